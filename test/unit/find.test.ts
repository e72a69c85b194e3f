import assert from 'node:assert/strict';
import GithubSlugger from 'github-slugger';
import fc from 'fast-check';
import { anchorsOf } from '../../src/journal/anchors';
import { findLines } from '../../src/journal/find';
import { read } from './entries';

describe('finding lines', () => {
  const text = '# Log\n\n<details>\n<summary>Python</summary>\n\n## 20/5/25\n- Loops and lists\n\n## 21/5/25\n- lists of loops\n  - LOOPS\n</details>\n';

  it('finds every word in any case, with course and day', () => {
    const hits = findLines(text, read(text), 'loops LIST', 10).map(({ line, course, day }) => [line, course?.title, day?.date?.day]);
    assert.deepEqual(hits, [[6, 'Python', 20], [9, 'Python', 21]]);
    assert.deepEqual(findLines(text, read(text), 'loops', 2).length, 2);
    assert.deepEqual(findLines(text, read(text), '  ', 10), []);
  });
});

describe('anchors', () => {
  it('are those of GitHub', () => {
    const check = (texts: readonly string[]): void => {
      const slugger = new GithubSlugger();
      assert.deepEqual(anchorsOf(texts.map((words) => ({ text: words }))), texts.map((words) => slugger.slug(words)));
    };
    check(['23/5/25', '23/5/25', '23/5/25 - Loops', 'Día 1: 2025年5月23日', 'a', 'a-1', 'a', 'Ünïcode & more!', 'snake_case', '5月', '']);
    fc.assert(fc.property(fc.array(fc.constantFrom('a', 'a-1', 'A', 'b c', '1/2/3', 'a-1-1', 'b-c')), check));
  });
});
