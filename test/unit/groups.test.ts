import assert from 'node:assert/strict';
import { groupFiles, type Group, type Grouping } from '../../src/journal/groups';
import type { LibraryFile } from '../../src/journal/library-file';
import type { Course, Journal } from '../../src/journal/model';

const nowhere = { start: 0, end: 0 };

function course(title: string): Course {
  return { kind: 'course', source: 'details', title, range: nowhere, mark: nowhere, body: nowhere, line: 0, todos: [], children: [], closed: true, finished: false };
}

/** A file at `path`, holding courses; without courses one that cannot be read. */
function file(path: string, ...titles: string[]): LibraryFile {
  const parts = path.split('/');
  const journal: Journal = {
    isJournal: true, title: '', dateOrder: 'dayFirst', dateOrderReason: 'default', newestFirst: false,
    courses: titles.map(course), todos: [], headings: [], problems: [], lineCount: 1,
  };
  return {
    uri: path, name: parts.at(-1)!, folder: parts.slice(0, -1).join('/'), path: parts.slice(0, -1), named: undefined, version: 0, text: '', ids: new Map(),
    ...(titles.length > 0 ? { journal, trouble: undefined } : { journal: undefined, trouble: 'unreadable' }),
  };
}

/** The rows as indented lines, files with `.md`, courses of a file in brackets. */
function outline(groups: readonly Group[], indent = ''): string[] {
  return groups.flatMap((group): string[] => {
    switch (group.kind) {
      case 'folder':
        return [`${indent}${group.label}/`, ...outline(group.children, `${indent}  `)];
      case 'file':
        return [`${indent}${group.label}.md [${group.file.journal!.courses.map(({ title }) => title).join(', ')}]`];
      case 'course':
        return [`${indent}${group.course.title}${group.fileName === undefined ? '' : ` (${group.fileName})`}`];
      case 'daily':
        return [`${indent}${group.label} of ${group.files.length} days`];
      case 'loose':
        return [`${indent}todos`];
      case 'trouble':
        return [`${indent}${group.label}!`];
    }
  });
}

function rows(files: readonly LibraryFile[], grouping: Grouping = 'auto'): string[] {
  return outline(groupFiles(files, grouping, ({ name }) => /^\d/.test(name)));
}

describe('grouping files', () => {
  it('one file shows its courses', () => {
    assert.deepEqual(rows([file('w/notes/log.md', 'Python', 'Numpy')]), ['Python', 'Numpy']);
  });

  it('one file can be asked for as a file', () => {
    assert.deepEqual(rows([file('w/notes/log.md', 'Python', 'Numpy')], 'file'), ['log.md [Python, Numpy]']);
  });

  it('files with one course each are those courses, others stand above theirs', () => {
    assert.deepEqual(rows([file('w/log.md', 'A', 'B'), file('w/numpy.md', 'Numpy'), file('w/x.md', 'Python')]),
      ['log.md [A, B]', 'Numpy', 'Python (x)']);
  });

  it('folders appear where there are several, without what all share, and chains are one row', () => {
    assert.deepEqual(
      rows([file('w/notes/top.md', 'Top'), file('w/notes/2025/spring/a.md', 'A'), file('w/notes/2025/spring/b.md', 'B'), file('w/notes/ml/c.md', 'C')]),
      ['Top', '2025/spring/', '  A', '  B', 'ml/', '  C']);
  });

  it('several workspace folders are told apart', () => {
    assert.deepEqual(rows([file('home/log.md', 'A'), file('work/log.md', 'B')]), ['home/', '  A (log)', 'work/', '  B (log)']);
  });

  it('without folders, or with courses only', () => {
    const files = [file('w/a/log.md', 'A', 'B'), file('w/b/numpy.md', 'Numpy')];
    assert.deepEqual(rows(files, 'file'), ['log.md [A, B]', 'numpy.md [Numpy]']);
    assert.deepEqual(rows(files, 'none'), ['A (log)', 'B (log)', 'Numpy']);
    assert.deepEqual(rows(files, 'folder'), ['a/', '  log.md [A, B]', 'b/', '  numpy.md [Numpy]']);
  });

  it('one file a day: the folder is the course', () => {
    assert.deepEqual(rows([file('w/diary/1.md', 'diary'), file('w/diary/2.md', 'diary')]), ['diary of 2 days']);
    assert.deepEqual(rows([file('w/log.md', 'A', 'B'), file('w/diary/1.md', 'diary'), file('w/diary/2.md', 'diary')]),
      ['log.md [A, B]', 'diary of 2 days']);
  });

  it('files that cannot be read stand where they lie, behind the others', () => {
    assert.deepEqual(rows([file('w/big.md'), file('w/log.md', 'A'), file('w/b/c.md', 'C')]), ['A (log)', 'big.md!', 'b/', '  C']);
    assert.deepEqual(rows([file('w/a/big.md'), file('w/b/log.md', 'A')]), ['a/', '  big.md!', 'b/', '  A (log)']);
  });

  it('ids of rows differ', () => {
    const files = [file('w/a/x/1.md', 'x'), file('w/a/x.md', 'X', 'Y'), file('w/b/x.md', 'X', 'Y'), file('v/a/x.md', 'X', 'Y')];
    const ids: string[] = [];
    const walk = (groups: readonly Group[]): void => groups.forEach((group) => {
      ids.push('id' in group ? group.id : '');
      if (group.kind === 'folder') {
        walk(group.children);
      }
    });
    walk(groupFiles(files, 'auto', ({ name }) => name === '1.md'));
    assert.equal(new Set(ids).size, ids.length);
  });
});
