import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { root } from '../host/install';
import { until } from '../host/until';
import { openWindow, type JournalWindow } from './harness';

const LOG = `# Log

<details>
<summary>Python</summary>

## 23/5/25
- [ ] read PEP 8
- lists

</details>

<details>
<summary>Numpy</summary>

## 30/5/25
- arrays

</details>
`;

async function openPreview(window: JournalWindow, file: string, line?: number): Promise<FrameLocator> {
  await window.openFile(file, line);
  await window.command('Learning Journal: Open Journal Preview');
  const preview = window.preview();
  await preview.locator('#journal .piece').first().waitFor({ state: 'attached' });
  return preview;
}

const openSections = (preview: FrameLocator): Promise<void> => preview.locator('#journal').evaluate((journal) => journal.querySelectorAll('details').forEach((details) => (details.open = true)));

const areOpen = async (window: JournalWindow, ...expected: boolean[]): Promise<unknown> =>
  until(async () => assert.deepEqual(await window.preview().locator('details').evaluateAll((all) => all.map((details) => (details as HTMLDetailsElement).open)), expected));

describe('the preview in its window', () => {
  it('shows the courses, both diagrams and the formulas of the reference shape', async () => {
    const window = await openWindow({ files: { 'log.md': await readFile(join(root, 'test/samples/reference-shape.md'), 'utf8') } });
    const preview = await openPreview(window, 'log.md');
    await until(async () => assert.equal(await preview.locator('#journal > details > summary').count(), 5));
    await openSections(preview);
    for (const index of [0, 1]) {
      await preview.locator('.diagram').nth(index).scrollIntoViewIfNeeded();
      await preview.locator('.diagram').nth(index).locator('.diagram-picture > svg').waitFor();
    }
    await until(async () => assert.equal(await preview.locator('.katex').count(), 3));
  });

  it('follows each key, keeps what is open, ticks a box in the file, shows the day at the cursor and widens again', async () => {
    const window = await openWindow({ files: { 'log.md': LOG } });
    const preview = await openPreview(window, 'log.md', 8);
    await openSections(preview);
    await window.press('End');
    await window.type(' and more');
    await preview.getByText('lists and more').waitFor();
    await areOpen(window, true, true);
    await preview.getByRole('checkbox').click();
    await window.page.locator('.view-line', { hasText: '[x] read PEP 8' }).waitFor();
    await until(() => preview.getByRole('checkbox').isChecked());
    await window.goToLine(15);
    await preview.locator('.crumb-day').click();
    await preview.getByText('arrays').waitFor();
    await preview.getByText('lists').waitFor({ state: 'hidden' });
    await window.goToLine(8);
    await preview.getByText('lists').waitFor();
    await preview.getByText('arrays').waitFor({ state: 'hidden' });
    await preview.locator('.crumb-file').click();
    await until(async () => assert.equal(await preview.locator('summary').filter({ visible: true }).count(), 2));
  });

  it('peeks at a diagram from the editor, makes a suggestion a todo, and exports the file', async () => {
    const text = '# Log\n\n<details>\n<summary>Python</summary>\n\n## 23/5/25\n- Downloaded "Attention is all you need" paper.\n- Will read it some time.\n\n```mermaid\nflowchart LR\n  A --> B\n```\n\n</details>\n';
    const window = await openWindow({ files: { 'log.md': text } });
    await window.openFile('log.md', 11);
    await window.page.locator('.editor-actions [aria-label^="Open Journal Preview"]').first().waitFor();
    await window.command('Learning Journal: Peek Diagram');
    await window.preview().locator('.diagram-picture > svg').waitFor();
    await window.preview().getByText('Downloaded').waitFor({ state: 'hidden' });
    await window.preview().locator('.crumb-day').click();
    await window.preview().locator('.suggestion').click();
    await window.page.locator('.view-line', { hasText: '- [ ] Will read it some time.' }).waitFor();
    await window.preview().locator('li.task-item').click({ button: 'right' });
    // A menu that has just opened takes no click: it may be the end of the one that opened it.
    const tick = window.page.locator('.monaco-menu').getByText('Tick or Untick Todo');
    await tick.waitFor();
    await until(async () => {
      if (await tick.isVisible()) {
        await tick.click({ timeout: 1_000 }).catch(() => undefined);
      }
      return !(await tick.isVisible());
    });
    await window.page.locator('.view-line', { hasText: '- [x] Will read it some time.' }).waitFor();
    await window.command('Learning Journal: Export as HTML');
    await window.input.choose('This File');
    await window.input.choose('Closed');
    await window.page.locator('.quick-input-widget:visible', { hasText: 'Export as HTML' }).locator('input.input').waitFor();
    await until(async () => assert.match(await window.input.box.inputValue(), /Log\.html$/));
    await window.press('Enter');
    await until(async () => assert.match(await window.read('Log.html'), /<svg [^>]*id="diagram-/));
  });
});
