/** What the pages could not draw, in the Problems panel; what two pages say of one file is said once. */
import * as vscode from 'vscode';
import { SettingKeys } from '../ids';
import { severityOf } from '../workspace/problem-severity';
import { onDidChangeSettings, readSettings } from '../workspace/settings';
import type { PageProblem } from './protocol';

export class PageProblems implements vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection('learningJournal.preview');
  /** Page -> the file it shows and what it says of it. */
  readonly #said = new Map<object, { readonly uri: vscode.Uri; readonly problems: readonly PageProblem[] }>();

  readonly #settings = onDidChangeSettings(() => {
    for (const { uri } of this.#said.values()) {
      this.#show(uri);
    }
  }, SettingKeys.problems);

  set(page: object, uri: vscode.Uri, problems: readonly PageProblem[]): void {
    const before = this.#said.get(page)?.uri;
    this.#said.set(page, { uri, problems });
    if (before !== undefined && before.toString() !== uri.toString()) {
      this.#show(before);
    }
    this.#show(uri);
  }

  /** The page shows no file any more, or another. */
  clear(page: object): void {
    const before = this.#said.get(page);
    if (this.#said.delete(page)) {
      this.#show(before!.uri);
    }
  }

  dispose(): void {
    this.#settings.dispose();
    this.#collection.dispose();
  }

  #show(uri: vscode.Uri): void {
    const all = [...this.#said.values()].filter((one) => one.uri.toString() === uri.toString()).flatMap(({ problems }) => problems);
    const once = new Map(all.map((problem) => [`${problem.code} ${problem.line} ${problem.message}`, problem]));
    const { problems: chosen } = readSettings(uri);
    this.#collection.set(uri, [...once.values()].flatMap((problem) => diagnosticOf(problem, severityOf(problem.code, chosen)) ?? []));
  }
}

/** @param severity undefined where problems of this kind are turned off. */
function diagnosticOf({ code, line, message }: PageProblem, severity: vscode.DiagnosticSeverity | undefined): vscode.Diagnostic | undefined {
  if (severity === undefined) {
    return undefined;
  }
  const said = code === 'mermaid-syntax' ? vscode.l10n.t('This diagram cannot be drawn: {0}', message) : message;
  const problem = new vscode.Diagnostic(new vscode.Range(line, 0, line, Number.MAX_SAFE_INTEGER), said, severity);
  problem.code = code;
  problem.source = vscode.l10n.t('Learning Journal');
  return problem;
}
