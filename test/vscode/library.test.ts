import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Library } from '../../src/journal/library';
import type { LibraryFile } from '../../src/journal/library-file';
import { readClock } from '../../src/workspace/clock';
import { createReader } from '../../src/workspace/reader';

const setting = (name: string, value: unknown): Thenable<void> =>
  vscode.workspace.getConfiguration('learningJournal').update(name, value, vscode.ConfigurationTarget.Workspace);

describe('the library with the settings of the window', () => {
  const reader = createReader();
  let library: Library;

  beforeEach(() => {
    library = new Library(reader);
  });

  afterEach(async () => {
    for (const name of ['dateOrder', 'find']) {
      await setting(name, undefined);
    }
  });

  const read = (text: string, name = 'log.md', named?: boolean): LibraryFile | undefined => {
    const uri = `file:///w/${name}`;
    library.update({ uri, name, folder: 'file:///w', path: ['w'], named, version: 0, text });
    return library.get(uri);
  };

  it('takes the person\'s order of day and month', async () => {
    await setting('dateOrder', 'monthFirst');
    const first = read('## 1/6/25\n\n## 2/6/25\n')?.journal;
    assert.equal(first?.dateOrder, 'monthFirst');
    assert.equal(first?.dateOrderReason, 'setting');
  });

  it('finds nothing by itself where the person does not want it', async () => {
    await setting('find', false);
    assert.equal(read('## 23/5/25\n- x\n'), undefined);
    assert.ok(read('## 23/5/25\n- x\n', 'named.md', true)?.journal !== undefined);
    assert.ok(read('<!-- learning-journal -->\n\n## 23/5/25\n', 'comment.md')?.journal !== undefined);
  });

  it('a file without a word of its own learns from its neighbors', () => {
    const plain = read('## 1/6/25\n- a\n', 'plain.md')?.journal;
    assert.notEqual(plain?.dateOrderReason, 'otherJournals');
    read('## 1/23/25\n- a\n', 'sure.md');
    assert.equal(library.get('file:///w/plain.md')?.journal?.dateOrder, 'monthFirst');
    assert.equal(library.get('file:///w/plain.md')?.journal?.dateOrderReason, 'otherJournals');
  });

  it('one file a day', () => {
    assert.equal(read('- a\n', '2025-06-01.md'), undefined);
    read('- b\n', '2025-06-02.md');
    assert.deepEqual(library.files().map(({ journal }) => journal?.courses[0]?.title), ['w', 'w']);
  });
});

describe('the clock', () => {
  const at = (instant: string, timeZone: string, dayEndsAt = 0): string => {
    const { today: { year, month, day }, hour, minute } = readClock({ timeZone, dayEndsAt }, new Date(instant));
    return `${year}-${month}-${day} ${hour}:${minute}`;
  };

  it('says the person\'s own day in any zone', () => {
    assert.equal(at('2025-06-01T10:30:00Z', 'Pacific/Pago_Pago'), '2025-5-31 23:30');
    assert.equal(at('2025-06-01T10:30:00Z', 'Asia/Kolkata'), '2025-6-1 16:0');
    assert.equal(at('2025-06-01T10:30:00Z', 'Pacific/Kiritimati'), '2025-6-2 0:30');
  });

  it('lets the night belong to the day before', () => {
    assert.equal(at('2025-03-01T03:59:00Z', 'UTC', 4), '2025-2-28 3:59');
    assert.equal(at('2025-03-01T04:00:00Z', 'UTC', 4), '2025-3-1 4:0');
    assert.equal(at('2025-01-01T00:00:00Z', 'UTC', 1), '2024-12-31 0:0');
  });

  it('is right across both nights of daylight saving', () => {
    assert.equal(at('2025-03-30T00:59:00Z', 'Europe/Berlin', 3), '2025-3-29 1:59');
    assert.equal(at('2025-03-30T01:00:00Z', 'Europe/Berlin', 3), '2025-3-30 3:0');
    assert.equal(at('2025-10-26T00:30:00Z', 'Europe/Berlin', 3), '2025-10-25 2:30');
    assert.equal(at('2025-10-26T01:30:00Z', 'Europe/Berlin', 3), '2025-10-25 2:30');
    assert.equal(at('2025-10-26T02:00:00Z', 'Europe/Berlin', 3), '2025-10-26 3:0');
  });

  it('takes the machine\'s zone where the named one is unknown', () => {
    const instant = new Date(2025, 5, 1, 12, 0);
    assert.equal(readClock({ timeZone: 'Nowhere/Land', dayEndsAt: 0 }, instant).today.day, 1);
  });
});
