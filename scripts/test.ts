/**
 * Everything that must be right: `npm test`. Types, lint, unit tests, the suite in both hosts of a real VS Code, its window.
 *
 * The parts run two at a time; what one prints is shown when it has ended, so that the lines do not mix.
 * The last line is `N passed, N failed`, a type check or lint counting as one.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { findChromium, installVSCode, root } from '../test/host/install';
import { closingPattern, type Totals } from '../test/host/reporter';

interface Part {
  readonly name: string;
  readonly command: readonly string[];
  /** It is one check, without a closing line of its own. */
  readonly single?: boolean;
}

const module = (path: string): string => join(root, 'node_modules', path);
const script = (...args: string[]): readonly string[] => [join(root, 'scripts/run.mjs'), ...args];
const types = (project: string): Part => ({ name: `types ${project}`, command: [module('typescript/bin/tsc'), '-p', project], single: true });

/** The longest first, about as long as they take: whoever is free takes the next, so that all end at about the same time. */
const parts: readonly Part[] = [
  { name: 'window', command: script('mocha', 'ui') },
  { name: 'VS Code, Node host', command: script('vscode', 'node') },
  { name: 'page', command: script('mocha', 'page') },
  { name: 'VS Code, web worker host', command: script('vscode', 'web', '--own') },
  { name: 'unit tests', command: script('mocha', 'unit') },
  { name: 'lint', command: [module('eslint/bin/eslint.js'), '.'], single: true },
  types('test'), types('.'), types('src/webview'),
];

/** Side by side: one for each core of a small machine. */
const LANES = 2;

export async function main(): Promise<number> {
  const say = (line: string): void => console.error(line);
  await installVSCode(say);
  findChromium(say);
  const { buildAll } = (await import('../esbuild.mjs')) as { buildAll(): Promise<unknown> };
  await buildAll();
  const totals: Totals = { passed: 0, failed: 0 };
  const waiting = [...parts];
  const runLane = async (): Promise<void> => {
    for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
      add(totals, await runPart(part));
    }
  };
  await Promise.all(Array.from({ length: LANES }, runLane));
  console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
  return totals.failed === 0 ? 0 : 1;
}

function add(totals: Totals, { passed, failed }: Totals): void {
  totals.passed += passed;
  totals.failed += failed;
}

async function runPart({ name, command, single }: Part): Promise<Totals> {
  const started = Date.now();
  const { code, output } = await runNode(command);
  const found = closingPattern.exec(output.trimEnd().split('\n').findLast((line) => closingPattern.test(line)) ?? '');
  const totals = single === true
    ? { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 }
    : { passed: Number(found?.[1] ?? 0), failed: Number(found?.[2] ?? 0) };
  if (code !== 0 && totals.failed === 0) {
    // It ended before it could count.
    totals.failed = 1;
  }
  const good = totals.failed === 0;
  console.log(`\n== ${name}: ${good ? 'ok' : 'FAILED'} (${((Date.now() - started) / 1000).toFixed(0)} s)`);
  console.log(output.trimEnd());
  return totals;
}

/** Runs Node on a script; gives the exit code and everything it printed. */
function runNode(command: readonly string[]): Promise<{ code: number; output: string }> {
  return new Promise((done) => {
    const child = spawn(process.execPath, command, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, BUILT: '1' },
      // A group of its own, so that all it started can be ended when this process is.
      detached: process.platform !== 'win32',
    });
    const end = (): unknown => child.pid !== undefined && process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGTERM');
    process.once('exit', end);
    child.once('close', () => process.off('exit', end));
    let output = '';
    const take = (data: Buffer): void => {
      output += data.toString();
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('close', (code) => done({ code: code ?? 1, output }));
  });
}
