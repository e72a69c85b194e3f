/**
 * Opens a journal in a real VS Code with the extension: `npm start -- [FOLDER] [--embedded | --desktop] [--port N] [--no-open]`.
 *
 * Desktop: the `code` that is installed, with user and extension folders of its own. Embedded: VS Code from the npm registry, shown
 * in the browser, on this machine only, each request needing a secret that lies in a file only its owner can read.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { installVSCode, makeRunFolder, root, workFolder } from '../test/host/install';
import { startServer } from '../test/host/server';
import { makePackage } from './package';

export async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { embedded: { type: 'boolean' }, desktop: { type: 'boolean' }, port: { type: 'string' }, 'no-open': { type: 'boolean' } },
  });
  const port = Number(values.port ?? 0);
  if (positionals.length > 1 || (values.embedded === true && values.desktop === true) || !Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error('npm start -- [FOLDER] [--embedded | --desktop] [--port N] [--no-open]');
  }
  const code = values.embedded === true ? undefined : findDesktop();
  if (values.desktop === true && code === undefined) {
    throw new Error('No desktop VS Code was found: `code` is not on the path, or there is no display. Try npm start -- --embedded.');
  }
  const folder = await folderToOpen(positionals[0]);
  console.error('Building the extension …');
  const packages = await makeRunFolder('package');
  try {
    const vsix = await makePackage(packages);
    return code === undefined ? await startEmbedded(vsix, folder, port, values['no-open'] !== true) : await startDesktop(code, vsix, folder);
  } finally {
    await rm(packages, { recursive: true, force: true });
  }
}

/** The person's folder, else a copy of the sample journal, so that trying things out changes nothing in the project. */
async function folderToOpen(chosen: string | undefined): Promise<string> {
  if (chosen !== undefined) {
    const folder = resolve(chosen);
    if (!(await stat(folder).then((found) => found.isDirectory(), () => false))) {
      throw new Error(`${folder} is no folder.`);
    }
    return folder;
  }
  await mkdir(workFolder, { recursive: true });
  const folder = join(await mkdtemp(join(workFolder, 'journal-')), 'learning');
  await mkdir(folder);
  await cp(join(root, 'test/samples/reference-shape.md'), join(folder, 'learning-log.md'));
  return folder;
}

/** `code` or `codium` where it can show a window. */
function findDesktop(): string | undefined {
  const display = process.platform === 'darwin' || process.platform === 'win32' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
  const lookup = process.platform === 'win32' ? 'where' : 'which';
  return display ? ['code', 'codium'].find((name) => spawnSync(lookup, [name], { stdio: 'ignore' }).status === 0) : undefined;
}

async function startDesktop(code: string, vsix: string, folder: string): Promise<number> {
  const own = ['--user-data-dir', join(workFolder, 'desktop-user'), '--extensions-dir', join(workFolder, 'desktop-extensions')];
  const shell = process.platform === 'win32';
  const run = (args: readonly string[]): number => spawnSync(code, [...own, ...args], { stdio: ['ignore', 'inherit', 'inherit'], shell }).status ?? 1;
  if (run(['--install-extension', vsix, '--force']) !== 0) {
    throw new Error('VS Code did not install the extension.');
  }
  console.log(`Opening ${basename(folder)} in the desktop VS Code.`);
  return run(['--new-window', '--wait', folder]);
}

async function startEmbedded(vsix: string, folder: string, port: number, open: boolean): Promise<number> {
  const vscode = await installVSCode((line) => console.error(line));
  const dataFolder = await makeRunFolder('start');
  const server = await startServer(vscode, { dataFolder, vsix, port, forTests: false });
  const stop = new Promise<void>((done) => process.once('SIGINT', () => done()).once('SIGTERM', () => done()).once('SIGHUP', () => done()));
  try {
    const path = encodeURI(folder.replaceAll('\\', '/').replace(/^([a-z]:)/i, '/$1'));
    const address = `${server.origin}/?tkn=${server.token}&folder=${path}`;
    console.log(address);
    console.error('Open this address in a browser; Ctrl+C ends it.');
    if (open) {
      openInBrowser(address);
    }
    await Promise.race([stop, server.ended]);
    return 0;
  } finally {
    await server.stop();
    await rm(dataFolder, { recursive: true, force: true });
  }
}

/** With the system's own opener; where there is none the printed address is enough. */
function openInBrowser(address: string): void {
  const [command, args] = process.platform === 'darwin' ? ['open', [address]] as const
    : process.platform === 'win32' ? ['rundll32', ['url.dll,FileProtocolHandler', address]] as const
      : ['xdg-open', [address]] as const;
  const shown = process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'];
  if (!shown && (process.platform !== 'linux' || existsSync('/usr/bin/xdg-open'))) {
    spawn(command, args, { stdio: 'ignore', detached: true }).on('error', () => undefined).unref();
  }
}
