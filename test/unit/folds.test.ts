import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { folds } from '../../src/journal/folds';
import { parse } from '../../src/journal/parse';
import { Lines } from '../../src/journal/text';

const read = (text: string) => ({ journal: parse(text, { name: 'log.md' }), lines: new Lines(text) });
const foldsOf = (text: string, most?: number) => {
  const { journal, lines } = read(text);
  return folds(journal, lines, most);
};

describe('folds', () => {
  const text = [
    '# Log', //                          0
    '', //                               1
    '<details>', //                      2
    '<summary>Python</summary>', //      3
    '', //                               4
    '## 26/5/25', //                     5
    '- a', //                            6
    '# Extra', //                        7
    '- b', //                            8
    '', //                               9
    '## 27/5/25', //                     10
    '- c', //                            11
    '', //                               12
    '</details>', //                     13
    '', //                               14
    '## Notes', //                       15
    'after', //                          16
  ].join('\n');

  it('begin where the words are and leave the closing tag in sight', () => {
    assert.deepEqual(foldsOf(text).filter((fold) => fold.kind === 'course'), [{ kind: 'course', start: 3, end: 11 }]);
  });

  it('take the line of a lone <details> from VS Code, whose own fold would cross', () => {
    assert.deepEqual(foldsOf(text).find((fold) => fold.start === 2), { kind: 'tag', start: 2, end: 11 });
  });

  it('end a day at the next day, whatever headings it holds', () => {
    assert.deepEqual(foldsOf(text).filter((fold) => fold.kind === 'day'), [
      { kind: 'day', start: 5, end: 8 },
      { kind: 'day', start: 10, end: 11 },
    ]);
  });

  it('cut a heading at the end of the day or course it stands in', () => {
    assert.deepEqual(foldsOf(text).find((fold) => fold.start === 7), { kind: 'heading', start: 7, end: 8 });
  });

  it('cover the headings outside the courses too', () => {
    const headings = foldsOf(text).filter((fold) => fold.kind === 'heading').map((fold) => fold.start);
    assert.deepEqual(headings, [0, 7, 15]);
  });

  it('give up headings before days where the editor has a limit', () => {
    const few = foldsOf(text, 4);
    assert.deepEqual(few.map((fold) => fold.kind), ['tag', 'course', 'day', 'day']);
  });

  it('give up all else before days, also days that stand late in the file', () => {
    assert.deepEqual(foldsOf(text, 3).map((fold) => fold.kind), ['course', 'day', 'day']);
    assert.deepEqual(foldsOf(text, 2).map((fold) => fold.start), [5, 10]);
    assert.deepEqual(foldsOf(text, 1).map((fold) => fold.start), [5]);
    const many = Array.from({ length: 9 }, (_, index) => `<details>\n<summary>C${index}</summary>\n\n## ${index + 1}/5/25\n- a\n\n### More\n- b\n\n</details>\n`).join('\n');
    assert.deepEqual(foldsOf(many, 12).filter((fold) => fold.kind === 'day').length, 9);
  });

  it('take a </details> from VS Code that the next <details> follows at once', () => {
    const [a, b] = ['<details>\n<summary>A</summary>\n\n## 26/5/25\n- a\n\n</details>\n', '<details>\n<summary>B</summary>\n\n## 27/5/25\n- b\n\n</details>\n'];
    const spans = (text: string): string[] => foldsOf(text).filter(({ start }) => start > 5).map(({ start, end }) => `${start}–${end}`);
    assert.deepEqual(spans(a + b), ['6–7', '8–11', '10–11']);
    assert.deepEqual(spans(a + b.replace('>\n<s', '><s')), ['6–10', '7–10', '9–10']);
  });

  it('never cross one another or a </details> in a journal of many shapes', () => {
    const sample = readFileSync('test/samples/reference-shape.md', 'utf8');
    const { lines } = read(sample);
    const found = foldsOf(sample);
    assert.ok(found.length > 40, `only ${found.length} folds`);
    const open: number[] = [];
    for (const fold of found) {
      while (open.length > 0 && open.at(-1)! < fold.start) {
        open.pop();
      }
      assert.ok(fold.end <= (open.at(-1) ?? Infinity), `${fold.start}–${fold.end} crosses another`);
      open.push(fold.end);
      const hidden = Array.from({ length: fold.end - fold.start }, (_, index) => lines.content(fold.start + 1 + index));
      const balance = hidden.filter((line) => line.includes('<details')).length - hidden.filter((line) => line.includes('</details>')).length;
      assert.equal(balance, 0, `the fold of line ${fold.start + 1} crosses a </details>`);
    }
  });
});
