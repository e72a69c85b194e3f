/** Bundles what is measured, with the settings of the package, into a folder of this run. */
import { build } from 'esbuild';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { makeRunFolder, root } from '../host/install';
import type { Domain } from './domain';

/** Loads `test/bench/domain.ts`, bundled and minified; with the names of its functions where a profile is to tell them. */
export async function loadDomain({ named = false } = {}): Promise<Domain> {
  const outfile = join(await makeRunFolder('bench'), 'domain.cjs');
  await build({ absWorkingDir: root, entryPoints: ['test/bench/domain.ts'], bundle: true, minify: !named, platform: 'node', format: 'cjs', target: 'es2022', outfile, logLevel: 'warning' });
  return createRequire(__filename)(outfile) as Domain;
}
