/** What announces something to do, class by class: end states, possibilities with a time, what still needs something, pledges, what is left; and what only looks like it. */
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
  'an end state and its time': [
    ['By Friday I want to have the parser passing all tests.', 'have the parser passing all tests'],
    ['I\'d like to have chapter 4 done before the weekend.', 'have chapter 4 done before the weekend'],
    ['Hope to have the site online by the end of the month.', 'have the site online by the end of the month'],
  ],
  'what may be done, with its time': [
    ['I might go back to the chapter on borrowing next week.', 'go back to the chapter on borrowing next week'],
    ['I could try the exercises without the hints next time.', 'try the exercises without the hints next time'],
    ['Thinking of rewriting the scraper in Go next weekend.', 'rewriting the scraper in Go next weekend'],
    ['Thinking about redoing the layout this weekend.', 'redoing the layout this weekend'],
    ['Maybe I\'ll redo the first chapters next week.', 'redo the first chapters next week'],
  ],
  'a duty without a subject': [
    ['Should read the original paper some time.', 'read the original paper'], ['Should read the docs on indexes.', 'read the docs on indexes'],
    ['Must handle this before I give it to a friend.', 'handle this before I give it to a friend'],
    ['Will have to store the timezone with the user.', 'store the timezone with the user'],
    ['Need to double check the sign convention.', 'check the sign convention'], ['It\'d be good to go through chapter 3 again.', 'go through chapter 3 again'],
    ['Would be cool to write a small emulator.', 'write a small emulator'],
  ],
  'what a thing still needs': [
    ['The README has to be updated before I share it.', 'update the README before I share it'], ['The error messages need to be improved.', 'improve the error messages'],
    ['The pull request still needs tests.', 'The pull request still needs tests'], ['The essay still lacks a conclusion.', 'The essay still lacks a conclusion'],
    ['Still need a title for the talk.', 'get a title for the talk'], ['I still need the old figures.', 'get the old figures'],
    ['More practice needed on joins.', 'More practice needed on joins'], ['Another pass needed over chapter 3.', 'Another pass needed over chapter 3'],
    ['The middle part could do with another pass.', 'make another pass at the middle part'], ['My notes could use a rewrite.', 'rewrite my notes'],
    ['My pronunciation of the r needs work.', 'work on my pronunciation of the r'],
  ],
  'what goes on a list of its author\'s': [
    ['Added the talk to my watch list.', 'watch the talk'], ['Nadia lent me a novel, it goes on my reading pile.', 'read a novel'],
    ['Put the paper on my reading list.', 'read the paper'],
  ],
  'what was pledged, put off or is to follow': [
    ['Told Mia I\'d send her my notes on chapter 4.', 'send her my notes on chapter 4'], ['Said in the meeting that I\'d write the docs.', 'write the docs'],
    ['We agreed that I make the list of samples first.', 'make the list of samples first'], ['I promised M. a small simulation until Christmas.', 'a small simulation until Christmas'],
    ['I keep putting off the unit tests.', 'the unit tests'], ['Been putting off the chapter on pointers.', 'the chapter on pointers'],
    ['The error handling will follow tomorrow.', 'the error handling'], ['The firewall part will follow once I understand it.', 'the firewall part'],
    ['Part (d) I\'ll leave for Saturday.', 'Part (d)'], ['The migration I\'m leaving until next week.', 'the migration'],
  ],
  'what is left': [
    ['Brute force works, fast version pending.', 'fast version'], ['Two labs to go before the midterm.', 'two labs'],
    ['There\'s one more lab left before the midterm.', 'one more lab'], ['2 videos left of this module.', '2 videos'],
    ['Read half of chapter 3. The second half is about joins. Still to read.', 'read half of chapter 3'],
    ['The tests can wait until the weekend.', 'the tests'], ['Leftover from yesterday: problems 6-8.', 'problems 6-8'],
  ],
  'the next step, when it comes': [
    ['The next step will be a larger sample, and plot it.', 'a larger sample, and plot it'], ['My next step will be the second module.', 'the second module'], ['Next up will be the parser.', 'the parser'],
  ],
  'what waits, or is kept for a part of the term': [
    ['The rest is for reading week, I think.', 'the rest'], ['Matrices are for exam week.', 'Matrices'], ['The essay is kept for the break.', 'the essay'],
    ['The lambdas must wait until after my exams.', 'the lambdas'], ['The refactoring will have to wait until after the demo.', 'the refactoring'], ['Part 2 can wait until after this week.', 'Part 2'],
    ['Part 3 goes on the list for next week.', 'Part 3'], ['The talk goes on the pile for the weekend.', 'the talk'], ['Put exercise 9 on the list for Saturday.', 'exercise 9'],
    ['So, exercise 8 today or tomorrow, no way around it.', 'exercise 8 today or tomorrow'],
  ],
  'an object that stands first, and what it is': [
    ['Ladder today, and egg drop I will do at the end of week 2.', 'do egg drop at the end of week 2'], ['The first part was easy, but the second part I will do tomorrow.', 'do the second part tomorrow'],
    ['Found a [paper on caches](a.pdf). That\'s what I\'ll read next.', 'read a paper on caches'],
    ['There was an article on keys. I saved it for later: [Index as a key](https://example.org)', 'Index as a key'], ['Saved it for next week: the talk on joins', 'the talk on joins'],
  ],
  'a pledge whose object the sentence says is missing': [
    ['The script has no unit tests, and I said that I\'d write some.', 'write unit tests'], ['There are no samples yet, so I told Mia I\'d make some.', 'make samples'], ['The app has no icon, and I promised I\'d draw one.', 'draw icon'],
  ],
  'a thing and when it comes': [
    ['Chapter 12 next.', 'Chapter 12 next'], ['Worksheet 3 done, 4 next.', '4 next'], ['The rest on Sunday.', 'The rest on Sunday'],
    ['Tired. Exercise 8 tomorrow.', 'Exercise 8 tomorrow'], ['Enough for today, tomorrow the second half.', 'the second half'],
    ['For Monday we have to read chapter 4.', 'read chapter 4'], ['From Monday I\'ll do 20 minutes of listening every morning.', 'do 20 minutes of listening every morning'],
    ['Tomorrow morning before work I finish the quiz.', 'finish the quiz'], ['So next week I start with the second module.', 'start with the second module'], ['Continuing with the ring buffer on Monday.', 'continuing with the ring buffer on Monday'],
    ['Check tomorrow if the backup ran.', 'check tomorrow if the backup ran'], ['The goal for this week is to get the login working.', 'get the login working'],
    ['The chapter on trees I want to read again before the exam.', 'read the chapter on trees again before the exam'],
    ['Weekend project: port this to Rust.', 'port this to Rust'], ['6 - later: an alert on expiry', 'an alert on expiry'],
    ['After Christmas: the second half of the course', 'the second half of the course'],
  ],
};

const turnedAway: Readonly<Record<string, readonly string[]>> = {
  'what may be so': ['I might be wrong.', 'It might work next week.', 'I could follow the lecture.', 'They might move it to next week.', 'Thinking about it tomorrow will not help.'],
  'what others need, or a rule': [
    'The book must be good.', 'Should return a list.', 'The buffer still needs to be locked.', 'You still need a key.', 'Proof that it is convex: need to show z > 0.',
    'We still need a function that returns it.',
  ],
  'steps of a proof and instructions': ['Next: apply the lemma to both sides', 'Next: take the derivative', 'To install: npm i express', 'To run: make test', 'To be continued.'],
  'lists in a program': ['Added the node to the list.', 'Put the item on the queue.', 'The value goes to the stack.', 'Added an element to my list.'],
  'what others said, or nobody in particular': ['Somebody said I should learn Haskell.', 'Everyone told me to start with Java.', 'She said she would write the docs.', 'Told her that I would not come.'],
  'what is over': ['The promise is pending.', 'Finish the tutorial game. It was fun.', 'Start my game! The cat walks.', 'More details will follow.', 'I must be getting old.'],
  'what waits in a program, is a step of a proof, or names nothing': [
    'The thread must wait until after the lock is released.', 'The next step in the proof will be the bound.', 'The next step will be easy.', 'That is what I read next to the door.', 'That\'s what I\'ll never understand.', 'There are no tests. I said I\'d write some.',
    'The node goes on the list for each key.',
  ],
  'what lies at a time by itself': ['Quiz tomorrow!', 'Back to school next week.', '### Plans\n- dentist Thursday, so no lab', '### What\'s next\n- Haskell: not now'],
  'examples of a language': ['My sentence: Tomorrow I will go to the market and buy apples.', 'Dialogue: I need to book a table'],
};

/** Labels of lists whose two items are to be done. */
const leads: readonly string[] = [
  'Goals for the quarter', 'Had my review. Goals for the quarter as agreed with Jo', 'Goals I set for week 5', 'Goals I set myself for April', 'Plan for the last two weeks', 'The plan from here',
  'What comes next', 'What now?', 'What I didn\'t get to', 'Things I didn\'t get to', 'What\'s left for the project', 'Things that came up and deserve a look', 'Things that need another look',
  'Ideas for the next version', 'Lectures left to watch', 'Exercises still open', 'Revision pending', 'Remaining exercises', 'Topics left for the exam', 'Chapters to go back to',
  'To be checked', 'To do this weekend', 'Should look into', 'Next experiments', 'For tomorrow\'s lesson', 'For my meeting with Paula on Tuesday', 'Read later', 'Open points from the review',
  'My part until Monday', 'Checklist for Friday', 'In the coming weeks', 'Over Christmas', 'By the end of the month', '11 - to do before exam',
  'My own schedule until the midterm on the 10th', 'My timetable for the exams', 'My own targets for the second half', 'How I want to prepare', 'How I\'ll study for the exam', 'How I plan to practise until May',
  'List for the shed, before June', 'Checklist for the boat, before the end of the month', 'Our list for the demo on Friday', 'Things I must see yet', 'Topics I should read up on', 'What I must still repeat',
  'On my plate', 'Still on my plate', 'Left on my plate',
];

const others: readonly string[] = [
  'Before and after', 'Reading notes', 'Weekly schedule', 'Could improve', 'Goals of the course', 'Things that worked', 'Mistakes I made', 'To compile', 'Upcoming events', 'What the tests check', 'Problems solved', 'Topics covered',
  'The schedule of the course', 'My schedule last week', 'How I want to remember it', 'How I solved it', 'How you should prepare', 'List of animals', 'Things I should remember', 'Things you must see', 'Things I must have seen',
  'Food on my plate', 'No longer on my plate',
];

const under = (lead: string) => [`## 3/5/25\n### ${lead}\n- chapter 3\n- write the loader\n`, `Some text.\n\n${lead}:\n- chapter 3\n- write the loader\n`];

describe('suggestions class by class', () => {
  for (const [kind, pairs] of Object.entries(announced)) {
    it(`sees ${kind}`, () => {
      for (const [text, title] of pairs) {
        assert.deepEqual(titles(text), [title], text);
      }
    });
  }
  for (const [kind, texts] of Object.entries(turnedAway)) {
    it(`turns away ${kind}`, () => {
      for (const text of texts) {
        assert.deepEqual(titles(text), [], text);
      }
    });
  }
  it('takes an exercise by its number, which is no sport', () => {
    assert.deepEqual(titles('### To do\n\n- exercise 4\n- exercise 4 and 5'), ['exercise 4', 'exercise 4 and 5']);
    assert.deepEqual(titles('Homework: exercise 4'), ['exercise 4']);
    assert.deepEqual(titles('### To do\n\n- exercise more'), []);
  });
  it('takes the items below a label that tells what is open or wanted', () => {
    for (const lead of leads) {
      for (const text of under(lead)) {
        assert.equal(titles(text).length, 2, text);
      }
    }
  });
  it('leaves the items below a label that tells of what was, or how', () => {
    for (const lead of others) {
      for (const text of under(lead)) {
        assert.deepEqual(titles(text).filter((title) => title.includes('chapter 3')), [], text);
      }
    }
  });
  it('stands, of a sentence of several lines, where it says what to do', () => {
    const text = 'What I do not get is how they choose\nthe limit, will ask Mara on Monday.\n';
    const [todo] = readTodos(text, scan(text), [english], memory);
    assert.equal(todo?.line, 1);
    assert.equal(text.slice(todo.range.start, todo.range.end), 'the limit, will ask Mara on Monday.');
  });
});
