/** Whose pictures may be loaded from the internet: the person's setting, and the hosts they have said yes to. */
import type { Memento } from 'vscode';
import type { RemotePictures } from '../workspace/settings';

const KEY = 'preview.pictureHosts';
const MOST = 200;

/** `https://img.shields.io` of an address there; undefined for any that is not `https:`. */
export function hostOf(source: string): string | undefined {
  try {
    const { protocol, origin } = new URL(source.trim());
    return protocol === 'https:' ? origin : undefined;
  } catch {
    return undefined;
  }
}

export class PictureHosts {
  constructor(private readonly memory: Pick<Memento, 'get' | 'update'>) {}

  /** What is to be done with a picture of that host. */
  judge(host: string | undefined, setting: RemotePictures): 'load' | 'ask' | 'refuse' {
    if (host === undefined || setting === 'never') {
      return 'refuse';
    }
    return setting === 'always' || this.#all().includes(host) ? 'load' : 'ask';
  }

  /** The person has said yes to a host; remembered for the workspace. */
  allow(host: string): void {
    void this.memory.update(KEY, [host, ...this.#all().filter((one) => one !== host)].slice(0, MOST));
  }

  #all(): readonly string[] {
    const all = this.memory.get<unknown>(KEY);
    return Array.isArray(all) ? all.filter((one): one is string => typeof one === 'string') : [];
  }
}
