/** The measure itself: a missed, an invented and a misdated day each count, and only what is labelled for sure. */
import assert from 'node:assert/strict';
import { parse } from '../../src/journal/parse';
import type { Label } from '../../scripts/labels';
import { report, type Report } from '../../scripts/report';
import { scoreFile } from '../../scripts/score';
import { scoreSuggestions } from '../../scripts/score-suggestions';

const text = '# Log\n\n## 16/5/25\n- [ ] a\n- [x] b\n\n## 17/5/25\n\n## 18/5/25\n\n## 30/2/25\n\n### June 3\n';

function seen(): Report {
  return report('log.md', text, parse(text, { name: 'log.md', named: true }), true);
}

const right: Label = {
  file: 'log.md', order: 'oldest-first', fileTitle: { line: 1, text: 'Log' }, ambiguous: [], courses: [], coursesSure: true, tasksOpen: 1, tasksDone: 1,
  invalidDates: [{ line: 11, text: '## 30/2/25' }],
  days: [[3, '2025-05-16'], [7, '2025-05-17'], [9, '2025-05-18'], [13, '--06-03']].map(([line, date]) => ({ line: Number(line), date: String(date), kind: 'heading', text: '' })),
};

describe('accuracy', () => {
  it('says nothing where all is right', () => {
    const score = scoreFile(right, seen());
    assert.deepEqual(score.remarks, []);
    assert.deepEqual([score.days, score.found, score.missed, score.invented, score.misdated], [4, 4, 0, 0, 0]);
    assert.deepEqual([score.open, score.done, score.impossible], [1, 1, 1].map(count => ({ right: count, wanted: count, invented: 0 })));
  });

  it('counts what is missed, invented and misdated', () => {
    const days = [{ ...right.days[0]!, date: '2025-05-15' }, right.days[1]!, right.days[3]!, { line: 1, date: '2025-05-01', kind: 'heading', text: 'x' }];
    const score = scoreFile({ ...right, days }, seen());
    assert.deepEqual([score.days, score.found, score.missed, score.invented, score.misdated], [4, 3, 1, 1, 1]);
    assert.equal(score.remarks.length, 3);
  });

  it('leaves ambiguous lines out', () => {
    const score = scoreFile({ ...right, days: right.days.slice(1), ambiguous: [{ line: 3 }] }, seen());
    assert.deepEqual([score.days, score.invented], [3, 0]);
  });

  it('counts courses by line or title, the file itself neither way', () => {
    const course = { line: 1, title: 'Else', kind: 'heading' as const };
    const score = scoreFile({ ...right, fileTitle: null, courses: [{ line: 20, title: 'Log', kind: 'heading' }, { ...course, line: 30 }] }, seen());
    assert.deepEqual(score.courses, { right: 1, wanted: 2, invented: 0 });
    assert.deepEqual(scoreFile(right, seen()).courses, { right: 0, wanted: 0, invented: 0 });
  });

  it('scores suggestions by line, the unsure ones neither way', () => {
    const suggestion = (line: number, sure: boolean) => ({ line, title: 'x', sure, kind: 'sentence' as const });
    const todo = (line: number) => ({ line, kind: 'suggestion' as const, title: 'y', done: false, due: null });
    const score = scoreSuggestions({ file: 'a', suggestions: [suggestion(1, true), suggestion(1, false), suggestion(2, true), suggestion(3, false)], nearMisses: [{ line: 4, why: 'errand' }] }, [1, 3, 4].map(todo));
    assert.deepEqual([score.right, score.wrong, score.missed], [1, ['4: y (errand)'], ['2: x']]);
  });
});
