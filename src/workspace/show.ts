/** Brings a person to a place of a journal. */
import * as vscode from 'vscode';

/** Opens a text editor on the document, where one shows it already there, with the cursor at `offset`. */
export async function showAt(document: vscode.TextDocument, offset: number): Promise<vscode.TextEditor> {
  const position = document.positionAt(offset);
  const selection = new vscode.Range(position, position);
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document && editor.viewColumn !== undefined);
  return vscode.window.showTextDocument(document, {
    selection,
    preview: false,
    ...(shown?.viewColumn === undefined ? {} : { viewColumn: shown.viewColumn }),
  });
}

/**
 * Text from a journal for pickers and the status bar, where `$(name)` would become an icon. A space of no width parts the two signs:
 * VS Code's own `\$(` is shown right but read out wrong.
 */
export function escapeIcons(text: string): string {
  return text.replaceAll('$(', '$\u200B(');
}
