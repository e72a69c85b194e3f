/** What is said when an exported file has been written: where it is, and how it is printed. */
import * as vscode from 'vscode';
import { baseName } from '../workspace/conversions';

/** What of VS Code is needed for it. */
export interface Sayer {
  readonly isDesktop: boolean;
  say(text: string, ...offers: string[]): Thenable<string | undefined>;
  open(target: vscode.Uri): Thenable<boolean>;
  isInWorkspace(target: vscode.Uri): boolean;
  reveal(target: vscode.Uri): Thenable<unknown>;
}

const VSCODE: Sayer = {
  isDesktop: vscode.env.uiKind === vscode.UIKind.Desktop,
  say: (text, ...offers) => vscode.window.showInformationMessage(text, ...offers),
  open: (target) => vscode.env.openExternal(target),
  isInWorkspace: (target) => vscode.workspace.getWorkspaceFolder(target) !== undefined,
  // Its menu there has `Download…` where the file is on another machine.
  reveal: (target) => vscode.commands.executeCommand('revealInExplorer', target),
};

/** A webview cannot print, so a file of this machine is opened in the browser; one that VS Code cannot open there is left to the person. */
export async function sayExported(target: vscode.Uri, sayer: Sayer = VSCODE): Promise<void> {
  if (!sayer.isDesktop || target.scheme !== 'file') {
    await leaveToPerson(target, sayer);
    return;
  }
  const print = vscode.l10n.t('Open in Browser to Print');
  if ((await sayer.say(vscode.l10n.t('Exported to {0}.', baseName(target)), print)) === print && !(await sayer.open(target))) {
    await leaveToPerson(target, sayer);
  }
}

async function leaveToPerson(target: vscode.Uri, { say, isInWorkspace, reveal }: Sayer): Promise<void> {
  const byHand = vscode.l10n.t('Exported to {0}. To print it, open that file in a browser; download it first if it is on another machine.', baseName(target));
  const show = vscode.l10n.t('Show in Explorer');
  if ((await say(byHand, ...(isInWorkspace(target) ? [show] : []))) === show) {
    await reveal(target);
  }
}
