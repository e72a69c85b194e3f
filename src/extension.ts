/** The composition root: makes the library and the features, and is the only file that knows them all. */
import type * as vscode from 'vscode';
import { registerCompletion } from './features/completion';
import { registerContext } from './features/context';
import { registerDayHints } from './features/day-hints';
import { registerDecorations } from './features/decorations';
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
import { registerTreatAsJournal } from './features/treat-as-journal';
import { registerTree } from './features/tree';
import { Library } from './journal/library';
import { registerPreview } from './preview/panel';
import type { Deps } from './workspace/deps';
import { Feed } from './workspace/feed';
import { createLog } from './workspace/log';
import { createReader } from './workspace/reader';
import { readSettings } from './workspace/settings';
import { Writer } from './workspace/write';

/** Called by VS Code when a Markdown file is opened, a view of ours is shown or a command of ours is called. */
export function activate(context: vscode.ExtensionContext): void {
  const log = createLog();
  const library = new Library(createReader());
  const feed = new Feed(library, log);
  const deps: Deps = {
    library, feed, log,
    writer: new Writer(log, (uri) => readSettings(uri).saveAfterEdit),
    memory: context.workspaceState,
    extensionUri: context.extensionUri,
  };
  context.subscriptions.push(
    log,
    feed,
    registerContext(deps),
    registerTree(deps),
    registerPreview(deps),
    registerTick(deps),
    registerNewEntry(deps),
    registerNewCourse(deps),
    registerSample(),
    registerTreatAsJournal(deps),
    registerOpenToday(deps),
    registerProblems(deps),
    registerFolding(deps),
    registerOutline(deps),
    registerDayHints(deps),
    registerDecorations(deps),
    registerHover(deps),
    registerCompletion(deps),
    registerStatusBar(deps),
    registerLog(deps),
  );
}
