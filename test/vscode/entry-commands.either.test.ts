import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** Courses are named anew for each test: journals of the tests before may still be known. */
const log = (name: string): string => [
  '# Log', '',
  '<details>', `<summary>Databases ${name}</summary>`, '',
  '## 21/9/24', '- Joins', '',
  '## 20/9/24', '- Tables', '',
  '## 22/9/24', '- Views', '',
  '## 23/9/24', '- Triggers', '</details>', '',
  '<details>', `<summary>Networks ${name}</summary>`, '',
  '# 19/9/24', '* Ports', '</details>', '',
].join('\n');

describe('commands around an entry and its course', () => {
  let folder: vscode.Uri;
  let uri: vscode.Uri;
  let journal: string;
  let count = 0;

  beforeEach(async () => {
    folder = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, `around ${count++}`);
    uri = vscode.Uri.joinPath(folder, 'log.md');
    journal = log(`around ${count}`);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(journal));
  });

  afterEach(async () => {
    for (let open = vscode.window.activeTextEditor; open !== undefined; open = vscode.window.activeTextEditor) {
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  const run = (name: string, argument?: unknown): Thenable<unknown> => vscode.commands.executeCommand(`learningJournal.${name}`, argument);
  const at = async (words: string): Promise<vscode.TextEditor> => {
    const editor = await vscode.window.showTextDocument(uri);
    const position = editor.document.positionAt(editor.document.getText().indexOf(words));
    editor.selection = new vscode.Selection(position, position);
    return editor;
  };
  const line = (): string => {
    const editor = vscode.window.activeTextEditor!;
    return editor.document.lineAt(editor.selection.active.line).text;
  };

  it('goes from day to day in time, and stays at the end', async () => {
    await at('- Joins');
    await run('nextDay');
    assert.equal(line(), '## 22/9/24');
    await run('nextDay');
    await run('nextDay');
    assert.equal(line(), '## 23/9/24');
    await at('- Joins');
    await run('previousDay');
    assert.equal(line(), '## 20/9/24');
  });

  it('opens today\'s entry where there is one', async () => {
    const now = new Date();
    const mark = `## ${now.getDate()}/${now.getMonth() + 1}/${String(now.getFullYear() % 100).padStart(2, '0')}`;
    journal = journal.replace('- Triggers\n', `- Triggers\n\n${mark}\n- Indexes\n`);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(journal));
    await at('- Joins');
    await run('openToday');
    assert.equal(line(), mark);
    assert.equal(vscode.window.activeTextEditor!.document.getText(), journal);
  });

  it('sorts the days of the course at the cursor, in one step', async () => {
    const { document } = await at('- Views');
    assert.equal(await run('sortDays'), true);
    assert.equal(document.getText(), journal.replace('## 21/9/24\n- Joins\n\n## 20/9/24\n- Tables', '## 20/9/24\n- Tables\n\n## 21/9/24\n- Joins'));
    assert.equal(await run('sortDays'), false);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), journal);
  });

  it('marks the course as finished, and as not finished again', async () => {
    const { document } = await at('* Ports');
    assert.equal(await run('finishCourse'), true);
    assert.match(document.getText(), /<summary>Networks around \d+<\/summary>\n<!-- finished -->\n/);
    assert.equal(await run('finishCourse'), false);
    assert.equal(await run('unfinishCourse'), true);
    assert.equal(document.getText(), journal);
  });

  it('copies a link with path and anchor', async () => {
    await at('- Views');
    assert.equal(await run('copyLink'), true);
    const copied = await vscode.env.clipboard.readText();
    assert.match(copied, new RegExp(`^\\[.*Databases around ${count}\\]\\(around%20${count - 1}/log\\.md#22924\\)$`));
  });
});

describe('the template of an entry', () => {
  it('is one guarded edit with places to go through; signs of snippets stay text, also those of the journal', async () => {
    const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'with template.md');
    const before = '# Log\n\n<details>\n<summary>Templates of ${TM_FILENAME}</summary>\n'
      + '<!-- entry-template:\n- Read: $1\n- ${TM_SELECTED_TEXT:x} \\ } ${course}: $0\n-->\n\n## 20/9/24\n- one\n</details>\n';
    try {
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(before));
      const { document } = await vscode.window.showTextDocument(uri);
      await vscode.commands.executeCommand('learningJournal.newEntry', { course: 'Templates of ${TM_FILENAME}', date: '2024-09-21' });
      const expected = before.replace('- one\n', () => '- one\n\n## 21/9/24\n- Read: \n- ${TM_SELECTED_TEXT:x} \\ } Templates of ${TM_FILENAME}: \n');
      assert.equal(document.getText(), expected);
      const editor = vscode.window.activeTextEditor!;
      const cursorLine = (): string => editor.document.lineAt(editor.selection.active.line).text;
      assert.equal(cursorLine(), '- Read: ');
      await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
      assert.match(cursorLine(), /TM_SELECTED_TEXT/);
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), before);
    } finally {
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      await vscode.workspace.fs.delete(uri);
    }
  });
});

describe('one file a day', () => {
  it('gets the next file, named and begun as its neighbours; an entry that is there is opened', async () => {
    const folder = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'daily log');
    const put = (name: string, text: string): Thenable<void> => vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, name), new TextEncoder().encode(text));
    const enter = (date: string): Thenable<unknown> => vscode.commands.executeCommand('learningJournal.newEntry', { course: 'daily log', date });
    try {
      await put('2024-09-20.md', '# Friday, 20 September 2024\n\n- one\n');
      await put('2024-09-22.md', '# Sunday, 22 September 2024\n\n- two\n');
      for (const name of ['2024-09-20.md', '2024-09-22.md']) {
        await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, name));
      }
      await enter('2024-09-24');
      const { document, selection } = vscode.window.activeTextEditor!;
      assert.equal(document.uri.path.split('/').at(-1), '2024-09-24.md');
      assert.equal(document.getText(), '# Tuesday, 24 September 2024\n\n- \n');
      assert.equal(selection.active.line, 2);
      await enter('2024-09-22');
      assert.equal(vscode.window.activeTextEditor!.document.getText(), '# Sunday, 22 September 2024\n\n- two\n- \n');
    } finally {
      for (let open = vscode.window.activeTextEditor; open !== undefined; open = vscode.window.activeTextEditor) {
        await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      }
      await vscode.workspace.fs.delete(folder, { recursive: true });
    }
  });
});
