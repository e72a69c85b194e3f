import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Library, type LibraryChange } from '../../src/journal/library';
import type { LibraryFile } from '../../src/journal/library-file';
import type { Reader } from '../../src/journal/reader';
import { Feed } from '../../src/workspace/feed';
import type { Log } from '../../src/workspace/log';
import { findMarkdownFiles } from '../../src/workspace/markdown-files';
import { readText } from '../../src/workspace/texts';
import { bytes, Memory } from './memory';

/** Whatever holds the word is a journal. */
const reader: Reader = {
  read: (text, { named }) => ({
    isJournal: named ?? text.includes('my journal'), title: '', dateOrder: 'dayFirst', dateOrderReason: 'default', newestFirst: false,
    courses: [], todos: [], headings: [], problems: [], lineCount: 1,
  }),
  hasDatedName: () => false,
  isDailyFile: () => false,
  mayBeFound: () => true,
};

class TestLog implements Log {
  readonly lines: string[] = [];
  info(line: string): void { this.lines.push(line); }
  warn(line: string): void { this.lines.push(line); }
  error(line: string): void { this.lines.push(line); }
  show(): void {}
}

describe('the feed', () => {
  let base: vscode.Uri;
  let library: Library;
  let feed: Feed;
  let log: TestLog;
  let count = 0;
  const settings = vscode.workspace.getConfiguration;

  beforeEach(async () => {
    const folder = vscode.workspace.workspaceFolders?.[0];
    assert.ok(folder);
    // A folder for each test: VS Code keeps the documents of closed editors for a while.
    base = vscode.Uri.joinPath(folder.uri, `feed ${count++}`);
    await vscode.workspace.fs.createDirectory(base);
    library = new Library(reader);
    log = new TestLog();
    feed = new Feed(library, log);
  });

  afterEach(async () => {
    feed.dispose();
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(base, { recursive: true });
    for (const [section, key] of [['files', 'exclude'], ['search', 'exclude'], ['learningJournal', 'files']] as const) {
      // Few of the tests set one, and to be told of each takes VS Code its time.
      if (settings(section).inspect(key)?.workspaceValue !== undefined) {
        await settings(section).update(key, undefined, vscode.ConfigurationTarget.Workspace);
      }
    }
  });

  const at = (path: string): vscode.Uri => vscode.Uri.joinPath(base, path);
  const write = async (path: string, content: string | Uint8Array): Promise<void> =>
    vscode.workspace.fs.writeFile(at(path), typeof content === 'string' ? bytes(content) : content);
  const get = (path: string): LibraryFile | undefined => library.get(at(path).toString());
  const known = (): string[] => library.files().map(({ uri }) => vscode.Uri.parse(uri).path).filter((path) => path.startsWith(base.path))
    .map((path) => path.slice(base.path.length + 1));
  /** Waits for the state of the library that fulfils the condition. */
  const until = (fulfilled: () => boolean): Promise<void> => new Promise((resolve) => {
    const check = (): void => {
      if (fulfilled()) {
        listener.dispose();
        resolve();
      }
    };
    const listener = library.onDidChange(check);
    check();
  });

  it('reads the journals of the workspace when asked, each once', async () => {
    await write('a.md', 'my journal');
    await write('deep/er/b.markdown', 'my journal too');
    await write('other.md', 'nothing of the kind');
    await write('notes.txt', 'my journal as text');
    assert.deepEqual(known(), []);
    await Promise.all([feed.load(), feed.load()]);
    assert.deepEqual(known(), ['a.md', 'deep/er/b.markdown']);
    assert.deepEqual(get('deep/er/b.markdown')?.path.slice(-3), [base.path.split('/').at(-1), 'deep', 'er']);
    assert.equal(log.lines.filter((line) => line.startsWith('read ')).length, 1);
  });

  it('reads them by itself a while after nobody more than a figure asked', async () => {
    await write('a.md', 'my journal');
    feed.loadLater();
    feed.loadLater();
    assert.deepEqual(known(), []);
    await until(() => known().includes('a.md'));
    await feed.load();
    assert.equal(log.lines.filter((line) => line.startsWith('read ')).length, 1);
  });

  it('leaves out what is excluded, hidden, or a dependency', async () => {
    for (const path of ['a.md', 'files-out/b.md', 'search-out/deep/c.md', '.hidden/d.md', 'node_modules/x/e.md']) {
      await write(path, 'my journal');
    }
    await settings('files').update('exclude', { '**/files-out': true }, vscode.ConfigurationTarget.Workspace);
    await settings('search').update('exclude', { '**/search-out': true }, vscode.ConfigurationTarget.Workspace);
    await feed.load();
    assert.deepEqual(known(), ['a.md']);
    const listed = until(() => known().length === 2);
    await settings('search').update('exclude', {}, vscode.ConfigurationTarget.Workspace);
    await listed;
    assert.deepEqual(known(), ['a.md', 'search-out/deep/c.md']);
  });

  it('follows each keystroke before and after it is saved', async () => {
    await write('a.md', 'my journal');
    await feed.load();
    const document = await vscode.workspace.openTextDocument(at('a.md'));
    const editor = await vscode.window.showTextDocument(document);
    const changes: LibraryChange[] = [];
    library.onDidChange((change) => changes.push(change));
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'x'));
    assert.equal(get('a.md')?.text, 'xmy journal');
    assert.equal(get('a.md')?.version, document.version);
    // Where files are read meanwhile, the news of all of them come together.
    await until(() => changes.some(({ uris }) => uris.has(document.uri.toString())));
    await editor.edit((edit) => edit.replace(new vscode.Range(0, 0, 0, 20), 'gone'));
    assert.equal(get('a.md'), undefined);
  });

  it('follows the disk: new, changed, deleted and renamed files, and whole folders', async () => {
    await feed.load();
    // VS Code takes its time until it watches.
    for (let attempt = 0; get('a.md') === undefined; attempt++) {
      await write('a.md', `my journal ${attempt}`);
      await vscode.workspace.findFiles('**/*', null);
    }
    await write('a.md', 'my journal, longer');
    await until(() => get('a.md')?.text === 'my journal, longer');
    await vscode.workspace.fs.rename(at('a.md'), at('b.md'));
    await until(() => known().join() === 'b.md');
    await write('folder/c.md', 'my journal');
    await until(() => known().join() === 'b.md,folder/c.md');
    await vscode.workspace.fs.delete(at('folder'), { recursive: true });
    await until(() => known().join() === 'b.md');
    // A folder that comes as a whole is told of by its own event alone.
    await write('.hidden/d.md', 'my journal');
    await vscode.workspace.fs.rename(at('.hidden'), at('shown'));
    await until(() => known().join() === 'b.md,shown/d.md');
    await vscode.workspace.fs.delete(at('shown'), { recursive: true });
    await until(() => known().join() === 'b.md');
    await vscode.workspace.fs.delete(at('b.md'));
    await until(() => known().length === 0);
  });

  it('takes in an untitled document, and lets it go', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: 'my journal' });
    await vscode.window.showTextDocument(document);
    const file = library.get(document.uri.toString());
    assert.deepEqual([file?.version, file?.text, file?.path], [document.version, 'my journal', []]);
    const closed = until(() => library.get(document.uri.toString()) === undefined);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await closed;
  });

  it('what was typed and thrown away is gone', async () => {
    await write('a.md', 'my journal');
    await feed.load();
    const editor = await vscode.window.showTextDocument(at('a.md'));
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'typed '));
    assert.equal(get('a.md')?.text, 'typed my journal');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await until(() => get('a.md')?.text === 'my journal');
  });

  it('a file in another encoding is read as VS Code reads it', async () => {
    const utf16 = [0xFF, 0xFE, ...[...'my journal é'].flatMap((character) => [character.charCodeAt(0), 0])];
    await write('utf16.md', new Uint8Array(utf16));
    await write('bom.md', new Uint8Array([0xEF, 0xBB, 0xBF, ...bytes('my journal')]));
    await feed.load();
    assert.equal(get('utf16.md')?.text, 'my journal é');
    assert.equal(get('bom.md')?.text, 'my journal');
  });

  it('a file that does not decode or is too large is a row, and a line in the log', async () => {
    await write('latin1.md', new Uint8Array([...bytes('my journal '), 0xE9, 0x20, 0xE8]));
    await write('readme.md', new Uint8Array([...bytes('something else '), 0xE9]));
    await write('large.md', new Uint8Array(5 * 1024 * 1024 + 1).fill(0x20));
    await feed.load();
    assert.equal(get('latin1.md')?.trouble, 'undecodable');
    assert.equal(get('readme.md'), undefined);
    assert.equal(get('large.md')?.trouble, 'tooLarge');
    assert.equal(log.lines.filter((line) => /latin1|large/.test(line)).length, 2);
  });

  it('a file that nobody may read is known as such, one that is gone is gone', async () => {
    const memory = new Memory('memory-locked');
    const registered = vscode.workspace.registerFileSystemProvider('memory-locked', memory);
    const uri = memory.put('/w/a.md', 'my journal');
    try {
      assert.deepEqual(await readText(uri, true), { text: 'my journal' });
      memory.locked.add('/w/a.md');
      assert.deepEqual(await readText(uri, true), { trouble: 'unreadable' });
      memory.delete(uri);
      assert.deepEqual(await readText(uri, true), { gone: true });
    } finally {
      registered.dispose();
    }
  });

  it('a file named or excluded by the settings is one or none, at once', async () => {
    await write('a.md', 'my journal');
    await write('b.md', 'plain');
    await feed.load();
    assert.deepEqual(known(), ['a.md']);
    const changed = until(() => known().join() === 'b.md');
    await settings('learningJournal').update('files', ['**/b.md', '!**/a.md'], vscode.ConfigurationTarget.Workspace);
    await changed;
  });

  it('shows that it reads where that takes more than a second, until it is done', async () => {
    for (let index = 0; index < 6; index++) {
      await vscode.workspace.fs.writeFile(at(`${index}.md`), bytes('my journal'));
    }
    const slow = new Library({
      ...reader,
      read: (...args) => {
        const started = performance.now();
        while (performance.now() - started < 300) {
          // As a slow machine would.
        }
        return reader.read(...args);
      },
    });
    const seen: string[] = [];
    let ended = Promise.resolve();
    const reads = new Feed(slow, log, undefined, (reading) => {
      seen.push('begun');
      ended = reading.then(() => void seen.push('done'));
    });
    await reads.load();
    await ended;
    reads.dispose();
    assert.deepEqual(seen, ['begun', 'done']);
  });

  it('walks through file systems without search', async () => {
    const memory = new Memory('memory-feed');
    const registered = vscode.workspace.registerFileSystemProvider('memory-feed', memory);
    for (const path of ['/w/a.md', '/w/b/c/d.markdown', '/w/b/e.txt', '/w/.git/f.md', '/w/node_modules/g.md']) {
      memory.put(path, 'my journal');
    }
    const folder = { uri: vscode.Uri.from({ scheme: 'memory-feed', path: '/w' }), name: 'w', index: 0 };
    try {
      const found = await findMarkdownFiles(folder);
      assert.deepEqual(found.map(({ path }) => path).sort(), ['/w/a.md', '/w/b/c/d.markdown']);
    } finally {
      registered.dispose();
    }
  });
});
