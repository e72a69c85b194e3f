/** `Open Journal Preview`: the page beside the editor. One panel, which follows the Markdown file that is in front, as VS Code's own does. */
import * as vscode from 'vscode';
import { PREVIEW_TYPE } from '../ids';
import { activeMarkdown } from '../workspace/active';
import { baseName } from '../workspace/conversions';
import type { Place } from './places';
import { PreviewSession } from './session';
import type { SessionDeps } from './session-deps';

export class PreviewPanel implements vscode.Disposable {
  #panel: vscode.WebviewPanel | undefined;
  #session: PreviewSession | undefined;

  constructor(private readonly deps: SessionDeps) {}

  get session(): PreviewSession | undefined {
    return this.#session;
  }

  open({ uri, line, scope }: Place): void {
    if (this.#panel === undefined) {
      this.#adopt(this.#create(vscode.ViewColumn.Beside));
    } else {
      this.#panel.reveal(undefined, true);
    }
    this.#session!.show(uri, { line, ...(scope === undefined ? {} : { scope }) });
  }

  /** @param state what the page remembered (see the page's `PageState`). */
  restore(panel: vscode.WebviewPanel, state: unknown): void {
    const uri = documentOf(state);
    if (this.#panel !== undefined || uri === undefined) {
      panel.dispose();
      return;
    }
    this.#adopt(panel);
    this.#session!.show(uri);
  }

  /** Another file may be in front. */
  follow(): void {
    const document = activeMarkdown();
    if (this.#session !== undefined && document !== undefined && document.uri.toString() !== this.#session.uri?.toString()) {
      this.#session.show(document.uri);
    }
  }

  dispose(): void {
    this.#panel?.dispose();
  }

  #create(viewColumn: vscode.ViewColumn): vscode.WebviewPanel {
    return vscode.window.createWebviewPanel(PREVIEW_TYPE, '', { viewColumn, preserveFocus: true }, { enableFindWidget: false });
  }

  #adopt(panel: vscode.WebviewPanel): void {
    const icon = (theme: string): vscode.Uri => vscode.Uri.joinPath(this.deps.extensionUri, 'media', `preview-${theme}.svg`);
    panel.iconPath = { light: icon('light'), dark: icon('dark') };
    const session = new PreviewSession(panel.webview, this.deps, 'file', {
      shows: (uri) => {
        panel.title = vscode.l10n.t('Preview {0}', baseName(uri));
      },
      silent: () => this.#replace(panel, session),
    });
    this.#panel = panel;
    this.#session = session;
    panel.onDidChangeViewState(() => {
      if (!panel.visible) {
        session.hidden();
      }
    });
    panel.onDidDispose(() => {
      session.dispose();
      if (this.#session === session) {
        this.#panel = undefined;
        this.#session = undefined;
      }
    });
  }

  /** A page caught in an endless diagram takes no new HTML: it has to go with its panel. */
  #replace(panel: vscode.WebviewPanel, session: PreviewSession): void {
    const { uri } = session;
    const column = panel.viewColumn ?? vscode.ViewColumn.Beside;
    panel.dispose();
    this.#adopt(this.#create(column));
    if (uri !== undefined) {
      this.#session!.show(uri, { line: session.line });
    }
  }
}

function documentOf(state: unknown): vscode.Uri | undefined {
  if (typeof state === 'object' && state !== null && 'document' in state && typeof state.document === 'string' && state.document !== '') {
    return vscode.Uri.parse(state.document);
  }
  return undefined;
}
