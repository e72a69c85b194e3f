/** The problems VS Code shows, a file's renewed whenever the library has read it again. */
import * as vscode from 'vscode';
import { PREFIX } from '../ids';
import type { LibraryFile } from '../journal/library-file';
import type { Problem } from '../journal/model';
import { problemRows } from '../journal/problem-rows';
import { Lines } from '../journal/text';
import { toRange } from './conversions';
import type { Deps } from './deps';
import { severityOf } from './problem-severity';
import { problemSentence } from './problem-words';
import { readSettings } from './settings';

export class ShownProblems implements vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection(PREFIX);
  readonly #shown = new vscode.EventEmitter<string>();
  /** Whether a file that a link may mean lies beside the journal, by the journal and the link's path; looked up when the journal is opened or saved. */
  readonly #files = new Map<string, Map<string, boolean>>();
  readonly #counted = new Map<string, readonly Problem[]>();
  #closedToo = false;

  /** Fires with the address of a file whose problems have been shown anew. */
  readonly onDidShow = this.#shown.event;

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
      if (this.#counted.delete(address)) {
        this.#shown.fire(address);
      }
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

  /** Problems of the file as the library has it that the panel only counts, since there are many of their kind. */
  counted(address: string): readonly Problem[] {
    return this.#counted.get(address) ?? [];
  }

  dispose(): void {
    this.#collection.dispose();
    this.#shown.dispose();
  }

  #isWanted(address: string, uri: vscode.Uri): boolean {
    return this.#closedToo || readSettings(uri).checkClosedJournals
      || vscode.workspace.textDocuments.some((document) => !document.isClosed && document.uri.toString() === address);
  }

  #show(uri: vscode.Uri, file: LibraryFile, problems: readonly Problem[]): void {
    const chosen = readSettings(uri).problems;
    const lines = new Lines(file.text);
    const { rows, counted } = problemRows(this.wanted(uri, problems));
    this.#collection.set(uri, rows.flatMap(({ problem, count }) => {
      const severity = severityOf(problem.code, chosen);
      if (severity === undefined) {
        return [];
      }
      const sentence = problemSentence(problem);
      const message = count === 1 ? sentence : vscode.l10n.t('{0} times in this file: {1}', count, sentence);
      const diagnostic = new vscode.Diagnostic(toRange(lines, problem.range), message, severity);
      diagnostic.source = vscode.l10n.t('Learning Journal');
      diagnostic.code = problem.code;
      return [diagnostic];
    }));
    this.#counted.set(file.uri, counted);
    this.#shown.fire(file.uri);
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
