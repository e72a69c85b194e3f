import assert from 'node:assert/strict';
import fc from 'fast-check';
import { announcementsIn } from '../../src/journal/announcements';
import { labelOf } from '../../src/journal/labels';
import { english } from '../../src/journal/phrases/en';
import { sentencesOf } from '../../src/journal/sentences';
import { Sieve } from '../../src/journal/sieve';

const sieve = new Sieve(english);
const words = [
  ...english.cues.all.flatMap((cue) => cue.words), ...english.times.all.flat(), ...english.vagueTimes.all.flat(), ...english.labels.strong.all.flat(),
  ...english.labels.exact.all.flat(), ...english.labels.plans, ...english.labels.past, ...english.planOpeners, ...english.tryVerbs, ...english.pronouns,
  ...english.splits.keys(), ...english.remains, ...english.commands.errands.all.flat(), ...english.commands.ignorance.all.flat(), ...english.commands.advised.all.flat(),
  ...english.lacks.have.all.flat(), ...english.lacks.open.all.flat(), ...english.lacks.stillOpen.all.flat(), ...english.slots.times.all.flat(), ...english.slots.isFor.all.flat(),
  ...english.commands.effort.keys(), ...english.slots.openings.all.flat(), ...english.slots.roles.all.flat(), ...english.labels.redoing, ...english.labels.heads, ...english.counting, ...english.ownCommands.all.flat(),
   'watch', 'chapter', 'ask', 'Mira', 'about', 'yet', 'again', 'worth', 'reading', 'promised', 'homework', 'another', 'before', 'I', 'is', 'to', 'read', 'Finished', 'parser', 'the', 'we', 'it', 'them', 'test', 'planner', 'needs', '23/5/25',
];
const joints = [' ', ' ', ' ', ' ', '. ', ', ', ': ', ' - ', ' (', ') ', '\n', ' **', '** ', '! ', ' `a` ', '’', '\n- ', ' → ', ' -> ', '" ', ' "', ' “', '” ', ' [a](b) ', '; ', ' 🎯 ', '… ', ' é ', ' – ', '-'];
const prose = fc.array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...joints)), { minLength: 1, maxLength: 12 }).map((parts) => parts.flat().join('').trim());

describe('the sieve before suggestions', () => {
  it('holds back what announces nothing', () => {
    for (const text of ['The planner has nothing to do with the old route', 'A schema needs a small library (see chapter 4)', 'It looks like the last six months', 'First, second and third']) {
      assert.equal(sieve.mayAnnounce(text, 0, text.length), false, text);
    }
    for (const text of ['23/5/25', 'Under the hood', 'Terms', 'The accent is stored beside the table']) {
      assert.equal(sieve.mayLabel(text, 0, text.length), false, text);
    }
  });

  it('lets through whatever announces something, or is a label', () => {
    let announcing = 0;
    let labels = 0;
    fc.assert(fc.property(prose, (text) => {
      if (announcementsIn(text, english).length > 0) {
        announcing++;
        assert.ok(sieve.mayAnnounce(text, 0, text.length), text);
      }
      const tokens = sentencesOf(text, english).flatMap((sentence) => (sentence.bracketed ? [] : sentence.tokens));
      if (labelOf(tokens, english) !== undefined) {
        labels++;
        assert.ok(sieve.mayLabel(text, 0, text.length), text);
      }
    }), { numRuns: 8_000 });
    assert.ok(announcing > 200 && labels > 200, `${announcing} announcements, ${labels} labels`);
  });
});
