/** GFM tables as far as block structure goes: is this a delimiter row, and does the line above have as many columns. */

const PIPE = 124;
const DASH = 45;
const COLON = 58;
const BACKSLASH = 92;

/**
 * How many columns the delimiter row in `[start, end)` has, 0 where it is none.
 *
 *     |---|:-:|      2
 *     - --           none: a list item
 */
export function delimiterColumns(text: string, start: number, end: number): number {
  if (start + 1 >= end || (text.charCodeAt(start) === DASH && isBlank(text.charCodeAt(start + 1)))) {
    return 0;
  }
  let columns = 0;
  let cell = start;
  for (let i = start; i <= end; i++) {
    const character = i < end ? text.charCodeAt(i) : PIPE;
    if (character === PIPE) {
      const kind = delimiterCell(text, cell, i);
      if (kind < 0 || (kind === 0 && cell > start && i < end)) {
        return 0;
      }
      columns += kind;
      cell = i + 1;
    } else if (character !== DASH && character !== COLON && !isBlank(character)) {
      return 0;
    }
  }
  return columns;
}

/** Whether the line at `start`, containers' markers aside, begins as a delimiter row does: a first look that costs little. */
export function isDelimiterAhead(text: string, start: number): boolean {
  let at = start;
  let character = text.charCodeAt(at);
  while (isBlank(character) || character === 62) {
    character = text.charCodeAt(++at);
  }
  if (character !== PIPE && character !== DASH && character !== COLON) {
    return false;
  }
  const second = text.charCodeAt(at + 1);
  return second === PIPE || second === DASH || second === COLON || (isBlank(second) && character !== DASH);
}

/** Whether a block other than a paragraph could begin with the character. */
export function beginsBlock(character: number): boolean {
  switch (character) {
    case 35: case 42: case 43: case 45: case 60: case 62: case 91: case 95: case 96: case 126: // # * + - < > [ _ ` ~
      return true;
    default:
      return character >= 48 && character <= 57;
  }
}

/** 1 for `:--`, 0 for nothing, -1 for anything else. */
function delimiterCell(text: string, start: number, end: number): number {
  while (start < end && isBlank(text.charCodeAt(start))) {
    start++;
  }
  while (end > start && isBlank(text.charCodeAt(end - 1))) {
    end--;
  }
  if (start === end) {
    return 0;
  }
  if (text.charCodeAt(start) === COLON) {
    start++;
  }
  if (end > start && text.charCodeAt(end - 1) === COLON) {
    end--;
  }
  if (start >= end) {
    return -1;
  }
  for (let i = start; i < end; i++) {
    if (text.charCodeAt(i) !== DASH) {
      return -1;
    }
  }
  return 1;
}

/** How many cells the row in `[start, end)`, without blanks around it, has; 0 where no `|` stands in it. */
export function headerColumns(text: string, start: number, end: number): number {
  let pipes = 0;
  let seen = false;
  for (let i = start; i < end; i++) {
    if (text.charCodeAt(i) === PIPE) {
      seen = true;
      if (i === start || text.charCodeAt(i - 1) !== BACKSLASH) {
        pipes++;
      }
    }
  }
  if (!seen || end - start < 2) {
    return 0;
  }
  const first = text.charCodeAt(start) === PIPE ? 1 : 0;
  const last = end - 1 > start && text.charCodeAt(end - 1) === PIPE && text.charCodeAt(end - 2) !== BACKSLASH ? 1 : 0;
  return pipes + 1 - first - last;
}

function isBlank(character: number): boolean {
  return character === 32 || character === 9;
}
