/** What a page is told of a file: its pieces, and what the journal makes of them. */
import type { CalendarDate } from '../journal/date';
import type { Journal } from '../journal/model';
import { isTodo, topNodes, childrenOf } from '../journal/nodes';
import { cutPieces, pieceAt, type Piece } from '../journal/pieces';
import { scan } from '../journal/scan';
import type { Labels } from '../workspace/labels';
import { sectionsOf } from './outline';
import type { Outline, PieceMessage, SuggestionMessage } from './protocol';

export interface PageContent extends Outline {
  readonly text: string;
  readonly pieces: readonly PieceMessage[];
}

/** @param journal undefined for Markdown that is no journal. */
export function contentOf(text: string, journal: Journal | undefined, labels: Labels, today: CalendarDate): PageContent {
  const pieces = cutPieces(text, scan(text), journal);
  return {
    text,
    pieces: pieces.map((piece) => ({ text: text.slice(piece.start, piece.end), lines: piece.lines, hidden: piece.frontMatter })),
    sections: sectionsOf(journal, pieces, { shownDate: (day) => (day.date === undefined ? text.slice(day.mark.start, day.mark.end) : labels.day(day.date)), today }),
    suggestions: journal === undefined ? [] : suggestionsOf(journal, pieces),
  };
}

function suggestionsOf(journal: Journal, pieces: readonly Piece[]): SuggestionMessage[] {
  const found: SuggestionMessage[] = [];
  const pending = [...topNodes(journal)];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (isTodo(node) && node.kind === 'suggestion') {
      const piece = pieceAt(pieces, node.mark.start);
      found.push({ piece, line: node.line - pieces[piece]!.line, title: node.title });
    }
    pending.push(...childrenOf(node));
  }
  return found.sort((a, b) => a.piece - b.piece || a.line - b.line);
}
