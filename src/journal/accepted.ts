/**
 * Suggestions that were accepted: the todo they became says so, where their sentence stays as it was.
 *
 *     - Downloaded "Fluent Python". Will read it some time.
 *       - [ ] read "Fluent Python"
 */
import { compare, type CalendarDate } from './date';
import { plainText } from './inline';
import { keepSuggestions } from './keep-suggestions';
import type { Journal, Todo } from './model';
import { withChildren } from './todo-ref';
import { allSections } from './walk';

/** Words a todo must share with the suggestion of its entry that it was made of, whatever else was edited in it. */
const SHARED = 0.75;

/**
 * The journal without the suggestions that stand in it as a todo of the same words, done or not, in the same entry or, carried there, in that of
 * a later day; in the same entry nearly the same words are enough. The same object where there is none.
 * @param text what the journal was read from
 */
export function withoutAccepted(text: string, journal: Journal): Journal {
  if (!journal.isJournal) {
    return journal;
  }
  /** The words of todos -> the last day they stand in; undefined where they stand in none. */
  const written = new Map<string, CalendarDate | undefined>();
  let suggests = false;
  const note = (todos: readonly Todo[], day: CalendarDate | undefined): void => {
    for (const todo of withChildren(todos)) {
      if (todo.kind === 'suggestion') {
        suggests = true;
        continue;
      }
      const words = wordsOf(text, todo);
      const known = written.get(words);
      written.set(words, written.has(words) && (known === undefined || day === undefined || compare(known, day) > 0) ? known : day);
    }
  };
  note(journal.todos, undefined);
  for (const section of allSections(journal)) {
    note(section.todos, section.kind === 'day' ? section.date : undefined);
  }
  return !suggests || written.size === 0 ? journal : keepSuggestions(journal, ({ suggestion, section, beside }) => {
    const words = wordsOf(text, suggestion);
    if (!written.has(words)) {
      return !withChildren(beside).some((todo) => todo.kind !== 'suggestion' && isEdited(words, wordsOf(text, todo)));
    }
    const last = written.get(words);
    return last !== undefined && section?.kind === 'day' && section.date !== undefined && compare(last, section.date) < 0;
  });
}

/** Without what is written behind it in time: `due next Friday`, `✅ 2025-06-05`, `→ 2025-06-05`. */
function wordsOf(text: string, { title, due }: Todo): string {
  const said = due === undefined ? '' : plainText(text.slice(due.range.start, due.range.end));
  const at = said === '' ? -1 : title.lastIndexOf(said);
  const rest = at < 0 ? title : `${title.slice(0, at)} ${title.slice(at + said.length)}`;
  return rest.replace(/\s[✅→]\s*\S+(?=\s|$)/gu, '').toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
}

/** Whether `todo` says nearly all that `suggestion` says, and every number of it: `read chapter 4` became no `read chapter 5`. */
function isEdited(suggestion: string, todo: string): boolean {
  const words = suggestion.split(' ');
  const others = new Set(todo.split(' '));
  const shared = words.filter((word) => others.has(word));
  return words.length > 2 && shared.length >= words.length * SHARED && words.every((word) => others.has(word) || !/\p{N}/u.test(word));
}
