/** What can be done with a diagram: zoom, pan, fit, full screen, copy, save. The view is kept while the person types in it. */
import type { PageStrings } from '../preview/protocol';
import { pngOf, standalone } from './diagram-picture';
import { tool } from './toolbar';

interface View {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

const FIT: View = { scale: 1, x: 0, y: 0 };
const STEP = 1.25;
const LEAST = 0.2;
const MOST = 8;
/** Pixels an arrow key moves the picture. */
const ARROW = 40;

export class DiagramTools {
  readonly #views = new WeakMap<HTMLElement, View>();
  /** What listens stays with the holder, whatever is shown in it. */
  readonly #listening = new WeakSet<HTMLElement>();
  #full: HTMLElement | undefined;

  /** @param save hands a diagram to the extension, to be written to a file. */
  constructor(private readonly strings: PageStrings, private readonly save: (holder: HTMLElement, svg: string) => void) {
    window.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.#full !== undefined) {
        event.preventDefault();
        this.#setFull(this.#full, false);
      }
    });
  }

  /** Gives `holder`, whose picture has just been drawn, its tools, and its picture the place it had. */
  equip(holder: HTMLElement): void {
    const picture = holder.querySelector<HTMLElement>('.diagram-picture');
    if (picture === null) {
      return;
    }
    if (holder.querySelector('.diagram-tools') === null) {
      holder.append(this.#bar(holder));
    }
    if (!this.#listening.has(holder)) {
      this.#listening.add(holder);
      this.#listen(holder);
    }
    this.#apply(holder, this.#views.get(holder) ?? FIT);
  }

  #bar(holder: HTMLElement): HTMLElement {
    const { strings } = this;
    const bar = document.createElement('div');
    bar.className = 'diagram-tools';
    bar.setAttribute('role', 'toolbar');
    bar.setAttribute('aria-label', strings.diagram);
    bar.append(
      tool('zoomOut', strings.zoomOut, () => this.#zoom(holder, 1 / STEP)),
      tool('zoomIn', strings.zoomIn, () => this.#zoom(holder, STEP)),
      tool('fit', strings.fit, () => this.#apply(holder, FIT)),
      tool('full', strings.fullScreen, () => this.#setFull(holder, this.#full !== holder)),
      tool('copy', strings.copySvg, () => void this.#copySvg(holder, bar), 'SVG'),
      tool('copy', strings.copyPng, () => void this.#copyPng(holder, bar), 'PNG'),
      tool('save', strings.saveSvg, () => this.save(holder, standalone(svgOf(holder)!))),
    );
    const version = document.createElement('span');
    version.className = 'diagram-version';
    version.textContent = `mermaid ${MERMAID_VERSION}`;
    bar.append(version);
    return bar;
  }

  #listen(holder: HTMLElement): void {
    holder.addEventListener('wheel', (event) => {
      // Without the key the wheel scrolls the page, as everywhere; in full screen there is no page to scroll.
      if (event.ctrlKey || event.metaKey || this.#full === holder) {
        event.preventDefault();
        this.#zoom(holder, event.deltaY < 0 ? STEP : 1 / STEP, event);
      }
    }, { passive: false });
    holder.addEventListener('pointerdown', (event) => {
      const view = this.#views.get(holder) ?? FIT;
      if (event.button !== 0 || (event.target as Element).closest('.diagram-tools, text') !== null || (view.scale === 1 && this.#full !== holder)) {
        return;
      }
      holder.setPointerCapture(event.pointerId);
      holder.classList.add('diagram-moved');
      const move = (moved: PointerEvent): void => this.#apply(holder, { ...view, x: view.x + moved.clientX - event.clientX, y: view.y + moved.clientY - event.clientY });
      holder.addEventListener('pointermove', move);
      holder.addEventListener('lostpointercapture', () => {
        holder.removeEventListener('pointermove', move);
        holder.classList.remove('diagram-moved');
      }, { once: true });
    });
    holder.addEventListener('dblclick', (event) => {
      if ((event.target as Element).closest('.diagram-tools') === null) {
        this.#setFull(holder, this.#full !== holder);
      }
    });
    holder.addEventListener('keydown', (event) => {
      const view = this.#views.get(holder) ?? FIT;
      const steps: Readonly<Record<string, () => void>> = {
        '+': () => this.#zoom(holder, STEP),
        '=': () => this.#zoom(holder, STEP),
        '-': () => this.#zoom(holder, 1 / STEP),
        '0': () => this.#apply(holder, FIT),
        Enter: () => this.#setFull(holder, this.#full !== holder),
        ArrowLeft: () => this.#apply(holder, { ...view, x: view.x + ARROW }),
        ArrowRight: () => this.#apply(holder, { ...view, x: view.x - ARROW }),
        ArrowUp: () => this.#apply(holder, { ...view, y: view.y + ARROW }),
        ArrowDown: () => this.#apply(holder, { ...view, y: view.y - ARROW }),
      };
      const step = steps[event.key];
      const moves = event.key.startsWith('Arrow');
      if (step !== undefined && event.target === holder && !event.ctrlKey && !event.metaKey && !event.altKey && (!moves || view.scale !== 1 || this.#full === holder)) {
        event.preventDefault();
        step();
      }
    });
  }

  /** @param at the place that shall stay where it is; else the middle. */
  #zoom(holder: HTMLElement, by: number, at?: { readonly clientX: number; readonly clientY: number }): void {
    const view = this.#views.get(holder) ?? FIT;
    const scale = Math.min(MOST, Math.max(LEAST, view.scale * by));
    const box = holder.querySelector('.diagram-picture')!.getBoundingClientRect();
    const x = at === undefined ? 0 : at.clientX - box.left - box.width / 2;
    const y = at === undefined ? 0 : at.clientY - box.top - box.height / 2;
    const grown = scale / view.scale;
    this.#apply(holder, { scale, x: x - (x - view.x) * grown, y: y - (y - view.y) * grown });
  }

  #apply(holder: HTMLElement, view: View): void {
    this.#views.set(holder, view);
    const svg = svgOf(holder);
    holder.classList.toggle('diagram-zoomed', view !== FIT && (view.scale !== 1 || view.x !== 0 || view.y !== 0));
    if (svg !== null) {
      svg.style.transform = view === FIT ? '' : `translate(${view.x}px, ${view.y}px) scale(${view.scale})`;
    }
  }

  #setFull(holder: HTMLElement, full: boolean): void {
    this.#full?.classList.remove('diagram-full');
    this.#full = full ? holder : undefined;
    holder.classList.toggle('diagram-full', full);
    document.documentElement.classList.toggle('has-full-diagram', full);
    this.#apply(holder, FIT);
    holder.focus();
  }

  async #copySvg(holder: HTMLElement, bar: HTMLElement): Promise<void> {
    await navigator.clipboard.writeText(standalone(svgOf(holder)!));
    this.#say(bar, this.strings.copied);
  }

  async #copyPng(holder: HTMLElement, bar: HTMLElement): Promise<void> {
    // A promise in the item: the permission to write belongs to the click, which is over when the picture is ready.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': pngOf(svgOf(holder)!) })]);
    this.#say(bar, this.strings.copied);
  }

  #say(bar: HTMLElement, text: string): void {
    const said = document.createElement('span');
    said.className = 'diagram-said';
    said.setAttribute('role', 'status');
    said.textContent = text;
    bar.querySelector('.diagram-said')?.remove();
    bar.prepend(said);
    said.addEventListener('animationend', () => said.remove());
  }
}

function svgOf(holder: HTMLElement): SVGSVGElement | null {
  return holder.querySelector<SVGSVGElement>('.diagram-picture svg');
}
