import assert from 'node:assert/strict';
import fc from 'fast-check';
import { announcementsIn } from '../../src/journal/announcements';
import { labelOf } from '../../src/journal/labels';
import { english } from '../../src/journal/phrases/en';
import { PhraseIndex } from '../../src/journal/phrases/phrase-index';
import { sentencesOf } from '../../src/journal/sentences';
import { Sieve } from '../../src/journal/sieve';

const sieve = new Sieve(english);
/** Every list of the phrases, whatever it is for: a word that a list gains is tried without being named here. */
const lists = listsIn(english);
const joints = [' ', ' ', ' ', ' ', ' ', ' ', ' I ', ' to ', ' it ', ' tomorrow ', ' chapter 4 ', ' Mira ', '. ', '. The ', ', ', ': ', ' - ', ' (', ') ', '\n', ' **', '** ', '! ', '? ', ' `a` ', '’', '\n- ', ' → ', ' -> ', '" ', ' "', ' “', '” ', ' [a](b) ', '; ', ' 🎯 ', '… ', ' é ', ' – ', '-', '。'];
const word = fc.oneof(fc.constantFrom(...lists).chain((list) => fc.constantFrom(...list)), fc.constantFrom('watch', 'chapter', 'ask', 'Mira', 'I', 'is', 'to', 'read', 'Finished', 'parser', 'the', 'we', 'it', 'them', 'planner', 'needs', '23/5/25'));
const prose = fc.array(fc.tuple(word, fc.constantFrom(...joints)), { minLength: 1, maxLength: 9 }).map((parts) => parts.flat().join('').trim());

/** The words and phrases of each list in `value`, and of what it holds. */
function listsIn(value: unknown): readonly (readonly string[])[] {
  if (typeof value === 'string') {
    return [[value]];
  }
  if (value instanceof Set) {
    return value.size === 0 ? [] : [[...(value as ReadonlySet<string>)]];
  }
  if (value instanceof Map) {
    return [[...(value as ReadonlyMap<string, unknown>).keys()]];
  }
  if (value instanceof PhraseIndex) {
    return [(value.all as readonly (readonly string[] | { readonly words: readonly string[] })[]).map((each) => ('words' in each ? each.words : each).join(' '))];
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listsIn) : [];
}

describe('the sieve before suggestions', () => {
  it('holds back what announces nothing', () => {
    for (const text of [
      'The planner has nothing to do with the old route', 'A schema needs a small library (see chapter 4)', 'It looks like the last six months', 'First, second and third',
      'You can read the file, it will be closed', 'An index depends on an exercise from the course -> better questions', 'We saw how this can be done.',
    ]) {
      assert.equal(sieve.waysOf(text, 0, text.length), 0, text);
    }
    for (const text of ['23/5/25', 'Under the hood', 'Terms', 'The accent is stored beside the table']) {
      assert.equal(sieve.mayLabel(text, 0, text.length), false, text);
    }
  });

  it('lets through whatever announces something, or is a label, and the way in which it does', () => {
    let announcing = 0;
    let labels = 0;
    fc.assert(fc.property(prose, (text) => {
      const found = announcementsIn(text, english);
      assert.deepEqual(announcementsIn(text, english, sieve.waysOf(text, 0, text.length)), found, text);
      announcing += found.length > 0 ? 1 : 0;
      const tokens = sentencesOf(text, english).findLast(({ bracketed }) => !bracketed)?.tokens ?? [];
      if (labelOf(tokens, english) !== undefined) {
        labels++;
        assert.ok(sieve.mayLabel(text, 0, text.length), text);
      }
    }), { numRuns: 5_000 });
    assert.ok(announcing > 200 && labels > 200, `${announcing} announcements, ${labels} labels`);
  });
});
