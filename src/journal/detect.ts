/** Which Markdown files are journals. What a person names always is one; the rest has to look like one. */
import type { Chosen } from './days';
import type { Entry } from './entries';
import { readMark, type Mark } from './mark';
import type { Scan } from './scan';

/** Names of files that hold dates but nobody's learning, alone or with a version or language: `CHANGELOG-2.x.md`, `news.de.md`. */
const everydayName = /^(?:change-?log|changes|history|releases?|release[-_ ]?notes?|news|security|licen[cs]e|copying|contributing|contributors|authors|code[-_ ]of[-_ ]conduct|upgrading|upgrade|migration|whats-?new)(?:[-_. ]+(?:v?\d[\w.]*|(?:ar|cs|da|de|en|es|fi|fr|he|hi|id|it|ja|ko|nb|nl|no|pl|pt|ru|sv|tr|uk|vi|zh)(?:[-_][a-z]{2,4})?))*$/i;

/** What GitHub and others put where a person seldom writes. */
function isHiddenFolder(folder: string): boolean {
  return folder === 'node_modules' || (folder.startsWith('.') && folder !== '.' && folder !== '..');
}

/** Whether a file of this name, in folders of these names, may be a journal without being named by the person. */
export function mayBeFound(name: string, folders: readonly string[]): boolean {
  return !everydayName.test(stem(name)) && !folders.some(isHiddenFolder);
}

/** The name without `.md` or the like. */
export function stem(name: string): string {
  return name.replace(/\.(?:md|markdown|mdown|mkdn?|mdx|txt)$/i, '');
}

/** The date at the beginning of a file's name, with a year: `2025-06-03 numpy.md`, `23.5.2025.md`, `20250523_notes.md`. */
export function dateInName(name: string): Mark | undefined {
  const words = stemWords(name);
  const mark = readMark(words, { start: 0, end: words.length });
  return mark !== undefined && (mark.place === 'whole' || mark.place === 'first') && mark.parts.year !== undefined && mark.date.start === 0 ? mark : undefined;
}

/** The name's words as `dateInName` reads them, character by character in their places: `2025_06_03_notes` as `2025-06-03 notes`. */
export function stemWords(name: string): string {
  return stem(name).replace(/^(\d{1,4})_(\d{1,2})_(?=\d)/, '$1-$2-').replace(/_/g, ' ');
}

/** Whether the name begins with a full date. */
export function hasDatedName(name: string): boolean {
  return dateInName(name) !== undefined;
}

/** `<!-- learning-journal -->` says that a file is a journal, whatever else is in it. */
export function holdsJournalComment(text: string, scan: Scan): boolean {
  return scan.comments.some(({ start, end }) => end - start < 60 && text.slice(start + 4, end - 3).trim() === 'learning-journal');
}

/** Whether what stands in a file makes it a journal: a day in a `<details>`, two day headings, or one that is nothing but a date. */
export function looksLikeJournal(text: string, entries: readonly Entry[], chosen: Chosen): boolean {
  if (mostlyVersions(text, entries)) {
    return false;
  }
  if (chosen.holdsDay.some((holds, index) => holds && index > 0)) {
    return true;
  }
  const marks: Mark[] = [];
  let full = 0;
  for (const mark of dayHeadings(text, entries, chosen)) {
    full += mark.parts.year === undefined ? 0 : 1;
    if (full > 1 || (full === 1 && mark.parts.year !== undefined && mark.place === 'whole')) {
      return true;
    }
    marks.push(mark);
  }
  return sureWithoutYear(text, marks) > 1;
}

/**
 * How many dates without a year are surely dates. `1/3`, `2/3`, `3/3` are parts of three; a weekday, a zero, a `Day 3`, a final dot
 * or numbers that change on both sides make them days.
 */
function sureWithoutYear(text: string, marks: readonly Mark[]): number {
  const bare = marks.filter(mark => mark.form === 'numeric' && mark.separator === '/' && mark.weekday === undefined && mark.dayNumber === undefined
    && !/(?<!\d)0/.test(text.slice(mark.date.start, mark.date.end)));
  const areParts = new Set(bare.map(({ parts }) => parts.b)).size < 2;
  return marks.length - (areParts ? bare.length : 0);
}

/** Headings above dates that are nobody's learning, whatever the file is called: `## Changelog` in a README. */
const everydayHeading = /^[^\p{L}]*(?:change-? ?log|changes|(?:version|revision|release|change) history|release notes|releases|what[’']?s new|news|versions?)[^\p{L}]*$/iu;

/** The marks of the headings that are days, but those in a section that lists releases. */
function* dayHeadings(text: string, entries: readonly Entry[], chosen: Chosen): Generator<Mark> {
  /** Rank of the release list's heading the entries stand under; 0 for none. */
  let list = 0;
  for (let index = 0; index < entries.length; index++) {
    const entry = entries[index]!;
    if (entry.source !== 'heading' && entry.source !== 'setext') {
      continue;
    }
    if (list > 0 && entry.level <= list) {
      list = 0;
    }
    if (chosen.isDay[index]!) {
      if (list === 0) {
        yield entry.mark!;
      }
    } else if (list === 0 && entry.words.end - entry.words.start < 40 && everydayHeading.test(text.slice(entry.words.start, entry.words.end))) {
      list = entry.level;
    }
  }
}

/** `## [1.2.0] - 2025-05-23`: a change log by whatever name. */
function mostlyVersions(text: string, entries: readonly Entry[]): boolean {
  let dated = 0;
  let versions = 0;
  for (const { mark, source } of entries) {
    if (mark !== undefined && source !== 'paragraph') {
      dated++;
      versions += saysVersion(text, mark) ? 1 : 0;
    }
  }
  return versions * 2 > dated;
}

/** A version is `v2`, has three parts, or stands alone beside the date; `4.2 Linear maps` is a chapter. */
function saysVersion(text: string, mark: Mark): boolean {
  // most marks are a date and nothing beside it that has a number
  const { tokens } = mark;
  if (!tokens?.some(({ kind, start, end }) => (kind === 'text' || kind === 'title' || kind === 'separator') && holdsFigure(text, start, end))) {
    return false;
  }
  const words = tokens.filter(({ kind }) => kind === 'text' || kind === 'title' || kind === 'separator').map(({ start, end }) => text.slice(start, end)).join(' ');
  return /(?:^|[^\p{L}\p{N}])v\.? ?\d/iu.test(words) || /(?:^|[^\p{L}\p{N}.])\d+\.\d+\.\d+/u.test(words)
    || /^[^\p{L}\p{N}]*(?:version|release)?[^\p{L}\p{N}]*\d+\.\d+[^\p{L}\p{N}]*$/iu.test(words);
}

/** Whether one of 0–9 stands in `[start, end)`. */
function holdsFigure(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) {
      return true;
    }
  }
  return false;
}
