/** Runs the test files of one folder with mocha in this Node: `node scripts/run.mjs mocha unit|page|ui [WORDS OF A TITLE] [--vscode 1.100] [--part 1/2]`. */
import { configureGlobal } from 'fast-check';
import Mocha from 'mocha';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { closingLine, report } from '../test/host/reporter';
import { chooseVSCode, root } from '../test/host/install';

export async function main(args: readonly string[]): Promise<number> {
  const [folder, ...rest] = chooseVSCode(args);
  const { words, part } = choosePart(rest);
  if (folder !== 'unit' && folder !== 'page' && folder !== 'ui') {
    throw new Error('Which tests: unit, page or ui?');
  }
  // Properties are tried on the same documents every time, so that a red run is always the change's own doing; SEED=… tries others.
  configureGlobal({ seed: Number(process.env['SEED'] ?? 230525) });
  const fgrep = words.join(' ');
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: folder === 'unit' ? 20_000 : 180_000,
    forbidOnly: true,
    // What is printed comes from ../test/host/reporter.
    reporter: class extends Mocha.reporters.Base {},
    ...(fgrep === '' ? {} : { fgrep }),
  });
  const tests = join(root, 'test', folder);
  if (folder !== 'unit') {
    mocha.addFile(join(tests, 'hooks.ts'));
  }
  for (const file of readdirSync(tests, { recursive: true, encoding: 'utf8' }).sort()) {
    if (file.endsWith('.test.ts')) {
      mocha.addFile(join(tests, file));
    }
  }
  // Before it runs, which would load them too late to be divided.
  await mocha.loadFilesAsync();
  keepPart(mocha.suite, part);
  const line = await new Promise<string>((done) => {
    const runner = mocha.run(() => done(closingLine(totals)));
    const totals = report(runner, (text) => console.log(text));
  });
  console.log(line);
  return line.endsWith(' 0 failed') ? 0 : 1;
}

/** One of so many parts of the tests, 1-based. */
interface Part {
  readonly number: number;
  readonly of: number;
}

function choosePart(args: readonly string[]): { readonly words: readonly string[]; readonly part: Part } {
  const at = args.indexOf('--part');
  if (at < 0) {
    return { words: args, part: { number: 1, of: 1 } };
  }
  const [number = 0, of = 0] = (args[at + 1] ?? '').split('/').map(Number);
  if (!(number >= 1 && number <= of)) {
    throw new Error('Which part: --part 1/2 is the first half.');
  }
  return { words: args.filter((_, index) => index !== at && index !== at + 1), part: { number, of } };
}

/** Leaves every so manieth test, so that the parts take about the same time and each test is in one of them. */
function keepPart(root: Mocha.Suite, { number, of }: Part): void {
  let count = 0;
  const keep = (suite: Mocha.Suite): void => {
    suite.tests = suite.tests.filter(() => count++ % of === number - 1);
    suite.suites.forEach(keep);
  };
  keep(root);
}
