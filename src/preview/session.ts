/** The extension's side of one page: sends what has changed, hears what the person does in it. */
import * as vscode from 'vscode';
import { SettingKeys } from '../ids';
import { readClock } from '../workspace/clock';
import { baseName } from '../workspace/conversions';
import { Labels } from '../workspace/labels';
import { onDidChangeSettings, readSettings } from '../workspace/settings';
import { showAt } from '../workspace/show';
import { personsZone } from '../workspace/zone';
import { difference } from './difference';
import { EditorSync } from './editor-sync';
import { checkMessage } from './from-page';
import { loadPage } from './load-page';
import { contentOf, type PageContent } from './page-content';
import { PagePictures } from './page-pictures';
import { opensLinksInPreview, readPageSettings } from './page-settings';
import { changeTodo } from './page-todos';
import { PictureRequests } from './picture-requests';
import type { FromPage, PieceMessage, Scope, ToPage } from './protocol';
import { markdownFile, openLink, rootOf, rootsKey } from './resources';
import { saveSvg } from './save-svg';
import type { SessionDeps, SessionEvents } from './session-deps';
import { Watchdog } from './watchdog';

/** What the page has. */
interface Sent {
  readonly text: string;
  readonly pieces: readonly PieceMessage[];
  readonly outline: string;
}

export class PreviewSession implements vscode.Disposable {
  readonly #disposables: vscode.Disposable[] = [];
  readonly #labels = new Labels();
  readonly #sync = new EditorSync(() => this.#uri, (message) => this.#send(message));
  readonly #pictures: PagePictures;
  readonly #watchdog = new Watchdog((source) => this.#fellSilent(source));
  readonly #pictureRequests = new PictureRequests();
  #uri: vscode.Uri | undefined;
  /** The webview has a page, which may not be ready yet. */
  #loaded = false;
  #ready = false;
  #sent: Sent | undefined;
  /** Counts what was sent; not the document's version, which a file that is not open does not have. */
  #version = 0;
  #firstLine = 0;
  #anchor = '';
  /** What is shown next, whatever the page remembers. */
  #scopeWanted: Scope | undefined;

  /** The webview is empty until `show` or `load`. @param scope what is shown to begin with. */
  constructor(private readonly webview: vscode.Webview, private readonly deps: SessionDeps, private readonly scope: Scope, private readonly events: SessionEvents) {
    this.#pictures = new PagePictures(webview, deps.hosts);
    this.#disposables.push(
      this.#sync,
      webview.onDidReceiveMessage((data: unknown) => {
        const message = checkMessage(data);
        if (message !== undefined) {
          this.#take(message).catch((cause: unknown) => deps.log.error(`preview: ${message.type}`, cause));
        }
      }),
      deps.library.onDidChange(({ uris }) => {
        if (this.#uri !== undefined && uris.has(this.#uri.toString())) {
          this.#refresh();
        }
      }),
      // A Markdown file that is no journal is shown too, and the library does not speak of it.
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document.uri.toString() === this.#uri?.toString() && deps.library.get(document.uri.toString())?.journal === undefined) {
          this.#refresh();
        }
      }),
      deps.newDay.onDidBegin(() => this.#refresh()),
      onDidChangeSettings(() => this.#judgePicturesAnew(), SettingKeys.remotePictures),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.#judgePicturesAnew()),
    );
  }

  /** The file it shows. */
  get uri(): vscode.Uri | undefined {
    return this.#uri;
  }

  /** Shows `uri`, with `line` (zero-based) in view. */
  show(uri: vscode.Uri, { line = 0, anchor = '', scope }: { readonly line?: number; readonly anchor?: string; readonly scope?: Scope } = {}): void {
    this.#firstLine = line;
    this.#anchor = anchor;
    this.#scopeWanted = scope;
    if (uri.toString() === this.#uri?.toString()) {
      this.#send({ type: 'cursor', line, reveal: true });
      this.#sendScope();
      return;
    }
    this.deps.problems.clear(this);
    const roots = rootsKey(this.#uri);
    this.#uri = uri;
    this.#sent = undefined;
    this.events.shows(uri);
    if (!this.#loaded || rootsKey(uri) !== roots) {
      this.load();
    } else {
      this.#open();
    }
  }

  /** Zero-based line it was last known to be at. */
  get line(): number {
    return this.#firstLine;
  }

  /** The person's settings for previews have changed. */
  settingsChanged(): void {
    this.#send({ type: 'settings', settings: readPageSettings(this.#uri) });
  }

  /** The page is not seen any more: VS Code ends it, and loads it again when it is. */
  hidden(): void {
    this.#watchdog.rest();
    this.#ready = false;
    this.#sent = undefined;
  }

  /** The picture that stands for the block on `line`, or for the formula `tex` there; empty where none has been drawn. */
  picture(line: number, tex: string): Promise<string> {
    if (!this.#ready || this.#sent === undefined) {
      return Promise.resolve('');
    }
    return this.#pictureRequests.ask((request) => this.#send({ type: 'wantPicture', request, line, tex }));
  }

  /** Ends all work: what is still awaited finds no file and no page. */
  dispose(): void {
    this.hidden();
    this.#uri = undefined;
    this.#pictureRequests.dispose();
    vscode.Disposable.from(...this.#disposables).dispose();
    this.deps.problems.clear(this);
  }

  /** Gives the webview its HTML: afresh, also after a page has fallen silent. */
  load(): void {
    this.hidden();
    this.#loaded = true;
    loadPage(this.webview, this.deps.extensionUri, { root: this.#uri && rootOf(this.#uri), pictureHosts: this.#pictures.hosts, title: vscode.l10n.t('Journal Preview') });
  }

  async #take(message: FromPage): Promise<void> {
    this.#watchdog.heard(message);
    switch (message.type) {
      case 'ready':
        personsZone.report(message.timeZone);
        this.#ready = true;
        this.#open();
        break;
      case 'resend':
        this.#open();
        break;
      case 'openLink':
        await this.#follow(message.href);
        break;
      case 'wantPictures':
        await this.#answerPictures(message.sources);
        break;
      case 'allowPicture':
        if (this.#uri !== undefined && this.#pictures.allow(this.#uri, message.source)) {
          await this.#answerPictures([message.source]);
        }
        break;
      case 'tick':
      case 'accept':
      case 'point': {
        const sent = message.version === this.#version ? this.#sent : undefined;
        await changeTodo(message, this.#uri && sent && { uri: this.#uri, text: sent.text }, this.deps);
        break;
      }
      case 'left':
        this.deps.left.add(message.document, message.sections);
        break;
      case 'scrolled':
        this.#firstLine = Math.floor(message.line);
        this.#sync.scrollEditor(message.line);
        break;
      case 'saveSvg':
        if (this.#uri !== undefined) {
          await saveSvg(this.#uri, message.line, message.svg, this.deps);
        }
        break;
      case 'showSource':
        await this.#showSource(message.line);
        break;
      case 'picture':
        this.#pictureRequests.answer(message.request, message.svg);
        break;
      case 'problems':
        if (this.#uri !== undefined && message.version === this.#version) {
          this.deps.problems.set(this, this.#uri, message.problems);
        }
        break;
      case 'drawing':
      case 'alive':
      case 'drawn':
      case 'exported':
        break;
    }
  }

  #send(message: ToPage): void {
    if (this.#ready) {
      void this.webview.postMessage(message);
    }
  }

  /** The file as a whole. */
  #open(): void {
    if (this.#uri === undefined || !this.#ready) {
      this.#send({ type: 'nothing' });
      return;
    }
    const now = this.#read();
    if (now === undefined) {
      void this.#openDocument(this.#uri);
      return;
    }
    const { text, pieces, sections, suggestions } = now;
    const outline = { sections, suggestions };
    this.#version++;
    this.#sent = { text, pieces, outline: JSON.stringify(outline) };
    this.#send({
      type: 'open',
      document: this.#uri.toString(),
      name: baseName(this.#uri),
      version: this.#version,
      pieces,
      outline,
      settings: readPageSettings(this.#uri),
      refusedDiagrams: [...this.deps.refused],
      left: this.deps.left.get(this.#uri.toString()),
      scope: this.scope,
      line: this.#firstLine,
      anchor: this.#anchor,
    });
    this.#sendScope();
  }

  #sendScope(): void {
    if (this.#scopeWanted !== undefined && this.#ready) {
      this.#send({ type: 'scope', scope: this.#scopeWanted });
      this.#scopeWanted = undefined;
    }
  }

  /** Only what has changed since. */
  #refresh(): void {
    const sent = this.#sent;
    if (sent === undefined || this.#uri === undefined) {
      this.#open();
      return;
    }
    const now = this.#read();
    if (now === undefined) {
      return;
    }
    const { text, pieces, sections, suggestions } = now;
    if (text !== sent.text) {
      const base = this.#version++;
      this.#send({
        type: 'update',
        document: this.#uri.toString(),
        base,
        version: this.#version,
        ...difference(sent.pieces, pieces),
      });
    }
    const outline = JSON.stringify({ sections, suggestions });
    if (outline !== sent.outline) {
      this.#send({ type: 'outline', version: this.#version, outline: { sections, suggestions } });
    }
    this.#sent = { text, pieces, outline };
  }

  /** The file as the library has it, or, where it is no journal, as its document is; undefined while it is not open. */
  #read(): PageContent | undefined {
    const key = this.#uri!.toString();
    const file = this.deps.library.get(key);
    const text = file?.journal === undefined ? vscode.workspace.textDocuments.find((document) => document.uri.toString() === key)?.getText() : file.text;
    return text === undefined ? undefined : contentOf(text, file?.journal, this.#labels, readClock(readSettings(this.#uri)).today);
  }

  async #openDocument(uri: vscode.Uri): Promise<void> {
    try {
      await vscode.workspace.openTextDocument(uri);
    } catch (cause) {
      this.deps.log.error(`preview ${uri.toString(true)}`, cause);
      return;
    }
    if (this.#uri?.toString() === uri.toString() && this.#sent === undefined) {
      this.#open();
    }
  }

  async #follow(href: string): Promise<void> {
    if (this.#uri === undefined) {
      return;
    }
    const other = opensLinksInPreview(this.#uri) ? await markdownFile(this.#uri, href) : undefined;
    if (other !== undefined) {
      this.show(other.uri, { anchor: other.fragment });
    } else if (!(await openLink(this.#uri, href))) {
      void vscode.window.showWarningMessage(vscode.l10n.t('This link cannot be opened from a journal: {0}', href.slice(0, 200)));
    }
  }

  async #answerPictures(sources: readonly string[]): Promise<void> {
    const uri = this.#uri;
    if (uri === undefined) {
      return;
    }
    const pictures = await this.#pictures.answer(uri, sources);
    if (this.#uri !== uri) {
      return;
    }
    if (pictures === undefined) {
      this.#firstLine = this.#sync.cursorLine() ?? this.#firstLine;
      this.load();
    } else {
      this.#send({ type: 'pictures', pictures });
    }
  }

  #judgePicturesAnew(): void {
    this.#pictures.forget();
    if (this.#loaded) {
      this.load();
    }
  }

  async #showSource(line: number): Promise<void> {
    if (this.#uri !== undefined) {
      const document = await vscode.workspace.openTextDocument(this.#uri);
      await showAt(document, document.offsetAt(new vscode.Position(line, 0)));
    }
  }

  #fellSilent(source: string): void {
    this.deps.log.warn('preview: a diagram took too long to draw; it is shown as source');
    this.deps.refused.add(source);
    this.events.silent();
  }
}
