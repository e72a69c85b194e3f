/** Folding of courses, periods, days and headings, and the two commands that fold them all. */
import * as vscode from 'vscode';
import { Commands } from '../ids';
import { compare } from '../journal/date';
import { folds } from '../journal/folds';
import { everyDay } from '../journal/walk';
import { readClock } from '../workspace/clock';
import type { Deps } from '../workspace/deps';
import { onDidReadAnew } from '../workspace/read-anew';
import { readDocument } from '../workspace/read-document';
import { readSettings } from '../workspace/settings';

/** Hides nothing but what the journal says is foldable. */
export function registerFolding({ library }: Pick<Deps, 'library'>): vscode.Disposable {
  const provider = new JournalFolding(library);
  return vscode.Disposable.from(
    vscode.languages.registerFoldingRangeProvider({ language: 'markdown' }, provider),
    provider,
    onDidReadAnew(library, () => provider.changed()),
    vscode.commands.registerTextEditorCommand(Commands.foldAllCourses, (editor) => {
      const read = readDocument(library, editor.document);
      const starts = read && folds(read.journal, read.lines).filter((fold) => fold.kind === 'course').map((fold) => fold.start);
      return fold(starts);
    }),
    vscode.commands.registerTextEditorCommand(Commands.foldAllButToday, (editor) => {
      const read = readDocument(library, editor.document);
      if (read === undefined) {
        return undefined;
      }
      const { today } = readClock(readSettings(editor.document.uri));
      const open = [...everyDay(read.journal.courses)].filter((day) => day.date !== undefined && compare(day.date, today) === 0);
      const starts = folds(read.journal, read.lines)
        .filter(({ kind, start, end }) => kind !== 'tag' && !open.some((day) => day.line >= start && day.line <= end))
        .map((one) => one.start);
      return fold(starts);
    }),
  );
}

/** Folds the regions that begin on these zero-based lines. */
async function fold(selectionLines: readonly number[] | undefined): Promise<void> {
  if (selectionLines !== undefined && selectionLines.length > 0) {
    await vscode.commands.executeCommand('editor.fold', { selectionLines, levels: 1 });
  }
}

class JournalFolding implements vscode.FoldingRangeProvider, vscode.Disposable {
  readonly #changes = new vscode.EventEmitter<void>();
  readonly onDidChangeFoldingRanges = this.#changes.event;

  constructor(private readonly library: Deps['library']) {}

  /** A file may have become a journal without a change of its own. */
  changed(): void {
    this.#changes.fire();
  }

  provideFoldingRanges(document: vscode.TextDocument): vscode.FoldingRange[] | undefined {
    const read = readDocument(this.library, document);
    if (read === undefined) {
      return undefined;
    }
    const most = vscode.workspace.getConfiguration('editor', document).get<number>('foldingMaximumRegions', 5000);
    return folds(read.journal, read.lines, most).map(({ start, end }) => new vscode.FoldingRange(start, end, vscode.FoldingRangeKind.Region));
  }

  dispose(): void {
    this.#changes.dispose();
  }
}
