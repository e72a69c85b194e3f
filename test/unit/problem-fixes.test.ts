import assert from 'node:assert/strict';
import type { Journal, ProblemCode } from '../../src/journal/model';
import { parse } from '../../src/journal/parse';
import { fixOf } from '../../src/journal/problem-fixes';
import { applyEdits } from '../../src/journal/text';

const read = (text: string): Journal => parse(text, { name: 'log.md', named: true });

/** The text after the first problem of `code` is mended; it must be gone then. */
function mended(text: string, code: ProblemCode): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const before = read(text).problems.filter((one) => one.code === code);
  assert.ok(before[0] !== undefined, `${code} was not found`);
  const after = applyEdits(text, fixOf(before[0], text, eol));
  assert.equal(read(after).problems.filter((one) => one.code === code).length, before.length - 1, `${code} is still there`);
  return after;
}

const course = (body: string): string => `<details>\n<summary>Course</summary>\n\n## 1/6/25\n${body}\n</details>\n`;

describe('fixes of problems', () => {
  it('put https:// before a link without a scheme', () => {
    assert.equal(mended(course('- [Arena](lmarena.ai)'), 'link-without-scheme'), course('- [Arena](https://lmarena.ai)'));
  });

  it('insert the blank line GitHub needs, in the line ending of the file', () => {
    assert.equal(
      mended('<details>\r\n<summary>C</summary>\r\n## 1/6/25\r\n- a\r\n\r\n## 2/6/25\r\n- b\r\n</details>\r\n', 'summary-needs-blank-line'),
      '<details>\r\n<summary>C</summary>\r\n\r\n## 1/6/25\r\n- a\r\n\r\n## 2/6/25\r\n- b\r\n</details>\r\n');
  });

  it('remove a </details> that closes nothing, with its line', () => {
    assert.equal(mended('## 1/6/25\n- a\n\n</details>\n', 'details-not-opened'), '## 1/6/25\n- a\n\n');
  });

  it('close a <details> before the next one', () => {
    const text = '<details>\n<summary>A</summary>\n\n## 1/6/25\n- a\n\n<details>\n<summary>B</summary>\n\n## 2/6/25\n- b\n\n</details>\n';
    assert.equal(mended(text, 'details-not-closed'), text.replace('- a\n\n', '- a\n\n</details>\n\n'));
  });

  it('close the last <details> at the end of a file without a final line break', () => {
    const text = '<details>\n<summary>A</summary>\n\n## 1/6/25\n- a';
    assert.equal(mended(text, 'details-not-closed'), `${text}\n\n</details>\n`);
  });

  it('take back the indentation that makes a date code', () => {
    assert.equal(mended('## 1/6/25\n- a\n\n## 2/6/25\n\n    ## 3/6/25\n', 'indented-into-code'), '## 1/6/25\n- a\n\n## 2/6/25\n\n## 3/6/25\n');
  });

  it('leave dates to their author', () => {
    const [problem] = read('## 30/2/25\n- a\n\n## 1/3/25\n').problems;
    assert.equal(problem?.code, 'impossible-date');
    assert.deepEqual(fixOf(problem, '', '\n'), []);
  });
});
