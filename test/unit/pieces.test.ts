import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Course, Journal } from '../../src/journal/model';
import { parse } from '../../src/journal/parse';
import { cutPieces, pieceAt, piecesOf } from '../../src/journal/pieces';
import { scan } from '../../src/journal/scan';
import { anyDocument } from './documents';
import { sampleFiles, sampleText } from './golden';
import { TAB_IN_NESTED_QUOTE } from './oracle';
import { render, renderPieces } from './rendering';

/** A journal that wants a cut before every block: no real one wants more. */
function cutEverywhere(text: string): Journal {
  const child = (at: number): unknown => ({ kind: 'day', range: { start: at, end: at }, body: { start: at, end: at } });
  const course = { kind: 'course', range: { start: 0, end: 0 }, body: { start: 0, end: 0 }, children: scan(text).blocks.map(({ start }) => child(start)) };
  return { courses: [course as unknown as Course] } as unknown as Journal;
}

function checkCut(text: string, journal: Journal | undefined): void {
  const pieces = cutPieces(text, scan(text), journal);
  assert.equal(pieces.map(({ start, end }) => text.slice(start, end)).join(''), text);
  const breaks = (part: string): number => part.split(/\r\n|\r|\n/).length - 1;
  for (const { start, end, line, lines } of pieces) {
    assert.equal(line, breaks(text.slice(0, start)));
    assert.equal(lines, breaks(text.slice(start, end)));
  }
}

/** What stands behind the front matter, which is not shown. */
function body(text: string): string {
  const front = scan(text).blocks.find(({ kind }) => kind === 'frontmatter');
  return front === undefined ? text : text.slice(front.end);
}

describe('pieces', () => {
  for (const name of sampleFiles()) {
    for (const ending of ['\n', '\r\n']) {
      it(`of ${name} with ${JSON.stringify(ending)} give the HTML of the whole file`, () => {
        const text = sampleText(name).replace(/\r\n?|\n/g, ending);
        const journal = parse(text, { name });
        checkCut(text, journal);
        const { html, pieces } = renderPieces(text, journal);
        assert.equal(html, render(body(text)));
        if (!name.includes('/')) {
          assert.ok(pieces.length > 2, 'a journal is more than one piece');
        }
      });
    }
  }

  it('begin at each day and each course', () => {
    const text = '# Python\n\n<details>\n<summary>Basics</summary>\n\n## 23/5/25\n- lists\n\n## 24/5/25\n- more\n</details>\n\n<details>\n<summary>Numpy</summary>\n\n## 25/5/25\n- arrays\n</details>\n';
    assert.deepEqual(renderPieces(text, parse(text, { name: 'journal.md' })).pieces, [
      '# Python\n\n', '<details>\n<summary>Basics</summary>\n\n', '## 23/5/25\n- lists\n\n', '## 24/5/25\n- more\n', '</details>\n\n',
      '<details>\n<summary>Numpy</summary>\n\n', '## 25/5/25\n- arrays\n', '</details>\n',
    ]);
  });

  it('keep a day in a list with what stands before it', () => {
    const text = '## 23/5/25\n- a\n\n  ## 24/5/25\n  b\n\n## 25/5/25\n- c\n';
    const { pieces } = renderPieces(text, parse(text, { name: 'journal.md' }));
    assert.deepEqual(pieces, ['## 23/5/25\n- a\n\n  ## 24/5/25\n  b\n\n', '## 25/5/25\n- c\n']);
  });

  it('have the front matter for itself', () => {
    const text = '---\ntitle: x\n---\n# 23/5/25\n- a\n';
    const [first, ...rest] = cutPieces(text, scan(text), parse(text, { name: 'journal.md' }));
    assert.ok(first!.frontMatter && rest.every((piece) => !piece.frontMatter));
    assert.equal(first!.end, text.indexOf('#'));
  });

  it('of random documents, cut wherever it is allowed, give the HTML of the whole', () => {
    fc.assert(fc.property(anyDocument.filter((text) => !TAB_IN_NESTED_QUOTE.test(text)), (text) => {
      const journal = cutEverywhere(text);
      checkCut(text, journal);
      assert.equal(renderPieces(text, journal).html, render(body(text)));
    }), { seed: 20250523, numRuns: 3000 });
  });

  it('of random documents hold every character, whatever the reader makes of them', () => {
    fc.assert(fc.property(anyDocument, (text) => checkCut(text, parse(text, { name: 'journal.md', named: true }))), { numRuns: 1000 });
  });

  it('are found by place', () => {
    const text = 'a\n\n## 23/5/25\nb\n\n## 24/5/25\nc\n';
    const pieces = cutPieces(text, scan(text), parse(text, { name: 'journal.md' }));
    assert.deepEqual([0, 3, text.indexOf('24'), text.length].map((offset) => pieceAt(pieces, offset)), [0, 1, 2, 2]);
    assert.deepEqual(piecesOf(pieces, { start: 3, end: text.length }), { start: 1, end: 3 });
    assert.deepEqual(piecesOf(pieces, { start: 3, end: 3 }), { start: 1, end: 2 });
  });
});

describe('what holds pieces together', () => {
  it('links that another piece defines', () => {
    const text = '## 23/5/25\n[a][x]\n\n## 24/5/25\n- b\n\n[x]: https://a.org\n';
    assert.match(renderPieces(text, parse(text, { name: 'journal.md' })).html, /<a href="https:\/\/a.org">a<\/a>/);
  });

  it('the first of two definitions', () => {
    const text = '## 23/5/25\n[x]: /one\n\n## 24/5/25\n[x]: /two\n\n[x]\n';
    assert.match(renderPieces(text, parse(text, { name: 'journal.md' })).html, /href="\/one"/);
  });

  it('footnotes, numbered as they are referred to', () => {
    const text = '## 23/5/25\na[^late] b[^early]\n\n[^early]: Early, see[^third]\n\n## 24/5/25\nc[^late]\n\n[^late]: Late\n    still\n\n[^third]: Third\n\n[^unused]: Unused\n';
    const { notes, html } = renderPieces(text, parse(text, { name: 'journal.md' }));
    assert.deepEqual(notes.map((note) => note.split(':', 1)[0]), ['late', 'early', 'third']);
    assert.match(notes[0]!, /<p>Late\nstill<\/p>/);
    assert.doesNotMatch(html, /Late|Early|Third|Unused/);
  });

  it('no footnote without a text', () => {
    assert.match(renderPieces('a[^1] b', undefined).html, /a\[\^1\] b/);
  });
});
