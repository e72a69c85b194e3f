/** Ticks and unticks todos in their files, from wherever they are shown. */
import * as vscode from 'vscode';
import { Commands } from '../ids';
import { toISO } from '../journal/date';
import { toggleTodo } from '../journal/todo-edits';
import { readClock } from '../workspace/clock';
import type { Deps } from '../workspace/deps';
import { registerJournalCommand } from '../workspace/journal-command';
import { readSettings } from '../workspace/settings';
import { todosMeant, type TodoHandle } from '../workspace/todo-handles';
import { changeTodos, nothingMeant } from '../workspace/todo-write';

/** Each command answers true where everything was done. */
export function registerTick(deps: Pick<Deps, 'library' | 'feed' | 'writer' | 'selections'>): vscode.Disposable {
  const run = async (args: readonly unknown[], wanted: 'done' | 'open' | undefined): Promise<boolean> => {
    const handles = todosMeant(deps.library, deps.selections, args);
    if (handles.length === 0) {
      return nothingMeant();
    }
    // Several at once end alike: a toggle ticks them if one of them is not ticked.
    const done = wanted === undefined ? handles.some(({ todo }) => todo.state !== 'done') : wanted === 'done';
    const settings = readSettings(vscode.Uri.parse(handles[0]!.uri));
    const words = settings.doneDate ? `✅ ${toISO(readClock(settings).today)}` : undefined;
    return changeTodos(deps, handles, {
      quiet: args.length === 0 && handles.every(isSeen),
      applies: ({ kind, state }) => (done ? state !== 'done' : state === 'done' && kind !== 'suggestion'),
      edits: (text, todos) => todos.filter(({ state }) => (state === 'done') !== done).flatMap((todo) => toggleTodo(text, todo, words)),
      message: (count, title) => (count > 1
        ? done ? vscode.l10n.t('{0} todos ticked.', count) : vscode.l10n.t('{0} todos unticked.', count)
        : done ? vscode.l10n.t('Ticked: {0}', title) : vscode.l10n.t('Unticked: {0}', title)),
    });
  };
  return vscode.Disposable.from(
    registerJournalCommand(deps, Commands.toggleTodo, (...args: unknown[]) => run(args, undefined)),
    vscode.commands.registerCommand(Commands.tickTodo, (...args: unknown[]) => run(args, 'done')),
    vscode.commands.registerCommand(Commands.untickTodo, (...args: unknown[]) => run(args, 'open')),
  );
}

/** Whether the active editor shows its line. */
function isSeen({ uri, todo }: TodoHandle): boolean {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.uri.toString() === uri && editor.visibleRanges.some(({ start, end }) => start.line <= todo.line && todo.line <= end.line);
}
