/** Link reference definitions (`[label]: target "title"`) at the beginning of a paragraph: they are no part of it. */

const LONGEST_LABEL = 999;

/** More lines could make it a definition. */
const OPEN = -1;
/** The next line is the target, whatever it is: `[label]:` / `===`. */
export const WANTS_TARGET = -2;

/** Whether a definition can begin at the `[` at `start`: its label goes on in the next line or has `]:` behind it. */
export function mayBeDefinition(text: string, start: number, lineEnd: number): boolean {
  for (let i = start + 1; i < lineEnd; i++) {
    const character = text.charCodeAt(i);
    if (character === 92) {
      i++;
    } else if (character === 91) {
      return false;
    } else if (character === 93) {
      return i + 1 < lineEnd && text.charCodeAt(i + 1) === 58;
    }
  }
  return lineEnd - start < 2 * LONGEST_LABEL;
}

/**
 * How many characters of the paragraph `text` (its lines joined by `\n`, without containers' markers) are definitions, with their last line break.
 *
 * `final` says that no more lines come. If some do, all of `text` is returned only where the line that begins with `nextCharacter` cannot go on with
 * the last definition, and a negative number where it can.
 */
export function definitionsEnd(text: string, final: boolean, nextCharacter: number): number {
  let done = 0;
  while (done < text.length) {
    const end = definitionEnd(text, done, final, nextCharacter);
    if (end <= done) {
      return end < 0 ? end : done;
    }
    done = end;
  }
  return done;
}

/** Behind the definition that begins in the line at `start` and its line break; 0 where none does, `OPEN` or `WANTS_TARGET` where more lines could make it one. */
function definitionEnd(text: string, start: number, final: boolean, nextCharacter: number): number {
  let at = skipBlanks(text, start);
  if (text.charCodeAt(at) !== 91) {
    return 0;
  }
  const label = labelEnd(text, at);
  if (label <= 0) {
    return label < 0 && !final ? OPEN : 0;
  }
  at = skipBlanksAndBreak(text, label + 2);
  if (at >= text.length) {
    return final ? 0 : WANTS_TARGET;
  }
  const target = targetEnd(text, at);
  if (target < 0) {
    return 0;
  }
  const targetLine = lineBreakAfter(text, target);
  at = skipBlanksAndBreak(text, target);
  if (at >= text.length) {
    return !final && (nextCharacter === 34 || nextCharacter === 39 || nextCharacter === 40) ? OPEN : text.length;
  }
  if (at > target) {
    const title = titleEnd(text, at);
    if (title < 0 && !final) {
      return OPEN;
    }
    if (title > 0) {
      const titleLine = lineBreakAfter(text, title);
      if (titleLine > 0) {
        return titleLine;
      }
    }
  }
  return targetLine;
}

/** Offset of the label's `]`, which has a `:` behind it; 0 where the label is none, -1 where it has no end yet. */
function labelEnd(text: string, start: number): number {
  let said = false;
  for (let i = start + 1; i < text.length; i++) {
    if (i - start > 2 * LONGEST_LABEL) {
      return 0;
    }
    const character = text.charCodeAt(i);
    if (character === 93) {
      return said && i - start - 1 <= LONGEST_LABEL && text.charCodeAt(i + 1) === 58 ? i : 0;
    }
    if (character === 91) {
      return 0;
    }
    if (character === 92) {
      i++;
      said = true;
    } else if (character !== 32 && character !== 9 && character !== 10 && character !== 0xa0) {
      said = true;
    }
  }
  return -1;
}

/** Behind a link's target, `<in brackets>` or bare; -1 where there is none. */
export function targetEnd(text: string, start: number): number {
  let i = start;
  if (text.charCodeAt(i) === 60) {
    for (i++; i < text.length; i++) {
      const character = text.charCodeAt(i);
      if (character === 62) {
        return i + 1;
      }
      if (character === 10 || character === 13 || character === 60) {
        return -1;
      }
      if (character === 92) {
        i++;
      }
    }
    return -1;
  }
  let level = 0;
  for (; i < text.length; i++) {
    const character = text.charCodeAt(i);
    // NUL is shown as a visible sign, so it belongs to a target.
    if ((character <= 32 && character !== 0) || character === 127) {
      break;
    }
    if (character === 92 && i + 1 < text.length) {
      if (text.charCodeAt(i + 1) > 32) {
        i++;
      }
    } else if (character === 40) {
      if (++level > 32) {
        return -1;
      }
    } else if (character === 41) {
      if (level === 0) {
        break;
      }
      level--;
    }
  }
  return i > start && level === 0 ? i : -1;
}

/** Behind a link's title in quotes or brackets; 0 where there is none, -1 where it has no end. */
export function titleEnd(text: string, start: number): number {
  const opening = text.charCodeAt(start);
  if (opening !== 34 && opening !== 39 && opening !== 40) {
    return 0;
  }
  const closing = opening === 40 ? 41 : opening;
  for (let i = start + 1; i < text.length; i++) {
    const character = text.charCodeAt(i);
    if (character === closing) {
      return i + 1;
    }
    if (character === 40 && opening === 40) {
      return 0;
    }
    if (character === 92) {
      i++;
    }
  }
  return -1;
}

/** Whether a line is a definition's title and nothing else: `"title"`. */
export function isWholeTitle(line: string): boolean {
  const end = titleEnd(line, 0);
  return end > 0 && lineBreakAfter(line, end) > 0;
}

/** Behind the line break at `start`, blanks aside, or the end of the text; 0 where something else stands in between. */
function lineBreakAfter(text: string, start: number): number {
  const at = skipBlanks(text, start);
  return at >= text.length ? text.length : text.charCodeAt(at) === 10 ? at + 1 : 0;
}

function skipBlanks(text: string, at: number): number {
  while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9) {
    at++;
  }
  return at;
}

function skipBlanksAndBreak(text: string, start: number): number {
  const at = skipBlanks(text, start);
  return text.charCodeAt(at) === 10 ? skipBlanks(text, at + 1) : at;
}
