/** Rows about what the preview's page loads and draws: counted, not timed. */
import type { Metafile } from 'esbuild';
import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { root } from '../host/install';
import { host } from '../ui/host';
import { openPatiently, OURS } from './in-window';
import { figure, row, type Row } from './row';

const KB = 1024;

/** Bytes of the page's files that are loaded for a journal with a diagram, with math, with neither. */
export async function loadedRows(built: readonly Metafile[]): Promise<readonly Row[]> {
  const outputs = new Map(built.flatMap(({ outputs: files }) => Object.entries(files)).map(([path, { bytes, inputs }]) => [basename(path), { bytes, from: inputs }]));
  const loaded = async (text: string, sign: string): Promise<ReadonlySet<string>> => {
    const window = await openPatiently({ files: { 'log.md': text } });
    await window.openFile('log.md', 1);
    await window.command(OURS);
    const preview = window.preview();
    await preview.locator(sign).first().waitFor();
    const names = await preview.locator('body').evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname.split('/').at(-1)!));
    await host.closeWindows();
    return new Set(names.filter((name) => outputs.has(name)));
  };
  const plain = await loaded('# Log\n\n## 1/2/25\n- a word\n', '#journal li');
  const diagram = await loaded('# Log\n\n## 1/2/25\n```mermaid\nflowchart LR\nA --> B\n```\n', '.diagram-picture > svg');
  const bytes = (names: Iterable<string>): number => [...names].reduce((sum, name) => sum + outputs.get(name)!.bytes, 0);
  const whose = (names: ReadonlySet<string>, what: RegExp): number => bytes([...names].filter((name) => Object.keys(outputs.get(name)!.from).some((path) => what.test(path))));
  const forDiagram = [...diagram].filter((name) => !plain.has(name));
  const single = (await stat(join(root, 'node_modules/mermaid/dist/mermaid.min.js'))).size;
  return [
    row('preview', 'bytes of mermaid loaded without a diagram', [whose(plain, /node_modules\/(mermaid|d3|cytoscape)/)], { unit: 'count', most: 0 }),
    row('preview', 'bytes of KaTeX loaded without math', [whose(plain, /node_modules\/katex/)], { unit: 'count', most: 0 }),
    row('preview', "loaded for a flowchart / mermaid's single file", [bytes(forDiagram) / single], {
      most: 0.15, sides: `${figure(bytes(forDiagram) / KB)} KB | ${figure(single / KB)} KB`,
      why: () => `Of it: ${contents(forDiagram.map((name) => outputs.get(name)!.from))}. mermaid loads all of this for a flowchart of two boxes.`,
    }),
  ];
}

/** `520 KB mermaid; 32 KB lodash-es`: whose the bytes are, where they are many. */
function contents(files: readonly Metafile['outputs'][string]['inputs'][]): string {
  const sizes = new Map<string, number>();
  for (const [path, { bytesInOutput }] of files.flatMap((inputs) => Object.entries(inputs))) {
    const name = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? 'the page';
    sizes.set(name, (sizes.get(name) ?? 0) + bytesInOutput);
  }
  return [...sizes].filter(([, size]) => size >= 20 * KB).sort((a, b) => b[1] - a[1]).map(([name, size]) => `${figure(size / KB)} KB ${name}`).join('; ');
}

/** Three diagrams and twelve formulas; then an edit elsewhere, one of a diagram. */
export async function drawnRows(): Promise<readonly Row[]> {
  const diagram = (name: string): string => `\`\`\`mermaid\nflowchart LR\n${name} --> B\n\`\`\`\n`;
  const text = [
    '# Log', '', '## 1/2/25', diagram('One'), diagram('Two'), diagram('Three'), '## 2/2/25', '- the end',
    ...Array.from({ length: 12 }, (_, index) => `- $x_{${index}} + 1$`), '',
  ].join('\n');
  const window = await openPatiently({ files: { 'log.md': text }, settings: { 'editor.quickSuggestions': { other: 'off' } } });
  await window.openFile('log.md', text.split('\n').indexOf('- the end') + 1);
  await window.command(OURS);
  const preview = window.preview();
  const drawings = preview.locator('.diagram-picture > svg');
  for (const index of [0, 1, 2]) {
    await preview.locator('.diagram').nth(index).scrollIntoViewIfNeeded();
    await drawings.nth(index).waitFor();
  }
  const formulas = preview.locator('.formula');
  await formulas.nth(11).waitFor({ state: 'attached' });
  /** Marks every drawing; what is there without the mark later has been drawn anew. */
  const mark = (): Promise<void> => preview.locator('body').evaluate((body) => body.querySelectorAll('.diagram-picture > svg, .formula').forEach((each) => Object.assign(each, { benchSeen: true })));
  const drawnAnew = (selector: string): Promise<number> => preview.locator('body').evaluate((body, wanted) => [...body.querySelectorAll(wanted)].filter((each) => !('benchSeen' in each)).length, selector);
  await mark();
  await window.goToLine(text.split('\n').indexOf('- the end') + 1, '- the end'.length + 1);
  await window.type(' of it');
  await preview.getByText('the end of it').waitFor();
  const elsewhere = [await drawnAnew('.diagram-picture > svg'), await drawnAnew('.formula')] as const;
  await window.goToLine(text.split('\n').indexOf('Two --> B') + 1, 'Two --> B'.length + 1);
  await window.type('zebra');
  await preview.locator('.diagram-picture > svg', { hasText: 'Bzebra' }).waitFor();
  const inOne = await drawnAnew('.diagram-picture > svg');
  await host.closeWindows();
  return [
    row('preview', 'of three diagrams, drawn again for an edit elsewhere', [elsewhere[0]], { unit: 'count', most: 0 }),
    row('preview', 'of three diagrams, drawn again for an edit of one', [inOne], { unit: 'count', most: 1 }),
    row('preview', 'of twelve formulas, drawn again for an edit elsewhere', [elsewhere[1]], { unit: 'count', most: 0 }),
  ];
}
