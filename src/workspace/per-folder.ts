/** What the settings say for a workspace folder, asked once: asking takes longer than reading a small file. */
import * as vscode from 'vscode';

export class PerFolder<T> implements vscode.Disposable {
  readonly #known = new Map<string, T>();
  readonly #disposable: vscode.Disposable;

  /** `ask` is asked again after any setting or the folders have changed. */
  constructor(private readonly ask: (folder: vscode.WorkspaceFolder | undefined) => T) {
    const forget = (): void => this.#known.clear();
    this.#disposable = vscode.Disposable.from(vscode.workspace.onDidChangeConfiguration(forget), vscode.workspace.onDidChangeWorkspaceFolders(forget));
  }

  /** For the folder that `uri` lies in, or for no folder. */
  of(uri: vscode.Uri): T {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    const key = folder?.uri.toString() ?? '';
    let value = this.#known.get(key);
    if (value === undefined) {
      value = this.ask(folder);
      this.#known.set(key, value);
    }
    return value;
  }

  dispose(): void {
    this.#disposable.dispose();
  }
}
