/** Todos that go into an entry: `Move Todo…`, `Add Todo…`, `Carry Open Todos to Today`. */
import * as vscode from 'vscode';
import { Commands } from '../ids';
import { activeMarkdown, cursorOffset } from '../workspace/active';
import { readClock } from '../workspace/clock';
import { courseAround, inLikelyOrder, listCourses, RecentCourses, type CourseChoice } from '../workspace/courses';
import type { Deps } from '../workspace/deps';
import { registerJournalCommand } from '../workspace/journal-command';
import { Labels } from '../workspace/labels';
import { pickCourse } from '../workspace/pick-course';
import { readSettings } from '../workspace/settings';
import { carryTodos } from '../workspace/todo-carry';
import { isNodeRow, todosMeant, type NodeRow } from '../workspace/todo-handles';
import { moveTodosTo } from '../workspace/todo-move';
import { insertItems, placeIn, placeOfCourse, placeOfRow, type EntryPlace } from '../workspace/todo-place';
import { nothingMeant } from '../workspace/todo-write';

export function registerTodoMoves(deps: Pick<Deps, 'library' | 'writer' | 'feed' | 'selections' | 'memory' | 'dismissals'>): vscode.Disposable {
  const { library, feed, selections } = deps;
  const labels = new Labels();
  const recent = new RecentCourses(deps.memory);

  const pickPlace = async (title: string): Promise<EntryPlace | undefined> => {
    await feed.load();
    const { today } = readClock(readSettings());
    const picked = await pickCourse(inLikelyOrder(listCourses(library), library, recent), today, { title, dated: true });
    return picked?.choice && placeIn(picked.choice, picked.date);
  };

  const move = async (...args: unknown[]): Promise<boolean> => {
    const handles = todosMeant(library, selections, args);
    if (handles.length === 0) {
      return nothingMeant();
    }
    const place = await pickPlace(vscode.l10n.t('Move Todo'));
    return place !== undefined && moveTodosTo(deps, handles, place, (count) => (count === 1
      ? vscode.l10n.t('Moved to {0}.', labels.day(place.date)) : vscode.l10n.t('{0} todos moved to {1}.', count, labels.day(place.date))));
  };

  const add = async (row?: unknown): Promise<boolean> => {
    const title = await vscode.window.showInputBox({ title: vscode.l10n.t('Add Todo'), prompt: vscode.l10n.t('What is to be done?') });
    if (title === undefined || title.trim() === '') {
      return false;
    }
    const given = isNodeRow(row) ? placeOfRow(library, row, readClock(readSettings()).today) : undefined;
    const place = given ?? await pickPlace(vscode.l10n.t('Add Todo'));
    if (place === undefined) {
      return false;
    }
    const item = { first: `[ ] ${title.replace(/\s+/g, ' ').trim()}`, rest: [] };
    return (await insertItems(deps, place, [item], vscode.l10n.t('Added to {0}.', labels.day(place.date)))).done;
  };

  const carry = async (row?: unknown): Promise<boolean> => {
    await feed.load();
    const place = (isNodeRow(row) ? todayOfRow(row) : courseAtCursor()) ?? await pickOpenCourse();
    if (place === undefined) {
      return false;
    }
    return carryTodos(deps, place);
  };

  const todayOfRow = (row: NodeRow): EntryPlace | undefined => {
    const { today } = readClock(readSettings());
    return placeOfRow(library, row, today, today);
  };

  const courseAtCursor = (): EntryPlace | undefined => {
    const document = activeMarkdown();
    const file = document && library.get(document.uri.toString());
    const offset = document && cursorOffset(document);
    const course = file?.journal === undefined || offset === undefined ? undefined : courseAround(file.journal, offset);
    return file === undefined || course === undefined ? undefined
      : placeOfCourse(library, file.uri, file.ids.get(course), readClock(readSettings()).today);
  };

  const pickOpenCourse = async (): Promise<EntryPlace | undefined> => {
    const { today } = readClock(readSettings());
    const open = listCourses(library).filter((choice: CourseChoice) => choice.open > 0);
    if (open.length === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t('There are no open todos.'));
      return undefined;
    }
    const picked = await pickCourse(inLikelyOrder(open, library, recent), today, { title: vscode.l10n.t('Carry Open Todos to Today'), dated: false });
    return picked?.choice && placeIn(picked.choice, today);
  };

  return vscode.Disposable.from(
    registerJournalCommand(deps, Commands.moveTodo, move),
    registerJournalCommand(deps, Commands.addTodo, add),
    registerJournalCommand(deps, Commands.carryOver, carry),
  );
}
