/** Work for a view that is done while somebody can see it. */
import type { Disposable, Event } from 'vscode';

/** As much of VS Code's views as is needed to know whether they are seen. */
export interface Seen {
  readonly visible: boolean;
  readonly onDidChangeVisibility: Event<unknown>;
}

/** Does `work` when asked to while the view is shown; asked to while it is hidden, once, when it is shown again. */
export class WhenShown implements Disposable {
  readonly #subscription: Disposable;
  #missed = false;

  constructor(private readonly view: Seen, private readonly work: () => void) {
    this.#subscription = view.onDidChangeVisibility(() => {
      if (this.#missed) {
        this.request();
      }
    });
  }

  /** Now, or as soon as the view is shown. */
  request(): void {
    this.#missed = !this.view.visible;
    if (this.view.visible) {
      this.work();
    }
  }

  dispose(): void {
    this.#subscription.dispose();
  }
}
