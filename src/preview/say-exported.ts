/** What is said when an exported file has been written: where it is, and how it is printed. */
import * as vscode from 'vscode';
import { baseName } from '../workspace/conversions';

/** What of VS Code is needed for it. */
export interface Sayer {
  readonly isDesktop: boolean;
  say(text: string, ...offers: string[]): Thenable<string | undefined>;
  open(target: vscode.Uri): Thenable<boolean>;
}

const VSCODE: Sayer = {
  isDesktop: vscode.env.uiKind === vscode.UIKind.Desktop,
  say: (text, ...offers) => vscode.window.showInformationMessage(text, ...offers),
  open: (target) => vscode.env.openExternal(target),
};

/** A webview cannot print, so a file of this machine is opened in the browser; one that VS Code cannot open there is left to the person. */
export async function sayExported(target: vscode.Uri, { isDesktop, say, open }: Sayer = VSCODE): Promise<void> {
  const name = baseName(target);
  const byHand = vscode.l10n.t('Exported to {0}. To print it, open that file in a browser; download it first if it is on another machine.', name);
  if (!isDesktop || target.scheme !== 'file') {
    await say(byHand);
    return;
  }
  const print = vscode.l10n.t('Open in Browser to Print');
  if ((await say(vscode.l10n.t('Exported to {0}.', name), print)) === print && !(await open(target))) {
    await say(byHand);
  }
}
