/** Runs the suite inside the web worker extension host; VS Code calls `run`. */
import 'mocha/mocha.js';
import { runSuite } from '../host/reporter';

declare const TEST_WORDS: string;

export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', timeout: 60_000, forbidOnly: true, reporter: class {} as never, ...(TEST_WORDS === '' ? {} : { fgrep: TEST_WORDS }) });
  // Evaluated only now that `describe` and `it` are there.
  await import('all-tests');
  await runSuite((ended) => mocha.run(ended));
}
