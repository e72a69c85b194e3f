import assert from 'node:assert/strict';
import { finishCourse, renameCourse } from '../../src/journal/edits/course-mark';
import { isRefusal } from '../../src/journal/edits/result';
import { applyEdits } from '../../src/journal/text';
import { courseOf, read } from './entries';

function renamed(text: string, from: string, to: string): string {
  const journal = read(text);
  const result = renameCourse(text, journal, courseOf(journal, from)!, to, read);
  return isRefusal(result) ? result.refused : applyEdits(text, result.edits);
}

function finished(text: string, title: string, value: boolean): string {
  const journal = read(text);
  const result = finishCourse(text, journal, courseOf(journal, title)!, value, read);
  return isRefusal(result) ? result.refused : applyEdits(text, result.edits);
}

const details = '<details>\n  <summary><strong>A</strong></summary>\n\n## 20/5/25\n- one\n</details>\n\n<details>\n<summary>B</summary>\n\n## 21/5/25\n- two\n</details>\n';

describe('renaming a course', () => {
  it('keeps what is around the words', () => {
    assert.equal(renamed(details, 'A', 'R & <D>'), details.replace('>A<', '>R & &lt;D&gt;<'));
    assert.equal(renamed('# [Numpy](https://a.example)\n\n## 20/5/25\n- one\n', 'Numpy', 'Pan_das'), '# [Pan\\_das](https://a.example)\n\n## 20/5/25\n- one\n');
    assert.equal(renamed('# **Numpy** #\n\n## 20/5/25\n- one\n', 'Numpy', 'Pandas'), '# **Pandas** #\n\n## 20/5/25\n- one\n');
  });

  it('is refused where the title would be a day or nothing', () => {
    assert.equal(renamed('# A\n\n## 20/5/25\n- one\n\n# B\n\n## 21/5/25\n- two\n', 'B', '22/5/25'), 'changesOthers');
    assert.equal(renamed('## 20/5/25\n- one\n', 'learning', 'Else'), 'noPlace');
  });
});

describe('finishing a course', () => {
  it('writes the comment behind its mark, and takes it away', () => {
    for (const [text, title] of [[details, 'A'], [details, 'B'], ['# A\n\n## 20/5/25\n- one\n\n# B\n\n## 21/5/25\n- two\n', 'B'], ['## 20/5/25\n- one\n', 'learning']] as const) {
      const now = finished(text, title, true);
      assert.ok(courseOf(read(now), title)!.finished, now);
      assert.equal(finished(now, title, false), text);
    }
    assert.equal(finished(details, 'A', true), details.replace('</strong></summary>', '</strong></summary>\n  <!-- finished -->'));
  });
});
