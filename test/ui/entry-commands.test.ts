import assert from 'node:assert/strict';
import { until } from '../host/until';
import { openWindow } from './harness';

const log = [
  '# Log', '', '<details>', '<summary>Databases $(x)</summary>', '', '## 20/9/24', '- Tables', '', '## 22/9/24 - Views', '- Views', '</details>', '',
  '<details>', '<summary>Networks</summary>', '', '# 19/9/24', '* Ports', '</details>', '',
].join('\n');

describe('an entry that is there', () => {
  it('goes to another course, gets another date and is deleted', async () => {
    const window = await openWindow({ files: { 'log.md': log } });
    await window.showJournal();
    await window.row('Networks').waitFor();
    await window.openFile('log.md', 10);

    await window.command('Learning Journal: Move Entry to Course');
    await until(async () => assert.match((await window.input.rows())[0] ?? '', /Networks/));
    await window.press('Enter');
    await until(async () => (await window.editorLines()).some((line) => line.startsWith('# 22/9/24 - Views')));
    await window.save();
    const moved = log.replace('\n\n## 22/9/24 - Views\n- Views', '').replace('* Ports\n', '* Ports\n\n# 22/9/24 - Views\n- Views\n');
    assert.equal(await window.read('log.md'), moved);

    await window.openFile('log.md', 7);
    await window.command('Learning Journal: Change Date of Entry');
    await window.input.type('23/9/24');
    await until(async () => assert.match(await window.page.locator('.quick-input-message').innerText(), /Monday, September 23, 2024/));
    await window.press('Enter');
    await until(async () => (await window.editorLines()).some((line) => line.startsWith('## 23/9/24')));
    await window.save();
    const redated = moved.replace('## 20/9/24', '## 23/9/24');
    assert.equal(await window.read('log.md'), redated);

    await window.openFile('log.md', 17);
    await window.command('Learning Journal: Delete Entry');
    await window.page.locator('.monaco-dialog-box .monaco-button', { hasText: 'Delete' }).click();
    await until(async () => !(await window.editorLines()).some((line) => line.includes('Views')));
    await window.save();
    assert.equal(await window.read('log.md'), redated.replace('\n\n# 22/9/24 - Views\n- Views', ''));
  });
});

describe('a course that is there', () => {
  it('gets a file of its own, and comes back', async () => {
    const window = await openWindow({ files: { 'log.md': log.replace('* Ports', '* [Ports](ports.md)') } });
    await window.showJournal();
    await window.row('Networks').waitFor();
    await window.openFile('log.md', 16);
    await window.command('Learning Journal: Split Course into Its Own File');
    await until(async () => assert.equal(await window.input.box.inputValue(), 'Networks.md'));
    await window.press('Enter');
    await window.page.locator('.tab.active[data-resource-name="Networks.md"]').waitFor();
    await until(async () => assert.equal(await window.read('Networks.md'), '# Networks\n\n# 19/9/24\n* [Ports](ports.md)\n'));
    await window.openFile('log.md');
    await until(async () => !(await window.editorLines()).some((line) => line.includes('Networks')));
    await window.save();
    assert.equal(await window.read('log.md'), log.slice(0, log.lastIndexOf('\n<details>')));

    await window.command('Learning Journal: Move Course Here');
    await window.input.choose('Networks');
    await until(async () => (await window.editorLines()).some((line) => line.includes('<summary>Networks')));
    await window.save();
    assert.equal(await window.read('log.md'), log.replace('* Ports', '* [Ports](ports.md)').replace(/\n<\/details>\n$/, '\n\n</details>\n'));
  });
});

describe('a journal of several files', () => {
  it('is written to from anywhere, searched, and its entries go from file to file', async () => {
    const other = '# Music\n\n## 1/6/25\n- ![notes](img/notes.png)\n';
    const window = await openWindow({ files: { 'log.md': log, 'music/piano.md': other, 'readme.md': 'Words.\n' } });
    await window.showJournal();
    await window.row('music').waitFor();
    await window.openFile('readme.md');
    await window.command('Learning Journal: Add to Today');
    await until(async () => assert.match(await window.page.locator('.quick-input-title').innerText(), /Add to Today: Databases/));
    await window.input.type('Indexes');
    await window.press('Enter');
    await until(async () => assert.match(await window.read('log.md'), /- Views\n\n## \d+\/\d+\/\d\d\n- Indexes\n<\/details>/));
    await window.page.locator('.tab.active[data-resource-name="readme.md"]').waitFor();

    await window.command('Learning Journal: Go to Day');
    await window.input.type('20 sep 2024');
    await until(async () => assert.match((await window.input.rows())[0] ?? '', /Sep 20, 2024/));
    await window.press('Enter');
    await window.page.locator('.tab.active[data-resource-name="log.md"]').waitFor();
    await window.cursorAt(6);

    await window.command('Learning Journal: Find in Journal');
    await window.input.type('notes');
    await until(async () => assert.match((await window.input.rows()).join('\n'), /!\[notes\]\(img\/notes\.png\).*piano\.md/));
    await window.press('Enter');
    await until(async () => assert.ok((await window.editorLines()).some((line) => line.includes('notes.png'))));

    await window.command('Learning Journal: Move Entry to Course');
    await window.input.choose('Networks');
    await until(async () => assert.match(await window.read('log.md'), /# 1\/6\/25\n- !\[notes\]\(music\/img\/notes\.png\)\n<\/details>/));
    await until(async () => !(await window.editorLines()).some((line) => line.includes('notes.png')));

    await window.openFile('log.md', 6);
    await window.command('Learning Journal: Rename Course');
    await window.input.type('Storage');
    await window.press('Enter');
    await until(async () => assert.ok((await window.editorLines()).some((line) => line.includes('<summary>Storage</summary>'))));
  });
});
