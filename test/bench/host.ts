/** Rows measured inside VS Code's extension host (./in-host.ts): activation, a thousand files read cold, memory. */
import { build } from 'esbuild';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeRunFolder, root } from '../host/install';
import { runInBrowser } from '../host/run-in-browser';
import type { Bench } from './bench';
import { inPercent, type Share } from './cpu-profile';
import { journalText, sizes } from './journals';
import { ratios, type Times } from './measure';
import { figure, inMilliseconds, row, type Row } from './row';

/** Bytes of the heap, and of the compiled code in it. */
export interface Heap {
  readonly all: number;
  readonly code: number;
}

/** What `./in-host.ts` writes down, of the groups that were wanted. */
export interface InHost {
  readonly activation: undefined | { readonly times: Times<'ours' | 'theirs'>; readonly shares: readonly Share[] };
  readonly cold: undefined | {
    readonly journals: Times<'ours' | 'floor'>;
    readonly shares: readonly Share[];
    /** Longest time at a stretch of each reading, in milliseconds, and what the middle one of them consists of. */
    readonly slice: readonly number[];
    readonly sliceShares: readonly Share[];
    /** The longest in which nothing else had its turn, whoever took it. */
    readonly delay: readonly number[];
    /** Files whose text was taken in more than once. */
    readonly twice: number;
    readonly strangers: Times<'ours' | 'floor'>;
    readonly strangersShares: readonly Share[];
  };
  /** Rows shown of a big tree, and those asked for again after a tick. */
  readonly tick: undefined | readonly [number, number];
  /** After 100 edits with the preview open, and after each 500 more. */
  readonly memory: undefined | readonly Heap[];
}

const FILES = 1_000;
const MB = 1024 * 1024;

export async function hostRows({ wants }: Bench): Promise<readonly Row[]> {
  const folder = await makeRunFolder('in-host');
  const common = { absWorkingDir: root, bundle: true, minifySyntax: true, minifyWhitespace: true, platform: 'node', format: 'cjs', target: 'es2022', logLevel: 'warning' } as const;
  await writeFile(join(folder, 'bench-wanted.json'), JSON.stringify(['activation', 'cold', 'tree', 'memory'].filter(wants)));
  // Functions keep their names, for profiles.
  await build({ ...common, entryPoints: ['test/bench/in-host.ts'], outfile: join(folder, 'in-host.js'), external: ['vscode'] });
  await build({ ...common, stdin: { contents: "import MarkdownIt from 'markdown-it'; export const activate = () => void new MarkdownIt();", resolveDir: root }, outfile: join(folder, 'markdown-it-only.js') });
  const stranger = 'A page about nothing that has a date, with some words, a [link](https://example.org) and `code`.\n\n'.repeat(256);
  for (const [name, text] of [['journals', (index: number) => journalText(sizes.sample, 'details', index)], ['others', () => stranger]] as const) {
    await mkdir(join(folder, name));
    await Promise.all(Array.from({ length: FILES }, (_, index) => writeFile(join(folder, name, `${index}.md`), text(index))));
  }
  await writeFile(join(folder, 'all.code-workspace'), JSON.stringify({ folders: [{ path: 'journals' }, { path: 'others' }] }));
  const code = await runInBrowser({ host: 'node', extension: root, tests: join(folder, 'in-host.js'), workspace: join(folder, 'all.code-workspace'), longest: 15 * 60_000 });
  const { activation, cold, tick, memory } = await readFile(join(folder, 'bench-in-host.json'), 'utf8').then((text) => JSON.parse(text) as InHost, () => {
    throw new Error(`The measuring in VS Code's extension host did not come to its end (${code}).`);
  });
  const rows: Row[] = [];
  if (activation !== undefined) {
    const { times: { ours, theirs }, shares } = activation;
    rows.push(row('activation', 'require and activate / an extension that only bundles markdown-it', ratios(ours, theirs), {
      most: 0.4, sides: inMilliseconds(ours, theirs), why: () => `Of its time: ${inPercent(shares)}.`,
    }));
  }
  if (cold !== undefined) {
    const { journals, strangers } = cold;
    rows.push(
      row('cold', 'a thousand journals of 25 KB, cold / reading them', ratios(journals.ours, journals.floor), {
        most: 2.5, sides: inMilliseconds(journals.ours, journals.floor), why: () => `Of its time: ${inPercent(cold.shares)}.`,
      }),
      row('cold', 'its longest uninterrupted slice', cold.slice, { unit: 'ms', most: 16, why: () => `Of the time of a middle one: ${inPercent(cold.sliceShares)}.` }),
      row('cold', 'the longest in which nothing else had its turn, with what VS Code does meanwhile', cold.delay, { unit: 'ms' }),
      row('cold', 'files read twice', [cold.twice], { unit: 'count', most: 0 }),
      row('cold', 'a thousand files of 25 KB that are no journals, beyond reading them / reading them', ratios(strangers.ours, strangers.floor).map((ratio) => ratio - 1), {
        most: 0.2, sides: inMilliseconds(strangers.ours, strangers.floor), why: () => `Of its time: ${inPercent(cold.strangersShares)}.`,
      }),
    );
  }
  if (tick !== undefined) {
    rows.push(row('tree', 'rows asked for again after a tick / rows shown, of 5,000 days and 20,000 todos', [tick[1] / tick[0]], { most: 1, sides: `${tick[1]} | ${tick[0]}` }));
  }
  if (memory !== undefined) {
    const [before, after] = memory;
    rows.push(row('memory', 'heap of the extension host after 500 more edits with the preview open / after the first 100', [after!.all / before!.all], {
      most: 1.2, sides: memory.map(({ all }) => `${figure(all / MB)} MB`).join(' | '),
      why: () => `Compiled code is ${figure((after!.code - before!.code) / MB)} MB of what came. The next lots of 500 edits add ${memory.slice(2).map(({ all }, index) => `${figure((all - memory[index + 1]!.all) / MB)} MB`).join(', ')}.`,
    }));
  }
  return rows;
}
