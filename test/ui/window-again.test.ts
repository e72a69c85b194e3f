/** What a window knows again. Its name comes last, because nobody else can go on in a window that has been loaded again: VS Code does not watch its folder at once. */
import assert from 'node:assert/strict';
import { until } from '../host/until';
import { openWindow } from './harness';

const LOG = `# Log

<details>
<summary>Python</summary>

## 23/5/25
- [ ] read PEP 8 due 1/6/25
- Downloaded "Fluent Python". Will read it some time.

</details>

<details>
<summary>Numpy</summary>

## 30/5/25
- TODO: broadcasting

</details>
`;

describe('a window that is loaded again', () => {
  it('has its preview with the sections as they were left, the grouping of todos, and no suggestion that was dismissed; the file has no word of it', async () => {
    // What is remembered of a file goes by its name: no other test has one of this name.
    const window = await openWindow({ files: { 'again.md': LOG } });
    const { page } = window;
    const areOpen = (...expected: boolean[]): Promise<void> => until(async () =>
      assert.deepEqual(await window.preview().locator('details').evaluateAll((all) => all.map((details) => (details as HTMLDetailsElement).open)), expected));
    const todos = (): Promise<string[]> => page.locator('.pane', { has: page.locator('.pane-header[aria-label^="Todos"]') }).locator('.monaco-list-row')
      .evaluateAll((elements) => elements.map((element) => (element.getAttribute('aria-label') ?? '').trim()));
    await window.showJournal();
    await window.openFile('again.md', 8);
    await until(async () => assert.ok((await todos()).some((label) => label.includes('suggestion'))));
    await window.command('Learning Journal: Dismiss Suggestion');
    await until(async () => assert.ok(!(await todos()).some((label) => label.includes('suggestion'))));
    await window.command('Learning Journal: Group Todos By…');
    await window.input.choose('Due date');
    await until(async () => assert.ok((await todos())[0]!.startsWith('Overdue')));

    const openPreview = async (): Promise<void> => {
      // Where the cursor opens no section.
      await window.goToLine(1);
      await window.command('Learning Journal: Open Journal Preview');
      await window.preview().locator('#journal .piece').first().waitFor({ state: 'attached' });
    };
    await openPreview();
    await areOpen(false, false);
    await window.preview().locator('summary', { hasText: 'Numpy' }).click();
    await areOpen(false, true);
    await page.locator('.tab[aria-label^="Preview"]').click({ button: 'middle' });
    await page.locator('.tab', { hasText: 'Preview' }).waitFor({ state: 'detached' });
    await openPreview();
    await areOpen(false, true);

    await window.reload();
    await window.showJournal();
    await until(async () => {
      const shown = await todos();
      assert.ok(shown[0]?.startsWith('Overdue'));
      assert.ok(shown.some((label) => label.startsWith('broadcasting')));
      assert.ok(!shown.some((label) => label.includes('suggestion')));
      // As long as for any window that is loaded.
    }, 60_000);
    await areOpen(false, true);
    assert.equal(await window.read('again.md'), LOG);
  });
});
