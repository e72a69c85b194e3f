/** Starts the VS Code server of ./install and ends it with everything it started. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { InstalledVSCode } from './install';

export interface ServerOptions {
  /** A folder of the caller's, fresh or empty: settings, extensions and logs of this server. */
  readonly dataFolder: string;
  /** The .vsix files to install before the start, as a person would. */
  readonly extensions?: readonly string[];
  readonly settings?: Readonly<Record<string, unknown>>;
  /** 0 for any free one. */
  readonly port?: number;
  /** Lets pages run test modules (the `payload` query) and asks for no token. Never for a person's own start. */
  readonly forTests: boolean;
  /** Time zone of the server, and so of the Node extension host, e.g. `Asia/Kolkata`. */
  readonly timezoneId?: string;
}

export interface Server {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** The secret that each address needs, except in tests. */
  readonly token: string | undefined;
  /** Of the machine: read by the server at once when it is written. */
  readonly settingsFile: string;
  /** Resolves when the server has ended, by `stop` or by itself. */
  readonly ended: Promise<void>;
  /** Ends it and every process it started. */
  stop(): Promise<void>;
}

/** A window without the pages and side bars that would cover the journal. */
export const calmSettings: Readonly<Record<string, unknown>> = {
  'workbench.startupEditor': 'none',
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'telemetry.telemetryLevel': 'off',
};

export async function startServer(vscode: InstalledVSCode, options: ServerOptions): Promise<Server> {
  const settingsFile = join(options.dataFolder, 'data/Machine/settings.json');
  await mkdir(join(options.dataFolder, 'data/Machine'), { recursive: true });
  await writeFile(settingsFile, JSON.stringify({ ...calmSettings, ...options.settings }, null, 2));
  const data = ['--server-data-dir', options.dataFolder, '--accept-server-license-terms', '--telemetry-level', 'off'];
  for (const vsix of options.extensions ?? []) {
    installExtension(vscode, data, vsix);
  }
  const token = options.forTests ? undefined : randomBytes(24).toString('hex');
  const access: string[] = [];
  if (token === undefined) {
    access.push('--without-connection-token', '--disable-workspace-trust', '--enable-smoke-test-driver');
  } else {
    // In a file, not on the command line, which every user of the machine can read.
    const tokenFile = join(options.dataFolder, 'token');
    await writeFile(tokenFile, token, { mode: 0o600 });
    access.push('--connection-token-file', tokenFile);
  }
  const environment = { ...process.env, ...(options.timezoneId === undefined ? {} : { TZ: options.timezoneId }) };
  const child = spawn(vscode.node, [vscode.serverMain, '--host', '127.0.0.1', '--port', String(options.port ?? 0), ...access, ...data], {
    env: environment,
    // A process group of its own, so that the extension hosts can be ended with it.
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  // If this process ends without stop(), by an error or process.exit, the server must not stay; before its folder is removed.
  const lastResort = () => killGroup(child, 'SIGKILL');
  process.prependOnceListener('exit', lastResort);
  void ended.then(() => process.removeListener('exit', lastResort));
  const port = await whenListening(child);
  return {
    origin: `http://127.0.0.1:${port}`,
    token,
    settingsFile,
    ended,
    async stop() {
      killGroup(child, 'SIGTERM');
      const patience = setTimeout(() => killGroup(child, 'SIGKILL'), 3000);
      await ended;
      clearTimeout(patience);
      killGroup(child, 'SIGKILL');
    },
  };
}

function installExtension(vscode: InstalledVSCode, data: readonly string[], vsix: string): void {
  const { status, stdout, stderr } = spawnSync(vscode.node, [vscode.serverMain, ...data, '--install-extension', vsix, '--force'], { encoding: 'utf8' });
  if (status !== 0 || !/successfully installed/.test(stdout)) {
    throw new Error(`VS Code did not install ${vsix}:\n${stdout}${stderr}`);
  }
}

/** The port, when the server says that it takes connections. */
function whenListening(child: ChildProcess): Promise<number> {
  return new Promise((done, failed) => {
    let output = '';
    const read = (data: Buffer) => {
      output += data.toString();
      const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (port !== undefined) {
        done(Number(port));
        // From here on its log is of no interest, but it must be read, or the pipe fills.
        output = '';
        child.stdout?.off('data', read).resume();
        child.stderr?.off('data', read).resume();
      }
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', failed);
    child.once('close', (code) => failed(new Error(`VS Code's server ended (${code}):\n${output}`)));
  });
}

/** Signals a process and everything it started; one that has ended is no error. */
function killGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) {
    return;
  }
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch {
    // No such group any more.
  }
}
