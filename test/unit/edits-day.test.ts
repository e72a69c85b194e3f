import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fromISO, toISO, type CalendarDate } from '../../src/journal/date';
import { changeDate, deleteEntry, sortDays } from '../../src/journal/edits/day';
import { carry, joinedBy } from '../../src/journal/edits/move';
import { allCourses, daysOf } from '../../src/journal/walk';
import { isRefusal, type Edited, type Refusal } from '../../src/journal/edits/result';
import type { Course, Day } from '../../src/journal/model';
import { applyEdits } from '../../src/journal/text';
import { read } from './entries';
import { journalText } from './journals';

const options = { reread: read, time: 600, defaultMark: toISO };

/** The day of that date, with its course. */
function find(text: string, date: string): { course: Course; day: Day } {
  for (const course of allCourses(read(text).courses)) {
    for (const { day } of daysOf(course)) {
      if (day.date !== undefined && toISO(day.date) === date) {
        return { course, day };
      }
    }
  }
  throw new Error(`no day ${date}`);
}

function after(text: string, result: Edited | Refusal): string {
  return isRefusal(result) ? `${result.refused} at line ${result.line + 1}` : applyEdits(text, result.edits);
}

/** Whatever is asked of a text is asked of one reading of it. */
function onDay(text: string, date: string, act: (journal: ReturnType<typeof read>, course: Course, day: Day) => Edited | Refusal): string {
  const journal = read(text);
  const { day } = find(text, date);
  const course = allCourses(journal.courses).find((one) => daysOf(one).some((placed) => placed.day.range.start === day.range.start))!;
  return after(text, act(journal, course, daysOf(course).find((placed) => placed.day.range.start === day.range.start)!.day));
}

const remove = (text: string, date: string): string => onDay(text, date, (journal, _, day) => deleteEntry(text, journal, day, read));
const redate = (text: string, from: string, to: string): string =>
  onDay(text, from, (journal, course, day) => changeDate(text, journal, course, day, fromISO(to)!, options));

/** Whether the course has an entry that the one of `day` would go on in. */
const joins = (text: string, course: Course, day: Day, at: CalendarDate): boolean => joinedBy(course, day, { date: at, title: carry(text, day)?.title ?? '' }).length > 0;

const three = '# Log\n\n## 20/5/25\n- one\n\n## 21/5/25\n- two\n\n## 22/5/25\n- three\n';

describe('deleting an entry', () => {
  it('leaves its neighbours as they were', () => {
    assert.equal(remove(three, '2025-05-20'), '# Log\n\n## 21/5/25\n- two\n\n## 22/5/25\n- three\n');
    assert.equal(remove(three, '2025-05-21'), '# Log\n\n## 20/5/25\n- one\n\n## 22/5/25\n- three\n');
    assert.equal(remove(three, '2025-05-22'), '# Log\n\n## 20/5/25\n- one\n\n## 21/5/25\n- two\n');
  });

  it('takes the rule along', () => {
    const ruled = '## 20/5/25\n- one\n\n---\n\n## 21/5/25\n- two\n\n---\n\n## 22/5/25\n- three\n';
    assert.equal(remove(ruled, '2025-05-20'), '## 21/5/25\n- two\n\n---\n\n## 22/5/25\n- three\n');
    assert.equal(remove(ruled, '2025-05-21'), '## 20/5/25\n- one\n\n---\n\n## 22/5/25\n- three\n');
    assert.equal(remove(ruled, '2025-05-22'), '## 20/5/25\n- one\n\n---\n\n## 21/5/25\n- two\n');
  });

  it('stays inside its details, and removes whole summary days', () => {
    assert.equal(remove('<details>\n<summary>A</summary>\n\n## 20/5/25\n- one\n\n## 21/5/25\n- two\n\n</details>\n', '2025-05-21'),
      '<details>\n<summary>A</summary>\n\n## 20/5/25\n- one\n\n</details>\n');
    assert.equal(remove('<details>\n<summary>20/5/25</summary>\n\n- one\n\n</details>\n\n<details>\n<summary>21/5/25</summary>\n\n- two\n\n</details>\n', '2025-05-20'),
      '<details>\n<summary>21/5/25</summary>\n\n- two\n\n</details>\n');
  });
});

describe('changing the date of an entry', () => {
  it('goes on in the entry of that day, unless their titles differ', () => {
    assert.equal(redate(three, '2025-05-20', '2025-05-22'), '# Log\n\n## 21/5/25\n- two\n\n## 22/5/25\n- three\n- one\n');
    assert.equal(redate('## 20/5/25 Morning\n- a\n\n## 21/5/25 Evening\n- b\n', '2025-05-20', '2025-05-21'), '## 21/5/25 Evening\n- b\n\n## 21/5/25 Morning\n- a\n');
  });

  it('writes the mark again where the entry stays', () => {
    assert.equal(redate(three, '2025-05-22', '2025-06-01'), three.replace('22/5/25', '1/6/25'));
    assert.equal(redate('## Mon, 19 May 2025 - Loops\n- a\n\n## Tue, 20 May 2025\n- b\n', '2025-05-19', '2025-05-18'),
      '## Sun, 18 May 2025 - Loops\n- a\n\n## Tue, 20 May 2025\n- b\n');
  });

  it('moves the entry where the order asks for it', () => {
    assert.equal(redate(three, '2025-05-20', '2025-06-01'), '# Log\n\n## 21/5/25\n- two\n\n## 22/5/25\n- three\n\n## 1/6/25\n- one\n');
    assert.equal(redate(three, '2025-05-22', '2025-05-01'), '# Log\n\n## 1/5/25\n- three\n\n## 20/5/25\n- one\n\n## 21/5/25\n- two\n');
  });

  it('moves it into its month', () => {
    const months = '# Log\n\n## May 2025\n\n### 20/5/25\n- one\n\n### 21/5/25\n- two\n';
    assert.equal(redate(months, '2025-05-21', '2025-06-02'), '# Log\n\n## May 2025\n\n### 20/5/25\n- one\n\n## June 2025\n\n### 2/6/25\n- two\n');
  });
});

describe('sorting days', () => {
  const sort = (text: string): string => {
    const journal = read(text);
    return after(text, sortDays(text, journal, allCourses(journal.courses)[0]!, read));
  };

  it('puts them in the order most have, separators where they were', () => {
    assert.equal(sort('# Log\n\n## 21/5/25\n- two\n\n\n## 20/5/25\n- one\n\n---\n\n## 22/5/25\n- three\n\n## 23/5/25\n- four'),
      '# Log\n\n## 20/5/25\n- one\n\n\n## 21/5/25\n- two\n\n---\n\n## 22/5/25\n- three\n\n## 23/5/25\n- four');
    assert.equal(sort('## 22/5/25\n- c\n## 20/5/25\n- a\n## 21/5/25\n- b\n## 19/5/25\n- x\n'), '## 22/5/25\n- c\n## 21/5/25\n- b\n## 20/5/25\n- a\n## 19/5/25\n- x\n');
  });

  it('leaves impossible dates where they are', () => {
    assert.equal(sort('## 3/2/25\n- c\n\n## 30/2/25\n- x\n\n## 1/2/25\n- a\n\n## 4/2/25\n- d\n\n## 5/2/25\n- e\n'),
      '## 1/2/25\n- a\n\n## 30/2/25\n- x\n\n## 3/2/25\n- c\n\n## 4/2/25\n- d\n\n## 5/2/25\n- e\n');
  });
});

describe('edits of entries in any journal', () => {
  it('keep every other day, or are refused', () => {
    const date: fc.Arbitrary<CalendarDate> = fc.record({ year: fc.constant(2025), month: fc.constantFrom(4, 5, 6), day: fc.integer({ min: 1, max: 28 }) });
    let done = 0;
    fc.assert(fc.property(journalText, fc.nat(20), date, (text, index, at) => {
      const journal = read(text);
      const all = allCourses(journal.courses).flatMap((course) => daysOf(course).map(({ day }) => ({ course, day })));
      if (all.length === 0) {
        return;
      }
      const { course, day } = all[index % all.length]!;
      const count = (changed: string): number => allCourses(read(changed).courses).reduce((sum, one) => sum + daysOf(one).length, 0);
      for (const [result, days] of [
        [deleteEntry(text, journal, day, read), all.length - 1],
        [changeDate(text, journal, course, day, at, options), all.length - (joins(text, course, day, at) ? 1 : 0)],
        [sortDays(text, journal, course, read), all.length],
      ] as const) {
        if (!isRefusal(result)) {
          done++;
          assert.equal(count(applyEdits(text, result.edits)), days);
        }
      }
    }), { numRuns: 400 });
    assert.ok(done > 300, `only ${done} edits were made`);
  });
});
