/** Opens the courses and periods that the editor's cursor goes into, so that what is written there is seen; not what is folded away within a day. */
import type { Section } from '../preview/protocol';
import type { Sections } from './sections';
import type { Sheet } from './sheet';

export class CursorSections {
  #entered: ReadonlySet<HTMLDetailsElement> = new Set();

  constructor(private readonly sections: Sections) {}

  /**
   * To be called when the cursor may have moved: one that the person closes while it is there stays closed.
   * @param path the sections around the cursor, which is at `line`. @param drawn it is asked after a drawing, not for a move: what the person had closed before the page was loaded is left as it was.
   * @returns whether one was opened.
   */
  enter(path: readonly Section[], line: number, sheet: Sheet, drawn: boolean): boolean {
    const within = path.filter((section) => sheet.manuscript.startLine(section.from) + section.line < line);
    const around = new Set(within.flatMap(({ from }) => sheet.opened(from).filter((element) => element instanceof HTMLDetailsElement)));
    const closed = [...around].filter((section) => !section.open && !this.#entered.has(section) && !(drawn && this.sections.wasShut(section)));
    this.#entered = around;
    closed.forEach((section) => this.sections.lend(section));
    return closed.length > 0;
  }

  /** Another file is shown. */
  reset(): void {
    this.#entered = new Set();
  }
}
