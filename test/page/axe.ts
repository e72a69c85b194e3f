/** The rules of WCAG 2.1, A and AA, as axe-core tries them (a tool of the tests alone: its licence, MPL-2.0, is of no matter to what is shipped). */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AxeResults, ElementContext } from 'axe-core';
import type { Frame, Page } from 'playwright-core';
import { root } from '../host/install';

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];
/** Those of them that ask for colours. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/**
 * The rules that a page breaks, each as `rule selector: what it says`.
 * @param within the part to look at; without it all of it.
 * @param rules all, or those of colour alone: what the others find is the same in every theme.
 */
export async function violations(page: Page | Frame, within?: string, rules: 'all' | 'of colour' = 'all'): Promise<string[]> {
  await page.evaluate(await readFile(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8'));
  const { violations: found } = await page.evaluate(([selector, runOnly]) => {
    const { axe } = window as unknown as { axe: { run(context: ElementContext, options: object): Promise<AxeResults> } };
    // Frames are other pages, which are looked at by themselves.
    return axe.run(selector ?? document, { iframes: false, resultTypes: ['violations'], runOnly });
  }, [within, rules === 'all' ? LEVELS : OF_COLOUR] as const);
  return found.flatMap(({ id, nodes }) => nodes.map(({ target, html, failureSummary }) => `${id} ${target.join(' ')}: ${html.slice(0, 160)} ${failureSummary?.replace(/\s+/g, ' ').slice(0, 240)}`));
}
