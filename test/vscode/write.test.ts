import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Log } from '../../src/workspace/log';
import type { SaveAfterEdit } from '../../src/workspace/settings';
import { Writer, type Compute } from '../../src/workspace/write';
import { bytes, Memory } from './memory';

const silent: Log = { info() {}, warn() {}, error() {}, show() {} };

const append = (words: string): Compute => (text) => [{ range: { start: text.length, end: text.length }, text: words }];

describe('the guarded writer', () => {
  const memory = new Memory();
  const registered: vscode.Disposable[] = [];
  let count = 0;

  before(() => {
    registered.push(vscode.workspace.registerFileSystemProvider('memory-test', memory, { isCaseSensitive: true }));
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    vscode.Disposable.from(...registered).dispose();
  });

  afterEach(async () => {
    memory.permissions = undefined;
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  const file = (text: string | Uint8Array): vscode.Uri => memory.put(`/${count++}.md`, typeof text === 'string' ? bytes(text) : text);
  const writer = (save: SaveAfterEdit = 'whenClean', uniform = false): Writer => new Writer(silent, () => save, async () => uniform);

  it('writes and saves a file that nobody sees', async () => {
    const uri = file('one\n');
    const result = await writer().apply(uri, append('two\n'));
    assert.ok(result.done && result.saved && result.before === 'one\n' && result.after === 'one\ntwo\n');
    assert.equal(memory.text(uri), 'one\ntwo\n');
  });

  it('keeps line endings, byte order mark and a missing last line break', async () => {
    const uri = file(new Uint8Array([0xEF, 0xBB, 0xBF, ...bytes('one\r\ntwo')]));
    assert.ok((await writer().apply(uri, () => [{ range: { start: 3, end: 3 }, text: '!' }])).done);
    assert.equal(memory.text(uri), '\xEF\xBB\xBFone!\r\ntwo');
  });

  it('leaves a file alone to save that an editor shows', async () => {
    const uri = file('one\n');
    const editor = await vscode.window.showTextDocument(uri);
    const result = await writer().apply(uri, append('two\n'));
    assert.ok(result.done && !result.saved);
    assert.equal(editor.document.getText(), 'one\ntwo\n');
    assert.ok(editor.document.isDirty);
    assert.equal(memory.text(uri), 'one\n');
  });

  it('leaves saving to the person where the setting or the caller says so', async () => {
    const uri = file('one\n');
    assert.ok((await writer('never').apply(uri, append('two\n'))).done);
    assert.equal(memory.text(uri), 'one\n');
    const other = file('one\n');
    const result = await writer().apply(other, append('two\n'), { save: false });
    assert.ok(result.done && !result.saved);
    assert.equal(memory.text(other), 'one\n');
  });

  it('one undo takes back all edits of one write', async () => {
    const uri = file('a b c');
    const editor = await vscode.window.showTextDocument(uri);
    await writer().apply(uri, () => [{ range: { start: 0, end: 1 }, text: 'x' }, { range: { start: 4, end: 5 }, text: 'z' }]);
    assert.equal(editor.document.getText(), 'x b z');
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), 'a b c');
  });

  it('writes nothing where there is a reason not to', async () => {
    const uri = file('one\n');
    const result = await writer().apply(uri, () => 'There is no such course.');
    assert.equal(result.done, false);
    assert.equal(memory.text(uri), 'one\n');
  });

  it('refuses a file that has just changed on disk, and one that is gone', async () => {
    const uri = file('one\n');
    const document = await vscode.workspace.openTextDocument(uri);
    memory.put(uri.path, bytes('other\n'));
    assert.equal((await writer().apply(document, append('two\n'))).done, false);
    assert.equal(memory.text(uri), 'other\n');
    memory.files.delete(uri.path);
    assert.equal((await writer().apply(document, append('two\n'))).done, false);
    assert.equal((await writer().apply(vscode.Uri.from({ scheme: 'memory-test', path: '/never.md' }), append('x'))).done, false);
  });

  it('of a file that has just changed on disk it waits until VS Code has heard of it, and writes in that text', async () => {
    const uri = file('one\n');
    const document = await vscode.workspace.openTextDocument(uri);
    memory.put(uri.path, bytes('other\n'));
    const writing = writer().apply(document, append('two\n'));
    memory.tell(uri);
    assert.ok((await writing).done);
    assert.equal(memory.text(uri), 'other\ntwo\n');
  });

  it('refuses a read-only file, and one that does not decode', async () => {
    const uri = file('one\n');
    memory.permissions = vscode.FilePermission.Readonly;
    assert.equal((await writer().apply(uri, append('two\n'))).done, false);
    memory.permissions = undefined;
    const broken = file(new Uint8Array([...bytes('caf'), 0xE9, 0x0A]));
    assert.equal((await writer().apply(broken, append('two\n'))).done, false);
    assert.equal(memory.text(broken), 'caf\xE9\n');
  });

  it('refuses a file that the person\'s settings make read-only', async () => {
    const uri = file('one\n');
    const files = vscode.workspace.getConfiguration('files');
    await files.update('readonlyInclude', { [`**${uri.path}`]: true }, vscode.ConfigurationTarget.Workspace);
    try {
      assert.equal((await writer().apply(uri, append('two\n'))).done, false);
      await files.update('readonlyExclude', { '*.md': true, '**/*.md': true }, vscode.ConfigurationTarget.Workspace);
      assert.ok((await writer().apply(uri, append('two\n'))).done);
    } finally {
      await files.update('readonlyInclude', undefined, vscode.ConfigurationTarget.Workspace);
      await files.update('readonlyExclude', undefined, vscode.ConfigurationTarget.Workspace);
    }
    assert.equal(memory.text(uri), 'one\ntwo\n');
  });

  it('says why, and writes nothing, in a workspace that can only be read', async () => {
    const place = new Memory('memory-read-only');
    const uri = place.put('/log.md', 'one\n');
    const system = vscode.workspace.registerFileSystemProvider('memory-read-only', place, { isReadonly: true });
    const said: string[] = [];
    const log: Log = { ...silent, warn: (message) => void said.push(message), info: (message) => void said.push(message) };
    try {
      const readOnly = new Writer(log, () => 'whenClean');
      const result = await readOnly.apply(uri, append('two\n'));
      assert.ok(!result.done);
      assert.equal(await readOnly.create(uri.with({ path: '/new.md' }), 'text\n'), false);
      assert.deepEqual([...place.files.keys()], ['/log.md']);
      assert.equal(place.text(uri), 'one\n');
      assert.match(said.join('\n'), /log\.md is in a place that can only be read, so nothing was written\./);
    } finally {
      system.dispose();
    }
  });

  it('writes a file that holds the replacement character itself', async () => {
    const uri = file(new Uint8Array([0xEF, 0xBF, 0xBD, 0x0A]));
    assert.ok((await writer().apply(uri, append('two\n'))).done);
    assert.equal(memory.text(uri), '\xEF\xBF\xBD\ntwo\n');
  });

  it('asks once before it makes mixed line endings one', async () => {
    const uri = file('one\r\ntwo\nthree\r\n');
    assert.equal((await writer().apply(uri, append('x'))).done, false);
    assert.equal(memory.text(uri), 'one\r\ntwo\nthree\r\n');
    let asked = 0;
    const agreeing = new Writer(silent, () => 'never', async () => ++asked > 0);
    assert.ok((await agreeing.apply(uri, append('x'))).done);
    assert.ok((await agreeing.apply(uri, append('y'))).done);
    assert.equal(asked, 1);
  });

  it('two writes at the same moment: both or one, never a mixture', async () => {
    const uri = file('one\n');
    const results = await Promise.all([writer().apply(uri, append('two\n')), writer().apply(uri, append('three\n'))]);
    const document = await vscode.workspace.openTextDocument(uri);
    const done = results.filter(({ done: isDone }) => isDone).length;
    assert.ok(done >= 1);
    assert.equal(document.getText().split('\n').sort().join(), (done === 2 ? ['', 'one', 'three', 'two'] : document.getText().includes('two') ? ['', 'one', 'two'] : ['', 'one', 'three']).join());
  });

  for (const isShown of [true, false]) {
    it(`what is typed ${isShown ? 'in the editor' : 'by another extension'} between the reading of the text and the write has it turned down, never put in another place`, async () => {
      const uri = file('one\ntwo\n');
      const document = isShown ? (await vscode.window.showTextDocument(uri)).document : await vscode.workspace.openTextDocument(uri);
      // On its way to the window when the edit is sent, which is therefore of an older text when it arrives.
      let typed: Thenable<unknown> = Promise.resolve();
      const result = await writer('never').apply(document, (text) => {
        const edit = new vscode.WorkspaceEdit();
        edit.insert(uri, new vscode.Position(0, 0), 'typed\n');
        typed = isShown ? vscode.commands.executeCommand('type', { text: 'typed\n' }) : vscode.workspace.applyEdit(edit);
        return [{ range: { start: 0, end: 3 }, text: text.slice(0, 3).toUpperCase() }];
      });
      await typed;
      assert.equal(result.done, false);
      assert.equal(document.getText(), 'typed\none\ntwo\n');
    });
  }

  it('writes an untitled document', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: 'one\n' });
    const result = await writer().apply(document, append('two\n'));
    assert.ok(result.done && !result.saved);
    assert.equal(document.getText(), 'one\ntwo\n');
  });

  it('creates a file, but never over one that is there', async () => {
    const uri = vscode.Uri.from({ scheme: 'memory-test', path: '/new.md' });
    assert.equal(await writer().create(uri, 'hello\n'), true);
    assert.equal(memory.text(uri), 'hello\n');
    assert.equal(await writer().create(uri, 'again\n'), false);
    assert.equal(memory.text(uri), 'hello\n');
  });
});
