import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, compare, daysBetween, daysInMonth, fromDayCount, fromISO, fullYear, isValid, toISO, weekday, type CalendarDate } from '../../src/journal/date';
import { typedDate } from '../../src/journal/typed-date';

const DAY = 86_400_000;
const time = (date: CalendarDate): number => new Date(0).setUTCFullYear(date.year, date.month - 1, date.day);
const anyDate = fc.integer({ min: -700_000, max: 2_900_000 }).map(fromDayCount);

describe('calendar dates', () => {
  it('count days as the engine does', () => {
    fc.assert(fc.property(anyDate, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
      assert.equal(isValid(date), true);
      const later = addDays(date, days);
      assert.equal(time(later) - time(date), days * DAY);
      assert.equal(daysBetween(date, later), days);
      assert.equal(Math.sign(compare(later, date)), Math.sign(days));
      assert.equal(weekday(date), new Date(time(date)).getUTCDay());
    }));
  });

  it('know which days exist', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }), (year, month, day) => {
      const made = new Date(time({ year, month, day }));
      assert.equal(isValid({ year, month, day }), made.getUTCMonth() === month - 1);
      assert.equal(isValid({ year, month, day }), day <= daysInMonth(year, month));
    }));
    for (const date of [{ year: 2025, month: 0, day: 1 }, { year: 2025, month: 13, day: 1 }, { year: 2025, month: 5, day: 0 }, { year: 2025, month: 5, day: 1.5 }, { year: 0, month: 1, day: 1 }]) {
      assert.equal(isValid(date), false, JSON.stringify(date));
    }
  });

  it('go to ISO and back', () => {
    fc.assert(fc.property(anyDate.filter(({ year }) => year >= 1 && year <= 9999), date => assert.deepEqual(fromISO(toISO(date)), date)));
    for (const text of ['2025-02-30', '2025-5-23', '25-05-23', '2025-05-23T10:00', ' 2025-05-23', '']) {
      assert.equal(fromISO(text), undefined, text);
    }
  });

  it('take two-digit years from 1970 to 2069', () => {
    assert.deepEqual([0, 25, 69, 70, 99, 2025, 1969].map(fullYear), [2000, 2025, 2069, 1970, 1999, 2025, 1969]);
  });
});

describe('typed dates', () => {
  const today = { year: 2025, month: 11, day: 20 };
  const typed = (text: string, order: 'dayFirst' | 'monthFirst' = 'dayFirst'): string | undefined => {
    const date = typedDate(text, today, order);
    return date === undefined ? undefined : toISO(date);
  };

  it('are read whole', () => {
    const expected: Record<string, string> = {
      '2025-05-23': '2025-05-23', '23/5/25': '2025-05-23', '23/5': '2025-05-23', '23.5': '2025-05-23', '23.5.': '2025-05-23', '23-5': '2025-05-23',
      '5/23': '2025-05-23', '23 may': '2025-05-23', 'May 23': '2025-05-23', '23 mai 2024': '2024-05-23', '20250523': '2025-05-23', ' 1/6 ': '2025-06-01',
      '-2': '2025-11-18', '+1': '2025-11-21', '−20': '2025-10-31', '-0': '2025-11-20', '2025年5月23日': '2025-05-23',
    };
    for (const [text, date] of Object.entries(expected)) {
      assert.equal(typed(text), date, text);
    }
    assert.equal(typed('1/6', 'monthFirst'), '2026-01-06');
  });

  it('without a year are the nearest', () => {
    assert.equal(typed('3/1'), '2026-01-03');
    assert.equal(typed('25/12'), '2025-12-25');
    assert.equal(typed('29/2'), '2024-02-29');
    assert.equal(typed('Mon 23/6'), '2025-06-23');
  });

  it('are nothing else', () => {
    for (const text of ['', '-', '30/2', '45/1', 'numpy', 'numpy 23/5', '23', '1/2/3', '1/6/25 - 7/6/25', '2', 'v1.2', '+', '1-2-3-4']) {
      assert.equal(typed(text), undefined, text);
    }
  });
});
