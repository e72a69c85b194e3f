import assert from 'node:assert/strict';
import { entered } from './entries';

/** Lines joined; a name for readability of the cases below. */
function text(...lines: readonly string[]): string {
  return lines.join('\n');
}

describe('a new entry', () => {
  it('stands before the end of its course, in the dress of the day before', () => {
    const before = text('# Log', '', '<details>', '   <summary><strong>A</strong></summary>', '', '   ## 20/5/25', '   - one', '', '   ## 21/5/25', '   - two', '</details>', '',
      '<details>', '<summary>B</summary>', '', '# 22/5/25', '* three', '</details>', '');
    assert.equal(entered(before, '2025-05-24', 'A'), before.replace('   - two\n', '   - two\n\n   ## 24/5/25\n   - ‸\n'));
    assert.equal(entered(before, '2025-05-24', 'B'), before.replace('* three\n', '* three\n\n# 24/5/25\n* ‸\n'));
  });

  it('goes between the days it lies between', () => {
    const before = text('# Log', '', '## 2025-05-20', '- one', '', '## 2025-05-24', '- two', '');
    assert.equal(entered(before, '2025-05-22'), text('# Log', '', '## 2025-05-20', '- one', '', '## 2025-05-22', '- ‸', '', '## 2025-05-24', '- two', ''));
    assert.equal(entered(before, '2025-05-19'), text('# Log', '', '## 2025-05-19', '- ‸', '', '## 2025-05-20', '- one', '', '## 2025-05-24', '- two', ''));
  });

  it('stands on top where the newest day does', () => {
    const before = text('# Log', '', '## 2025-05-24', '- two', '', '## 2025-05-20', '- one', '');
    assert.equal(entered(before, '2025-05-25'), text('# Log', '', '## 2025-05-25', '- ‸', '', '## 2025-05-24', '- two', '', '## 2025-05-20', '- one', ''));
    assert.equal(entered(before, '2025-05-22'), text('# Log', '', '## 2025-05-24', '- two', '', '## 2025-05-22', '- ‸', '', '## 2025-05-20', '- one', ''));
    assert.equal(entered(before, '2025-05-01'), `${before}\n## 2025-05-01\n- ‸\n`);
  });

  it('leaves days out of account that break the order', () => {
    const before = text('## 5/24/24', '- a', '', '## 5/25/24', '- b', '', '## 5/27/31', '- slip', '', '## 5/28/24', '- c', '', '## 5/30/24', '- d', '');
    assert.equal(entered(before, '2024-05-31'), `${before}\n## 5/31/24\n- ‸\n`);
    assert.equal(entered(before, '2024-05-26'), before.replace('- b\n', '- b\n\n## 5/26/24\n- ‸\n'));
  });

  it('keeps a file without final newline without one', () => {
    assert.equal(entered('## 20/5/25\n- one', '2025-05-21'), '## 20/5/25\n- one\n\n## 21/5/25\n- ‸');
  });

  it('keeps CRLF', () => {
    assert.equal(entered('## 20/5/25\r\n- one\r\n', '2025-05-21'), '## 20/5/25\r\n- one\r\n\r\n## 21/5/25\r\n- ‸\r\n');
  });

  it('uses the blank lines that are there', () => {
    assert.equal(entered('## 20/5/25\n- one\n\n## 21/5/25\n- two\n\n\n', '2025-05-22'), '## 20/5/25\n- one\n\n## 21/5/25\n- two\n\n\n## 22/5/25\n- ‸\n');
    const before = text('<details>', '<summary>A</summary>', '', '## 20/5/25', '- one', '', '## 21/5/25', '- two', '', '</details>', '');
    assert.equal(entered(before, '2025-05-22'), before.replace('- two\n\n', '- two\n\n## 22/5/25\n- ‸\n\n'));
  });

  it('writes no blank line where the author writes none', () => {
    const before = text('<details>', '<summary>A</summary>', '', '# [Manual](https://a.example)', '## 15/6/25', '- one', '</details>', '');
    assert.equal(entered(before, '2025-06-16'), before.replace('- one\n', '- one\n## 16/6/25\n- ‸\n'));
  });

  it('stands below the rule that parts all days from the title, with a rule of its own where each day has one', () => {
    const ruled = text('# Log', '', '---', '', '## 2025-03-12', '', 'a', '', '---', '', '## 2025-03-11', '', 'b', '');
    assert.equal(entered(ruled, '2025-03-14'), ruled.replace('## 2025-03-12', '## 2025-03-14\n\n‸\n\n---\n\n## 2025-03-12'));
    const once = text('# Log', '', '---', '', '## 2025-03-12', '- a', '', '## 2025-03-11', '- b', '');
    assert.equal(entered(once, '2025-03-14'), once.replace('## 2025-03-12', '## 2025-03-14\n- ‸\n\n## 2025-03-12'));
  });

  it('has as many blank lines between summary days as most have, also where one was taken out', () => {
    const day = (date: string): string[] => ['<details>', `<summary>${date}</summary>`, '', '- a', '', '</details>', ''];
    const cut = text('# Log', '', '', ...day('2025-03-05'), ...day('2025-03-04'), '', ...day('2025-03-02'), ...day('2025-03-01'));
    const fresh = (date: string): string => day(date).join('\n').replace('- a', '- ‸');
    assert.equal(entered(cut, '2025-03-07'), cut.replace('# Log\n\n', () => `# Log\n\n${fresh('2025-03-07')}`));
    assert.equal(entered(cut, '2025-03-03'), cut.replace('\n\n\n<details>\n<summary>2025-03-02', () => `\n\n${fresh('2025-03-03')}\n<details>\n<summary>2025-03-02`));
  });

  it('copies a rule above the mark', () => {
    const before = text('# Log', '', '### 16.9.2023', 'Some prose.', '', '---', '', '### 17.9.2023', 'More prose.', '');
    assert.equal(entered(before, '2023-09-18'), `${before}\n---\n\n### 18.9.2023\n‸\n`);
    assert.equal(entered(before, '2023-09-01'), before.replace('### 16', '### 1.9.2023\n‸\n\n---\n\n### 16'));
  });

  it('puts no rule above the topmost day of a file', () => {
    assert.equal(entered('# 2019/7/24\n* a\n***\n# 2019/7/23\n* b\n', '2019-07-25'), '# 2019/7/25\n* ‸\n***\n# 2019/7/24\n* a\n***\n# 2019/7/23\n* b\n');
    assert.equal(entered('***\n# 2019/7/24\n* a\n***\n# 2019/7/23\n* b\n', '2019-07-25'), '# 2019/7/25\n* ‸\n***\n# 2019/7/24\n* a\n***\n# 2019/7/23\n* b\n');
  });

  it('rules off the last entry where the author does', () => {
    const before = text('## 1.9.2023', '- a', '', '---', '', '## 2.9.2023', '- b', '', '---', '');
    assert.equal(entered(before, '2023-09-03'), `${before}\n## 3.9.2023\n- ‸\n\n---\n`);
  });

  it('writes a whole block for summary days', () => {
    const day = (title: string, body: string): string => `<details>\n<summary>${title}</summary>\n\n- ${body}\n\n</details>\n`;
    const before = `# Internship\n\n${day('Day 1 (23-12-24)', 'a')}\n${day('Day 2 (24-12-24)', 'b')}`;
    assert.equal(entered(before, '2024-12-27'), `${before}\n${day('Day 3 (27-12-24)', '‸')}`);
  });

  it('writes a missing period first', () => {
    const before = text('# Log', '', '## May 2025', '', '### 30/5/25', '- a', '', '### 31/5/25', '- b', '');
    assert.equal(entered(before, '2025-06-02'), `${before}\n## June 2025\n\n### 2/6/25\n- ‸\n`);
    assert.equal(entered(before, '2025-05-31', undefined, { another: true }), `${before}\n### 31/5/25\n- ‸\n`);
    assert.equal(entered(before, '2025-05-29'), before.replace('### 30', '### 29/5/25\n- ‸\n\n### 30'));
    assert.equal(entered(before, '2025-04-29'), before.replace('## May', '## April 2025\n\n### 29/4/25\n- ‸\n\n## May'));
  });

  it('uses the heading of a period that stands there without a day', () => {
    const weeks = '# Log\n\n## Semana 1\n### Seg, 3 mar 2025\n- x\n### Ter, 4 mar 2025\n- y\n## Semana 2\n';
    assert.equal(entered(weeks, '2025-03-10'), `${weeks}### Seg, 10 mar 2025\n- ‸\n`);
  });

  it('finds the period on the other side', () => {
    const before = text('# Log', '', '## May 2025', '', '### 30/5/25', '- a', '', '## June 2025', '', '### 5/6/25', '- b', '');
    assert.equal(entered(before, '2025-06-02'), before.replace('### 5/6', '### 2/6/25\n- ‸\n\n### 5/6'));
  });

  it('writes months inside years', () => {
    const before = text('# Log', '', '## 2025', '', '### December', '', '#### 2025-12-30', '- a', '');
    assert.equal(entered(before, '2026-01-02'), `${before}\n## 2026\n\n### January\n\n#### 2026-01-02\n- ‸\n`);
  });

  it('copies the line of a paragraph day, with a blank line where the bullet would underline it', () => {
    const before = text('## Diary', '', '**2016/8/30 Tuesday**', '#### Plans', '- a', '', '**2016/8/31 Wednesday**', '#### Plans', '- b', '');
    assert.equal(entered(before, '2016-09-01'), `${before}\n**2016/9/1 Thursday**\n\n- ‸\n`);
  });

  it('counts days, entries and weekdays on', () => {
    assert.equal(entered('## Day 1: Mon, 19 May 2025\n- a\n\n## Day 2: Thu, 22 May 2025\n- b\n', '2025-05-23'),
      '## Day 1: Mon, 19 May 2025\n- a\n\n## Day 2: Thu, 22 May 2025\n- b\n\n## Day 3: Fri, 23 May 2025\n- ‸\n');
    // Where the author counts the calendar's days, days that were left out count.
    assert.equal(entered('## Day 1: 2025-05-19\n- a\n\n## Day 4: 2025-05-22\n- b\n', '2025-05-25'),
      '## Day 1: 2025-05-19\n- a\n\n## Day 4: 2025-05-22\n- b\n\n## Day 7: 2025-05-25\n- ‸\n');
    const counted = text('# 4/28/24 - 1:45pm #1', '- a', '', '# 4/28/24 - 3:40pm #2', '- b', '', '# 4/29/24 - 9:48 pm', '- c', '');
    assert.equal(entered(counted, '2024-04-30'), `${counted}\n# 4/30/24 - 4:05 pm\n- ‸\n`);
    assert.match(entered(counted, '2024-04-29', undefined, { another: true }), /# 4\/29\/24 - 4:05 ?pm #2\n- ‸\n$/);
  });

  it('goes on with numbers that run from day to day', () => {
    assert.equal(entered('## 2025-03-04 #2\n- b\n\n## 2025-03-03 #1\n- a\n', '2025-03-09'), '## 2025-03-09 #3\n- ‸\n\n## 2025-03-04 #2\n- b\n\n## 2025-03-03 #1\n- a\n');
  });

  it('leaves the cursor at the title where most days have one', () => {
    const before = text('## 2025-05-20 - Lists', '- a', '', '## 2025-05-21 - Loops', '- b', '');
    assert.equal(entered(before, '2025-05-22'), `${before}\n## 2025-05-22 - ‸\n- \n`);
  });

  it('begins a course as the others of the file', () => {
    const before = text('<details>', '<summary>A</summary>', '', '  ## 20/5/25', '  * one', '</details>', '', '<details>', '<summary>B</summary>', '</details>', '');
    assert.equal(entered(before, '2025-05-22', 'B'), before.replace('B</summary>\n', 'B</summary>\n\n  ## 22/5/25\n  * ‸\n'));
  });

  it('begins a course on one line, and an empty file', () => {
    assert.equal(entered('<details><summary>B</summary></details>\n', '2025-05-22', 'B'), '<details><summary>B</summary>\n\n## 2025-05-22\n- ‸\n</details>\n');
    assert.equal(entered('', '2025-05-22'), '## 2025-05-22\n- ‸\n');
    assert.equal(entered('# My log\n', '2025-05-22'), '# My log\n\n## 2025-05-22\n- ‸\n');
  });

  it('keeps a closing tag behind the entry when it stands on the last line', () => {
    const before = '<details>\n<summary>A</summary>\n\n## 20/5/25\n\n- one</details>\n';
    assert.equal(entered(before, '2025-05-22'), '<details>\n<summary>A</summary>\n\n## 20/5/25\n\n- one\n\n## 22/5/25\n\n- ‸\n</details>\n');
  });

  it('is refused inside what nobody closed', () => {
    assert.equal(entered('## 20/5/25\n- one\n\n```js\nlet a;\n', '2025-05-21'), 'inFence at line 4');
    assert.equal(entered('## 20/5/25\n- one\n\n<!-- open\n', '2025-05-21'), 'inComment at line 4');
  });

  it('takes words along', () => {
    assert.equal(entered('## 20/5/25\n- one\n', '2025-05-21', undefined, { words: 'read it\nand this' }), '## 20/5/25\n- one\n\n## 21/5/25\n- read it\n  and this‸\n');
  });
});

describe('an entry of a day that is there', () => {
  it('goes on with a bullet at its end', () => {
    const before = text('## 20/5/25', '- one', '  - deep', '', '## 21/5/25', '- two', '');
    assert.equal(entered(before, '2025-05-20'), before.replace('- deep\n', '- deep\n- ‸\n'));
    assert.equal(entered(before, '2025-05-21'), before.replace('- two\n', '- two\n- ‸\n'));
  });

  it('is written once when asked for twice', () => {
    assert.equal(entered('## 20/5/25\n- one\n- \n\n## 21/5/25\n- two\n', '2025-05-20'), '## 20/5/25\n- one\n- ‸\n\n## 21/5/25\n- two\n');
    assert.equal(entered('## 20/5/25\n- one\n-\n', '2025-05-20'), '## 20/5/25\n- one\n- ‸\n');
  });

  it('puts a blank line below what is no list', () => {
    assert.equal(entered('## 20/5/25\nSome prose.\n\n## 21/5/25\n- two\n', '2025-05-20'), '## 20/5/25\nSome prose.\n\n- ‸\n\n## 21/5/25\n- two\n');
    assert.equal(entered('## 20/5/25\n```js\na\n```\n\n## 21/5/25\n- two\n', '2025-05-20'), '## 20/5/25\n```js\na\n```\n\n- ‸\n\n## 21/5/25\n- two\n');
  });

  it('counts a numbered list on', () => {
    assert.equal(entered('## 20/5/25\n1. one\n2. two\n', '2025-05-20'), '## 20/5/25\n1. one\n2. two\n3. ‸\n');
    assert.equal(entered('## 20/5/25\n1. one\n1. two\n', '2025-05-20'), '## 20/5/25\n1. one\n1. two\n1. ‸\n');
  });

  it('keeps the blank lines of a loose list', () => {
    assert.equal(entered('## 20/5/25\n- one\n\n- two\n', '2025-05-20'), '## 20/5/25\n- one\n\n- two\n\n- ‸\n');
  });

  it('stands above the rule to the next day', () => {
    assert.equal(entered('## 20/5/25\n- one\n\n---\n\n## 21/5/25\n- two\n', '2025-05-20'), '## 20/5/25\n- one\n- ‸\n\n---\n\n## 21/5/25\n- two\n');
  });

  it('fills an empty day', () => {
    assert.equal(entered('## 20/5/25\n\n## 21/5/25\n- two\n', '2025-05-20'), '## 20/5/25\n- ‸\n\n## 21/5/25\n- two\n');
    assert.equal(entered('## 20/5/25\n- one\n\n## 21/5/25', '2025-05-21'), '## 20/5/25\n- one\n\n## 21/5/25\n- ‸');
  });

  it('stays inside its details', () => {
    const before = text('<details>', '<summary>A</summary>', '', '## 20/5/25', '- one', '', '</details>', '');
    assert.equal(entered(before, '2025-05-20'), before.replace('- one\n', '- one\n- ‸\n'));
    assert.equal(entered('<details>\n<summary>A</summary>\n\n## 20/5/25\n\n- one</details>\n', '2025-05-20'),
      '<details>\n<summary>A</summary>\n\n## 20/5/25\n\n- one\n- ‸\n</details>\n');
    assert.equal(entered('<details>\n<summary>20/5/25</summary>\n\n- one\n\n</details>\n\n<details>\n<summary>21/5/25</summary>\n\n- two\n\n</details>\n', '2025-05-20'),
      '<details>\n<summary>20/5/25</summary>\n\n- one\n- ‸\n\n</details>\n\n<details>\n<summary>21/5/25</summary>\n\n- two\n\n</details>\n');
  });

  it('is the last written one of several', () => {
    const before = text('## 20/5/25 Morning', '- a', '', '## 20/5/25 Evening', '- b', '');
    assert.equal(entered(before, '2025-05-20'), `${before}- ‸\n`);
  });

  it('is refused inside a code block nobody closed', () => {
    assert.equal(entered('## 20/5/25\n```js\nlet a;\n', '2025-05-20'), 'inFence at line 2');
  });
});
