/**
 * Runs test/vscode inside a real VS Code: `node scripts/run.mjs vscode node|web|desktop [WORDS OF A TITLE] [--own] [--vscode 1.100]`.
 *
 *     node      the Node extension host of the VS Code from the npm registry
 *     web       its web worker extension host, as on vscode.dev
 *     desktop   a desktop VS Code, downloaded by @vscode/test-electron
 *
 * `--own` leaves out the tests of what is the same in each host, `test/vscode/*.either.test.ts`: `npm test` has run them in another.
 * `--vscode 1.100` takes the oldest VS Code that the manifest names instead of the newest.
 */
import { runTests, TestRunFailedError } from '@vscode/test-electron';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { chooseVSCode, makeRunFolder, root } from '../test/host/install';
import { runInBrowser } from '../test/host/run-in-browser';

export async function main(args: readonly string[]): Promise<number> {
  const own = args.includes('--own');
  const [host = 'node', words = ''] = chooseVSCode(args.filter((arg) => arg !== '--own'));
  if (host !== 'node' && host !== 'web' && host !== 'desktop') {
    throw new Error(`There is no host "${host}": node, web or desktop.`);
  }
  const { buildAll, buildTests } = (await import('../esbuild.mjs')) as Builds;
  // Below the extension's folder, because the web host fetches the tests from there.
  const runFolder = await makeRunFolder(host);
  const tests = join(runFolder, 'tests');
  const workspace = join(runFolder, 'workspace');
  await cp(join(root, 'test/samples/workspace'), workspace, { recursive: true, filter: (source) => !source.endsWith('.json') });
  // `npm test` has built dist/ already.
  await Promise.all([process.env['BUILT'] === '1' ? undefined : buildAll(), buildTests(tests, words, own)]);
  if (host === 'web') {
    return runInBrowser({ host, extension: root, tests: join(tests, 'web/index.js'), workspace });
  }
  try {
    return await runTests({
      extensionDevelopmentPath: root,
      extensionTestsPath: join(tests, 'node/index.js'),
      launchArgs: [workspace, ...(host === 'desktop' ? ['--disable-extensions'] : [])],
      ...(host === 'desktop' ? { version: desktopVersion() } : { vscodeExecutablePath: join(root, 'test/host/vscode-in-browser.mjs') }),
    });
  } catch (error) {
    if (error instanceof TestRunFailedError) {
      return 1;
    }
    throw host === 'desktop' ? new Error(`The desktop VS Code could not be fetched, which needs the open internet: ${String(error)}`) : error;
  }
}

function desktopVersion(): string {
  const version = process.env['VSCODE_VERSION'];
  return version === undefined ? 'stable' : `${version}.0`;
}

interface Builds {
  buildAll(): Promise<unknown>;
  buildTests(folder: string, words: string, own: boolean): Promise<void>;
}
