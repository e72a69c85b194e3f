/** The part of the composition root that only acts when the person asks for it. Loaded when one of these commands is first called. */
import * as vscode from 'vscode';
import { registerAddToToday } from './features/add-to-today';
import { registerCopyLink } from './features/copy-link';
import { registerCourseEdits } from './features/course-edits';
import { registerCourseFiles } from './features/course-files';
import { registerDaySteps } from './features/day-steps';
import { registerDiagnostics } from './features/diagnostics';
import { registerDueDate } from './features/todo-actions-due';
import { registerEntryEdits } from './features/entry-edits';
import { registerFindInJournal } from './features/find-in-journal';
import { registerGoToDay } from './features/go-to-day';
import { registerNewCourse } from './features/new-course';
import { registerNewEntry } from './features/new-entry';
import { registerNextTodo } from './features/todo-actions-next';
import { registerOpenToday } from './features/open-today';
import { registerSample } from './features/sample';
import { registerSuggestions } from './features/todo-actions-suggestions';
import { registerTick } from './features/tick';
import { registerTodoEdits } from './features/todo-actions-edit';
import { registerTodoMoves } from './features/todo-actions-move';
import { registerTreatAsJournal } from './features/treat-as-journal';
import { registerPreview, type Preview } from './preview/register';
import type { Deps } from './workspace/deps';

export interface CommandsPart extends vscode.Disposable {
  readonly preview: Preview;
}

export function registerCommands(deps: Deps, extension: vscode.Extension<unknown>): CommandsPart {
  const preview = registerPreview(deps);
  const registered = vscode.Disposable.from(
    preview,
    registerAddToToday(deps),
    registerCopyLink(deps),
    registerCourseEdits(deps),
    registerCourseFiles(deps),
    registerDaySteps(deps),
    registerDiagnostics(deps, extension),
    registerDueDate(deps),
    registerEntryEdits(deps),
    registerFindInJournal(deps),
    registerGoToDay(deps),
    registerNewCourse(deps),
    registerNewEntry(deps),
    registerNextTodo(deps),
    registerOpenToday(deps),
    registerSample(),
    registerSuggestions(deps),
    registerTick(deps),
    registerTodoEdits(deps),
    registerTodoMoves(deps),
    registerTreatAsJournal(deps),
  );
  return { preview, dispose: () => registered.dispose() };
}
