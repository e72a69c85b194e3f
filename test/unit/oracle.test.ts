/** The scanner sees the blocks, tags and comments that markdown-it sees; the differences that stay are listed last. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { damagedDocument, exampleDocument, noiseDocument, vocabularyDocument } from './documents';
import { actualView, examples, expectedView, markdownItView, TAB_IN_NESTED_QUOTE } from './oracle';

const SAMPLES = join(import.meta.dirname, '..', 'samples');

function assertSame(text: string): void {
  assert.deepEqual(actualView(text), expectedView(text));
}

function assertSameOnAll(documents: fc.Arbitrary<string>, numRuns: number): void {
  fc.assert(
    fc.property(
      documents.filter((text) => !TAB_IN_NESTED_QUOTE.test(text)),
      assertSame,
    ),
    { seed: 20250523, numRuns },
  );
}

describe('The scanner against markdown-it', () => {
  it('agrees on every sample, with LF, CRLF and CR', () => {
    const files = readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
    assert.ok(files.length > 0);
    for (const file of files) {
      const text = readFileSync(join(SAMPLES, file), 'utf8').replace(/^\uFEFF/, '');
      const lines = text.replace(/\r\n?/g, '\n');
      for (const variant of [text, lines, lines.replaceAll('\n', '\r\n'), lines.replaceAll('\n', '\r')]) {
        assert.deepEqual(actualView(variant), expectedView(variant), file);
      }
    }
  });

  it('agrees on the 652 examples of the specification', () => {
    assert.equal(examples.length, 652);
    for (const [index, example] of examples.entries()) {
      assert.deepEqual(actualView(example), expectedView(example), `example ${index + 1}`);
    }
  });

  it('agrees on examples within items and quotes', () => {
    for (const [index, example] of examples.entries()) {
      for (const [first, rest] of [['- ', '  '], ['> ', '> '], ['10. ', '    '], ['> - ', '>   ']] as const) {
        const lines = example.replace(/\n$/, '').split('\n');
        const nested = lines.map((line, i) => (i === 0 ? first : rest) + line).join('\n');
        if (!TAB_IN_NESTED_QUOTE.test(nested)) {
          assert.deepEqual(actualView(nested), expectedView(nested), `example ${index + 1} within ${first}`);
        }
      }
    }
  });

  it('agrees on what random documents once found', () => {
    const found = [
      '[foo]:\n/url\n\n[foo]\nx\n----\n', '[a]:\n*\n', '[a]:\n===\n', '[a]: b\n2. x\n', '> [a]: b\nc\n', '>10) [foo]: /url\n>    "title" ok\n', '[a]:\n\t   1. \n',
      '>\n      > > \n', '   1. x\n     </details>', '*    1. a\n    2) \n', '> -    b\n>     Foo\n>     ---\n', '>>b\n     - \n',
      '|\n:-|\n', ':-|\n--', '-\t:-|\n:-|\n', '# a | b\n--|--\n', 'x\n     :-|\n---', '|--|--|\n--|--\n|--|--|', '   1. ::\n--|--\n|--|--|\n', '-\n-     --|--\n--|--\n',
      '>>b="c">\n1.|\n:-|\n', '~~~\n    ', '<![CDATA[\n  ', 'a<?<!-- c -->x b', '![<details open>i](u)', '[a]:\0b', 'a\rb\r\n\rc',
    ];
    for (const text of found) {
      assertSame(text);
    }
  });

  it('agrees on random lines', () => assertSameOnAll(vocabularyDocument, 4000));
  it('agrees on examples put together and nested', () => assertSameOnAll(exampleDocument, 2000));
  it('agrees on damaged documents', () => assertSameOnAll(damagedDocument, 4000));
  it('agrees on characters in any order', () => assertSameOnAll(noiseDocument, 4000));
});

describe('Where the scanner differs from markdown-it, and why', () => {
  /** Each must really differ: one that no longer does leaves the list. */
  const nestedQuotes = Array.from({ length: 100 }, (_, depth) => `${'  '.repeat(depth)}quote 0`);
  const differences: readonly { readonly why: string; readonly text: string; readonly seen: readonly string[] }[] = [
    {
      why: 'GitHub takes a tab behind nested quotes to the next stop of the line; markdown-it counts from the inner quote',
      text: '> > -  \ta',
      seen: ['quote 0', '  quote 0', '    item 0 -1', '      paragraph 0-1 a'],
    },
    {
      why: 'to see that a lazy line is no header of a table takes a look at the next one; markdown-it ends the paragraph and then finds no table',
      text: '-   a\n:-|\n      -|',
      seen: ['item 0 -1', '  paragraph 0-3 a:-|-|'],
    },
    {
      why: 'a link definition whose label or title holds an underline: nothing before its end says that it is one',
      text: '[a]: b\n"t\n===\nu"',
      seen: ['heading1 1-3 "t', 'paragraph 3-4 u"'],
    },
    { why: 'front matter is GitHub\'s, not CommonMark\'s', text: '---\na: b\n---\n# c', seen: ['heading1 3-4 c'] },
    {
      why: 'containers within containers end at a hundred; markdown-it shows no more of them either, but drops what they hold',
      text: `${'> '.repeat(101)}# a`,
      seen: [...nestedQuotes, `${'  '.repeat(100)}paragraph 0-1 #a`],
    },
    { why: 'GitHub takes a definition with a forbidden target for one; markdown-it shows it as text', text: '[a]: javascript:b', seen: [] },
    {
      why: 'what a reference makes a picture or link is not looked up: the definition may stand anywhere in the file',
      text: '![<details>a][b]\n\n[b]: c',
      seen: ['paragraph 0-1 ![<detailsa][b]', 'text details'],
    },
    {
      why: 'markdown-it tries the bracket before it reads the text, and then takes every comment for one without an end',
      text: '[<!--a--><!--',
      seen: ['paragraph 0-1 [<!--a--<!--', 'text comment <!--a--'],
    },
  ];
  for (const { why, text, seen } of differences) {
    it(why, () => {
      assert.deepEqual(actualView(text), seen);
      assert.notDeepEqual(markdownItView(text), seen);
    });
  }
});
