import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../host/install';
import { until } from '../host/until';
import { openWindow } from './harness';
import { personsZone, todayIn } from './zone';

const sample = readFileSync(join(root, 'test/samples/reference-shape.md'), 'utf8');

/** The day there: `23/5/25`. */
function today(): string {
  const { day, month, year } = todayIn(personsZone);
  return `${day}/${month}/${year.slice(-2)}`;
}

describe('New Log Entry', () => {
  it('changes the file by exactly the insertion, on the person\'s own day: command, Enter, words, save', async () => {
    const window = await openWindow({ files: { 'log.md': sample } });
    await window.openFile('log.md', 8);
    await window.command('Learning Journal: New Log Entry');
    await until(async () => assert.match((await window.input.rows())[0] ?? '', /Databases for the Curious.*log\.md/));
    await window.press('Enter');
    await until(async () => assert.ok((await window.editorLines()).some((line) => line.startsWith(`## ${today()}`))));
    const lines = sample.split('\n');
    const end = lines.indexOf('</details>');
    const blank = lines[end - 1]!.trim() === '' ? [] : [''];
    await window.cursorAt(end + blank.length + 2, 3);
    await window.type('Wrote an entry');
    await window.save();
    assert.equal(await window.read('log.md'), [...lines.slice(0, end), ...blank, `## ${today()}`, '- Wrote an entry', ...lines.slice(end)].join('\n'));
  });

  it('finds a course by what is typed, with a date in the same box', async () => {
    const text = '<details>\n<summary>Loops $(zap)</summary>\n\n## 20/5/25\n- a\n</details>\n\n<details>\n<summary>Numpy</summary>\n\n## 21/5/25\n- b\n</details>\n';
    const window = await openWindow({ files: { 'log.md': text } });
    await window.command('Learning Journal: New Log Entry');
    // The title of a course is text, not an icon.
    await until(async () => assert.match((await window.input.rows()).join('\n'), /Loops \$\u200B\(zap\)/));
    await window.input.box.fill('numpy 23/5/25');
    await until(async () => {
      assert.match(await window.page.locator('.quick-input-title').innerText(), /Friday, May 23, 2025/);
      assert.match((await window.input.rows())[0] ?? '', /Numpy/);
    });
    // The file changes while the box is open: nothing is written at a place that was remembered.
    const changed = `# Log\n\nA line of another program.\n\n${text}`;
    await window.write('log.md', changed);
    await window.press('Enter');
    await until(async () => assert.ok((await window.editorLines()).some((line) => line.startsWith('## 23/5/25'))));
    await window.save();
    assert.equal(await window.read('log.md'), changed.replace('- b\n', '- b\n\n## 23/5/25\n- \n'));
  });

  it('makes the first journal of an empty folder', async () => {
    const window = await openWindow({ files: { 'notes.txt': 'nothing\n' } });
    await window.command('Learning Journal: New Log Entry');
    await window.input.box.fill('Statistics');
    await window.press('Enter');
    await until(async () => assert.equal(await window.input.box.getAttribute('placeholder'), 'https://'));
    await window.press('Enter');
    const { day, month, year } = todayIn(personsZone);
    const iso = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
    await until(async () => assert.equal(await window.read('learning-journal.md'),
      `# Learning Journal\n\n<details>\n<summary>Statistics</summary>\n\n## ${iso}\n- \n\n</details>\n`));
    await until(async () => assert.ok((await window.editorLines()).some((line) => line.startsWith(`## ${iso}`))));
  });

  it('asks what to do where a day of the course has several entries', async () => {
    const text = '# Log\n\n## 2025-05-20 Morning\n- a\n\n## 2025-05-20 Evening\n- b\n';
    const window = await openWindow({ files: { 'log.md': text } });
    await window.command('Learning Journal: New Log Entry');
    await until(async () => assert.match((await window.input.rows())[0] ?? '', /Log/));
    await window.input.box.fill('20/5/25');
    await until(async () => assert.match(await window.page.locator('.quick-input-title').innerText(), /May 20, 2025/));
    await window.press('Enter');
    await until(async () => assert.match((await window.input.rows()).join('\n'), /Begin another entry/));
    await window.input.choose('Begin another entry');
    // Behind the date, where its title goes.
    await window.cursorAt(9, 15);
    await window.type('Night');
    await window.save();
    assert.equal(await window.read('log.md'), `${text}\n## 2025-05-20 Night\n- \n`);
  });
});
