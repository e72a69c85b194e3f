import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** Where the browser of the Node host's tests says that its person is (test/host/run-in-browser.ts). */
const THERE = 'Pacific/Kiritimati';

/** Last of its host by its name: from here on the extension takes another day than the other tests. */
describe('the day of who sits elsewhere', () => {
  const line = async (name: string): Promise<string | undefined> => {
    const report = await vscode.commands.executeCommand<string>('learningJournal.showDiagnostics');
    return report.split('\n').find((one) => one.startsWith(`${name}: `))?.slice(name.length + 2);
  };

  after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('is the server\'s until the page of a preview has said where they are, then theirs; on their own machine the page is not asked', async () => {
    assert.equal(await line('time zone taken'), 'that of the host');
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content: '# Log\n\n## 23/5/25\n- a\n\n## 24/5/25\n- b\n' }));
    await vscode.commands.executeCommand('learningJournal.openPreview');
    if (vscode.env.remoteName === undefined) {
      assert.equal(await line('time zone taken'), 'that of the host');
      return;
    }
    while ((await line('time zone taken')) !== THERE) {
      await new Promise((done) => setTimeout(done, 100));
    }
    const [year, month, day] = new Intl.DateTimeFormat('sv', { timeZone: THERE }).format(new Date()).split('-').map(Number);
    assert.match((await line('today, hour'))!, new RegExp(`^${year}-${month}-${day}, `));
  });
});
