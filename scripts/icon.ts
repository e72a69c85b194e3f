/** Draws media/icon.png, the icon that registries and the list of extensions show, from media/art/icon.svg: `npm run icon`. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchBrowser, newContext } from '../test/host/browser';
import { findChromium, root } from '../test/host/install';

/** Pixels of each side; the Marketplace asks for at least 128. */
const SIZE = 256;

export async function main(): Promise<void> {
  const art = await readFile(join(root, 'media/art/icon.svg'), 'utf8');
  const browser = await launchBrowser(findChromium((line) => console.error(line)));
  try {
    const page = await (await newContext(browser, { viewport: { width: SIZE, height: SIZE } })).newPage();
    await page.setContent(`<style>body { margin: 0; } svg { display: block; }</style>${art}`);
    await writeFile(join(root, 'media/icon.png'), await page.screenshot({ omitBackground: true }));
  } finally {
    await browser.close();
  }
  console.log('media/icon.png');
}
