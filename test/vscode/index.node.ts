/** Runs the suite inside the Node extension host; VS Code calls `run`. */
import Mocha from 'mocha';
import { runSuite } from '../host/reporter';

declare const TEST_WORDS: string;

export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, forbidOnly: true, reporter: class extends Mocha.reporters.Base {}, ...(TEST_WORDS === '' ? {} : { fgrep: TEST_WORDS }) });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  // Evaluated only now that `describe` and `it` are there.
  await import('all-tests');
  await runSuite((ended) => mocha.run(ended));
}
