/** Makes a window that a test was done with ready for the next one: nothing open, nothing said, another journal. */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { parse } from '../../src/journal/parse';
import { until } from '../host/until';
import type { JournalWindow } from './window';

/** Writes files below a folder: text of each by its path there. */
export async function lay(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
}

export async function tidy(window: JournalWindow, files: Readonly<Record<string, string>>): Promise<void> {
  const { page } = window;
  await page.setViewportSize({ width: 1280, height: 800 });
  // Away from what shows a hover.
  await page.mouse.move(700, 10);
  await closeEditors(window);
  await window.command('Notifications: Clear All Notifications');
  await window.showJournal();
  // Only when the journal of the test before is gone is a row one of the next.
  await Promise.all((await readdir(window.folder)).map((name) => rm(join(window.folder, name), { recursive: true })));
  const rows = page.locator('.sidebar .pane-body .monaco-list-row');
  await until(async () => (await rows.count()) === 0);
  await lay(window.folder, files);
  if (Object.entries(files).some(([file, text]) => parse(text, { name: basename(file) }).isJournal)) {
    await rows.first().waitFor();
  }
}

/** Without saving what is in them. */
async function closeEditors(window: JournalWindow): Promise<void> {
  const tabs = window.page.locator('.part.editor .tab');
  if ((await tabs.count()) > 0) {
    await window.command('View: Close All Editors');
    const leaveUnsaved = window.page.locator('.monaco-dialog-box .monaco-button', { hasText: 'Don\'t Save' });
    await until(async () => {
      if (await leaveUnsaved.isVisible()) {
        await leaveUnsaved.click({ timeout: 1_000 });
      }
      return (await tabs.count()) === 0;
    });
  }
}
