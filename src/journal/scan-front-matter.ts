/** Front matter: `key: value` lines between `---` and `---` or `...` at the very top of a file. */
import { isLetter } from './scan-html';
import { isBlank, trimmedEnd } from './scan-marks';

export interface FrontMatter {
  readonly contentStart: number;
  readonly contentEnd: number;
  /** Behind its last line break. */
  readonly end: number;
  readonly lineCount: number;
}

/**
 * The front matter that begins at `start`. A rule above a journal is none: what follows must be a key, comments aside.
 *
 *     ---
 *     title: Learnings
 *     ---
 */
export function frontMatter(text: string, start: number): FrontMatter | undefined {
  if (!text.startsWith('---', start)) {
    return undefined;
  }
  let contentStart = start;
  let contentEnd = start;
  let keySeen = false;
  for (let at = start, line = 0; at < text.length; line++) {
    let end = at;
    while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) {
      end++;
    }
    const next = text.startsWith('\r\n', end) ? end + 2 : Math.min(end + 1, text.length);
    const said = trimmedEnd(text, at, end);
    const fence = said - at === 3 && (text.startsWith('---', at) || (line > 0 && text.startsWith('...', at)));
    if (line === 0) {
      if (!fence) {
        return undefined;
      }
      contentStart = next;
    } else if (fence && keySeen) {
      return { contentStart, contentEnd, end: next, lineCount: line + 1 };
    } else if (!keySeen && said > at && text.charCodeAt(at) !== 35) {
      if (!startsWithKey(text, at, said)) {
        return undefined;
      }
      keySeen = true;
    }
    contentEnd = end;
    at = next;
  }
  return undefined;
}

/** `title: x`, `"my key": x`; `- a: b` and `[a]: b` are none. */
function startsWithKey(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  if (!isLetter(first) && first !== 95 && first !== 34 && first !== 39 && first < 128) {
    return false;
  }
  for (let i = start + 1; i < end; i++) {
    if (text.charCodeAt(i) === 58 && (i + 1 === end || isBlank(text.charCodeAt(i + 1)))) {
      return true;
    }
  }
  return false;
}
