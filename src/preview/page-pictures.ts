/** The pictures of one page: which it may show, and whose hosts its policy names. */
import type * as vscode from 'vscode';
import { readSettings } from '../workspace/settings';
import type { PictureMessage } from './protocol';
import { hostOf, type PictureHosts } from './remote-pictures';
import { findPicture } from './resources';

export class PagePictures {
  /** Hosts the policy of the page names once it is loaded. */
  readonly #hosts = new Set<string>();

  constructor(private readonly webview: vscode.Webview, private readonly allowed: PictureHosts) {}

  get hosts(): readonly string[] {
    return [...this.#hosts];
  }

  /** The person may have said otherwise: no host is named until its pictures are asked for again. */
  forget(): void {
    this.#hosts.clear();
  }

  /** What is known of them; undefined where the page has to be loaded again, since a policy is as it was loaded. */
  async answer(uri: vscode.Uri, sources: readonly string[]): Promise<readonly PictureMessage[] | undefined> {
    const { remotePictures } = readSettings(uri);
    let newHosts = false;
    const pictures = await Promise.all(sources.map(async (source): Promise<PictureMessage> => {
      const picture = await findPicture(uri, source, this.webview);
      if (picture.refused !== 'remote') {
        return picture;
      }
      const host = hostOf(source);
      const judged = this.allowed.judge(host, remotePictures);
      if (judged === 'load') {
        newHosts ||= !this.#hosts.has(host!);
        this.#hosts.add(host!);
        return { source, uri: source.trim(), refused: '' };
      }
      return judged === 'ask' ? picture : { ...picture, refused: 'never' };
    }));
    return newHosts ? undefined : pictures;
  }

  /** The person wants to see the pictures of the host of this one. False where that is not theirs to say. */
  allow(uri: vscode.Uri, source: string): boolean {
    const host = hostOf(source);
    if (host === undefined || readSettings(uri).remotePictures !== 'ask') {
      return false;
    }
    this.allowed.allow(host);
    return true;
  }
}
