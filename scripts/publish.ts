/**
 * Sends a release to the Visual Studio Marketplace and to Open VSX:
 *
 *     npm run publish -- --dry-run            packs twice, checks everything, prints what would be sent
 *     npm run publish                         then sends it, to the registries whose token is in the environment
 *
 * Who publishes and where the source lives is said in one place each: `publisher` and `repository` of package.json.
 * The tokens are VSCE_PAT (Marketplace) and OVSX_PAT (Open VSX); they are neither asked for nor written anywhere.
 */
import { publishVSIX } from '@vscode/vsce';
import GithubSlugger from 'github-slugger';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeRunFolder, root } from '../test/host/install';
import { makePackage, pack } from './package';
import { brokenLinks, checkPackage, linksOf, type ShippedManifest, type Verdict } from './registry-rules';
import { zipEntries } from './zip';

/** Open VSX's own tool, fetched when it is needed. */
const OVSX = 'ovsx@1.4.0';

export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { 'dry-run': { type: 'boolean' } } });
  const dryRun = values['dry-run'] === true;
  const file = await makePackage();
  const data = await readFile(file);
  const again = await readFile(await pack(await makeRunFolder('second')));
  const entries = zipEntries(data);
  const { broken, unset } = await judge(data, again, dryRun);

  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as ShippedManifest;
  console.log(`${manifest.publisher}.${manifest.name} ${manifest.version}, for VS Code ${manifest.engines?.vscode}`);
  console.log(`${file}\n${data.length} bytes, sha256 ${createHash('sha256').update(data).digest('hex')}`);
  for (const { name, size } of [...entries].sort((a, b) => b.size - a.size).slice(0, dryRun ? 12 : 0)) {
    console.log(`  ${String(size).padStart(9)}  ${name}`);
  }
  if (dryRun) {
    console.log(`  … ${entries.length} files in all`);
    console.log(`Addresses in README and CHANGELOG: ${(await outsideAddresses()).join(', ')}`);
  }
  for (const sentence of unset) {
    console.log(`to be set by the owner: ${sentence}`);
  }
  for (const sentence of broken) {
    console.error(`not ready: ${sentence}`);
  }
  const targets = registries.filter(({ token }) => process.env[token] !== undefined);
  if (dryRun) {
    console.log(registries.map(({ name, token }) => `${name}: would be sent with the token in ${token}${process.env[token] === undefined ? ', which is not set' : ''}`).join('\n'));
    console.log(broken.length === 0 ? 'Dry run: nothing was sent.' : `Dry run: ${broken.length} not ready.`);
    return broken.length === 0 ? 0 : 1;
  }
  if (broken.length > 0 || unset.length > 0) {
    return 1;
  }
  if (targets.length === 0) {
    throw new Error(`There is no token in the environment: ${registries.map(({ token }) => token).join(' or ')}.`);
  }
  for (const { name, token, send } of targets) {
    await send(file, process.env[token]!);
    console.log(`Sent to ${name}.`);
  }
  return 0;
}

interface Registry {
  readonly name: string;
  /** Variable of the environment. */
  readonly token: string;
  send(file: string, token: string): Promise<void>;
}

const registries: readonly Registry[] = [
  { name: 'Visual Studio Marketplace', token: 'VSCE_PAT', send: (file, pat) => publishVSIX(file, { pat }) },
  {
    name: 'Open VSX',
    token: 'OVSX_PAT',
    // It reads the token from the environment itself: on a command line every user of the machine could.
    async send(file) {
      const windows = process.platform === 'win32';
      const { status } = spawnSync(windows ? 'npx.cmd' : 'npx', ['--yes', OVSX, 'publish', file], { stdio: 'inherit', shell: windows });
      if (status !== 0) {
        throw new Error('Open VSX did not take the package.');
      }
    },
  },
];

async function judge(data: Buffer, again: Buffer, dryRun: boolean): Promise<Verdict> {
  const { broken, unset } = checkPackage(zipEntries(data), data.length);
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as ShippedManifest;
  const changelog = await readFile(join(root, 'CHANGELOG.md'), 'utf8');
  const links: string[] = [];
  for (const file of ['README.md', 'CHANGELOG.md']) {
    const text = await readFile(join(root, file), 'utf8');
    links.push(...brokenLinks(file, text, (path) => existsSync(join(root, path)), anchorsOf(text)));
  }
  return {
    broken: [...broken, ...links, ...(data.equals(again) ? [] : ['two packages of the same sources are not the same bytes'])],
    unset: [
      ...unset,
      // While trying, what is to be released next may still be called unreleased.
      ...(changelog.includes(`## [${manifest.version}]`) ? [] : [`CHANGELOG: a heading [${manifest.version}] above what this release brings${dryRun ? '' : '; [Unreleased] is not a release'}`]),
    ],
  };
}

/** The headings of a Markdown text as addresses of its own. */
function anchorsOf(markdown: string): ReadonlySet<string> {
  const slugger = new GithubSlugger();
  return new Set([...markdown.matchAll(/^#{1,6} (.+)$/gm)].map(([, title]) => slugger.slug(title!.replace(/[*`]/g, ''))));
}

async function outsideAddresses(): Promise<string[]> {
  const texts = await Promise.all(['README.md', 'CHANGELOG.md'].map((file) => readFile(join(root, file), 'utf8')));
  return [...new Set(texts.flatMap(linksOf).filter((target) => /^[a-z]+:/i.test(target)))];
}
