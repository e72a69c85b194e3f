/** The todos a person means in the page: only what stands where the page saw it, in the text the page was given. */
import * as vscode from 'vscode';
import { Commands } from '../ids';
import type { Todo } from '../journal/model';
import { Lines, type TextEdit } from '../journal/text';
import { baseName } from '../workspace/conversions';
import type { Deps } from '../workspace/deps';
import { allTodos, handleOf, type TodoHandle } from '../workspace/todo-handles';
import type { FromPage } from './protocol';

type TodoMessage = Extract<FromPage, { type: 'tick' | 'accept' | 'point' }>;

/** What the page shows. */
export interface ShownText {
  readonly uri: vscode.Uri;
  /** As the page was given it last. */
  readonly text: string;
}

/** What each message may be about. */
const KINDS = { tick: ['task'], accept: ['suggestion'], point: ['task', 'marker', 'suggestion'] } as const satisfies Record<TodoMessage['type'], readonly Todo['kind'][]>;

/** @param shown undefined where the page speaks of another text than the one it was given last: then nothing is meant. */
export async function changeTodo({ type, line, done }: { readonly type: TodoMessage['type']; readonly line: number; readonly done?: boolean }, shown: ShownText | undefined, deps: Pick<Deps, 'library' | 'selections' | 'writer'>): Promise<void> {
  const seen = shown && todoSeen(deps.library, shown, line, KINDS[type]);
  if (type === 'point') {
    deps.selections.inPage = seen;
  } else if (seen !== undefined) {
    await vscode.commands.executeCommand(type === 'tick' ? Commands.toggleTodo : Commands.acceptSuggestion, seen);
  } else if (type === 'tick' && shown !== undefined && deps.library.get(shown.uri.toString())?.journal === undefined) {
    const edit = boxEdit(shown.text, line, done === true);
    const moved = vscode.l10n.t('{0} was changed at the same moment, so nothing was written. Try again.', baseName(shown.uri));
    await deps.writer.apply(shown.uri, (text) => (text === shown.text && edit !== undefined ? [edit] : moved));
  }
}

/** The todo of one of the kinds on that line; undefined where the journal has another text by now. */
function todoSeen(library: Deps['library'], { uri, text }: ShownText, line: number, kinds: readonly Todo['kind'][]): TodoHandle | undefined {
  const file = library.get(uri.toString());
  if (file?.journal === undefined || file.text !== text) {
    return undefined;
  }
  const todo = allTodos(file.journal).find((one) => one.line === line && kinds.includes(one.kind));
  return todo && handleOf(file.uri, new Lines(file.text), todo);
}

/** Ticks or unticks the box of the list item on `line` of Markdown that is no journal; undefined where there is none. */
function boxEdit(text: string, line: number, done: boolean): TextEdit | undefined {
  const lines = new Lines(text);
  // Within quotes and lists: `> - [ ] milk`, `- 1. [ ] milk`.
  const before = line < lines.count ? /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)+\[(?=[ xX]\]\s)/.exec(text.slice(lines.start(line), lines.end(line) + 1)) : null;
  const at = lines.start(line) + (before?.[0].length ?? 0);
  return before === null ? undefined : { range: { start: at, end: at + 1 }, text: done ? 'x' : ' ' };
}
