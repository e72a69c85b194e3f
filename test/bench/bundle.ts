/** Bundles what is measured, with the settings of the package, into a folder of this run. */
import { build } from 'esbuild';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { makeRunFolder, root } from '../host/install';
import type { Domain } from './domain';

/** Loads `test/bench/domain.ts`, bundled and minified. */
export async function loadDomain(): Promise<Domain> {
  const outfile = join(await makeRunFolder('bench'), 'domain.cjs');
  await build({ absWorkingDir: root, entryPoints: ['test/bench/domain.ts'], bundle: true, minify: true, platform: 'node', format: 'cjs', target: 'es2022', outfile, logLevel: 'warning' });
  return createRequire(__filename)(outfile) as Domain;
}
