/**
 * Keeps the library true: what is typed, what changes on disk, what is opened and closed. The only timer that reads is here.
 *
 * Open documents are followed from the start. The files of the workspace are read when somebody first asks (`load`), each once.
 * What reads is loaded with the first text (`prepare`).
 */
import * as vscode from 'vscode';
import type { Library } from '../journal/library';
import type { FileFacts } from '../journal/library-file';
import { SettingKeys, Views } from '../ids';
import { isShown } from './active';
import { usesPlainUtf8 } from './decode';
import type { Log } from './log';
import { describe, fileGlobs, findMarkdownFiles, hasMarkdownEnding, hiddenBySettings, MARKDOWN_GLOB } from './markdown-files';
import { pause, showWhereLong, SLICE } from './pause';
import { PerFolder } from './per-folder';
import { onDidChangeSettings } from './settings';
import { exists, isFolder, isFollowed, looksLikeFolder, MOST_BYTES, openDocument, readText, type Content } from './texts';

/** How long disk events are gathered, in milliseconds: tools write a file in several steps. */
const GATHER = 100;
/** While many files are read, the views hear of it this often, in milliseconds. */
const NEWS = 200;
/** Files read from disk together, and how many such lots are on their way at a time. */
const AT_ONCE = 16;
const AHEAD = 2;
/** How long, in milliseconds, what can wait lets VS Code start and show what was opened. */
const CALM = 3_000;
/** After this long, in milliseconds, the view shows that it is still reading. */
const PATIENCE = 1_000;

export class Feed implements vscode.Disposable {
  readonly #disposables: vscode.Disposable[] = [];
  readonly #pending = new Set<string>();
  readonly #ready = new vscode.EventEmitter<void>();
  readonly #globs = new PerFolder(fileGlobs);
  readonly #isPlain = new PerFolder(usesPlainUtf8);
  readonly #isHidden = new PerFolder((folder) => (folder === undefined ? (): boolean => false : hiddenBySettings(folder)));
  #settling = false;
  #turn: Promise<void> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #preparing: Promise<void> | undefined;
  #prepared = false;
  #loading: Promise<void> | undefined;
  #calm: ReturnType<typeof setTimeout> | undefined;
  #loaded = false;
  #disposed = false;

  /** Fires when the files of the workspace have been read for the first time. */
  readonly onDidLoad = this.#ready.event;

  /** @param prepare called once, before the first text is read. @param showReading shows that files are read, until they are; called where it takes long. */
  constructor(
    private readonly library: Library, private readonly log: Log, private readonly prepare: () => Promise<void> = async () => undefined,
    private readonly showReading: (reading: Promise<void>) => void = (reading) => void vscode.window.withProgress({ location: { viewId: Views.courses } }, () => reading),
  ) {
    this.#disposables.push(
      this.#ready, this.#globs, this.#isPlain, this.#isHidden,
      vscode.workspace.onDidOpenTextDocument((document) => this.#tell(() => this.#readDocument(document))),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) {
          this.#tell(() => this.#readDocument(document));
        }
      }),
      vscode.workspace.onDidCloseTextDocument((document) => this.#tell(() => this.#closeDocument(document))),
      onDidChangeSettings(() => void this.reread(), SettingKeys.files, SettingKeys.find, SettingKeys.dateOrder),
    );
  }

  /** Kept when the documents that are open have been read; then those that are opened and changed are followed. */
  opened(): Promise<void> {
    return vscode.workspace.textDocuments.some(isFollowed) ? this.#prepare() : Promise.resolve();
  }

  /** Whether the files of the workspace have been read. */
  get loaded(): boolean {
    return this.#loaded;
  }

  /** Reads the files of the workspace, once; the promise is kept when they are read. */
  load(): Promise<void> {
    return (this.#loading ??= this.#inTurn(() => this.#load()));
  }

  /** Has them read in a while, for figures that nobody waits for. */
  loadLater(): void {
    this.#calm ??= setTimeout(() => void this.load(), CALM);
  }

  /** Reads the workspace again from the beginning, e.g. when excluded folders have changed. Files that are gone are forgotten. */
  reload(): Promise<void> {
    return this.#loading === undefined ? Promise.resolve() : this.#inTurn(() => this.#reload());
  }

  /** Reads everything anew as the settings now say, from memory where the text is still there. */
  reread(): Promise<void> {
    return this.#inTurn(() => this.#reread());
  }

  dispose(): void {
    this.#disposed = true;
    clearTimeout(this.#timer);
    clearTimeout(this.#calm);
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  #prepare(): Promise<void> {
    return (this.#preparing ??= this.prepare().then(() => {
      this.#prepared = true;
      this.#tell(() => vscode.workspace.textDocuments.forEach((document) => this.#readDocument(document)));
    }));
  }

  /** One reading of files after another, so that no older text comes behind a newer one. */
  #inTurn(task: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(task).catch((cause: unknown) => this.log.error('read', cause));
    return this.#turn;
  }

  async #reload(): Promise<void> {
    const found = await this.#find();
    const kept = new Set(found.map((uri) => uri.toString()));
    this.#tell(() => {
      for (const uri of this.library.uris()) {
        if (!kept.has(uri) && openDocument(uri) === undefined) {
          this.library.remove(uri);
        }
      }
    });
    await this.#readFiles(found.filter((uri) => !this.library.has(uri.toString())));
  }

  async #reread(): Promise<void> {
    const without = this.library.uris().filter((uri) => this.library.get(uri)?.journal === undefined);
    this.#tell(() => {
      this.library.rereadAll(({ uri }) => this.#describe(vscode.Uri.parse(uri), 0).named);
      vscode.workspace.textDocuments.forEach((document) => this.#readDocument(document));
    });
    await this.#readFiles(without.map((uri) => vscode.Uri.parse(uri)));
  }

  async #load(): Promise<void> {
    const started = performance.now();
    this.#watch();
    const [found] = await Promise.all([this.#find(), this.#prepare()]);
    await this.#readFiles(found);
    this.#loaded = true;
    this.log.info(`read ${found.length} Markdown files in ${Math.round(performance.now() - started)} ms; ${this.library.files().length} journals`);
    this.#ready.fire();
  }

  async #find(): Promise<vscode.Uri[]> {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const found = (await Promise.all(folders.map((folder) => findMarkdownFiles(folder).catch((cause: unknown): vscode.Uri[] => {
      this.log.error(`search ${folder.uri.toString(true)}`, cause);
      return [];
    })))).flat();
    // One folder of a workspace may lie in another.
    return [...new Map(found.map((uri) => [uri.toString(), uri])).values()];
  }

  #watch(): void {
    const files = vscode.workspace.createFileSystemWatcher(MARKDOWN_GLOB);
    // A folder that comes or goes as a whole is told of by one event, its own.
    const folders = vscode.workspace.createFileSystemWatcher('**', false, true, false);
    this.#disposables.push(
      files, folders,
      files.onDidCreate((uri) => this.#later(uri)),
      files.onDidChange((uri) => this.#later(uri)),
      files.onDidDelete((uri) => this.#later(uri)),
      folders.onDidCreate((uri) => {
        if (looksLikeFolder(uri)) {
          this.#later(uri);
        }
      }),
      folders.onDidDelete((uri) => {
        const inside = `${uri.toString()}/`;
        for (const known of this.library.uris()) {
          if (known.startsWith(inside)) {
            this.#later(vscode.Uri.parse(known));
          }
        }
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => void this.reload()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('files.exclude') || event.affectsConfiguration('search.exclude')) {
          void this.reload();
        }
      }),
    );
  }

  /** Has the file looked at when the disk has come to rest. */
  #later(uri: vscode.Uri): void {
    this.#pending.add(uri.toString());
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      const pending = [...this.#pending].map((one) => vscode.Uri.parse(one));
      this.#pending.clear();
      void this.#inTurn(() => this.#lookAgain(pending));
    }, GATHER);
  }

  async #lookAgain(uris: readonly vscode.Uri[]): Promise<void> {
    const files: vscode.Uri[] = [];
    for (const uri of uris) {
      const folder = vscode.workspace.getWorkspaceFolder(uri);
      if (folder === undefined || this.#isHidden.of(uri)(uri)) {
        continue;
      }
      const document = openDocument(uri.toString());
      if (document !== undefined) {
        await this.#lookAtOpen(document);
      } else if (hasMarkdownEnding(uri)) {
        files.push(uri);
      } else if (await isFolder(uri)) {
        files.push(...(await findMarkdownFiles(folder, uri)));
      }
    }
    await this.#readFiles(files);
  }

  /** VS Code keeps documents for a while that nobody shows any more; one whose file is gone means nothing then. */
  async #lookAtOpen(document: vscode.TextDocument): Promise<void> {
    if (document.isDirty || isShown(document.uri) || (await exists(document.uri))) {
      this.#tell(() => this.#readDocument(document));
    } else {
      this.library.remove(document.uri.toString());
    }
  }

  /** Reads files from disk, a few at a time, and hands their texts over in short slices; what they mean for others follows. Open ones are left to their documents. */
  #readFiles(uris: readonly vscode.Uri[]): Promise<void> {
    return showWhereLong(this.#readAll(uris), PATIENCE, this.showReading);
  }

  async #readAll(uris: readonly vscode.Uri[]): Promise<void> {
    const waiting = uris.filter((uri) => openDocument(uri.toString()) === undefined);
    const read = (at: number): Promise<Read[]> =>
      Promise.all(waiting.slice(at, at + AT_ONCE).map(async (uri) => ({ uri, content: await readText(uri, this.#isPlain.of(uri)) })));
    const coming = Array.from({ length: AHEAD }, (_, index) => read(index * AT_ONCE));
    let at = 0;
    await this.#quietly(() => at < waiting.length, async () => {
      const contents = await coming.shift()!;
      // The disk is busy while the texts are taken in.
      coming.push(read(at + AHEAD * AT_ONCE));
      at += AT_ONCE;
      await this.#takeIn(contents);
    });
    await pause();
    await this.#settle();
  }

  /** Goes on while there is more, telling the views now and then only; what they make of it is a slice of its own. */
  async #quietly(hasMore: () => boolean, step: () => Promise<void>): Promise<void> {
    let hold = this.library.hold();
    let told = performance.now();
    while (hasMore() && !this.#disposed) {
      await step();
      if (performance.now() - told > NEWS) {
        hold.dispose();
        hold = this.library.hold();
        await pause();
        told = performance.now();
      }
    }
    hold.dispose();
  }

  async #takeIn(contents: readonly Read[]): Promise<void> {
    for (let at = 0; at < contents.length && !this.#disposed;) {
      this.library.batch(() => {
        const started = performance.now();
        do {
          const { uri, content } = contents[at++]!;
          this.#take(uri, content);
        } while (at < contents.length && performance.now() - started < SLICE);
      }, 0);
      await pause();
    }
  }

  /** Tells the library of a change, and has read again in slices what it means for other files. */
  #tell(work: () => void): void {
    if (!this.#prepared) {
      // All that is open is read as soon as it can be.
      this.opened().catch((cause: unknown) => this.log.error('read', cause));
      return;
    }
    this.library.batch(work);
    void this.#settle();
  }

  async #settle(): Promise<void> {
    if (this.#settling) {
      return;
    }
    this.#settling = true;
    await this.#quietly(() => this.library.hasStale, async () => {
      await pause();
      const started = performance.now();
      this.library.settle(() => performance.now() - started >= SLICE);
    });
    this.#settling = false;
  }

  #describe(uri: vscode.Uri, version: number): FileFacts {
    return describe(uri, version, this.#globs.of(uri));
  }

  #take(uri: vscode.Uri, content: Content): void {
    // It may have been opened while it was read: then the document knows better.
    if (openDocument(uri.toString()) !== undefined) {
      return;
    }
    if ('gone' in content) {
      this.library.remove(uri.toString());
      return;
    }
    if ('trouble' in content) {
      this.log.warn(`${uri.toString(true)}: ${content.trouble}`);
    }
    this.library.update({ ...this.#describe(uri, 0), ...content });
  }

  #readDocument(document: vscode.TextDocument): void {
    if (!isFollowed(document)) {
      return;
    }
    const facts = this.#describe(document.uri, document.version);
    const text = document.getText();
    this.library.update(text.length > MOST_BYTES ? { ...facts, trouble: 'tooLarge' } : { ...facts, text });
  }

  #closeDocument(document: vscode.TextDocument): void {
    if (!isFollowed(document)) {
      return;
    }
    const folder = this.#loading === undefined ? undefined : vscode.workspace.getWorkspaceFolder(document.uri);
    if (document.isUntitled || folder === undefined || this.#isHidden.of(document.uri)(document.uri)) {
      this.library.remove(document.uri.toString());
    } else {
      // What was typed and not saved is gone now.
      this.#later(document.uri);
    }
  }
}

/** A file that has been read from disk. */
type Read = Readonly<{ uri: vscode.Uri; content: Content }>;
