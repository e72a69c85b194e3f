/** The preview: its commands, and what its panel and its view share. */
import * as vscode from 'vscode';
import { Commands } from '../ids';
import { onDidChangeActive } from '../workspace/active';
import type { Deps } from '../workspace/deps';
import { registerExport } from './export';
import { LeftSections } from './left-sections';
import { PageProblems } from './page-problems';
import { onDidChangePageSettings } from './page-settings';
import { PreviewPane } from './pane';
import { PreviewPanel } from './panel';
import { pictureHover } from './picture-hover';
import { placeInEditor, placeInFront, placeOf } from './places';
import { PictureHosts } from './remote-pictures';
import type { PreviewSession } from './session';
import type { SessionDeps } from './session-deps';

export interface Preview extends vscode.Disposable {
  /** A panel that was open when the window was closed. */
  restore(panel: vscode.WebviewPanel, state: unknown): void;
  /** The view in the panel or a side bar is shown. */
  resolve(view: vscode.WebviewView): void;
  /** What hovering over a diagram or formula shows. */
  readonly hover: vscode.HoverProvider;
}

export function registerPreview(deps: Pick<Deps, 'library' | 'feed' | 'log' | 'extensionUri' | 'memory' | 'writer' | 'selections' | 'newDay'>): Preview {
  const problems = new PageProblems();
  const shared: SessionDeps = { ...deps, problems, left: new LeftSections(deps.memory), hosts: new PictureHosts(deps.memory), refused: new Set() };
  const panel = new PreviewPanel(shared);
  const pane = new PreviewPane(shared);
  const sessions = (): PreviewSession[] => [panel.session, pane.session].filter((session) => session !== undefined);
  const registered = vscode.Disposable.from(
    problems,
    panel,
    vscode.commands.registerCommand(Commands.openPreview, async (target?: unknown) => {
      const place = placeOf(target, deps) ?? (await placeInFront(deps));
      if (place === undefined) {
        void vscode.window.showInformationMessage(vscode.l10n.t('Open a Markdown file to preview it.'));
        return;
      }
      panel.open(place);
    }),
    vscode.commands.registerCommand(Commands.peekDiagram, async (uri?: unknown, line?: unknown) => {
      // A hover names the place it is shown for.
      const place = typeof uri === 'string' && typeof line === 'number' ? { uri: vscode.Uri.parse(uri), line } : placeInEditor();
      if (place !== undefined) {
        await pane.peek({ ...place, scope: 'block' });
      }
    }),
    registerExport(shared, deps.feed),
    onDidChangeActive(() => {
      panel.follow();
      pane.follow();
    }),
    onDidChangePageSettings(() => {
      for (const session of sessions()) {
        session.settingsChanged();
      }
    }),
  );
  return {
    restore: (restored, state) => panel.restore(restored, state),
    resolve: (view) => pane.resolve(view),
    hover: pictureHover(sessions),
    dispose: () => registered.dispose(),
  };
}
