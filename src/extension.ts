/** The composition root: makes the library and the features, and is the only file that knows them all. */
import * as vscode from 'vscode';
import { registerCourseEdits } from './features/course-edits';
import { registerCourseFiles } from './features/course-files';
import { registerAddToToday } from './features/add-to-today';
import { registerCompletion } from './features/completion';
import { registerContext } from './features/context';
import { registerDaySteps } from './features/day-steps';
import { registerEntryEdits } from './features/entry-edits';
import { registerGoToDay } from './features/go-to-day';
import { registerCopyLink } from './features/copy-link';
import { registerFindInJournal } from './features/find-in-journal';
import { registerDayHints } from './features/day-hints';
import { registerDecorations } from './features/decorations';
import { registerDiagnostics } from './features/diagnostics';
import { registerFolding } from './features/folding';
import { registerHover } from './features/hover';
import { registerLog } from './features/log';
import { registerNewCourse } from './features/new-course';
import { registerNewEntry } from './features/new-entry';
import { registerOpenToday } from './features/open-today';
import { registerOutline } from './features/outline';
import { registerProblems } from './features/problems';
import { registerSample } from './features/sample';
import { registerStatusBar } from './features/status-bar';
import { registerTick } from './features/tick';
import { registerTodoCodeActions } from './features/todo-actions-editor';
import { registerSuggestions } from './features/todo-actions-suggestions';
import { registerDueDate } from './features/todo-actions-due';
import { registerTodoEdits } from './features/todo-actions-edit';
import { registerTodoMoves } from './features/todo-actions-move';
import { registerNextTodo } from './features/todo-actions-next';
import { registerTodosView } from './features/todos-view';
import { registerTreatAsJournal } from './features/treat-as-journal';
import { registerTree } from './features/tree';
import { Library } from './journal/library';
import { registerPreview } from './preview/register';
import type { Deps } from './workspace/deps';
import { Dismissals } from './workspace/dismissals';
import { Feed } from './workspace/feed';
import { createLog } from './workspace/log';
import { createReader } from './workspace/reader';
import { readSettings } from './workspace/settings';
import { Selections } from './workspace/todo-handles';
import { Writer } from './workspace/write';
import { personsZone } from './workspace/zone';

/** Called by VS Code when a Markdown file is opened, a view of ours is shown or a command of ours is called. */
export function activate(context: vscode.ExtensionContext): void {
  const log = createLog();
  if (vscode.env.remoteName !== undefined && context.extension.extensionKind === vscode.ExtensionKind.Workspace) {
    // On a server: its zone is not the person's. On their own side the machine knows better than a page that was loaded before a journey.
    personsZone.listen(context.globalState);
  }
  const dismissals = new Dismissals(context.globalState);
  const reader = createReader(() => dismissals.names());
  const library = new Library(reader);
  const feed = new Feed(library, log);
  const deps: Deps = {
    library, feed, log,
    writer: new Writer(log, (uri) => readSettings(uri).saveAfterEdit),
    memory: context.workspaceState,
    dismissals,
    selections: new Selections(),
    extensionUri: context.extensionUri,
  };
  context.subscriptions.push(
    log,
    reader,
    feed,
    deps.selections,
    registerContext(deps),
    registerTree(deps),
    registerPreview(deps),
    registerTick(deps),
    registerTodoCodeActions(deps),
    registerSuggestions(deps),
    registerDueDate(deps),
    registerTodoEdits(deps),
    registerTodoMoves(deps),
    registerNextTodo(deps),
    registerTodosView(deps),
    registerNewEntry(deps),
    registerNewCourse(deps),
    registerSample(),
    registerTreatAsJournal(deps),
    registerOpenToday(deps),
    registerAddToToday(deps),
    registerDaySteps(deps),
    registerFindInJournal(deps),
    registerCopyLink(deps),
    registerGoToDay(deps),
    registerEntryEdits(deps),
    registerCourseEdits(deps),
    registerCourseFiles(deps),
    registerProblems(deps),
    registerFolding(deps),
    registerOutline(deps),
    registerDayHints(deps),
    registerDecorations(deps),
    registerHover(deps),
    registerCompletion(deps),
    registerStatusBar(deps),
    registerLog(deps),
    registerDiagnostics(deps, context.extension),
  );
}
