/** The inline preview: a view in the panel or a side bar that shows the day at the cursor, or the diagram there. */
import * as vscode from 'vscode';
import { ContextKeys, Views } from '../ids';
import { activeMarkdown, cursorOffset } from '../workspace/active';
import { baseName } from '../workspace/conversions';
import type { Place } from './places';
import { PreviewSession } from './session';
import type { SessionDeps } from './session-deps';

/** VS Code ends the view within this time, in milliseconds; it comes back in any case. */
const LEAVE = 2_000;

export class PreviewPane {
  #session: PreviewSession | undefined;
  /** Shown as soon as the view is there. */
  #waiting: Place | undefined;

  constructor(private readonly deps: SessionDeps) {}

  get session(): PreviewSession | undefined {
    return this.#session;
  }

  /** The view is shown. */
  resolve(view: vscode.WebviewView): void {
    const session = new PreviewSession(view.webview, this.deps, 'day', {
      shows: (uri) => {
        view.description = baseName(uri);
      },
      silent: () => void this.#renew(view, session),
    });
    this.#session = session;
    view.onDidChangeVisibility(() => {
      if (!view.visible) {
        session.hidden();
      }
    });
    view.onDidDispose(() => {
      session.dispose();
      if (this.#session === session) {
        this.#session = undefined;
      }
    });
    const place = this.#waiting;
    this.#waiting = undefined;
    if (place !== undefined) {
      this.#show(place);
    } else {
      this.follow();
    }
    if (session.uri === undefined) {
      // No file to show: the page says so.
      session.load();
    }
  }

  /** Shows a place; the focus stays where it is. */
  async peek(place: Place): Promise<void> {
    this.#waiting = place;
    await vscode.commands.executeCommand(`${Views.pane}.focus`, { preserveFocus: true });
    if (this.#session !== undefined && this.#waiting === place) {
      this.#waiting = undefined;
      this.#show(place);
    }
  }

  /** Another file may be in front. */
  follow(): void {
    const document = activeMarkdown();
    if (this.#session !== undefined && document !== undefined && document.uri.toString() !== this.#session.uri?.toString()) {
      const offset = cursorOffset(document);
      this.#session.show(document.uri, { line: offset === undefined ? 0 : document.positionAt(offset).line });
    }
  }

  /**
   * A page caught in an endless diagram takes no new HTML: it has to go with its view. A view cannot be closed by an extension, but VS Code
   * ends one whose `when` does not hold, and makes it anew when it does.
   */
  async #renew(view: vscode.WebviewView, { uri, line }: PreviewSession): Promise<void> {
    this.#waiting = uri && { uri, line };
    const gone = new Promise<void>((resolve) => {
      view.onDidDispose(() => resolve());
      setTimeout(resolve, LEAVE);
    });
    await vscode.commands.executeCommand('setContext', ContextKeys.paneRenewed, true);
    await gone;
    await vscode.commands.executeCommand('setContext', ContextKeys.paneRenewed, false);
    await vscode.commands.executeCommand(`${Views.pane}.focus`, { preserveFocus: true });
  }

  #show({ uri, line, scope }: Place): void {
    this.#session!.show(uri, { line, ...(scope === undefined ? {} : { scope }) });
  }
}
