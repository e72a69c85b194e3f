/** What only acts when the person asks for it: its code is loaded when one of its commands is first called. */
import * as vscode from 'vscode';

export class Late<Part extends vscode.Disposable> implements vscode.Disposable {
  readonly #stubs: vscode.Disposable;
  #part: Promise<Part> | undefined;
  #disposed = false;

  /**
   * @param commands ids of the commands that `register` registers, and no others.
   * @param load gives `register` once the code is there.
   */
  constructor(commands: readonly string[], private readonly load: () => Promise<() => Part>) {
    this.#stubs = vscode.Disposable.from(...commands.map((id) => vscode.commands.registerCommand(id, async (...args: unknown[]) => {
      await this.get();
      return vscode.commands.executeCommand(id, ...args);
    })));
  }

  /** What was registered; loads it if need be. */
  get(): Promise<Part> {
    this.#part ??= this.#register().catch((cause: unknown) => {
      this.#part = undefined;
      throw cause;
    });
    return this.#part;
  }

  dispose(): void {
    this.#disposed = true;
    this.#stubs.dispose();
    void this.#part?.then((part) => part.dispose());
  }

  async #register(): Promise<Part> {
    const register = await this.load();
    this.#stubs.dispose();
    if (this.#disposed) {
      throw new vscode.CancellationError();
    }
    return register();
  }
}
