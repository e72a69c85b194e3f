/** The marks that begin a block, tested on a line from its first visible character on. */

const SPACE = 32;
const TAB = 9;

/** Markdown's own white space within a line. */
export function isBlank(character: number): boolean {
  return character === SPACE || character === TAB;
}

export function isBlankFrom(text: string, start: number, end: number): boolean {
  while (start < end && isBlank(text.charCodeAt(start))) {
    start++;
  }
  return start >= end;
}

/** Behind the last visible character before `end`, but not before `start`. */
export function trimmedEnd(text: string, start: number, end: number): number {
  while (end > start && isBlank(text.charCodeAt(end - 1))) {
    end--;
  }
  return end;
}

/** 1–6 for `# heading`, else 0. */
export function headingLevel(text: string, start: number, end: number): number {
  const level = runLength(text, start, end);
  return level <= 6 && (start + level >= end || isBlank(text.charCodeAt(start + level))) ? level : 0;
}

/** How long the fence is that begins here, 0 where none does: the words behind backticks hold none. */
export function fenceLength(text: string, start: number, end: number): number {
  const length = runLength(text, start, end);
  if (length < 3) {
    return 0;
  }
  if (text.charCodeAt(start) === 96) {
    for (let i = start + length; i < end; i++) {
      if (text.charCodeAt(i) === 96) {
        return 0;
      }
    }
  }
  return length;
}

/** Whether a fence of that character and length is closed here. */
export function closesFence(text: string, start: number, end: number, character: number, length: number): boolean {
  if (text.charCodeAt(start) !== character) {
    return false;
  }
  const run = runLength(text, start, end);
  return run >= length && isBlankFrom(text, start + run, end);
}

/** `===` or `---` and nothing else. */
export function isUnderline(text: string, start: number, end: number): boolean {
  return isBlankFrom(text, start + runLength(text, start, end), end);
}

/** Three or more of one of `*-_` and blanks. Else the offset at which it is found to be none, which holds for any start before it; -1 for a rule. */
export function ruleFailsAt(text: string, start: number, end: number): number {
  const character = text.charCodeAt(start);
  let count = 0;
  for (let i = start; i < end; i++) {
    const other = text.charCodeAt(i);
    if (other === character) {
      count++;
    } else if (!isBlank(other)) {
      return i;
    }
  }
  return count >= 3 ? -1 : end;
}

/** Behind the list marker `-`, `*`, `+`, `1.` or `1)`, which a blank or nothing follows; -1 where there is none. */
export function listMarkerEnd(text: string, start: number, end: number): number {
  let at = start;
  let character = text.charCodeAt(at);
  if (character >= 48 && character <= 57) {
    do {
      character = ++at < end ? text.charCodeAt(at) : 0;
    } while (character >= 48 && character <= 57 && at - start < 10);
    if (at - start > 9 || (character !== 46 && character !== 41)) {
      return -1;
    }
  } else if (character !== 45 && character !== 42 && character !== 43) {
    return -1;
  }
  at++;
  return at >= end || isBlank(text.charCodeAt(at)) ? at : -1;
}

/** What tells a list from the next one: the bullet, or the sign behind the number. `start` is at a list marker. */
export function listSign(text: string, start: number): number {
  let at = start;
  let character = text.charCodeAt(at);
  while (character >= 48 && character <= 57) {
    character = text.charCodeAt(++at);
  }
  return character;
}

/** The number before an ordered list marker's sign, -1 for a bullet. */
export function listNumber(text: string, start: number, markerEnd: number): number {
  if (text.charCodeAt(start) < 48) {
    return -1;
  }
  let number = 0;
  for (let i = start; i < markerEnd - 1; i++) {
    number = number * 10 + text.charCodeAt(i) - 48;
  }
  return number;
}

/** Whether the item with the list marker `[start, markerEnd)` interrupts a paragraph: it must say something and begin with 1. */
export function itemInterrupts(text: string, start: number, markerEnd: number, end: number): boolean {
  const number = listNumber(text, start, markerEnd);
  return (number < 0 || number === 1) && !isBlankFrom(text, markerEnd, end);
}

function runLength(text: string, start: number, end: number): number {
  const character = text.charCodeAt(start);
  let at = start + 1;
  while (at < end && text.charCodeAt(at) === character) {
    at++;
  }
  return at - start;
}
