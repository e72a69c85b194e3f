import assert from 'node:assert/strict';
import { until } from '../host/until';
import { openWindow, type JournalWindow } from './harness';

const LOG = `# Log

<details>
<summary>Python</summary>

## 23/5/25
- [ ] read PEP 8 due 1/6/25
  - [ ] the part on names
- [x] install

## 24/5/25
- Downloaded "Fluent Python". Will read it some time.

</details>

<details>
<summary>Numpy</summary>

## 30/5/25
- TODO: broadcasting

</details>
`;

/** Rows of the view of todos alone, as they are read aloud. */
const rows = (window: JournalWindow): Promise<string[]> =>
  window.page.locator('.pane', { has: window.page.locator('.pane-header[aria-label^="Todos"]') }).locator('.monaco-list-row')
    .evaluateAll((elements) => elements.map((element) => (element.getAttribute('aria-label') ?? '').trim()));

/** The row of a todo that is read aloud as these words first. */
const todoRow = (window: JournalWindow, label: string) =>
  window.page.locator(`.pane:has(.pane-header[aria-label^="Todos"]) .monaco-list-row[aria-label^=${JSON.stringify(label)}]`);

const open = async (more: Readonly<Record<string, string>> = {}): Promise<JournalWindow> => {
  const window = await openWindow({ files: { 'log.md': LOG, ...more } });
  await window.showJournal();
  await until(async () => assert.ok((await rows(window)).length > 5));
  return window;
};

describe('the view of todos', () => {
  it('shows what is open by course, suggestions by themselves, with state, course and due date for the ear; a filter narrows while one types; a row is dragged to a day', async () => {
    const window = await open();
    await until(async () => assert.deepEqual((await rows(window)).map((label) => label.replace(/, has actions$/, '')), [
      'Python, 2 todos',
      'read PEP 8, to do, Python, overdue, due Sun, Jun 1, 2025',
      'the part on names, to do, Python',
      'Numpy, 1 todo',
      'broadcasting, to do, Numpy',
      'Suggestions, 1 todo',
      'read "Fluent Python", suggestion, Python',
    ]));
    await window.page.locator('.activitybar .badge-content', { hasText: '1' }).waitFor();
    await window.command('Learning Journal: Filter Todos…');
    await window.input.type('numpy');
    await until(async () => assert.deepEqual((await rows(window)).length, 2));
    await window.type(' zebra');
    await window.page.locator('.tree-explorer-viewlet-tree-view .message', { hasText: 'No todo has the words “numpy zebra”.' }).waitFor();
    await window.input.box.fill('numpy');
    await until(async () => assert.deepEqual((await rows(window)).length, 2));
    await window.press('Enter');
    await window.page.locator('.pane-header .description', { hasText: '“numpy”' }).waitFor();
    await window.command('Learning Journal: Clear Todo Filter');
    await until(async () => assert.equal((await rows(window)).length, 7));
    // Dragged to a day of the other view.
    await todoRow(window, 'broadcasting').dragTo(window.row('Sat, May 24, 2025'));
    await until(async () => assert.ok((await window.read('log.md')).includes('Will read it some time.\n- [ ] broadcasting\n')));
    assert.ok(!(await window.read('log.md')).includes('TODO: broadcasting'));
  });

  it('a tick is written, leaves what is nested alone, and can be undone; one that is refused puts the box back', async () => {
    const mixed = '# Mixed\n\n## 1/6/25\r\n- [ ] of two endings\n\n## 2/6/25\n- words\n';
    const window = await open({ 'mixed.md': mixed });
    const box = window.page.locator('.monaco-list-row[aria-label^="read PEP 8, to do, Python, overdue"] .custom-view-tree-node-item-checkbox').last();
    await box.click();
    await until(async () => assert.equal(await window.read('log.md'), LOG.replace('[ ] read', '[x] read')));
    await until(async () => assert.deepEqual((await rows(window)).filter((label) => /^(?:read PEP 8|the part)/.test(label)).map((label) => label.split(',')[0]), ['the part on names']));
    await window.command('Notifications: Show Notifications');
    await window.page.locator('.notifications-center').getByText('Undo', { exact: true }).click();
    await until(async () => assert.equal(await window.read('log.md'), LOG));
    const other = window.page.locator('.monaco-list-row[aria-label^="of two endings"] .custom-view-tree-node-item-checkbox').last();
    await other.click();
    await window.page.locator('.monaco-dialog-box').getByText('Cancel').click();
    await until(async () => assert.equal(await other.getAttribute('aria-checked'), 'false'));
    assert.equal(await window.read('mixed.md'), mixed);
  });

  it('several rows stay selected; their menu has what can be done with any todo, and what a command does not apply to is named', async () => {
    const window = await open();
    const row = (label: string) => todoRow(window, label);
    const selected = (label: string) => row(label).and(window.page.locator('.selected'));
    await row('broadcasting').click();
    await row('read "Fluent Python"').click({ modifiers: ['Control'] });
    await window.page.locator('.editor-group-container').first().hover();
    await row('broadcasting').click({ button: 'right' });
    const menu = window.page.locator('.monaco-menu .action-label');
    await menu.first().waitFor();
    assert.deepEqual((await menu.allTextContents()).filter((title) => /Tick|Untick|Suggestion|Move|Delete/.test(title)), [
      'Tick Todo', 'Untick Todo', 'Accept Suggestion as Todo', 'Dismiss Suggestion', 'Move Todo…', 'Delete Todo',
    ]);
    await selected('broadcasting').waitFor();
    await selected('read "Fluent Python"').waitFor();
    await menu.getByText('Delete Todo', { exact: true }).click();
    await until(async () => assert.ok(!(await rows(window)).some((label) => label.startsWith('broadcasting'))));
    await window.command('Notifications: Show Notifications');
    await window.page.locator('.notifications-center').getByText('Skipped, because it does not apply: 1.').waitFor();
    await row('read "Fluent Python"').waitFor();
  });

  it('by keys alone: a due date, other words, a new one, one for another day; of a row F2 edits the words and Delete deletes it', async () => {
    const window = await open();
    const shows = (text: string): Promise<void> => until(async () => assert.ok(`${(await window.editorLines()).join('\n')}\n`.includes(text), (await window.editorLines()).join('\n')));
    /** Course and day, as the boxes of several commands ask for them. */
    const chooseNumpy = async (): Promise<void> => {
      await window.page.locator('.quick-input-list .monaco-list-row').first().waitFor();
      await window.input.type('numpy 30/5/25');
      await until(async () => assert.ok((await window.input.rows())[0]!.includes('Numpy')));
      await window.press('Enter');
    };
    await window.openFile('log.md', 20);
    await window.command('Learning Journal: Set Due Date…');
    await window.input.type('3 june 2031');
    // As it is understood, before it is written.
    await window.page.locator('.quick-input-message', { hasText: 'Tuesday, June 3, 2031' }).waitFor();
    await window.press('Enter');
    await shows('- TODO: broadcasting due 2031-06-03\n');
    await window.command('Learning Journal: Edit Todo…');
    await window.input.type('broadcasting rules');
    await window.press('Enter');
    await shows('- TODO: broadcasting rules');
    await window.command('Learning Journal: Add Todo…');
    await window.input.type('try slices');
    await window.press('Enter');
    await chooseNumpy();
    await shows('\n- [ ] try slices\n');
    await window.goToLine(9);
    await window.command('Learning Journal: Move Todo…');
    await chooseNumpy();
    await shows('- [ ] try slices\n- [x] install\n');
    await window.page.locator('.monaco-list-row[aria-label^="try slices, to do, Numpy"]').last().click();
    await window.cursorAt(20);
    await window.command('Learning Journal: Focus on Todos View');
    await window.press('F2');
    await window.input.type('try slices of arrays');
    await window.press('Enter');
    await shows('- [ ] try slices of arrays\n');
    await window.command('Learning Journal: Focus on Todos View');
    await window.press('Delete');
    await until(async () => assert.ok(!(await window.editorLines()).some((line) => line.includes('slices'))));
  });
});
