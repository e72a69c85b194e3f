/** Counts what KaTeX draws in the preview's page, and not what is copied from it. */
import type { Page } from 'playwright-core';

/** Counts from now on; called before the first formula is shown. */
export async function countDrawnFormulas(page: Page): Promise<() => Promise<number>> {
  // What KaTeX makes has one <math>; a copy of it makes none.
  await page.evaluate(() => {
    const make = document.createElementNS.bind(document) as (namespace: string, name: string) => Element;
    document.createElementNS = ((namespace: string, name: string) => {
      document.documentElement.dataset['drawn'] = String(Number(document.documentElement.dataset['drawn'] ?? 0) + (name === 'math' ? 1 : 0));
      return make(namespace, name);
    }) as typeof document.createElementNS;
  });
  return async () => Number(await page.locator('html').getAttribute('data-drawn'));
}
