/** What only the real window can show: the rows, pickers and the page under VS Code's own style for pages, tried with axe-core. */
import assert from 'node:assert/strict';
import { violations } from '../page/axe';
import { until } from '../host/until';
import { openWindow } from './harness';

const LOG = `# Log

<details>
<summary>Python</summary>

## 23/5/25
- [ ] read [PEP 8](https://example.org)
- Downloaded the "Attention is all you need" paper. Will read it some time.

\`\`\`python
# comment
x = 1
\`\`\`

</details>
`;

/** What VS Code's lists do to every extension: no extension can change it. */
const VSCODES_OWN = [
  // Rows of a picker have a level, which options may not have.
  /^aria-allowed-attr .*role="option"/,
  // Keys beside its own rows are named without a role.
  /^aria-prohibited-attr .*monaco-keybinding/,
  // A row is called by its parts with commas and "has actions" between, and shown without.
  /^label-content-name-mismatch .*role="(?:treeitem|option)"/,
];

const ours = (found: readonly string[]): string[] => found.filter((one) => !VSCODES_OWN.some((pattern) => pattern.test(one)));

describe('the window for everyone', () => {
  it('breaks no rule of WCAG 2.1 A and AA with its views, pickers and page, and says its rows in words', async function () {
    // Several looks in one window: opening one for each would take longer.
    this.timeout(120_000);
    const window = await openWindow({ files: { 'log.md': LOG }, colorTheme: 'Default Light Modern' });
    await window.showJournal();
    await window.openFile('log.md', 7);
    await window.row('May 23').waitFor();
    await window.page.locator('.sidebar [aria-label*="read PEP 8"]').first().waitFor();
    assert.deepEqual(ours(await violations(window.page, '.sidebar')), []);
    for (const { label } of await window.rows()) {
      assert.match(label, /\p{L}/u);
      // An icon's name is nothing to hear.
      assert.doesNotMatch(label, /\$\(/);
    }

    await window.command('Learning Journal: Open Journal Preview');
    const preview = window.preview();
    await preview.locator('#journal .piece').first().waitFor({ state: 'attached' });
    await preview.locator('#journal').evaluate((journal) => journal.querySelectorAll('details').forEach((details) => (details.open = true)));
    await preview.locator('.hljs-comment').waitFor();
    const frame = (await (await preview.locator('body').elementHandle())!.ownerFrame())!;
    assert.deepEqual(await violations(frame), []);

    for (const command of ['New Log Entry', 'Find in Journal…']) {
      await window.focusEditor();
      await window.command(`Learning Journal: ${command}`);
      await window.input.box.waitFor();
      await until(async () => assert.notEqual(await window.input.box.getAttribute('aria-label'), null));
      assert.deepEqual(ours(await violations(window.page, '.quick-input-widget')), [], command);
      await window.press('Escape');
      await window.input.box.waitFor({ state: 'hidden' });
    }
  });
});
