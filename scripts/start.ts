/**
 * Opens a journal in a real VS Code with the extension: `npm start -- [FOLDER] [--embedded | --desktop] [--port N] [--no-open]`.
 *
 *     --desktop    the desktop `code`, with user and extension folders of its own
 *     --embedded   VS Code from the npm registry, shown in the browser
 *     --port N     of the embedded one
 *     --no-open    opens no browser: prints the address only
 *
 * Without a choice: the desktop one where it is installed and there is a display.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { pageAddress } from '../test/host/browser';
import { findProgram, installVSCode, makeRunFolder, root, workFolder } from '../test/host/install';
import { startServer } from '../test/host/server';
import { makePackage } from './package';

/** One port for all starts where it is free, because the browser keeps a person's settings by address. */
const usualPort = 8139;

const say = (line: string) => console.error(line);

export async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { embedded: { type: 'boolean' }, desktop: { type: 'boolean' }, port: { type: 'string' }, 'no-open': { type: 'boolean' } },
  });
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65536)) {
    throw new Error(`--port needs a number from 1 to 65535, not "${values.port}".`);
  }
  if (positionals.length > 1 || (values.embedded && values.desktop)) {
    throw new Error('npm start -- [FOLDER] [--embedded | --desktop] [--port N] [--no-open]');
  }
  const folder = await journalFolder(positionals[0]);
  const code = findProgram('code');
  // A port or an address is asked of the embedded one only.
  const embedded = values.embedded || (!values.desktop && (code === undefined || !hasDisplay() || port !== undefined || values['no-open']));
  if (embedded) {
    return startEmbedded(folder, port, !values['no-open']);
  }
  if (code === undefined) {
    throw new Error('The desktop VS Code was not found: its command "code" is not on the PATH. npm start -- --embedded needs none.');
  }
  return startDesktop(code, folder);
}

/** The folder asked for (of where npm was called), or one of our own with a copy of the sample journal. */
async function journalFolder(asked: string | undefined): Promise<string> {
  if (asked !== undefined) {
    const folder = resolve(process.env['INIT_CWD'] ?? process.cwd(), asked);
    if (!existsSync(folder) || !statSync(folder).isDirectory()) {
      throw new Error(`There is no folder ${folder}.`);
    }
    return folder;
  }
  const folder = join(workFolder, 'journal');
  // What a person has typed into it at an earlier start stays.
  if (!existsSync(folder)) {
    await mkdir(folder, { recursive: true });
    await cp(join(root, 'test/samples/reference-shape.md'), join(folder, 'learning-journal.md'));
  }
  return folder;
}

const hasDisplay = () => process.platform === 'win32' || process.platform === 'darwin' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);

async function startDesktop(code: string, folder: string): Promise<number> {
  const own = join(workFolder, 'desktop');
  await mkdir(own, { recursive: true });
  const folders = ['--user-data-dir', join(own, 'user-data'), '--extensions-dir', join(own, 'extensions')];
  const shell = process.platform === 'win32';
  say('Building …');
  const vsix = await makePackage(own);
  const installed = spawnSync(code, [...folders, '--install-extension', vsix, '--force'], { encoding: 'utf8', shell });
  if (installed.status !== 0) {
    throw new Error(`VS Code did not install the extension:\n${installed.stdout}${installed.stderr}`);
  }
  console.log(`Opening ${folder} in VS Code.`);
  const opened = spawnSync(code, [...folders, '--new-window', folder], { stdio: 'inherit', shell });
  return opened.status ?? 1;
}

async function startEmbedded(folder: string, askedPort: number | undefined, open: boolean): Promise<never> {
  const vscode = await installVSCode(say);
  const dataFolder = await makeRunFolder('start');
  say('Building …');
  const vsix = await makePackage(dataFolder);
  if (askedPort !== undefined && !(await isFree(askedPort))) {
    throw new Error(`Port ${askedPort} is taken: choose another with --port, or none.`);
  }
  say('Starting VS Code …');
  const port = askedPort ?? ((await isFree(usualPort)) ? usualPort : 0);
  const server = await startServer(vscode, { dataFolder, extensions: [vsix], port, forTests: false });
  const address = pageAddress(server.origin, folder, [], server.token);
  console.log(`${folder} is open at\n${address}\nCtrl+C ends it.`);
  if (open) {
    openBrowser(address);
  }
  // A signal ends this process, and the server with it (run.mjs, server.ts).
  await server.ended;
  throw new Error('VS Code ended by itself.');
}

/** Asks the system for its browser; where there is none, the printed address is all there is. */
function openBrowser(address: string): void {
  const [program, ...args] =
    process.platform === 'darwin'
      ? ['open', address]
      : process.platform === 'win32'
        ? ['rundll32', 'url.dll,FileProtocolHandler', address]
        : ['xdg-open', address];
  if (!hasDisplay() || program === undefined) {
    return;
  }
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  child.on('error', () => say('No browser could be opened: open the address yourself.'));
  child.unref();
}

function isFree(port: number): Promise<boolean> {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', () => done(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => done(true)));
  });
}
