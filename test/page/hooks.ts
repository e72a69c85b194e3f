/** Before and after the tests of test/page; scripts/mocha.ts loads it before them. */
import { build } from '../host/build';
import { theBrowser } from './bare-page';

before(async function () {
  // Installing and starting may take long the first time; no test pays for it.
  this.timeout(300_000);
  await build();
  await theBrowser.get();
});

after(() => theBrowser.stop());
