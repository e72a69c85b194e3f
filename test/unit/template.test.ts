import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatDate } from '../../src/journal/date-format';
import { fillTemplate, tidied } from '../../src/journal/edits/template';
import { isRefusal } from '../../src/journal/edits/result';
import { applyEdits } from '../../src/journal/text';
import { enter, entered } from './entries';

const values = { date: { year: 2025, month: 5, day: 23 }, course: 'Python', dayNumber: 4, language: 'en' };
const filled = (template: string): string => fillTemplate(template, values).text;

describe('the template of an entry', () => {
  it('fills in date, weekday, course and number of the day', () => {
    assert.equal(filled('${date:YYYY-MM-DD} ${date:ddd D. MMMM YY} ${weekday} ${course} ${dayNumber}'), '2025-05-23 Fri 23. May 25 Friday Python 4');
    assert.equal(formatDate(values.date, 'dddd, D MMM [of] YYYY', 'de'), 'Freitag, 23 Mai of 2025');
    assert.equal(formatDate(values.date, 'MMMM', 'no such language'), 'May');
  });

  it('leaves everything else the text it is', () => {
    for (const text of ['${TM_FILENAME}', '${1:x}', '$(rm -rf)', '${CLIPBOARD}', '$$', '\\', '${date}', '$12', '${course', '%{x}', '`code`', '${env:HOME}', '${1|a,b|}']) {
      assert.equal(filled(text), text);
    }
  });

  it('does not look through what it filled in', () => {
    assert.equal(fillTemplate('${course}', { ...values, course: '${date:YYYY} $1 </details>' }).text, '${date:YYYY} $1 &lt;/details&gt;');
  });

  it('knows the places in the order of their numbers, the last of all $0', () => {
    assert.deepEqual(fillTemplate('a $0 b $2 c $1', values), { text: 'a  b  c ', stops: [8, 5, 2] });
  });

  it('is tidied: a comment may stand indented', () => {
    assert.equal(tidied('\n   - Read: $1\n     - deep\n   '), '- Read: $1\n  - deep');
    assert.equal(tidied(' - one '), '- one');
  });

  it('stands below the mark, as far in as the course\'s bullets', () => {
    const before = '<details>\n<summary>A</summary>\n\n   ## 20/5/25\n   - one\n</details>\n';
    assert.equal(entered(before, '2025-05-22', 'A', { template: '- Read: $1\n- Did on ${weekday}: $0' }),
      before.replace('- one\n', '- one\n\n   ## 22/5/25\n   - Read: ‸\n   - Did on Thursday: \n'));
  });

  it('is the course\'s own where it has one, else that of the course around it', () => {
    const before = '<details>\n<summary>A</summary>\n<!-- entry-template: - Own: $1 -->\n\n## 20/5/25\n- one\n</details>\n\n<details>\n<summary>B</summary>\n\n## 20/5/25\n- one\n</details>\n';
    assert.match(entered(before, '2025-05-22', 'A', { template: '- Setting: $1' }), /22\/5\/25\n- Own: ‸\n<\/details>\n\n<details>\n<summary>B/);
    assert.match(entered(before, '2025-05-22', 'B', { template: '- Setting: $1' }), /22\/5\/25\n- Setting: ‸\n<\/details>\n$/);
  });

  it('counts the days of the course, or goes on with its Day N', () => {
    assert.match(entered('## 20/5/25\n- a\n\n## 21/5/25\n- b\n', '2025-05-22', undefined, { template: '- No. ${dayNumber}' }), /- No\. 3‸\n$/);
    assert.match(entered('## Day 7: 20/5/25\n- a\n\n## Day 8: 21/5/25\n- b\n', '2025-05-22', undefined, { template: '- No. ${dayNumber}' }), /- No\. 9‸\n$/);
  });

  it('gives all places to go through, the title first', () => {
    const entry = enter('## 2025-05-20 - Lists\n- a\n\n## 2025-05-21 - Loops\n- b\n', '2025-05-22', undefined, { template: '- x $1\n- y $0' });
    assert.ok(!isRefusal(entry));
    assert.equal(entry.stops?.length, 3);
    assert.equal(entry.stops[0], entry.cursor);
  });

  it('takes words along at its first place', () => {
    assert.match(entered('## 20/5/25\n- a\n', '2025-05-22', undefined, { template: '- Note: $1\n- Next: $0', words: 'hello' }), /- Note: hello‸\n- Next: \n$/);
    assert.match(entered('## 20/5/25\n- a\n', '2025-05-22', undefined, { template: '- Plan', words: 'hello' }), /- Plan\n- hello‸\n$/);
  });

  it('is written once: asked again, the cursor goes back to its first place', () => {
    const once = enter('## 20/5/25\n- a\n', '2025-05-22', undefined, { template: '- Learned $1\n- Next: $0' });
    assert.ok(!isRefusal(once));
    const twice = enter(applyEdits('## 20/5/25\n- a\n', once.edits), '2025-05-22', undefined, { template: '- Learned $1\n- Next: $0' });
    assert.ok(!isRefusal(twice));
    assert.deepEqual([twice.edits, twice.cursor], [[], once.cursor]);
  });

  it('is refused where it would make another day, close a section or leave a code block open', () => {
    const before = '<details>\n<summary>A</summary>\n\n## 20/5/25\n- one\n</details>\n';
    assert.equal(entered(before, '2025-05-22', 'A', { template: '## 1/1/24\n- x' }), 'template at line 6');
    assert.equal(entered(before, '2025-05-22', 'A', { template: '</details>\n- x' }), 'template at line 6');
    assert.equal(entered('## 20/5/25\n- a\n\n## 23/5/25\n- b\n', '2025-05-22', undefined, { template: '```js' }), 'template at line 4');
  });

  it('of any text changes no other day, or is refused', () => {
    const before = '<details>\n<summary>A</summary>\n\n## 20/5/25\n- one\n\n## 25/5/25\n- two\n</details>\n';
    fc.assert(fc.property(fc.array(fc.constantFrom('$1', '$0', '${course}', '\n', '# x', '</details>', '```', '- ', '<!--', '1/1/24', '${date:D/M/YY}', ' ', '$', '}')), (parts) => {
      const entry = enter(before, '2025-05-22', 'A', { template: parts.join('') });
      if (!isRefusal(entry)) {
        const [edit] = entry.edits;
        assert.equal(edit!.range.start, edit!.range.end);
        assert.ok(entry.cursor >= edit!.range.start && entry.cursor <= edit!.range.start + edit!.text.length);
      }
    }), { numRuns: 300 });
  });
});
