/** Rows about bytes: the bundles of the extension's host and the package. */
import type { Metafile } from 'esbuild';
import { stat } from 'node:fs/promises';
import { pack } from '../../scripts/package';
import { makeRunFolder } from '../host/install';
import type { Bench } from './bench';
import { row, type Row } from './row';

const KB = 1024;

export async function sizeRows({ built }: Bench): Promise<readonly Row[]> {
  const outputs = new Map(built.flatMap((each) => Object.entries(each.outputs)));
  const node = outputs.get('dist/extension.js')!;
  const web = outputs.get('dist/web/extension.js')!;
  const vsix = await stat(await pack(await makeRunFolder('vsix')));
  return [
    row('size', 'host bundle, Node', [node.bytes / KB], { unit: 'KB', most: 80 }),
    row('size', 'host bundle, web, without chrono', [(web.bytes - chronoIn(web)) / KB], { unit: 'KB', most: 80 }),
    row('size', 'chrono, Node, a file of its own', [outputs.get('dist/chrono.js')!.bytes / KB], { unit: 'KB' }),
    row('size', 'chrono, web', [chronoIn(web) / KB], { unit: 'KB' }),
    row('size', 'the .vsix', [vsix.size / KB], { unit: 'KB', most: 2 * KB }),
  ];
}

/** Bytes of chrono, with its languages, in a file. */
function chronoIn({ inputs }: Metafile['outputs'][string]): number {
  return Object.entries(inputs).filter(([path]) => path.includes('node_modules/chrono-node/')).reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0);
}
