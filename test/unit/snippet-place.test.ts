import assert from 'node:assert/strict';
import { bulletAbove, isInFence, snippetAt, snippetPlace, type SnippetKind } from '../../src/journal/snippet-place';

const FENCE = '```mermaid\npie\n\n```\n$0';
/** The line after something was chosen with the cursor at its end, as VS Code puts it in. */
const written = (before: string, kind: SnippetKind, snippet: string): string | undefined => {
  const place = snippetPlace(before);
  const made = snippetAt(place, kind, snippet, '*');
  const blanks = /^\s*/.exec(before)![0];
  return made === undefined ? undefined : before.slice(0, before.length - place.typed) + made.replace(/\n(?=.)/g, `\n${blanks}`);
};

describe('what is put in from the list', () => {
  it('is found by a slash only where it is the first thing of a line or item', () => {
    for (const before of ['/', '  /to', '- /', '  * /flow', '1. /', '> /', '> - /da', '- [ ] /', '\t- /']) {
      assert.equal(snippetPlace(before).isSlash, true, before);
    }
    for (const before of ['23/', 'and/', '[x](./a/', '- a /', '//', '/usr/', '-/', '# /', 'a']) {
      assert.equal(snippetPlace(before).isSlash, false, before);
    }
  });

  it('is a todo with the bullet it needs', () => {
    assert.equal(written('/todo', 'todo', '[ ] '), '* [ ] ');
    assert.equal(written('- /to', 'todo', '[ ] '), '- [ ] ');
    assert.equal(written('1. /', 'todo', '[ ] '), '1. [ ] ');
    assert.equal(written('  - words ', 'todo', '[ ] '), '  - words \n  - [ ] ');
    assert.equal(written('- [ ] /todo', 'todo', '[ ] '), undefined);
  });

  it('is a block whose lines all belong to the item it begins in', () => {
    assert.equal(written('/pie', 'block', FENCE), FENCE);
    assert.equal(written('- /pie', 'block', FENCE), '- ```mermaid\n  pie\n\n  ```\n  $0');
    assert.equal(written('  1. /pie', 'block', FENCE), '  1. ```mermaid\n     pie\n\n     ```\n     $0');
    assert.equal(written('- [ ] /pie', 'block', FENCE), '- [ ] \n  ```mermaid\n  pie\n\n  ```\n  $0');
    assert.equal(written('words pi', 'block', FENCE), `words \n${FENCE}`);
  });

  it('is a word where it was asked for among words', () => {
    assert.equal(written('- read until da', 'words', '3/6/25'), '- read until 3/6/25');
  });

  it('takes the bullet of the list above, and nothing is offered in code', () => {
    const lines = ['* a', '', '- ```js', '  x', '  ```', '+ b', '````', '```', '- c'];
    const text = (line: number): string => lines[line]!;
    assert.deepEqual([0, 1, 5, 6].map((line) => bulletAbove(line, text)), ['-', '*', '-', '+']);
    assert.deepEqual(lines.flatMap((_, line) => (isInFence(line, text) ? [line] : [])), [3, 4, 7, 8]);
  });
});
