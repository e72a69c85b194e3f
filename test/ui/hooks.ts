/** Before and after the tests of test/ui; scripts/mocha.ts loads it before them. */
import { stillSettings } from '../host/server';
import { host } from './host';

/** What VS Code itself does with a journal, and what competes with the extension while one types; a window with all hundred starts half as fast. */
const BUILT_IN = [
  'configuration-editing', 'css', 'emmet', 'html', 'javascript', 'json', 'markdown-basics', 'markdown-language-features', 'markdown-math', 'media-preview', 'merge-conflict',
  'mermaid-markdown-features', 'python', 'shellscript', 'theme-defaults', 'theme-modern-icons', 'theme-seti', 'yaml',
];

before(async function () {
  // Installing and starting may take long the first time; no test pays for it.
  this.timeout(300_000);
  host.builtIn = BUILT_IN;
  host.settings = stillSettings;
  await host.get();
});

afterEach(async function () {
  const test = this.currentTest;
  await (test?.state === 'failed' ? host.closeWindows(test.fullTitle()) : host.leaveWindow());
});

after(async () => {
  await host.stop();
});
