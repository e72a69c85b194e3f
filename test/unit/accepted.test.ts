import assert from 'node:assert/strict';
import { withoutAccepted } from '../../src/journal/accepted';
import type { Journal } from '../../src/journal/model';
import { todosOf } from '../../src/journal/nodes';
import { parse } from '../../src/journal/parse';
import { english } from '../../src/journal/phrases/en';
import { applyEdits } from '../../src/journal/text';
import { acceptSuggestion, setDue, toggleTodo } from '../../src/journal/todo-edits';

const read = (text: string): Journal => parse(text, { name: 'log.md', named: true, dateOrder: 'dayFirst', phrases: [english] });
const suggested = (text: string): readonly string[] => todosOf(withoutAccepted(text, read(text))).flatMap(({ kind, title }) => (kind === 'suggestion' ? title : []));
const day = (date: string, ...lines: readonly string[]): string => `## ${date}\n${lines.map((line) => `${line}\n`).join('')}\n`;
const TITLE = 'read "Fluent Python"';
const SENTENCE = '- Downloaded "Fluent Python". Will read it some time.';

describe('accepted suggestions', () => {
  const text = `# Log\n\n${day('24/5/25', SENTENCE, '- tuples')}${day('25/5/25', '- sets')}`;
  const suggestion = todosOf(read(text))[0]!;

  it('are no longer suggested: as a todo below, with a due date, or ticked at once', () => {
    assert.deepEqual(suggested(text), [TITLE]);
    for (const edits of [acceptSuggestion(suggestion), setDue(text, suggestion, 'due 2025-06-03'), setDue(text, suggestion, '📅 2025-06-03'), toggleTodo(text, suggestion, '✅ 2025-06-05')]) {
      const accepted = applyEdits(text, edits);
      assert.match(accepted, /\n {2}- \[[ x]\] read "Fluent Python"/);
      assert.deepEqual(suggested(accepted), [], accepted);
    }
  });

  it('are no longer suggested, however their due date is worded or changed', () => {
    for (const due of ['due next Friday', 'due: on the 3rd of June, 2025', 'by the end of the week', 'due in 3 days', '📅 3/6/25', 'due tomorrow ✅ 2025-06-05', 'due 3/6 → 2025-06-05']) {
      assert.deepEqual(suggested(text.replace(SENTENCE, `${SENTENCE}\n  - [ ] ${TITLE} ${due}`)), [], due);
    }
    const dated = '- I have to send Eva the slides by Monday, she waits.';
    assert.deepEqual(suggested(text.replace(SENTENCE, dated)), ['send Eva the slides by Monday, she waits']);
    assert.deepEqual(suggested(text.replace(SENTENCE, `${dated}\n  - [ ] send Eva the slides by Thursday, she waits`)), []);
  });

  it('stay away in their entry when the todo was worded a little differently, not when it is another one', () => {
    const sentence = '- I want to read chapter 4 of the book on compilers.';
    const below = (todo: string) => suggested(text.replace(SENTENCE, `${sentence}\n  - [ ] ${todo}`));
    assert.deepEqual(below('Read chapter 4 of the compilers book!'), []);
    assert.deepEqual(below('read **chapter 4** of the book on compilers, and its exercises'), []);
    assert.deepEqual(below('read chapter 5 of the book on compilers'), ['read chapter 4 of the book on compilers']);
    assert.deepEqual(below('write the parser'), ['read chapter 4 of the book on compilers']);
    assert.deepEqual(suggested(`# Log\n\n${day('24/5/25', sentence)}${day('25/5/25', '- [ ] Read chapter 4 of the compilers book')}`), ['read chapter 4 of the book on compilers']);
  });

  it('stay away when what they became is done, or carried to a later day', () => {
    const to = (box: string) => `# Log\n\n${day('24/5/25', SENTENCE)}${day('25/5/25', `- [${box}] ${TITLE}`)}`;
    assert.deepEqual(suggested(to(' ')), []);
    assert.deepEqual(suggested(to('x')), []);
  });

  it('come again when it is taken away, and when the same is announced after it', () => {
    assert.deepEqual(suggested(text.replace('- tuples', '- [ ] tuples')), [TITLE]);
    assert.deepEqual(suggested(`# Log\n\n${day('23/5/25', `- [x] ${TITLE}`)}${day('24/5/25', SENTENCE)}`), [TITLE]);
  });

  it('one of two in a sentence goes, the other stays', () => {
    assert.deepEqual(suggested(`# Log\n\n${day('24/5/25', '- I will read chapter 4. Need to try the exercises.', '  - [ ] Try the exercises')}`), ['read chapter 4']);
  });

  it('a journal without any is the same object', () => {
    for (const one of [text, text.replace(SENTENCE, '- lists')]) {
      const journal = read(one);
      assert.equal(withoutAccepted(one, journal), journal);
    }
  });
});
