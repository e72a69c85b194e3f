import assert from 'node:assert/strict';
import { dismissalOf, withoutDismissed } from '../../src/journal/dismissed';
import { Library } from '../../src/journal/library';
import type { LibraryFile } from '../../src/journal/library-file';
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
    isDailyFile: () => false,
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
  const shownOf = (text: string, dismissed: ReadonlySet<string>): readonly string[] =>
    entriesOfFile({ ...fileOf(text), journal: withoutDismissed(text, read(text), dismissed) }).flatMap(({ todo }) => (todo.kind === 'suggestion' ? todo.title : []));
  /** What is remembered when the suggestion of that number is dismissed. */
  const dismissing = (text: string, index = 0): ReadonlySet<string> => {
    const { todo } = entriesOfFile(fileOf(text)).filter((entry) => entry.todo.kind === 'suggestion')[index]!;
    return new Set(dismissalOf(text, fileOf(text).journal!, todo).split(' '));
  };
  const TEXT = '# Log\n\n<details>\n<summary>Python</summary>\n\n## 24/5/25\n- lists\n- Downloaded "Fluent Python".\n- Will read it some time.\n- tuples\n\n</details>\n';

  for (const [what, from, to] of [
    ['words before the journal', '# Log', '# Log\n\nmore words'],
    ['a line above', '- lists\n', '- [x] lists\n- sets\n'],
    ['a line below', '- tuples', '- named tuples'],
    ['what it is about', 'Fluent Python', 'Fluent Python, 2nd edition'],
    ['the line breaks of its sentence', 'Will read it', 'Will  read\n  it'],
    ['the name of its course', '>Python<', '>Python in depth<'],
    ['the date of its entry', '24/5/25', '25/5/25'],
    ['the line endings', '\n', '\r\n'],
  ] as const) {
    it(`stay away when ${what} changes`, () => {
      const dismissed = dismissing(TEXT);
      assert.deepEqual(shownOf(TEXT, new Set()), ['read "Fluent Python"']);
      assert.deepEqual(shownOf(TEXT, dismissed), []);
      const changed = TEXT.replaceAll(from, to);
      assert.equal(shownOf(changed, new Set()).length, 1);
      assert.deepEqual(shownOf(changed, dismissed), []);
    });
  }

  it('stay away when their entry goes to another course', () => {
    const moved = '# Other\n\n## 24/5/25\n- Downloaded "Fluent Python".\n- Will read it some time.\n\n## 25/5/25\n- x\n';
    assert.equal(shownOf(moved, new Set()).length, 1);
    assert.deepEqual(shownOf(moved, dismissing(TEXT)), []);
  });

  it('another sentence is another suggestion', () => {
    assert.equal(shownOf(TEXT.replace('some time', 'next week'), dismissing(TEXT)).length, 1);
  });

  it('the same words in another entry are another suggestion', () => {
    const entry = (day: string): string => `## ${day}\n- lists of ${day}\n- Will read chapter 2 tomorrow.\n\n`;
    const two = `# Log\n\n${entry('24/5/25')}${entry('25/5/25')}`;
    assert.equal(shownOf(two, new Set()).length, 2);
    assert.equal(shownOf(two, dismissing(two)).length, 1);
    assert.equal(shownOf(two, dismissing(two, 1)).length, 1);
  });

  it('the same words twice in one entry are about two things', () => {
    const two = TEXT.replace('- tuples', '- Downloaded "Python Tricks".\n- Will read it some time.');
    assert.deepEqual(shownOf(two, new Set()), ['read "Fluent Python"', 'read "Python Tricks"']);
    assert.deepEqual(shownOf(two, dismissing(two)), ['read "Python Tricks"']);
    assert.deepEqual(shownOf(two, dismissing(two, 1)), ['read "Fluent Python"']);
    assert.deepEqual(shownOf(two, dismissing(TEXT)), ['read "Python Tricks"']);
  });

  it('a journal without any is the same object', () => {
    const journal = read(LOG);
    assert.equal(withoutDismissed(LOG, journal, new Set(['x'])), journal);
  });
});
