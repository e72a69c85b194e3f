import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, compare, fromISO, fromDayCount, toISO, weekday, type CalendarDate } from '../../src/journal/date';
import { readMark, type Mark } from '../../src/journal/mark';
import { countingMarks, decideOrder, type OrderContext, type OrderDecision } from '../../src/journal/order';
import { orderOfRegion } from '../../src/journal/region';
import type { DateOrder } from '../../src/journal/model';

const mark = (text: string): Mark => readMark(text, { start: 0, end: text.length })!;
const decide = (texts: readonly string[], context: Partial<OrderContext> = {}): OrderDecision => decideOrder(texts.map(mark), { setting: 'auto', ...context });
const decided = (texts: readonly string[], context: Partial<OrderContext> = {}): string => {
  const { order, reason } = decide(texts, context);
  return `${order} ${reason}`;
};
const dates = (texts: readonly string[], context: Partial<OrderContext> = {}): string =>
  decide(texts, context).marks.map(({ date }) => (date === undefined ? '–' : toISO(date))).join(' ');
const numeric = ({ year, month, day }: CalendarDate, order: DateOrder, sign = '/'): string =>
  [...(order === 'dayFirst' ? [day, month] : [month, day]), String(year % 100).padStart(2, '0')].join(sign);

describe('day or month first', () => {
  it('1: is what the setting says', () => {
    assert.equal(decided(['5/23/25'], { setting: 'dayFirst' }), 'dayFirst setting');
    assert.equal(dates(['5/23/25', '1/6/25'], { setting: 'dayFirst' }), '– 2025-06-01');
  });

  it('2: is told by a part above 12', () => {
    assert.equal(decided(['1/6/25', '23/5/25']), 'dayFirst partAbove12');
    assert.equal(decided(['1/6/25', '5/23/25'], { locale: 'en-IN' }), 'monthFirst partAbove12');
    assert.equal(decided(['30/2/25']), 'dayFirst partAbove12');
  });

  it('3: is told by a weekday that fits one order', () => {
    assert.equal(decided(['Sunday, 1/6/25']), 'dayFirst weekday');
    assert.equal(decided(['1/6/25 (Mon)'], { otherJournals: 'dayFirst' }), 'monthFirst weekday');
    assert.equal(decided(['Mon 3/6', 'Tue 4/6', 'Mon 10/6']), 'dayFirst weekday');
    assert.equal(decided(['Thu 3/7', 'Fri 3/8', 'Mon 3/11']), 'monthFirst weekday');
    assert.notEqual(decided(['Mon 3/6', 'Mon 4/6', 'Mon 5/6']).split(' ')[1], 'weekday', 'no year fits');
    assert.equal(decided(['Friday, 1/6/25']), 'dayFirst default');
    assert.equal(decided(['1/6/25 (Mon)', '2/6/25', '3/6/25 (Tue)', '4/6/25 (Wed)', '5/6/25 (Thu)']), 'dayFirst weekday');
  });

  it('4: is told by names of months in the same series', () => {
    assert.equal(decided(['30 May 2025', '1/6/25', '2/6/25']), 'dayFirst monthName');
    assert.equal(decided(['May 30, 2025', '6/1/25', '6/2/25']), 'monthFirst monthName');
    assert.equal(decided(['June 2, 2025', '3/6/25', '4/6/25']), 'dayFirst monthName');
  });

  it('5: is told by the neighbours', () => {
    assert.equal(decided(['1/6/25', '2/6/25', '6/6/25']), 'dayFirst neighbours');
    assert.equal(decided(['6/1/25', '6/2/25', '6/6/25'], { locale: 'en-GB' }), 'monthFirst neighbours');
    assert.equal(decided(['6/6/25', '2/6/25', '1/6/25']), 'dayFirst neighbours');
    assert.equal(decided(['1/2/25', '2/3/25', '3/1/25', '4/5/25']), 'monthFirst neighbours');
    assert.equal(decided(['2025-05-30', '1/6/25', '2025-06-02']), 'dayFirst neighbours');
    assert.equal(decided(['1/6/25'], { today: fromISO('2025-03-01')! }), 'monthFirst noFutureDate');
    assert.equal(decided(['1/6/25'], { today: fromISO('2025-07-01')! }), 'dayFirst default');
  });

  it('6–8: is what the other journals have, then the region, then day first', () => {
    assert.equal(decided(['1/6/25'], { otherJournals: 'monthFirst', locale: 'en-GB' }), 'monthFirst otherJournals');
    assert.equal(decided(['1/6/25'], { locale: 'en-US' }), 'monthFirst region');
    assert.equal(decided(['1/6/25'], { locale: 'en-IN' }), 'dayFirst region');
    assert.equal(decided(['1/6/25'], { locale: 'en' }), 'dayFirst default');
  });

  it('is not needed where every date reads the same', () => {
    assert.equal(decided(['2025-06-01', '5/5/25', '3 May 2025'], { locale: 'en-US' }), 'monthFirst notNeeded');
    assert.equal(decided([]), 'dayFirst notNeeded');
  });

  it('of a region is not that of a language', () => {
    assert.deepEqual(['en-US', 'es-US', 'fil-PH', 'zh-CN', 'ko-KR'].map(orderOfRegion), Array(5).fill('monthFirst'));
    assert.deepEqual(['en-GB', 'en-IN', 'de-DE', 'sv-SE', 'fi-FI', 'pt-BR', 'en-AU'].map(orderOfRegion), Array(7).fill('dayFirst'));
    assert.deepEqual(['en', 'de', '', 'C', 'en_US'].map(orderOfRegion), Array(5).fill(undefined));
  });

  it('is found for any run of days', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 25, maxLength: 40 });
    fc.assert(fc.property(fc.integer({ min: 4000, max: 30_000 }), gaps, fc.constantFrom<DateOrder>('dayFirst', 'monthFirst'), fc.boolean(), (start, steps, order, newestFirst) => {
      let at = fromDayCount(start);
      const days = steps.map(step => (at = addDays(at, step)));
      fc.pre(days.some(({ day }) => day > 12));
      const listed = newestFirst ? days.reverse() : days;
      const decision = decide(listed.map(day => numeric(day, order)));
      assert.equal(decision.order, order);
      decision.marks.forEach(({ date }, index) => assert.equal(compare(date!, listed[index]!), 0));
    }));
  });
});

describe('a file with both orders', () => {
  it('is read run by run', () => {
    const texts = ['4/28/24', '5/1/24', '5/3/24', '5/16/24', '01.06.2024', '02.06.2024', '05.06.2024', '17.06.2024', '01.07.2024'];
    assert.equal(dates(texts), '2024-04-28 2024-05-01 2024-05-03 2024-05-16 2024-06-01 2024-06-02 2024-06-05 2024-06-17 2024-07-01');
    assert.equal(decided(texts), 'dayFirst partAbove12');
    assert.equal(decided([...texts].reverse()), 'dayFirst partAbove12');
  });

  it('stays in its order over one slip', () => {
    const texts = ['23/5/25', '24/5/25', '5/25/25', '1/6/25', '2/6/25', '15/6/25'];
    assert.equal(dates(texts), '2025-05-23 2025-05-24 2025-05-25 2025-06-01 2025-06-02 2025-06-15');
    assert.equal(decided(texts), 'dayFirst partAbove12');
  });

  it('keeps its order over mistyped years and a change of signs', () => {
    const texts = ['5/24/24', '5.25.24', '5.27.31', '6.3.24', '6.4.23', '6.5.24', '1.26.24', '2.12.2025', '02.24.2025', '03.10.2025'];
    assert.equal(dates(texts), '2024-05-24 2024-05-25 2031-05-27 2024-06-03 2023-06-04 2024-06-05 2024-01-26 2025-02-12 2025-02-24 2025-03-10');
  });

  it('changes in the middle where the days go on', () => {
    const change = fc.record({ start: fc.integer({ min: 4000, max: 30_000 }), before: fc.integer({ min: 30, max: 60 }), after: fc.integer({ min: 30, max: 60 }), first: fc.constantFrom<DateOrder>('dayFirst', 'monthFirst') });
    fc.assert(fc.property(change, ({ start, before, after, first }) => {
      const days = Array.from({ length: before + after }, (_, index) => fromDayCount(start + index));
      const second = first === 'dayFirst' ? 'monthFirst' : 'dayFirst';
      const decision = decide(days.map((day, index) => (index < before ? numeric(day, first) : numeric(day, second, '.'))));
      assert.equal(decision.order, second);
      decision.marks.forEach(({ date }, index) => assert.equal(toISO(date!), toISO(days[index]!)));
    }), { numRuns: 50 });
  });
});

describe('dates', () => {
  it('that cannot exist stay without one', () => {
    assert.equal(dates(['30/2/25', '31/4/25', '2025-02-29', '2024-02-29', '13/13/2025']), '– – – 2024-02-29 –');
  });

  it('without a year take that of the nearest valid day', () => {
    assert.equal(dates(['3 May 2023', 'May 5', 'May 7', '9 May 2024']), '2023-05-03 2023-05-05 2024-05-07 2024-05-09');
    assert.equal(dates(['30/2/22', 'May 5', 'May 6', '9 May 2024']), '– 2024-05-05 2024-05-06 2024-05-09');
    assert.equal(dates(['March 3', '23/5/25']), '2025-03-03 2025-05-23');
    assert.deepEqual(decide(['3 May 2023', 'May 5']).marks.map(one => one.assumedYear), [false, true]);
  });

  it('without a year take that of an impossible one where there is no other', () => {
    assert.equal(dates(['Day 0: February 30, 2016', 'Day 1: June 27, Monday']), '– 2016-06-27');
  });

  it('without a year fit their weekday', () => {
    assert.equal(dates(['3 May 2023', 'Monday, May 5']), '2023-05-03 2025-05-05');
    fc.assert(fc.property(fc.integer({ min: 10_000, max: 20_000 }), count => {
      const day = fromDayCount(count);
      const name = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'][weekday(day)]!;
      const [first, found] = decide([toISO(day), `${name}, ${day.day}/${day.month}`], { setting: 'dayFirst' }).marks;
      assert.equal(compare(found!.date!, first!.date!), 0);
    }));
  });

  it('without a year go on across New Year', () => {
    assert.equal(dates(['30 December 2024', '31 December', '2 January', '3 January']), '2024-12-30 2024-12-31 2025-01-02 2025-01-03');
    assert.equal(dates(['2 January 2025', '30 December']), '2025-01-02 2024-12-30');
    assert.equal(dates(['3 January 2024', '1 August', '30 November 2024']), '2024-01-03 2024-08-01 2024-11-30');
  });

  it('without any year in the file are the last before today', () => {
    assert.equal(dates(['25/12', '3 January'], { setting: 'dayFirst', today: fromISO('2025-11-20')! }), '2024-12-25 2025-01-03');
    assert.equal(dates(['25/12'], { setting: 'dayFirst' }), '–');
  });
});

describe('doubtful marks', () => {
  const counting = (texts: readonly string[]): readonly number[] => {
    const marks = texts.map(mark);
    return countingMarks(marks).map(one => marks.indexOf(one));
  };

  it('count alone, or in twos', () => {
    assert.deepEqual(counting(['5.10.24', '20250523', '5/10/24 Trees']), [0, 1, 2]);
    assert.deepEqual(counting(['5.10.24 Trees']), []);
    assert.deepEqual(counting(['5.10.24: Trees', '6.10.24: Graphs']), [0, 1]);
    assert.deepEqual(counting(['5.10.24 Trees', '6.10.24 Graphs']), [0, 1]);
    assert.deepEqual(counting(['20250523 Trees', '20250524 Graphs']), [0, 1]);
    assert.deepEqual(counting(['5.10.24 Trees', '20250524']), [1]);
  });

  it('are no sections and no products', () => {
    assert.deepEqual(counting(['1.2.10 Trees', '1.2.11 Graphs', '1.2.12 Heaps']), []);
    assert.deepEqual(counting(['Python 3.10.12', 'Python 3.11.14', 'Node 20.11.25']), []);
    assert.deepEqual(counting(['Log 5.10.24', 'Log 6.10.24']), [0, 1]);
  });
});
