/** Pictures: an address is loaded only after the extension has made it or, for data in the address itself, after a look at its type. */
import type { Marks } from './markdown/marks';
import type { PageStrings, PictureMessage } from '../preview/protocol';

/** Longer addresses lead nowhere, in characters. */
const LONGEST = 4000;
/** So many are asked for in one message. */
const MOST_ASKED = 1000;

const DATA = /^data:image\/(?:png|jpe?g|gif|webp|avif|bmp|svg\+xml)[;,]/i;

export class Pictures {
  readonly #known = new Map<string, PictureMessage>();
  readonly #waiting = new Map<string, Set<HTMLImageElement>>();
  /** Waiting, and not yet asked for. */
  readonly #fresh: string[] = [];
  readonly #idle: (() => void)[] = [];

  constructor(
    private readonly marks: Marks,
    private readonly strings: PageStrings,
    private readonly ask: (sources: readonly string[]) => void,
    /** The person wants to see the pictures of the site of this one. */
    private readonly allow: (source: string) => void,
  ) {}

  /** Resolves when no picture waits for an answer any more. */
  async settled(): Promise<void> {
    while (this.#waiting.size > 0) {
      await new Promise<void>((done) => this.#idle.push(done));
    }
  }

  /**
   * Shows the picture whose address stands in its mark, now or when the extension has answered.
   * @param asked what the extension is asked for it.
   */
  draw(image: HTMLImageElement, asked = image.getAttribute(this.marks.name('source')) ?? ''): void {
    const source = image.getAttribute(this.marks.name('source')) ?? '';
    image.loading = 'lazy';
    if (DATA.test(source.trim())) {
      image.src = source.trim();
      return;
    }
    const known = source.length > LONGEST ? { source, uri: '', refused: 'scheme' } as const : this.#known.get(asked);
    if (known !== undefined) {
      this.#show(image, known);
      return;
    }
    const waiting = this.#waiting.get(asked);
    if (waiting !== undefined) {
      waiting.add(image);
      return;
    }
    this.#waiting.set(asked, new Set([image]));
    this.#fresh.push(asked);
    if (this.#fresh.length === 1) {
      queueMicrotask(() => {
        while (this.#fresh.length > 0) {
          this.ask(this.#fresh.splice(0, MOST_ASKED));
        }
      });
    }
  }

  /** Takes in the extension's answers. */
  answer(pictures: readonly PictureMessage[]): void {
    for (const picture of pictures) {
      this.#known.set(picture.source, picture);
      for (const image of this.#waiting.get(picture.source) ?? []) {
        this.#show(image, picture);
      }
      this.#waiting.delete(picture.source);
    }
    for (const done of this.#idle.splice(0)) {
      done();
    }
  }

  #show(image: HTMLImageElement, { uri, refused }: PictureMessage): void {
    if (uri !== '') {
      image.src = uri;
      return;
    }
    const { pictureRemote, pictureOutside, pictureMissing, pictureLarge, pictureLoad } = this.strings;
    const reason = { remote: pictureRemote, never: pictureRemote, missing: pictureMissing, large: pictureLarge, outside: pictureOutside, scheme: pictureOutside, '': pictureMissing }[refused];
    const source = image.getAttribute(this.marks.name('source')) ?? '';
    const box = document.createElement('span');
    box.className = 'picture-refused';
    const text = document.createElement('span');
    text.textContent = image.alt;
    const why = document.createElement('span');
    why.className = 'picture-address';
    why.textContent = reason.replace('{0}', source.slice(0, 200));
    box.append(text, why);
    if (refused === 'remote') {
      const load = document.createElement('button');
      load.type = 'button';
      load.className = 'button tool';
      load.textContent = pictureLoad.replace('{0}', hostOf(source));
      load.addEventListener('click', () => this.allow(source));
      box.append(load);
    }
    image.replaceWith(box);
  }
}

function hostOf(source: string): string {
  return URL.canParse(source.trim()) ? new URL(source.trim()).host : source.slice(0, 100);
}
