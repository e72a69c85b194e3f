import assert from 'node:assert/strict';
import fc from 'fast-check';
import { toISO } from '../../src/journal/date';
import { moveEntry } from '../../src/journal/edits/move';
import { allCourses, daysOf } from '../../src/journal/walk';
import { isRefusal } from '../../src/journal/edits/result';
import { applyEdits } from '../../src/journal/text';
import { read } from './entries';
import { journalText } from './journals';

const options = { reread: read, time: 600, defaultMark: toISO };

function moved(text: string, date: string, to: string): string {
  const journal = read(text);
  const courses = allCourses(journal.courses);
  const from = courses.find((course) => daysOf(course).some(({ day }) => day.date !== undefined && toISO(day.date) === date))!;
  const { day } = daysOf(from).find((placed) => placed.day.date !== undefined && toISO(placed.day.date) === date)!;
  const result = moveEntry(text, journal, from, day, courses.find(({ title }) => title === to)!, options);
  return isRefusal(result) ? `${result.refused} at line ${result.line + 1}` : applyEdits(text, result.edits);
}

const two = [
  '<details>', '<summary>A</summary>', '', '## 20/5/25', '- one', '', '## 22/5/25 - Loops', '- two', '  - deep', '</details>', '',
  '<details>', '<summary>B</summary>', '', '  # 2025-05-21', '  * three', '', '  # 2025-05-23', '  * four', '</details>', '',
].join('\n');

describe('moving an entry to another course', () => {
  it('writes its mark as its new neighbours have it, and its content as it was', () => {
    assert.equal(moved(two, '2025-05-22', 'B'), [
      '<details>', '<summary>A</summary>', '', '## 20/5/25', '- one', '</details>', '',
      '<details>', '<summary>B</summary>', '', '  # 2025-05-21', '  * three', '', '  # 2025-05-22 - Loops', '- two', '  - deep', '', '  # 2025-05-23', '  * four', '</details>', '',
    ].join('\n'));
    assert.equal(moved(two, '2025-05-23', 'A'), [
      '<details>', '<summary>A</summary>', '', '## 20/5/25', '- one', '', '## 22/5/25 - Loops', '- two', '  - deep', '', '## 23/5/25', '  * four', '</details>', '',
      '<details>', '<summary>B</summary>', '', '  # 2025-05-21', '  * three', '</details>', '',
    ].join('\n'));
  });

  it('joins the entry of that day', () => {
    const text = two.replace('2025-05-21', '2025-05-20');
    assert.equal(moved(text, '2025-05-20', 'B'), [
      '<details>', '<summary>A</summary>', '', '## 22/5/25 - Loops', '- two', '  - deep', '</details>', '',
      '<details>', '<summary>B</summary>', '', '  # 2025-05-20', '  * three', '- one', '', '  # 2025-05-23', '  * four', '</details>', '',
    ].join('\n'));
  });

  it('keeps every other day in any journal, or is refused', () => {
    let done = 0;
    fc.assert(fc.property(journalText, fc.nat(20), fc.nat(20), (text, index, target) => {
      const journal = read(text);
      const courses = allCourses(journal.courses);
      const all = courses.flatMap((course) => daysOf(course).map(({ day }) => ({ course, day })));
      const from = all[index % Math.max(1, all.length)];
      const to = courses[target % Math.max(1, courses.length)];
      if (from === undefined || to === undefined || to === from.course) {
        return;
      }
      const result = moveEntry(text, journal, from.course, from.day, to, options);
      if (!isRefusal(result)) {
        done++;
        const after = applyEdits(text, result.edits);
        const bodies = [...text.matchAll(/[a-z]{3,}/g)].map(([word]) => word).sort();
        const now = [...after.matchAll(/[a-z]{3,}/g)].map(([word]) => word).sort();
        // Words are neither lost nor doubled; those of a mark may change with its form, and two entries of one title become one.
        const words = new Set(['details', 'summary', 'ay', 'days', 'oops']);
        assert.deepEqual(now.filter((word) => !words.has(word)), bodies.filter((word) => !words.has(word)));
      }
    }), { numRuns: 600 });
    assert.ok(done > 30, `only ${done} entries were moved`);
  });
});
