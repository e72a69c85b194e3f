/** Takes the README's pictures and its film of the real window, dark and light, into media/pictures/: `npm run pictures [-- film | still]`. */
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from '../test/host/until';
import { openWindow, type JournalWindow } from '../test/ui/harness';
import { host } from '../test/ui/host';
import { root } from '../test/host/install';
import { Film } from './film';

const pictures = join(root, 'media/pictures');

const THEMES = [['dark', 'Default Dark Modern'], ['light', 'Default Light Modern']] as const;

/** Without what is no part of the journal. */
const QUIET = {
  'editor.minimap.enabled': false, 'breadcrumbs.enabled': false, 'editor.lineNumbers': 'off', 'editor.stickyScroll.enabled': false, 'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
};

/** `23/5/25`, so many days ago. */
function day(ago: number): string {
  const date = new Date(Date.now() - ago * 86_400_000);
  return `${date.getDate()}/${date.getMonth() + 1}/${date.getFullYear() % 100}`;
}

const FENCE = '```';

/** Of about a screen, with what people keep in one. */
const JOURNAL = `# Evening Studies

<details>
<summary><strong>Statistics for Everyone</strong></summary>

## ${day(9)}
- Mean and median; the mean follows outliers
- [x] exercises of the first chapter

## ${day(4)}
- From a question to an answer:

${FENCE}mermaid
flowchart LR
  Q[Question] --> D[Data] --> M{Enough?}
  M -- yes --> A[Answer]
  M -- no --> D
${FENCE}

- The normal distribution: $f(x) = \\frac{1}{\\sigma\\sqrt{2\\pi}}\\,e^{-\\frac{(x-\\mu)^2}{2\\sigma^2}}$
- [ ] exercises of chapter 2, due ${day(-1)}

</details>

<details>
<summary><strong>Deep Learning Course</strong></summary>

## ${day(6)}
- What a tensor is, and how it is stored
- Broadcasting: shapes are compared from the right

## ${day(1)}
- Downloaded the "Attention is all you need" paper. Will read it some time.
- [ ] install the notebook

</details>

<details>
<summary><strong>Spanish</strong></summary>

## ${day(2)}
- numbers, colours
- TODO: ask Maria about the podcast

</details>
`;

/** What is shown in the film: short enough to be read in it. */
const SHORT = `# Evening Studies

<details open>
<summary><strong>Deep Learning Course</strong></summary>

## ${day(2)}
- What a tensor is, and how it is stored
- Downloaded the "Attention is all you need" paper. Will read it some time.

</details>

<details>
<summary><strong>Statistics</strong></summary>

## ${day(1)}
- Mean and median
- [x] first exercises

</details>
`;

export async function main([only]: readonly string[]): Promise<void> {
  await mkdir(pictures, { recursive: true });
  try {
    for (const [name, colorTheme] of only === 'still' ? [] : THEMES) {
      const window = await openWindow({ files: { 'learning-log.md': SHORT }, colorTheme, viewport: { width: 1000, height: 620 }, settings: QUIET });
      await film(window, `tour-${name}`);
      await host.closeWindows();
    }
    for (const [name, colorTheme] of only === 'film' ? [] : THEMES) {
      const window = await openWindow({ files: { 'learning-log.md': JOURNAL }, colorTheme, viewport: { width: 1280, height: 780 }, settings: QUIET });
      await whole(window);
      await take(window, `window-${name}`);
      await window.page.setViewportSize({ width: 1000, height: 420 });
      await window.focusEditor();
      await window.command('Learning Journal: New Log Entry');
      await boxWith(window, 3);
      await take(window, `new-entry-${name}`);
      await host.closeWindows();
    }
  } catch (error) {
    await host.closeWindows('pictures-failed');
    throw error;
  } finally {
    await host.stop();
  }
}

/** Side bar, journal and preview, with the diagram of the first course drawn. */
async function whole(window: JournalWindow): Promise<void> {
  await window.showJournal();
  await window.openFile('learning-log.md', 10);
  await window.page.locator('.sidebar [aria-label*="install the notebook"]').first().waitFor();
  await window.command('Learning Journal: Open Journal Preview');
  // The cursor's course is open.
  await window.preview().locator('.diagram-picture > svg').first().waitFor();
  await window.focusEditor();
}

/** The box of courses with more than so many rows, without the hover that explains it to a mouse that rests where it has come. */
async function boxWith(window: JournalWindow, rows: number): Promise<void> {
  await window.page.locator('.quick-input-title:visible').waitFor();
  await until(async () => (await window.input.rows()).length > rows);
  const { x, y, height } = (await window.input.box.boundingBox())!;
  await until(async () => {
    // VS Code hides it from a mouse that leaves the box, not from one that jumps.
    await window.page.mouse.move(x + 20, y + height / 2);
    await window.page.mouse.move(x + 20, y + 200, { steps: 10 });
    return (await window.page.locator('.hover-contents:visible').count()) === 0;
  });
}

async function take(window: JournalWindow, name: string): Promise<void> {
  await window.page.mouse.move(0, 0);
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
  await boxWith(window, 2);
  await film.take(1800);
  await window.input.choose('Deep Learning');
  await window.input.box.waitFor({ state: 'hidden' });
  await until(async () => (await window.editorLines()).filter((line) => line.startsWith('## ')).length >= 3);
  await film.take(900);
  for (const words of ['Broadcasting: ', 'shapes are ', 'compared from the right', '\n- [ ] chapter 2, ', 'due friday']) {
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
