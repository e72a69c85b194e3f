/** What a course says of itself: its title, and whether it is finished. */
import type { Course, Journal } from '../model';
import { applyEdits, type TextEdit } from '../text';
import { changesOnly } from './check';
import { escapeHtml, escapeMarkdown, inDressOf } from './course';
import { indentation } from './dress';
import { refusalAt } from './layout';
import { allCourses, daysOf, pathTo } from '../walk';
import type { Edited, Refusal } from './result';
import { lookAt, type Source } from './source';

/** Writes another title in place of the old one, tags and links around it kept. */
export function renameCourse(text: string, journal: Journal, course: Course, title: string, reread: (text: string) => Journal): Edited | Refusal {
  const source = lookAt(text);
  const range = titleRange(source, journal, course);
  if (range === undefined) {
    return refusalAt(source, course.mark.start, 'noPlace');
  }
  const isDetails = course.source === 'details';
  const old = text.slice(range.start, range.end);
  const words = isDetails ? inDressOf(old, escapeHtml(title.trim())) : inMarkdownDress(old, escapeMarkdown(title.trim()));
  const edits: TextEdit[] = [{ range, text: words }];
  const after = reread(applyEdits(text, edits));
  const days = (one: Course): number => daysOf(one).length;
  const renamed = allCourses(after.courses).some((one) => one.title === title.trim() && one.source === course.source && days(one) === days(course));
  // Only the names of the courses around its days may change.
  const same = allCourses(after.courses).length === allCourses(journal.courses).length
    && allCourses(after.courses).every((one, index) => days(one) === days(allCourses(journal.courses)[index]!));
  return renamed && same ? { edits, cursor: range.start + words.length } : refusalAt(source, range.start, 'changesOthers');
}

/** The words of its summary or heading; of a file's own course those of the first heading, if that is where its title comes from. */
function titleRange(source: Source, journal: Journal, course: Course): { start: number; end: number } | undefined {
  if (course.source !== 'file') {
    return course.mark;
  }
  const [first] = journal.headings;
  const block = first === undefined ? undefined : source.scan.blocks.find((one) => one.kind === 'heading' && one.line === first.line);
  return block === undefined || first?.text !== course.title ? undefined : { start: block.contentStart, end: block.contentEnd };
}

/** `[Numpy](https://…)` gives `[Pandas](https://…)`, `**Numpy**` gives `**Pandas**`. */
function inMarkdownDress(old: string, words: string): string {
  const link = /^\[[^\]]*\](?=\([^()\s]*\)$)/.exec(old);
  if (link !== null) {
    return `[${words}]${old.slice(link[0].length)}`;
  }
  const emphasis = /^(\*\*|__|\*|_)[^*_]+\1$/.exec(old);
  return emphasis === null ? words : emphasis[1]! + words + emphasis[1]!;
}

/** Writes `<!-- finished -->` behind the course's mark, or takes it away again. */
export function finishCourse(text: string, journal: Journal, course: Course, finished: boolean, reread: (text: string) => Journal): Edited | Refusal {
  const source = lookAt(text);
  const edits = finished ? [writtenComment(source, course)] : removedComments(source, course);
  const path = pathTo(journal.courses, course)!.join('\u0000');
  const after = reread(applyEdits(text, edits));
  const now = allCourses(after.courses).find((one) => pathTo(after.courses, one)!.join('\u0000') === path);
  return now?.finished === finished && changesOnly(text, journal, edits, { gone: [], added: [] }, reread)
    ? { edits, cursor: edits[0]?.range.start ?? course.range.start } : refusalAt(source, course.mark.start, 'notRead');
}

function writtenComment(source: Source, course: Course): TextEdit {
  const { lines, text, eol } = source;
  if (course.source === 'file') {
    const front = source.scan.blocks.find(({ kind }) => kind === 'frontmatter');
    const at = front?.end ?? 0;
    return { range: { start: at, end: at }, text: `<!-- finished -->${eol}` };
  }
  const close = course.source === 'details' ? source.scan.tags.find((tag) => tag.name === 'summary' && tag.closing && tag.start >= course.mark.end) : undefined;
  const line = lines.lineAt(close?.end ?? course.mark.end);
  const at = close !== undefined && text.slice(close.end, lines.end(line)).trim() !== '' ? close.end : lines.end(line);
  return { range: { start: at, end: at }, text: `${eol}${indentation(source, line)}<!-- finished -->` };
}

/** The comments of the course itself, each with its line where it stands alone. */
function removedComments(source: Source, course: Course): TextEdit[] {
  const { lines, text } = source;
  const modules = course.children.filter((child) => child.kind === 'course');
  return source.scan.comments
    .filter(({ start, end }) => start >= course.range.start && end <= course.range.end && /^<!--\s*finished\s*-->$/.test(text.slice(start, end))
      && !modules.some(({ range }) => start >= range.start && end <= range.end))
    .map(({ start, end }) => {
      const line = lines.lineAt(start);
      const alone = lines.content(line).trim() === text.slice(start, end);
      return { range: alone ? { start: lines.start(line), end: lines.next(line) } : { start, end }, text: '' };
    });
}
