/** Which sections of which journal the person left open or closed in the preview, remembered for the workspace. */
import type { Deps } from '../workspace/deps';
import type { SectionState } from './protocol';

const KEY = 'preview.sections';
/** Of so many journals, those looked at last. */
const MOST = 50;
/** Of so many sections of a journal, those opened or closed last. */
const MOST_SECTIONS = 2000;

type Remembered = readonly (readonly [document: string, sections: readonly SectionState[]])[];

export class LeftSections {
  constructor(private readonly memory: Deps['memory']) {}

  get(document: string): readonly SectionState[] {
    return this.#all().find(([its]) => its === document)?.[1] ?? [];
  }

  /** Two pages may show one journal: what one of them says of a section leaves the others as they were. */
  add(document: string, changed: readonly SectionState[]): void {
    const now = new Set(changed.map(([key]) => key));
    const sections = [...this.get(document).filter(([key]) => !now.has(key)), ...changed].slice(-MOST_SECTIONS);
    void this.memory.update(KEY, [[document, sections], ...this.#all().filter(([its]) => its !== document)].slice(0, MOST));
  }

  #all(): Remembered {
    const all: unknown = this.memory.get(KEY);
    return Array.isArray(all) ? (all as Remembered) : [];
  }
}
