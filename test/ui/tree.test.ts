import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../host/install';
import { until } from '../host/until';
import { openWindow, type JournalWindow } from './harness';

const LOG = `# Log

<details>
<summary>Python</summary>

## 23/5/25
- [ ] read PEP 8
- [x] install

## 24/5/25
- lists

</details>

<details>
<summary>Numpy</summary>

## 30/5/25
- arrays

</details>
`;

const labels = async (window: JournalWindow): Promise<string[]> => (await window.rows()).map(({ level, label }) => '  '.repeat(level - 1) + label.replace(/, has actions$/, '').trim());

describe('the side bar', () => {
  it('shows courses and days of the reference shape in the order of the file', async () => {
    const text = await readFile(join(root, 'test/samples/reference-shape.md'), 'utf8');
    const window = await openWindow({ files: { 'log.md': text } });
    // Tall enough for all rows: those out of sight are not drawn.
    await window.page.setViewportSize({ width: 1280, height: 1800 });
    await window.showJournal();
    await until(async () => assert.deepEqual((await window.rows()).filter(({ level }) => level === 1).map(({ label }) => label.split(/ \d+ days/)[0]), [
      'Databases for the Curious - by Mira Olsen on OpenLectures',
      'A Tour of the Network by Jonas Weber on YT',
      'Shell',
      'Deep Dive into Signals - by Amara Osei',
      'Pandas',
    ]));
    await until(async () => assert.deepEqual((await window.rows()).filter(({ level }) => level === 2).map(({ label }) => /\w+ \d+, \d+/.exec(label)?.[0]), [
      'Sep 20, 2024', 'Sep 21, 2024', 'Sep 22, 2024',
      'Sep 23, 2024', 'Sep 24, 2024', 'Sep 25, 2024',
      'Sep 26, 2024', 'Sep 27, 2024', 'Sep 28, 2024', 'Sep 30, 2024',
      'Sep 29, 2024', 'Sep 30, 2024', 'Oct 1, 2024', 'Oct 2, 2024', 'Oct 6, 2024',
      'Oct 15, 2024', 'Oct 16, 2024',
    ]));
  });

  it('a click goes to the place, the row of the cursor is selected, and each keystroke keeps folds and selection', async () => {
    const window = await openWindow({ files: { 'log.md': LOG } });
    await window.showJournal();
    await window.row('May 30').click();
    await window.cursorAt(18);
    await window.openFile('log.md', 11);
    await until(async () => assert.deepEqual((await window.rows()).filter(({ selected }) => selected).map(({ label }) => label.trim()), ['Sat, May 24, 2025']));
    await window.goToLine(16);
    await until(async () => assert.ok((await window.rows()).some(({ label, selected }) => selected && label.startsWith('Numpy'))));
    await window.expand('May 23');
    await window.row('Numpy').locator('.monaco-tl-twistie').click();
    const folds = async (): Promise<unknown> => (await window.rows()).map(({ level, expanded, selected }) => [level, expanded, selected]);
    await until(async () => assert.equal((await window.rows()).find(({ label }) => label.startsWith('Numpy'))?.expanded, false));
    await window.goToLine(16, 15);
    const before = await until(async () => {
      const row = (await window.rows()).find(({ label }) => label.startsWith('Numpy'));
      assert.deepEqual([row?.expanded, row?.selected], [false, true]);
      return folds();
    });
    for (const letter of [...' and more']) {
      await window.type(letter);
      await until(async () => assert.deepEqual(await folds(), before));
    }
    await until(async () => assert.ok((await labels(window)).some((label) => label.startsWith('Numpy and more'))));
  });

  it('a tick is written, and saved where no editor shows the file; what comes from the disk is followed', async () => {
    const window = await openWindow({ files: { 'log.md': LOG } });
    await window.showJournal();
    await window.expand('May 23');
    await window.row('read PEP 8').locator('.custom-view-tree-node-item-checkbox').click();
    await until(async () => assert.equal(await window.read('log.md'), LOG.replace('[ ]', '[x]')));
    await until(async () => assert.deepEqual(await labels(window), [
      'Python 2 days · all done', '  Fri, May 23, 2025 all done', '    read PEP 8, done, Python', '    install, done, Python', '  Sat, May 24, 2025', 'Numpy 1 day', '  Fri, May 30, 2025',
    ]));
    // The hover of the first box would lie over the second.
    await window.page.mouse.move(700, 10);
    await window.page.locator('.hover-contents', { hasText: 'read PEP 8' }).waitFor({ state: 'hidden' });
    await window.row('install').locator('.custom-view-tree-node-item-checkbox').click();
    await until(async () => assert.equal(await window.read('log.md'), LOG.replace('[ ]', '[x]').replace('[x] install', '[ ] install')));
    // VS Code asks for a file's time and size a moment after it has written it: what somebody else writes in that moment it takes for its own, and hears of what is written next.
    await until(async () => {
      await window.write('log.md', LOG.replace('Numpy', 'Pandas'));
      await window.row('Pandas').waitFor({ timeout: 3_000 });
    });
    await window.write('second.md', '# Rust\n\n## 1/6/25\n- ownership\n');
    await window.row('Rust').waitFor();
  });

  it('a tick in a file that an editor shows is left to the person to save', async () => {
    const window = await openWindow({ files: { 'log.md': LOG } });
    await window.openFile('log.md');
    await window.showJournal();
    await window.expand('May 23');
    await window.row('read PEP 8').locator('.custom-view-tree-node-item-checkbox').click();
    await until(async () => assert.ok((await window.editorLines()).some((line) => line.startsWith('- [x] read PEP 8'))));
    assert.equal(await window.read('log.md'), LOG);
    await window.page.locator('.editor-instance .view-lines').click();
    await window.press('Control+Z');
    await until(async () => assert.equal((await window.rows()).find(({ label }) => label.includes('PEP 8'))?.checked, false));
  });

  // The oldest VS Code has no such editor.
  const withVisualEditor = process.env['VSCODE_VERSION'] === undefined ? it : undefined;
  withVisualEditor?.('works beside VS Code\'s visual Markdown editor, which is no text editor', async () => {
    const window = await openWindow({ files: { 'log.md': LOG }, settings: { 'workbench.editorAssociations': { '*.md': 'vscode.markdown.editor' } } });
    await window.quickOpen('log.md');
    await window.input.choose('log.md');
    await window.page.locator('.tab.active[data-resource-name="log.md"]').waitFor();
    await window.page.locator('iframe.webview.ready').waitFor();
    assert.equal(await window.page.locator('.editor-instance .monaco-editor').count(), 0);
    await window.showJournal();
    await window.expand('May 23');
    await until(async () => assert.ok((await window.paletteRows('Learning Journal: Not a')).some((row) => row.includes('Not a Journal'))));
    await window.row('read PEP 8').locator('.custom-view-tree-node-item-checkbox').click();
    await window.page.locator('.tab.active.dirty[data-resource-name="log.md"]').waitFor();
    await until(async () => assert.ok((await labels(window)).some((label) => label.startsWith('Python 2 days · all done'))));
    assert.equal(await window.read('log.md'), LOG);
    await window.row('May 30').click();
    await until(async () => assert.ok((await window.editorLines()).some((line) => line.startsWith('- arrays'))));
  });
});
