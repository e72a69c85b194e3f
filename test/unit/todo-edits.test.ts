import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fromISO, toISO } from '../../src/journal/date';
import { isRefusal } from '../../src/journal/edits/result';
import type { Course, Day, Journal, Todo } from '../../src/journal/model';
import { parse } from '../../src/journal/parse';
import { english } from '../../src/journal/phrases/en';
import { scan } from '../../src/journal/scan';
import { SuggestionMemory } from '../../src/journal/suggestion-memory';
import { applyEdits, Lines, type TextEdit } from '../../src/journal/text';
import { acceptSuggestion, deleteTodo, editTitle, setDue, sourceOf, toggleTodo } from '../../src/journal/todo-edits';
import { addTodo, carryOver, moveTodos } from '../../src/journal/todo-moves';
import { findTodo, refOf, relocate, withChildren } from '../../src/journal/todo-ref';
import { readTodos } from '../../src/journal/todos';

/** Kept, as the library keeps it: making one for each text takes longer than reading the text. */
const memory = new SuggestionMemory();

function todosOf(text: string): Todo[] {
  return withChildren(readTodos(text, scan(text), [english], memory));
}

function only(text: string): Todo {
  const [todo, other] = todosOf(text);
  assert.ok(todo !== undefined && other === undefined, `one todo in ${JSON.stringify(text)}`);
  return todo;
}

const journalOf = (text: string): Journal => parse(text, { name: 'a.md', named: true, dateOrder: 'dayFirst', phrases: [english], suggestionMemory: memory });

describe('todo edits: ticking', () => {
  for (const [text, ticked, back] of [
    ['- [ ] a', '- [x] a', '- [ ] a'],
    ['- [x] a', '- [ ] a', '- [x] a'],
    ['- [X] a', '- [ ] a', '- [x] a'],
    ['- [-] a', '- [x] a', '- [ ] a'],
    ['- [~] a', '- [x] a', '- [ ] a'],
    ['TODO: a', 'DONE: a', 'TODO: a'],
    ['DONE a', 'TODO a', 'DONE a'],
    ['- TODO: a', '- [x] a', '- [ ] a'],
    ['- TODO   a\n  b', '- [x] a\n  b', '- [ ] a\n  b'],
    ['- DONE: a', '- [ ] a', '- [x] a'],
    ['- I will read chapter 2.', '- [x] I will read chapter 2.', '- [ ] I will read chapter 2.'],
  ] as const) {
    it(`${JSON.stringify(text)} becomes ${JSON.stringify(ticked)}`, () => {
      const once = applyEdits(text, toggleTodo(text, only(text)));
      assert.equal(once, ticked);
      assert.equal(applyEdits(once, toggleTodo(once, only(once))), back);
    });
  }

  it('leaves nested ones alone', () => {
    const text = '- [ ] a\n  - [ ] b';
    assert.equal(applyEdits(text, toggleTodo(text, todosOf(text)[0]!)), '- [x] a\n  - [ ] b');
  });

  it('writes a date of completion and takes it away again', () => {
    const text = '- [ ] a due 3/6  \n  - [ ] b';
    const once = applyEdits(text, toggleTodo(text, todosOf(text)[0]!, '✅ 2025-06-05'));
    assert.equal(once, '- [x] a due 3/6 ✅ 2025-06-05  \n  - [ ] b');
    assert.equal(applyEdits(once, toggleTodo(once, todosOf(once)[0]!, '✅ 2025-06-07')), text);
    assert.equal(applyEdits(once, toggleTodo(once, todosOf(once)[0]!)), '- [ ] a due 3/6 ✅ 2025-06-05  \n  - [ ] b');
  });
});

describe('todo edits: suggestions', () => {
  for (const [text, accepted] of [
    ['- Downloaded the "Attention" paper.\n- Will read it some time.', '- Downloaded the "Attention" paper.\n- [ ] Will read it some time.'],
    ['- Fixed the nav. Need to fix the footer.', '- Fixed the nav. Need to fix the footer.\n  - [ ] fix the footer'],
    ['* Fixed the nav. Need to fix the footer.\n  * nested', '* Fixed the nav. Need to fix the footer.\n  * [ ] fix the footer\n  * nested'],
    ['1. Fixed the nav. Need to fix the footer.  \r\n2. b', '1. Fixed the nav. Need to fix the footer.  \r\n   - [ ] fix the footer\r\n2. b'],
    ['Fixed the nav. I need to fix the footer.\n\nb', 'Fixed the nav. I need to fix the footer.\n- [ ] fix the footer\n\nb'],
    ['  - a\n    - Done here. Will add tests tomorrow.', '  - a\n    - Done here. Will add tests tomorrow.\n      - [ ] add tests tomorrow'],
  ] as const) {
    it(`accepts ${JSON.stringify(text)}`, () => {
      const result = applyEdits(text, acceptSuggestion(only(text)));
      assert.equal(result, accepted);
      const [task] = todosOf(result).filter(({ kind }) => kind === 'task');
      assert.equal(task?.title, only(text).title.startsWith('read') ? 'read the "Attention" paper' : task?.title);
      assert.ok(task !== undefined);
    });
  }

  it('accepts with another title, a due date or a tick', () => {
    const text = '- Fixed the nav. Need to fix the footer.';
    assert.equal(applyEdits(text, acceptSuggestion(only(text), { title: 'mend\nit', words: 'due 3/6', done: true })), `${text}\n  - [x] mend it due 3/6`);
    const item = '- Need to fix the footer.';
    assert.equal(applyEdits(item, acceptSuggestion(only(item), { words: 'due 3/6' })), '- [ ] Need to fix the footer. due 3/6');
    assert.equal(applyEdits(item, editTitle(item, only(item), 'mend it')), '- [ ] mend it');
  });
});

describe('todo edits: words, dates, taking away', () => {
  const due = (text: string, words: string | undefined): string => {
    const journal = journalOf(`## 5/6/25\n${text}`);
    const whole = `## 5/6/25\n${text}`;
    const day = journal.courses[0]!.children[0]!;
    return applyEdits(whole, setDue(whole, day.todos[0]!, words)).slice('## 5/6/25\n'.length);
  };

  it('sets, changes and takes away a due date', () => {
    assert.equal(due('- [ ] a', 'due 3/7'), '- [ ] a due 3/7');
    assert.equal(due('- [ ] a  \n  - [ ] b', '📅 2025-07-03'), '- [ ] a 📅 2025-07-03  \n  - [ ] b');
    assert.equal(due('- [ ] a by Friday, then b', 'by 3/7'), '- [ ] a by 3/7, then b');
    assert.equal(due('- [ ] a (due 3/7)', undefined), '- [ ] a');
    assert.equal(due('- [ ] a by Friday then b', undefined), '- [ ] a then b');
    assert.equal(due('- [ ] by Friday a', undefined), '- [ ] a');
    assert.equal(due('- [ ] a', undefined), '- [ ] a');
    assert.equal(due('- I will read b.', 'due 3/7'), '- [ ] I will read b. due 3/7');
  });

  it('changes its words and nothing else', () => {
    const text = '- [ ] read [it](a)\n  of two lines\n  - [ ] nested\n';
    const [todo] = todosOf(text);
    assert.equal(sourceOf(text, todo!), 'read [it](a) of two lines');
    assert.equal(applyEdits(text, editTitle(text, todo!, ' write\nit ')), '- [ ] write it\n  - [ ] nested\n');
    assert.deepEqual(editTitle(text, todo!, ' \n'), []);
    assert.equal(applyEdits('TODO: a', editTitle('TODO: a', only('TODO: a'), 'b')), 'TODO: b');
  });

  for (const [text, index, left] of [
    ['a\n- [ ] b\n- c', 0, 'a\n- c'],
    ['- [ ] b\n  - [ ] n\n\n  text\n- c', 0, '- c'],
    ['- a\r\n- [ ] b', 0, '- a'],
    ['- [ ] b', 0, ''],
    ['- - [ ] b\n- c', 0, '- \n- c'],
    ['> - [ ] b\n> c', 0, ''],
    ['> - [ ] b\n>\n> c', 0, '>\n> c'],
    ['a\n\nTODO: b\nDONE: c\n', 1, 'a\n\nTODO: b\n'],
    ['a\n- [ ] b\n---\nc', 0, 'a\n\n---\nc'],
    ['- I will read b.', 0, '- I will read b.'],
  ] as const) {
    it(`takes away todo ${index} of ${JSON.stringify(text)}`, () => {
      assert.equal(applyEdits(text, deleteTodo(text, todosOf(text)[index]!)), left);
    });
  }
});

describe('todo edits: into another entry', () => {
  const options = { reread: journalOf, time: 600, defaultMark: () => '6/6/25' };
  const target = (text: string, iso: string): { journal: Journal; course: Course; date: NonNullable<ReturnType<typeof fromISO>>; options: typeof options } => {
    const journal = journalOf(text);
    return { journal, course: journal.courses[0]!, date: fromISO(iso)!, options };
  };
  const written = (text: string, result: { readonly edits: readonly TextEdit[] } | object | undefined): string => {
    assert.ok(result !== undefined && !isRefusal(result) && 'edits' in result);
    return applyEdits(text, result.edits as readonly TextEdit[]);
  };
  const text = '# C\n\n## 4/6/25\n- [ ] old\n  - [x] half\n  - more\n- note\n- [x] done\n  - [ ] inner\n\n## 5/6/25\n- read\n- TODO: write\n';

  it('adds one to an entry that is there, and to a new one', () => {
    const to = target(text, '2025-06-05');
    assert.equal(written(text, addTodo(text, to.journal, 'new\nline', to)), text.replace('TODO: write\n', 'TODO: write\n- [ ] new line\n'));
    const later = target(text, '2025-06-06');
    assert.equal(written(text, addTodo(text, later.journal, 'new', later)), `${text}\n## 6/6/25\n- [ ] new\n`);
  });

  it('moves several with what is nested in them', () => {
    const to = target(text, '2025-06-05');
    const [old] = to.course.children[0]!.todos;
    assert.equal(written(text, moveTodos(text, to.journal, [old!, old!.children[0]!], to)),
      '# C\n\n## 4/6/25\n- note\n- [x] done\n  - [ ] inner\n\n## 5/6/25\n- read\n- TODO: write\n- [ ] old\n  - [x] half\n  - more\n');
  });

  it('makes a task item of a marker that moves', () => {
    const to = target(text, '2025-06-04');
    const [marker] = to.course.children[1]!.todos;
    assert.equal(written(text, moveTodos(text, to.journal, [marker!], to)),
      '# C\n\n## 4/6/25\n- [ ] old\n  - [x] half\n  - more\n- note\n- [x] done\n  - [ ] inner\n- [ ] write\n\n## 5/6/25\n- read\n');
  });

  it('carries open ones over to a new entry', () => {
    const to = target(text, '2025-06-06');
    const result = carryOver(text, to.journal, to, { mode: 'move' });
    assert.equal(written(text, result), '# C\n\n## 4/6/25\n- note\n- [x] done\n\n## 5/6/25\n- read\n\n## 6/6/25\n- [ ] old\n  - [x] half\n  - more\n- [ ] inner\n- [ ] write\n');
    assert.ok(result !== undefined && 'count' in result && result.count === 3);
  });

  it('carries what is begun, with its own box, but nothing that was dropped', () => {
    const begun = '# C\n\n## 4/6/25\n- [/] begun\n- [~] half\n- [-] dropped\n';
    const to = target(begun, '2025-06-06');
    assert.equal(written(begun, carryOver(begun, to.journal, to, { mode: 'move' })), '# C\n\n## 4/6/25\n- [-] dropped\n\n## 6/6/25\n- [/] begun\n- [~] half\n');
  });

  it('moves the last ones of an entry to its end, each once', () => {
    const equal = '# C\n\n## 4/6/25\n1. [ ] water\n2. [ ] water\n';
    const to = target(equal, '2025-06-04');
    assert.equal(written(equal, moveTodos(equal, to.journal, [to.course.children[0]!.todos[0]!], to)), '# C\n\n## 4/6/25\n2. [ ] water\n3. [ ] water\n');
    assert.equal(written(equal, moveTodos(equal, to.journal, [to.course.children[0]!.todos[1]!], to)), equal);
  });

  it('writes nothing where what stays would be read otherwise', () => {
    const code = '# C\n\n## 4/6/25\n- [x] water\n> - [ ] quoted\n\n    - [ ] code\n\n## 5/6/25\n- x\n';
    const to = target(code, '2025-06-05');
    const quoted = withChildren(to.course.children[0]!.todos).find(({ title }) => title === 'quoted')!;
    assert.ok(isRefusal(moveTodos(code, to.journal, [quoted], to)));
  });

  it('copies, and not twice', () => {
    const to = target(text, '2025-06-06');
    const once = written(text, carryOver(text, to.journal, to, { mode: 'copy' }));
    assert.equal(once, `${text}\n## 6/6/25\n- [ ] old\n  - [x] half\n  - more\n- [ ] inner\n- [ ] write\n`);
    const again = target(once, '2025-06-06');
    assert.equal(carryOver(once, again.journal, again, { mode: 'copy' }), undefined);
  });

  it('leaves a trace where the person wants one', () => {
    const to = target(text, '2025-06-06');
    const result = written(text, carryOver(text, to.journal, to, { mode: 'move', trace: '→ 6/6/25' }));
    assert.match(result, /- \[-\] old → 6\/6\/25\n {2}- \[x\] half\n/);
    assert.match(result, / {2}- \[-\] inner → 6\/6\/25\n/);
    assert.match(result, /- \[-\] write → 6\/6\/25\n\n## 6\/6\/25\n- \[ \] old\n/);
    const again = target(result, '2025-06-06');
    assert.equal(carryOver(result, again.journal, again, { mode: 'move' }), undefined);
  });

  it('keeps CRLF, and a box that waits is used', () => {
    const crlf = '## 4/6/25\r\n- [ ] a\r\n\t- b\r\n\r\n## 5/6/25\r\n- [ ] \r\n';
    const to = target(crlf, '2025-06-05');
    assert.equal(written(crlf, carryOver(crlf, to.journal, to, { mode: 'move' })), '## 4/6/25\r\n\r\n## 5/6/25\r\n- [ ] a\r\n    - b\r\n');
  });
});

describe('todo edits: moving loses nothing', () => {
  const options = { reread: journalOf, time: 600, defaultMark: () => '6/6/25' };
  const item = fc.constantFrom(
    '- [ ] water', '- [x] water', '- [ ] read due 7/6/25', '  - [ ] nested', '  - plain', '    - [ ] deep', '- TODO call', '- plain', '- [ ]   spaced  ', '* [ ] other', '1. [ ] first', '  more of it', '- [-] dropped', '- [/] begun',
    '- I will read b.', 'words', 'TODO: alone', '', '> - [ ] quoted', '\t- [ ] tab');
  const entry = fc.array(item, { maxLength: 7 });
  const days = ['4/6/25', '5/6/25', '7/6/25'];

  /** The words of every line, whatever list it stands in: a marker may have become a box, a blank line may have come or gone. */
  const wordsOf = (text: string): string[] => text.split(/\r\n|\r|\n/)
    .map((line) => line.replace(/^[\s>]*/, '').replace(/^(?:[-*+]|\d+[.)])(?:\s+|$)/, '').replace(/^TODO:?\s+/, '[ ] ').replace(/^(\[.\])\s+/, '$1 ').trim())
    .filter((line) => line !== '').sort();
  const allOf = (journal: Journal): { readonly day: string; readonly what: string }[] => journal.courses.flatMap(({ children }) =>
    children.flatMap((day) => withChildren(day.todos).filter(({ kind }) => kind !== 'suggestion').map(({ state, title }) => ({ day: day.mark === undefined ? '' : toISO((day as Day).date!), what: `${state} ${title}` }))));

  const check = (name: string, change: (text: string, journal: Journal, target: Parameters<typeof moveTodos>[3] & { readonly course: Course }, picks: readonly number[]) => readonly TextEdit[] | undefined): void => {
    it(name, () => {
      let made = 0;
      fc.assert(fc.property(fc.array(entry, { minLength: 3, maxLength: 3 }), fc.constantFrom('\n', '\r\n'), fc.constantFrom('2025-06-04', '2025-06-05', '2025-06-06', '2025-06-07'), fc.array(fc.nat(), { minLength: 1, maxLength: 3 }), (entries, eol, iso, picks) => {
        const text = ['# C', '', ...entries.flatMap((lines, index) => [`## ${days[index]!}`, ...lines, ''])].join(eol);
        const journal = journalOf(text);
        const course = journal.courses[0]!;
        const edits = change(text, journal, { course, date: fromISO(iso)!, options }, picks);
        if (edits === undefined) {
          return;
        }
        made++;
        const after = applyEdits(text, edits);
        assert.ok(eol === '\n' || !/[^\r]\n/.test(after), JSON.stringify(after));
        const before = wordsOf(text);
        assert.deepEqual(wordsOf(after).filter((line) => line !== '## 6/6/25'), before, JSON.stringify([text, after]));
        const [was, is] = [allOf(journal), allOf(journalOf(after))];
        assert.deepEqual(is.map(({ what }) => what).sort(), was.map(({ what }) => what).sort(), JSON.stringify([text, after]));
        // What changed its day is in the target's now.
        const counts = new Map<string, number>();
        is.forEach(({ day, what }) => counts.set(`${day} ${what}`, (counts.get(`${day} ${what}`) ?? 0) + 1));
        was.forEach(({ day, what }) => counts.set(`${day} ${what}`, (counts.get(`${day} ${what}`) ?? 0) - 1));
        for (const [where, more] of counts) {
          assert.ok(more <= 0 || where.startsWith(iso), JSON.stringify([where, text, after]));
        }
      }), { numRuns: 120 });
      assert.ok(made > 50, `${made} moves were made`);
    });
  };

  check('any todos of any days go into any entry', (text, journal, target, picks) => {
    const todos = journal.courses.flatMap(({ children }) => children.flatMap(({ todos: own }) => withChildren(own))).filter(({ kind }) => kind !== 'suggestion');
    const moved = todos.length === 0 ? [] : picks.map((pick) => todos[pick % todos.length]!);
    const result = moveTodos(text, journal, moved, target);
    return isRefusal(result) ? undefined : result.edits;
  });

  check('open ones are carried over', (text, journal, target) => {
    const result = carryOver(text, journal, target, { mode: 'move' });
    return result === undefined || isRefusal(result) ? undefined : result.edits;
  });
});

describe('todo edits: the right line', () => {
  const pieces = ['- [ ] water', '- [x] water', '- [ ] read', 'TODO: write', '- TODO call', 'text', '', '## 5/6/25', '## 6/6/25', '  - [ ] nested', '- I will read b.'];
  const line = fc.constantFrom(...pieces);
  const lines = fc.array(line, { minLength: 1, maxLength: 14 });
  const eol = fc.constantFrom('\n', '\r\n');

  /** `after` has every line of `text` but those of `todo`, as they were and in their order; below a suggestion there may be a new one. */
  function assertOnly(text: string, todo: Todo, after: string): void {
    const before = new Lines(text);
    const now = new Lines(after);
    const linesOf = (lines: Lines): string[] => Array.from({ length: lines.count }, (_, at) => lines.content(at));
    if (todo.kind === 'suggestion' && now.count > before.count) {
      const added = linesOf(now).findIndex((each, at) => each !== before.content(at));
      assert.match(now.content(added), /^[ >]*[-*+] \[[ x]\] /);
      assert.deepEqual(linesOf(now).toSpliced(added, 1), linesOf(before));
      return;
    }
    const first = before.lineAt(todo.range.start);
    const behind = before.count - 1 - before.lineAt(todo.range.end);
    assert.deepEqual(linesOf(now).slice(0, first), linesOf(before).slice(0, first));
    assert.deepEqual(linesOf(now).slice(now.count - behind), linesOf(before).slice(before.count - behind));
  }

  it('every edit of one todo changes no line but its own', () => {
    fc.assert(fc.property(lines, eol, fc.nat(), fc.nat(4), (content, lineBreak, pick, what) => {
      const text = content.join(lineBreak);
      const todos = todosOf(text);
      const todo = todos[pick % Math.max(1, todos.length)];
      if (todo === undefined) {
        return;
      }
      const edits = [
        (): TextEdit[] => toggleTodo(text, todo), (): TextEdit[] => toggleTodo(text, todo, '✅ 2025-06-05'), (): TextEdit[] => editTitle(text, todo, 'other'),
        (): TextEdit[] => setDue(text, todo, 'due 3/7'), (): TextEdit[] => (todo.kind === 'suggestion' ? acceptSuggestion(todo) : toggleTodo(text, todo)),
      ][what]!();
      assertOnly(text, todo, applyEdits(text, edits));
      assert.ok(lineBreak === '\n' || !/[^\r]\n/.test(applyEdits(text, edits)));
    }), { numRuns: 1000 });
  });

  it('ticking twice is the identity', () => {
    fc.assert(fc.property(lines, eol, fc.nat(), (content, lineBreak, pick) => {
      const text = content.join(lineBreak);
      const tasks = todosOf(text).filter(({ kind }) => kind === 'task' || (kind === 'marker' && !/^[-*]/.test(text.slice(0, 1))));
      const todo = tasks[pick % Math.max(1, tasks.length)];
      if (todo === undefined || (todo.kind === 'marker' && todo.range.start < todo.mark.start)) {
        return;
      }
      const once = applyEdits(text, toggleTodo(text, todo));
      const same = todosOf(once).find(({ mark }) => mark.start === todo.mark.start)!;
      assert.equal(applyEdits(once, toggleTodo(once, same)), text);
    }), { numRuns: 1000 });
  });

  /**
   * Lines carry an invisible identity through inserting, deleting, changing, swapping and ticks of others in between; a tick that is made must have met the line it
   * was meant for. Where the person wrote such a line anew, or moved lines about, nobody can tell from the text which one it is: then it is at least a line with that text.
   */
  it('after any edits and other ticks a tick meets its own line or none', () => {
    let met = 0;
    let refused = 0;
    /** Met where the text had several such lines, and it can be told which. */
    let metAmongEqual = 0;
    const edit = fc.record({ what: fc.nat(4), at: fc.nat(), other: fc.nat(), content: line });
    fc.assert(fc.property(lines, fc.array(edit, { maxLength: 5 }), fc.nat(), (content, edits, pick) => {
      let now = content.map((each, id) => ({ id, each }));
      let next = content.length;
      const text = content.join('\n');
      const todos = todosOf(text);
      const todo = todos[pick % Math.max(1, todos.length)];
      if (todo === undefined) {
        return;
      }
      const ref = JSON.parse(JSON.stringify(refOf(new Lines(text), todo))) as ReturnType<typeof refOf>;
      const tells = new Set([ref.text, ref.place?.above, ref.place?.below]);
      let canBeTold = true;
      for (const { what, at, other, content: typed } of edits) {
        const was = new Map(now.map(({ id, each }) => [id, each]));
        const index = at % Math.max(1, now.length);
        if (what === 0) {
          now = now.toSpliced(index, 0, { id: next++, each: typed });
        } else if (what === 1 && now.length > 1) {
          now = now.toSpliced(index, 1);
        } else if (what === 2) {
          now = now.with(index, { id: now[index]!.id, each: `${now[index]!.each} ${other % 3}` });
        } else if (what === 3) {
          const between = now.map(({ each }) => each).join('\n');
          const others = todosOf(between).filter(({ kind }) => kind !== 'suggestion');
          const one = others[at % Math.max(1, others.length)];
          const ticked = (one === undefined ? between : applyEdits(between, toggleTodo(between, one))).split('\n');
          now = now.map(({ id }, index) => ({ id, each: ticked[index]! }));
        } else {
          const swapped = other % now.length;
          now = now.with(index, now[swapped]!).with(swapped, now[index]!);
          canBeTold &&= index === swapped;
        }
        canBeTold &&= now.every(({ id, each }) => was.get(id) === each || !tells.has(each));
      }
      const changed = now.map(({ each }) => each).join('\n');
      const found = relocate(ref, new Lines(changed));
      if (found === undefined) {
        refused++;
        return;
      }
      const equal = now.filter(({ each }) => each === ref.text).length;
      assert.equal(now[found]!.each, content[todo.line]);
      assert.ok(ref.total > 1 || equal === 1, 'one of several lines for what stood there once');
      if (canBeTold) {
        assert.equal(now[found]!.id, todo.line);
        metAmongEqual += equal > 1 ? 1 : 0;
      }
      const same = findTodo(ref, new Lines(changed), readTodos(changed, scan(changed), [english], memory));
      if (same === undefined) {
        refused++;
        return;
      }
      met++;
      assert.equal(new Lines(changed).lineAt(same.mark.start), found);
      assertOnly(changed, same, applyEdits(changed, toggleTodo(changed, same)));
    }), { numRuns: 5000 });
    assert.ok(met > refused / 2, `${met} met, ${refused} refused`);
    assert.ok(metAmongEqual > 100, `${metAmongEqual} met among equal lines`);
  });

  it('among equal lines with nothing near to tell them apart none is met, also not the last that is left', () => {
    const text = '- [ ] water\n'.repeat(300);
    const ref = refOf(new Lines(text), todosOf(text)[150]!);
    assert.equal(relocate(ref, new Lines(text)), undefined);
    assert.equal(relocate(ref, new Lines('- [ ] water\n')), undefined);
  });

  it('finds a line that moved, and the right one of equal ones', () => {
    const text = '## 5/6/25\n- [ ] water\n- [ ] read\n## 6/6/25\n- [ ] water\n';
    const [, , second] = todosOf(text);
    const ref = refOf(new Lines(text), second!);
    assert.equal(relocate(ref, new Lines(`new\n${text}`)), 5);
    assert.equal(relocate(ref, new Lines(text.replace('- [ ] water\n- [ ] read', '- [ ] read'))), 3);
    assert.equal(relocate(ref, new Lines(text.replace('## 6/6/25\n- [ ] water', '## 6/6/25\n- [ ] water\n- [ ] water'))), undefined);
    assert.equal(relocate(ref, new Lines(text.replace('## 6/6/25', '## 7/6/25'))), undefined);
    assert.equal(relocate(refOf(new Lines(text), todosOf(text)[1]!), new Lines('- [ ] read')), 0);
    assert.equal(relocate(refOf(new Lines(text), todosOf(text)[1]!), new Lines('- [x] read')), undefined);
  });
});
