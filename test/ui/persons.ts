/** The persons in front of the windows: none remembers anything of the windows before, but their browser has VS Code's code compiled already. */
import type { Browser, Page } from 'playwright-core';
import { newContext, type PageChoices } from '../host/browser';

/** All that VS Code remembers in a browser; what is left is the browser's own: the files it has fetched, and their compiled code. */
const REMEMBERED = ['cookies', 'local_storage', 'indexeddb', 'cache_storage', 'service_workers', 'file_systems'].join(',');

export class Persons {
  /** Empty pages of those without a window, by the choices they were made with. */
  readonly #idle = new Map<string, Page[]>();

  /** An empty page of somebody who has never been at `origin`, and the end of it. */
  async sit(browser: Browser, origin: string, choices: PageChoices): Promise<{ readonly page: Page; readonly leave: () => Promise<void> }> {
    const { timezoneId, locale, viewport, colorScheme, deviceScaleFactor } = choices;
    const key = JSON.stringify({ timezoneId, locale, viewport, colorScheme, deviceScaleFactor });
    const page = this.#idle.get(key)?.pop() ?? (await (await newContext(browser, choices)).newPage());
    return {
      page,
      leave: async () => {
        // The workers of a page outlive it until what they serve is forgotten.
        const next = await page.context().newPage();
        await page.close();
        await forget(next, origin);
        this.#idle.set(key, [...(this.#idle.get(key) ?? []), next]);
      },
    };
  }
}

async function forget(page: Page, origin: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: REMEMBERED });
  await session.detach();
}
