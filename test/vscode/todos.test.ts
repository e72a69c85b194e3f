import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../host/until';
import { withSettings } from './with-settings';

/** Courses are named anew for each test: journals of the tests before may still be known. */
const log = (name: string): string => `# Log

<details>
<summary>Python ${name}</summary>

## 23/5/25
- [ ] read PEP 8
  - [ ] the part on names
- [x] install
- TODO: loops

## 24/5/25
- [ ] [docs](https://example.org/docs)
- Downloaded "Fluent Python ${name}". Will read it some time.

</details>
`;

describe('todos', () => {
  let folder: vscode.Uri;
  let uri: vscode.Uri;
  let journal: string;
  let count = 0;

  beforeEach(async () => {
    folder = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, `todos ${count++}`);
    uri = vscode.Uri.joinPath(folder, 'log.md');
    journal = log(String(count));
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(journal));
  });

  afterEach(async () => {
    for (let open = vscode.window.activeTextEditor; open !== undefined; open = vscode.window.activeTextEditor) {
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  /** An editor with the cursor on the line that holds the first words, selected to the line of the last. */
  const at = async (from: string, to = from): Promise<vscode.TextDocument> => {
    const document = await vscode.workspace.openTextDocument(uri);
    const editor = await vscode.window.showTextDocument(document);
    const line = (words: string): vscode.Position => document.positionAt(document.getText().indexOf(words));
    editor.selection = new vscode.Selection(line(from), line(to));
    return document;
  };
  const run = (command: string, ...args: unknown[]): Thenable<boolean> => vscode.commands.executeCommand<boolean>(`learningJournal.${command}`, ...args);
  const actions = async (words: string): Promise<vscode.CodeAction[]> => {
    const document = await at(words);
    const found = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, vscode.window.activeTextEditor!.selection);
    assert.equal(document.getText(), journal);
    return found.filter(({ kind }) => kind?.value.endsWith('.todo'));
  };

  it('ticks the one at the cursor and nothing nested in it, and back', async () => {
    const document = await at('read PEP 8');
    assert.equal(await run('toggleTodo'), true);
    assert.equal(document.getText(), journal.replace('[ ] read', '[x] read'));
    await run('toggleTodo');
    assert.equal(document.getText(), journal);
  });

  it('ticks all that are selected in one step, and leaves those that are done', async () => {
    const document = await at('read PEP 8', 'loops');
    await run('toggleTodo');
    assert.equal(document.getText(), journal.replace('[ ] read', '[x] read').replace('[ ] the part', '[x] the part').replace('TODO: loops', '[x] loops'));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), journal);
  });

  it('a handle finds its line again after it moved, and is refused where the line was changed', async () => {
    const [tick] = await actions('read PEP 8');
    const { command, arguments: args } = tick!.command!;
    const editor = vscode.window.activeTextEditor!;
    await editor.edit((edit) => edit.insert(new vscode.Position(6, 0), '- first\n'));
    const moved = editor.document.getText();
    assert.equal(await vscode.commands.executeCommand(command, ...args!), true);
    assert.equal(editor.document.getText(), moved.replace('[ ] read', '[x] read'));
    await vscode.commands.executeCommand('undo');
    await editor.edit((edit) => edit.replace(editor.document.lineAt(7).range, '- [ ] read PEP 20'));
    const changed = editor.document.getText();
    assert.equal(await vscode.commands.executeCommand(command, ...args!), false);
    assert.equal(editor.document.getText(), changed);
  });

  it('the editor offers what applies', async () => {
    assert.deepEqual((await actions('read PEP 8')).map(({ title }) => title), ['Tick Todo', 'Set Due Date…', 'Edit Todo…', 'Move Todo…', 'Delete Todo']);
    assert.deepEqual((await actions('install')).map(({ title }) => title)[0], 'Untick Todo');
    assert.deepEqual((await actions('Downloaded')).map(({ title }) => title), ['Accept as Todo', 'Dismiss Suggestion', 'Set Due Date…', 'Edit Todo…']);
    assert.ok((await actions('[docs]')).some(({ title }) => title === 'Open Link of Todo'));
    assert.deepEqual(await actions('# Log'), []);
  });

  it('of two suggestions on one line the editor offers what can be done with each, by its name', async () => {
    const two = '- I will read chapter 4. Need to try the exercises.';
    journal = journal.replace('- TODO: loops', two);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(journal));
    const found = await actions('I will read chapter 4');
    assert.deepEqual(found.map(({ title }) => title).filter((title) => /Accept|Dismiss/.test(title)), [
      'Accept as Todo: read chapter 4', 'Dismiss Suggestion: read chapter 4', 'Accept as Todo: try the exercises', 'Dismiss Suggestion: try the exercises',
    ]);
    const { command, arguments: args } = found.find(({ title }) => title === 'Accept as Todo: try the exercises')!.command!;
    assert.equal(await vscode.commands.executeCommand(command, ...args!), true);
    assert.equal(vscode.window.activeTextEditor!.document.getText(), journal.replace(two, `${two}\n  - [ ] try the exercises`));
  });

  it('accepts a suggestion', async () => {
    const document = await at('Downloaded');
    await run('acceptSuggestion');
    const [line] = journal.split('\n').filter((one) => one.startsWith('- Downloaded'));
    assert.equal(document.getText(), journal.replace(`${line!}\n`, `${line!}\n  - [ ] read "Fluent Python ${count}"\n`));
    // What it became is there, so it is offered no more, until that is undone.
    journal = document.getText();
    assert.deepEqual(await actions('Downloaded'), []);
    await vscode.commands.executeCommand('undo');
    journal = document.getText();
    assert.equal((await actions('Downloaded')).length, 4);
  });

  it('a dismissed suggestion is gone from views and editor, also after edits, and the file is as it was', async () => {
    await at('Downloaded');
    assert.equal(await run('dismissSuggestion'), true);
    assert.deepEqual(await actions('Downloaded'), []);
    const editor = vscode.window.activeTextEditor!;
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'words\n\n'));
    journal = editor.document.getText();
    assert.deepEqual(await actions('Downloaded'), []);
    await run('restoreSuggestions');
    assert.equal((await actions('Downloaded')).length, 4);
    assert.equal(await run('deleteTodo'), true);
    assert.deepEqual(await actions('Downloaded'), []);
    await run('restoreSuggestions');
  });

  it('deletes a todo with what is nested in it', async () => {
    const document = await at('read PEP 8');
    await run('deleteTodo');
    assert.equal(document.getText(), journal.replace('- [ ] read PEP 8\n  - [ ] the part on names\n', ''));
  });

  it('does what applies of several, and skips the rest', async () => {
    const document = await at('[docs]', 'Downloaded');
    await run('deleteTodo');
    assert.equal(document.getText(), journal.replace('- [ ] [docs](https://example.org/docs)\n', ''));
  });

  it('copies the words', async () => {
    await at('[docs]');
    await run('copyTodo');
    assert.equal(await vscode.env.clipboard.readText(), '[docs](https://example.org/docs)');
  });

  it('carries open todos to today in one step, nested ones with their parents', async () => {
    const document = await at('install');
    await run('carryOver');
    const now = new Date();
    const mark = `## ${now.getDate()}/${now.getMonth() + 1}/${now.getFullYear() % 100}`;
    const carried = '- [ ] read PEP 8\n  - [ ] the part on names\n- [ ] loops\n- [ ] [docs](https://example.org/docs)\n';
    const text = document.getText();
    assert.ok(text.includes(`${mark}\n${carried}`), text);
    assert.equal(text.split('read PEP 8').length, 2);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), journal);
  });

  const today = (): string => {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
  };

  it('carries copies, or leaves a trace, where the settings say so', async () => {
    await withSettings({ carryOver: 'copy' }, async () => {
      const document = await at('install');
      await run('carryOver');
      assert.equal(document.getText().split('read PEP 8').length, 3);
      assert.equal(await run('carryOver'), false);
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), journal);
    });
    await withSettings({ carryOverTrace: true }, async () => {
      const document = await at('install');
      await run('carryOver');
      assert.ok(document.getText().includes(`- [-] read PEP 8 → ${today()}\n  - [-] the part on names → ${today()}\n`), document.getText());
    });
  });

  it('writes the date on which a todo was done where the setting says so, and takes it away again', async () => {
    await withSettings({ doneDate: true }, async () => {
      const document = await at('read PEP 8');
      await run('toggleTodo');
      assert.equal(document.getText(), journal.replace('[ ] read PEP 8', `[x] read PEP 8 ✅ ${today()}`));
      await run('toggleTodo');
      assert.equal(document.getText(), journal);
    });
  });

  it('opens the file that a todo is about', async () => {
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, 'paper.md'), new TextEncoder().encode('# Paper\n'));
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(journal.replace('https://example.org/docs', 'paper.md')));
    await at('[docs]');
    assert.equal(await run('openTodoLink'), true);
    await until(async () => assert.ok(vscode.window.tabGroups.activeTabGroup.activeTab?.label.startsWith('paper.md')));
  });

  it('goes to the next open todo', async () => {
    await at('install');
    await run('nextOpenTodo');
    const { document, selection } = vscode.window.activeTextEditor!;
    assert.equal(document.lineAt(selection.active.line).text, '- TODO: loops');
  });
});
