/** The Markdown a person is looking at, in whichever editor. */
import * as vscode from 'vscode';

/**
 * The document of the active tab: of its text editor, or of a custom one such as VS Code's visual Markdown editor,
 * which is no text editor and has no cursor that others could see. Undefined where no Markdown is in front.
 */
export function activeMarkdown(): vscode.TextDocument | undefined {
  const editor = vscode.window.activeTextEditor;
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  const shown = input instanceof vscode.TabInputCustom || input instanceof vscode.TabInputText ? input.uri.toString() : undefined;
  const document = editor !== undefined && (shown === undefined || input instanceof vscode.TabInputText)
    ? editor.document
    : vscode.workspace.textDocuments.find((one) => one.uri.toString() === shown);
  return document?.languageId === 'markdown' ? document : undefined;
}

/** Where the cursor is in `document`: that of a text editor showing it, the active one first. */
export function cursorOffset(document: vscode.TextDocument): number | undefined {
  const editors = [vscode.window.activeTextEditor, ...vscode.window.visibleTextEditors];
  const editor = editors.find((one) => one?.document === document);
  return editor && document.offsetAt(editor.selection.active);
}

/** Calls `listener` when another document may be in front. */
export function onDidChangeActive(listener: () => void): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(listener),
    vscode.window.tabGroups.onDidChangeTabs(listener),
    vscode.window.tabGroups.onDidChangeTabGroups(listener),
  );
}

/** Whether a pane shows the document now: as text, also in a diff, or in a custom editor. */
export function isShown(uri: vscode.Uri): boolean {
  const wanted = uri.toString();
  return vscode.window.visibleTextEditors.some((editor) => editor.document.uri.toString() === wanted)
    || vscode.window.tabGroups.all.some(({ activeTab }) => {
      const input = activeTab?.input;
      return (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom) && input.uri.toString() === wanted;
    });
}
