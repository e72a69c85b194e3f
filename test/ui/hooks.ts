/** Before and after the tests of test/ui; scripts/mocha.ts loads it before them. */
import { host } from './host';
import { personsZone } from './zone';

before(async function () {
  // Installing and starting may take long the first time; no test pays for it.
  this.timeout(300_000);
  host.person = { timezoneId: personsZone };
  await host.get();
});

afterEach(async function () {
  const test = this.currentTest;
  await (test?.state === 'failed' ? host.closeWindows(test.fullTitle()) : host.leaveWindows());
});

after(async () => {
  await host.stop();
});
