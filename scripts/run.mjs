/**
 * Runs one of the scripts beside it, after installing the project's dependencies where they are missing:
 *
 *     node scripts/run.mjs start --embedded
 *
 * So it may use Node alone; the scripts themselves are TypeScript and use what they like.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [name, ...args] = process.argv.slice(2);
const script = new URL(`./${name}.ts`, import.meta.url);
if (name === undefined || !/^[a-z-]+$/.test(name) || !existsSync(script)) {
  console.error('node scripts/run.mjs NAME [ARGUMENT…], where scripts/NAME.ts is a file.');
  process.exit(2);
}
if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`Node 20 or newer is needed; this is ${process.version}.`);
  process.exit(1);
}
installDependencies();
process.argv.splice(1, process.argv.length - 1, fileURLToPath(script), ...args);
// A signal ends this process through process.exit, so that what was started can be ended with it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => process.exit(130));
}
// A signal that npm gets alone reaches only the shell between the two, which ends and leaves this process without a parent.
const parent = process.ppid;
setInterval(() => process.ppid === parent || process.exit(130), 500).unref();
// Both ways of loading, so that the scripts may also `import()` what is TypeScript.
(await import('tsx/cjs/api')).register();
(await import('tsx/esm/api')).register();
const { main } = createRequire(import.meta.url)(fileURLToPath(script));
try {
  process.exitCode = (await main(args)) ?? 0;
} catch (error) {
  // A sentence for the person; the stack only where it is asked for.
  console.error(process.env.DEBUG ? error : String(error?.message ?? error));
  process.exitCode = 1;
}

/** `npm ci` when node_modules is missing or holds other versions than the lock. */
function installDependencies() {
  const lock = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')).packages;
  // npm's own list of what it installed; packages for other systems are missing from it.
  const list = `${root}node_modules/.package-lock.json`;
  const installed = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')).packages : undefined;
  if (installed && Object.entries(lock).every(([path, wanted]) => path === '' || (installed[path] ?? (wanted.optional && wanted))?.integrity === wanted.integrity)) {
    return;
  }
  console.error('Installing dependencies …');
  const windows = process.platform === 'win32';
  const { status } = spawnSync(windows ? 'npm.cmd' : 'npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: windows,
  });
  if (status !== 0) {
    process.exit(status ?? 1);
  }
}
