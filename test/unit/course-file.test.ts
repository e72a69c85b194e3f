import assert from 'node:assert/strict';
import fc from 'fast-check';
import { toISO } from '../../src/journal/date';
import { bringCourse, splitCourse, takeCourse } from '../../src/journal/edits/course-file';
import { standings } from '../../src/journal/edits/check';
import { isRefusal } from '../../src/journal/edits/result';
import { parse } from '../../src/journal/parse';
import { applyEdits } from '../../src/journal/text';
import { allCourses } from '../../src/journal/walk';
import { read } from './entries';
import { journalText } from './journals';

const readNew = (text: string): ReturnType<typeof parse> => parse(text, { name: 'Numpy.md', named: true });
const options = { reread: read, time: 600, defaultMark: toISO };

/** Both files after the course got its own, or why it did not. */
function split(text: string, title: string): { readonly old: string; readonly made: string } | string {
  const journal = read(text);
  const taken = splitCourse(text, journal, allCourses(journal.courses).find((course) => course.title === title)!, '/w/log.md', '/w/courses/Numpy.md', read, readNew);
  return isRefusal(taken) ? `${taken.refused} at line ${taken.line + 1}` : { old: applyEdits(text, taken.edits), made: taken.text };
}

function brought(here: string, there: string, title: string): { readonly here: string; readonly there: string } | string {
  const journal = readNew(there);
  const course = allCourses(journal.courses).find((one) => one.title === title)!;
  const edited = bringCourse(here, read(here), '/w/log.md', { text: there, journal, course, path: '/w/courses/Numpy.md' }, options);
  if (isRefusal(edited)) {
    return `${edited.refused} at line ${edited.line + 1}`;
  }
  const now = applyEdits(here, edited.edits);
  if (course.source === 'file') {
    return { here: now, there };
  }
  const taken = takeCourse(there, journal, course, '/w/courses/Numpy.md', '/w/log.md', { text: now, journal: read(now) }, readNew);
  return isRefusal(taken) ? `${taken.refused} at line ${taken.line + 1}` : { here: now, there: applyEdits(there, taken) };
}

const LOG = [
  '# Log', '', 'See [arrays](#arrays).', '',
  '<details>', '<summary>Numpy</summary>', '', '## 23/5/25', '- [cheat sheet](sheets/numpy.pdf)', '### Arrays', '- as in [Python](#lists)', '', '</details>', '',
  '<details>', '<summary>Python</summary>', '', '## 24/5/25', '### Lists', '- one', '', '</details>', '',
].join('\n');

describe('a course that gets a file of its own', () => {
  it('is that file\'s title and text; links work from either side', () => {
    assert.deepEqual(split(LOG, 'Numpy'), {
      old: LOG.slice(0, LOG.indexOf('<details>')).replace('#arrays', 'courses/Numpy.md#arrays') + LOG.slice(LOG.lastIndexOf('<details>')),
      made: '# Numpy\n\n## 23/5/25\n- [cheat sheet](../sheets/numpy.pdf)\n### Arrays\n- as in [Python](../log.md#lists)\n',
    });
  });

  it('stays as it stands where a link is its heading', () => {
    const text = '# Log\n\n<details>\n<summary>Numpy in depth</summary>\n\n# [Numpy](https://a.b)\n\n## 23/5/25\n- a\n\n</details>\n\n<details>\n<summary>B</summary>\n\n## 1/6/25\n- b\n</details>\n';
    const { old, made } = split(text, 'Numpy in depth') as { old: string; made: string };
    assert.equal(old, '# Log\n\n<details>\n<summary>B</summary>\n\n## 1/6/25\n- b\n</details>\n');
    assert.equal(allCourses(readNew(made).courses)[0]!.title, 'Numpy in depth');
    assert.match(made, /# \[Numpy\]\(https:\/\/a\.b\)/);
  });

  it('may stand under a heading, and be the last', () => {
    assert.deepEqual(split('# Python\n\n## 23/5/25\n- a\n\n# Numpy\n\n## 24/5/25\n- b\n', 'Numpy'), { old: '# Python\n\n## 23/5/25\n- a\n', made: '# Numpy\n\n## 24/5/25\n- b\n' });
  });

  it('is no file that is the course already', () => {
    assert.equal(split('## 23/5/25\n- a\n', allCourses(read('## 23/5/25\n- a\n').courses)[0]!.title), 'noPlace at line 1');
  });

  it('takes every word of its days along, and no other, in any journal, or is refused', () => {
    let done = 0;
    fc.assert(fc.property(journalText, fc.nat(20), (text, index) => {
      const journal = read(text);
      const courses = allCourses(journal.courses);
      const course = courses[index % Math.max(1, courses.length)];
      if (course === undefined) {
        return;
      }
      const taken = splitCourse(text, journal, course, '/w/log.md', '/w/Numpy.md', read, readNew);
      if (isRefusal(taken)) {
        return;
      }
      done++;
      const old = applyEdits(text, taken.edits);
      const days = (one: string, by: typeof read): string[] => standings(one, by(one)).map(({ date, day }) => [date, day.title, one.slice(day.body.start, day.body.end).replace(/\s+/g, ' ').trim()].join('|'));
      assert.deepEqual([...days(old, read), ...days(taken.text, readNew)].sort(), days(text, read).sort());
    }), { numRuns: 400 });
    assert.ok(done > 100, `only ${done} courses were split`);
  });
});

describe('a course that comes here', () => {
  it('goes to the end with all it has, its links mended', () => {
    const there = '# Other\n\n<details>\n<summary>Rust</summary>\n\nBy [Jo](jo.md)\n\n## 1/6/25\n- ![a](a.png)\n\n</details>\n\n<details>\n<summary>Go</summary>\n\n## 2/6/25\n- b\n\n</details>\n';
    assert.deepEqual(brought(LOG, there, 'Rust'), {
      here: `${LOG}\n<details>\n<summary>Rust</summary>\n\nBy [Jo](courses/jo.md)\n\n## 1/6/25\n- ![a](courses/a.png)\n\n</details>\n`,
      there: '# Other\n\n<details>\n<summary>Go</summary>\n\n## 2/6/25\n- b\n\n</details>\n',
    });
  });

  it('joins the course of its title, day by day', () => {
    const there = '# Other\n\n<details>\n<summary>Numpy</summary>\n\n## 2025-05-22\n- zeros\n\n## 2025-05-23\n- ones\n\n</details>\n';
    assert.deepEqual(brought(LOG, there, 'Numpy'), {
      here: LOG.replace('## 23/5/25', '## 22/5/25\n- zeros\n\n## 23/5/25').replace('(#lists)\n', '(#lists)\n- ones\n'),
      there: '# Other\n',
    });
  });

  it('takes links among its own days along, also where a heading gets another number', () => {
    const here = '<details>\n<summary>Numpy</summary>\n\n## 21/5/25\n### Arrays\n- a\n\n</details>\n';
    const there = '<details>\n<summary>Numpy</summary>\n\n## 22/5/25\n### Arrays\n- b\n\n## 23/5/25\n- see [yesterday](#arrays) and [more](#elsewhere)\n\n</details>\n';
    const { here: now } = brought(here, there, 'Numpy') as { here: string };
    assert.match(now, /\[yesterday\]\(#arrays-1\) and \[more\]\(courses\/Numpy\.md#elsewhere\)/);
  });

  it('does not join where it has more than days', () => {
    assert.match(brought(LOG, '<details>\n<summary>Numpy</summary>\n\nSome words\n\n## 2025-05-22\n- zeros\n\n</details>\n', 'Numpy') as string, /^holdsMore/);
  });

  it('comes from a file of its own, in the dress of the courses here', () => {
    const { here } = brought(LOG, '---\ntags: x\n---\n\n# Rust\n\n## 1/6/25\n- a\n', 'Rust') as { here: string };
    assert.equal(here, `${LOG}\n<details>\n<summary>Rust</summary>\n\n## 1/6/25\n- a\n\n</details>\n`);
    const { here: heading } = brought('# Python\n\n## 23/5/25\n- a\n\n# Go\n\n## 24/5/25\n- b\n', '# Rust\n\n## 1/6/25\n- a\n', 'Rust') as { here: string };
    assert.equal(heading, '# Python\n\n## 23/5/25\n- a\n\n# Go\n\n## 24/5/25\n- b\n\n# Rust\n\n## 1/6/25\n- a\n');
  });
});
