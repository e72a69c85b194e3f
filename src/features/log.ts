/** `Show Log`: what was read, what could not be, what was refused. */
import * as vscode from 'vscode';
import { Commands } from '../ids';
import type { Deps } from '../workspace/deps';

export function registerLog({ log }: Pick<Deps, 'log'>): vscode.Disposable {
  return vscode.commands.registerCommand(Commands.showLog, () => log.show());
}
