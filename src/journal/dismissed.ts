/** Suggestions the person has turned away: they are left out where a file is read, so that no view shows them. */
import { toISO } from './date';
import type { Course, Day, Journal, Period, Todo } from './model';
import { pathAt } from './nodes';

type Section = Course | Period | Day;

/** Characters within which a neighbour is looked for. */
const FAR = 2_000;

/** A suggestion and what stands around it. */
interface Place {
  readonly suggestion: Todo;
  readonly course: Course | undefined;
  /** The innermost section it belongs to; undefined for the file itself. */
  readonly section: Section | undefined;
  /** Everything that belongs to that section. */
  readonly beside: readonly Todo[];
}

/**
 * What a suggestion of `journal` is remembered by: names with spaces between, any of which tells it again. So it stays dismissed when words
 * around it change, when its course is renamed, when its entry gets another date or goes elsewhere, and after a restart.
 */
export function dismissalOf(text: string, journal: Journal, suggestion: Todo): string {
  const around = pathAt(journal, suggestion.mark.start).filter((node): node is Section => node.kind === 'course' || node.kind === 'period' || node.kind === 'day');
  const section = around.at(-1);
  return namesOf(text, { suggestion, course: around.findLast((node) => node.kind === 'course'), section, beside: (section ?? journal).todos }).join(' ');
}

/** The journal without the suggestions one of whose names is dismissed; the same object where there is none. */
export function withoutDismissed(text: string, journal: Journal, dismissed: ReadonlySet<string>): Journal {
  if (dismissed.size === 0 || !journal.isJournal) {
    return journal;
  }
  const filter = <T extends Section>(section: T, course: Course | undefined): T => {
    const around: Section = section;
    const inside = around.kind === 'course' ? around : course;
    const todos = kept(section.todos, inside, section);
    if (section.kind === 'day') {
      return todos === section.todos ? section : { ...section, todos };
    }
    const children = mapped<Section>(section.children, (child) => filter(child, inside));
    return todos === section.todos && children === section.children ? section : { ...section, todos, children };
  };
  const kept = (todos: readonly Todo[], course: Course | undefined, section: Section | undefined): readonly Todo[] => {
    const rest = todos.filter((suggestion) => suggestion.kind !== 'suggestion'
      || !namesOf(text, { suggestion, course, section, beside: todos }).some((name) => dismissed.has(name)));
    return rest.length === todos.length ? todos : rest;
  };
  const todos = kept(journal.todos, undefined, undefined);
  const courses = mapped(journal.courses, (course) => filter(course, undefined));
  return todos === journal.todos && courses === journal.courses ? journal : { ...journal, todos, courses };
}

function namesOf(text: string, { suggestion, course, section, beside }: Place): readonly string[] {
  const sentence = sentenceOf(text, suggestion);
  const title = course?.title ?? '';
  const day = section?.kind !== 'day' || section.date === undefined ? '' : toISO(section.date);
  const neighbours = [neighbourAbove(text, suggestion, section), neighbourBelow(text, suggestion, section)].join('\n');
  // `Will read it some time.` twice in one day is about two things: then the sentence alone does not tell which.
  const isAlone = beside.every((other) => other === suggestion || other.kind !== 'suggestion' || other.title === suggestion.title || sentenceOf(text, other) !== sentence);
  return [
    // Its course was renamed, or the entry went to another.
    hash(`title\n${day}\n${suggestion.title}\n${sentence}`),
    // What it is about was changed, in the words before it.
    ...(isAlone ? [hash(`${title}\n${day}\n${sentence}`)] : []),
    // Its entry got another date.
    ...(neighbours.trim() === '' ? [] : [hash(`beside\n${title}\n${suggestion.title}\n${sentence}\n${neighbours}`)]),
  ];
}

function sentenceOf(text: string, { mark }: Todo): string {
  return plain(text.slice(mark.start, mark.end));
}

/** The words before the sentence on its line, else the closest line above it that says something; empty where its section begins. */
function neighbourAbove(text: string, { mark }: Todo, section: Section | undefined): string {
  const from = Math.max(section?.body.start ?? 0, mark.start - FAR);
  const lines = text.slice(from, Math.max(from, mark.start)).split(/\r\n|\r|\n/);
  return plain(lines.findLast(saysSomething) ?? '');
}

/** The words behind the sentence, or the closest line below it that says something; empty where its section ends. */
function neighbourBelow(text: string, { mark }: Todo, section: Section | undefined): string {
  const to = Math.min(section?.body.end ?? text.length, mark.end + FAR);
  const lines = text.slice(mark.end, Math.max(mark.end, to)).split(/\r\n|\r|\n/);
  return plain(lines.find(saysSomething) ?? '');
}

function saysSomething(line: string): boolean {
  return /[\p{L}\p{N}]/u.test(line);
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The list with each of it mapped; the same list where nothing changes. */
function mapped<T>(list: readonly T[], map: (one: T) => T): readonly T[] {
  const after = list.map(map);
  return after.every((one, index) => one === list[index]) ? list : after;
}

/** Two 32-bit FNV-1a sums: 64 bits are enough for the dismissed sentences of a life. */
function hash(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x9dc5811c;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ (code + at), 0x01000193);
  }
  return (low >>> 0).toString(36) + (high >>> 0).toString(36).padStart(7, '0');
}
