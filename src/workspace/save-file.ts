/** Writes what a person has asked to be saved where they said: no journal, so nothing of theirs is in it yet. */
import * as vscode from 'vscode';
import { baseName } from './conversions';
import type { Log } from './log';

/** False, with a sentence shown, where the place cannot be written. */
export async function saveFile(target: vscode.Uri, content: Uint8Array, log: Log): Promise<boolean> {
  try {
    await vscode.workspace.fs.writeFile(target, content);
    return true;
  } catch (cause) {
    log.error(`save ${target.toString(true)}`, cause);
    void vscode.window.showWarningMessage(vscode.l10n.t('{0} could not be written there. Choose another place.', baseName(target)));
    return false;
  }
}
