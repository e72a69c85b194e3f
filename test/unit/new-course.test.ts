import assert from 'node:assert/strict';
import { toISO } from '../../src/journal/date';
import { newCourse, type NewCourse } from '../../src/journal/edits/course';
import { courseOf, read, shown } from './entries';

const today = { year: 2025, month: 6, day: 3 };

/** The text with a new course, the cursor shown; `after` by title. */
function written(text: string, course: Omit<NewCourse, 'after'>, after?: string): string {
  const journal = read(text);
  const behind = after === undefined ? undefined : courseOf(journal, after);
  return shown(text, newCourse(text, journal, { ...course, ...(behind === undefined ? {} : { after: behind }) }, today, { reread: read, time: 0, defaultMark: toISO }));
}

const two = [
  '# Log', '', '<details>', '   <summary><strong>A</strong></summary>', '', '   # [A](https://a.example)', '', '   ## 20/5/25', '   - one', '</details>', '',
  '<details>', '   <summary><strong>B</strong></summary>', '', '   ## 21/5/25', '   - two', '</details>', '',
].join('\n');

describe('a new course', () => {
  it('is written as the last one of the file', () => {
    assert.equal(written(two, { title: 'Numpy & <co>' }), `${two}\n<details>\n   <summary><strong>Numpy & &lt;co&gt;</strong></summary>\n\n‸\n</details>\n`);
  });

  it('holds its first entry', () => {
    assert.equal(written(two, { title: 'Numpy', date: today }), `${two}\n<details>\n   <summary><strong>Numpy</strong></summary>\n\n   ## 3/6/25\n   - ‸\n</details>\n`);
  });

  it('begins with its link', () => {
    assert.equal(written(two, { title: 'Numpy', link: 'https://numpy.example/a b', date: today }),
      `${two}\n<details>\n   <summary><strong>Numpy</strong></summary>\n\n   # [Numpy](<https://numpy.example/a%20b>)\n\n   ## 3/6/25\n   - ‸\n</details>\n`);
  });

  it('goes behind the course it is told', () => {
    assert.equal(written(two, { title: 'Numpy' }, 'A'),
      two.replace('one\n</details>\n', 'one\n</details>\n\n<details>\n   <summary><strong>Numpy</strong></summary>\n\n   # X‸').replace('   # X‸', '‸\n</details>\n'));
  });

  it('is a heading with its first entry where the others are headings', () => {
    const text = '# Python\n\n## 26/5/25\n- one\n\n# Java\n\n## 27/5/25\n- two\n';
    assert.equal(written(text, { title: 'Numpy' }), `${text}\n# Numpy\n\n## 3/6/25\n- ‸\n`);
  });

  it('has an entry where it would be read as content of the day above', () => {
    const text = '## 26/5/25\n- one\n';
    assert.equal(written(text, { title: 'Numpy' }), `${text}\n<details>\n<summary>Numpy</summary>\n\n## 3/6/25\n- ‸\n\n</details>\n`);
  });

  it('is the first of an empty file', () => {
    assert.equal(written('', { title: 'Numpy' }), '<details>\n<summary>Numpy</summary>\n\n‸\n\n</details>\n');
    assert.equal(written('# My log', { title: 'Numpy', date: today }), '# My log\n\n<details>\n<summary>Numpy</summary>\n\n## 2025-06-03\n- ‸\n\n</details>');
  });
});
