/** What a person types and sees in the editor of a journal, with VS Code's own settings for it. */
import assert from 'node:assert/strict';
import { until } from '../host/until';
import { openWindow } from './harness';
import { personsZone, todayIn } from './zone';

const { day, month, year } = todayIn(personsZone);
const today = `${day}/${month}/${year}`;
const links = Array.from({ length: 25 }, (_, index) => `- [link](example${index}.com)\n`).join('');
const LOG = `# Log\n\n<details>\n<summary>Python</summary>\n\n## 23/5/2025\n- lists\n\n## 24/5/2025\n- loops\n\n</details>\n`;
const FOLDS = `${LOG}\n<details>\n<summary>Rust</summary>\n\n## 23/5/2025\n- borrow\n\n## ${today}\n- own\n\n</details>\n`;

describe('the editor of a journal', () => {
  it('leaves what is typed as it was typed, folds, and underlines what the problems panel only counts', async () => {
    const window = await openWindow({ files: { 'log.md': LOG, 'folds.md': FOLDS, 'links.md': `# Links\n\n## 23/5/2025\n${links}` } });
    await window.openFile('log.md');
    // The hint is there: so is all else that reads.
    await window.page.locator('.view-line', { hasText: /ago/ }).first().waitFor();
    await window.goToLine(10, 8);
    await window.press('Enter');
    const suggestions = window.page.locator('.suggest-widget.visible .monaco-list-row');
    // The offer is there where it belongs, so that its absence below says something.
    await window.type('/todo');
    await suggestions.filter({ hasText: '/todo' }).first().waitFor();
    await window.press('Enter');
    await window.type('read');
    for (const words of ['23/5/25', 'and/or', '[x](./a/b']) {
      await window.press('Enter');
      await window.type(words);
      assert.equal(await suggestions.filter({ hasText: '/todo' }).count(), 0, `suggested after ${words}`);
    }
    await window.press('Enter');
    await window.type('end');
    await window.save();
    const lines = (await window.read('log.md')).split('\n').slice(9, -3);
    // VS Code closes the bracket that was opened, and continues a list as it likes.
    assert.deepEqual(lines.map((line) => line.replace(/\)$/, '').trim()), ['- loops', '- [ ] read', '23/5/25', 'and/or', '[x](./a/b', 'end']);

    await window.openFile('folds.md');
    const shown = async (): Promise<readonly string[]> => (await window.editorLines()).map((line) => line.replace(/…|⋯/g, '').trim());
    // Only what the extension folds is folded: VS Code alone does not know the courses.
    await until(async () => {
      await window.command('Learning Journal: Fold All Courses');
      const lines = await shown();
      assert.ok(!lines.some((line) => line.startsWith('##')), lines.join('\n'));
      assert.ok(lines.includes('<summary>Rust</summary>'));
      assert.equal(lines.filter((line) => line === '</details>').length, 2);
    });
    await window.command('Unfold All');
    await until(async () => assert.ok((await shown()).includes('- borrow')));
    await window.command('Learning Journal: Fold All but Today');
    await until(async () => {
      const lines = await shown();
      assert.deepEqual(['- lists', '- borrow', '- own'].filter((line) => lines.includes(line)), ['- own'], lines.join('\n'));
    });

    await window.openFile('links.md');
    const marked = () => window.page.locator('.editor-group-container.active .view-line').evaluateAll((lines) =>
      lines.filter((line) => [...line.querySelectorAll('span')].some((span) => getComputedStyle(span).textDecorationStyle === 'wavy')).length);
    await until(async () => assert.equal(await marked(), 24));
  });
});
