/**
 * Draws mermaid diagrams where the person can see them; one that is closed away is drawn when its section is opened: one that is never
 * opened costs nothing and can hang nothing. The library is loaded where there is a diagram, in view or not: it has to be there by then.
 */
import type { Mermaid } from 'mermaid';
import createPurifier from 'dompurify';
import { DIAGRAM } from './adorn';
import type { DiagramTools } from './diagram-tools';
import { MostRecent } from './most-recent';
import { isTameCss } from './tame-css';
import { lookOf, mermaidConfig, type Look } from './diagram-theme';
import type { PageStrings } from '../preview/protocol';

/** So long a diagram that is announced waits for its announcement to be on its way, in milliseconds. */
const LEAD = 10;
/** Typing in a diagram draws it again after this pause, in milliseconds. */
const PAUSE = 120;
const KEPT = 100;
/** Attributes of SVG that are CSS. */
const PAINTS = /^(?:style|fill|stroke|filter|mask|clip-path|cursor|marker.*)$/i;
/** So often the page says that it is alive while it draws, in milliseconds. */
const PULSE = 1000;

export interface DiagramEvents {
  drawing(source: string): void;
  /** Called every now and then while it takes long. */
  alive(): void;
  drawn(holder: HTMLElement): void;
}

export class Diagrams {
  readonly #watched = new WeakSet<Element>();
  readonly #inView = new Set<HTMLElement>();
  /** What each holder shows: theme and source. */
  readonly #drawn = new WeakMap<HTMLElement, string>();
  readonly #queue = new Set<HTMLElement>();
  readonly #pictures = new MostRecent<string>(KEPT);
  readonly #refused = new Set<string>();
  readonly #pauses = new WeakMap<HTMLElement, number>();
  readonly #observer: IntersectionObserver;
  readonly #purifier = createPurifier(window);
  #mermaid: Mermaid | undefined;
  #look: Look;
  #busy = false;
  #count = 0;

  /**
   * @param tools undefined where the pictures are not for this page.
   * @param look of the place they are for; without it the page's own, which follows the theme.
   */
  constructor(private readonly strings: PageStrings, private readonly tools: DiagramTools | undefined, private readonly events: DiagramEvents, look?: Look) {
    this.#look = look ?? lookOf(document.body);
    this.#observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) {
          this.#inView.add(target as HTMLElement);
          this.#want(target as HTMLElement);
        } else {
          this.#inView.delete(target as HTMLElement);
        }
      }
    }, { rootMargin: '300px' });
    if (look === undefined) {
      // Colours of a theme are attributes of the root, its kind is a class of the body.
      const observer = new MutationObserver(() => this.#lookMayHaveChanged());
      observer.observe(document.body, { attributes: true, attributeFilter: ['class'] });
      observer.observe(document.documentElement, { attributes: true, attributeFilter: ['style'] });
    }
  }

  /** Sources that once made the page fall silent: shown as text until the person asks for them. */
  refuse(sources: readonly string[]): void {
    for (const source of sources) {
      this.#refused.add(source);
    }
  }

  /** A file is opened, with diagrams in it or not: what they are drawn with is made ready as soon as its first text is seen. */
  open(hasDiagrams: boolean): void {
    if (hasDiagrams) {
      // A frame is painted behind these. Where the library does not come, the diagrams say so.
      requestAnimationFrame(() => setTimeout(() => this.#load().catch(() => undefined)));
    }
  }

  /** Watches the diagrams below `root`. */
  watch(root: Element): void {
    for (const holder of root.querySelectorAll<HTMLElement>(`.${DIAGRAM}`)) {
      if (!this.#watched.has(holder)) {
        this.#watched.add(holder);
        this.#observer.observe(holder);
      }
    }
  }

  /** See morph.ts: the last good drawing stays while the person types in it. */
  keep(old: Element, next: Element): boolean {
    if (!(old instanceof HTMLElement && next instanceof HTMLElement) || !old.classList.contains(DIAGRAM) || !next.classList.contains(DIAGRAM)) {
      return false;
    }
    for (const { name, value } of [...next.attributes]) {
      if (name.startsWith('data-') && old.getAttribute(name) !== value) {
        old.setAttribute(name, value);
      }
    }
    if (this.#drawn.get(old) !== this.#key(old) && this.#inView.has(old)) {
      clearTimeout(this.#pauses.get(old));
      this.#pauses.set(old, window.setTimeout(() => this.#want(old), PAUSE));
    }
    return true;
  }

  /** Draws all diagrams below `root`, seen or not, and waits for them. */
  async drawAll(root: Element): Promise<void> {
    for (const holder of root.querySelectorAll<HTMLElement>(`.${DIAGRAM}`)) {
      await this.#draw(holder);
    }
  }

  #key(holder: HTMLElement): string {
    return `${this.#look.theme} ${this.#look.paper} ${this.#look.fontFamily}\n${holder.dataset['source'] ?? ''}`;
  }

  #want(holder: HTMLElement): void {
    if (this.#drawn.get(holder) === this.#key(holder) || !holder.isConnected) {
      return;
    }
    this.#queue.add(holder);
    void this.#work();
  }

  async #work(): Promise<void> {
    if (this.#busy) {
      return;
    }
    this.#busy = true;
    for (const holder of this.#queue) {
      this.#queue.delete(holder);
      await this.#draw(holder);
    }
    this.#busy = false;
  }

  async #draw(holder: HTMLElement): Promise<void> {
    const source = holder.dataset['source'] ?? '';
    const key = this.#key(holder);
    if (this.#refused.has(source)) {
      this.#showRefused(holder, source);
      return;
    }
    let picture = this.#pictures.get(key);
    if (picture === undefined) {
      let pulse = 0;
      try {
        const mermaid = await this.#load(source);
        pulse = window.setInterval(() => this.events.alive(), PULSE);
        this.events.drawing(source);
        // Word of it goes through the frame around the page, which an endless diagram would hold up as well.
        await new Promise((resolve) => setTimeout(resolve, LEAD));
        const { svg } = await mermaid.render(`diagram-${++this.#count}`, source);
        picture = svg;
        this.#pictures.set(key, svg);
      } catch (cause) {
        this.#showError(holder, cause instanceof Error ? cause.message : String(cause));
        this.#drawn.set(holder, key);
        this.events.drawn(holder);
        return;
      } finally {
        clearInterval(pulse);
      }
      this.events.drawn(holder);
    }
    // Typed on while it was drawn: what is shown is the newest that could be drawn, and the next one waits in the queue.
    this.#show(holder, picture);
    this.#drawn.set(holder, key);
  }

  #show(holder: HTMLElement, svg: string): void {
    const picture = holder.querySelector('.diagram-picture') ?? document.createElement('div');
    picture.className = 'diagram-picture';
    picture.replaceChildren(this.#safe(svg));
    const others = [...holder.children].filter((child) => child.classList.contains('diagram-tools'));
    holder.replaceChildren(picture, ...others);
    holder.classList.remove('diagram-wrong');
    this.tools?.equip(holder);
  }

  #showError(holder: HTMLElement, message: string): void {
    holder.classList.add('diagram-wrong');
    const error = document.createElement('div');
    error.className = 'diagram-error';
    const title = document.createElement('strong');
    title.textContent = this.strings.diagramError;
    const text = document.createElement('pre');
    text.textContent = message;
    text.tabIndex = 0;
    const version = document.createElement('span');
    version.className = 'diagram-version';
    version.textContent = `mermaid ${MERMAID_VERSION}`;
    error.append(title, text, version);
    holder.querySelector('.diagram-error')?.remove();
    if (holder.querySelector('.diagram-picture') === null) {
      holder.replaceChildren(sourceOf(holder), error);
    } else {
      holder.append(error);
    }
  }

  #showRefused(holder: HTMLElement, source: string): void {
    const why = document.createElement('p');
    why.textContent = this.strings.diagramRefused;
    const again = document.createElement('button');
    again.type = 'button';
    again.className = 'button';
    again.textContent = this.strings.tryAgain;
    again.addEventListener('click', () => {
      this.#refused.delete(source);
      this.#want(holder);
    });
    holder.replaceChildren(sourceOf(holder), why, again);
  }

  /** Mermaid's own strict output, without whatever could load or run if it had been tricked. */
  #safe(svg: string): Node {
    const fragment = this.#purifier.sanitize(svg, {
      USE_PROFILES: { svg: true, svgFilters: true },
      ADD_TAGS: ['style'],
      FORBID_TAGS: ['a', 'image', 'use', 'foreignObject', 'script'],
      FORBID_ATTR: ['href', 'xlink:href'],
      RETURN_DOM_FRAGMENT: true,
    });
    for (const style of fragment.querySelectorAll('style')) {
      if (!isTameCss(style.textContent ?? '')) {
        style.remove();
      }
    }
    for (const element of fragment.querySelectorAll('*')) {
      for (const { name, value } of [...element.attributes]) {
        if (!isTameCss(value) && PAINTS.test(name)) {
          element.removeAttribute(name);
        }
      }
    }
    return fragment;
  }

  /** The library, with what it needs to draw `source`. */
  async #load(source = ''): Promise<Mermaid> {
    const { mermaid, ready } = await import('./diagram-library');
    await ready(source);
    if (this.#mermaid === undefined) {
      mermaid.initialize(mermaidConfig(this.#look));
      this.#mermaid = mermaid;
    }
    return mermaid;
  }

  #lookMayHaveChanged(): void {
    const look = lookOf(document.body);
    if (look.theme === this.#look.theme && look.paper === this.#look.paper && look.fontFamily === this.#look.fontFamily) {
      return;
    }
    this.#look = look;
    this.#mermaid?.initialize(mermaidConfig(look));
    for (const holder of this.#inView) {
      this.#want(holder);
    }
  }
}

function sourceOf(holder: HTMLElement): HTMLElement {
  const pre = document.createElement('pre');
  pre.tabIndex = 0;
  const code = document.createElement('code');
  code.textContent = holder.dataset['source'] ?? '';
  pre.append(code);
  return pre;
}
