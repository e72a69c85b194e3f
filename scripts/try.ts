/**
 * Drives the real window by hand: `npm run try -- FILE.ts`, where the file is for example
 *
 *     import type { Open } from '/…/scripts/try';
 *     export default async (open: Open) => {
 *       const window = await open({ files: { 'log.md': '# Log\n' } });
 *       await window.showJournal();
 *       console.log(await window.rows(), await window.screenshot('tree'));
 *     };
 *
 * Pictures go to out/ui/. Without a file: opens the sample workspace, writes out/ui/try.png and ends.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openWindow } from '../test/ui/harness';
import { host } from '../test/ui/host';

export type Open = typeof openWindow;

export async function main([file]: readonly string[]): Promise<void> {
  try {
    if (file === undefined) {
      const window = await openWindow();
      await window.showJournal();
      console.log(await window.rows(), await window.screenshot('try'));
    } else {
      const { default: drive } = (await import(pathToFileURL(resolve(file)).href)) as { default(open: Open): Promise<void> };
      await drive(openWindow);
    }
  } catch (error) {
    await host.closeWindows('try-failed');
    throw error;
  } finally {
    await host.stop();
  }
}
