/** Pictures: an address is loaded only after the extension has made it or, for data in the address itself, after a look at its type. */
import type { Marks } from './markdown/marks';
import type { PageStrings, PictureMessage } from '../preview/protocol';

const DATA = /^data:image\/(?:png|jpe?g|gif|webp|avif|bmp|svg\+xml)[;,]/i;

export class Pictures {
  readonly #known = new Map<string, PictureMessage>();
  readonly #waiting = new Map<string, Set<HTMLImageElement>>();
  #asked = false;

  constructor(
    private readonly marks: Marks,
    private readonly strings: PageStrings,
    private readonly ask: (sources: readonly string[]) => void,
  ) {}

  /** Shows the picture whose address stands in its mark, now or when the extension has answered. */
  draw(image: HTMLImageElement): void {
    const source = image.getAttribute(this.marks.name('source')) ?? '';
    image.loading = 'lazy';
    if (DATA.test(source.trim())) {
      image.src = source.trim();
      return;
    }
    const known = this.#known.get(source);
    if (known !== undefined) {
      this.#show(image, known);
      return;
    }
    const waiting = this.#waiting.get(source);
    if (waiting === undefined) {
      this.#waiting.set(source, new Set([image]));
    } else {
      waiting.add(image);
    }
    if (!this.#asked) {
      this.#asked = true;
      queueMicrotask(() => {
        this.#asked = false;
        this.ask([...this.#waiting.keys()]);
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
  }

  /** The next drawing asks again. */
  forget(): void {
    this.#known.clear();
  }

  #show(image: HTMLImageElement, { source, uri, refused }: PictureMessage): void {
    if (uri !== '') {
      image.src = uri;
      return;
    }
    const { pictureRemote, pictureOutside, pictureMissing } = this.strings;
    const box = document.createElement('span');
    box.className = 'picture-refused';
    const text = document.createElement('span');
    text.textContent = image.alt;
    const why = document.createElement('span');
    why.className = 'picture-address';
    why.textContent = (refused === 'remote' ? pictureRemote : refused === 'missing' ? pictureMissing : pictureOutside).replace('{0}', source.slice(0, 200));
    box.append(text, why);
    image.replaceWith(box);
  }
}
