/** Draws formulas with KaTeX, which is loaded when the first one is there. A formula is drawn once for each distinct source. */
import type Katex from 'katex';
import { MostRecent } from './most-recent';

const KEPT = 2000;

export class Formulas {
  readonly #drawn = new MostRecent<Node>(KEPT);
  readonly #waiting = new Set<HTMLElement>();
  #katex: typeof Katex | undefined;
  #loading: Promise<void> | undefined;

  /** @param arrived called when formulas that were waiting for KaTeX have been drawn. */
  constructor(private readonly errorTitle: string, private readonly arrived: () => void) {}

  /** Resolves when no formula waits for KaTeX. */
  settled(): Promise<void> {
    return this.#loading ?? Promise.resolve();
  }

  #macros: Readonly<Record<string, string>> = {};

  /** The person's macros (`markdown.math.macros`); formulas drawn before keep what they have. */
  set macros(macros: Readonly<Record<string, string>>) {
    if (JSON.stringify(macros) !== JSON.stringify(this.#macros)) {
      this.#macros = macros;
      this.#drawn.clear();
    }
  }

  /** Draws the formula that is the text of `element`, now or when KaTeX is there. */
  draw(element: HTMLElement, display: boolean): void {
    element.classList.add('math');
    element.classList.toggle('math-display', display);
    if (display) {
      // One wider than the page is scrolled by keys.
      element.tabIndex = 0;
    }
    if (this.#katex === undefined) {
      element.dataset['display'] = String(display);
      this.#waiting.add(element);
      this.#load();
      return;
    }
    delete element.dataset['display'];
    const tex = element.textContent!;
    const key = `${display ? 'd' : 'i'}${tex}`;
    let drawn = this.#drawn.get(key);
    if (drawn === undefined) {
      drawn = this.#render(this.#katex, tex, display);
      this.#drawn.set(key, drawn);
    }
    element.replaceChildren(drawn.cloneNode(true));
  }

  #render(katex: typeof Katex, tex: string, display: boolean): Node {
    const fragment = document.createElement('span');
    fragment.className = 'formula';
    fragment.dataset['tex'] = tex;
    try {
      katex.render(tex, fragment, {
        displayMode: display,
        throwOnError: true,
        trust: false,
        strict: false,
        maxExpand: 1000,
        maxSize: 50,
        output: 'htmlAndMathml',
        // A copy each time: \gdef would write into it, and one formula must not change another.
        macros: { ...this.#macros },
      });
    } catch (cause) {
      fragment.className = 'formula-error';
      fragment.title = this.errorTitle.replace('{0}', cause instanceof Error ? cause.message.replace(/^KaTeX parse error: /, '') : String(cause));
      fragment.textContent = tex;
    }
    return fragment;
  }

  #load(): void {
    if (this.#loading !== undefined) {
      return;
    }
    const style = document.createElement('link');
    style.rel = 'stylesheet';
    style.href = new URL('./katex.css', import.meta.url).href;
    document.head.append(style);
    this.#loading = import('katex').then(({ default: katex }) => {
      this.#katex = katex;
      for (const element of this.#waiting) {
        this.draw(element, element.dataset['display'] === 'true');
      }
      this.#waiting.clear();
      this.arrived();
    });
  }
}
