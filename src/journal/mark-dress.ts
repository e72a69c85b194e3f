/** What may stand beside a date without being a title: `Day 3`, a weekday, a time of day, `#2`. */
import { lengthOf, numberOf, token } from './mark-date';
import type { Atom } from './mark-lex';
import { bracketedWeekday, nameAt } from './mark-name';
import type { MarkToken } from './mark-token';
import { afterTimeWords, beforeDateWords, beforeTimeWords, dayWords } from './words';

/** A piece of dress: the atoms up to `to`, exclusive. */
export interface Dress {
  readonly to: number;
  readonly token?: MarkToken;
  /** 0 Sunday – 6 Saturday. */
  readonly weekday?: number;
  readonly dayNumber?: number;
  readonly count?: number;
}

/**
 * The piece of dress that begins at atom `at`, which is no space; undefined for the words of a title.
 * @param dateFrom the first atom of the date, so that `on` counts only before it.
 * @param limit the atom the side ends before.
 */
export function dressAt(text: string, atoms: readonly Atom[], at: number, dateFrom: number, limit: number): Dress | undefined {
  const atom = atoms[at]!;
  switch (atom.kind) {
    case 'number':
      return countedDayAt(text, atoms, at) ?? timeAt(text, atoms, at);
    case 'word':
      return numberedDayAt(text, atoms, at, limit) ?? roundAt(text, atoms, at) ?? prefixedTimeAt(text, atoms, at) ?? weekdayAt(text, atoms, at, dateFrom) ?? beforeDateAt(text, atoms, at, dateFrom);
    case 'sign':
      return atom.value === '#' ? countAt(text, atoms, at) : { to: at + 1 };
    case 'address':
      return undefined;
    default:
      return { to: at + 1 };
  }
}

/** `#2`. */
function countAt(text: string, atoms: readonly Atom[], at: number): Dress {
  const number = atoms[at + 1];
  return number?.kind === 'number' && lengthOf(number) <= 4 && endsWord(atoms, at + 2)
    ? { to: at + 2, token: token('count', atoms[at]!, number.end), count: numberOf(text, number) }
    : { to: at + 1 };
}

/** `Day 3`, `Day #3`, `Day 6/7`, `Tag 3 von 100`, `第3天`, `第 3 天`. */
function numberedDayAt(text: string, atoms: readonly Atom[], at: number, limit: number): Dress | undefined {
  const word = atoms[at]!;
  const east = word.value === '第' || word.value === '제';
  if (!east && !dayWords.has(word.value)) {
    return undefined;
  }
  let next = at + 1;
  while (next < at + 4 && (atoms[next]?.kind === 'space' || '#-№.'.includes(atoms[next]?.value || ' '))) {
    next++;
  }
  const number = atoms[next];
  if (number?.kind !== 'number' || lengthOf(number) > 5 || next >= limit) {
    return undefined;
  }
  const dress = { token: token('dayNumber', number), dayNumber: numberOf(text, number) };
  let to = next + 1;
  if (east) {
    to += atoms[to]?.kind === 'space' ? 1 : 0;
    return atoms[to]?.kind === 'word' && '天日일'.includes(atoms[to]!.value) ? { ...dress, to: to + 1 } : undefined;
  }
  const space = atoms[to]?.kind === 'space' ? 1 : 0;
  if (atoms[to]?.value === '/' && atoms[to + 1]?.kind === 'number') {
    to += 2;
  } else if (space === 1 && atoms[to + 1]?.kind === 'word' && ofWords.has(atoms[to + 1]!.value) && atoms[to + 3]?.kind === 'number' && atoms[to + 2]?.kind === 'space') {
    to += 4;
  }
  return endsWord(atoms, to) ? { ...dress, to } : undefined;
}

/** `R2D13`, day 13 of the second round of a hundred. */
function roundAt(text: string, atoms: readonly Atom[], at: number): Dress | undefined {
  const [letter, round, day, number] = [atoms[at]!, atoms[at + 1], atoms[at + 2], atoms[at + 3]];
  return letter.value === 'r' && round?.kind === 'number' && day?.value === 'd' && number?.kind === 'number' && lengthOf(number) <= 4 && endsWord(atoms, at + 4)
    ? { to: at + 4, token: token('dayNumber', number), dayNumber: numberOf(text, number) } : undefined;
}

const ofWords: ReadonlySet<string> = new Set(['of', 'von', 'de', 'sur', 'di', 'van', 'из', 'av', 'af', 'z']);

/** `3日目`, `3일차`. */
function countedDayAt(text: string, atoms: readonly Atom[], at: number): Dress | undefined {
  const [number, word, last] = [atoms[at]!, atoms[at + 1], atoms[at + 2]];
  const to = word?.value === '일차' || word?.value === '일째' ? at + 2 : word?.value === '日' && last?.value === '目' ? at + 3 : -1;
  return to < 0 || lengthOf(number) > 5 ? undefined : { to, token: token('dayNumber', number), dayNumber: numberOf(text, number) };
}

/** `at 10:30`, `@` is a sign anyway, `T10:30`, `上午10:30`. */
function prefixedTimeAt(text: string, atoms: readonly Atom[], at: number): Dress | undefined {
  const word = atoms[at]!.value;
  const glued = word === 't' && atoms[at - 1]?.kind === 'number';
  if (!glued && !beforeTimeWords.has(word)) {
    // 上午 and 下午 are two atoms each
    const pair = word + (atoms[at + 1]?.value ?? '');
    if (word >= '\u2e80' && beforeTimeWords.has(pair)) {
      const time = timeAt(text, atoms, atoms[at + 2]?.kind === 'space' ? at + 3 : at + 2);
      return time === undefined ? undefined : { to: time.to, token: { ...time.token!, start: atoms[at]!.start } };
    }
    return undefined;
  }
  const from = atoms[at + 1]?.kind === 'space' ? at + 2 : at + 1;
  const time = timeAt(text, atoms, from) ?? (word === 'klo' || word === 'kl' ? hourAt(text, atoms, from) : undefined);
  return time === undefined ? undefined : word >= '\uac00' && word < '\ud800' ? { to: time.to, token: { ...time.token!, start: atoms[at]!.start } } : time;
}

/** `10:30`, `10:30:15`, `3:55 pm`, `10am`, `9h30`, `10.30 Uhr`, `10点30分`. */
function timeAt(text: string, atoms: readonly Atom[], at: number): Dress | undefined {
  const hour = atoms[at];
  if (hour?.kind !== 'number' || lengthOf(hour) > 2 || numberOf(text, hour) > 24) {
    return undefined;
  }
  const sign = atoms[at + 1];
  let to = at + 1;
  let sure = false;
  if ((sign?.value === ':' || sign?.value === '.' || sign?.value === 'h' || sign?.value === '：') && minuteAt(text, atoms, at + 2)) {
    sure = sign.value !== '.';
    to = at + 3;
    if (atoms[to]?.value === sign.value && minuteAt(text, atoms, to + 1)) {
      to += 2;
    }
    to = behindOffset(text, atoms, to);
  } else if ((sign?.value === '点' || sign?.value === '點' || sign?.value === '時' || sign?.value === '시')) {
    sure = true;
    to = at + 2;
    const space = atoms[to]?.kind === 'space' ? 1 : 0;
    if (minuteAt(text, atoms, to + space) && (atoms[to + space + 1]?.value === '分' || atoms[to + space + 1]?.value === '분')) {
      to += space + 2;
    }
  }
  const space = atoms[to]?.kind === 'space' ? 1 : 0;
  const half = halfOfDayAt(atoms, to + space);
  if (half !== undefined) {
    to = half;
    sure = true;
  } else if (atoms[to + space]?.kind === 'word' && afterTimeWords.has(atoms[to + space]!.value) && endsWord(atoms, to + space + 1)) {
    // `10.30 Uhr` and `10 Uhr`, but `3 h` says how long
    sure ||= atoms[to + space]!.value === 'uhr' || atoms[to + space]!.value === 'hrs';
    to += space + 1;
  }
  return sure && endsWord(atoms, to) ? { to, token: token('time', hour, atoms[to - 1]!.end) } : undefined;
}

/** The `12` of `klo 12`. */
function hourAt(text: string, atoms: readonly Atom[], at: number): Dress | undefined {
  const hour = atoms[at];
  return hour?.kind === 'number' && lengthOf(hour) <= 2 && numberOf(text, hour) <= 24 && endsWord(atoms, at + 1) ? { to: at + 1, token: token('time', hour) } : undefined;
}

/** Behind the zone of a time, `+0200` or `+05:30`; `at` where none stands there. */
function behindOffset(text: string, atoms: readonly Atom[], at: number): number {
  const space = atoms[at]?.kind === 'space' ? 1 : 0;
  const sign = atoms[at + space]?.value;
  const number = atoms[at + space + 1];
  // `10:00-1130` is from ten to half past eleven
  if (!(sign === '+' || (sign === '-' && space === 1)) || number?.kind !== 'number' || !endsWord(atoms, at + space + 2)) {
    return at;
  }
  if (lengthOf(number) === 4 && numberOf(text, number) <= 1400) {
    return at + space + 2;
  }
  return lengthOf(number) === 2 && numberOf(text, number) <= 14 && atoms[at + space + 2]?.value === ':' && minuteAt(text, atoms, at + space + 3) ? at + space + 4 : at;
}

function minuteAt(text: string, atoms: readonly Atom[], at: number): boolean {
  return lengthOf(atoms[at]) === 2 && numberOf(text, atoms[at]) < 60;
}

/** Behind `am`, `pm`, `a.m.`; undefined where none stands at `at`. */
function halfOfDayAt(atoms: readonly Atom[], at: number): number | undefined {
  const word = atoms[at]?.value;
  if ((word === 'am' || word === 'pm') && atoms[at]?.kind === 'word') {
    return at + 1;
  }
  return (word === 'a' || word === 'p') && atoms[at + 1]?.value === '.' && atoms[at + 2]?.value === 'm' ? (atoms[at + 3]?.value === '.' ? at + 4 : at + 3) : undefined;
}

function weekdayAt(text: string, atoms: readonly Atom[], at: number, dateFrom: number): Dress | undefined {
  const bracketed = bracketedWeekday(atoms, at);
  if (bracketed !== undefined) {
    return { to: at + 1, token: token('weekday', atoms[at]!), weekday: bracketed };
  }
  const name = nameAt(text, atoms, at, 'weekday');
  if (name === undefined) {
    return undefined;
  }
  // `So much to do`, `Sun rises`: a short weekday stands beside the date or a sign, not beside words
  const last = atoms[name.to - 1]!;
  const isShort = last.end - atoms[at]!.start <= 4 && last.value !== '.' && last.value < '\u2e80';
  const next = atoms[name.to]?.kind === 'space' ? name.to + 1 : name.to;
  const word = atoms[next]?.kind === 'word' && next !== dateFrom ? atoms[next]!.value : '';
  // `Things to do 23/5/25`
  if (last.end - atoms[at]!.start === 2 && last.value < '\u0370' && text[atoms[at]!.start] === atoms[at]!.value[0] && atoms[at - 2]?.kind === 'word') {
    return undefined;
  }
  if (isShort && word !== '' && !(next < dateFrom && beforeDateWords.has(word)) && !beforeTimeWords.has(word)) {
    return undefined;
  }
  return { to: name.to, token: token('weekday', atoms[at]!, last.end), weekday: name.meanings[0]!.index };
}

/** `on`, `den`, `le` right before the date. */
function beforeDateAt(text: string, atoms: readonly Atom[], at: number, dateFrom: number): Dress | undefined {
  if (at >= dateFrom || !beforeDateWords.has(atoms[at]!.value)) {
    return undefined;
  }
  for (let next = at + 1; next < dateFrom; next++) {
    const atom = atoms[next]!;
    if (atom.kind === 'number' || (atom.kind === 'word' && !beforeDateWords.has(atom.value) && nameAt(text, atoms, next, 'weekday') === undefined)) {
      return undefined;
    }
  }
  return { to: at + 1 };
}

function endsWord(atoms: readonly Atom[], at: number): boolean {
  const next = atoms[at];
  return next === undefined || (next.kind !== 'number' && (next.kind !== 'word' || next.value >= '\u2e80'));
}
