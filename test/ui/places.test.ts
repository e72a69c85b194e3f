/** Journals in several folders, and in none. */
import assert from 'node:assert/strict';
import { until } from '../host/until';
import { openWindow } from './harness';

const log = (course: string, date: string): string => `# Log\n\n<details>\n<summary>${course}</summary>\n\n## ${date}\n- [ ] practise ${course}\n\n</details>\n\n<details>\n<summary>Reading</summary>\n\n## ${date}\n- notes\n\n</details>\n`;

describe('a window', () => {
  it('with several folders shows the journals of each, without what a folder leaves out', async () => {
    const window = await openWindow({
      workspace: ['school', 'music'],
      files: {
        'school/log.md': log('Algebra', '23/5/25'),
        'school/archive/old.md': log('Latin', '1/2/20'),
        'school/.vscode/settings.json': '{ "files.exclude": { "archive": true } }',
        'music/log.md': log('Piano', '24/5/25'),
      },
    });
    await window.showJournal();
    const rows = async (): Promise<readonly string[]> => (await window.rows()).map(({ level, label }) => `${level} ${label.split(/ \d|,/)[0]!.trim()}`);
    // So few stand open by themselves.
    await until(async () => assert.deepEqual(await rows(), [
      '1 music', '2 Log', '3 Piano', '4 Sat', '3 Reading', '4 Sat',
      '1 school', '2 Log', '3 Algebra', '4 Fri', '3 Reading', '4 Fri',
    ]));
    await window.command('Learning Journal: New Log Entry');
    await until(async () => assert.deepEqual((await window.input.rows()).map((row) => row.split(' · ')[0]), ['Piano, music/log.md', 'Reading, music/log.md', 'Algebra, school/log.md', 'Reading, school/log.md', 'add  New course…']));
  });

  it('without a folder shows the journal that is open, and writes in it', async () => {
    const window = await openWindow({ alone: 'log.md', files: { 'log.md': log('Algebra', '23/5/25'), 'other.md': log('Latin', '1/2/20') } });
    await window.page.locator('.tab.active[data-resource-name="log.md"]').waitFor();
    await window.showJournal();
    await until(async () => assert.deepEqual((await window.rows()).filter(({ level }) => level === 1).map(({ label }) => label.split(' 1')[0]), ['Algebra', 'Reading']));
    await window.focusEditor();
    await window.command('Learning Journal: New Log Entry');
    await window.input.choose('Algebra');
    await until(async () => assert.equal((await window.editorLines()).filter((line) => line.startsWith('## ')).length, 3));
    await window.save();
    assert.match(await window.read('log.md'), /- \[ \] practise Algebra\n\n## \d+\/\d+\/\d\d\n- \n\n<\/details>/);
  });

  it('and another one on the same folder write one entry, not two', async () => {
    const first = await openWindow({ files: { 'log.md': log('Algebra', '23/5/25') } });
    const second = await openWindow({ folder: first.folder });
    // A new window hears nothing of what is written before VS Code watches its folder.
    let probes = 0;
    await until(async () => {
      const name = `watched-${probes++}.txt`;
      await second.write(name, '');
      await second.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).waitFor({ timeout: 3_000 });
    });
    await second.openFile('log.md', 6);
    await first.openFile('log.md', 6);
    await first.command('Learning Journal: New Log Entry');
    await first.input.choose('Algebra');
    await until(async () => assert.equal((await first.editorLines()).filter((line) => line.startsWith('## ')).length, 3));
    await first.cursorAt(10, 3);
    await first.type('written in the first');
    await first.save();
    const text = await first.read('log.md');
    await until(async () => assert.ok((await second.editorLines()).some((line) => line.includes('written in the first'))));
    await second.command('Learning Journal: New Log Entry');
    await second.input.choose('Algebra');
    await until(async () => assert.equal((await second.editorLines()).filter((line) => line === '- ').length, 1));
    await second.cursorAt(11, 3);
    await second.type('and in the second');
    await second.save();
    assert.equal(await second.read('log.md'), text.replace('- written in the first\n', '- written in the first\n- and in the second\n'));
  });
});
