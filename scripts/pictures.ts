/** Takes the README's pictures and its film of the real window, dark and light, into media/pictures/: `npm run pictures [-- film]`. */
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from '../test/host/until';
import { host, openWindow, type JournalWindow } from '../test/ui/harness';
import { root } from '../test/host/install';
import { Film } from './film';

const pictures = join(root, 'media/pictures');

const THEMES = [['dark', 'Default Dark Modern'], ['light', 'Default Light Modern']] as const;

/** What is shown in the film: short enough to be read in it. */
const JOURNAL = `# Evening Studies

<details open>
<summary><strong>Deep Learning Course</strong></summary>

## 23/5/25
- What a tensor is, and how it is stored
- Downloaded the "Attention is all you need" paper. Will read it some time.

</details>

<details>
<summary><strong>Statistics</strong></summary>

## 24/5/25
- Mean and median
- [x] first exercises

</details>
`;

export async function main([only]: readonly string[]): Promise<void> {
  await mkdir(pictures, { recursive: true });
  const journal = await readFile(join(root, 'test/samples/reference-shape.md'), 'utf8');
  try {
    for (const [name, colorTheme] of THEMES) {
      const window = await openWindow({ files: { 'learning-log.md': JOURNAL }, colorTheme, viewport: { width: 1000, height: 620 }, settings: { 'editor.minimap.enabled': false, 'breadcrumbs.enabled': false, 'editor.lineNumbers': 'off' } });
      await film(window, `tour-${name}`);
      await host.closeWindows();
    }
    for (const [name, colorTheme] of only === 'film' ? [] : THEMES) {
      const window = await openWindow({ files: { 'learning-log.md': journal }, colorTheme });
      await window.page.setViewportSize({ width: 1440, height: 900 });
      await window.openFile('learning-log.md', 40);
      await window.showJournal();
      await window.command('Learning Journal: Open Journal Preview');
      await openSections(window);
      await take(window, `window-${name}`);
      await window.page.keyboard.press('Control+1');
      await window.page.keyboard.press('F1');
      await window.input.type('>Learning Journal: New Log Entry');
      await window.press('Enter');
      await until(async () => (await window.input.rows()).length > 3);
      await take(window, `new-entry-${name}`);
      await host.closeWindows();
    }
  } finally {
    await host.stop();
  }
}

/** Opens the section with the first diagram and waits until it is drawn. */
async function openSections(window: JournalWindow): Promise<void> {
  const preview = window.preview();
  await preview.locator('details').first().waitFor();
  const diagram = preview.locator('details', { hasText: '' }).nth(1);
  await diagram.locator('summary').first().click();
  const drawn = diagram.locator('svg[id]').first();
  await drawn.scrollIntoViewIfNeeded({ timeout: 10_000 }).catch(() => undefined);
}

async function take(window: JournalWindow, name: string): Promise<void> {
  await cp(await window.screenshot(name), join(pictures, `${name}.png`));
  console.log(`media/pictures/${name}.png`);
}

/** The first minute: an entry, a todo from plain words, the preview. */
async function film(window: JournalWindow, name: string): Promise<void> {
  const film = new Film(window.page);
  await window.showJournal();
  await window.row('Deep Learning Course').click();
  await window.page.locator('.view-line', { hasText: 'What a tensor is' }).waitFor();
  await film.take(1500);
  await window.command('Learning Journal: New Log Entry');
  await until(async () => (await window.input.rows()).length > 2);
  await film.take(1800);
  await window.input.choose('Deep Learning');
  await window.input.box.waitFor({ state: 'hidden' });
  await until(async () => (await window.editorLines()).filter((line) => line.startsWith('## ')).length >= 3);
  await film.take(900);
  for (const words of ['Broadcasting: ', 'shapes are ', 'compared from the right', '\n[ ] chapter 2, ', 'due friday']) {
    await window.type(words);
    await until(async () => (await window.editorLines()).some((line) => line.includes(words.trim().split('\n').at(-1)!)));
    await film.take(450);
  }
  await window.page.locator('.sidebar [aria-label*="chapter 2"]').first().waitFor();
  await film.take(1500);
  await window.command('Learning Journal: Open Journal Preview');
  await window.preview().getByText('Broadcasting').waitFor();
  await film.take(2200);
  await window.preview().getByRole('checkbox').first().click();
  await window.page.locator('.view-line', { hasText: '[x] chapter 2' }).waitFor();
  await until(() => window.preview().getByRole('checkbox').first().isChecked());
  await film.take(2500);
  const gif = await film.develop(window.page.context().browser()!);
  await writeFile(join(pictures, `${name}.gif`), gif);
  console.log(`media/pictures/${name}.gif (${(gif.length / 1024).toFixed(0)} KB)`);
}
