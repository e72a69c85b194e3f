import assert from 'node:assert/strict';
import { Library } from '../../src/journal/library';
import type { FileInput } from '../../src/journal/library-file';
import type { Reader } from '../../src/journal/reader';
import type { DateOrder, DateOrderReason, Journal } from '../../src/journal/model';

const EMPTY: Journal = {
  isJournal: false, title: '', dateOrder: 'dayFirst', dateOrderReason: 'default', newestFirst: false,
  courses: [], todos: [], headings: [], problems: [], lineCount: 1,
};

/** Reads `journal`, and `order:monthFirst` as an order that the file has for certain; counts how often. */
class TestReader implements Reader {
  readonly reads: string[] = [];

  read(text: string, file: { name: string; named: boolean | undefined }, around: { datedSibling: boolean; otherJournals: DateOrder | undefined }): Journal {
    this.reads.push(file.name);
    const own = /order:(dayFirst|monthFirst)/.exec(text)?.[1] as DateOrder | undefined;
    const dateOrder = own ?? around.otherJournals ?? 'dayFirst';
    const dateOrderReason: DateOrderReason = own !== undefined ? 'partAbove12' : around.otherJournals !== undefined ? 'otherJournals' : 'default';
    const isJournal = file.named ?? (text.includes('journal') || (this.hasDatedName(file.name) && around.datedSibling));
    return { ...EMPTY, isJournal, title: text, dateOrder, dateOrderReason };
  }

  hasDatedName(name: string): boolean {
    return /^\d{4}-\d\d-\d\d/.test(name);
  }

  mayBeFound({ name }: { name: string }): boolean {
    return name !== 'CHANGELOG.md';
  }

  isDailyFile(): boolean {
    return false;
  }
}

function file(path: string, text: string, version = 0): FileInput {
  const parts = path.split('/');
  return { uri: `file:///${path}`, name: parts.at(-1)!, folder: parts.slice(0, -1).join('/'), path: parts.slice(0, -1), named: undefined, version, text };
}

function setup(): { library: Library; reader: TestReader; events: string[][] } {
  const reader = new TestReader();
  const library = new Library(reader);
  const events: string[][] = [];
  library.onDidChange(({ uris }) => events.push([...uris].map((uri) => uri.replace('file:///', '')).sort()));
  return { library, reader, events };
}

describe('the library', () => {
  it('holds journals and tells of each change once', () => {
    const { library, events } = setup();
    library.update(file('a.md', 'journal 1'));
    library.update(file('a.md', 'journal 2', 2));
    assert.equal(library.get('file:///a.md')?.text, 'journal 2');
    assert.equal(library.get('file:///a.md')?.version, 2);
    library.remove('file:///a.md');
    assert.equal(library.get('file:///a.md'), undefined);
    assert.deepEqual(events, [['a.md'], ['a.md'], ['a.md']]);
  });

  it('says nothing of files that are no journals, before and after', () => {
    const { library, events } = setup();
    library.update(file('README.md', 'read me'));
    library.update(file('README.md', 'read me again'));
    library.remove('file:///README.md');
    assert.deepEqual(events, []);
    assert.deepEqual(library.files(), []);
  });

  it('the same text again is no change; its version is noted', () => {
    const { library, reader, events } = setup();
    library.update(file('a.md', 'journal'));
    library.update(file('a.md', 'journal', 7));
    assert.equal(library.get('file:///a.md')?.version, 7);
    assert.equal(library.files()[0]?.version, 7);
    assert.equal(reader.reads.length, 1);
    assert.equal(events.length, 1);
  });

  it('reads a text once, whoever asks between the keystroke and its turn, and however many', () => {
    const { library, reader } = setup();
    library.update(file('a.md', 'journal'));
    const asked = library.readAs('file:///a.md', 'journal, longer');
    assert.equal(library.readAs('file:///a.md', 'journal, longer'), asked);
    library.update(file('a.md', 'journal, longer', 2));
    assert.equal(library.get('file:///a.md')?.journal, asked);
    assert.equal(reader.reads.length, 2);
    // What another file, or the settings, have come to mean is read anew.
    library.readAs('file:///a.md', 'journal, longest');
    library.update(file('b.md', 'journal order:monthFirst'));
    assert.equal(library.readAs('file:///a.md', 'journal, longest')?.dateOrder, 'monthFirst');
    const before = reader.reads.length;
    library.rereadAll();
    library.readAs('file:///a.md', 'journal, longest');
    assert.equal(reader.reads.length, before + 3);
  });

  it('tells of a file that stops being a journal', () => {
    const { library, events } = setup();
    library.update(file('a.md', 'journal'));
    library.update(file('a.md', 'something else'));
    assert.deepEqual(events, [['a.md'], ['a.md']]);
    assert.equal(library.hasJournal, false);
    assert.equal(library.has('file:///a.md'), true);
  });

  it('makes one event of a batch, and reads each file of it once', () => {
    const { library, reader, events } = setup();
    library.batch(() => {
      library.update(file('a.md', 'journal'));
      library.batch(() => library.update(file('b.md', 'journal')));
      library.update(file('c.md', 'none'));
    });
    assert.deepEqual(events, [['a.md', 'b.md']]);
    assert.deepEqual(reader.reads, ['a.md', 'b.md', 'c.md']);
  });

  it('fires when a batch throws, with what was told until then', () => {
    const { library, events } = setup();
    assert.throws(() => library.batch(() => {
      library.update(file('a.md', 'journal'));
      throw new Error('out of paper');
    }), /out of paper/);
    library.update(file('b.md', 'journal'));
    assert.deepEqual(events.flat(), ['a.md', 'b.md']);
  });

  it('lists files by folder, outer ones first, numbers by value', () => {
    const { library } = setup();
    for (const path of ['w/b/1.md', 'w/10.md', 'w/a/1.md', 'w/9.md', 'w/a/deep/1.md']) {
      library.update(file(path, 'journal'));
    }
    assert.deepEqual(library.files().map(({ uri }) => uri.slice(8)), ['w/9.md', 'w/10.md', 'w/a/1.md', 'w/a/deep/1.md', 'w/b/1.md']);
  });

  it('a dated name makes a journal as soon as it has a sibling, and no longer than that', () => {
    const { library, events } = setup();
    library.update(file('log/2025-06-01.md', 'text'));
    assert.deepEqual(library.files(), []);
    library.update(file('elsewhere/2025-06-02.md', 'text'));
    assert.deepEqual(library.files(), []);
    library.update(file('log/2025-06-02.md', 'text'));
    assert.deepEqual(library.files().map(({ name }) => name), ['2025-06-01.md', '2025-06-02.md']);
    assert.deepEqual(events, [['log/2025-06-01.md', 'log/2025-06-02.md']]);
    library.remove('file:///log/2025-06-02.md');
    assert.deepEqual(library.files(), []);
  });

  it('a journal without an order of its own takes that of its folder, else of all', () => {
    const { library } = setup();
    const orderOf = (path: string): DateOrder | undefined => library.get(`file:///${path}`)?.journal?.dateOrder;
    library.update(file('a/plain.md', 'journal'));
    assert.equal(orderOf('a/plain.md'), 'dayFirst');
    library.update(file('b/sure.md', 'journal order:monthFirst'));
    assert.equal(orderOf('a/plain.md'), 'monthFirst');
    library.update(file('a/sure.md', 'journal order:dayFirst'));
    assert.equal(orderOf('a/plain.md'), 'dayFirst');
    library.update(file('a/later.md', 'journal'));
    assert.equal(library.get('file:///a/later.md')?.journal?.dateOrderReason, 'otherJournals');
    library.remove('file:///a/sure.md');
    assert.equal(orderOf('a/plain.md'), 'monthFirst');
    library.remove('file:///b/sure.md');
    assert.equal(library.get('file:///a/plain.md')?.journal?.dateOrderReason, 'default');
  });

  it('files that are read with the same knowledge are not read again', () => {
    const { library, reader } = setup();
    library.batch(() => {
      for (let index = 0; index < 100; index++) {
        library.update(file(`a/${index}.md`, index === 50 ? 'journal order:dayFirst' : 'journal'));
      }
    });
    assert.equal(reader.reads.length, 100 + 8);
    assert.ok(library.hasStale);
    library.settle();
    assert.equal(reader.reads.length, 100 + 50);
    library.update(file('a/7.md', 'journal changed'));
    assert.equal(reader.reads.length, 151);
  });

  it('many files that others mean something for are read again bit by bit', () => {
    const { library, reader, events } = setup();
    library.batch(() => {
      for (let index = 0; index < 20; index++) {
        library.update(file(`a/${index}.md`, 'journal'));
      }
    });
    library.update(file('a/sure.md', 'journal order:monthFirst'));
    assert.equal(reader.reads.length, 21 + 8);
    library.settle(() => true);
    assert.equal(reader.reads.length, 21 + 9);
    library.update(file('a/12.md', 'journal, typed in meanwhile'));
    library.remove('file:///a/13.md');
    library.settle();
    assert.equal(reader.reads.length, 21 + 8 + 1 + 1 + 10 - 1);
    assert.ok(library.files().every(({ journal }) => journal?.dateOrder === 'monthFirst'));
    assert.equal(events.length, 6);
  });

  it('leaves all that others mean something for to later where many files come', () => {
    const { library, reader } = setup();
    library.batch(() => library.update(file('a/0.md', 'journal')), 0);
    library.batch(() => library.update(file('a/sure.md', 'journal order:monthFirst')), 0);
    assert.equal(reader.reads.length, 2);
    library.settle();
    assert.equal(reader.reads.length, 3);
    assert.ok(library.files().every(({ journal }) => journal?.dateOrder === 'monthFirst'));
  });

  it('while it is held it knows, but says nothing', () => {
    const { library, events } = setup();
    const hold = library.hold();
    library.update(file('a.md', 'journal'));
    library.update(file('b.md', 'journal'));
    assert.equal(library.get('file:///a.md')?.text, 'journal');
    assert.deepEqual(events, []);
    hold.dispose();
    hold.dispose();
    assert.deepEqual(events, [['a.md', 'b.md']]);
    library.update(file('c.md', 'journal'));
    assert.equal(events.length, 2);
  });

  it('a file that cannot be read is a row and no journal', () => {
    const { library, events } = setup();
    library.update({ uri: 'u', name: 'big.md', folder: '', path: [], named: undefined, version: 0, trouble: 'tooLarge' });
    assert.equal(library.files()[0]?.trouble, 'tooLarge');
    assert.equal(library.hasJournal, false);
    library.update({ uri: 'v', name: 'CHANGELOG.md', folder: '', path: [], named: undefined, version: 0, trouble: 'tooLarge' });
    assert.deepEqual(events, [['u']]);
  });

  it('a file that does not decode is a row only if what is left of it is a journal', () => {
    const { library } = setup();
    const broken = { folder: '', path: [], named: undefined, version: 0, trouble: 'undecodable' } as const;
    library.update({ ...broken, uri: 'a', name: 'a.md', guess: 'jour\uFFFDnal' });
    library.update({ ...broken, uri: 'b', name: 'b.md', guess: 'journal \uFFFD' });
    library.update({ ...broken, uri: 'c', name: 'c.md', guess: '\uFFFD', named: true });
    library.update({ ...broken, uri: 'd', name: 'd.md', named: false });
    assert.deepEqual(library.files().map(({ name }) => name), ['b.md', 'c.md']);
  });

  it('reads all again where the person names files anew', () => {
    const { library } = setup();
    library.update(file('a.md', 'journal'));
    library.update(file('b.md', 'journal'));
    library.rereadAll(({ name }) => (name === 'a.md' ? false : undefined));
    assert.deepEqual(library.files().map(({ name }) => name), ['b.md']);
  });

  it('says how a text would be read without taking it in', () => {
    const { library, events } = setup();
    library.update(file('a.md', 'journal'));
    assert.equal(library.readAs('file:///a.md', 'journal order:monthFirst')?.dateOrder, 'monthFirst');
    assert.equal(library.readAs('file:///other.md', 'journal'), undefined);
    assert.equal(library.get('file:///a.md')?.text, 'journal');
    assert.equal(events.length, 1);
  });

  it('a listener that is gone hears nothing', () => {
    const { library } = setup();
    let heard = 0;
    const listener = library.onDidChange(() => heard++);
    library.update(file('a.md', 'journal'));
    listener.dispose();
    library.update(file('a.md', 'journal 2'));
    assert.equal(heard, 1);
  });
});
