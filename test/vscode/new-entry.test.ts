import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** Courses are named anew for each test: journals of the tests before may still be known. */
const log = (name: string): string => [
  '# Log', '',
  '<details>', `   <summary><strong>Databases ${name}</strong></summary>`, '',
  '   ## 20/9/24', '   - Tables', '',
  '   ## 21/9/24', '   - Joins', '</details>', '',
  '<details>', `<summary>Networks ${name}</summary>`, '',
  '# 22/9/24', '* Ports', '</details>', '',
].join('\n');

describe('New Log Entry', () => {
  let folder: vscode.Uri;
  let uri: vscode.Uri;
  let journal: string;
  let count = 0;

  beforeEach(async () => {
    folder = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, `entry ${count++}`);
    uri = vscode.Uri.joinPath(folder, 'log.md');
    journal = log(String(count));
    await put(journal);
  });

  afterEach(async () => {
    for (let open = vscode.window.activeTextEditor; open !== undefined; open = vscode.window.activeTextEditor) {
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  const put = async (text: string): Promise<void> => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const enter = (argument: unknown): Thenable<unknown> => vscode.commands.executeCommand('learningJournal.newEntry', argument);
  const open = async (): Promise<vscode.TextEditor> => vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  /** The text of the editor with `‸` at the cursor. */
  const shown = (): string => {
    const editor = vscode.window.activeTextEditor!;
    const at = editor.document.offsetAt(editor.selection.active);
    const text = editor.document.getText();
    return `${text.slice(0, at)}‸${text.slice(at)}`;
  };

  it('writes an entry into the course it is told, with the cursor on the bullet', async () => {
    await open();
    await enter({ course: `Databases ${count}`, date: '2024-09-23' });
    assert.equal(shown(), journal.replace('   - Joins\n', '   - Joins\n\n   ## 23/9/24\n   - ‸\n'));
  });

  it('is one step to undo and redo', async () => {
    const { document } = await open();
    await enter({ course: `Networks ${count}`, date: '2024-09-23' });
    const after = document.getText();
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), journal);
    await vscode.commands.executeCommand('redo');
    assert.equal(document.getText(), after);
  });

  it('opens the journal that no editor shows', async () => {
    await open();
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await enter({ course: `Databases ${count}`, date: '2024-09-23', text: 'Indexes' });
    assert.equal(shown(), journal.replace('   - Joins\n', '   - Joins\n\n   ## 23/9/24\n   - Indexes‸\n'));
  });

  it('goes on in the entry that is there, once', async () => {
    const { document } = await open();
    await enter({ course: `Databases ${count}`, date: '2024-09-21' });
    const once = document.getText();
    assert.equal(once, journal.replace('   - Joins\n', '   - Joins\n   - \n'));
    await enter({ course: `Databases ${count}`, date: '2024-09-21' });
    assert.equal(document.getText(), once);
  });

  it('writes today where no date is told', async () => {
    const { document } = await open();
    const now = new Date();
    await enter({ course: `Networks ${count}` });
    const mark = `# ${now.getDate()}/${now.getMonth() + 1}/${now.getFullYear() % 100}`;
    assert.equal(document.getText(), journal.replace('* Ports\n', `* Ports\n\n${mark}\n* \n`));
  });

  it('understands dates in words and in the order of the journal', async () => {
    const { document } = await open();
    const yesterday = new Date();
    yesterday.setDate(yesterday.getDate() - 1);
    const mark = `# ${yesterday.getDate()}/${yesterday.getMonth() + 1}/${yesterday.getFullYear() % 100}`;
    await enter({ course: `Networks ${count}`, date: 'yesterday' });
    assert.equal(document.getText(), journal.replace('* Ports\n', `* Ports\n\n${mark}\n* \n`));
    await enter({ course: `Networks ${count}`, date: '23/9/2024' });
    assert.equal(document.getText(), journal.replace('* Ports\n', `* Ports\n\n# 23/9/24\n* \n\n${mark}\n* \n`));
  });

  it('writes nothing into a file that is gone', async () => {
    await open();
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.workspace.fs.delete(uri);
    await enter({ course: `Networks ${count}`, date: '2024-09-23' });
    await assert.rejects(Promise.resolve(vscode.workspace.fs.stat(uri)));
    await put(journal);
  });

  it('keeps CRLF', async () => {
    await put(journal.replaceAll('\n', '\r\n'));
    const { document } = await open();
    await enter({ course: `Databases ${count}`, date: '2024-09-23' });
    assert.equal(document.getText(), journal.replace('   - Joins\n', '   - Joins\n\n   ## 23/9/24\n   - \n').replaceAll('\n', '\r\n'));
  });
});
