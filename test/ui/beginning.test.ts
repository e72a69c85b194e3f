/** A window that has seen no journal yet. Its name comes first, so that the other tests may go on in it: to open one for each would take longer. */
import assert from 'node:assert/strict';
import { until } from '../host/until';
import { openWindow } from './harness';

describe('a folder without a journal', () => {
  it('is offered a first one; a file becomes one, and none, when the person says so; the sample shows itself', async () => {
    const window = await openWindow({ files: { 'README.md': '# Read me\n' }, fresh: true });
    await window.showJournal();
    const welcome = window.page.locator('.sidebar .welcome-view');
    await welcome.getByText('New Log Entry').waitFor();
    const shown = async (): Promise<readonly string[]> => (await window.paletteRows('Learning Journal:')).map((row) => row.replace(/^Learning Journal: /, '').replace(/,.*$/, ''))
      // VS Code's own, for every view.
      .filter((title) => !title.startsWith('Focus on'));
    await until(async () => assert.deepEqual([...(await shown())].sort(), ['New Course', 'New Log Entry', 'Open Journal Preview', 'Open Sample Journal', 'Show Diagnostics Report', 'Show Log']));
    await window.openFile('README.md');
    await until(async () => assert.ok((await window.paletteRows('Learning Journal: Treat')).some((row) => row.includes('Treat This File'))));
    await window.command('Learning Journal: Treat This File as a Journal');
    await until(async () => assert.deepEqual(JSON.parse(await window.read('.vscode/settings.json')), { 'learningJournal.files': ['README.md'] }));
    await until(async () => assert.ok((await window.paletteRows('Learning Journal: Not a')).some((row) => row.includes('Not a Journal'))));
    await window.command('Learning Journal: Not a Journal');
    await until(async () => assert.deepEqual(JSON.parse(await window.read('.vscode/settings.json')), { 'learningJournal.files': ['!README.md'] }));
    await welcome.getByText('Open Sample Journal').click();
    await window.row('Statistics for Everyone').waitFor();
    await until(async () => assert.ok((await window.rows()).some(({ level, label }) => level === 1 && label.trim().startsWith('Python'))));
  });
});
