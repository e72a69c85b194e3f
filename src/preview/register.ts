/** The preview's commands and views, and what its pages share. */
import * as vscode from 'vscode';
import { Commands, PREVIEW_TYPE, Views } from '../ids';
import { onDidChangeActive } from '../workspace/active';
import type { Deps } from '../workspace/deps';
import { registerExport } from './export';
import { LeftSections } from './left-sections';
import { PageProblems } from './page-problems';
import { onDidChangePageSettings } from './page-settings';
import { PreviewPane } from './pane';
import { PreviewPanel } from './panel';
import { registerPictureHover } from './picture-hover';
import { placeInEditor, placeInFront, placeOf } from './places';
import { PictureHosts } from './remote-pictures';
import type { PreviewSession, SessionDeps } from './session';

export function registerPreview(deps: Pick<Deps, 'library' | 'feed' | 'log' | 'extensionUri' | 'memory' | 'writer' | 'selections'>): vscode.Disposable {
  const problems = new PageProblems();
  const shared: SessionDeps = { ...deps, problems, left: new LeftSections(deps.memory), hosts: new PictureHosts(deps.memory), refused: new Set() };
  const panel = new PreviewPanel(shared);
  const pane = new PreviewPane(shared);
  const sessions = (): PreviewSession[] => [panel.session, pane.session].filter((session) => session !== undefined);
  return vscode.Disposable.from(
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
    vscode.window.registerWebviewPanelSerializer(PREVIEW_TYPE, {
      deserializeWebviewPanel: async (restored, state: unknown) => panel.restore(restored, state),
    }),
    vscode.window.registerWebviewViewProvider(Views.pane, pane),
    registerPictureHover(sessions),
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
}
