/** A look at a text that costs a fraction of reading it: most Markdown files of a workspace are no journals, and hold no date where one counts. */
import { LONGEST_HEADING } from './entries';
import { mayHoldDate } from './mark-plain';

/**
 * Whether an entry with a mark may be in the text. Where not, reading it would find none (test); where so, only reading can tell.
 * One pass, line by line: a date counts behind a `#`, above a line of `=` or `-`, in a summary, or alone in an emphasised line.
 */
export function mayHoldMark(text: string): boolean {
  /** Where the lines without a blank one between them begin; -1 behind a blank one. */
  let paragraph = -1;
  /** Behind the last of their digits. */
  let digit = -1;
  for (let start = 0; start < text.length;) {
    let at = start;
    let hash = -1;
    let first = 0;
    let last = -1;
    let ruled = true;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === 10 || code === 13) {
        break;
      }
      if (code === 32 || code === 9) {
        continue;
      }
      first ||= code;
      last = at;
      if (code === 35) {
        hash = hash < 0 ? at : hash;
      } else if (code >= 48 && code <= 57) {
        digit = at + 1;
      } else if (code === 60 && (text.charCodeAt(at + 1) | 32) === 115 && text.slice(at + 1, at + 8).toLowerCase() === 'summary') {
        return true;
      }
      // also the marks of the quotes it stands in
      ruled &&= code === 61 || code === 45 || code === 62;
    }
    const hasDigit = digit > start;
    if (hasDigit && ((hash >= 0 && mayHoldDate(text, { start: hash, end: at })) || (isEmphasised(text, first, last) && mayHoldDate(text, { start, end: at })))) {
      return true;
    }
    if (last < 0) {
      paragraph = -1;
    } else if (paragraph < 0) {
      paragraph = start;
    } else if (ruled && digit > paragraph) {
      const end = wordsEnd(text, start);
      // longer ones are no heading's words
      if (mayHoldDate(text, { start: Math.max(paragraph, end - LONGEST_HEADING - 1), end })) {
        return true;
      }
    }
    start = at + (text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? 2 : 1);
  }
  return false;
}

/** Whether a line whose first sign is `first` and whose last stands at `last` may be bold or italic as a whole, but for a colon or a break. */
function isEmphasised(text: string, first: number, last: number): boolean {
  if (first !== 42 && first !== 95) {
    return false;
  }
  let at = last;
  while (at > 0 && (text[at] === '\\' || text[at] === ' ' || text[at] === '\t')) {
    at--;
  }
  return text.charCodeAt(text[at] === ':' || text[at] === '：' ? at - 1 : at) === first;
}

/** Behind the last word before `start`. */
function wordsEnd(text: string, start: number): number {
  let end = start;
  while (end > 0 && /\s/.test(text[end - 1]!)) {
    end--;
  }
  return end;
}
