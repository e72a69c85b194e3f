/** When VS Code has to be told to ask again: after a keystroke it does so by itself. */
import * as vscode from 'vscode';
import type { Library } from '../journal/library';

/**
 * Calls `listener` when a file that an editor shows means something else though its text is the same: it has been read for the
 * first time, or its settings or the other journals have changed.
 */
export function onDidReadAnew(library: Library, listener: () => void): vscode.Disposable {
  /** The version of each text when it was read last. */
  const versions = new Map<string, number | undefined>();
  const subscription = library.onDidChange(({ uris }) => {
    let shown = false;
    for (const uri of uris) {
      const version = library.get(uri)?.version;
      const isSame = !versions.has(uri) || versions.get(uri) === version;
      versions.set(uri, version);
      shown ||= isSame && vscode.window.visibleTextEditors.some(({ document }) => document.uri.toString() === uri);
    }
    if (shown) {
      listener();
    }
  });
  return new vscode.Disposable(() => subscription.dispose());
}
