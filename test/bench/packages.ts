/** Rows about bytes: what the extension's hosts load, and the package. */
import type { Metafile } from 'esbuild';
import { stat } from 'node:fs/promises';
import { pack } from '../../scripts/package';
import { makeRunFolder } from '../host/install';
import type { Bench } from './bench';
import { figure, row, type Row } from './row';

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
    row('size', 'host code, Node, without chrono', [bytesOf(commands) / KB], {
      unit: 'KB', most: 80,
      why: () => `${contents(outputs, commands)}. The nearest: ${figure(bytesOf(atStart) / KB)} KB until the first Markdown text, ${figure(bytesOf(reading) / KB)} KB until the first command.`,
    }),
    row('size', 'host code, web: one file, without chrono', [(web.bytes - chronoIn(web)) / KB], {
      unit: 'KB', most: 80,
      why: () => `${contents({ web }, ['web'])}. A browser's extension host takes one file, so nothing can be loaded later.`,
    }),
    row('size', 'chrono, Node, loaded at the first date in words', [bytesOf([partOf('src/workspace/chrono.ts')]) / KB], { unit: 'KB' }),
    row('size', 'chrono, web', [chronoIn(web) / KB], { unit: 'KB' }),
    row('size', 'the .vsix', [vsix.size / KB], { unit: 'KB', most: 2 * KB }),
  ];
}

/** What their bytes are, by the folder of the source; chrono has rows of its own. */
const CONTENTS: readonly (readonly [folder: string, what: string])[] = [
  ['src/journal/phrases/', 'English phrases'], ['src/journal/edits/', 'editing journals'], ['src/journal/', 'reading journals and finding todos in plain words'],
  ['src/preview/', 'the preview outside its page'], ['src/', 'commands, views and files'], ['', 'libraries'],
];

/** `271 KB reading journals; 54 KB English phrases`. */
function contents(outputs: Outputs, paths: Iterable<string>): string {
  const bytes = new Map<string, number>();
  for (const [input, { bytesInOutput }] of [...paths].flatMap((path) => Object.entries(outputs[path]!.inputs))) {
    const what = CONTENTS.find(([folder]) => input.startsWith(folder))![1];
    bytes.set(what, (bytes.get(what) ?? 0) + (input.includes('node_modules/chrono-node/') ? 0 : bytesInOutput));
  }
  return [...bytes].filter(([, size]) => size >= 2 * KB).sort((a, b) => b[1] - a[1]).map(([what, size]) => `${figure(size / KB)} KB ${what}`).join('; ');
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
