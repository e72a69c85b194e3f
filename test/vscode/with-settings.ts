import * as vscode from 'vscode';

/** Does `work` while settings of ours are other ones: `{ carryOver: 'copy' }`. */
export async function withSettings(settings: Readonly<Record<string, unknown>>, work: () => Promise<void>): Promise<void> {
  const set = async (value: (name: string) => unknown): Promise<void> => {
    for (const name of Object.keys(settings)) {
      await vscode.workspace.getConfiguration('learningJournal').update(name, value(name), vscode.ConfigurationTarget.Global);
    }
  };
  try {
    await set((name) => settings[name]);
    await work();
  } finally {
    await set(() => undefined);
  }
}
