/** Measured inside VS Code's own extension host; bundled for a run, called by VS Code, writes what it measured to `bench-in-host.json` beside itself. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { getHeapCodeStatistics, getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as vscode from 'vscode';
import { Commands } from '../../src/ids';
import { Library } from '../../src/journal/library';
import { Feed } from '../../src/workspace/feed';
import { createReader, prepareSuggestions } from '../../src/workspace/reader';
import type { Row } from '../../src/workspace/rows';
import { TreeData } from '../../src/workspace/tree-data';
import { samplesOf, sharesIn, type Sample } from './cpu-profile';
import { longestOwn, partOfActivation, partOfTakingIn, type Stretch } from './in-host-parts';
import { manyDays } from './journals';
import { sideBySide } from './measure';
import type { Heap, InHost } from './host';

const journals = vscode.workspace.workspaceFolders!.find(({ name }) => name === 'journals')!.uri;
const others = vscode.workspace.workspaceFolders!.find(({ name }) => name === 'others')!.uri;

export async function run(): Promise<void> {
  const wanted = JSON.parse(readFileSync(join(__dirname, 'bench-wanted.json'), 'utf8')) as readonly string[];
  const isWanted = (group: string): boolean => wanted.includes(group);
  const measured: InHost = {
    activation: isWanted('activation') ? await activation() : undefined,
    cold: isWanted('cold') ? await cold() : undefined,
    tick: isWanted('tree') ? tick() : undefined,
    memory: isWanted('memory') ? await memory() : undefined,
  };
  writeFileSync(join(__dirname, 'bench-in-host.json'), JSON.stringify(measured));
}

interface Extension {
  activate(context: unknown): unknown;
}

/** `require` and `activate` of a bundle that is not in Node's cache, ended again. */
async function activation(): Promise<NonNullable<InHost['activation']>> {
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
  const samples: Sample[] = [];
  for (let round = 0; round < 9; round++) {
    samples.push(...(await samplesOf(sides.ours)));
    used.splice(0).reverse().forEach((each) => each.dispose());
  }
  return { times, shares: sharesIn(samples, partOfActivation) };
}

/** A thousand files of the folder, read as the side bar has them read when it is first shown, and only read. */
async function cold(): Promise<NonNullable<InHost['cold']>> {
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined, show: () => undefined };
  const delays: number[] = [];
  let twice = 0;
  const ours = async (folder: vscode.Uri): Promise<number> => {
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const reader = createReader(undefined, await prepareSuggestions());
    const library = new Library(reader);
    const texts = new Map<string, number>();
    const update = library.update.bind(library);
    library.update = (input) => {
      texts.set(input.uri, (texts.get(input.uri) ?? 0) + 1);
      update(input);
    };
    const feed = new Feed(library, log);
    await only(folder, () => feed.load());
    delay.disable();
    delays.push(delay.max / 1e6);
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
  const delay = delays.splice(0).slice(1);
  const slices = [];
  for (let round = 0; round < 5; round++) {
    slices.push(await longestSlice(() => ours(journals)));
  }
  const inOthers = await sideBySide({ ours: () => ours(others), floor: () => floor(others) }, { rounds: 5, warmUp: 1 });
  const longest = slices.toSorted((a, b) => a.milliseconds - b.milliseconds)[slices.length >> 1]!;
  return {
    journals: inFolder, shares: sharesIn(await samplesOf(() => ours(journals)), partOfTakingIn),
    slice: slices.map(({ milliseconds }) => milliseconds), sliceShares: sharesIn(longest.samples, partOfTakingIn), delay, twice,
    strangers: inOthers, strangersShares: sharesIn(await samplesOf(() => ours(others)), partOfTakingIn),
  };
}

/** The longest time at a stretch in which what is measured lets nothing else have its turn. */
async function longestSlice(work: () => Promise<unknown>): Promise<ReturnType<typeof longestOwn>> {
  const now = (): number => Number(process.hrtime.bigint() / 1000n);
  const stretches: Stretch[] = [];
  let from = now();
  const samples = await samplesOf(async () => {
    from = now();
    const timer = setInterval(() => {
      const to = now();
      stretches.push({ from, to });
      from = to;
    }, 1);
    await work();
    clearInterval(timer);
  });
  return longestOwn(stretches, samples);
}

/** The extension reads every folder of the workspace: while `work` runs, the search knows of this one only. */
async function only(folder: vscode.Uri, work: () => Promise<void>): Promise<void> {
  const all = vscode.workspace.workspaceFolders;
  Object.defineProperty(vscode.workspace, 'workspaceFolders', { configurable: true, get: () => all!.filter(({ uri }) => uri.toString() === folder.toString()) });
  await work();
  Object.defineProperty(vscode.workspace, 'workspaceFolders', { configurable: true, get: () => all });
}

/** Bytes of the heap, as a whole and what is compiled code, after 100 edits with the preview open, and after each 500 more. */
async function memory(): Promise<NonNullable<InHost['memory']>> {
  setFlagsFromString('--expose-gc');
  const gc = runInNewContext('gc') as () => void;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(journals, '0.md'));
  const editor = await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('learningJournal.openPreview');
  // Waits until all journals of the workspace have been read, which would begin of itself among the edits.
  await vscode.commands.executeCommand(Commands.nextOpenTodo);
  const edits = async (count: number): Promise<Heap> => {
    for (let index = 0; index < count; index++) {
      await editor.edit((builder) => (index % 2 === 0 ? builder.insert(new vscode.Position(document.lineCount >> 1, 0), 'x') : builder.delete(new vscode.Range(document.lineCount >> 1, 0, document.lineCount >> 1, 1))));
    }
    gc();
    gc();
    const { bytecode_and_metadata_size: bytecode } = getHeapCodeStatistics();
    const machine = getHeapSpaceStatistics().find(({ space_name: name }) => name === 'code_space')?.space_used_size ?? 0;
    return { all: process.memoryUsage().heapUsed, code: bytecode + machine };
  };
  const heaps = [await edits(100)];
  for (let more = 0; more < 4; more++) {
    heaps.push(await edits(500));
  }
  return heaps;
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
