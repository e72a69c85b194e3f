/** The page's renderer as the tests use it: whole texts, without the marks the page needs. */
import { Engine, type EngineOptions } from '../../src/webview/markdown/engine';
import { Manuscript } from '../../src/webview/markdown/manuscript';
import { Marks } from '../../src/webview/markdown/marks';
import { cutPieces } from '../../src/journal/pieces';
import type { Journal } from '../../src/journal/model';
import { scan } from '../../src/journal/scan';

const marks = new Marks('test');

/** HTML of `text`, its marks kept. */
export function renderMarked(text: string, options?: EngineOptions): string {
  const manuscript = new Manuscript(new Engine(marks, options));
  manuscript.splice(0, 0, [{ text, lines: 0, hidden: false }]);
  return manuscript.rendered(0).html;
}

export function render(text: string, options?: EngineOptions): string {
  return withoutMarks(renderMarked(text, options));
}

/** HTML of the pieces one behind the other, and of the footnotes. */
export function renderPieces(text: string, journal: Journal | undefined): { readonly html: string; readonly notes: readonly string[]; readonly pieces: readonly string[] } {
  const pieces = cutPieces(text, scan(text), journal);
  const manuscript = new Manuscript(new Engine(marks));
  manuscript.splice(0, 0, pieces.map((piece) => ({ text: text.slice(piece.start, piece.end), lines: piece.lines, hidden: piece.frontMatter })));
  return {
    html: withoutMarks(pieces.map((_, index) => manuscript.rendered(index).html).join('')),
    notes: manuscript.notes().map(({ label, html }) => `${label}: ${withoutMarks(html)}`),
    pieces: pieces.map((piece) => text.slice(piece.start, piece.end)),
  };
}

/** Lines count from the piece's beginning and differ therefore; nothing else may. */
export function withoutMarks(html: string): string {
  return html.replace(/ data-test-(?:line|task)=(?:"[^"]*"|\d+)/g, '').replace(/ data-test-[a-z]+="[^"]*"/g, '');
}
