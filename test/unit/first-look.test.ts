/** What is told by the look before the reading is what the reading would tell. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { detailsOf } from '../../src/journal/details';
import { entriesOf } from '../../src/journal/entries';
import { mayHoldMark } from '../../src/journal/first-look';
import { scan } from '../../src/journal/scan';
import { anyDocument } from './documents';
import { sampleFiles, sampleText } from './golden';

function holdsMark(text: string): boolean {
  const scanned = scan(text);
  return entriesOf(text, scanned, detailsOf(text, scanned)).some(({ mark }) => mark !== undefined);
}

const containers = ['', '', '', '', ' ', '   ', '    ', '\t', '- ', '* ', '1. ', '> ', '>', '  > - '];
const leads = ['', '', '# ', '## ', '###### ', '#', '<summary>', '<SUMMARY>', '<details><summary>', '**', '_', '*', 'Day '];
const dates = ['23/5/25', '2025-05-23', '5 May 2025', 'May 5', 'May', '5', '1.', '20250523', '120250523', '5月1日', '１２', 'Montag 3.6.', '1/3', '12:30', '3 март', 'words', '=', '===', '--', '-', '> =', ''];
const ends = ['', '', '', ' ##', '**', '_', '*', '**:', '_：', '\\', '  ', '</summary>', '</summary></details>', '\n===', '\n---', '\n  --', '\n> ===', '\n=', '\n\n', ' a'];
const line = fc.tuple(fc.array(fc.constantFrom(...containers), { maxLength: 2 }), fc.constantFrom(...leads), fc.constantFrom(...dates), fc.constantFrom(...ends))
  .map(([container, lead, date, end]) => container.join('') + lead + date + end);
const datedDocument = fc.tuple(fc.array(fc.oneof(line, line, anyDocument), { minLength: 1, maxLength: 5 }), fc.constantFrom('\n', '\r\n', '\r'))
  .map(([lines, lineBreak]) => lines.join('\n').replaceAll('\n', lineBreak));

describe('the look before the reading', () => {
  it('misses no date that counts', () => {
    let dated = 0;
    let left = 0;
    fc.assert(fc.property(datedDocument, (text) => {
      const holds = holdsMark(text);
      dated += holds ? 1 : 0;
      left += mayHoldMark(text) ? 0 : 1;
      assert.ok(!holds || mayHoldMark(text), JSON.stringify(text));
    }), { seed: 20250523, numRuns: 20_000 });
    assert.ok(dated > 2_000 && left > 2_000, `${dated} with a date, ${left} left unread`);
  });

  it('misses none of the samples', () => {
    for (const file of sampleFiles()) {
      assert.ok(mayHoldMark(sampleText(file)) || !holdsMark(sampleText(file)), file);
    }
  });

  it('leaves the reading of what has numbers and no date', () => {
    for (const text of ['', 'a\n', '# Lecture 3\n\n1. one\n2. two of 2025-05-23\n', '* in 1999 they met *once*\n', 'Version 1.2.3\n\n---\n', '| 1/2/25 |\n| --- |\n', '# May\n']) {
      assert.equal(mayHoldMark(text), false, text);
    }
  });

  it('takes no longer than the text is long', () => {
    const fill = (piece: string): string => piece.repeat(Math.ceil(200_000 / piece.length));
    for (const piece of ['#', '# ', '-\n', 'a 1\n-\n', '1', '_1', '*', '<s', '\r', ' ']) {
      const text = fill(piece);
      const started = process.cpuUsage();
      mayHoldMark(text);
      assert.ok(process.cpuUsage(started).user < 1_000_000, piece);
    }
  });
});
