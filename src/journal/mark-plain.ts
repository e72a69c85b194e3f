/** The quick way for what most marks are: three numbers, two signs and nothing else. It reads what the long way would read (test). */
import type { Mark } from './mark';
import { isDoubtful, partsOfThree, valueOf } from './mark-date';
import { isSpace } from './mark-lex';
import type { MarkForm, MarkToken } from './mark-token';
import { beginsLikeName } from './names';
import type { Range } from './text';

/** The mark that is `23/5/25`, `2025-05-23`, `16.9.2023` and nothing else; undefined for all else, whether it is a date or not. */
export function readPlainMark(text: string, words: Range): Mark | undefined {
  const { start, end } = words;
  if (end - start > 10 || end - start < 6) {
    return undefined;
  }
  const firstSign = digits(text, start, end);
  const sign = text[firstSign]!;
  if (firstSign === start || firstSign === end || (sign !== '/' && sign !== '-' && sign !== '.')) {
    return undefined;
  }
  const second = firstSign + 1;
  const secondSign = digits(text, second, end);
  const third = secondSign + 1;
  if (secondSign === second || secondSign - firstSign > 3 || text[secondSign] !== sign || digits(text, third, end) !== end || third === end) {
    return undefined;
  }
  const length = firstSign - start;
  const parts = length > 2 && length !== 4 ? undefined
    : partsOfThree(valueOf(text, start, firstSign), valueOf(text, second, secondSign), valueOf(text, third, end), length, end - third, sign);
  return parts === undefined ? undefined : {
    start, end, tokens: undefined, place: 'whole', date: words, form: length === 4 ? 'yearFirst' : 'numeric', separator: sign,
    doubtful: length !== 4 && isDoubtful(sign, end - third), bare: false, enclosed: false, parts,
  };
}

/** The pieces of a plain date: three numbers and the two signs between them. */
export function plainTokens(text: string, { start, end, form }: Range & { readonly form: MarkForm }): readonly MarkToken[] {
  const yearFirst = form === 'yearFirst';
  const firstSign = digits(text, start, end);
  const secondSign = digits(text, firstSign + 1, end);
  return [
    { kind: yearFirst ? 'year' : 'a', start, end: firstSign },
    { kind: 'text', start: firstSign, end: firstSign + 1 },
    { kind: yearFirst ? 'month' : 'b', start: firstSign + 1, end: secondSign },
    { kind: 'text', start: secondSign, end: secondSign + 1 },
    { kind: yearFirst ? 'day' : 'year', start: secondSign + 1, end },
  ];
}

/**
 * Whether a date may be in the text at all, by one look at each character: two numbers with a sign between them, eight digits,
 * a word that begins like a month's name, or letters of another script. `Lecture 3: Trees` is left at once.
 */
export function mayHoldDate(text: string, { start, end }: Range): boolean {
  let hasDigit = false;
  let hasName = false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) {
      const to = digits(text, at, end);
      if (to - at === 8 || isPart(text, to, end)) {
        return true;
      }
      hasDigit = true;
      at = to - 1;
    } else if (!hasName && isLetter(code)) {
      hasName = code >= 0x80 || beginsLikeName(text, at, end);
      while (at + 1 < end && isLetter(text.charCodeAt(at + 1))) {
        at++;
      }
    }
    if (hasDigit && hasName) {
      return true;
    }
  }
  return false;
}

/** `/5`, `. 5`, `\-5`: a sign behind a number, and another number. */
function isPart(text: string, at: number, end: number): boolean {
  let to = text[at] === '\\' ? at + 1 : at;
  const sign = text[to];
  if (sign !== '/' && sign !== '-' && sign !== '.' && sign !== '_') {
    return false;
  }
  to++;
  while (to < end && to < at + 4 && isSpace(text.charCodeAt(to))) {
    to++;
  }
  return to < end && digits(text, to, end) > to;
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 0xc0 && !(code >= 0x2000 && code < 0x2e80) && !(code >= 0xd800 && code < 0xe000));
}

/** Behind the digits that begin at `at`. */
function digits(text: string, at: number, end: number): number {
  let to = at;
  while (to < end && text.charCodeAt(to) >= 48 && text.charCodeAt(to) <= 57) {
    to++;
  }
  return to;
}
