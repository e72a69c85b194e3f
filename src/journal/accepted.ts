/**
 * Suggestions that were accepted: the todo they became says so, where their sentence stays as it was.
 *
 *     - Downloaded "Fluent Python". Will read it some time.
 *       - [ ] read "Fluent Python"
 */
import { compare, type CalendarDate } from './date';
import { keepSuggestions } from './keep-suggestions';
import type { Journal, Todo } from './model';
import { withChildren } from './todo-ref';
import { allSections } from './walk';

/**
 * The journal without the suggestions that stand in it as a todo of the same words, done or not, in the same entry or, carried there, in that of
 * a later day; the same object where there is none.
 */
export function withoutAccepted(journal: Journal): Journal {
  if (!journal.isJournal) {
    return journal;
  }
  /** The words of todos -> the last day they stand in; undefined where they stand in none. */
  const written = new Map<string, CalendarDate | undefined>();
  let suggests = false;
  const note = (todos: readonly Todo[], day: CalendarDate | undefined): void => {
    for (const { kind, title } of withChildren(todos)) {
      suggests ||= kind === 'suggestion';
      if (kind !== 'suggestion') {
        const words = wordsOf(title);
        const known = written.get(words);
        written.set(words, written.has(words) && (known === undefined || day === undefined || compare(known, day) > 0) ? known : day);
      }
    }
  };
  note(journal.todos, undefined);
  for (const section of allSections(journal)) {
    note(section.todos, section.kind === 'day' ? section.date : undefined);
  }
  return !suggests || written.size === 0 ? journal : keepSuggestions(journal, ({ suggestion, section }) => {
    const words = wordsOf(suggestion.title);
    const last = written.get(words);
    return !written.has(words) || (last !== undefined && section?.kind === 'day' && section.date !== undefined && compare(last, section.date) < 0);
  });
}

/** Without what is written behind it in time: `due 3/6`, `✅ 2025-06-05`, `→ 2025-06-05`. */
function wordsOf(title: string): string {
  return title.replace(/\s+(?:due\s+\S+|[📅✅→]\s*\S+)(?=\s|$)/gu, '').replace(/\s+/g, ' ').trim().toLowerCase();
}
