/** `Open Journal Preview`: the page beside the editor. One panel, which follows the Markdown file that is in front, as VS Code's own does. */
import * as vscode from 'vscode';
import { Commands, PREVIEW_TYPE } from '../ids';
import { activeMarkdown, cursorOffset, onDidChangeActive } from '../workspace/active';
import type { Deps } from '../workspace/deps';
import { LeftSections } from './left-sections';
import { PageProblems } from './page-problems';
import { onDidChangePageSettings } from './page-settings';
import { PreviewSession, type SessionDeps } from './session';

export function registerPreview(deps: Pick<Deps, 'library' | 'feed' | 'log' | 'extensionUri' | 'memory' | 'writer'>): vscode.Disposable {
  const problems = new PageProblems();
  const panels = new Panels({ ...deps, problems, left: new LeftSections(deps.memory) });
  return vscode.Disposable.from(
    problems,
    panels,
    vscode.commands.registerCommand(Commands.openPreview, async (target?: unknown) => {
      const place = placeOf(target, deps) ?? (await placeInFront(deps));
      if (place === undefined) {
        void vscode.window.showInformationMessage(vscode.l10n.t('Open a Markdown file to preview it.'));
        return;
      }
      panels.open(place.uri, place.line);
    }),
    vscode.window.registerWebviewPanelSerializer(PREVIEW_TYPE, {
      deserializeWebviewPanel: async (panel, state: unknown) => panels.restore(panel, documentOf(state)),
    }),
    onDidChangeActive(() => panels.follow()),
    onDidChangePageSettings(() => panels.settingsChanged()),
  );
}

interface Place {
  readonly uri: vscode.Uri;
  /** Zero-based. */
  readonly line: number;
}

/** What a menu hands over: a file, or a row of the tree. */
function placeOf(target: unknown, { library }: Pick<Deps, 'library'>): Place | undefined {
  if (target instanceof vscode.Uri) {
    return { uri: target, line: 0 };
  }
  if (typeof target !== 'object' || target === null || !('uri' in target) || typeof target.uri !== 'string') {
    return undefined;
  }
  const id = 'nodeId' in target ? target.nodeId : undefined;
  const node = [...(library.get(target.uri)?.ids ?? [])].find(([, its]) => its === id)?.[0];
  return { uri: vscode.Uri.parse(target.uri), line: node?.line ?? 0 };
}

/** The file in front, else the first journal of the workspace. */
async function placeInFront({ library, feed }: Pick<Deps, 'library' | 'feed'>): Promise<Place | undefined> {
  const document = activeMarkdown();
  if (document !== undefined) {
    const offset = cursorOffset(document);
    return { uri: document.uri, line: offset === undefined ? 0 : document.positionAt(offset).line };
  }
  await feed.load();
  const first = library.files().find((file) => file.journal !== undefined);
  return first && { uri: vscode.Uri.parse(first.uri), line: 0 };
}

/** The file a restored page showed (see the page's `PageState`). */
function documentOf(state: unknown): vscode.Uri | undefined {
  if (typeof state === 'object' && state !== null && 'document' in state && typeof state.document === 'string' && state.document !== '') {
    return vscode.Uri.parse(state.document);
  }
  return undefined;
}

class Panels implements vscode.Disposable {
  #panel: vscode.WebviewPanel | undefined;
  #session: PreviewSession | undefined;

  constructor(private readonly deps: SessionDeps) {}

  open(uri: vscode.Uri, line: number): void {
    if (this.#panel === undefined) {
      this.#adopt(vscode.window.createWebviewPanel(PREVIEW_TYPE, '', { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true }, { enableFindWidget: false }));
    } else {
      this.#panel.reveal(undefined, true);
    }
    this.#show(uri, line);
  }

  restore(panel: vscode.WebviewPanel, uri: vscode.Uri | undefined): void {
    if (this.#panel !== undefined || uri === undefined) {
      panel.dispose();
      return;
    }
    this.#adopt(panel);
    this.#show(uri, 0);
  }

  /** Another file may be in front. */
  follow(): void {
    const document = activeMarkdown();
    if (this.#session !== undefined && document !== undefined && document.uri.toString() !== this.#session.uri?.toString()) {
      this.#show(document.uri, 0);
    }
  }

  settingsChanged(): void {
    this.#session?.settingsChanged();
  }

  dispose(): void {
    this.#panel?.dispose();
  }

  #adopt(panel: vscode.WebviewPanel): void {
    const icon = (theme: string): vscode.Uri => vscode.Uri.joinPath(this.deps.extensionUri, 'media', `preview-${theme}.svg`);
    panel.iconPath = { light: icon('light'), dark: icon('dark') };
    const session = new PreviewSession(panel.webview, this.deps, 'file');
    this.#panel = panel;
    this.#session = session;
    panel.onDidDispose(() => {
      session.dispose();
      this.#panel = undefined;
      this.#session = undefined;
    });
  }

  #show(uri: vscode.Uri, line: number): void {
    this.#panel!.title = vscode.l10n.t('Preview {0}', uri.path.slice(uri.path.lastIndexOf('/') + 1));
    this.#session!.show(uri, line);
  }
}
