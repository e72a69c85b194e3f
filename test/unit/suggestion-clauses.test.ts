/** What announces something to do by the build of its clauses: what stands first, dates, roles, dashes, the clause behind a comma; and what only looks so. */
import assert from 'node:assert/strict';
import { english } from '../../src/journal/phrases/en';
import { scan } from '../../src/journal/scan';
import { SuggestionMemory } from '../../src/journal/suggestion-memory';
import { readTodos } from '../../src/journal/todos';

const memory = new SuggestionMemory();

function titles(text: string): string[] {
  return readTodos(text, scan(text), [english], memory).filter((todo) => todo.kind === 'suggestion').map((todo) => todo.title);
}

/** Class -> text -> title. */
const announced: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'a date is a time to come': [
    ['Try the upload again on 21-08.', 'try the upload again on 21-08'], ['Finish the sensor board by 3 May.', 'finish the sensor board by 3 May'],
    ['Read the survey by the 3rd of June.', 'read the survey by the 3rd of June'], ['Graph course: bookmarked, starting from 1st Sept', 'starting from 1st Sept'],
    ['We will test the pump again on 2025-06-03.', 'test the pump again on 2025-06-03'],
  ],
  'a time behind a comma': [
    ['Sounds plausible, next week I try it out.', 'try it out'], ['The fix was easy, so tomorrow I write the tests.', 'write the tests'],
  ],
  'any word between I and an article is a verb': [
    ['Tomorrow I exchange the big capacitor.', 'exchange the big capacitor'], ['On Sunday I disassemble the pump.', 'disassemble the pump'],
  ],
  'what stands first': [
    ['The datasheet has a second graph. That I look up tomorrow.', 'look up the datasheet tomorrow'], ['Chapter 10 must I read once more.', 'read Chapter 10 once more'],
    ['The chip has a phase reversal. This I want to see once on the scope.', 'see the chip once on the scope'], ['It is shorter, so that\'s what we\'ll watch next.', 'watch that'],
    ['It stalls at 80 %, for the other half I must first find out why.', 'find out why'],
  ],
  'what a thing is to its author': [
    ['The settings are lost after each build. That\'ll be the next job.', 'the settings'], ['Couldn\'t explain the p-value. That\'s my task for the week.', 'the p-value'],
    ['A small ray tracer in C. A project for the Christmas holidays.', 'a small ray tracer in C'], ['Joins are done. Windows are missing, those are next.', 'Windows'],
  ],
  'a thing and, behind a dash, its time or its list': [
    ['Ann\'s lecture on trees — tonight after dinner.', 'Ann\'s lecture on trees'], ['The essay on graphs and colours — on my pile.', 'The essay on graphs and colours'],
  ],
  'a time without a verb': [
    ['Soooo the weekend is for promises.', 'promises'], ['Half of the page read, other half with tomorrow\'s coffee.', 'other half with tomorrow\'s coffee'],
    ['Parts (a) to (c) are in. (d) for the weekend.', '(d) for the weekend'],
  ],
  'what still has to be': [
    ['A resistor still has to be put in the divider.', 'put a resistor in the divider'], ['I left the trimmer out. Is now to be added.', 'add the trimmer'],
    ['Chapter 2 is to be read a second time.', 'read Chapter 2 a second time'],
  ],
  'what is kept for later in the last clause': [
    ['The other two are longer and I\'m saving them for after the exam.', 'the other two'], ['There\'s a tutorial on lenses, looks short, bookmarked for a rainy evening.', 'a tutorial on lenses'],
  ],
  'who else but the author': [
    ['The school gave me an account, so will try to get the board online.', 'get the board online'], ['Ann recommended the talk on types, will listen to it on the train.', 'listen to the talk on the train'],
    ['Stopped there, will continue on Sunday.', 'continue on Sunday'], ['- catch up on flashcards Sat', 'catch up on flashcards Sat'], ['Didn\'t follow the step to the limit. revisit', 'revisit the step'],
    ['Mistakes are all に / で. need to review the particles', 'review the particles'], ['Ann found a museum, to visit when we are there.', 'visit a museum when we are there'],
  ],
  'what is not even begun, and what is un-done': [
    ['The lab report isn\'t even started.', 'start the lab report'], ['The report is still unwritten.', 'the report'], ['The exporter is done. Still untested on Windows.', 'test the exporter on Windows'],
    ['There are four exercises I haven\'t tried.', 'try four exercises'], ['Got two chapters left to read.', 'read two chapters'],
  ],
  'what waits until its author did something': [
    ['Leaving question 6 until I\'ve asked Tom.', 'question 6'], ['Question 6 has to wait until I know more.', 'Question 6'],
  ],
  'what others wait for': [
    ['Nina wants my comments by Monday.', 'my comments by Monday'], ['Nina is waiting for my review.', 'my review'], ['I promised Nina to read her draft.', 'read her draft'],
    ['I\'ve been asked to present chapter 6 next week.', 'present chapter 6 next week'],
  ],
  'what is wanted now, or in numbers': [
    ['What I need now is more practice with integrals.', 'practice with integrals'], ['What I want to do next is rewrite the parser.', 'rewrite the parser'], ['My goal this week is 20 problems.', '20 problems'],
    ['The homework for Thursday is exercises 3-7.', 'exercises 3-7'], ['I need to understand closures better.', 'understand closures better'], ['I noted down three words I have to look up.', 'look up three words'],
  ],
  'where its author goes on': [
    ['Next: the same drawing again, until it comes out right.', 'the same drawing again, until it comes out right'], ['Next week: chapter 5, graphs', 'chapter 5, graphs'],
    ['Then on to chapter 6.', 'chapter 6'], ['Docs: tomorrow.', 'Docs'], ['First thing tomorrow I\'m rewriting the parser.', 'rewriting the parser'], ['Might want to read up on that lemma.', 'read up on that lemma'],
    ['One of these days I\'ll write a script for this.', 'write a script for this'], ['Check with Tom whether it works.', 'check with Tom whether it works'], ['Look again at the proof of 4.2.', 'look again at the proof of 4.2'],
  ],
};

/** Label -> items -> how many. */
const labelled: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  'with its reason or its manner': [
    ['Plan for chapter 3 (sets), since I will be on the train for most of the week:\n\n- 3.1 without the exercises\n- the long proof', 2], ['To learn, in this order:\n1. the leak\n2. the overwrite', 2],
    ['To fix before the demo on the 10th:\n\n- two colours\n- the footnote', 2], ['Open for the second board:\n- both real errors\n- the outline', 2], ['So it\'s the waves. For the rest of June:\n\n- ask the lab\n- the big chart', 2],
  ],
  'of what is only written down': [
    ['Corrections I want to copy here to remember:\n\n1. der → die\n2. too many commas', 0], ['To find the angle: multiply and integrate.', 0], ['Next, the compiler lowers:\n\n- the loops\n- the calls', 0],
  ],
};

const turnedAway: Readonly<Record<string, readonly string[]>> = {
  'amounts are no dates': ['Focus on 80-90% of the work.', 'Read on 3/4 of the pages.', 'Spent the day on 4.7.'],
  'what was told is over': [
    'On 12 March I presented the results.', 'I said I would look it up and an hour later I had it.', 'Reread chapter 5. A wave counts if it is wide.', 'try the log again → did: 0.90', 'She told me to write a diary, so here it is.',
    'someday: netcode. haha. no.',
  ],
  'work, needs and lessons of nobody': [
    'My job is to test software.', 'The page still needs some time to load.', 'Train to Berlin on Friday.', 'Next lesson: verbs.', 'Nina wanted my comments.', 'The library wants my card.', 'On to the next one.', 'Exam: tomorrow', 'What I need is a break.',
    'I was asked to explain it.', 'The file is still unchanged.', 'I have two sisters I haven\'t met.',
  ],
  'topics, places and results': [
    'Next week: logistic regression, odds ratios', 'Lead one is left of it.', '- drill sheet 40 verbs, 34 right', '- Read tutorials 1-5. Draw again. Now it looks like a cat.',
  ],
  'others and things': [
    'Ann recommended the talk, she will listen to it on the train.', 'The board is fast, and will try the next port.', 'We expect a step, since the chip ought to give 13 V.',
    'That is the next token.', 'That will be the result.', 'It is the next chapter of the book.', 'Those are next to each other.',
    'A project for students of all years was shown.', 'The lecture on trees — in the morning it rained.', 'I have to work on Saturday.',
    'Tomorrow I meet the new team.', 'If it rains, tomorrow I stay in.', 'The memory has to be freed by the caller.',
  ],
};

describe('suggestions by clauses', () => {
  for (const [kind, texts] of Object.entries(announced)) {
    it(`sees ${kind}`, () => {
      for (const [text, title] of texts) {
        assert.deepEqual(titles(text), [title], text);
      }
    });
  }

  for (const [kind, texts] of Object.entries(labelled)) {
    it(`knows a label ${kind}`, () => {
      for (const [text, count] of texts) {
        assert.equal(titles(text).length, count, text);
      }
    });
  }

  for (const [kind, texts] of Object.entries(turnedAway)) {
    it(`turns away where ${kind}`, () => {
      for (const text of texts) {
        assert.deepEqual(titles(text), [], text);
      }
    });
  }
});
