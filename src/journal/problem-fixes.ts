/** What mends a problem, as edits to the text it was found in. */
import type { Problem } from './model';
import { Lines, type TextEdit } from './text';

/** The edits that mend `problem`; none where only its author can know what was meant. `eol` is the document's line ending. */
export function fixOf(problem: Problem, text: string, eol: string): readonly TextEdit[] {
  const { start, end } = problem.range;
  switch (problem.code) {
    case 'link-without-scheme':
      return [insertion(start, 'https://')];
    case 'summary-needs-blank-line': {
      const line = lineStart(text, start);
      // `<summary>Python</summary> **bold**` needs a break before the blank line.
      return text.slice(line, start).trim() === '' ? [insertion(line, eol)] : [insertion(start, eol + eol)];
    }
    case 'indented-into-code':
      return [{ range: { start: lineStart(text, start), end: start }, text: '' }];
    case 'details-not-opened': {
      const line = lineStart(text, start);
      const next = nextLine(text, end);
      const alone = text.slice(line, start).trim() === '' && text.slice(end, next).trim() === '';
      return [{ range: alone ? { start: line, end: next } : problem.range, text: '' }];
    }
    case 'details-not-closed':
      return [closing(text, problem, eol)];
    default:
      return [];
  }
}

/** Whether {@link fixOf} can mend problems of this kind. */
export function isFixable(code: Problem['code']): boolean {
  return code === 'link-without-scheme' || code === 'summary-needs-blank-line' || code === 'indented-into-code'
    || code === 'details-not-opened' || code === 'details-not-closed';
}

/** `</details>` before the next `<details>` that is indented no deeper, else at the end of the file. */
function closing(text: string, problem: Problem, eol: string): TextEdit {
  const lines = new Lines(text);
  const indent = lines.text.slice(lines.start(problem.line), problem.range.start);
  for (let line = problem.line + 1; line < lines.count; line++) {
    const content = lines.content(line);
    const open = content.search(/\S/);
    if (open >= 0 && open <= indent.length && /^<details[\s>]/i.test(content.slice(open))) {
      return insertion(lines.start(line), `${indent}</details>${eol}${eol}`);
    }
  }
  const before = text.endsWith('\n') || text.endsWith('\r') ? '' : eol;
  return insertion(text.length, `${before}${eol}${indent}</details>${eol}`);
}

function insertion(offset: number, text: string): TextEdit {
  return { range: { start: offset, end: offset }, text };
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

function nextLine(text: string, offset: number): number {
  const lf = text.indexOf('\n', offset);
  return lf < 0 ? text.length : lf + 1;
}
