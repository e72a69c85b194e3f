/** The todos a person means in the page: only what stands where the page saw it, in the text the page was given. */
import type { Library } from '../journal/library';
import type { Todo } from '../journal/model';
import { Lines } from '../journal/text';
import { allTodos, handleOf, type TodoHandle } from '../workspace/todo-handles';

/** What the page shows, and what it says of it. */
export interface SeenInPage {
  readonly uri: string | undefined;
  /** The text the page was given last. */
  readonly text: string | undefined;
  readonly line: number;
}

/** The todo of one of the kinds on that line; undefined where the journal has another text by now. */
export function todoSeen(library: Library, { uri, text, line }: SeenInPage, kinds: readonly Todo['kind'][]): TodoHandle | undefined {
  const file = uri === undefined ? undefined : library.get(uri);
  if (file?.journal === undefined || file.text !== text) {
    return undefined;
  }
  const todo = allTodos(file.journal).find((one) => one.line === line && kinds.includes(one.kind));
  return todo && handleOf(file.uri, new Lines(file.text), todo);
}
