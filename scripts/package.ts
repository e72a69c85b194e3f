/** Makes learning-journal-VERSION.vsix: the same sources give the same bytes. */
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import { cp, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from '../test/host/build';
import { makeRunFolder, root } from '../test/host/install';

/** Builds dist/ and packs it into `folder`; gives the absolute path of the .vsix. */
export async function makePackage(folder: string = root): Promise<string> {
  await build();
  return pack(folder);
}

/** Packs dist/ as it is, and what else .vscodeignore leaves. */
export async function pack(folder: string): Promise<string> {
  const staged = await makeRunFolder('package');
  // Nothing of node_modules: all that runs is bundled.
  for (const file of await listFiles({ cwd: root, packageManager: PackageManager.None })) {
    await mkdir(dirname(join(staged, file)), { recursive: true });
    await cp(join(root, file), join(staged, file));
  }
  const { name, version, repository } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { name: string; version: string; repository?: unknown };
  if (repository === undefined) {
    await writeFile(join(staged, 'README.md'), withoutRelativeLinks(await readFile(join(root, 'README.md'), 'utf8')));
  }
  const packagePath = join(folder, `${name}-${version}.vsix`);
  // One time for every file of the archive, or no two packages were equal.
  process.env['SOURCE_DATE_EPOCH'] = '946684800';
  const options = { dependencies: false, allowMissingRepository: true, skipLicense: true, rewriteRelativeLinks: repository !== undefined };
  await quietly(() => createVSIX({ cwd: staged, packagePath, ...options }));
  return packagePath;
}

/**
 * The page of an extension shows no picture from its folder and follows no link into it. Where the packager knows the repository it points
 * both there; until then `![Side bar](media/pictures/a.png)` or a `<picture>` would be a hole, and `[LICENSE](LICENSE)` lead nowhere.
 */
export function withoutRelativeLinks(readme: string): string {
  return readme
    .replace(/^<picture>[\s\S]*?<\/picture>\n+/gm, '')
    .replace(/^!\[[^\]\n]*\]\((?!https:)[^)\n]*\)\n+/gm, '')
    .replace(/(?<!!)\[([^\]\n]*)\]\((?!https:|#)[^)\n]*\)/g, '$1');
}

/** The packager prints a list of the files, which a test holds instead, and asks to bundle what is bundled. */
export async function quietly(work: () => Promise<unknown>): Promise<void> {
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
