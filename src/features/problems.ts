/** What a reader on GitHub would see wrong, in the Problems panel and under the words, with the fixes. */
import * as vscode from 'vscode';
import { Commands, PREFIX, SettingKeys } from '../ids';
import type { LibraryFile } from '../journal/library';
import type { Problem, ProblemCode } from '../journal/model';
import { fixOf, isFixable } from '../journal/problem-fixes';
import { Lines } from '../journal/text';
import { toRange } from '../workspace/conversions';
import type { Deps } from '../workspace/deps';
import { registerJournalCommand } from '../workspace/journal-command';
import { severityOf } from '../workspace/problem-severity';
import { fixTitle, problemSentence } from '../workspace/problem-words';
import { readDocument } from '../workspace/read-document';
import { onDidChangeSettings, readSettings } from '../workspace/settings';

/** More of one kind in one file become one row, at the first. */
const MOST_OF_A_KIND = 20;

export function registerProblems(deps: Pick<Deps, 'library' | 'writer' | 'feed'>): vscode.Disposable {
  const { library, writer, feed } = deps;
  const problems = new Problems(deps);
  const subscription = library.onDidChange(({ uris }) => uris.forEach((uri) => problems.check(uri)));
  problems.checkAll();
  return vscode.Disposable.from(
    problems,
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
        return edits.length > 0 ? edits : vscode.l10n.t('There is nothing here that can be fixed by itself.');
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

/** The problems VS Code shows, a file's renewed whenever the library has read it again. */
class Problems implements vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection(PREFIX);
  /** Whether a file that a link may mean lies beside the journal, by the journal and the link's path; looked up when the journal is opened or saved. */
  readonly #files = new Map<string, Map<string, boolean>>();
  #closedToo = false;

  constructor(private readonly deps: Pick<Deps, 'library'>) {}

  /** From now on also journals that no editor shows. */
  includeClosed(): void {
    this.#closedToo = true;
    this.checkAll();
  }

  checkAll(): void {
    for (const { uri } of this.deps.library.files()) {
      this.check(uri);
    }
  }

  /** As {@link check}, with another look at what lies beside the journal. */
  checkAnew(uri: vscode.Uri): void {
    this.#files.delete(uri.toString());
    this.check(uri.toString());
  }

  /** Shows what is wrong in the file now, or nothing where it is no journal any more. */
  check(address: string): void {
    const uri = vscode.Uri.parse(address);
    const file = this.deps.library.get(address);
    if (file?.journal === undefined || !this.#isWanted(address, uri)) {
      this.#collection.delete(uri);
      return;
    }
    const { problems } = file.journal;
    const unknown = problems.filter((one) => one.code === 'link-without-scheme' && this.#isBeside(uri, one) === undefined);
    this.#show(uri, file, problems);
    if (unknown.length > 0) {
      void Promise.all(unknown.map((one) => this.#lookBeside(uri, one))).then(() => {
        if (this.deps.library.get(address)?.journal === file.journal) {
          this.#show(uri, file, problems);
        }
      });
    }
  }

  /** Those that count for the person: not turned off, and no link that means a file beside the journal. */
  wanted(uri: vscode.Uri, problems: readonly Problem[]): readonly Problem[] {
    const chosen = readSettings(uri).problems;
    return problems.filter((problem) => severityOf(problem.code, chosen) !== undefined
      // A link is a problem only once it is known that no such file lies there.
      && (problem.code !== 'link-without-scheme' || this.#isBeside(uri, problem) === false));
  }

  dispose(): void {
    this.#collection.dispose();
  }

  #isWanted(address: string, uri: vscode.Uri): boolean {
    return this.#closedToo || readSettings(uri).checkClosedJournals
      || vscode.workspace.textDocuments.some((document) => !document.isClosed && document.uri.toString() === address);
  }

  #show(uri: vscode.Uri, file: LibraryFile, problems: readonly Problem[]): void {
    const chosen = readSettings(uri).problems;
    const lines = new Lines(file.text);
    const byCode = new Map<ProblemCode, Problem[]>();
    for (const problem of this.wanted(uri, problems)) {
      byCode.set(problem.code, [...(byCode.get(problem.code) ?? []), problem]);
    }
    const shown: vscode.Diagnostic[] = [];
    for (const [code, found] of byCode) {
      const severity = severityOf(code, chosen);
      if (severity === undefined) {
        continue;
      }
      const few = found.length > MOST_OF_A_KIND ? found.slice(0, 1) : found;
      for (const problem of few) {
        const sentence = problemSentence(problem);
        const message = few === found ? sentence : vscode.l10n.t('{0} ({1} times in this file)', sentence, found.length);
        const diagnostic = new vscode.Diagnostic(toRange(lines, problem.range), message, severity);
        diagnostic.source = vscode.l10n.t('Learning Journal');
        diagnostic.code = code;
        shown.push(diagnostic);
      }
    }
    this.#collection.set(uri, shown);
  }

  #isBeside(uri: vscode.Uri, problem: Problem): boolean | undefined {
    return this.#files.get(uri.toString())?.get(pathOf(problem));
  }

  async #lookBeside(uri: vscode.Uri, problem: Problem): Promise<void> {
    const path = pathOf(problem);
    const found = await vscode.workspace.fs.stat(vscode.Uri.joinPath(uri, '..', path)).then(() => true, () => false);
    const known = this.#files.get(uri.toString()) ?? new Map<string, boolean>();
    this.#files.set(uri.toString(), known.set(path, found));
  }
}

function pathOf(problem: Problem): string {
  return (problem.values.target ?? '').replace(/[?#].*$/, '');
}

/** The fixes for what lies under the cursor, and one for all of its kind. */
function actions(library: Deps['library'], problems: Problems, document: vscode.TextDocument, range: vscode.Range): vscode.CodeAction[] {
  const read = readDocument(library, document);
  const result: vscode.CodeAction[] = [];
  const offered = new Set<ProblemCode>();
  const wanted = problems.wanted(document.uri, read?.journal.problems ?? []);
  for (const problem of wanted) {
    if (read === undefined || toRange(read.lines, problem.range).intersection(range) === undefined) {
      continue;
    }
    if (problem.code === 'ambiguous-date-order') {
      result.push(setting(vscode.l10n.t('The day stands first'), 'dayFirst', document.uri), setting(vscode.l10n.t('The month stands first'), 'monthFirst', document.uri));
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
