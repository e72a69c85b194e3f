import assert from 'node:assert/strict';
import fc from 'fast-check';
import { namesFromIntl } from '../../scripts/names';
import { toISO } from '../../src/journal/date';
import { markDate, readMark, tokensOf, type Mark } from '../../src/journal/mark';
import { beginsLikeName, languages, meaningsOf, nameOf, withoutAccents } from '../../src/journal/names';

const read = (text: string): Mark | undefined => readMark(text, { start: 0, end: text.length });
/** Place and date, day first, e.g. `first 2025-05-23`; `-` stands for a year that is not written. */
const told = (text: string): string => {
  const mark = read(text);
  if (mark === undefined) {
    return 'no date';
  }
  const date = markDate(mark, 'dayFirst', 2024);
  return `${mark.place} ${date === undefined ? 'impossible' : mark.parts.year === undefined ? toISO(date).replace('2024', '-') : toISO(date)}`;
};
const expectAll = (expected: Record<string, string>): void => {
  for (const [text, result] of Object.entries(expected)) {
    assert.equal(told(text), result, text);
  }
};
/** The pieces of a mark by kind, without plain text: `a=23 b=5 year=25`. */
const pieces = (text: string): string => [read(text)].flatMap(mark => mark === undefined ? [] : tokensOf(text, mark))
  .filter(token => token.kind !== 'text')
  .map(token => `${token.kind}${token.second === true ? '2' : ''}=${text.slice(token.start, token.end)}`)
  .join(' | ');

describe('a mark', () => {
  it('is a date in numbers', () => {
    expectAll({
      '23/5/25': 'whole 2025-05-23', '23/05/2025': 'whole 2025-05-23', '23.5.2025': 'whole 2025-05-23', '23-05-25': 'whole 2025-05-23',
      '23. 5. 2025': 'whole 2025-05-23', '2025-05-23': 'whole 2025-05-23', '2025/5/23': 'whole 2025-05-23', '2025.5.23': 'whole 2025-05-23',
      '2025. 5. 23.': 'whole 2025-05-23', '20250523': 'whole 2025-05-23', '1/6/70': 'whole 1970-06-01', '1/6/69': 'whole 2069-06-01', '23\\.5\\.2025': 'whole 2025-05-23',
    });
  });

  it('is no other number', () => {
    expectAll({
      '23/5.25': 'no date', '1/2/3': 'no date', '192.168.1.25': 'no date', '1.2.25.4': 'no date', '25-05-23-01': 'no date', '50/50': 'no date', '99/99/99': 'no date',
      '20251323': 'no date', '12345678': 'no date', '18991231': 'no date', '25/5/5': 'no date', '10:30': 'no date', '3.14': 'no date', '1-2': 'no date', '3.1': 'no date',
      '': 'no date', '2025': 'no date', '2025-05': 'no date', '45/6/25': 'no date', '#20250523': 'no date', '5/23/25%': 'no date', '$23/5/25': 'no date',
    });
  });

  it('is a date with the name of a month', () => {
    expectAll({
      '23 May 2025': 'whole 2025-05-23', '23rd of May, 2025': 'whole 2025-05-23', 'May 23, 2025': 'whole 2025-05-23', 'May the 23rd, 2025': 'whole 2025-05-23',
      '23-May-25': 'whole 2025-05-23', "23 May '25": 'whole 2025-05-23', '23May2025': 'whole 2025-05-23', 'Sept. 3, 2025': 'whole 2025-09-03', '2025 May 23': 'whole 2025-05-23',
      'Friday, 23 May 2025': 'whole 2025-05-23', 'Freitag, den 23. Mai 2025': 'whole 2025-05-23', 'vendredi 1er mai 2025': 'whole 2025-05-01',
      'le 23 août 2025': 'whole 2025-08-23', '23 fevrier 2025': 'whole 2025-02-23', 'Dia 1: Fevereiro 16, Terça-feira, 2021': 'whole 2021-02-16',
      '16 de fevereiro de 2021, terça-feira': 'whole 2021-02-16', '23 мая 2025 г.': 'whole 2025-05-23', 'perjantaina 23. toukokuuta 2025': 'whole 2025-05-23',
      '1° luglio 2025': 'whole 2025-07-01', '1º de julio de 2025': 'whole 2025-07-01', 'Senin, 26 Mei 2025': 'whole 2025-05-26', '23 mai 2025, vineri': 'whole 2025-05-23', '23 maja 2025 r.': 'whole 2025-05-23',
      '23 मई 2025': 'whole 2025-05-23', 'MAY 23, 2025': 'whole 2025-05-23', '23 May 25': 'whole 2025-05-23',
    });
  });

  it('keeps the words in one bracket with the date as its dress', () => {
    assert.equal(pieces('Lecture 2 — Arrays (Watched: 3/18/2025)'), 'title=Lecture 2 — Arrays | separator=  | a=3 | b=18 | year=2025');
    assert.equal(pieces('(Watched: 3/18/2025)'), 'a=3 | b=18 | year=2025');
    assert.equal(pieces('[Watched 3/18/2025](a.md)'), 'title=Watched | separator=  | a=3 | b=18 | year=2025 | target=](a.md)');
    assert.equal(pieces('Notes [seen on 2025-05-23]'), 'title=Notes | separator=  | year=2025 | month=05 | day=23');
  });

  it('may be a day of a round', () => {
    expectAll({ 'R2D3: July 1, Friday': 'whole --07-01', 'R1D3 2025-05-23': 'whole 2025-05-23', 'R2: July 1': 'no date' });
    assert.equal(read('R2D13: July 1, Friday')?.dayNumber, 13);
  });

  it('is a date with any month of any language, long and short, in its order', () => {
    for (const language of ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'ru', 'fi', 'hi', 'pl', 'sv', 'cs', 'tr']) {
      for (const style of ['long', 'short'] as const) {
        for (let month = 1; month <= 12; month++) {
          const date = new Date(Date.UTC(2025, month - 1, 3));
          const written = new Intl.DateTimeFormat(language, { year: 'numeric', month: style, day: 'numeric', timeZone: 'UTC' }).format(date);
          const withWeekday = new Intl.DateTimeFormat(language, { weekday: style, year: 'numeric', month: style, day: 'numeric', timeZone: 'UTC' }).format(date);
          const iso = `whole 2025-${String(month).padStart(2, '0')}-03`;
          expectAll({ [written]: iso, [withWeekday]: iso });
        }
      }
    }
    expectAll({ '3 Mar 2025': 'whole 2025-03-03', '3-Mar-25, 10:15': 'whole 2025-03-03', '3 mar. abril 2025': 'whole 2025-04-03', 'mar 4 mar 2025': 'whole 2025-03-04' });
  });

  it('is no other word', () => {
    expectAll({
      'March 2025': 'no date', 'May 2048': 'no date', '5 May problems': 'no date', 'May 5, 10 problems solved': 'no date', 'Chapter 9 — Classes': 'no date',
      'Decorators 3': 'no date', '23 Maybe 2025': 'no date', "Reproducing OpenAI's GPT-2": 'no date', 'Marching 3, 2025': 'no date', 'Set 5': 'no date', "May '25": 'no date', 'Gen 2': 'no date', 'Mar 2:1': 'no date',
    });
  });

  it('is a date in characters', () => {
    expectAll({
      '2025年5月23日': 'whole 2025-05-23', '2025年05月23日 星期五': 'whole 2025-05-23', '25年5月23号': 'whole 2025-05-23', '5月23日（金）': 'whole --05-23',
      '2025년 5월 23일 금요일': 'whole 2025-05-23', '2025年5月23日学习笔记': 'first 2025-05-23', '2025年5月': 'no date', '5月23個': 'no date', '令和7年5月23日': 'no date',
    });
  });

  it('wears its dress', () => {
    expectAll({
      '**[23/5/25](a.md)**': 'whole 2025-05-23', '`2025-05-23`': 'whole 2025-05-23', '<b>2025-05-23</b>': 'whole 2025-05-23', '📅 23/5/25': 'whole 2025-05-23',
      ':calendar: 23/5/25': 'whole 2025-05-23', '1️⃣ 23/5/25': 'whole 2025-05-23', '2025-05-23 (Fri) 10:30': 'whole 2025-05-23', '2025-05-23T10:30:00Z': 'whole 2025-05-23',
      '*2016-09-02 09:34:22 星期五*': 'whole 2016-09-02', 'Day 3 – 12/03/2024': 'whole 2024-03-12', 'Day 1 (23-12-24)': 'whole 2024-12-23', '第3天 2025年5月23日': 'whole 2025-05-23',
      '3日目 2025/5/23(金)': 'whole 2025-05-23', '4.8.24 - 1:45pm #1': 'whole 2024-08-04', '4/8/24 - 3:55 pm : #3': 'whole 2024-08-04', '23.5.2025 um 10.30 Uhr': 'whole 2025-05-23',
      'Tag 5: 23.5.2025': 'whole 2025-05-23', 'День 5: 23.5.2025': 'whole 2025-05-23', '23/5/25 10:30–11:45': 'whole 2025-05-23', '23/5/25 上午10:30': 'whole 2025-05-23',
      '2025-05-23 10:30:15 +0200': 'whole 2025-05-23', '2025-05-23 10:30 -05:00': 'whole 2025-05-23', '23.5.2025 klo 12': 'whole 2025-05-23', '第 3 天（5月23日）': 'whole --05-23', '==23/5/25==': 'whole 2025-05-23',
      '2025-05-23 10:30 + 1130 words': 'first 2025-05-23',
    });
  });

  it('stands beside a title', () => {
    expectAll({
      '23/5/25: Trees': 'first 2025-05-23', 'Trees – 23/5/25': 'last 2025-05-23', '[2026-08-18] Trees 2 (part 1)': 'first 2026-08-18', '23/5/25 So much to do': 'first 2025-05-23',
      'Daily Journal - 2021-10-28 - Thursday': 'last 2021-10-28', 'Prepare for the exam on 30/6/25 with Ann': 'inside 2025-06-30', '2025-05-23-title': 'first 2025-05-23',
      'Day 0: February 30, 2016 (Example 1)': 'first impossible', 'Week 3: 23/5/25': 'last 2025-05-23', '3/3/20-9/3/20 Trees': 'first 2020-03-03', 'Round 1, Day 5 – 3 March 2020': 'last 2020-03-03', '[[2020-03-03]]': 'whole 2020-03-03',
      '<2020-03-03 Tue>': 'whole 2020-03-03', '2020.03.03 (화)': 'whole 2020-03-03', '23/5/25 ✅': 'whole 2025-05-23', 'March 3rd - March 9th, 2020': 'whole 2020-03-03',
    });
    assert.equal(pieces('23/5/25 – **Trees** (1)'), 'a=23 | b=5 | year=25 | separator= –  | title=**Trees** (1)');
    assert.equal(pieces('[23/5/25 – Trees](a.md)'), 'a=23 | b=5 | year=25 | separator= –  | title=Trees | target=](a.md)');
    assert.equal(pieces('23/5/25 (Fri) Met Ann on Friday 10:30'), 'a=23 | b=5 | year=25 | weekday=Fri | separator=  | title=Met Ann on Friday 10:30');
  });

  it('without a year is nothing but that', () => {
    expectAll({
      'March 3': 'whole --03-03', '11/1': 'whole --01-11', 'Day 1: June 27, Monday': 'whole --06-27', '23.5.': 'whole --05-23', '05-23': 'whole impossible', '5-23': 'no date', '23-05': 'whole --05-23',
      '1/2 of the course': 'no date', 'Part 1/2': 'no date', 'March 3: Trees': 'no date', 'Day 6/7': 'no date', '3 May 10:30': 'whole --05-03',
    });
  });

  it('is the fuller of two dates, the first of joined ones', () => {
    expectAll({
      'Day 6/7 – 2025-05-23': 'whole 2025-05-23', 'Day 6/7 – 23/5/2025': 'whole 2025-05-23', 'Day 5 May 23, 2025': 'whole 2025-05-23', '1/6/25 - 7/6/25': 'whole 2025-06-01',
      '2019/7/24-2019/7/30': 'whole 2019-07-24', '2019/5/14~2019/7/3': 'whole 2019-05-14', '8/7/17 - 8/11/17 weekly plan': 'first 2017-07-08', '23/5 - 25/5/25': 'whole 2025-05-23',
      '23–25 May 2025': 'whole 2025-05-23', 'May 23–25, 2025': 'whole 2025-05-23', '23.–25.5.2025': 'whole 2025-05-23', '1/5/25 & 2/5/25 & 3/5/25': 'whole 2025-05-01',
      '23 May – 24 May 2025': 'whole 2025-05-23', '2025-05-23/2025-05-29': 'whole 2025-05-23', '2025-05-23 ~ 05-29': 'whole 2025-05-23', '2025-05-23/a': 'no date', '2025-05-23/29': 'no date',
    });
    assert.deepEqual(read('2025-05-23 ~ 05-29')?.secondParts, { year: 2025, month: 5, day: 29 });
    expectAll({
      'Lesson 5 – 23 May 2025': 'last 2025-05-23', 'Lesson 1/2 – 23/5/25': 'last 2025-05-23', 'Lesson 3. – 25.5.2025': 'last 2025-05-25', 'vom 23. – 25.5.2025': 'whole 2025-05-23',
      'Fri 23/5 – 25/5/25': 'whole 2025-05-23',
    });
    assert.deepEqual(read('23–25 May 2025')?.secondParts, { year: 2025, month: 5, day: 25 });
    assert.deepEqual(read('23/5 - 25/5/25')?.secondParts, { year: 2025, a: 25, b: 5 });
  });

  it('is not in an address, behind a version, or part of a file name', () => {
    expectAll({
      'https://a.b/2025/05/23': 'no date', '[notes](2025-05-23.md)': 'no date', '[a](<x 2025-05-23>)': 'no date', 'v2.5.23': 'no date', 'version 2.5.23': 'no date',
      'Version 2025-05-23': 'no date', '§ 5.10.24': 'no date', 'a/23/5/25': 'no date', '2025-05-23.md': 'no date', 'x=2025-05-23': 'no date', '<!-- 2025-05-23 -->': 'no date',
    });
  });

  it('says what is doubtful', () => {
    const doubt = (text: string): string => `${read(text)?.doubtful} ${read(text)?.bare}`;
    assert.equal(doubt('5.10.24'), 'true false');
    assert.equal(doubt('5.10.24 Trees'), 'true true');
    assert.equal(doubt('5.10.24: Trees'), 'true false');
    assert.equal(doubt('Python 3.10.12'), 'true true');
    assert.equal(doubt('Log 5.10.24'), 'true false');
    assert.equal(doubt('20250523'), 'true false');
    assert.equal(doubt('5/10/24 Trees'), 'false true');
  });

  it('keeps weekday, number of the day and count', () => {
    const mark = read('Day 12 – Tuesday, 3/6/25 #2');
    assert.deepEqual([mark?.weekday, mark?.dayNumber, mark?.count], [2, 12, 2]);
    assert.equal(read('Fevereiro 16, Terça-feira, 2021')?.weekday, 2);
    assert.equal(read('2025/5/23（五）')?.weekday, 5);
  });

  it('keeps slips in sight as impossible', () => {
    expectAll({ '30/2/25': 'whole impossible', '2025-13-01': 'whole impossible', '32/5/2025': 'whole impossible', 'February 30, 2016': 'whole impossible', '2.30.24 Trees': 'first impossible' });
  });
});

describe('reading marks', () => {
  const piece = fc.oneof(
    fc.constantFrom('23/5/25', '2025-05-23', '5.27.24', '20250523', 'May', 'Fri', ' ', ' - ', '**', '[', '](x)', '(', ')', 'Day 3', '#2', '10:30', 'pm', '年', '月', '5', '23', '/', '.', '📅', 'Title', 'v', '\\', '<b>', '&nbsp;', 'to'),
    fc.string({ maxLength: 6 }),
  );

  it('covers the range without gaps, wherever it lies', () => {
    fc.assert(fc.property(fc.array(piece, { maxLength: 12 }), fc.string({ maxLength: 9 }), (parts, before) => {
      const words = parts.join('');
      const text = `${before}${words} 7/7/77`;
      const mark = readMark(text, { start: before.length, end: before.length + words.length });
      const alone = read(words);
      assert.equal(mark === undefined, alone === undefined);
      if (mark === undefined || alone === undefined) {
        return;
      }
      let at = before.length;
      for (const [index, token] of tokensOf(text, mark).entries()) {
        assert.equal(token.start, at);
        assert.ok(token.end > token.start);
        assert.equal(token.start - before.length, tokensOf(words, alone)[index]!.start);
        at = token.end;
      }
      assert.equal(at, mark.end);
      assert.ok(mark.place === 'whole' || mark.title !== undefined);
    }), { numRuns: 3000, examples: [[['#2', '0', '23/5/25'], '']] });
  });

  it('reads plain dates as it reads them in a dress', () => {
    fc.assert(fc.property(fc.stringMatching(/^\d{1,4}[-/.]\d{1,4}[-/.]\d{1,4}$/), text => {
      const [plain, dressed] = [read(text), read(`**${text}**`)];
      assert.deepEqual(plain?.parts, dressed?.parts);
      assert.deepEqual([plain?.form, plain?.separator, plain?.doubtful, plain?.place], [dressed?.form, dressed?.separator, dressed?.doubtful, dressed?.place]);
      assert.equal(pieces(text), pieces(`**${text}**`));
    }), { numRuns: 2000 });
  });
});

describe('names', () => {
  it('are those that Intl has', () => {
    for (const language of languages) {
      for (const [kind, styles] of Object.entries(namesFromIntl(language))) {
        for (const [style, names] of Object.entries(styles)) {
          const held = Array.from({ length: names.length }, (_, index) => nameOf(kind as 'month', kind === 'month' ? index + 1 : index, language, style as 'long'));
          assert.deepEqual(held, names, `${language} ${kind} ${style}: \`node scripts/run.mjs names\` writes them anew`);
        }
      }
    }
  });

  it('are known long and short, with and without accents, in every language', () => {
    for (const language of languages) {
      for (const style of ['long', 'inflected', 'short', 'stem'] as const) {
        for (let index = 0; index <= 12; index++) {
          for (const kind of ['month', 'weekday'] as const) {
            const name = nameOf(kind, index, language, style).replace(/[.॰]$/, '');
            if (name === '' || /\d/.test(name) || (name.length === 1 && language !== 'fi')) {
              continue;
            }
            for (const word of [name, name.toLocaleUpperCase(language), withoutAccents(name)]) {
              const found = meaningsOf(word);
              assert.ok(found.some(meaning => meaning.kind === kind && meaning.index === index), `${language} ${style} ${word}`);
              assert.ok(beginsLikeName(word, 0, word.length), word);
            }
          }
        }
      }
    }
    assert.deepEqual(meaningsOf('Lecture'), []);
    assert.deepEqual(meaningsOf('a'.repeat(50)), []);
  });
});
