/** Which of the dates of a heading is meant, and which of the others are joined to it. */
import { numericDateAt, type FoundDate } from './mark-date';
import type { Atom } from './mark-lex';
import { belongsToWord } from './mark-name';
import { namedDateAt } from './mark-named';
import { joinWords, versionWords } from './words';

export interface ChosenDates {
  readonly first: FoundDate;
  /** Joined to it: the end of a range, or more days. */
  readonly others: readonly FoundDate[];
}

/** The fullest date; among equals the first. Dates joined to it belong to it, and the first of all is the day. */
export function chooseDates(text: string, atoms: readonly Atom[]): ChosenDates | undefined {
  const found = datesIn(text, atoms);
  let chosen: FoundDate | undefined;
  for (const date of found) {
    if (chosen === undefined || date.weight > chosen.weight) {
      chosen = date;
    }
  }
  if (chosen === undefined) {
    return undefined;
  }
  const shortened = startOfRange(text, atoms, found, chosen) ?? barePartBefore(text, atoms, chosen);
  if (shortened !== undefined) {
    return { first: shortened, others: joinedTo(atoms, found, chosen, [chosen]) };
  }
  return { first: chosen, others: joinedTo(atoms, found, chosen, []) };
}

function datesIn(text: string, atoms: readonly Atom[]): FoundDate[] {
  const found: FoundDate[] = [];
  const hasWords = atoms.some(atom => atom.kind === 'word');
  for (let at = 0; at < atoms.length; at++) {
    const { kind } = atoms[at]!;
    const free = at > 1 && found[found.length - 1]?.to === at - 1 && '-~/'.includes(atoms[at - 1]!.value || ' ');
    const date = kind === 'number' ? numericDateAt(text, atoms, at, free) ?? (hasWords ? namedDateAt(text, atoms, at) : undefined) : kind === 'word' ? namedDateAt(text, atoms, at) : undefined;
    if (date !== undefined && !followsVersion(atoms, date)) {
      found.push(date);
      // a weak one may hide a fuller one: `Day 5 May 23, 2025`
      if (date.weight > 2 || date.form !== 'name' && date.weight > 1) {
        at = date.to - 1;
      }
    }
  }
  return found;
}

/** `version 2.5.23`, `Version: 2.5.23`, `§ 5.10.24`; but `Release 2025-05-23`, a date that cannot be a number of anything, only without a sign. */
function followsVersion(atoms: readonly Atom[], date: FoundDate): boolean {
  if (date.form === 'name' || date.form === 'characters') {
    return false;
  }
  let at = date.from - 1;
  while (at >= 0 && (atoms[at]!.kind === 'space' || (date.doubtful && '.:#'.includes(atoms[at]!.value || ' ')))) {
    at--;
  }
  const before = atoms[at];
  return before !== undefined && (before.value === '§' || (before.kind === 'word' && versionWords.has(before.value)));
}

/** The dates behind `date` that are joined to it: `1/6/25 - 7/6/25`, `5/1/25 & 5/2/25`. */
function joinedTo(atoms: readonly Atom[], found: readonly FoundDate[], date: FoundDate, before: readonly FoundDate[]): FoundDate[] {
  const joined = [...before];
  let last = date;
  for (let next = nextJoined(atoms, found, last); next !== undefined; next = nextJoined(atoms, found, last)) {
    joined.push(next);
    last = next;
  }
  return joined;
}

function nextJoined(atoms: readonly Atom[], found: readonly FoundDate[], date: FoundDate): FoundDate | undefined {
  const at = behindJoiner(atoms, date.to);
  const next = at === undefined ? undefined : found.find(other => other.from === at);
  if (next === undefined || next.form === date.form || next.weight > 1) {
    return next;
  }
  // the 06-07 of `2024-06-01 ~ 06-07`
  const { a, b } = next.parts;
  return date.form === 'yearFirst' && next.form === 'numeric' && next.separator === date.separator ? { ...next, parts: { month: a!, day: b! } } : undefined;
}

/** The `23/5` of `23/5 - 25/5/25` takes its year from the other. */
function startOfRange(text: string, atoms: readonly Atom[], found: readonly FoundDate[], date: FoundDate): FoundDate | undefined {
  const { year } = date.parts;
  const start = found.find(other => other.weight === 1 && other.to <= date.from && other.form === date.form && other.separator === date.separator
    && behindJoiner(atoms, other.to) === date.from);
  if (start === undefined || year === undefined || belongsToWord(text, atoms, start.from)) {
    return undefined;
  }
  return { ...start, parts: { ...start.parts, year }, weight: date.weight };
}

/** The `23.` of `23.–25.5.2025` takes month and year from the other. */
function barePartBefore(text: string, atoms: readonly Atom[], date: FoundDate): FoundDate | undefined {
  if (date.form !== 'numeric' || date.separator !== '.') {
    return undefined;
  }
  let at = date.from - 1;
  at = atoms[at]?.kind === 'space' ? at - 1 : at;
  if (!'-–—'.includes(atoms[at]?.value || ' ')) {
    return undefined;
  }
  at = atoms[at - 1]?.kind === 'space' ? at - 2 : at - 1;
  const day = atoms[at - 1];
  if (atoms[at]?.value !== '.' || day?.kind !== 'number' || day.end - day.start > 2 || !(at === 1 || atoms[at - 2]?.kind === 'space' || atoms[at - 2]?.kind === 'sign')) {
    return undefined;
  }
  const a = Number(text.slice(day.start, day.end));
  return a < 1 || a > 31 || belongsToWord(text, atoms, at - 1) ? undefined : { ...date, from: at - 1, to: at + 1, parts: { ...date.parts, a }, tokens: [{ kind: 'a', start: day.start, end: day.end }] };
}

/** Behind the `-`, `~`, `&`, `to` that stands behind a date, with the emphasis around it; undefined where nothing joins. */
function behindJoiner(atoms: readonly Atom[], from: number): number | undefined {
  let joiners = 0;
  for (let at = from; at < from + 9 && at < atoms.length; at++) {
    const atom = atoms[at]!;
    if (atom.kind === 'number' || (atom.kind === 'word' && !joinWords.has(atom.value))) {
      return joiners > 0 ? at : undefined;
    }
    if (atom.kind === 'word' || (atom.kind === 'sign' && '-–—~～〜→&+/,;'.includes(atom.value))) {
      joiners++;
    } else if (atom.kind !== 'space' && !(atom.kind === 'sign' && '*_`[]().'.includes(atom.value)) && atom.kind !== 'target') {
      return undefined;
    }
  }
  return undefined;
}
