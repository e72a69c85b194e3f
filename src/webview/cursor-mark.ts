/** A bar beside what stands at the editor's cursor (VS Code's `markdown.preview.markEditorSelection`). */
import type { Marks } from './markdown/marks';
import type { Sheet } from './sheet';

const AT_CURSOR = 'at-cursor';

export class CursorMark {
  #marked: Element | undefined;

  constructor(private readonly marks: Marks) {}

  /** @param line zero-based line of the file. */
  show(line: number, sheet: Sheet): void {
    const name = this.marks.name('line');
    const piece = sheet.manuscript.length === 0 ? -1 : sheet.manuscript.pieceAt(line);
    let found: Element | undefined;
    for (const content of sheet.contents(piece)) {
      for (const element of content.querySelectorAll(`[${name}]`)) {
        if (sheet.manuscript.startLine(piece) + Number(element.getAttribute(name)) <= line) {
          found = element;
        }
      }
    }
    if (this.#marked !== found) {
      this.#marked?.classList.remove(AT_CURSOR);
    }
    this.#marked = found;
    // Drawing the piece again takes the class away; to add what is there would be a change all the same.
    if (found?.classList.contains(AT_CURSOR) === false) {
      found.classList.add(AT_CURSOR);
    }
  }
}
