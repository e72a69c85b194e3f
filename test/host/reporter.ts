/** What every mocha run of the project prints: the tests that fail, and `N passed, N failed` at the end. */

/** As much of mocha's runner as both of its builds have. */
interface Runner {
  on(event: 'pass' | 'fail' | 'pending', listener: (test: Test, error?: Failure) => void): unknown;
}

interface Test {
  fullTitle(): string;
  readonly duration?: number | undefined;
}

interface Failure {
  readonly message?: string;
  readonly stack?: string;
}

export interface Totals {
  passed: number;
  failed: number;
}

/** Prints through `print` as the tests run; the totals are whole when mocha has ended. */
export function report(runner: Runner, print: (line: string) => void): Totals {
  const totals = { passed: 0, failed: 0 };
  runner.on('pass', (test) => {
    totals.passed++;
    print(`  ok    ${test.fullTitle()}${test.duration !== undefined && test.duration > 2000 ? ` (${(test.duration / 1000).toFixed(1)} s)` : ''}`);
  });
  runner.on('fail', (test, error) => {
    totals.failed++;
    print(`  FAIL  ${test.fullTitle()}\n${(error?.stack ?? error?.message ?? String(error)).replace(/^/gm, '        ')}`);
  });
  // Nothing is skipped quietly: a skipped test is one that did not pass.
  runner.on('pending', (test) => {
    totals.failed++;
    print(`  FAIL  ${test.fullTitle()}\n        skipped`);
  });
  return totals;
}

/** The last line of a run. One without a test is a failure: its tests were not found. */
export function closingLine(totals: Totals): string {
  const none = totals.passed + totals.failed === 0;
  return `${totals.passed} passed, ${none ? 1 : totals.failed} failed`;
}

/** Finds a closing line and its two numbers in what a run printed. */
export const closingPattern = /(\d+) passed, (\d+) failed\s*$/;

/** Begins the lines of a suite inside VS Code, whose own messages come on the same way. */
export const suiteMark = '[suite] ';

/** Runs a suite inside VS Code: rejects when a test failed or none ran. */
export function runSuite(start: (ended: () => void) => Runner): Promise<void> {
  return new Promise((done, failed) => {
    const runner = start(() => {
      const line = closingLine(totals);
      console.log(suiteMark + line);
      if (line.endsWith(' 0 failed')) {
        done();
      } else {
        failed(new Error(line));
      }
    });
    const totals = report(runner, (text) => console.log(suiteMark + text));
  });
}
