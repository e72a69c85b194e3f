/** The page's one way to the extension. */
import type { FromPage, PageStart, Scope, ToPage } from '../preview/protocol';

interface VsCodeApi {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** What the page remembers across a reload of its window. */
export interface PageState {
  readonly document?: string;
  readonly line?: number;
  readonly scope?: Scope;
}

export class Host {
  readonly #api = acquireVsCodeApi();

  send(message: FromPage): void {
    this.#api.postMessage(message);
  }

  /** Calls `listener` for each message of the extension. */
  listen(listener: (message: ToPage) => void): void {
    window.addEventListener('message', (event: MessageEvent<unknown>) => {
      const { data } = event;
      if (typeof data === 'object' && data !== null && typeof (data as { type?: unknown }).type === 'string') {
        listener(data as ToPage);
      }
    });
  }

  get state(): PageState {
    const state = this.#api.getState();
    return typeof state === 'object' && state !== null ? state : {};
  }

  /** Another file is shown: where the person was in the one before says nothing about it. */
  begin(document: string): void {
    this.#api.setState({ document } satisfies PageState);
  }

  remember(part: Omit<PageState, 'document'>): void {
    this.#api.setState({ ...this.state, ...part });
  }
}

/** What the extension wrote into the page's HTML. */
export function readStart(): PageStart {
  return JSON.parse(document.getElementById('start')!.dataset['start']!) as PageStart;
}
