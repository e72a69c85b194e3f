import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, compare, fromISO, fromDayCount, toISO, weekday, type CalendarDate } from '../../src/journal/date';
import { markDate, readMark, type Mark } from '../../src/journal/mark';
import { writeMark, type MarkWriting } from '../../src/journal/mark-write';
import { languages, nameOf, type Language } from '../../src/journal/names';
import type { DateOrder } from '../../src/journal/model';

const date = (iso: string): CalendarDate => fromISO(iso)!;
const marksIn = (lines: readonly string[]): { text: string; marks: Mark[] } => {
  const text = lines.join('\n');
  let at = 0;
  const marks = lines.map(line => {
    const mark = readMark(text, { start: at, end: at + line.length });
    at += line.length + 1;
    assert.ok(mark !== undefined, line);
    return mark;
  });
  return { text, marks };
};
/** The first line written for another day, the others being its neighbours; `|` where the title goes. */
const written = (lines: string | readonly string[], iso: string, writing: Partial<MarkWriting> = {}): string => {
  const { text, marks } = marksIn(typeof lines === 'string' ? [lines] : lines);
  const result = writeMark(text, marks[0]!, date(iso), { order: 'dayFirst', neighbours: marks.slice(1), title: 'none', ...writing });
  return result.titleAt === undefined ? result.text : `${result.text.slice(0, result.titleAt)}|${result.text.slice(result.titleAt)}`;
};

describe('writing a mark for another day', () => {
  it('keeps the form of the numbers', () => {
    assert.equal(written('23/5/25', '2025-06-01'), '1/6/25');
    assert.equal(written('03/05/2025', '2025-11-12'), '12/11/2025');
    assert.equal(written('5.27.24', '2024-06-03', { order: 'monthFirst' }), '6.3.24');
    assert.equal(written('02.24.2025', '2025-03-10', { order: 'monthFirst' }), '03.10.2025');
    assert.equal(written('2025-05-23', '2025-06-01'), '2025-06-01');
    assert.equal(written('2025/5/23', '2025-06-01'), '2025/6/1');
    assert.equal(written('20250523', '2025-06-01'), '20250601');
    assert.equal(written('23. 5. 2025', '2025-06-01'), '1. 6. 2025');
    assert.equal(written('2025. 5. 23.', '2025-06-01'), '2025. 6. 1.');
    assert.equal(written('31/12/69', '2070-01-01'), '1/1/2070');
    assert.equal(written('30/2/25', '2025-03-01'), '1/3/25');
  });

  it('asks the neighbours for what the mark leaves open', () => {
    assert.equal(written(['12/10/25', '11/10/25', '03/10/25'], '2025-11-02'), '02/11/25');
    assert.equal(written(['12/10/25', '11/10/25', '3/10/25'], '2025-11-02'), '2/11/25');
    assert.equal(written(['12/10/25', '03-10-25'], '2025-11-02'), '2/11/25');
    assert.equal(written(['May 23, 2025', 'Apr 3, 2025'], '2025-06-01'), 'Jun 1, 2025');
    assert.equal(written(['May 23, 2025', 'April 3, 2025'], '2025-06-01'), 'June 1, 2025');
    assert.equal(written('Fri, May 23, 2025', '2025-06-01'), 'Sun, Jun 1, 2025');
    assert.equal(written(['23 mai 2025', '3 juin 2025'], '2025-08-04'), '4 août 2025');
    assert.equal(written(['23. mai 2025', '3. juni 2025', '1. oktober 2025'], '2025-12-04'), '4. desember 2025');
    assert.equal(written('23 mai 2025, vendredi', '2025-12-04'), '4 décembre 2025, jeudi');
    assert.equal(written('2 de febrero de 2025', '2025-03-04'), '4 de marzo de 2025');
    assert.equal(written(['Day 10: 12/10/25', 'Day 09: 11/10/25'], '2025-10-13', { dayNumber: 11 }), 'Day 11: 13/10/25');
    assert.equal(written('Day 09: 12/10/25', '2025-10-13', { dayNumber: 10 }), 'Day 10: 13/10/25');
  });

  it('writes names in their language, length, case and dots', () => {
    assert.equal(written('Dia 1: Fevereiro 16, Terça-feira, 2021', '2021-03-13', { dayNumber: 2 }), 'Dia 2: Março 13, Sábado, 2021');
    assert.equal(written(['Dia 1: Fevereiro 20, Sábado, 2021', 'Fevereiro 16, Terça-Feira, 2021'], '2021-02-22'), 'Dia 1: Fevereiro 22, Segunda-Feira, 2021');
    assert.equal(written('FRIDAY, 23 MAY 2025', '2025-06-01'), 'SUNDAY, 1 JUNE 2025');
    assert.equal(written('Fr., 23. Sept. 2025', '2025-10-05'), 'So., 5. Okt. 2025');
    assert.equal(written('23-May-25', '2025-06-01'), '1-Jun-25');
    assert.equal(written('пятница, 23 мая 2025 г.', '2025-06-01'), 'воскресенье, 1 июня 2025 г.');
    assert.equal(written('perjantaina 23. toukokuuta 2025', '2025-06-01'), 'sunnuntaina 1. kesäkuuta 2025');
    assert.equal(written('16 fevrier 2025', '2025-12-02'), '2 decembre 2025');
    assert.equal(written('2025年5月23日星期五', '2025-06-01'), '2025年6月1日星期日');
    assert.equal(written('5月23日（金）', '2025-06-01'), '6月1日（日）');
    assert.equal(written('2025년 5월 23일 금요일', '2025-06-01'), '2025년 6월 1일 일요일');
    assert.equal(written('23 जन॰ 2025', '2025-02-01'), '1 फ़र॰ 2025');
  });

  it('writes ordinals', () => {
    assert.equal(written('23rd of May, 2025', '2025-06-01'), '1st of June, 2025');
    assert.equal(written('May 1ST, 2025', '2025-06-12'), 'June 12TH, 2025');
    assert.equal(written('1er mai 2025', '2025-06-02'), '2 juin 2025');
    assert.equal(written('2 mai 2025', '2025-06-01'), '1er juin 2025');
    assert.equal(written(['2 mai 2025', '1 avril 2025'], '2025-06-01'), '1 juin 2025');
    assert.equal(written('1º de maio de 2025', '2025-06-02'), '2 de junho de 2025');
  });

  it('writes the time of day in its form', () => {
    const at = (mark: string, minutes: number): string => written(mark, '2025-05-23', { time: minutes }).replace(/^23\/5\/25,? ?/, '');
    assert.equal(at('23/5/25 1:45pm', 9 * 60 + 5), '9:05am');
    assert.equal(at('23/5/25 3:55 PM', 0), '12:00 AM');
    assert.equal(at('23/5/25 3:55 p.m.', 11 * 60), '11:00 a.m.');
    assert.equal(at('23/5/25 10:30', 9 * 60 + 5), '09:05');
    assert.equal(at('23/5/25 9:30', 8 * 60 + 5), '8:05');
    assert.equal(at('23/5/25 09:34:22', 22 * 60 + 1), '22:01:00');
    assert.equal(at('23/5/25, 10.30 Uhr', 14 * 60 + 2), '14.02 Uhr');
    assert.equal(at('23/5/25 10:30–11:45', 14 * 60 + 2), '14:02');
    assert.equal(at('23/5/25 上午10:30', 14 * 60 + 2), '下午2:02');
    assert.equal(at('23/5/25 10am', 14 * 60), '2pm');
    assert.equal(at('23/5/25', 14 * 60), '');
  });

  it('counts the entries of a day', () => {
    assert.equal(written('4/28/24 - 1:45pm #1', '2024-04-28', { order: 'monthFirst', count: 2 }), '4/28/24 - 1:45pm #2');
    assert.equal(written('4/28/24 : #1', '2024-04-29', { order: 'monthFirst' }), '4/29/24');
    assert.equal(written('4/28/24 #01', '2024-04-28', { order: 'monthFirst', count: 2 }), '4/28/24 #02');
  });

  it('leaves a place for the title, or nothing of it', () => {
    assert.equal(written('[2026-08-18] Trees', '2026-08-19', { title: 'separator' }), '[2026-08-19] |');
    assert.equal(written('[2026-08-18] Trees', '2026-08-19'), '[2026-08-19]');
    assert.equal(written(['23/5/25 – 🌳 Trees 🎉', '22/5/25 – 🐍 Snakes', '21/5/25: Stones'], '2025-05-24', { title: 'separator' }), '24/5/25 – |');
    assert.equal(written(['23/5/25 – 📝 Trees', '22/5/25 – 📝 Graphs'], '2025-05-24', { title: 'separator' }), '24/5/25 – 📝 |');
    assert.equal(written('**23/5/25 – Trees**', '2025-05-24', { title: 'separator' }), '**24/5/25 – |**');
    assert.equal(written('<b>23/5/25: Trees</b>', '2025-05-24'), '<b>24/5/25</b>');
    assert.equal(written('23/5/25 (Fri) – Trees (1)', '2025-05-24', { title: 'separator' }), '24/5/25 (Sat) – |');
    assert.equal(written('Trees – 23/5/25', '2025-05-24', { title: 'separator' }), '| – 24/5/25');
    assert.equal(written('Trees – 23/5/25', '2025-05-24', { title: 'keep' }), 'Trees – 24/5/25');
    assert.equal(written(['Log 23/5/25: Trees', 'Log 22/5/25: Graphs'], '2025-05-24', { title: 'separator' }), 'Log 24/5/25: |');
  });

  it('leads links to the new day', () => {
    assert.equal(written('[23/5/25](2025/05/2025-05-23.md)', '2025-06-01'), '[1/6/25](2025/06/2025-06-01.md)');
    assert.equal(written('[23/5/25](notes.md#x20250523)', '2025-06-01'), '[1/6/25](notes.md#x20250601)');
    assert.equal(written('[23/5/25](https://a.b/2)', '2025-06-01'), '[1/6/25](https://a.b/2)');
  });

  it('moves both ends of a range, and drops a lone one', () => {
    assert.equal(written('1/6/25 - 7/6/25', '2025-06-08'), '8/6/25 - 14/6/25');
    assert.equal(written('23–25 May 2025', '2025-06-30'), '30–30 June 2025');
    assert.equal(written(['1/6/25 - 7/6/25', '31/5/25', '30/5/25'], '2025-06-08'), '8/6/25');
  });
});

describe('writing and reading', () => {
  const anyDate = fc.integer({ min: 0, max: 36_000 }).map(fromDayCount);
  const anyLanguage = fc.constantFrom(...languages);
  /** Dates as someone might write them, in any language. */
  const forms: readonly ((d: CalendarDate, language: Language) => string)[] = [
    ({ year, month, day }) => `${day}/${month}/${year % 100 < 10 ? '0' : ''}${year % 100}`,
    ({ year, month, day }) => `**${String(day).padStart(2, '0')}.${String(month).padStart(2, '0')}.${year}** - 10:30 #2`,
    d => `[${toISO(d)}] Trees`,
    d => toISO(d).replaceAll('-', ''),
    ({ year, month, day }) => `${year}年${month}月${day}日`,
    ({ year, month, day }, language) => `${day} ${nameOf('month', month, language, 'long')} ${year}`,
    (d, language) => `${nameOf('weekday', weekday(d), language, 'long')}, ${d.day}. ${nameOf('month', d.month, language, 'inflected')} ${d.year}`,
    (d, language) => `Day 3: ${nameOf('month', d.month, language, 'short')} ${d.day}, ${nameOf('weekday', weekday(d), language, 'short')}, ${d.year}`,
  ];
  const usable = (d: CalendarDate, form: number, language: Language): boolean => form < 5 || !/\d/.test(nameOf('month', d.month, language, 'long') + nameOf('month', d.month, language, 'short'));

  it('are each other\'s inverse in every form and language', () => {
    fc.assert(fc.property(anyDate, fc.integer({ min: -400, max: 400 }), fc.nat({ max: forms.length - 1 }), anyLanguage, fc.constantFrom<DateOrder>('dayFirst', 'monthFirst'), (from, days, form, language, order) => {
      fc.pre(usable(from, form, language));
      const text = forms[form]!(from, language);
      const mark = readMark(text, { start: 0, end: text.length });
      assert.ok(mark !== undefined, text);
      const own = markDate(mark, order);
      if (own === undefined) {
        return;
      }
      const kept = { order, title: 'keep', ...(mark.count === undefined ? {} : { count: mark.count }) } as const;
      assert.equal(writeMark(text, mark, own, kept).text, text);
      const other = addDays(own, days);
      fc.pre(other.year >= 1970 && other.year <= 2069);
      const result = writeMark(text, mark, other, kept).text;
      const again = readMark(result, { start: 0, end: result.length });
      assert.ok(again !== undefined, `${text} → ${result}`);
      assert.equal(compare(markDate(again, order)!, other), 0, `${text} → ${result}`);
      assert.equal(again.weekday, mark.weekday === undefined ? undefined : weekday(other), `${text} → ${result}`);
      assert.equal(again.place, mark.place, `${text} → ${result}`);
    }), { numRuns: 3000 });
  });
});
