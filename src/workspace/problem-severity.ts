/** How much a problem counts: as the person has set it, else as it is for the most. */
import * as vscode from 'vscode';
import type { ProblemCode } from '../journal/model';

/** What the reader finds, and what only the page sees when it draws. */
export type AnyProblemCode = ProblemCode | 'mermaid-syntax' | 'math-syntax';

const USUAL: Readonly<Record<AnyProblemCode, vscode.DiagnosticSeverity>> = {
  'summary-needs-blank-line': vscode.DiagnosticSeverity.Warning,
  'details-not-closed': vscode.DiagnosticSeverity.Warning,
  'details-not-opened': vscode.DiagnosticSeverity.Warning,
  'impossible-date': vscode.DiagnosticSeverity.Warning,
  'ambiguous-date-order': vscode.DiagnosticSeverity.Information,
  'duplicate-day': vscode.DiagnosticSeverity.Information,
  'day-out-of-order': vscode.DiagnosticSeverity.Information,
  'indented-into-code': vscode.DiagnosticSeverity.Warning,
  'link-without-scheme': vscode.DiagnosticSeverity.Warning,
  'mermaid-syntax': vscode.DiagnosticSeverity.Warning,
  'math-syntax': vscode.DiagnosticSeverity.Warning,
};

const BY_NAME: Readonly<Record<string, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/**
 * The severity of a kind of problem; undefined where it is turned off.
 *
 * @param chosen the setting `learningJournal.problems` of the file, e.g. `{ "duplicate-day": "off" }`.
 */
export function severityOf(code: AnyProblemCode, chosen: Readonly<Record<string, string>>): vscode.DiagnosticSeverity | undefined {
  const name = chosen[code] ?? '';
  return name === 'off' ? undefined : BY_NAME[name] ?? USUAL[code];
}
