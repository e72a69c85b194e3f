/** Dates in numbers among the atoms of a heading: `23/5/25`, `2025-05-23`, `20250523`, `2025年5月23日`. */
import { fullYear } from './date';
import type { Atom } from './mark-lex';
import type { DateParts, MarkForm, MarkToken, MarkTokenKind } from './mark-token';
import type { Range } from './text';

/** A date found: the atoms `[from, to)`, and what is written in them. */
export interface FoundDate {
  readonly from: number;
  readonly to: number;
  readonly form: MarkForm;
  readonly parts: DateParts;
  /** Its own second day: `23–25 May 2025`. */
  readonly secondParts?: DateParts;
  readonly tokens: readonly MarkToken[];
  /** Between the numbers; empty for names. */
  readonly separator: string;
  /** How sure: 1 without a year, 2 two-digit year between dots or loose, 3 other two-digit years and eight digits, 4 whole. */
  readonly weight: number;
  /** A dotted two-digit year or eight digits. */
  readonly doubtful: boolean;
  /** Its numbers are out of every range (`45/6/2025`): a slip where nothing else is written, else no date. */
  readonly impossible: boolean;
  /** 0 Sunday – 6 Saturday, where one stands between the parts. */
  readonly weekday?: number;
}

/**
 * The date in numbers that begins at atom `at`.
 * @param free a date is known to end before the sign before it: `2019/7/24-2019/7/30`.
 */
export function numericDateAt(text: string, atoms: readonly Atom[], at: number, free: boolean): FoundDate | undefined {
  const atom = atoms[at]!;
  if (atom.kind !== 'number' || !(free || freeBefore(atoms, at))) {
    return undefined;
  }
  const length = atom.end - atom.start;
  if (length === 8) {
    return compactAt(text, atoms, at);
  }
  return characterDateAt(text, atoms, at) ?? separatedAt(text, atoms, at);
}

/** The value of a number atom of at most 8 digits, else NaN. */
export function numberOf(text: string, atom: Atom | undefined): number {
  return atom?.kind !== 'number' || atom.end - atom.start > 8 ? NaN : valueOf(text, atom.start, atom.end);
}

/** The value of the digits in `[start, end)`. */
export function valueOf(text: string, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) {
    value = value * 10 + text.charCodeAt(at) - 48;
  }
  return value;
}

export function lengthOf(atom: Range | undefined): number {
  return atom === undefined ? 0 : atom.end - atom.start;
}

export function token(kind: MarkTokenKind, atom: Range, end = atom.end): MarkToken {
  return { kind, start: atom.start, end };
}

/** Whether a date may begin at atom `at`: not in the middle of `v2.5.23`, `a/2/5/23`, `$1/2`, `x=2025-05-23`. */
export function freeBefore(atoms: readonly Atom[], at: number): boolean {
  const before = atoms[at - 1];
  if (before === undefined || before.kind === 'space' || before.kind === 'opaque' || before.kind === 'target') {
    return true;
  }
  if (before.kind === 'word') {
    return before.value >= '\u2e80';
  }
  if (before.kind !== 'sign' || '/\\.=@%^+$€£¥?&'.includes(before.value)) {
    return before.value === '=' && atoms[at - 2]?.value === '=';
  }
  const earlier = atoms[at - 2]?.kind;
  return !(earlier === 'number' || earlier === 'word') || !'-_,:~'.includes(before.value) || (before.value === ':' && earlier === 'word')
    || (before.value === '~' && earlier === 'number') || (before.value === '_' && isEmphasis(atoms, at - 1));
}

function isEmphasis(atoms: readonly Atom[], at: number): boolean {
  return lengthOf(atoms[at]) > 1;
}

/** Whether a date may end before atom `to`: `1/2/25/3`, `1.2.25.4`, `2025-05-23.md` and `1/2/25%` go on. */
export function freeAfter(atoms: readonly Atom[], to: number): boolean {
  const next = atoms[to];
  if (next === undefined || next.kind === 'space' || next.kind === 'opaque' || next.kind === 'target') {
    return true;
  }
  if (next.kind === 'word') {
    return next.value >= '\u2e80' || (next.value === 't' && atoms[to + 1]?.kind === 'number');
  }
  if (next.kind !== 'sign') {
    return false;
  }
  const later = atoms[to + 1]?.kind;
  switch (next.value) {
    case '/':
      // 2025-05-23/2025-05-29
      return (later !== 'number' && later !== 'word') || (lengthOf(atoms[to + 1]) === 4 && atoms[to + 2]?.value === '-');
    case '.':
    case '\\':
    case '_':
      return lengthOf(next) > 1 || (later !== 'number' && later !== 'word') || (next.value === '_' && later === 'word');
    case '%':
    case '$':
    case '€':
    case '°':
      return false;
    case '=':
      // ==23/5/25== is marked
      return atoms[to + 1]?.value === '=';
    case '-':
    case ':':
      // 2025-05-23-title, 2019/7/24-2019/7/30, 2025-05-23:10:30
      return later !== 'number' || lengthOf(atoms[to + 1]) === 4 || atoms[to + 2]?.kind === 'sign';
    default:
      return true;
  }
}

/** `20250523`: the years of this time only, so that other long numbers are none. */
function compactAt(text: string, atoms: readonly Atom[], at: number): FoundDate | undefined {
  const atom = atoms[at]!;
  const value = numberOf(text, atom);
  const parts = { year: Math.floor(value / 10000), month: Math.floor(value / 100) % 100, day: value % 100 };
  const before = atoms[at - 1]?.value;
  if (parts.year < 1970 || parts.year > 2069 || !mayBe(parts.month, parts.day) || before === '#' || before === '-' || !freeAfter(atoms, at + 1)) {
    return undefined;
  }
  return { from: at, to: at + 1, form: 'compact', parts, tokens: [token('compact', atom)], separator: '', weight: 3, doubtful: true, impossible: false };
}

/** Three numbers with one sign throughout, or two: `23/5/25`, `2025.5.23`, `23. 5. 2025`, `11/1`. */
function separatedAt(text: string, atoms: readonly Atom[], at: number): FoundDate | undefined {
  const sign = atoms[at + 1];
  if (sign?.kind !== 'sign' || lengthOf(sign) > 2 || !'/.-_'.includes(sign.value)) {
    return undefined;
  }
  const separator = sign.value;
  const first = atoms[at]!;
  const yearFirst = lengthOf(first) === 4;
  if (lengthOf(first) > 2 && !yearFirst) {
    return undefined;
  }
  const spaced = separator === '.' && atoms[at + 2]?.kind === 'space' ? 1 : 0;
  const second = atoms[at + 2 + spaced];
  if (second?.kind !== 'number' || lengthOf(second) > 2 || (separator === '_' && !yearFirst)) {
    return undefined;
  }
  const behind = at + 3 + spaced;
  const third = atoms[behind]?.value === separator && (spaced === 0) === (atoms[behind + 1]?.kind !== 'space') ? atoms[behind + 1 + spaced] : undefined;
  if (third?.kind !== 'number') {
    return yearFirst || spaced === 1 ? undefined : yearlessAt(text, atoms, at, separator);
  }
  // `2025. 5. 23.` keeps its last dot for itself
  const to = behind + 2 + spaced;
  return spaced === 1 && lengthOf(third) === 2 && !yearFirst || !freeAfter(atoms, to) ? undefined : threeNumbers(text, first, second, third, separator, at, to);
}

/** The date that three numbers with one sign between them make. The atoms of it are `[from, to)`. */
function threeNumbers(text: string, first: Range, second: Range, third: Range, separator: string, from: number, to: number): FoundDate | undefined {
  const [x, y, z] = [valueOf(text, first.start, first.end), valueOf(text, second.start, second.end), valueOf(text, third.start, third.end)];
  const parts = partsOfThree(x, y, z, lengthOf(first), lengthOf(third), separator);
  if (parts === undefined) {
    return undefined;
  }
  if (lengthOf(first) === 4) {
    const tokens = [token('year', first), token('month', second), token('day', third)];
    return { from, to, form: 'yearFirst', parts, tokens, separator, weight: 4, doubtful: false, impossible: !mayBe(y, z) };
  }
  const doubtful = isDoubtful(separator, lengthOf(third));
  const weight = lengthOf(third) === 4 ? 4 : doubtful ? 2 : 3;
  return { from, to, form: 'numeric', parts, tokens: [token('a', first), token('b', second), token('year', third)], separator, weight, doubtful, impossible: !mayBeEither(x, y) };
}

/**
 * The date that three numbers with one sign between them are, by their values and the lengths of the first and last: year, month
 * and day where the first has four digits. Undefined where they are none.
 */
export function partsOfThree(x: number, y: number, z: number, firstLength: number, lastLength: number, separator: string): DateParts | undefined {
  if (firstLength === 4) {
    return lastLength > 2 || x < 1000 || x > 2999 || !mayBeSlip(y, z) ? undefined : { year: x, month: y, day: z };
  }
  const year = fullYear(z);
  if ((lastLength !== 4 && lastLength !== 2) || year < 1000 || year > 2999) {
    return undefined;
  }
  return mayBeEither(x, y) || (!isDoubtful(separator, lastLength) && mayBeSlip(x, y)) ? { a: x, b: y, year } : undefined;
}

/** `5.10.24` could be a section as well; `lastLength` is that of the year. */
export function isDoubtful(separator: string, lastLength: number): boolean {
  return separator === '.' && lastLength === 2;
}

function mayBeEither(a: number, b: number): boolean {
  return mayBe(a, b) || mayBe(b, a);
}

/** `11/1`; `23.5.` with its last dot; `05-23` with a zero. `3.1` is a section and `1-2` a range of something. */
function yearlessAt(text: string, atoms: readonly Atom[], at: number, separator: string): FoundDate | undefined {
  const [first, second] = [atoms[at]!, atoms[at + 2]!];
  const [a, b] = [numberOf(text, first), numberOf(text, second)];
  const finalDot = separator === '.' && atoms[at + 3]?.value === '.';
  const padded = separator === '-' && lengthOf(first) === 2 && lengthOf(second) === 2 && (text[first.start] === '0' || text[second.start] === '0');
  const to = finalDot ? at + 4 : at + 3;
  if (!(separator === '/' || finalDot || padded) || !mayBeEither(a, b) || !freeAfter(atoms, to)) {
    return undefined;
  }
  const tokens = [token('a', first), token('b', second)];
  return { from: at, to, form: 'numeric', parts: { a, b }, tokens, separator, weight: 1, doubtful: false, impossible: false };
}

/** `2025年5月23日`, `5月23日`, `2025년 5월 23일`. */
function characterDateAt(text: string, atoms: readonly Atom[], at: number): FoundDate | undefined {
  const tokens: MarkToken[] = [];
  const parts: { year?: number; month?: number; day?: number } = {};
  let to = at;
  for (const [kind, words] of [['year', '年년'], ['month', '月월'], ['day', '日号號일']] as const) {
    let next = to;
    while (next > at && atoms[next]?.kind === 'space') {
      next++;
    }
    const number = atoms[next];
    const space = atoms[next + 1]?.kind === 'space' ? 1 : 0;
    const word = atoms[next + 1 + space];
    const fits = number?.kind === 'number' && word?.kind === 'word' && word.value.length === 1 && words.includes(word.value)
      && (kind === 'year' ? lengthOf(number) === 2 || lengthOf(number) === 4 : lengthOf(number) <= 2);
    if (!fits) {
      if (kind === 'year') {
        continue;
      }
      return undefined;
    }
    parts[kind] = kind === 'year' ? fullYear(numberOf(text, number)) : numberOf(text, number);
    tokens.push(token(kind, number));
    to = next + 2 + space;
  }
  const impossible = !mayBe(parts.month!, parts.day!);
  if (impossible && !mayBeSlip(parts.month!, parts.day!)) {
    return undefined;
  }
  return { from: at, to, form: 'characters', parts, tokens, separator: '', weight: parts.year === undefined ? 1 : 4, doubtful: false, impossible };
}

function mayBe(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/** Slips of the pen stay in sight as impossible dates: `2025-13-01`, `32/5/2025`. */
function mayBeSlip(month: number, day: number): boolean {
  return month >= 0 && month <= 39 && day >= 0 && day <= 39;
}
