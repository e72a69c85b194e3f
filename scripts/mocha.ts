/** Runs the test files of one folder with mocha in this Node: `node scripts/run.mjs mocha unit|page|ui [WORDS OF A TITLE] [--vscode 1.100]`. */
import { configureGlobal } from 'fast-check';
import Mocha from 'mocha';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { closingLine, report } from '../test/host/reporter';
import { chooseVSCode, root } from '../test/host/install';

export async function main(args: readonly string[]): Promise<number> {
  const [folder, ...words] = chooseVSCode(args);
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
  const line = await new Promise<string>((done) => {
    const runner = mocha.run(() => done(closingLine(totals)));
    const totals = report(runner, (text) => console.log(text));
  });
  console.log(line);
  return line.endsWith(' 0 failed') ? 0 : 1;
}
