/** Pictures a page is asked for, each with a number; a hover does not wait long for one. */

/** In milliseconds. A page that has drawn nothing says so at once; one that is at work takes its time. */
const PATIENCE = 1_000;

export class PictureRequests {
  readonly #waiting = new Map<number, (svg: string) => void>();
  #count = 0;

  /**
   * @param send is given the number of the request.
   * @returns the SVG; empty where nothing is drawn or no answer comes.
   */
  ask(send: (request: number) => void): Promise<string> {
    const request = ++this.#count;
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.answer(request, ''), PATIENCE);
      this.#waiting.set(request, (svg) => {
        clearTimeout(timer);
        resolve(svg);
      });
      send(request);
    });
  }

  answer(request: number, svg: string): void {
    const done = this.#waiting.get(request);
    this.#waiting.delete(request);
    done?.(svg);
  }

  /** Nobody answers any more. */
  dispose(): void {
    for (const request of [...this.#waiting.keys()]) {
      this.answer(request, '');
    }
  }
}
