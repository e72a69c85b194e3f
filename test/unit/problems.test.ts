/** Each problem where it is one, and not where it is none. */
import assert from 'node:assert/strict';
import { parse } from '../../src/journal/parse';
import type { ProblemCode } from '../../src/journal/model';
import { problemRows } from '../../src/journal/problem-rows';
import { sampleText } from './golden';

/** The words each problem of the code covers. */
function problems(text: string, code: ProblemCode): string[] {
  return parse(text, { name: 'log.md', named: true }).problems.filter(problem => problem.code === code).map(({ range }) => text.slice(range.start, range.end));
}

/** One row a case: the text, and what is wrong in it. */
function table(code: ProblemCode, cases: Readonly<Record<string, readonly string[]>>): void {
  describe(code, () => {
    for (const [text, expected] of Object.entries(cases)) {
      it(`${expected.length > 0 ? 'is' : 'is not'} in ${JSON.stringify(text)}`, () => assert.deepEqual(problems(text, code), expected));
    }
  });
}

describe('problems', () => {
  it('of a journal in the usual shape: only the six links', () => {
    const { problems: all } = parse(sampleText('reference-shape.md'), { name: 'log.md' });
    assert.deepEqual(all.map(problem => `${problem.code} ${problem.values['target']}`), [
      'boardhouse.com', 'play.resonator.xyz', 'wave.painter.org', 'loopboard.ai', 'news.signals.ai', 'loopstudio.ai',
    ].map(target => `link-without-scheme ${target}`));
  });

  it('more than twenty of a kind are one row that counts, and the others are still to be marked', () => {
    const links = (count: number) => Array.from({ length: count }, (_, index) => `- [a](example${index}.com)\n`).join('');
    const of = (count: number) => problemRows(parse(`## 30/2/25\n${links(count)}\n## 1/3/25\n`, { name: 'log.md', named: true }).problems);
    assert.deepEqual([of(20).rows.length, of(20).counted.length], [21, 0]);
    assert.deepEqual(of(21).rows.map(({ problem, count }) => `${problem.code} ${problem.line} ${count}`), ['impossible-date 0 1', 'link-without-scheme 1 21']);
    assert.deepEqual(of(21).counted.map(({ line }) => line), Array.from({ length: 20 }, (_, index) => index + 2));
  });

  it('an order that nothing decides is told with the date that was taken', () => {
    const [found] = parse('## 3/6/2025\n- a\n', { name: 'log.md', named: true }).problems;
    assert.deepEqual(found, { code: 'ambiguous-date-order', range: { start: 3, end: 11 }, line: 0, values: { date: '3/6/2025', taken: '2025-06-03' } });
  });

  const head = '<details>\n<summary>A</summary>\n';
  table('summary-needs-blank-line', {
    [`${head}## 6/5/25\n</details>`]: ['## 6/5/25'],
    [`${head}**Holiday**\n</details>`]: ['**Holiday**'],
    [`${head}words\n- item\n- item\n</details>`]: ['- item'],
    [`${head}see [this](b.md)\n</details>`]: ['see [this](b.md)'],
    '<details><summary>A</summary> `code`\n</details>': ['`code`'],
    '</details>\n# A heading': ['# A heading'],
    [`${head}\n## 6/5/25\n</details>`]: [],
    [`${head}   \n## 6/5/25\n</details>`]: [],
    [`${head}plain words, 2 * 3 * 4, snake_case_name\n</details>`]: [],
    [`${head}<p>html <em>only</em></p>\n</details>`]: [],
    [`${head}<!-- **hidden** -->\n</details>`]: [],
    '<details>\n<summary>**A**</summary>\n</details>': [],
    '<div>\n**not ours**\n</div>': [],
  });
  table('details-not-closed', {
    [`${head}\n## 6/5/25`]: ['<details>'],
    [`- ${head.replace(/\n/g, '\n  ')}\n\nout of the item`]: ['<details>'],
    [`${head}\n</details>`]: [],
    '```\n<details>\n```': [],
    '`<details>` in words': [],
  });
  table('details-not-opened', {
    '## 6/5/25\n</details>': ['</details>'],
    [`${head}</details>\n</details>`]: ['</details>'],
    [`${head}</details>`]: [],
    '<!-- </details> -->': [],
  });
  table('impossible-date', {
    '## 30/2/25': ['30/2/25'],
    '## Day 3: 31 April 2025': ['31 April 2025'],
    '## 29/2/24': [],
    '### June 27': [],
  });
  table('ambiguous-date-order', {
    '# 6/5/25': ['6/5/25'],
    '# 16/5/25': [],
    '# 5/5/25': [],
    '# 2025-05-06': [],
  });
  table('duplicate-day', {
    '# 16/5/25\n# 17/5/25\n# 16/5/25': ['16/5/25'],
    '# 16/5/25\n# **16/5/25**': ['16/5/25'],
    '# 16/5/25 - 1:45pm\n# 16/5/25 - 2:45pm': [],
    '# 16/5/25 scales\n# 16/5/25 trills': [],
    '<details><summary>A</summary>\n\n# 16/5/25\n</details>\n<details><summary>B</summary>\n\n# 16/5/25\n</details>': [],
  });
  table('day-out-of-order', {
    '# 16/5/25\n# 17/5/25\n# 12/5/25\n# 18/5/25': ['12/5/25'],
    '# 18/5/25\n# 17/5/25\n# 19/5/25\n# 16/5/25': ['19/5/25'],
    '# 16/5/25\n# 17/5/25\n# 18/5/25': [],
    '# 18/5/25\n# 17/5/25\n# 16/5/25': [],
  });
  table('indented-into-code', {
    '# 16/5/25\n\n    ## 17/5/25\n': ['## 17/5/25'],
    '# 16/5/25\n\n    - [ ] a box\n': ['- [ ] a box'],
    '<details>\n\n# 16/5/25\n\n    </details>\n': ['</details>'],
    '# 16/5/25\n\n    # 12 monkeys\n    print(1)\n': [],
    '# 16/5/25\n- item\n\n    ## 17/5/25\n': [],
    '```\n    ## 17/5/25\n```': [],
  });
  table('link-without-scheme', {
    '[a](example.com)': ['example.com'],
    '[a](app.example.xyz/p?q=1#t "title")': ['app.example.xyz/p?q=1#t'],
    '# [a](example.io)': ['example.io'],
    '- [a](EXAMPLE.COM)': ['EXAMPLE.COM'],
    '[a](https://example.com)': [],
    '[a](notes.md) [b](run.py) [c](run.sh) [d](main.rs) [e](data.zip) [f](x.html)': [],
    '[a](./example.com) [b](/example.com) [c](#example.com) [d](<example.com>)': [],
    '[a](mailto:a@b.com) [b](a@b.com)': [],
    '[a](folder/example.com)': [],
    '`[a](example.com)`': [],
    '\\[a\\](example.com)': [],
    '```\n[a](example.com)\n```': [],
    '<!-- [a](example.com) -->': [],
    '[a](example.com and more)': [],
  });

  it('are in the order of the file, on the lines they say', () => {
    const text = sampleText('problems/links.md');
    const all = parse(text, { name: 'log.md', named: true }).problems;
    assert.deepEqual(all.map(({ range }) => range.start), all.map(({ range }) => range.start).toSorted((a, b) => a - b));
    for (const { line, range } of all) {
      assert.equal(line, text.slice(0, range.start).split('\n').length - 1);
    }
  });
});
