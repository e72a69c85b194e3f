/** Calm marks in the text: done todos faded, due ones marked, the progress of a course behind its title. */
import * as vscode from 'vscode';
import { SettingKeys } from '../ids';
import { compare, type CalendarDate } from '../journal/date';
import { count } from '../journal/nodes';
import type { Journal, Todo } from '../journal/model';
import { allSections } from '../journal/walk';
import type { Range } from '../journal/text';
import { readClock } from '../workspace/clock';
import { toRange } from '../workspace/conversions';
import type { Deps } from '../workspace/deps';
import { joined, progress } from '../workspace/labels';
import { readDocument } from '../workspace/read-document';
import { onDidChangeSettings, readSettings } from '../workspace/settings';

export function registerDecorations({ library, newDay }: Pick<Deps, 'library' | 'newDay'>): vscode.Disposable {
  const done = vscode.window.createTextEditorDecorationType({ opacity: '0.55' });
  // Who asks for high contrast must be able to read what is done.
  const doneInContrast = vscode.window.createTextEditorDecorationType({ opacity: '0.75' });
  const due = vscode.window.createTextEditorDecorationType({
    color: new vscode.ThemeColor('editorWarning.foreground'), overviewRulerColor: new vscode.ThemeColor('editorWarning.foreground'),
    overviewRulerLane: vscode.OverviewRulerLane.Right,
  });
  const overdue = vscode.window.createTextEditorDecorationType({
    color: new vscode.ThemeColor('editorError.foreground'), overviewRulerColor: new vscode.ThemeColor('editorError.foreground'),
    overviewRulerLane: vscode.OverviewRulerLane.Right,
  });
  const title = vscode.window.createTextEditorDecorationType({ after: { color: new vscode.ThemeColor('editorCodeLens.foreground'), margin: '0 0 0 1.5em' } });
  const types = [done, doneInContrast, due, overdue, title];

  const draw = (editor: vscode.TextEditor): void => {
    if (editor.document.languageId !== 'markdown') {
      return;
    }
    const settings = readSettings(editor.document.uri);
    const read = settings.decorations ? readDocument(library, editor.document) : undefined;
    if (read === undefined) {
      types.forEach((type) => editor.setDecorations(type, []));
      return;
    }
    const ranges = (found: readonly Range[]): vscode.Range[] => found.map((range) => toRange(read.lines, range));
    const { faded, dueToday, late } = marks(read.journal, readClock(settings).today);
    const { kind } = vscode.window.activeColorTheme;
    const contrast = kind === vscode.ColorThemeKind.HighContrast || kind === vscode.ColorThemeKind.HighContrastLight;
    editor.setDecorations(done, contrast ? [] : ranges(faded));
    editor.setDecorations(doneInContrast, contrast ? ranges(faded) : []);
    editor.setDecorations(due, ranges(dueToday));
    editor.setDecorations(overdue, ranges(late));
    editor.setDecorations(title, titles(read.journal).map(({ offset, text }) => {
      const end = read.lines.end(read.lines.lineAt(offset));
      return { range: toRange(read.lines, { start: end, end }), renderOptions: { after: { contentText: text } } };
    }));
  };
  const drawAll = (uris?: ReadonlySet<string>): void => {
    for (const editor of vscode.window.visibleTextEditors) {
      if (uris === undefined || uris.has(editor.document.uri.toString())) {
        draw(editor);
      }
    }
  };
  const subscription = library.onDidChange(({ uris }) => drawAll(uris));
  drawAll();
  return vscode.Disposable.from(
    ...types,
    { dispose: () => subscription.dispose() },
    vscode.window.onDidChangeVisibleTextEditors(() => drawAll()),
    vscode.window.onDidChangeActiveColorTheme(() => drawAll()),
    newDay.onDidBegin(() => drawAll()),
    onDidChangeSettings(() => drawAll(), SettingKeys.decorations, SettingKeys.dayEndsAt, SettingKeys.timeZone),
  );
}

/** Which characters are faded, due today, and overdue. */
function marks(journal: Journal, today: CalendarDate): { faded: Range[]; dueToday: Range[]; late: Range[] } {
  const faded: Range[] = [];
  const dueToday: Range[] = [];
  const late: Range[] = [];
  const visit = (todos: readonly Todo[]): void => {
    for (const todo of todos) {
      if (todo.state === 'done' || todo.state === 'cancelled') {
        // Only the item's own words: an open item nested in a done one stays as bright as it is.
        faded.push({ start: todo.mark.start, end: todo.children[0]?.range.start ?? todo.range.end });
      } else if (todo.due !== undefined && todo.kind !== 'suggestion') {
        const order = compare(todo.due.date, today);
        if (order <= 0) {
          (order === 0 ? dueToday : late).push(todo.due.range);
        }
      }
      visit(todo.children);
    }
  };
  visit(journal.todos);
  for (const section of allSections(journal)) {
    visit(section.todos);
  }
  return { faded, dueToday, late };
}

/** What stands behind the line of each `<details>` course's title: `3 open`. */
function titles(journal: Journal): { offset: number; text: string }[] {
  const found: { offset: number; text: string }[] = [];
  for (const section of allSections(journal)) {
    if (section.kind === 'course' && section.source === 'details') {
      const text = joined(section.finished ? vscode.l10n.t('finished') : undefined, progress(count([section])));
      if (text !== '') {
        found.push({ offset: section.mark.end, text });
      }
    }
  }
  return found;
}
