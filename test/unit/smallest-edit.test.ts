import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, smallestEdit } from '../../src/journal/text';

describe('the smallest edit', () => {
  it('turns one text into the other, and takes in nothing they share at their ends', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\r\n'), maxLength: 12 });
    fc.assert(fc.property(text, text, (from, to) => {
      const edit = smallestEdit(from, to);
      assert.equal(applyEdits(from, [edit]), to);
      const replaced = from.slice(edit.range.start, edit.range.end);
      if (replaced !== '' && edit.text !== '') {
        assert.notEqual(replaced[0], edit.text[0]);
        assert.notEqual(replaced.at(-1), edit.text.at(-1));
      }
    }));
  });
});
