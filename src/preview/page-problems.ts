/** What the pages could not draw, in the Problems panel. */
import * as vscode from 'vscode';
import type { PageProblem } from './protocol';

export class PageProblems implements vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection('learningJournal.preview');

  set(uri: vscode.Uri, problems: readonly PageProblem[]): void {
    this.#collection.set(uri, problems.map(({ code, line, message }) => {
      const said = code === 'mermaid-syntax'
        ? vscode.l10n.t('This diagram cannot be drawn: {0}', message)
        : message;
      const problem = new vscode.Diagnostic(new vscode.Range(line, 0, line, Number.MAX_SAFE_INTEGER), said, vscode.DiagnosticSeverity.Warning);
      problem.code = code;
      problem.source = 'Learning Journal';
      return problem;
    }));
  }

  clear(uri: vscode.Uri): void {
    this.#collection.delete(uri);
  }

  dispose(): void {
    this.#collection.dispose();
  }
}
