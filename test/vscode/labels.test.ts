import assert from 'node:assert/strict';
import { Labels } from '../../src/workspace/labels';

describe('how days are said', () => {
  const today = { year: 2025, month: 6, day: 4 };
  const near = (language: string, ...days: readonly (readonly [year: number, month: number, day: number])[]): string[] =>
    days.map(([year, month, day]) => new Labels(language).nearDay({ year, month, day }, today));

  it('in a narrow row the near ones by their name, of this year without it, in the person\'s language', () => {
    assert.deepEqual(near('en', [2025, 6, 3], [2025, 6, 4], [2025, 6, 5], [2025, 6, 6], [2025, 6, 10]), ['yesterday', 'today', 'tomorrow', 'Friday', 'Tuesday']);
    assert.deepEqual(near('en', [2025, 6, 2], [2025, 6, 11], [2025, 12, 31], [2024, 12, 31], [2026, 1, 1]), ['Jun 2', 'Jun 11', 'Dec 31', 'Dec 31, 2024', 'Jan 1, 2026']);
    assert.deepEqual(near('de', [2025, 6, 5], [2025, 6, 6], [2025, 6, 11], [2026, 6, 11]), ['morgen', 'Freitag', '11. Juni', '11. Juni 2026']);
    assert.equal(new Labels('en').shortDay(today, today), 'Jun 4');
  });
});
