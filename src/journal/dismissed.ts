/** Suggestions the person has turned away: they are left out where a file is read, so that no view shows them. */
import { toISO } from './date';
import { keepSuggestions, type Section, type SuggestionPlace } from './keep-suggestions';
import type { Journal, Todo } from './model';
import { pathAt } from './nodes';

/** Characters within which a neighbour is looked for. */
const FAR = 2_000;

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
  return dismissed.size === 0 || !journal.isJournal ? journal
    : keepSuggestions(journal, (place) => !namesOf(text, place).some((name) => dismissed.has(name)));
}

function namesOf(text: string, { suggestion, course, section, beside }: SuggestionPlace): readonly string[] {
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
