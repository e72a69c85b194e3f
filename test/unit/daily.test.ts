import assert from 'node:assert/strict';
import { dayBeside } from '../../src/journal/day-steps';
import { dailyEntry } from '../../src/journal/daily';
import { toISO } from '../../src/journal/date';
import { dailyName, dailyText, type DailyFile } from '../../src/journal/edits/daily-file';
import { parse } from '../../src/journal/parse';
import { everyDay } from '../../src/journal/walk';
import { read } from './entries';

function file(name: string, text: string): DailyFile {
  const journal = parse(text, { name, named: true, datedSibling: true, folders: ['notes'] });
  const day = dailyEntry({ name, journal });
  assert.ok(day, `${name} is no day`);
  return { name, text, journal, day };
}

const options = { reread: read, time: 600, defaultMark: toISO };
const on = (iso: string) => ({ year: Number(iso.slice(0, 4)), month: Number(iso.slice(5, 7)), day: Number(iso.slice(8)) });

describe('one file a day', () => {
  it('names the next file as its neighbours', () => {
    const name = (before: string, others: readonly string[] = []): string => dailyName(file(before, '- a\n'), on('2025-06-04'), others);
    assert.equal(name('2025-06-03.md'), '2025-06-04.md');
    assert.equal(name('2025-06-03.markdown'), '2025-06-04.markdown');
    assert.equal(name('20250603.md'), '20250604.md');
    assert.equal(name('23.05.2025.md'), '04.06.2025.md');
    assert.equal(name('2025_06_03.md'), '2025_06_04.md');
    assert.equal(name('2025-06-03 numpy.md', ['2025-06-02 scipy.md']), '2025-06-04.md');
    assert.equal(name('2025-06-03-log.md', ['2025-06-02-log.md']), '2025-06-04-log.md');
    assert.equal(name('2025_06_03_log.md', ['2025_06_02_log.md']), '2025_06_04_log.md');
  });

  it('begins it with the heading re-dated, else with what all begin with', () => {
    const made = (name: string, text: string, others: readonly DailyFile[] = []): string => {
      const { text: after, cursor } = dailyText(file(name, text), on('2025-06-04'), others, options);
      return `${after.slice(0, cursor)}‸${after.slice(cursor)}`;
    };
    assert.equal(made('2025-06-03.md', '# Tue, 3 June 2025\n\n- Loops\n'), '# Wed, 4 June 2025\n\n- ‸\n');
    assert.equal(made('2025-06-03.md', '* Loops\n'), '* ‸\n');
    assert.equal(made('2025-06-03.md', '# Standup\n- Loops\n', [file('2025-06-02.md', '# Standup\n- Lists\n')]), '# Standup\n- ‸\n');
    assert.equal(made('2025-06-03.md', '# Loops\n- while\n', [file('2025-06-02.md', '# Lists\n- a\n')]), '- ‸\n');
  });

  it('is only what is named and read as one day', () => {
    const entry = (name: string, text: string): unknown => dailyEntry({ name, journal: parse(text, { name, named: true }) });
    assert.equal(entry('2025-06-03.md', '# 2025-06-04\n- a\n'), undefined);
    assert.equal(entry('log.md', '# 2025-06-03\n- a\n'), undefined);
    assert.equal(entry('2025-06-03.md', '# 2025-06-03\n- a\n\n# 2025-06-04\n- b\n'), undefined);
  });
});

describe('from day to day', () => {
  it('goes by date, whichever way the days stand', () => {
    const beside = (text: string, line: number, step: -1 | 1): number | undefined => {
      const journal = read(text);
      const days = [...everyDay(journal.courses)];
      return dayBeside(days, days.find((day) => day.line === line)!, step, journal.newestFirst)?.line;
    };
    const oldest = '## 20/5/25\n- a\n\n## 22/5/25\n- b\n\n## 21/5/25\n- c\n';
    assert.equal(beside(oldest, 0, 1), 6);
    assert.equal(beside(oldest, 6, 1), 3);
    assert.equal(beside(oldest, 3, 1), undefined);
    assert.equal(beside(oldest, 0, -1), undefined);
    const newest = '## 22/5/25\n- b\n\n## 21/5/25 B\n- b\n\n## 21/5/25 A\n- a\n';
    assert.equal(beside(newest, 6, 1), 3);
    assert.equal(beside(newest, 3, 1), 0);
    assert.equal(beside('## 1/2/25\n- a\n\n## 30/2/25\n- x\n\n## 3/3/25\n- b\n', 3, 1), 6);
  });
});
