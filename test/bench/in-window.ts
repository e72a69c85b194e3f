/** What the rows of the real window are measured with: keys and clicks on the one side, what stands on the screen on the other. */
import { errors, type FrameLocator, type Page } from 'playwright-core';
import { openWindow, type JournalWindow } from '../ui/harness';

export const OURS = 'Learning Journal: Open Journal Preview';
export const BUILT_IN = 'Markdown: Open Preview to the Side';

/** As long as it may take until what was typed is seen, in milliseconds. VS Code's own preview of a large file takes its time. */
export const LONGEST = 120_000;

/** Measuring takes its time; a test that did would hang. */
export function openPatiently(options: Parameters<typeof openWindow>[0]): Promise<JournalWindow> {
  return openWindow({ ...options, patience: 60_000 });
}

/** The moment of the last key or click in VS Code's page, in milliseconds of the wall clock. */
export async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    // One listener a kind, without a name: what is run in the page must not need the loader's helpers.
    for (const kind of ['keydown', 'mousedown']) {
      addEventListener(kind, () => {
        (globalThis as unknown as { benchInput: number }).benchInput = performance.timeOrigin + performance.now();
      }, true);
    }
  });
}
export const lastInput = (page: Page): Promise<number> => page.evaluate(() => (globalThis as unknown as { benchInput: number }).benchInput);

/** Has the page look out for a text; `seen` then waits for the frame after the one in which it stands there. */
export async function lookOut(preview: FrameLocator, text: string): Promise<void> {
  await preview.locator('body').evaluate((body, wanted) => {
    const scope = globalThis as unknown as { benchSeen: Promise<number> };
    scope.benchSeen = new Promise((done) => {
      const observer = new MutationObserver((records) => {
        const there = records.some(({ type, target, addedNodes }) => type === 'characterData'
          ? target.textContent?.includes(wanted)
          : [...addedNodes].some((node) => node.textContent?.includes(wanted)) || ((target as Element).children.length === 0 && target.textContent?.includes(wanted)));
        if (there) {
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => done(performance.timeOrigin + performance.now())));
        }
      });
      observer.observe(body, { childList: true, characterData: true, subtree: true });
    });
  }, text, { timeout: LONGEST });
}
/** When it stood there, in milliseconds of the wall clock; undefined where that takes longer than {@link LONGEST}. */
export function seen(preview: FrameLocator): Promise<number | undefined> {
  return preview.locator('body').evaluate((_, longest) => Promise.race([
    (globalThis as unknown as { benchSeen: Promise<number> }).benchSeen,
    new Promise<undefined>((give) => setTimeout(give, longest)),
  ]), LONGEST, { timeout: LONGEST }).catch((error: unknown) => {
    // A page that is busy for so long does not even answer.
    if (error instanceof errors.TimeoutError) {
      return undefined;
    }
    throw error;
  });
}

export const open = (preview: FrameLocator): Promise<void> => preview.locator('body').evaluate((body) => body.querySelectorAll('details').forEach((details) => (details.open = true)));
