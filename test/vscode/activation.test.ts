import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('activation', () => {
  it('activates the extension', async () => {
    const extension = vscode.extensions.getExtension('learning-journal.learning-journal');
    assert.ok(extension, 'VS Code does not know the extension');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  it('has every command of the manifest also when what is loaded late has taken them over', async () => {
    const extension = vscode.extensions.getExtension('learning-journal.learning-journal')!;
    // One of reading.ts, one of commands.ts.
    await vscode.commands.executeCommand('learningJournal.foldAllCourses');
    await vscode.commands.executeCommand('learningJournal.showDiagnostics');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    const registered = new Set(await vscode.commands.getCommands(true));
    const { contributes } = extension.packageJSON as { readonly contributes: { readonly commands: readonly { readonly command: string }[] } };
    assert.deepEqual(contributes.commands.map(({ command }) => command).filter((id) => !registered.has(id)), []);
  });
});
