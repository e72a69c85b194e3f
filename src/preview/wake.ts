/** What VS Code may ask of the preview before anybody has called one of its commands. */
import * as vscode from 'vscode';
import { PREVIEW_TYPE, Views } from '../ids';
import type { Preview } from './register';

/** @param load has the preview there. */
export function registerPreviewWaker(load: () => Promise<Preview>): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.window.registerWebviewPanelSerializer(PREVIEW_TYPE, {
      deserializeWebviewPanel: async (panel, state: unknown) => (await load()).restore(panel, state),
    }),
    vscode.window.registerWebviewViewProvider(Views.pane, { resolveWebviewView: async (view) => (await load()).resolve(view) }),
    vscode.languages.registerHoverProvider({ language: 'markdown' }, {
      provideHover: async (document, position, token) => (await load()).hover.provideHover(document, position, token),
    }),
  );
}
