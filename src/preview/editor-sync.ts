/** Keeps a page and the editor of its file at the same place, both ways. */
import * as vscode from 'vscode';
import type { ToPage } from './protocol';

/** Scrolling that the page asked for is not sent back to it, in milliseconds. */
const ECHO = 300;

export class EditorSync implements vscode.Disposable {
  readonly #subscriptions: vscode.Disposable[];
  #ownScroll = 0;

  /** @param uri the file the page shows. */
  constructor(private readonly uri: () => vscode.Uri | undefined, private readonly send: (message: ToPage) => void) {
    this.#subscriptions = [
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections: [selection] }) => {
        if (selection !== undefined && this.#shows(textEditor)) {
          this.send({ type: 'cursor', line: selection.active.line, reveal: false });
        }
      }),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges: [first] }) => {
        if (first !== undefined && this.#shows(textEditor) && Date.now() - this.#ownScroll > ECHO) {
          this.send({ type: 'scroll', line: first.start.line });
        }
      }),
    ];
  }

  /** The person has scrolled the page: `line`, zero-based with a fraction, is at its top. */
  scrollEditor(line: number): void {
    const whole = Math.floor(line);
    for (const editor of vscode.window.visibleTextEditors.filter((one) => this.#shows(one))) {
      this.#ownScroll = Date.now();
      editor.revealRange(new vscode.Range(whole, 0, whole, 0), vscode.TextEditorRevealType.AtTop);
    }
  }

  /** Zero-based line of the cursor, where an editor shows the file. */
  cursorLine(): number | undefined {
    const editors = vscode.window.visibleTextEditors.filter((editor) => this.#shows(editor));
    return (editors.find((editor) => editor === vscode.window.activeTextEditor) ?? editors[0])?.selection.active.line;
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  #shows(editor: vscode.TextEditor): boolean {
    return editor.document.uri.toString() === this.uri()?.toString();
  }
}
