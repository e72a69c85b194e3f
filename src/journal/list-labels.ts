/** Which label a list stands under, while a file is read from its beginning to its end. */
import type { Label } from './label';

/** Below any heading's level: a bold line. */
const BOLD = 7;

/** A heading or bold line that labels what follows. */
interface Section {
  readonly label: Label;
  readonly level: number;
}

export class ListLabels {
  #section: Section | undefined;
  /** No paragraph stands yet below the section's label. */
  #bare = false;
  /** Container (item or quote, -1 for none) -> the label of the list being read in it. */
  readonly #lists = new Map<number, Label>();

  /** The label of the section, undefined where it has none. */
  get section(): Label | undefined {
    return this.#section?.label;
  }

  /** That of the section whose first paragraph is being read. */
  get prose(): Label | undefined {
    return this.#bare ? this.section : undefined;
  }

  /** A paragraph or a list stands below the label now. */
  begun(): void {
    this.#bare = false;
  }

  /** The label of the list in `container`; that of the section where it is `outermost`. */
  of(container: number, outermost: boolean): Label | undefined {
    return this.#lists.get(container) ?? (outermost ? this.section : undefined);
  }

  heading(label: Label | undefined, level: number): void {
    this.#leaveLists();
    this.#bare = label !== undefined;
    if (label !== undefined) {
      this.#section = { label, level };
    } else if (this.#section !== undefined && level <= this.#section.level) {
      this.#section = undefined;
    }
  }

  /** A line that leads to what stands below it. `Parser:` straight below `**To do**` is a group of it. */
  line(label: Label | undefined, emphasised: boolean): void {
    if (this.#bare && !emphasised && label === undefined) {
      return;
    }
    this.#bare = emphasised && label !== undefined;
    if (emphasised && label !== undefined) {
      this.#section = { label, level: BOLD };
    } else if (this.#section?.level === BOLD) {
      this.#section = undefined;
    }
  }

  /** Most lists have no label, and most files no list with one. */
  set(container: number, label: Label | undefined): void {
    if (label !== undefined) {
      this.#lists.set(container, label);
    } else if (this.#lists.size > 0) {
      this.#lists.delete(container);
    }
  }

  /** Section and lists above are over. */
  leave(): void {
    this.#section = undefined;
    this.#leaveLists();
  }

  #leaveLists(): void {
    if (this.#lists.size > 0) {
      this.#lists.clear();
    }
  }
}
