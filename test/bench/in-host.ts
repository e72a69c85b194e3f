/** Measured inside VS Code's own extension host; bundled for a run, called by VS Code, writes what it measured to `bench-in-host.json` beside itself. */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as vscode from 'vscode';
import { Library } from '../../src/journal/library';
import { Feed } from '../../src/workspace/feed';
import { createReader } from '../../src/workspace/reader';
import type { Row } from '../../src/workspace/rows';
import { TreeData } from '../../src/workspace/tree-data';
import { manyDays } from './journals';
import { sideBySide, type Times } from './measure';
import type { InHost } from './host';

const journals = vscode.workspace.workspaceFolders!.find(({ name }) => name === 'journals')!.uri;
const others = vscode.workspace.workspaceFolders!.find(({ name }) => name === 'others')!.uri;

export async function run(): Promise<void> {
  const measured: InHost = { activation: await activation(), ...(await cold()), tick: tick(), memory: await memory() };
  writeFileSync(join(__dirname, 'bench-in-host.json'), JSON.stringify(measured));
}

interface Extension {
  activate(context: unknown): unknown;
}

/** `require` and `activate` of a bundle that is not in Node's cache, ended again. */
async function activation(): Promise<Times<'ours' | 'theirs'>> {
  const root = vscode.extensions.getExtension('learning-journal.learning-journal')!.extensionPath;
  const load = createRequire(__filename);
  const kept = new Map<string, unknown>();
  const memento = { get: (key: string) => kept.get(key), update: async (key: string, value: unknown) => void kept.set(key, value), keys: () => [...kept.keys()], setKeysForSync: () => undefined };
  const used: vscode.Disposable[] = [];
  const start = (file: string) => async () => {
    // With what it loads late, so that each round begins as a window does.
    Object.keys(load.cache).filter((each) => each === file || each.startsWith(join(root, 'dist'))).forEach((each) => delete load.cache[each]);
    const context = { subscriptions: used, globalState: memento, workspaceState: memento, extensionUri: vscode.Uri.file(root), extension: vscode.extensions.getExtension('learning-journal.learning-journal') };
    await (load(file) as Extension).activate(context);
    return context;
  };
  const sides = { ours: start(join(root, 'dist/extension.js')), theirs: start(join(__dirname, 'markdown-it-only.js')) };
  const times = { ours: [] as number[], theirs: [] as number[] };
  for (let round = 0; round < 9; round++) {
    const once = await sideBySide(sides, { rounds: 1, warmUp: 0 });
    times.ours.push(...once.ours);
    times.theirs.push(...once.theirs);
    used.splice(0).reverse().forEach((each) => each.dispose());
  }
  return times;
}

/** A thousand files of the folder, read as the side bar has them read when it is first shown, and only read. */
async function cold(): Promise<Pick<InHost, 'cold' | 'slice' | 'twice' | 'strangers'>> {
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined, show: () => undefined };
  const slices: number[] = [];
  let twice = 0;
  const ours = async (folder: vscode.Uri): Promise<number> => {
    const reader = createReader();
    const library = new Library(reader);
    const texts = new Map<string, number>();
    const update = library.update.bind(library);
    library.update = (input) => {
      texts.set(input.uri, (texts.get(input.uri) ?? 0) + 1);
      update(input);
    };
    const delay = monitorEventLoopDelay({ resolution: 1 });
    const feed = new Feed(library, log);
    delay.enable();
    await only(folder, () => feed.load());
    delay.disable();
    slices.push(delay.max / 1e6);
    twice += [...texts.values()].filter((count) => count > 1).length;
    const found = library.files().length;
    feed.dispose();
    reader.dispose();
    return found;
  };
  const floor = async (folder: vscode.Uri): Promise<number> => {
    const files = await vscode.workspace.findFiles(new vscode.RelativePattern(folder, '**/*.md'));
    let length = 0;
    for (let at = 0; at < files.length; at += 16) {
      const read = await Promise.all(files.slice(at, at + 16).map((uri) => vscode.workspace.fs.readFile(uri)));
      length += read.reduce((sum, bytes) => sum + new TextDecoder().decode(bytes).length, 0);
    }
    return length;
  };
  const inFolder = await sideBySide({ ours: () => ours(journals), floor: () => floor(journals) }, { rounds: 5, warmUp: 1 });
  const slice = [...slices];
  const strangers = await sideBySide({ ours: () => ours(others), floor: () => floor(others) }, { rounds: 5, warmUp: 1 });
  return { cold: inFolder, slice, twice, strangers };
}

/** The extension reads every folder of the workspace: while `work` runs, the search knows of this one only. */
async function only(folder: vscode.Uri, work: () => Promise<void>): Promise<void> {
  const all = vscode.workspace.workspaceFolders;
  Object.defineProperty(vscode.workspace, 'workspaceFolders', { configurable: true, get: () => all!.filter(({ uri }) => uri.toString() === folder.toString()) });
  await work();
  Object.defineProperty(vscode.workspace, 'workspaceFolders', { configurable: true, get: () => all });
}

/** Bytes of the heap before and after 500 edits with the preview open. */
async function memory(): Promise<readonly [number, number]> {
  setFlagsFromString('--expose-gc');
  const gc = runInNewContext('gc') as () => void;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(journals, '0.md'));
  const editor = await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('learningJournal.openPreview');
  const edits = async (count: number): Promise<number> => {
    for (let index = 0; index < count; index++) {
      await editor.edit((builder) => (index % 2 === 0 ? builder.insert(new vscode.Position(document.lineCount >> 1, 0), 'x') : builder.delete(new vscode.Range(document.lineCount >> 1, 0, document.lineCount >> 1, 1))));
    }
    gc();
    gc();
    return process.memoryUsage().heapUsed;
  };
  const before = await edits(100);
  return [before, await edits(500)];
}

/** Rows that the side bar shows of 5,000 days and 20,000 todos with a course and a day unfolded, and those VS Code asks for again after a tick. */
function tick(): readonly [number, number] {
  const reader = createReader();
  const library = new Library(reader);
  const update = (text: string, version: number): void => library.update({ uri: 'file:///log.md', name: 'log.md', folder: 'file:///', path: [], named: true, version, text });
  const text = manyDays();
  update(text, 1);
  const data = new TreeData(() => library.files(), (file) => library.isDailyFile(file));
  /** As VS Code does: the row, and where it stands open, those in it. */
  const ask = (rows: readonly Row[]): number => rows.reduce((sum, row) => {
    data.getTreeItem(row);
    return sum + 1 + (data.isOpen(row) ? ask(data.getChildren(row)) : 0);
  }, 0);
  const roots = data.getChildren();
  ask(roots);
  const course = roots[0]!;
  data.setOpen(course, true);
  data.setOpen(data.getChildren(course)[0]!, true);
  const shown = ask(roots);
  let again = 0;
  data.onDidChangeTreeData((rows) => {
    again += ask(rows ?? data.getChildren());
  });
  update(text.replace('[ ]', '[x]'), 2);
  data.update();
  data.dispose();
  reader.dispose();
  return [shown, again];
}
