import assert from 'node:assert/strict';
import fc from 'fast-check';
import { toISO, type CalendarDate } from '../../src/journal/date';
import { newEntry, type Entry } from '../../src/journal/edits/entry';
import { allCourses, daysOf, pathTo } from '../../src/journal/walk';
import { isRefusal } from '../../src/journal/edits/result';
import type { Course, Journal } from '../../src/journal/model';
import { applyEdits } from '../../src/journal/text';
import { anyDocument } from './documents';
import { read } from './entries';
import { sampleFiles, sampleText } from './golden';
import { journalText } from './journals';

/** The titles of a course and those around it; without the sign that stands between what `days` gives. */
function pathText(path: readonly string[]): string {
  return path.join(' › ').replaceAll('\0', '');
}

/** Every day as course, date and text without what separates it from the next. */
function days(text: string, journal: Journal): string[] {
  return allCourses(journal.courses).flatMap((course) => daysOf(course).map(({ day }) => ({ day, path: pathTo(journal.courses, course)! })))
    .sort((a, b) => a.day.range.start - b.day.range.start)
    .map(({ day, path }) => [pathText(path), day.date === undefined ? '-' : toISO(day.date), text.slice(day.range.start, day.range.end).trimEnd().replace(/(?<=\n)[ ]{0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/, '').trimEnd()].join('\0'));
}

const date: fc.Arbitrary<CalendarDate> = fc.record({ year: fc.constant(2025), month: fc.constantFrom(4, 5, 5, 5, 6), day: fc.integer({ min: 1, max: 28 }) });

/** The entry written into one of the courses, if it is written. */
function write(text: string, journal: Journal, index: number, at: CalendarDate, another: boolean): { course: Course | undefined; entry: Entry } | undefined {
  const courses = allCourses(journal.courses);
  const course = courses[index % Math.max(1, courses.length)];
  const entry = newEntry(text, journal, course, at, { reread: read, time: 600, another, defaultMark: toISO });
  return isRefusal(entry) ? undefined : { course, entry };
}

/** What must hold for one entry in one text. */
function holds(text: string, index: number, at: CalendarDate, another: boolean): boolean {
  const journal = read(text);
  const written = write(text, journal, index, at, another);
  if (written === undefined) {
    return false;
  }
  const { course, entry } = written;
  assert.ok(entry.edits.length <= 1, 'more than one edit');
  const [edit] = entry.edits;
  assert.ok(edit === undefined || edit.range.start === edit.range.end, 'it replaces characters');
  const after = applyEdits(text, entry.edits);
  assert.ok(entry.cursor >= 0 && entry.cursor <= after.length);

  // Closed under reading: one day more, or one day longer.
  const [before, now] = [days(text, journal), days(after, read(after))];
  const path = course === undefined ? undefined : pathText(pathTo(journal.courses, course)!);
  const changed = now.filter((one) => !before.includes(one));
  assert.equal(now.length, before.length + (entry.existing ? 0 : 1));
  if (!entry.existing) {
    const added = [...now];
    before.forEach((one) => {
      const found = added.indexOf(one);
      assert.ok(found >= 0, `another day changed: ${JSON.stringify(one)}`);
      added.splice(found, 1);
    });
    assert.equal(added.length, 1);
    assert.ok((path === undefined || added[0]!.startsWith(`${path}\0`)) && added[0]!.split('\0')[1] === toISO(at), `not read as asked: ${added[0]}`);
  } else {
    assert.ok(changed.length <= 1, 'more than the day changed');
  }

  // Twice is once, and the cursor stands where one writes.
  const again = read(after);
  const same = path === undefined ? allCourses(again.courses).find((one) => daysOf(one).some(({ day }) => day.date !== undefined && toISO(day.date) === toISO(at)))
    : allCourses(again.courses).filter((one) => pathText(pathTo(again.courses, one)!) === path)[allCourses(journal.courses).filter((one) => pathText(pathTo(journal.courses, one)!) === path).indexOf(course!)];
  if (!another) {
    const second = newEntry(after, again, same, at, { reread: read, time: 600, defaultMark: toISO });
    assert.ok(!isRefusal(second), 'the second time it is refused');
    assert.deepEqual(second.edits, [], 'the second time it writes again');
  }

  // LF and CRLF.
  if (!text.includes('\r') && text.includes('\n')) {
    const crlf = (lf: string): string => lf.replaceAll('\n', '\r\n');
    const other = write(crlf(text), read(crlf(text)), index, at, another);
    assert.equal(other === undefined ? undefined : applyEdits(crlf(text), other.entry.edits), crlf(after), 'CRLF differs');
  }
  return true;
}

describe('entries in any journal', function () {
  // A machine with other work takes longer; a test that hangs still ends.
  this.timeout(180_000);

  it('are one insertion that changes no other day, once, with either line ending', () => {
    let written = 0;
    fc.assert(fc.property(journalText, fc.nat(20), date, fc.boolean(), (text, index, at, another) => {
      written += holds(text, index, at, another) ? 1 : 0;
    }), { numRuns: 800 });
    assert.ok(written > 400, `only ${written} entries were written`);
  });

  it('do no harm to any Markdown', () => {
    fc.assert(fc.property(anyDocument, fc.nat(5), date, fc.boolean(), (text, index, at, another) => {
      holds(text.replace(/\r\n?/g, '\n'), index, at, another);
    }), { numRuns: 500 });
  });

  it('hold on every sample', () => {
    const samples = sampleFiles();
    assert.ok(samples.length > 0);
    for (const name of samples) {
      const text = sampleText(name).replace(/\r\n?/g, '\n');
      const courses = allCourses(read(text).courses);
      courses.forEach((course, index) => {
        const dates = daysOf(course).flatMap(({ day }) => day.date ?? []);
        for (const at of [{ year: 2026, month: 11, day: 23 }, ...dates.slice(0, 1), ...dates.slice(-1)]) {
          try {
            holds(text, index, at, false);
          } catch (error) {
            throw new Error(`${name}, ${course.title}, ${toISO(at)}: ${String(error)}`, { cause: error });
          }
        }
      });
    }
  });
});
