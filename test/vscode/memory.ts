/** A file system in memory, without search, whose files change behind VS Code's back. */
import * as vscode from 'vscode';

export const bytes = (text: string): Uint8Array => new Uint8Array([...text].map((character) => character.charCodeAt(0)));

export class Memory implements vscode.FileSystemProvider {
  readonly files = new Map<string, { bytes: Uint8Array; changed: number }>();
  /** Paths of files that nobody may read. */
  readonly locked = new Set<string>();
  /** Paths of files and folders that are links. */
  readonly links = new Set<string>();
  /** Those of every file. */
  permissions: vscode.FilePermission | undefined;
  readonly #changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changes.event;

  constructor(private readonly scheme = 'memory-test') {}

  put(path: string, content: Uint8Array | string): vscode.Uri {
    this.files.set(path, { bytes: typeof content === 'string' ? bytes(content) : content, changed: (this.files.get(path)?.changed ?? 0) + 1 });
    return vscode.Uri.from({ scheme: this.scheme, path });
  }

  /** Tells VS Code what it has not heard: that the file was changed. */
  tell(uri: vscode.Uri): void {
    this.#changes.fire([{ type: vscode.FileChangeType.Changed, uri }]);
  }

  /** The bytes as characters. */
  text(uri: vscode.Uri): string {
    return String.fromCharCode(...this.#get(uri.path).bytes);
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    const link = this.links.has(path) ? vscode.FileType.SymbolicLink : 0;
    if (this.readDirectory({ path }).length > 0 || path === '/') {
      return { type: vscode.FileType.Directory | link, ctime: 0, mtime: 0, size: 0 };
    }
    const { bytes: content, changed } = this.#get(path);
    return { type: vscode.FileType.File | link, ctime: 0, mtime: changed, size: content.length, ...(this.permissions !== undefined && { permissions: this.permissions }) };
  }

  readDirectory({ path }: { readonly path: string }): [string, vscode.FileType][] {
    const start = path.endsWith('/') ? path : `${path}/`;
    const names = new Map<string, vscode.FileType>();
    for (const file of this.files.keys()) {
      if (file.startsWith(start)) {
        const [name, ...rest] = file.slice(start.length).split('/');
        names.set(name!, rest.length > 0 ? vscode.FileType.Directory : vscode.FileType.File);
      }
    }
    return [...names];
  }

  readFile({ path }: vscode.Uri): Uint8Array {
    if (this.locked.has(path)) {
      throw vscode.FileSystemError.NoPermissions(path);
    }
    return this.#get(path).bytes;
  }

  writeFile({ path }: vscode.Uri, content: Uint8Array): void {
    this.put(path, content);
  }

  delete({ path }: vscode.Uri): void {
    this.files.delete(path);
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  createDirectory(): void {}

  rename(): void {}

  #get(path: string): { bytes: Uint8Array; changed: number } {
    const file = this.files.get(path);
    if (file === undefined) {
      throw vscode.FileSystemError.FileNotFound(path);
    }
    return file;
  }
}
