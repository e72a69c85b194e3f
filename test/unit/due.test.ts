import assert from 'node:assert/strict';
import fc from 'fast-check';
import { toISO, fromISO, type CalendarDate } from '../../src/journal/date';
import { readDue } from '../../src/journal/due';
import type { DateOrder } from '../../src/journal/model';

/** A Thursday. */
const day = fromISO('2025-06-05')!;

function due(text: string, order: DateOrder = 'dayFirst', on: CalendarDate | undefined = day): string | undefined {
  const found = readDue(text, { start: 0, end: text.length }, on, order);
  return found === undefined ? undefined : `${toISO(found.date)} ${text.slice(found.range.start, found.range.end)}`;
}

describe('due dates', () => {
  for (const [text, expected] of [
    ['read the paper due 3/7', '2025-07-03 due 3/7'],
    ['read the paper (due 3/7)', '2025-07-03 due 3/7'],
    ['due: 2025-06-13, then rest', '2025-06-13 due: 2025-06-13'],
    ['finish by Friday', '2025-06-06 by Friday'],
    ['finish by Thursday', '2025-06-12 by Thursday'],
    ['finish by next Friday.', '2025-06-13 by next Friday'],
    ['finish by fri', undefined],
    ['finish by Fri', '2025-06-06 by Fri'],
    ['by 3 July at noon', '2025-07-03 by 3 July'],
    ['by July 3rd, 2025', '2025-07-03 by July 3rd, 2025'],
    ['by the 3rd of July', '2025-07-03 by the 3rd of July'],
    ['until tomorrow', '2025-06-06 until tomorrow'],
    ['by today', '2025-06-05 by today'],
    ['📅 2025-06-03', '2025-06-03 📅 2025-06-03'],
    ['read 📅2025-06-03 ✅ 2025-06-04', '2025-06-03 📅2025-06-03'],
    ['⏳ 2025-06-07 📅 2025-06-09', '2025-06-09 📅 2025-06-09'],
    ['⏳ 2025-06-07', '2025-06-07 ⏳ 2025-06-07'],
    ['bis Freitag', '2025-06-06 bis Freitag'],
    ['bis morgen', '2025-06-06 bis morgen'],
    ['bis zum 3.7.2025', '2025-07-03 bis zum 3.7.2025'],
    ['hasta el viernes', '2025-06-06 hasta el viernes'],
    ['до 3 июля', '2025-07-03 до 3 июля'],
    ['by the end of the week', '2025-06-08 by the end of the week'],
    ['by end of month', '2025-06-30 by end of month'],
    ['by the end of next week', '2025-06-15 by the end of next week'],
    ['by end of next month', '2025-07-31 by end of next month'],
    ['by the end of July', '2025-07-31 by the end of July'],
    ['due in 3 days', '2025-06-08 due in 3 days'],
    ['due in two weeks', '2025-06-19 due in two weeks'],
    ['due in the river', undefined],
    ['due in 900 days', undefined],
    ['fällig am 20.6.', '2025-06-20 fällig am 20.6.'],
    ['bis 20.6. fertig', '2025-06-20 bis 20.6.'],
    ['better by 5.6.', undefined],
    ['до пятницы', '2025-06-06 до пятницы'],
    ['до понедельника', '2025-06-09 до понедельника'],
    ['@due(2025-06-20)', '2025-06-20 due(2025-06-20'],
    ['[due:: 2025-06-20]', '2025-06-20 due:: 2025-06-20'],
    ['a book by Sun Tzu', undefined],
    ['by Sun, at the latest', '2025-06-08 by Sun'],
    ['due on 1/6', '2025-06-01 due on 1/6'],
    ['due 10/1', '2026-01-10 due 10/1'],
    ['**due:** 3/7/25', '2025-07-03 due:** 3/7/25'],
    ['the book by Andrew, due 4/7', '2025-07-04 due 4/7'],
    ['by 3/4 of the class', undefined],
    ['by Monday.com', undefined],
    ['due to the storm', undefined],
    ['a paper by May', undefined],
    ['until it converges', undefined],
    ['overdue 3/7', undefined],
    ['due 31/2/2025', undefined],
    ['due', undefined],
  ] as const) {
    it(`${JSON.stringify(text)} is ${expected ?? 'none'}`, () => assert.equal(due(text), expected));
  }

  it('reads numbers in the order of the file', () => {
    assert.equal(due('due 3/7', 'monthFirst'), '2026-03-07 due 3/7');
    assert.equal(due('due 6/9', 'monthFirst'), '2025-06-09 due 6/9');
  });

  it('without a day only a full date is sure', () => {
    const text = 'due 3/7/25 by Friday';
    assert.equal(toISO(readDue(text, { start: 0, end: text.length }, undefined, 'dayFirst')!.date), '2025-07-03');
    assert.equal(readDue('by Friday', { start: 0, end: 9 }, undefined, 'dayFirst'), undefined);
    assert.equal(readDue('due 3/7', { start: 0, end: 7 }, undefined, 'dayFirst'), undefined);
  });

  it('looks at nothing outside its range', () => {
    const text = 'one due 3/7';
    assert.equal(readDue(text, { start: 0, end: 7 }, day, 'dayFirst'), undefined);
    assert.equal(readDue(text, { start: 0, end: 3 }, day, 'dayFirst'), undefined);
  });

  it('answers for any text, within it', () => {
    const piece = fc.constantFrom('due ', 'by ', '📅', ' ', '3/7', '2025-06-03', 'Friday', '(', ':', '\n', 'next ', 'end of ', 'week', '⏳', '1', '.', 'x');
    fc.assert(fc.property(fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')), (text) => {
      const found = readDue(text, { start: 0, end: text.length }, day, 'dayFirst');
      assert.ok(found === undefined || (found.range.start >= 0 && found.range.end <= text.length && found.range.end > found.range.start));
    }));
  });
});
