/** A film of a window: pictures of it, one after the other, as an animated GIF. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { root } from '../test/host/install';

interface Frame {
  /** PNG, in base64. */
  readonly picture: string;
  /** How long it stands, in milliseconds. */
  readonly stands: number;
}

export class Film {
  readonly #frames: Frame[] = [];

  constructor(private readonly page: Page) {}

  /** Takes the window as it is now. */
  async take(stands: number): Promise<void> {
    // What the mouse points at would explain itself over the picture, and the blinking cursor make each run another film.
    await this.page.mouse.move(0, 0);
    const picture = await this.page.screenshot({ caret: 'hide', animations: 'disabled' });
    this.#frames.push({ picture: picture.toString('base64'), stands });
  }

  /** All of them as a GIF that begins again at its end; a page of `browser` reads the pictures and makes it. */
  async develop(browser: Browser): Promise<Buffer> {
    const library = await readFile(join(root, 'node_modules/gifenc/dist/gifenc.js'), 'utf8');
    const laboratory = await browser.newPage();
    try {
      await laboratory.addScriptTag({ content: `window.gifenc = (() => { const exports = {}; ${library}\nreturn exports; })();` });
      return Buffer.from(await laboratory.evaluate(encode, this.#frames), 'base64');
    } finally {
      await laboratory.close();
    }
  }
}

interface Gifenc {
  GIFEncoder(): { writeFrame(index: Uint8Array, width: number, height: number, options: object): void; finish(): void; bytes(): Uint8Array };
  quantize(rgba: Uint8ClampedArray, colours: number): number[][];
  applyPalette(rgba: Uint8ClampedArray, palette: number[][]): Uint8Array;
}

/** Runs in the page, so it may use nothing from around it. */
async function encode(frames: readonly Frame[]): Promise<string> {
  const { GIFEncoder, quantize, applyPalette } = (globalThis as unknown as { gifenc: Gifenc }).gifenc;
  const pictures: ImageData[] = [];
  for (const { picture } of frames) {
    const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob());
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    pictures.push(context.getImageData(0, 0, bitmap.width, bitmap.height));
  }
  // One palette for all, from the first, the middle and the last picture; its last place is for what stays as it was.
  const few = [pictures[0]!, pictures[Math.floor(pictures.length / 2)]!, pictures.at(-1)!];
  const sample = new Uint8ClampedArray(few.reduce((sum, { data }) => sum + data.length, 0));
  few.reduce((at, { data }) => (sample.set(data, at), at + data.length), 0);
  // Half of it are the colours that are there most often, as they are: means of near ones would tint what should be white.
  const counts = new Map<number, number>();
  for (const colour of new Uint32Array(sample.buffer)) {
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const most = [...counts].sort(([, a], [, b]) => b - a).slice(0, 128).map(([colour]) => [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255]);
  const palette = [...most, ...quantize(sample, 255 - most.length)];
  const same = palette.length;
  const gif = GIFEncoder();
  let before: ImageData | undefined;
  for (const [number, picture] of pictures.entries()) {
    const index = applyPalette(picture.data, palette);
    if (before !== undefined) {
      const [now, then] = [new Uint32Array(picture.data.buffer), new Uint32Array(before.data.buffer)];
      for (let at = 0; at < now.length; at++) {
        if (now[at] === then[at]) {
          index[at] = same;
        }
      }
    }
    gif.writeFrame(index, picture.width, picture.height, {
      palette: number === 0 ? [...palette, [0, 0, 0]] : undefined, delay: frames[number]!.stands, transparent: number > 0, transparentIndex: same, dispose: 1,
    });
    before = picture;
  }
  gif.finish();
  let text = '';
  for (const byte of gif.bytes()) {
    text += String.fromCharCode(byte);
  }
  return btoa(text);
}
