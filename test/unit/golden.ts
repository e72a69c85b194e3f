/** Golden text: a file beside a sample that a test's result is compared with. `UPDATE=1` writes it anew. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the samples are. */
export const samples = join(__dirname, '..', 'samples');

/** Every Markdown sample, as paths from the samples' folder with `/`, in order; not the workspace that VS Code is started with. */
export function sampleFiles(): string[] {
  return readdirSync(samples, { recursive: true, encoding: 'utf8' }).map(file => file.replaceAll('\\', '/')).filter(file => /\.md$/.test(file) && !file.startsWith('workspace/')).sort();
}

/** The text of a sample as VS Code shows it. */
export function sampleText(file: string): string {
  return new TextDecoder().decode(readFileSync(join(samples, file)));
}

/** Fails with a difference where `actual` is not what stands in `file`. */
export function assertGolden(file: string, actual: string): void {
  if (process.env['UPDATE'] === '1') {
    writeFileSync(file, actual);
    return;
  }
  assert.ok(existsSync(file), `${file} is missing; UPDATE=1 npm test writes it`);
  assert.equal(actual, readFileSync(file, 'utf8'), `${file} differs; UPDATE=1 writes it anew`);
}
