/** Makes learning-journal-VERSION.vsix: the same sources give the same bytes. */
import { createVSIX } from '@vscode/vsce';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../test/host/install';

/** Builds dist/ and packs it into `folder`; gives the absolute path of the .vsix. */
export async function makePackage(folder: string = root): Promise<string> {
  const { buildAll } = (await import('../esbuild.mjs')) as { buildAll(): Promise<void> };
  await buildAll();
  const { name, version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { name: string; version: string };
  const packagePath = join(folder, `${name}-${version}.vsix`);
  // One time for every file of the archive, or no two packages were equal.
  process.env['SOURCE_DATE_EPOCH'] = '946684800';
  // Everything is bundled: no node_modules go in.
  // Links of the README stay as they are, relative: its pictures go in with it.
  await quietly(() => createVSIX({ cwd: root, packagePath, dependencies: false, allowMissingRepository: true, skipLicense: true, rewriteRelativeLinks: false }));
  return packagePath;
}

/** The packager prints a list of the files, which a test holds instead, and asks to bundle what is bundled. */
async function quietly(work: () => Promise<unknown>): Promise<void> {
  const { log, info, warn } = console;
  Object.assign(console, { log: () => {}, info: () => {}, warn: () => {} });
  try {
    await work();
  } finally {
    Object.assign(console, { log, info, warn });
  }
}

export async function main(): Promise<void> {
  const file = await makePackage();
  console.log(`${file} (${((await stat(file)).size / 1024).toFixed(0)} KB)`);
}
