/** Rows measured inside VS Code's extension host (./in-host.ts): activation, a thousand files read cold, memory. */
import { build } from 'esbuild';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeRunFolder, root } from '../host/install';
import { runInBrowser } from '../host/run-in-browser';
import { journalText, sizes } from './journals';
import { ratios, type Times } from './measure';
import { inMilliseconds, row, type Row } from './row';

/** What `./in-host.ts` writes down. */
export interface InHost {
  readonly activation: Times<'ours' | 'theirs'>;
  readonly cold: Times<'ours' | 'floor'>;
  /** Longest time at a stretch of each reading, in milliseconds. */
  readonly slice: readonly number[];
  /** Files whose text was taken in more than once. */
  readonly twice: number;
  readonly strangers: Times<'ours' | 'floor'>;
  /** Rows shown of a big tree, and those asked for again after a tick. */
  readonly tick: readonly [number, number];
  /** Bytes of the heap before and after 500 edits. */
  readonly memory: readonly [number, number];
}

const FILES = 1_000;

export async function hostRows(): Promise<readonly Row[]> {
  const folder = await makeRunFolder('in-host');
  const common = { absWorkingDir: root, bundle: true, minify: true, platform: 'node', format: 'cjs', target: 'es2022', logLevel: 'warning' } as const;
  await build({ ...common, entryPoints: ['test/bench/in-host.ts'], outfile: join(folder, 'in-host.js'), external: ['vscode'] });
  await build({ ...common, stdin: { contents: "import MarkdownIt from 'markdown-it'; export const activate = () => void new MarkdownIt();", resolveDir: root }, outfile: join(folder, 'markdown-it-only.js') });
  const stranger = 'A page about nothing that has a date, with some words, a [link](https://example.org) and `code`.\n\n'.repeat(256);
  for (const [name, text] of [['journals', (index: number) => journalText(sizes.sample, 'details', index)], ['others', () => stranger]] as const) {
    await mkdir(join(folder, name));
    await Promise.all(Array.from({ length: FILES }, (_, index) => writeFile(join(folder, name, `${index}.md`), text(index))));
  }
  await writeFile(join(folder, 'all.code-workspace'), JSON.stringify({ folders: [{ path: 'journals' }, { path: 'others' }] }));
  const code = await runInBrowser({ host: 'node', extension: root, tests: join(folder, 'in-host.js'), workspace: join(folder, 'all.code-workspace'), longest: 15 * 60_000 });
  const { activation, cold, slice, twice, strangers, tick, memory } = await readFile(join(folder, 'bench-in-host.json'), 'utf8').then((text) => JSON.parse(text) as InHost, () => {
    throw new Error(`The measuring in VS Code's extension host did not come to its end (${code}).`);
  });
  const [before, after] = memory;
  return [
    row('activation', 'require and activate / an extension that only bundles markdown-it', ratios(activation.ours, activation.theirs), { most: 0.4, sides: inMilliseconds(activation.ours, activation.theirs) }),
    row('cold', 'a thousand journals of 25 KB, cold / reading them', ratios(cold.ours, cold.floor), { most: 2.5, sides: inMilliseconds(cold.ours, cold.floor) }),
    row('cold', 'its longest uninterrupted slice', slice, { unit: 'ms', most: 16 }),
    row('cold', 'files read twice', [twice], { unit: 'count', most: 0 }),
    row('cold', 'a thousand files of 25 KB that are no journals, beyond reading them / reading them', ratios(strangers.ours, strangers.floor).map((ratio) => ratio - 1), { most: 0.2, sides: inMilliseconds(strangers.ours, strangers.floor) }),
    row('tree', 'rows asked for again after a tick / rows shown, of 5,000 days and 20,000 todos', [tick[1] / tick[0]], { most: 1, sides: `${tick[1]} | ${tick[0]}` }),
    row('memory', 'heap of the extension host after 500 edits with the preview open / before', [after / before], { most: 1.2 }),
  ];
}
