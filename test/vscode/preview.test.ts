/** The extension's side of a page: what it says to a page that the test plays, and that it falls silent when the page is closed. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Library } from '../../src/journal/library';
import { LeftSections } from '../../src/preview/left-sections';
import { PageProblems } from '../../src/preview/page-problems';
import { pictureHover } from '../../src/preview/picture-hover';
import type { FromPage, ToPage } from '../../src/preview/protocol';
import { PictureHosts } from '../../src/preview/remote-pictures';
import { PreviewSession } from '../../src/preview/session';
import type { SessionDeps } from '../../src/preview/session-deps';
import type { Log } from '../../src/workspace/log';
import { NewDay } from '../../src/workspace/new-day';
import { createReader } from '../../src/workspace/reader';
import { Selections } from '../../src/workspace/todo-handles';
import { Writer } from '../../src/workspace/write';
import { until } from '../host/until';
import { Memory } from './memory';
import { withSettings } from './with-settings';

const SCHEME = 'preview-test';
const JOURNAL = '# Log\n\n## 23/5/25\n- lists and $x^2$\n\n## 24/5/25\n- sets\n';

/** A page without a browser. */
class PlayedPage {
  readonly heard: ToPage[] = [];
  options: vscode.WebviewOptions = {};
  html = '';
  readonly cspSource = 'page:';
  readonly #said = new vscode.EventEmitter<unknown>();
  readonly onDidReceiveMessage = this.#said.event;

  say(message: FromPage): void {
    this.#said.fire(message);
  }

  asWebviewUri(uri: vscode.Uri): vscode.Uri {
    return uri;
  }

  async postMessage(message: ToPage): Promise<boolean> {
    this.heard.push(message);
    return true;
  }

  last<Type extends ToPage['type']>(type: Type): Extract<ToPage, { type: Type }> | undefined {
    return this.heard.findLast((message): message is Extract<ToPage, { type: Type }> => message.type === type);
  }
}

describe('the preview\'s side in the extension', () => {
  const files = new Memory(SCHEME);
  const registered: vscode.Disposable[] = [];
  const errors: unknown[] = [];
  let library: Library;
  let listening = 0;
  let deps: SessionDeps;
  let page: PlayedPage;
  let session: PreviewSession;
  let silent = 0;
  let count = 0;
  let uri: vscode.Uri;

  before(() => {
    registered.push(vscode.workspace.registerFileSystemProvider(SCHEME, files));
  });

  after(() => vscode.Disposable.from(...registered).dispose());

  beforeEach(() => {
    library = new Library(createReader());
    listening = 0;
    // Counts who still wants to hear of changes.
    const listen = library.onDidChange.bind(library);
    library.onDidChange = (listener) => {
      listening++;
      const listened = listen(listener);
      return { dispose: () => { listening--; listened.dispose(); } };
    };
    errors.length = 0;
    const log = { error: (_: string, cause: unknown) => errors.push(cause), info: () => undefined, warn: () => undefined } as unknown as Log;
    const memory: vscode.Memento = { keys: () => [], get: () => undefined, update: async () => undefined };
    deps = {
      library, log, extensionUri: vscode.Uri.parse('test:/extension'), writer: new Writer(log, () => 'never', async () => true), selections: new Selections(),
      newDay: new NewDay(() => ({ year: 2025, month: 5, day: 25 })), problems: new PageProblems(), left: new LeftSections(memory), hosts: new PictureHosts(memory), refused: new Set(),
    };
    page = new PlayedPage();
    silent = 0;
    session = new PreviewSession(page as unknown as vscode.Webview, deps, 'file', { shows: () => undefined, silent: () => silent++ });
  });

  afterEach(async () => {
    session.dispose();
    deps.problems.dispose();
    deps.selections.dispose();
    assert.deepEqual(errors, []);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  const know = (text: string, version: number): void => library.update({ uri: uri.toString(), name: 'log.md', folder: 'w', path: ['w'], named: true, version, text });
  /** Shows a journal in the page, which has been loaded. */
  const show = (text = JOURNAL): void => {
    uri = files.put(`/${count++}/log.md`, text);
    know(text, 0);
    session.show(uri);
    page.say({ type: 'ready', timeZone: 'UTC' });
  };
  /** Shows Markdown that is no journal. */
  const showPlain = async (text: string): Promise<vscode.TextDocument> => {
    uri = files.put(`/${count++}/plain.md`, text);
    const document = await vscode.workspace.openTextDocument(uri);
    session.show(uri);
    page.say({ type: 'ready', timeZone: 'UTC' });
    return document;
  };
  const version = (): number => page.last('update')?.version ?? page.last('open')!.version;

  it('sends the file once and after that the day that has changed', () => {
    show();
    assert.equal(page.last('open')!.pieces.map(({ text }) => text).join(''), JOURNAL);
    know(JOURNAL.replace('sets', 'sets and maps'), 1);
    const { base, remove, pieces } = page.last('update')!;
    assert.deepEqual([base, remove, pieces.map(({ text }) => text)], [page.last('open')!.version, 1, ['## 24/5/25\n- sets and maps\n']]);
  });

  it('does nothing any more when the page is closed, whatever is typed, asked or awaited', async () => {
    show();
    assert.equal(listening, 1);
    page.say({ type: 'problems', version: version(), problems: [{ code: 'math-syntax', line: 3, message: 'no formula' }] });
    page.say({ type: 'drawing', source: 'flowchart LR' });
    // A file that is opened and pictures that are looked for when it is closed; a hover that waits for an answer.
    page.say({ type: 'wantPictures', sources: ['a.png'] });
    const picture = session.picture(3, 'x^2');
    const heard = page.heard.length;
    session.dispose();
    assert.equal(await picture, '');
    assert.equal(listening, 0);
    assert.deepEqual(vscode.languages.getDiagnostics(uri).filter(({ message }) => message === 'no formula'), []);
    know(`${JOURNAL}- typed\n`, 1);
    const document = await vscode.workspace.openTextDocument(uri);
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'typed '));
    editor.selection = new vscode.Selection(3, 0, 3, 0);
    page.say({ type: 'ready', timeZone: 'UTC' });
    page.say({ type: 'wantPictures', sources: ['a.png'] });
    // By now everything that was under way before has come to its end.
    await vscode.workspace.fs.stat(uri);
    await vscode.workspace.fs.stat(uri);
    assert.equal(page.heard.length, heard);
    assert.equal(silent, 0);
  });

  it('has a page made anew that falls silent at a diagram, which is then not drawn again', async () => {
    show();
    page.say({ type: 'drawing', source: 'flowchart LR' });
    await until(async () => silent === 1);
    session.load();
    page.say({ type: 'ready', timeZone: 'UTC' });
    assert.deepEqual(page.last('open')!.refusedDiagrams, ['flowchart LR']);
  });

  it('asks before it lets a page load a picture from the internet, and names the host in its policy then', async () => {
    const kept = new Map<string, unknown>();
    deps = { ...deps, hosts: new PictureHosts({ get: <T>(key: string) => kept.get(key) as T, update: async (key: string, value: unknown) => void kept.set(key, value) }) };
    session.dispose();
    session = new PreviewSession(page as unknown as vscode.Webview, deps, 'file', { shows: () => undefined, silent: () => undefined });
    show();
    const source = 'https://img.example.org/a.png';
    page.say({ type: 'wantPictures', sources: [source, 'http://plain.example.org/b.png'] });
    await until(async () => page.last('pictures') !== undefined);
    assert.deepEqual(page.last('pictures')!.pictures.map(({ uri: address, refused }) => [address, refused]), [['', 'remote'], ['', 'never']]);
    assert.doesNotMatch(page.html, /example\.org/);
    page.say({ type: 'allowPicture', source });
    await until(async () => page.html.includes('img-src page: data: https://img.example.org;'));
    page.say({ type: 'ready', timeZone: 'UTC' });
    page.say({ type: 'wantPictures', sources: [source] });
    await until(async () => page.last('pictures')!.pictures[0]!.uri === source);
    await withSettings({ remotePictures: 'never' }, async () => {
      await until(async () => !page.html.includes('example.org'));
      page.say({ type: 'ready', timeZone: 'UTC' });
      page.say({ type: 'wantPictures', sources: [source] });
      await until(async () => page.last('pictures')!.pictures[0]!.refused === 'never');
    });
  });

  it('reads nothing while its page is hidden, and sends all of it when it is seen again', () => {
    show();
    session.hidden();
    const heard = page.heard.length;
    know(`${JOURNAL}- typed\n`, 1);
    assert.equal(page.heard.length, heard);
    page.say({ type: 'ready', timeZone: 'UTC' });
    assert.match(page.last('open')!.pieces.map(({ text }) => text).join(''), /- typed\n$/);
  });

  it('says that there is nothing to show where no Markdown is in front', () => {
    page.say({ type: 'ready', timeZone: 'UTC' });
    assert.deepEqual(page.heard.map(({ type }) => type), ['nothing']);
  });

  it('ticks the box of a list in Markdown that is no journal, and nothing else there', async () => {
    const document = await showPlain('# Shopping\r\n\r\n> 1. [ ] milk\r\n- bread [ ]\r\n');
    await until(async () => page.last('open') !== undefined);
    page.say({ type: 'tick', line: 2, done: true, version: version() });
    await until(async () => document.getText() === '# Shopping\r\n\r\n> 1. [x] milk\r\n- bread [ ]\r\n');
    await until(async () => page.last('update') !== undefined);
    page.say({ type: 'tick', line: 2, done: false, version: version() });
    await until(async () => document.getText() === '# Shopping\r\n\r\n> 1. [ ] milk\r\n- bread [ ]\r\n');
    assert.equal(document.isDirty, true);
  });

  it('goes to the line that is clicked twice, in the editor that shows it', async () => {
    const document = await showPlain('# Shopping\n\n- milk\n- bread\n');
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One });
    page.say({ type: 'showSource', line: 3 });
    await until(async () => vscode.window.activeTextEditor?.document === document && vscode.window.activeTextEditor.selection.active.line === 3);
    // A tab of an earlier test may still be going.
    const shown = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === document.uri.toString());
    assert.equal(shown.length, 1);
  });

  it('shows the picture of a formula in a hover where the page has drawn it, else one link', async () => {
    show();
    const hover = pictureHover(() => [session]);
    const document = await vscode.workspace.openTextDocument(uri);
    const ask = async (answer: string): Promise<vscode.MarkdownString> => {
      const shown = hover.provideHover(document, new vscode.Position(3, 13), new vscode.CancellationTokenSource().token);
      await until(async () => page.last('wantPicture') !== undefined);
      const { request, line, tex } = page.heard.splice(0).findLast((message) => message.type === 'wantPicture')!;
      assert.deepEqual([line, tex], [3, 'x^2']);
      page.say({ type: 'picture', request, svg: answer });
      return (await shown)!.contents[0] as vscode.MarkdownString;
    };
    assert.equal((await ask('<svg/>')).value, `![](data:image/svg+xml;base64,${btoa('<svg/>')})`);
    const large = '<svg xmlns="http://www.w3.org/2000/svg" width="960" height="400"></svg>';
    assert.equal((await ask(large)).value, `![](data:image/svg+xml;base64,${btoa(large)}|width=480,height=200)`);
    assert.match((await ask('')).value, /^\[Show&nbsp;in&nbsp;the&nbsp;Inline&nbsp;Preview\]\(command:learningJournal\.peekDiagram\?/);
    assert.match((await ask(`<svg>${'x'.repeat(70 * 1024)}</svg>`)).value, /^\[Show/);
  });
});
