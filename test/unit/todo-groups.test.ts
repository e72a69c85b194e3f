import assert from 'node:assert/strict';
import { dismissalKey, withoutDismissed } from '../../src/journal/dismissed';
import { Library, type LibraryFile } from '../../src/journal/library';
import { parse } from '../../src/journal/parse';
import { english } from '../../src/journal/phrases/en';
import { badgeCount, countDue, entriesOfFile, groupTodos, type TodoChoice, type TodoNode } from '../../src/journal/todo-groups';

const LOG = `# Log

- [ ] tidy the file

<details>
<summary>Python</summary>

## 23/5/25
- [ ] read PEP 8 due 1/6/25
  - [x] the part on names
  - [ ] the part on imports due 3/6/25
- [x] install

## 24/5/25
- [ ] lists
- Downloaded "Fluent Python". Will read it some time.

</details>

<details>
<summary>Numpy</summary>

## 22/5/25
- TODO: broadcasting due 2/6/25
- [-] old manual

</details>
`;

const today = { year: 2025, month: 6, day: 2 };

function fileOf(text: string): LibraryFile {
  const library = new Library({
    read: (source, { name }) => parse(source, { name, phrases: [english], today }),
    hasDatedName: () => false,
    mayBeFound: () => true,
  });
  library.update({ uri: 'file:///log.md', name: 'log.md', folder: 'file:///', path: [], named: undefined, version: 0, text });
  return library.get('file:///log.md')!;
}

function shown(choice: Partial<TodoChoice>, text = LOG): Record<string, unknown> {
  const groups = groupTodos(entriesOfFile(fileOf(text)), { group: 'course', sort: 'due', openOnly: true, filter: '', today, ...choice });
  const lines = (nodes: readonly TodoNode[], indent: string): string[] =>
    nodes.flatMap(({ entry, children }) => [indent + entry.todo.title.replace(/ due .*/, ''), ...lines(children, `${indent}  `)]);
  return Object.fromEntries(groups.map(({ key, nodes, count }) => {
    const name = key.by === 'course' ? key.title : key.by === 'due' ? key.due : key.by === 'kind' ? key.kind
      : key.by === 'day' ? (key.day === undefined ? '-' : `${key.day.day}/${key.day.month}`) : 'suggestions';
    return [`${name} ${count}`, lines(nodes, '')];
  }));
}

describe('groups of todos', () => {
  it('by course, in the order of the files, suggestions by themselves', () => {
    const groups = shown({});
    assert.deepEqual(groups, {
      'Log 1': ['tidy the file'],
      'Python 3': ['read PEP 8', '  the part on imports', 'lists'],
      'Numpy 1': ['broadcasting'],
      'suggestions 1': ['read "Fluent Python"'],
    });
    assert.deepEqual(Object.keys(groups), ['Log 1', 'Python 3', 'Numpy 1', 'suggestions 1']);
  });

  it('by due date, a nested one by its own', () => {
    const groups = shown({ group: 'due' });
    assert.deepEqual(groups, {
      'overdue 1': ['read PEP 8'], 'today 1': ['broadcasting'], 'tomorrow 1': ['the part on imports'],
      'none 2': ['lists', 'tidy the file'], 'suggestions 1': ['read "Fluent Python"'],
    });
    assert.deepEqual(Object.keys(groups), ['overdue 1', 'today 1', 'tomorrow 1', 'none 2', 'suggestions 1']);
  });

  it('by day, newest first, those without one last', () => {
    assert.deepEqual(Object.keys(shown({ group: 'day' })), ['24/5 1', '23/5 2', '22/5 1', '- 1', 'suggestions 1']);
  });

  it('by kind', () => {
    assert.deepEqual(Object.keys(shown({ group: 'kind' })), ['task 4', 'marker 1', 'suggestions 1']);
  });

  it('an open one in a done one stands by itself when done ones are hidden', () => {
    const text = '# Log\n\n## 23/5/25\n- [x] book\n  - [ ] last chapter\n\n## 24/5/25\n- x\n';
    assert.deepEqual(Object.values(shown({}, text)), [['last chapter']]);
    assert.deepEqual(Object.values(shown({ openOnly: false }, text)), [['book', '  last chapter']]);
  });

  it('shows done and cancelled ones too', () => {
    assert.deepEqual(shown({ openOnly: false })['Numpy 2'], ['broadcasting', 'old manual']);
    assert.deepEqual(shown({ openOnly: false })['Python 5'], ['read PEP 8', '  the part on names', '  the part on imports', 'install', 'lists']);
  });

  it('by age: the oldest entry first', () => {
    assert.deepEqual(shown({ group: 'kind', sort: 'age' })['task 4'], ['read PEP 8', '  the part on imports', 'lists', 'tidy the file']);
  });

  it('a filter takes words of the text, the course and the file', () => {
    assert.deepEqual(shown({ filter: 'NUMPY broad' }), { 'Numpy 1': ['broadcasting'] });
    assert.deepEqual(shown({ filter: 'nothing of this' }), {});
    assert.equal(Object.keys(shown({ filter: 'log.md' })).length, 4);
  });

  it('counts what is overdue, due today and open', () => {
    assert.deepEqual(countDue(entriesOfFile(fileOf(LOG)), today), { overdue: 1, today: 1, open: 5 });
  });

  it('the badge shows what is late and due today, all that is open, or nothing', () => {
    const counts = countDue(entriesOfFile(fileOf(LOG)), today);
    assert.deepEqual((['due', 'open', 'none'] as const).map((counted) => badgeCount(counts, counted)), [2, 5, 0]);
  });
});

describe('dismissed suggestions', () => {
  const read = (text: string) => parse(text, { name: 'log.md', phrases: [english], today });
  const suggestions = (text: string, keys: ReadonlySet<string>): number =>
    entriesOfFile({ ...fileOf(text), journal: withoutDismissed(text, read(text), keys) }).filter(({ todo }) => todo.kind === 'suggestion').length;
  const keyOf = (text: string): string => {
    const entry = entriesOfFile(fileOf(text)).find(({ todo }) => todo.kind === 'suggestion')!;
    return dismissalKey(text, fileOf(text).journal!, entry.todo);
  };

  it('stay away after edits around them', () => {
    const keys = new Set([keyOf(LOG)]);
    assert.equal(suggestions(LOG, new Set()), 1);
    assert.equal(suggestions(LOG, keys), 0);
    assert.equal(suggestions(LOG.replace('# Log', '# Log\n\nmore words').replace('- [ ] lists\n', '- [x] lists\n- tuples\n'), keys), 0);
  });

  it('another sentence, or the same on another day, is another suggestion', () => {
    const keys = new Set([keyOf(LOG)]);
    assert.equal(suggestions(LOG.replace('some time', 'next week'), keys), 1);
    assert.equal(suggestions(LOG.replace('24/5/25', '25/5/25'), keys), 1);
  });

  it('a journal without any is the same object', () => {
    const journal = read(LOG);
    assert.equal(withoutDismissed(LOG, journal, new Set(['x'])), journal);
  });
});
