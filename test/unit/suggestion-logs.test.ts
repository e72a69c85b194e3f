/** What people write in short, unedited logs: how it announces something to do, and what only looks like it. */
import assert from 'node:assert/strict';
import { english } from '../../src/journal/phrases/en';
import { scan } from '../../src/journal/scan';
import { SuggestionMemory } from '../../src/journal/suggestion-memory';
import { readTodos } from '../../src/journal/todos';

const memory = new SuggestionMemory();

function suggestions(text: string): readonly { readonly title: string; readonly line: number }[] {
  return readTodos(text, scan(text), [english], memory).filter((todo) => todo.kind === 'suggestion').map(({ title, line }) => ({ title, line }));
}

function titles(text: string): string[] {
  return suggestions(text).map(({ title }) => title);
}

/** Kind -> text -> title. */
const announced: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'a doubt that no rule has': [['- Should probably test the second sensor.', 'test the second sensor'], ['- should really sort the drawer of cables', 'sort the drawer of cables']],
  'what a statement asks for': [['The other sensor is better, look into getting one.', 'look into getting one']],
  'another one': [['Another task is to label the boxes.', 'label the boxes']],
  'a list whose label Markdown takes for the item above': [
    ['- met with Ann\nNext steps\n- label the boxes', 'label the boxes'], ['- met with Ann\n    - she found the key\nTasks for next week\n- label the boxes', 'label the boxes'],
  ],
  'a command that leads to its parts': [['Next steps:\n- Write the chapter on:\n  - sets', 'write the chapter on']],
  'a command that ends in a question mark': [['Figure out why the chart is empty???', 'figure out why the chart is empty'], ['Find out how the queue is drained?', 'find out how the queue is drained']],
  'what came to its author\'s mind': [
    ['I noticed I need to clean the old logs.', 'clean the old logs'], ['I also realzied I have to order more screws.', 'order more screws'], ['I understood that I need to rewrite the loader.', 'rewrite the loader'],
  ],
  'a reason without a subject': [['Stopped early as need to finish the essay.', 'finish the essay'], ['Left the club because want to finish the book.', 'finish the book']],
  'a clause with an opening of its own': [['The list is slow, but for that I need to fix the cache.', 'fix the cache']],
  'what waits for a time': [['I\'ll wait until tomorrow morning to test the motors.', 'test the motors'], ['I should be starting the report on Monday.', 'starting the report on Monday']],
  'what a person is asked for': [['Should get Paula to sign the form.', 'get Paula to sign the form'], ['Why is the index missing? Ask Paula.', 'ask Paula'], ['It hangs. It did so before. The log is empty. The disk is fine. Why does it hang? Ask Paula.', 'ask Paula']],
  'a thing of which nothing is said but that it is to be done': [
    ['Tests for the parser to be written.', 'write Tests for the parser'], ['Rewrote the menu, icons to be updated.', 'update icons'], ['Docs to be updated tomorrow.', 'update Docs'],
  ],
  'the other of two things': [['Questions 1-6 written, 7-11 not.', 'write 7-11'], ['Chapter 3 read, chapter 4 not yet.', 'read chapter 4']],
  'which thing it is': [['The other paper I want to read is the one on joins.', 'read the one on joins'], ['The first thing I need to fix is the login.', 'fix the login']],
  'the thing that comes next': [
    ['Found the page on hooks, and that looks like the next thing to read.', 'read the page'], ['Next is the footer.', 'the footer'], ['Next steps are to order the parts and solder the board.', 'order the parts and solder the board'],
    ['The only thing left to do is to write the report.', 'write the report'], ['The next place to look is probably trying to trace the calls.', 'trying to trace the calls'],
  ],
  'what a team has to do': [['We need to solder the second board.', 'solder the second board'], ['The next thing is to wire the display.', 'wire the display']],
  'what comes now': [['Now to find out why it hangs.', 'find out why it hangs']],
  'what is wanted later': [['Ideally, later, I also want to be able to export the table.', 'export the table']],
  'what others will not do': [['I need to look into why the job won\'t stop.', 'look into why the job won\'t stop'], ['I have to find out why it is not going to sleep.', 'find out why it is not going to sleep']],
  'another spelling and what is thought of': [['I\'m going to work thru the tutorial.', 'work thru the tutorial'], ['Now I have to think of a good name for the app.', 'think of a good name for the app'], ['The login page needs a redesign.', 'redesign the login page']],
};

const turnedAway: Readonly<Record<string, readonly string[]>> = {
  'what its author has marked as done': ['Todo:\n- label the boxes --> Done', 'Todo:\n- label the boxes -> started', 'Todo:\n- label the boxes – finished.', 'Need to label the boxes --> done'],
  'one more thing of what was done': ['- tested the second sensor\n- also check the fuses'],
  'what to do in a case': ['When the lamp is dark, look into the fuses.', 'If it is dark, find out why.'],
  'what was found out': ['Solution: have to put it in the same drawer.', 'Reason: I need to be root.'],
  'a doubt about a thing': ['The filter should probably use the mean.', 'It should probably work.'],
  'how one feels about what comes': ['feeling pretty good about the exam tomorrow', 'Spent an hour on sets, feeling ready for the exam tomorrow.', 'happy about the exam tomorrow'],
  'a line of an item that leads to nothing': ['- met with Ann\nabout the boxes\n- label the boxes'],
  'a question': ['Ask yourself why it fails?', 'Figure out loud?'],
  'what was only said or felt': ['I said I need to leave.', 'When I finished I need to rest.', 'I never felt I need to fix it.'],
  'a reason that is a thing\'s': ['It crashed as it has to load the file.', 'The job fails because needs to open the port.'],
  'waiting itself': ['We have to wait until tomorrow to see results.', 'I have to wait until the build finishes.', 'I\'ll wait for the parts to arrive.'],
  'what is said of a function or of things': ['The function to be called is in main.', 'A list of things to be done.', 'He asked for the report to be done.'],
  'what is not only half done': ['Fixed the header, but not the footer.', 'The server is tested, the client not.'],
  'what a lecture will do': ['We need to show that it converges.', 'The next theorem we will prove is the main one.'],
  'a step of a proof': ['Now to prove the lemma.'],
  'a wish': ['I want to be able to play this one day.'],
  'what its author gives up': ['I want to add tests but not going to do it today.', 'Need to fix the bug, won\'t touch it today.'],
  'what others are waited for': ['The exam results are still pending.', 'Replies are pending.'],
  'a thing seen as another': ['I need to think of it as a tree.', 'That looks like a bug.'],
  'what somebody else thinks': ['My wife says I should write tests for it.'],
  'the subject of a lesson': ['Tomorrow: JavaScript'],
};

describe('suggestions in short logs', () => {
  for (const [kind, texts] of Object.entries(announced)) {
    it(`sees ${kind}`, () => {
      for (const [text, title] of texts) {
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

  it('sees the subject of a lesson as a task where it is one', () => {
    assert.deepEqual(titles('Tomorrow: exercises'), ['exercises']);
    assert.deepEqual(titles('The review of my talk is still pending.'), ['the review of my talk']);
  });

  it('sees one more thing in the item behind what is to be done', () => {
    assert.deepEqual(suggestions('- need to test the second sensor\n- also check the fuses\n'), [{ title: 'test the second sensor', line: 0 }, { title: 'check the fuses', line: 1 }]);
  });

  it('reads labels that are a sentence or a question', () => {
    assert.deepEqual(titles('What\'s next?\n\n- Finish the frame\n'), ['finish the frame']);
    assert.deepEqual(titles('My plan is:\n- finish the frame\n'), ['finish the frame']);
    assert.deepEqual(titles('The plan is to:\n- finish the frame\n'), ['finish the frame']);
    assert.deepEqual(titles('Still broken:\n- the footer\n'), ['the footer']);
    assert.deepEqual(titles('What is a frame?\n\n- Finish a frame first\n'), []);
  });

  it('takes what a program is to do for no tasks of its author', () => {
    assert.deepEqual(titles('### Plan\nWrite a script that:\n\n- Reads a list of names\n- Sorts them by length\n'), []);
    assert.deepEqual(titles('### Plan\nFor the script:\n\n- Read a list of names\n- Sort them by length\n'), ['read a list of names', 'sort them by length']);
  });

  it('reads the groups of a list of things to do', () => {
    assert.deepEqual(titles('### Need to do\n\nComplete the menu of the game:\n- Draw the icons\n- Order the rows\n'), ['draw the icons', 'order the rows']);
    assert.deepEqual(titles('### Need to do\n\nCompleted:\n- The icons\n'), []);
    assert.deepEqual(titles('### Plan\n\nComplete the reader first:\n- Takes a name\n- Stops at the end\n'), []);
    assert.deepEqual(titles('**To do**\n\nBoard:\n1. Test the plug\n2. A case for it\n'), ['test the plug', 'A case for it']);
    assert.deepEqual(titles('**To do**\n\n- test the plug\n\nParts:\n- a case\n'), ['test the plug']);
  });

  it('reads a long command below a label', () => {
    assert.deepEqual(titles('### Next steps\nDraw the rooms and label the doors of the second floor to see if the stairs fit between the two walls.'),
      ['draw the rooms and label the doors of the second floor to see if the stairs fit between the two walls']);
  });

  it('leaves out what its author has said to be done', () => {
    assert.deepEqual(titles('I need to mend the loader (fixed, it was the path).'), []);
    assert.deepEqual(titles('I need to mend the loader (it was slow before).'), ['mend the loader']);
    assert.deepEqual(titles('[X] Need to clean the old logs'), []);
    assert.deepEqual(titles('✅ Built the menu. I need to clean the old logs.'), ['clean the old logs']);
  });

  it('takes what is decided and done at once, and a resolve, for no task', () => {
    assert.deepEqual(titles('The wheels rub. I guess I\'ll take them off.'), []);
    assert.deepEqual(titles('I guess I\'ll take the wheels off tomorrow.'), ['take the wheels off tomorrow']);
    assert.deepEqual(titles('I will think back to this day. I\'m going to achieve this.'), []);
    assert.deepEqual(titles('I will think about the frame again tomorrow.'), ['think about the frame again tomorrow']);
  });

  it('stands on the line of the words that announce it', () => {
    assert.deepEqual(suggestions('The board is soldered and the case is printed. At some point will\nneed to look into a larger battery for it.'), [{ title: 'look into a larger battery for it', line: 0 }]);
    assert.deepEqual(suggestions('The board is soldered and the case is printed, but\nI need to look into a larger battery for it.'), [{ title: 'look into a larger battery for it', line: 1 }]);
  });
});
