/**
 * Measures how fast the extension is: `npm run bench -- [WORDS OF A ROW…] [--assert] [--journal FILE]`.
 *
 *     npm run bench                        every row; those in a real VS Code take some minutes
 *     npm run bench -- read keystroke      the rows of these groups, or with these words
 *     npm run bench -- --assert            exits with 1 where a goal is missed
 *     npm run bench -- --journal FILE      the rows about reading, with a journal of one's own
 *
 * Prints one table and writes bench.json. Each figure is a ratio of two sides that were measured in turn in this run, never a time
 * of a machine. Progress goes to standard error.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import type { Bench } from '../test/bench/bench';
import { loadDomain } from '../test/bench/bundle';
import { formulaRows } from '../test/bench/formulas';
import { hostRows } from '../test/bench/host';
import { sizeRows } from '../test/bench/packages';
import { keystrokeRows, readingRows } from '../test/bench/reading';
import { tableOf, type Row } from '../test/bench/row';
import { windowRows } from '../test/bench/window';
import { root } from '../test/host/install';
import { textOf } from './read-file';

interface Part {
  /** The groups of its rows. */
  readonly groups: readonly string[];
  /** Whether it means something for a journal of one's own. */
  readonly takesJournal: boolean;
  rows(bench: Bench): Promise<readonly Row[]>;
}

const parts: readonly Part[] = [
  { groups: ['read', 'growth', 'pathological'], takesJournal: true, rows: readingRows },
  { groups: ['keystroke'], takesJournal: true, rows: keystrokeRows },
  { groups: ['size'], takesJournal: false, rows: sizeRows },
  { groups: ['math'], takesJournal: false, rows: formulaRows },
  { groups: ['activation', 'cold', 'tree', 'memory'], takesJournal: false, rows: hostRows },
  { groups: ['preview', 'activation', 'tree'], takesJournal: false, rows: windowRows },
];

export async function main(args: readonly string[]): Promise<number> {
  const at = args.indexOf('--journal');
  const file = at < 0 ? undefined : args[at + 1];
  const words = args.filter((argument, index) => !argument.startsWith('--') && (at < 0 || index !== at + 1));
  const unknown = words.filter((word) => !parts.some(({ groups }) => groups.includes(word)));
  if (unknown.length > 0 || (at >= 0 && file === undefined)) {
    console.error(`usage: npm run bench -- [GROUP…] [--assert] [--journal FILE], where GROUP is ${parts.flatMap(({ groups }) => groups).join(', ')}`);
    return 2;
  }
  const wanted = parts.filter(({ groups, takesJournal }) =>
    (words.length === 0 || groups.some((group) => words.includes(group))) && (file === undefined || takesJournal));
  const { buildAll } = (await import('../esbuild.mjs')) as { buildAll(): Promise<readonly (Metafile | undefined)[]> };
  const bench: Bench = {
    domain: await loadDomain(), named: await loadDomain({ named: true }),
    built: (await buildAll()).filter((each) => each !== undefined), journal: file === undefined ? undefined : textOf(file),
    wants: (group) => words.length === 0 || words.includes(group),
  };
  const rows: Row[] = [];
  for (const part of wanted) {
    console.error(`measuring: ${part.groups.join(', ')} …`);
    rows.push(...(await part.rows(bench)));
  }
  const shown = rows.filter(({ group }) => words.length === 0 || words.includes(group));
  console.log(tableOf(shown));
  await writeFile(join(root, 'bench.json'), `${JSON.stringify({ node: process.version, rows: shown }, null, 2)}\n`);
  return args.includes('--assert') && shown.some(({ met }) => met === false) ? 1 : 0;
}
