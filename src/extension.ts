/**
 * The composition root: makes the library and the views. What reads journals (reading.ts) and what only acts on a command
 * (commands.ts) is loaded when it is needed, so that VS Code is kept from its work for as short as can be when it starts.
 */
import * as vscode from 'vscode';
import { registerContext } from './features/context';
import { registerLog } from './features/log';
import { registerTodosView } from './features/todos-view';
import { registerTree } from './features/tree';
import { Commands } from './ids';
import { Library } from './journal/library';
import { registerPreviewWaker } from './preview/wake';
import { readClock } from './workspace/clock';
import type { Deps } from './workspace/deps';
import { Dismissals } from './workspace/dismissals';
import { Feed } from './workspace/feed';
import { Late } from './workspace/late';
import { LateReader } from './workspace/late-reader';
import { createLog } from './workspace/log';
import { NewDay } from './workspace/new-day';
import { readSettings } from './workspace/settings';
import { Selections } from './workspace/todo-handles';
import { Writer } from './workspace/write';
import { personsZone } from './workspace/zone';

/** Registered here. */
const AT_ONCE: readonly string[] = [
  Commands.goTo, Commands.openToSide, Commands.showLog,
  Commands.groupTodos, Commands.sortTodos, Commands.showAllTodos, Commands.showOpenTodos, Commands.filterTodos, Commands.clearTodoFilter,
];
/** Registered in reading.ts; all the others in commands.ts. */
const OF_READING: readonly string[] = [
  Commands.foldAllCourses, Commands.foldAllButToday, Commands.checkAllJournals, Commands.setDateOrder, Commands.fixAllProblems,
];

/** Called by VS Code when a Markdown file is opened, a view of ours is shown or a command of ours is called. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const log = createLog();
  if (vscode.env.remoteName !== undefined && context.extension.extensionKind === vscode.ExtensionKind.Workspace) {
    // On a server: its zone is not the person's. On their own side the machine knows better than a page that was loaded before a journey.
    personsZone.listen(context.globalState);
  }
  const reader = new LateReader();
  const library = new Library(reader);
  const feed: Feed = new Feed(library, log, async () => void (await reading.get()));
  const newDay = new NewDay(() => readClock(readSettings()).today);
  const deps: Deps = {
    library, feed, log, newDay,
    writer: new Writer(log, (uri) => readSettings(uri).saveAfterEdit),
    memory: context.workspaceState,
    dismissals: new Dismissals(context.globalState),
    selections: new Selections(),
    extensionUri: context.extensionUri,
  };
  const reading = new Late(OF_READING, async () => {
    const { prepareReading } = await import('./reading');
    return prepareReading(deps, reader);
  });
  const commands = new Late(Object.values(Commands).filter((id) => !AT_ONCE.includes(id) && !OF_READING.includes(id)), async () => {
    const [{ registerCommands }] = await Promise.all([import('./commands'), feed.opened()]);
    return () => registerCommands(deps, context.extension);
  });
  context.subscriptions.push(
    log,
    feed,
    newDay,
    vscode.window.onDidChangeWindowState((state) => state.focused && newDay.check()),
    deps.selections,
    reading,
    commands,
    registerContext(deps),
    registerTree(deps),
    registerTodosView(deps),
    registerLog(deps),
    registerPreviewWaker(async () => (await commands.get()).preview),
  );
  await feed.opened();
}
