/** Reading any text: no exception, ranges inside and in order, one meaning whatever the line endings. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Course, Day, Journal, Period } from '../../src/journal/model';
import { parse } from '../../src/journal/parse';
import { anyDocument } from './documents';
import { sampleFiles, sampleText } from './golden';
import { processorTime } from './timing';

const read = (text: string): Journal => parse(text, { name: 'log.md', named: true });

type Section = Course | Period | Day;

function childrenOf(section: Section): readonly Section[] {
  return section.kind === 'day' ? [] : section.children;
}

/** Children lie in their parent's body, in order and apart; marks lie in their sections. The file's own course lies under all others. */
function assertSound(text: string, journal: Journal): void {
  const inside = (inner: { start: number; end: number }, outer: { start: number; end: number }, what: string): void =>
    assert.ok(outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end, `${what}: ${JSON.stringify(inner)} in ${JSON.stringify(outer)}`);
  const whole = { start: 0, end: text.length };
  const check = (sections: readonly Section[], within: { start: number; end: number }): void => {
    let last = within.start;
    for (const section of sections) {
      inside(section.range, within, `${section.kind} in its parent`);
      assert.ok(section.range.start >= last, `${section.kind} at ${section.range.start} begins before ${last}`);
      inside(section.body, section.range, `body of ${section.kind}`);
      inside(section.mark, section.range, `mark of ${section.kind}`);
      last = section.range.end;
      check(childrenOf(section), section.body);
      section.todos.forEach(todo => assert.ok(todo.range.start >= section.range.start && todo.range.start < Math.max(section.range.end, 1)));
    }
  };
  const file = journal.courses.filter(course => course.source === 'file');
  assert.ok(file.length <= 1);
  check([...journal.courses.filter(course => course.source !== 'file'), ...file.flatMap(childrenOf)].sort((a, b) => a.range.start - b.range.start), whole);
  for (const problem of journal.problems) {
    inside(problem.range, whole, problem.code);
  }
  let line = -1;
  for (const heading of journal.headings) {
    assert.ok(heading.line > line && heading.endLine > heading.line && heading.endLine <= journal.lineCount, `heading ${JSON.stringify(heading)}`);
    line = heading.line;
  }
}

/** The journal without offsets: what must not change with the line endings. */
function meaning(journal: Journal): unknown {
  const section = (node: Section): unknown => ({
    kind: node.kind, source: node.source, line: node.line, todos: node.todos.map(todo => [todo.kind, todo.state, todo.title, todo.line]),
    ...(node.kind === 'day' ? { date: node.date, title: node.title } : { title: node.title, children: node.children.map(section) }),
  });
  return {
    courses: journal.courses.map(section), headings: journal.headings.map(({ level, text, line, endLine }) => [level, text, line, endLine]),
    problems: journal.problems.map(({ code, line, values }) => [code, line, values]), lines: journal.lineCount, order: [journal.dateOrder, journal.dateOrderReason, journal.newestFirst],
  };
}

const pieces = [
  '# 16/5/25\n', '## 17/5/25 Means\n', '   ### 18/5/25\n', '16/5/25\n---\n', '**19/5/25**\n', '# Python\n', '## May 2025\n', '# 12/5/25 - 18/5/25\n', '#\n', '# 30/2/25\n',
  '<details>\n', '<details><summary>16/5/25</summary>\n', '<summary>Flute</summary>\n', '<summary>\n\n### Flute\n\n</summary>\n', '</details>\n', '</summary>\n', '\n', '\n\n', '---\n',
  '- item\n', '- [ ] box\n', '  - [x] box\n', '1. <details>\n', '> ## 17/5/25\n', '> <details>\n', '```\n', '    ## 20/5/25\n', '<!-- finished -->\n', '<!--\n', '-->\n',
  '<summary>', 'text <details> text </details>\n', '## a </details>\n', '## a <details>\n', '[a](b.com)\n', 'TODO: x\n', '\t- deep\n', '| a |\n|---|\n', '&amp; \\* `code`\n', '## Week 3\n', '--- \n', '## June 3\n',
];

describe('parse', () => {
  it('is sound on every sample, and means the same with LF and CRLF', () => {
    for (const file of sampleFiles()) {
      const text = sampleText(file);
      assertSound(text, read(text));
      if (!text.includes('\r')) {
        assert.deepEqual(meaning(read(text.replaceAll('\n', '\r\n'))), meaning(read(text)), file);
        assert.deepEqual(meaning(read(text.replaceAll('\n', '\r'))), meaning(read(text)), file);
      }
    }
  });

  it('is sound on 100,000 random and mutated documents', () => {
    fc.assert(fc.property(anyDocument, text => assertSound(text, read(text))), { seed: 20250523, numRuns: 100_000 });
  }).timeout(300_000);

  it('is sound on random journals', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), parts => {
      const text = parts.join('');
      assertSound(text, read(text));
    }), { seed: 20250523, numRuns: 1500 });
  });

  it('is sound on samples that somebody has cut and mixed', () => {
    const texts = sampleFiles().map(file => sampleText(file).slice(0, 2000));
    const cut = fc.tuple(fc.constantFrom('cut', 'insert'), fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(...pieces, '`', '\t', '<!--', '\ud800', '](', '\r'), fc.nat(30));
    fc.assert(fc.property(fc.constantFrom(...texts), fc.array(cut, { minLength: 1, maxLength: 6 }), (sample, cuts) => {
      let text = sample;
      for (const [kind, where, piece, length] of cuts) {
        const at = Math.floor(where * text.length);
        text = text.slice(0, at) + (kind === 'cut' ? text.slice(at + length) : piece + text.slice(at));
      }
      assertSound(text, read(text));
    }), { seed: 20250523, numRuns: 1500 });
  });

  it('means the same with LF and CRLF on random documents', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 25 }), parts => {
      const text = parts.join('');
      assert.deepEqual(meaning(read(text.replaceAll('\n', '\r\n'))), meaning(read(text)));
    }), { seed: 20250523, numRuns: 400 });
  });

  it('is sound on any characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => assertSound(text, read(text))), { seed: 20250523, numRuns: 500 });
  });

  const hostile: Readonly<Record<string, string>> = {
    'unclosed details': '<details>\n'.repeat(20_000),
    'unclosed details around days': '<details>\n<summary>a</summary>\n\n# 1/5/25\n'.repeat(5000),
    'dated summaries in each other': '<details><summary>16/5/25</summary>\n\n'.repeat(5000),
    'stray ends': '</details>\n\n'.repeat(20_000),
    'brackets': `# ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`,
    '5,000 nested lists': '- '.repeat(5000) + '# 16/5/25\n',
    'one megabyte without a break': 'a'.repeat(1_000_000),
    'one line': `# 16/5/25 ${'word '.repeat(200_000)}`,
    'lists': Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(2 * depth)}- [ ] a\n`).join(''),
    'quotes': `${'> '.repeat(5000)}# 16/5/25\n`,
    'summary words': `<details><summary>${'<b>'.repeat(20_000)}`,
    'links': '[a](b.com) '.repeat(20_000),
    'ticks': `${'`a'.repeat(20_000)} [a](b.com) [a](b.com)`,
    'periods': '# 2025\n'.repeat(10_000) + '# 1/5/25\n',
    'comments': '<!--'.repeat(20_000),
    'days': '# 1/5/25\n'.repeat(10_000),
  };
  for (const [name, text] of Object.entries(hostile)) {
    it(`ends soon on many ${name}`, () => {
      const time = processorTime(() => read(text));
      assert.ok(time < 2000, `${Math.round(time)} ms`);
    }).timeout(120_000);
  }
});
