/** Colours code blocks with highlight.js, which is loaded when the first block names its language. */
import type { HLJSApi } from 'highlight.js';

/** Longer blocks stay plain, in characters: colouring one takes longer than a key stroke may. */
const LONGEST = 50_000;

export class Code {
  readonly #waiting = new Map<HTMLElement, string>();
  #highlighter: HLJSApi | undefined;
  #loading: Promise<void> | undefined;

  /** Resolves when nothing waits to be coloured. */
  settled(): Promise<void> {
    return this.#loading ?? Promise.resolve();
  }

  /** Colours the text of `element`, now or when the library is there; a language it does not know stays plain. */
  draw(element: HTMLElement, language: string): void {
    const text = element.textContent!;
    if (text.length > LONGEST) {
      return;
    }
    if (this.#highlighter === undefined) {
      this.#waiting.set(element, language);
      this.#load();
    } else if (this.#highlighter.getLanguage(language) !== undefined) {
      element.innerHTML = this.#highlighter.highlight(text, { language, ignoreIllegals: true }).value;
      element.classList.add('hljs');
    }
  }

  #load(): void {
    this.#loading ??= import('highlight.js/lib/common').then(({ default: highlighter }) => {
      this.#highlighter = highlighter;
      for (const [element, language] of this.#waiting) {
        this.draw(element, language);
      }
      this.#waiting.clear();
    });
  }
}
