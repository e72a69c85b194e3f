/** The extension's side of one page: sends what has changed, hears what the person does in it. */
import * as vscode from 'vscode';
import { Commands } from '../ids';
import { isTodo } from '../journal/nodes';
import { cutPieces, type Piece } from '../journal/pieces';
import { scan } from '../journal/scan';
import { Labels } from '../workspace/labels';
import type { Deps } from '../workspace/deps';
import { showAt } from '../workspace/show';
import { difference } from './difference';
import { checkMessage } from './from-page';
import type { LeftSections } from './left-sections';
import { sectionsOf } from './outline';
import { readPageSettings } from './page-settings';
import type { PageProblems } from './page-problems';
import type { FromPage, PieceMessage, Scope, Section, ToPage } from './protocol';
import { findPicture, openLink, rootOf } from './resources';
import { saveSvg } from './save-svg';
import { pageHtml } from './shell';
import { pageStrings } from './strings';

/** A page that is silent for this long while it draws is taken to be caught in an endless diagram, in milliseconds. */
const PATIENCE = 3_000;
/** Scrolling that the page asked for is not sent back to it, in milliseconds. */
const ECHO = 300;

export type SessionDeps = Pick<Deps, 'library' | 'log' | 'extensionUri' | 'writer'> & { readonly problems: PageProblems; readonly left: LeftSections };

/** What the page has. */
interface Sent {
  readonly text: string;
  readonly pieces: readonly PieceMessage[];
  readonly sections: string;
}

export class PreviewSession implements vscode.Disposable {
  readonly #disposables: vscode.Disposable[] = [];
  readonly #labels = new Labels();
  readonly #refusedDiagrams = new Set<string>();
  #uri: vscode.Uri | undefined;
  #ready = false;
  #sent: Sent | undefined;
  /** Counts what was sent; not the document's version, which a file that is not open does not have. */
  #version = 0;
  #watchdog: ReturnType<typeof setTimeout> | undefined;
  #drawing = '';
  #ownScroll = 0;
  #firstLine = 0;

  /** @param scope what is shown to begin with. */
  constructor(private readonly webview: vscode.Webview, private readonly deps: SessionDeps, private readonly scope: Scope) {
    this.#disposables.push(
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
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections: [selection] }) => {
        if (selection !== undefined && textEditor === this.#editor()) {
          this.#send({ type: 'cursor', line: selection.active.line, reveal: false });
        }
      }),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => this.#editorScrolled(textEditor, visibleRanges)),
    );
    this.#load();
  }

  /** The file it shows. */
  get uri(): vscode.Uri | undefined {
    return this.#uri;
  }

  /** Shows `uri`, with `line` (zero-based) in view. */
  show(uri: vscode.Uri, line = 0): void {
    this.#firstLine = line;
    if (uri.toString() === this.#uri?.toString()) {
      this.#send({ type: 'cursor', line, reveal: true });
      return;
    }
    if (this.#uri !== undefined) {
      this.deps.problems.clear(this.#uri);
    }
    const roots = rootsKey(this.#uri);
    this.#uri = uri;
    this.#sent = undefined;
    if (rootsKey(uri) !== roots) {
      this.#load();
    } else {
      this.#open();
    }
  }

  /** The person's settings for previews have changed. */
  settingsChanged(): void {
    this.#send({ type: 'settings', settings: readPageSettings(this.#uri) });
  }

  dispose(): void {
    clearTimeout(this.#watchdog);
    vscode.Disposable.from(...this.#disposables).dispose();
    if (this.#uri !== undefined) {
      this.deps.problems.clear(this.#uri);
    }
  }

  /** Gives the webview its HTML: afresh, also after a page has fallen silent. */
  #load(): void {
    const { webview } = this;
    const page = vscode.Uri.joinPath(this.deps.extensionUri, 'dist', 'page');
    const root = this.#uri === undefined ? undefined : rootOf(this.#uri);
    this.#ready = false;
    this.#sent = undefined;
    webview.options = { enableScripts: true, enableForms: false, enableCommandUris: false, localResourceRoots: root === undefined ? [page] : [page, root] };
    webview.html = pageHtml({
      nonce: nonce(),
      cspSource: webview.cspSource,
      script: webview.asWebviewUri(vscode.Uri.joinPath(page, 'main.js')).toString(),
      style: webview.asWebviewUri(vscode.Uri.joinPath(page, 'page.css')).toString(),
      pictureHosts: [],
      title: vscode.l10n.t('Journal Preview'),
      start: { strings: pageStrings(), locale: vscode.env.language },
    });
  }

  async #take(message: FromPage): Promise<void> {
    // Whatever it says, it is alive.
    clearTimeout(this.#watchdog);
    switch (message.type) {
      case 'ready':
        this.#ready = true;
        this.#open();
        break;
      case 'resend':
        this.#open();
        break;
      case 'drawing':
        this.#drawing = message.source;
        this.#watchdog = setTimeout(() => this.#fellSilent(), PATIENCE);
        break;
      case 'openLink':
        if (this.#uri !== undefined && !(await openLink(this.#uri, message.href))) {
          void vscode.window.showWarningMessage(vscode.l10n.t('This link cannot be opened from a journal: {0}', message.href.slice(0, 200)));
        }
        break;
      case 'wantPictures':
        await this.#answerPictures(message.sources);
        break;
      case 'tick':
        await this.#tick(message.line, message.version);
        break;
      case 'left':
        this.deps.left.set(message.document, message.sections);
        break;
      case 'scrolled':
        this.#scrollEditor(message.line);
        break;
      case 'saveSvg':
        if (this.#uri !== undefined) {
          await saveSvg(this.#uri, message.line, message.svg, this.deps);
        }
        break;
      case 'showSource':
        await this.#showSource(message.line);
        break;
      case 'problems':
        if (this.#uri !== undefined && message.version === this.#version) {
          this.deps.problems.set(this.#uri, message.problems);
        }
        break;
      case 'drawn':
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
      return;
    }
    const now = this.#read();
    if (now === undefined) {
      void this.#openDocument(this.#uri);
      return;
    }
    this.#version++;
    this.#sent = { text: now.text, pieces: now.messages, sections: JSON.stringify(now.sections) };
    this.#send({
      type: 'open',
      document: this.#uri.toString(),
      name: this.#uri.path.slice(this.#uri.path.lastIndexOf('/') + 1),
      version: this.#version,
      pieces: now.messages,
      sections: now.sections,
      settings: readPageSettings(this.#uri),
      refusedDiagrams: [...this.#refusedDiagrams],
      left: this.deps.left.get(this.#uri.toString()),
      scope: this.scope,
      line: this.#firstLine,
    });
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
    const { messages } = now;
    if (now.text !== sent.text) {
      const base = this.#version++;
      this.#send({
        type: 'update',
        document: this.#uri.toString(),
        base,
        version: this.#version,
        ...difference(sent.pieces, messages),
      });
    }
    const sections = JSON.stringify(now.sections);
    if (sections !== sent.sections) {
      this.#send({ type: 'sections', version: this.#version, sections: now.sections });
    }
    this.#sent = { text: now.text, pieces: messages, sections };
  }

  /** The file as the library has it, or, where it is no journal, as its document is; undefined while it is not open. */
  #read(): { readonly text: string; readonly messages: readonly PieceMessage[]; readonly sections: readonly Section[] } | undefined {
    const key = this.#uri!.toString();
    const file = this.deps.library.get(key);
    const text = file?.journal === undefined ? vscode.workspace.textDocuments.find((document) => document.uri.toString() === key)?.getText() : file.text;
    if (text === undefined) {
      return undefined;
    }
    const pieces = cutPieces(text, scan(text), file?.journal);
    return {
      text,
      messages: pieces.map((piece) => messageOf(text, piece)),
      sections: sectionsOf(file?.journal, pieces, (day) => (day.date === undefined ? text.slice(day.mark.start, day.mark.end) : this.#labels.day(day.date))),
    };
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

  async #answerPictures(sources: readonly string[]): Promise<void> {
    const uri = this.#uri;
    if (uri === undefined) {
      return;
    }
    const pictures = await Promise.all(sources.map((source) => findPicture(uri, source, this.webview)));
    if (this.#uri === uri) {
      this.#send({ type: 'pictures', pictures });
    }
  }

  /** Only a todo that stands where the page saw it, in the text the page was given. */
  async #tick(line: number, version: number): Promise<void> {
    const file = this.#uri && this.deps.library.get(this.#uri.toString());
    if (file?.journal === undefined || version !== this.#version || file.text !== this.#sent?.text) {
      return;
    }
    for (const [node, id] of file.ids) {
      if (isTodo(node) && node.kind === 'task' && node.line === line) {
        await vscode.commands.executeCommand(Commands.toggleTodo, file.uri, id);
        return;
      }
    }
  }

  async #showSource(line: number): Promise<void> {
    if (this.#uri !== undefined) {
      const document = await vscode.workspace.openTextDocument(this.#uri);
      await showAt(document, document.offsetAt(new vscode.Position(line, 0)));
    }
  }

  #scrollEditor(line: number): void {
    const editor = this.#editor();
    if (editor === undefined) {
      return;
    }
    this.#ownScroll = Date.now();
    const whole = Math.floor(line);
    editor.revealRange(new vscode.Range(whole, 0, whole, 0), vscode.TextEditorRevealType.AtTop);
  }

  #editorScrolled(editor: vscode.TextEditor, ranges: readonly vscode.Range[]): void {
    const [first] = ranges;
    if (first !== undefined && editor === this.#editor() && Date.now() - this.#ownScroll > ECHO) {
      this.#send({ type: 'scroll', line: first.start.line });
    }
  }

  #editor(): vscode.TextEditor | undefined {
    return vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === this.#uri?.toString());
  }

  #fellSilent(): void {
    this.deps.log.warn('preview: a diagram took too long to draw; it is shown as source');
    this.#refusedDiagrams.add(this.#drawing);
    this.#load();
  }
}

function messageOf(text: string, piece: Piece): PieceMessage {
  return { text: text.slice(piece.start, piece.end), lines: piece.lines, hidden: piece.frontMatter };
}

function rootsKey(uri: vscode.Uri | undefined): string {
  return (uri && rootOf(uri)?.toString()) ?? '';
}

/** Letters and digits, new at each load. */
function nonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(24)), (byte) => (byte % 36).toString(36)).join('');
}
