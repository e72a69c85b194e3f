/** Rows about bytes: what the extension's hosts load, and the package. */
import type { Metafile } from 'esbuild';
import { stat } from 'node:fs/promises';
import { pack } from '../../scripts/package';
import { makeRunFolder } from '../host/install';
import type { Bench } from './bench';
import { row, type Row } from './row';

const KB = 1024;

type Outputs = Metafile['outputs'];

export async function sizeRows({ built }: Bench): Promise<readonly Row[]> {
  const outputs: Outputs = Object.assign({}, ...built.map((each) => each.outputs));
  const web = outputs['dist/web/extension.js']!;
  const partOf = (source: string): string => Object.keys(outputs).find((path) => outputs[path]!.entryPoint === source)!;
  const bytesOf = (paths: Iterable<string>): number => [...paths].reduce((sum, path) => sum + outputs[path]!.bytes, 0);
  const atStart = together(outputs, 'dist/extension.js');
  const reading = new Set([...atStart, ...together(outputs, partOf('src/reading.ts'))]);
  const commands = new Set([...reading, ...together(outputs, partOf('src/commands.ts'))]);
  const vsix = await stat(await pack(await makeRunFolder('vsix')));
  return [
    row('size', 'host code, Node, loaded when VS Code starts the extension', [bytesOf(atStart) / KB], { unit: 'KB', most: 80 }),
    row('size', 'host code, Node, loaded once a Markdown file has been read', [bytesOf(reading) / KB], { unit: 'KB' }),
    row('size', 'host code, Node, without chrono', [bytesOf(commands) / KB], { unit: 'KB', most: 80 }),
    row('size', 'host code, web: one file, without chrono', [(web.bytes - chronoIn(web)) / KB], { unit: 'KB', most: 80 }),
    row('size', 'chrono, Node, loaded at the first date in words', [bytesOf([partOf('src/workspace/chrono.ts')]) / KB], { unit: 'KB' }),
    row('size', 'chrono, web', [chronoIn(web) / KB], { unit: 'KB' }),
    row('size', 'the .vsix', [vsix.size / KB], { unit: 'KB', most: 2 * KB }),
  ];
}

/** The files that are loaded with one: those it imports at once, and those they do. */
function together(outputs: Outputs, path: string, found = new Set<string>()): ReadonlySet<string> {
  if (!found.has(path)) {
    found.add(path);
    for (const { path: next, kind } of outputs[path]!.imports) {
      if (kind === 'import-statement' && next in outputs) {
        together(outputs, next, found);
      }
    }
  }
  return found;
}

/** Bytes of chrono, with its languages, in a file. */
function chronoIn({ inputs }: Outputs[string]): number {
  return Object.entries(inputs).filter(([path]) => path.includes('node_modules/chrono-node/')).reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0);
}
