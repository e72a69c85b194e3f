/** Rows measured in the real window, beside VS Code's own preview and trees of constant rows. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeRunFolder, root } from '../host/install';
import { host } from '../ui/host';
import type { Bench } from './bench';
import { makeCompanion } from './companion';
import { firstPreviewRows } from './first-preview';
import { firstRows } from './first-rows';
import { journalText, manyDays, sizes } from './journals';
import { drawnRows, loadedRows } from './page-counts';
import type { Row } from './row';
import { previewRows } from './typing';

export async function windowRows(bench: Bench): Promise<readonly Row[]> {
  host.others.push(await makeCompanion(await makeRunFolder('companion')));
  const rows: Row[] = [];
  try {
    const reference = await readFile(join(root, 'test/samples/reference-shape.md'), 'utf8');
    const texts: readonly (readonly [string, string, number, number | undefined])[] = [
      ['25 KB', reference, 0.2, 2],
      ['100 KB', journalText(sizes.year), 0.2, undefined],
      ['1 MB', journalText(sizes.tenYears), 0.05, 3],
    ];
    for (const [name, text, ofBuiltIn, ofEcho] of bench.wants('preview') ? texts : []) {
      rows.push(...(await tried(`preview of ${name}`, () => previewRows(name, text, ofBuiltIn, ofEcho))));
    }
    if (bench.wants('preview')) {
      rows.push(...(await tried('first preview', () => firstPreviewRows(reference))));
      rows.push(...(await tried('loaded bytes', () => loadedRows(bench.built))));
      rows.push(...(await tried('drawings', () => drawnRows())));
    }
    if (bench.wants('activation')) {
      rows.push(...(await tried('first rows', () => firstRows({ group: 'activation', what: 'first rows of the reference journal / of 22 constant rows', text: reference, constant: 'Constant Few', most: 2 }))));
    }
    if (bench.wants('tree')) {
      rows.push(...(await tried('tree', () => firstRows({ group: 'tree', what: 'first rows of 5,000 days and 20,000 todos / of as many constant rows', text: manyDays(), constant: 'Constant Many', most: 2 }))));
    }
  } finally {
    await host.stop();
  }
  return rows;
}

/** What cannot be measured is said, and the other rows go on. */
async function tried(what: string, work: () => Promise<readonly Row[]>): Promise<readonly Row[]> {
  console.error(`  ${what} …`);
  try {
    return await work();
  } catch (error) {
    console.error(`  ${what}: not measured: ${String(error)}`);
    await host.closeWindows(`bench-${what}`);
    return [];
  }
}
