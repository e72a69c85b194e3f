/** Takes the README's pictures of the real window, dark and light, into media/pictures/: `npm run pictures`. */
import { cp, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from '../test/host/until';
import { host, openWindow, type JournalWindow } from '../test/ui/harness';
import { root } from '../test/host/install';

const pictures = join(root, 'media/pictures');

export async function main(): Promise<void> {
  await mkdir(pictures, { recursive: true });
  const journal = await readFile(join(root, 'test/samples/reference-shape.md'), 'utf8');
  try {
    for (const [name, colorTheme] of [['dark', 'Default Dark Modern'], ['light', 'Default Light Modern']] as const) {
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
