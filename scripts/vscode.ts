/**
 * Runs test/vscode inside a real VS Code: `node scripts/run.mjs vscode node|web|desktop [WORDS OF A TITLE]`.
 *
 *     node      the Node extension host of the VS Code from the npm registry
 *     web       its web worker extension host, as on vscode.dev
 *     desktop   a desktop VS Code, downloaded by @vscode/test-electron
 */
import { runTests } from '@vscode/test-electron';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root, makeRunFolder } from '../test/host/install';
import { runInBrowser } from '../test/host/run-in-browser';

export async function main([host = 'node', words = '']: readonly string[]): Promise<number> {
  if (host !== 'node' && host !== 'web' && host !== 'desktop') {
    throw new Error(`There is no host "${host}": node, web or desktop.`);
  }
  const { buildAll, buildTests } = (await import('../esbuild.mjs')) as Builds;
  // Below the extension's folder, because the web host fetches it from there; own to this run, so that several can go at once.
  const tests = `out/test-${process.pid}`;
  try {
    // `npm test` has built dist/ already.
    await Promise.all([process.env['BUILT'] === '1' ? undefined : buildAll(), buildTests(tests, words)]);
    return await runHost(host, join(root, tests));
  } finally {
    await rm(join(root, tests), { recursive: true, force: true });
  }
}

interface Builds {
  buildAll(): Promise<void>;
  buildTests(folder: string, words: string): Promise<void>;
}

/** Runs the suite that is built in `tests` on a fresh copy of the sample workspace; gives its exit code. */
async function runHost(host: 'node' | 'web' | 'desktop', tests: string): Promise<number> {
  const runFolder = await makeRunFolder('workspace');
  const workspace = join(runFolder, 'workspace');
  await cp(join(root, 'test/samples/workspace'), workspace, { recursive: true, filter: (source) => !source.endsWith('.json') });
  try {
    if (host === 'web') {
      return await runInBrowser({ host, extension: root, tests: join(tests, 'web/index.js'), workspace });
    }
    return await runTests({
      extensionDevelopmentPath: root,
      extensionTestsPath: join(tests, 'node/index.js'),
      launchArgs: [workspace, ...(host === 'desktop' ? ['--disable-extensions'] : [])],
      ...(host === 'desktop' ? {} : { vscodeExecutablePath: join(root, 'test/host/vscode-in-browser.mjs') }),
    });
  } catch (error) {
    if (host === 'desktop' && !/Test run failed/.test(String(error))) {
      throw new Error(`The desktop VS Code could not be run (its download needs the open internet): ${String(error)}`);
    }
    return 1;
  } finally {
    await rm(runFolder, { recursive: true, force: true });
  }
}
