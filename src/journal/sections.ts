/** The courses, periods and days of a file as a tree, while it is being built: who holds whom, and where each ends. */
import type { Chosen } from './days';
import type { DetailsTree } from './details';
import type { Entry } from './entries';

/** A section of the file. `entry` is -1 for the file's own course, `details` -1 unless a `<details>` is the whole of it. */
export interface Section {
  readonly kind: 'course' | 'period' | 'day';
  readonly entry: number;
  readonly details: number;
  readonly start: number;
  readonly bodyStart: number;
  end: number;
  bodyEnd: number;
  readonly children: Section[];
}

/** Outermost sections of a file: its courses, and under `file` what belongs to none of them. */
export interface Sections {
  readonly courses: Section[];
  readonly file: Section;
}

/** A heading that may hold what follows, until another of its rank closes it; a section only once it holds a day. */
interface Frame {
  readonly section: Section;
  /** Half a level higher for a period beside its days, so that `# May 2025` may hold `# 1/5/25`. */
  readonly level: number;
  /** The frame that was open when this one began; a course ends the periods before it. */
  below: Frame | undefined;
  /** The `<details>` or file it stands in. */
  readonly base: Section;
}

/** What is open in one `<details>`, or in the file. */
interface Open {
  readonly base: Section;
  frame: Frame | undefined;
  /** A day goes on here, so that what follows may be its content. */
  inDay: boolean;
}

/** Builds the tree from the entries and what was chosen of them. `isLinkList` says whether a `<details>` holds only `#` links. */
export function buildSections(entries: readonly Entry[], chosen: Chosen, tree: DetailsTree, isLinkList: (details: number) => boolean): Sections {
  return new Builder(entries, chosen, tree, isLinkList).build();
}

class Builder {
  readonly #file: Section;
  readonly #open = new Map<number, Open>();
  readonly #frames: Frame[] = [];
  /** Courses from `<details>` with the frame they stand in; where they go is known at the end. */
  readonly #modules: { section: Section; frame: Frame | undefined; base: Section }[] = [];
  readonly #firstDay: number;

  constructor(
    private readonly entries: readonly Entry[],
    private readonly chosen: Chosen,
    private readonly tree: DetailsTree,
    private readonly isLinkList: (details: number) => boolean,
  ) {
    const { end } = tree.list[0]!;
    this.#file = { kind: 'course', entry: -1, details: 0, start: 0, bodyStart: 0, end, bodyEnd: end, children: [] };
    this.#open.set(0, { base: this.#file, frame: undefined, inDay: false });
    this.#firstDay = chosen.days[0] ?? -1;
  }

  build(): Sections {
    const nextHeading = this.#nextHeadings();
    let wordsEnd = 0;
    for (let index = 0; index < this.entries.length; index++) {
      const entry = this.entries[index]!;
      const open = this.#open.get(entry.container);
      if (open === undefined) {
        continue;
      }
      if (entry.source === 'summary') {
        if (entry.start < wordsEnd) {
          // `## Flute <details>`: no section begins within the words of another
          this.#open.set(entry.details, open);
        } else {
          this.#summary(index, entry, open);
        }
        continue;
      }
      wordsEnd = entry.bodyStart;
      if (this.chosen.isDay[index]!) {
        this.#day(index, entry, open);
      } else if (this.chosen.isPeriod[index]!) {
        const next = nextHeading[index]!;
        const isBeside = next >= 0 && this.entries[next]!.level === entry.level && this.chosen.isDay[next]!;
        this.#pushFrame(open, this.#section('period', index), isBeside ? entry.level - 0.5 : entry.level);
      } else if (entry.container === 0 && this.#mayHold(index, nextHeading[index]!)) {
        this.#pushFrame(open, this.#section('course', index), entry.level);
      }
    }
    const courses = this.#place();
    this.#file.children.sort(byStart);
    const outermost = [...this.#file.children, ...courses].sort(byStart);
    setEnds(outermost, this.#file.bodyEnd);
    return { courses: courses.sort(byStart), file: this.#file };
  }

  /** For each entry the next heading of the same container, -1 for none. */
  #nextHeadings(): number[] {
    const next = new Array<number>(this.entries.length).fill(-1);
    const last = new Map<number, number>();
    for (let index = this.entries.length - 1; index >= 0; index--) {
      const { container, source } = this.entries[index]!;
      if (source !== 'summary' && source !== 'paragraph') {
        next[index] = last.get(container) ?? -1;
        last.set(container, index);
      }
    }
    return next;
  }

  /** An undated heading may hold days where it stands before the first one, or where the next heading is a day or period of lower rank. */
  #mayHold(index: number, next: number): boolean {
    // without days there is nothing to hold
    return index < this.#firstDay || next >= 0 && this.entries[next]!.level > this.entries[index]!.level && (this.chosen.isDay[next]! || this.chosen.isPeriod[next]!);
  }

  #section(kind: Section['kind'], index: number): Section {
    const { start, bodyStart, details } = this.entries[index]!;
    const element = details < 0 ? undefined : this.tree.list[details]!;
    return { kind, entry: index, details, start, bodyStart, end: element?.end ?? bodyStart, bodyEnd: element?.bodyEnd ?? bodyStart, children: [] };
  }

  #day(index: number, entry: Entry, open: Open): void {
    closeFrames(open, entry.level);
    holder(open).children.push(this.#section('day', index));
    open.inDay = true;
  }

  #pushFrame(open: Open, section: Section, level: number): void {
    // A course closes the periods of its own rank, a period only those of its rank and below: `### December` stands in `## 2025`.
    closeFrames(open, Math.ceil(level) - 0.5);
    open.frame = { section, level, below: open.frame, base: open.base };
    open.inDay = false;
    this.#frames.push(open.frame);
  }

  #summary(index: number, entry: Entry, open: Open): void {
    const { details } = entry;
    if (this.chosen.isDay[index]!) {
      holder(open).children.push(this.#section('day', index));
      open.inDay = true;
      return;
    }
    const holdsDay = this.chosen.holdsDay[details]!;
    if (!holdsDay && (entry.container !== 0 || open.inDay || this.isLinkList(details))) {
      return;
    }
    const section = this.#section(this.chosen.isPeriod[index]! ? 'period' : 'course', index);
    if (section.kind === 'period') {
      holder(open).children.push(section);
    } else {
      while (open.frame?.section.kind === 'period') {
        open.frame = open.frame.below;
      }
      this.#modules.push({ section, frame: open.frame, base: open.base });
    }
    open.inDay = false;
    this.#open.set(details, { base: section, frame: undefined, inDay: false });
  }

  /** Hangs frames and modules where they belong, now that it is known which headings hold days. Returns the outermost courses. */
  #place(): Section[] {
    const courses: Section[] = [];
    const periods = this.#frames.filter(({ section }) => section.kind === 'period');
    for (const { section, below, base } of periods.reverse()) {
      if (section.children.length > 0) {
        (below?.section ?? base).children.push(section);
      }
    }
    // what holds days or periods by itself; a heading above nothing but other courses is none
    const real = new Set(this.#frames.filter(({ section }) => section.kind === 'course' && section.children.length > 0).map(frame => frame.section));
    const nearest = (from: Frame | undefined, base: Section): Section => {
      let frame = from;
      while (frame !== undefined && !real.has(frame.section)) {
        frame = frame.below;
      }
      return frame?.section ?? base;
    };
    const hang = (section: Section, owner: Section): void => {
      (owner === this.#file ? courses : owner.children).push(section);
    };
    for (const { section, below, base } of this.#frames) {
      if (real.has(section)) {
        hang(section, nearest(below, base));
      }
    }
    for (const { section, frame, base } of this.#modules) {
      hang(section, nearest(frame, base));
    }
    return courses;
  }
}

/** The section that a day or period goes to. Its course is one from now on, and no period goes on around it. */
function holder(open: Open): Section {
  let course = open.frame;
  while (course?.section.kind === 'period') {
    course = course.below;
  }
  while (course?.below?.section.kind === 'period') {
    course.below = course.below.below;
  }
  return open.frame?.section ?? open.base;
}

/** Closes the headings of the given level and below. */
function closeFrames(open: Open, level: number): void {
  while (open.frame !== undefined && open.frame.level >= level) {
    open.frame = open.frame.below;
  }
}

function byStart(a: Section, b: Section): number {
  return a.start - b.start || a.bodyStart - b.bodyStart;
}

/** A section ends where the next one of the same container begins; a `<details>` where it ends. */
function setEnds(siblings: readonly Section[], end: number): void {
  for (let index = 0; index < siblings.length; index++) {
    const section = siblings[index]!;
    if (section.details < 0) {
      section.end = section.bodyEnd = Math.min(end, Math.max(section.bodyStart, siblings[index + 1]?.start ?? end));
    }
    if (section.children.length > 0) {
      section.children.sort(byStart);
      setEnds(section.children, section.bodyEnd);
    }
  }
}
