/** What only the real window can show of the extension for everyone: another language, and the rows, pickers and page as VS Code draws them. */
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

/** What VS Code's lists and boxes do to every extension; none can change it. */
const VSCODES_OWN = [
  // Rows of a picker have a level, which options may not have.
  /^aria-allowed-attr .*role="option"/,
  // Keys beside its own rows are named without a role.
  /^aria-prohibited-attr .*monaco-keybinding/,
  // A row is called by its parts with commas and "has actions" between, and shown without.
  /^label-content-name-mismatch .*role="(?:treeitem|option)"/,
  // The box of a picker is described by a message that is not there while there is none.
  /^aria-valid-attr-value .*quickInput_message/,
];

const ours = (found: readonly string[]): string[] => found.filter((one) => !VSCODES_OWN.some((pattern) => pattern.test(one)));

describe('the window for everyone', () => {
  it('speaks German, runs on the person\'s side, and breaks no rule of WCAG 2.1 A and AA with its views, page and pickers', async () => {
    // Several looks in one window: opening one for each would take longer.
    const window = await openWindow({ files: { 'log.md': LOG }, colorTheme: 'Default Light Modern', language: 'de', locale: 'de-DE' });
    await window.showJournal();
    await window.openFile('log.md', 7);
    await window.row('23. Mai').waitFor();
    await window.page.locator('.sidebar [aria-label*="read PEP 8"]').first().waitFor();
    assert.deepEqual(ours(await violations(window.page, '.sidebar')), []);
    for (const { label } of await window.rows()) {
      assert.match(label, /\p{L}/u);
      // An icon's name is nothing to hear.
      assert.doesNotMatch(label, /\$\(/);
    }

    await window.command('Learning Journal: Journalvorschau öffnen');
    const preview = window.preview();
    await preview.locator('#journal .piece').first().waitFor({ state: 'attached' });
    await preview.locator('#journal').evaluate((journal) => journal.querySelectorAll('details').forEach((details) => (details.open = true)));
    await preview.locator('.hljs-comment').waitFor();
    assert.equal(await preview.locator('html').getAttribute('lang'), 'de');
    const frame = (await (await preview.locator('body').elementHandle())!.ownerFrame())!;
    assert.deepEqual(await violations(frame), []);

    for (const command of ['Neuer Journaleintrag', 'Im Journal suchen…']) {
      await window.focusEditor();
      await window.command(`Learning Journal: ${command}`);
      await window.input.type('p');
      await until(async () => assert.match((await window.input.rows()).join('\n'), /Python/));
      assert.deepEqual(ours(await violations(window.page, '.quick-input-widget')), [], command);
      await window.press('Escape');
      await window.input.box.waitFor({ state: 'hidden' });
    }

    await window.command('Learning Journal: Diagnosebericht anzeigen');
    await until(async () => assert.ok((await window.editorLines()).includes('extension host: web worker')));
  });
});
