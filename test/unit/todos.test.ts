import assert from 'node:assert/strict';
import fc from 'fast-check';
import { english } from '../../src/journal/phrases/en';
import { scan } from '../../src/journal/scan';
import { readTodos } from '../../src/journal/todos';
import type { Todo } from '../../src/journal/model';
import { processorTime } from './timing';

function read(text: string): Todo[] {
  return readTodos(text, scan(text), []);
}

/** `open read it [open nested]` */
function show(todos: readonly Todo[]): string {
  return todos.map((todo) => `${todo.kind === 'marker' ? 'marker ' : ''}${todo.state} ${todo.title}${todo.children.length > 0 ? ` [${show(todo.children)}]` : ''}`).join(', ');
}

describe('todos: boxes and markers', () => {
  for (const [text, expected] of [
    ['- [ ] read it', 'open read it'],
    ['* [x] read it', 'done read it'],
    ['1. [X] read it', 'done read it'],
    ['+ [-] read it', 'cancelled read it'],
    ['- [~] read it\n- [/] write it', 'inProgress read it, inProgress write it'],
    ['- [\t] read it', 'open read it'],
    ['- [ ] a\n  - [x] b\n    - [ ] c\n- [ ] d', 'open a [done b [open c]], open d'],
    ['- plain\n  - [ ] b', 'open b'],
    ['- [ ] a\n  1. plain\n     - [ ] b', 'open a [open b]'],
    ['> - [ ] quoted', 'open quoted'],
    ['- [ ] **read** [the paper](https://a.b/c) `now` &amp; ~~then~~', 'open read the paper now & then'],
    ['- [ ] over\n  two lines', 'open over two lines'],
    ['-   [ ] three spaces', 'open three spaces'],
    ['- [ ]', ''],
    ['- [ ] ', ''],
    ['- [ ]read', ''],
    ['- [y] read', ''],
    ['- [](link)', ''],
    ['[ ] no list', ''],
    ['- para\n\n  [ ] second paragraph', ''],
    ['    - [ ] code', ''],
    ['```\n- [ ] code\n```', ''],
    ['<!--\n- [ ] comment\n-->', ''],
    ['- [ ] # no heading', 'open # no heading'],
    ['TODO: read it', 'marker open read it'],
    ['TODO read it', 'marker open read it'],
    ['DONE: read it', 'marker done read it'],
    ['- TODO read it', 'marker open read it'],
    ['- DONE: read it\n  - [ ] nested', 'marker done read it [open nested]'],
    ['TODO: a\nTODO: b\nDONE c\nof two lines', 'marker open a, marker open b, marker done c of two lines'],
    ['TODOS: a', ''],
    ['todo: a', ''],
    ['TODO:a', ''],
    ['TODO:', ''],
    ['TODO list for tomorrow:\n- a', ''],
    ['I have a TODO: read', ''],
    ['# TODO: heading', ''],
  ] as const) {
    it(`${JSON.stringify(text)} is ${expected || 'nothing'}`, () => assert.equal(show(read(text)), expected));
  }

  it('gives the ranges of the item, its mark and its line', () => {
    const text = 'x\r\n\r\n  * [x] read\r\n    it  \r\n';
    const [todo] = read(text);
    assert.equal(text.slice(todo!.range.start, todo!.range.end), '* [x] read\r\n    it');
    assert.equal(text.slice(todo!.mark.start, todo!.mark.end), '[x]');
    assert.equal(todo!.line, 2);
  });

  it('gives each line of a paragraph of markers its own range', () => {
    const text = 'TODO: a\nand b\nDONE: c';
    assert.deepEqual(read(text).map(({ range, mark, line }) => [text.slice(range.start, range.end), text.slice(mark.start, mark.end), line]),
      [['TODO: a\nand b', 'TODO:', 0], ['DONE: c', 'DONE:', 2]]);
  });

  it('carries the first link', () => {
    assert.deepEqual(read('- [ ] read [the *paper*](https://a.b/c "t") and https://d.e')[0]!.link, { text: 'the paper', target: 'https://a.b/c' });
    assert.deepEqual(read('- [ ] see https://d.e/f.')[0]!.link, { text: 'https://d.e/f', target: 'https://d.e/f' });
    assert.equal(read('- [ ] see ![picture](a.png) and `[code](b)`')[0]!.link, undefined);
  });

  it('reads the same with CRLF', () => {
    const line = fc.constantFrom('- [ ] a', '  - [x] b', 'TODO: c', '- DONE d', '', '# h', '```', 'text', '> - [ ] q', '1. [ ] n', 'Will read it.', '- Need to fix this');
    fc.assert(fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const [lf, crlf] = ['\n', '\r\n'].map((eol) => {
        const text = lines.join(eol);
        return readTodos(text, scan(text), [english]).map(({ kind, state, title, line: at, children }) => ({ kind, state, title, at, nested: show(children) }));
      });
      assert.deepEqual(crlf, lf);
    }));
  });

  it('puts a suggestion between boxes in the order of the file', () => {
    const text = '- [ ] a\n- I will read b.\n- [ ] c';
    assert.deepEqual(readTodos(text, scan(text), [english]).map(({ title }) => title), ['a', 'read b', 'c']);
  });

  it('answers for any text, with ranges within it and in order', () => {
    const piece = fc.constantFrom('- ', '[ ] ', '[x] ', 'TODO: ', 'DONE ', '\n', '  ', '> ', 'I will read ', 'it', '. ', '`', '[', '](', ')', '"', '(', '*', '**', '<!--', '-->', '# ', ':', 'Tomorrow', 'Next steps', '\t', '~~', '\r');
    fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      let last = 0;
      for (const todo of readTodos(text, scan(text), [english])) {
        assert.ok(todo.range.start >= last && todo.range.end <= text.length && todo.range.start <= todo.mark.start && todo.mark.end <= todo.range.end);
        last = todo.range.start;
      }
    }), { numRuns: 500 });
  });

  it('ends at once for hostile text', () => {
    for (const unit of ['[', '- [ ] [a](', '`a``', '<a ', '"I will ', '(need ', '**I will ', 'I need to fix it, ', '~~', '- \n']) {
      const text = `- I need to fix ${unit.repeat(60_000)}`;
      const time = processorTime(() => readTodos(text, scan(text), [english]));
      assert.ok(time < 1500, unit);
    }
  }).timeout(120_000);
});
