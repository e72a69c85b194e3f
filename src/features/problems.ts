/** What a reader on GitHub would see wrong, in the Problems panel and under the words, with the fixes. */
import * as vscode from 'vscode';
import { Commands, PREFIX, SettingKeys } from '../ids';
import type { Problem, ProblemCode } from '../journal/model';
import { fixOf, isFixable } from '../journal/problem-fixes';
import { toRange } from '../workspace/conversions';
import type { Deps } from '../workspace/deps';
import { registerJournalCommand } from '../workspace/journal-command';
import { fixTitle } from '../workspace/problem-words';
import { readDocument } from '../workspace/read-document';
import { onDidChangeSettings } from '../workspace/settings';
import type { ShownProblems } from '../workspace/shown-problems';

export function registerProblems(deps: Pick<Deps, 'library' | 'writer' | 'feed'>, problems: ShownProblems): vscode.Disposable {
  const { library, writer, feed } = deps;
  const subscription = library.onDidChange(({ uris }) => uris.forEach((uri) => problems.check(uri)));
  problems.checkAll();
  return vscode.Disposable.from(
    { dispose: () => subscription.dispose() },
    vscode.workspace.onDidOpenTextDocument((document) => problems.checkAnew(document.uri)),
    vscode.workspace.onDidSaveTextDocument((document) => problems.checkAnew(document.uri)),
    vscode.workspace.onDidCloseTextDocument((document) => problems.check(document.uri.toString())),
    onDidChangeSettings(() => problems.checkAll(), SettingKeys.problems, SettingKeys.checkClosedJournals),
    vscode.languages.registerCodeActionsProvider({ language: 'markdown' }, { provideCodeActions: (document, range) => actions(library, problems, document, range) }, {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    }),
    registerJournalCommand(deps, Commands.checkAllJournals, async () => {
      await feed.load();
      problems.includeClosed();
      await vscode.commands.executeCommand('workbench.actions.view.problems');
    }),
    vscode.commands.registerCommand(Commands.setDateOrder, (uri: vscode.Uri, order: string) => setDateOrder(uri, order)),
    vscode.commands.registerCommand(Commands.fixAllProblems, async (uri?: vscode.Uri, code?: ProblemCode, only?: Place) => {
      const target = uri ?? vscode.window.activeTextEditor?.document.uri;
      if (target === undefined) {
        return;
      }
      await writer.apply(target, (text) => {
        const eol = text.includes('\r\n') ? '\r\n' : '\n';
        const all = problems.wanted(target, library.readAs(target.toString(), text)?.problems ?? []);
        const found = all.filter((one) => isFixable(one.code) && (code === undefined || one.code === code));
        const chosen = only === undefined ? found : nearest(found.filter((one) => wordsOf(text, one) === only.words), only.line);
        const edits = chosen.flatMap((one) => fixOf(one, text, eol));
        return edits.length > 0 ? edits : vscode.l10n.t('There is nothing here that can be fixed automatically.');
      }, only === undefined ? { message: vscode.l10n.t('Fixed.') } : {});
    }),
  );
}

/** Where a problem was when its fix was offered: the text may have moved since. */
interface Place {
  readonly line: number;
  readonly words: string;
}

function wordsOf(text: string, { range }: Problem): string {
  return text.slice(range.start, range.end);
}

function nearest(found: readonly Problem[], line: number): readonly Problem[] {
  return found.toSorted((a, b) => Math.abs(a.line - line) - Math.abs(b.line - line)).slice(0, 1);
}

/** The fixes for what lies under the cursor, and one for all of its kind. */
function actions(library: Deps['library'], problems: ShownProblems, document: vscode.TextDocument, range: vscode.Range): vscode.CodeAction[] {
  const read = readDocument(library, document);
  const result: vscode.CodeAction[] = [];
  const offered = new Set<ProblemCode>();
  const wanted = problems.wanted(document.uri, read?.journal.problems ?? []);
  for (const problem of wanted) {
    if (read === undefined || toRange(read.lines, problem.range).intersection(range) === undefined) {
      continue;
    }
    if (problem.code === 'ambiguous-date-order') {
      result.push(setting(vscode.l10n.t('The day comes first'), 'dayFirst', document.uri), setting(vscode.l10n.t('The month comes first'), 'monthFirst', document.uri));
    }
    if (isFixable(problem.code)) {
      const fix = new vscode.CodeAction(fixTitle(problem.code), vscode.CodeActionKind.QuickFix);
      fix.command = { command: Commands.fixAllProblems, title: fix.title, arguments: [document.uri, problem.code, { line: problem.line, words: wordsOf(read.text, problem) } satisfies Place] };
      fix.isPreferred = true;
      result.push(fix);
      const count = wanted.filter((one) => one.code === problem.code).length;
      if (count > 1 && !offered.has(problem.code)) {
        offered.add(problem.code);
        const all = new vscode.CodeAction(vscode.l10n.t('{0}: all {1} in this file', fixTitle(problem.code), count), vscode.CodeActionKind.QuickFix);
        all.command = { command: Commands.fixAllProblems, title: all.title, arguments: [document.uri, problem.code] };
        result.push(all);
      }
    }
  }
  return result;
}

function setting(title: string, order: string, uri: vscode.Uri): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { command: Commands.setDateOrder, title, arguments: [uri, order] };
  return action;
}

/** In the folder's settings where one is open, since its journals are likely to agree, else in the person's own. */
async function setDateOrder(uri: vscode.Uri, order: string): Promise<void> {
  const inFolder = vscode.workspace.getWorkspaceFolder(uri) !== undefined;
  await vscode.workspace.getConfiguration(PREFIX, uri)
    .update(SettingKeys.dateOrder, order, inFolder ? vscode.ConfigurationTarget.WorkspaceFolder : vscode.ConfigurationTarget.Global);
}
