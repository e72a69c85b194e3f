import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('Show Diagnostics Report', () => {
  it('copies versions, settings and counts, and not a word of a journal', async () => {
    const folder = vscode.workspace.workspaceFolders![0]!.uri;
    const secret = vscode.Uri.joinPath(folder, 'diary of zebra.md');
    await vscode.workspace.fs.writeFile(secret, new TextEncoder().encode('# Zebra\n\n## 23/5/25\n- [ ] xylophone, due 3/6\n\n## 24/5/25\n- yes\n'));
    const settings = vscode.workspace.getConfiguration('learningJournal');
    await settings.update('files', ['private place/*.md', '*zebra.md'], vscode.ConfigurationTarget.Workspace);
    try {
      await vscode.workspace.openTextDocument(secret);
      const report = await vscode.commands.executeCommand<string>('learningJournal.showDiagnostics');
      assert.ok(report.includes(`VS Code: ${vscode.version} `));
      assert.match(report, /^Learning Journal: \d+\.\d+\.\d+$/m);
      assert.match(report, /^ {2}learningJournal\.files \(workspace\): 2 items$/m);
      assert.match(report, /^journal \d+: 1 courses, 2 days, 1 open, 0 done, \d+ suggested; dates dayFirst \(\w+\); problems: /m);
      assert.doesNotMatch(report, /zebra|xylophone|private|\.md/i);
      assert.equal(vscode.window.activeTextEditor?.document.getText(), report);
    } finally {
      await settings.update('files', undefined, vscode.ConfigurationTarget.Workspace);
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await vscode.workspace.fs.delete(secret);
    }
  });
});
