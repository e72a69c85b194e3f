/** Where the Problems panel only counts, since there are many alike, the words in view are underlined all the same. */
import * as vscode from 'vscode';
import { toRange } from '../workspace/conversions';
import type { Deps } from '../workspace/deps';
import { severityOf } from '../workspace/problem-severity';
import { problemSentence } from '../workspace/problem-words';
import { readDocument } from '../workspace/read-document';
import { readSettings } from '../workspace/settings';
import type { ShownProblems } from '../workspace/shown-problems';

/** As VS Code underlines what the panel lists; a hint has dots there. */
const LOOKS: readonly (readonly [vscode.DiagnosticSeverity, string])[] = [
  [vscode.DiagnosticSeverity.Error, 'underline wavy 1px var(--vscode-editorError-foreground)'],
  [vscode.DiagnosticSeverity.Warning, 'underline wavy 1px var(--vscode-editorWarning-foreground)'],
  [vscode.DiagnosticSeverity.Information, 'underline wavy 1px var(--vscode-editorInfo-foreground)'],
  [vscode.DiagnosticSeverity.Hint, 'underline dotted 1px var(--vscode-editorHint-foreground)'],
];

export function registerProblemMarks({ library }: Pick<Deps, 'library'>, problems: ShownProblems): vscode.Disposable {
  const types = LOOKS.map(([severity, textDecoration]) => ({
    severity, type: vscode.window.createTextEditorDecorationType({ textDecoration, rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed }),
  }));
  const draw = (editor: vscode.TextEditor): void => {
    const { document, visibleRanges } = editor;
    const counted = problems.counted(document.uri.toString());
    const read = counted.length === 0 ? undefined : readDocument(library, document);
    const chosen = readSettings(document.uri).problems;
    const inView = read === undefined ? [] : counted
      .filter(({ line }) => visibleRanges.some(({ start, end }) => line >= start.line && line <= end.line))
      .map((problem) => ({ severity: severityOf(problem.code, chosen), range: toRange(read.lines, problem.range), hoverMessage: asText(problemSentence(problem)) }));
    for (const { severity, type } of types) {
      editor.setDecorations(type, inView.filter((one) => one.severity === severity));
    }
  };
  /** Those that had marks may have to lose them. */
  const marked = new WeakSet<vscode.TextEditor>();
  const update = (editor: vscode.TextEditor): void => {
    const has = problems.counted(editor.document.uri.toString()).length > 0;
    if (has || marked.has(editor)) {
      draw(editor);
    }
    if (has) {
      marked.add(editor);
    } else {
      marked.delete(editor);
    }
  };
  vscode.window.visibleTextEditors.forEach(update);
  return vscode.Disposable.from(
    ...types.map(({ type }) => type),
    problems.onDidShow((address) => vscode.window.visibleTextEditors.filter(({ document }) => document.uri.toString() === address).forEach(update)),
    vscode.window.onDidChangeVisibleTextEditors((editors) => editors.forEach(update)),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => update(textEditor)),
  );
}

/** A problem names a link or a date of the journal. */
function asText(sentence: string): vscode.MarkdownString {
  return new vscode.MarkdownString().appendText(sentence);
}
