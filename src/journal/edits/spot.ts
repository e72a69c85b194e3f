/** Where the lines of a new entry or period stand between their neighbours, and how many blank lines and rules go with them. */
import type { Course, Day, Journal, Period } from '../model';
import { firstLine, leadOf, type Lead } from './dress';
import { blanksAbove, isBlank, ruleAt, type Source } from './source';

/** What stands among others of its kind: days, periods, courses. */
export type Unit = Pick<Day | Period | Course, 'range' | 'mark' | 'source'>;

/** Directly behind one unit or directly before another; `siblings` are all of that container in the order of the file. */
export interface Gap {
  readonly after?: Unit;
  readonly before?: Unit;
  readonly siblings: readonly Unit[];
  /** The first line of the container's content. */
  readonly floor: number;
}

/** Where to insert, and what stands between the new lines and those around. */
export interface Spot {
  readonly at: number;
  /** Blank lines above the rule or mark. */
  readonly above: number;
  readonly rule: Lead['rule'] | undefined;
  /** Blank lines below the new lines. */
  readonly below: number;
  /** A rule below those, with the blank lines behind it. */
  readonly ruleBelow: Lead['rule'] | undefined;
}

/** The place in the gap. What is there stays; blank lines that are there are used. */
export function spotIn(source: Source, gap: Gap, style: Lead): Spot {
  return gap.after === undefined ? before(source, gap, gap.before!, style) : behind(source, gap, gap.after, style);
}

function before(source: Source, gap: Gap, next: Unit, style: Lead): Spot {
  const { floor, siblings } = gap;
  const previous = siblings[siblings.indexOf(next) - 1];
  if (previous !== undefined) {
    return between(source, previous, next, style, floor);
  }
  // The first of its container.
  const lead = leadOf(source, next, floor);
  if (lead.rule === undefined || lead.line === 0) {
    const existing = blanksAbove(source, lead.line, floor);
    // Behind a `</details>` that was taken out its blank lines are left: they go below the new one.
    const spare = isClosed(next) && lead.rule === undefined && existing > style.blanks ? style.blanks : 0;
    return { at: source.lines.start(lead.line - spare), above: 0, rule: undefined, below: style.blanks - spare, ruleBelow: lead.rule === undefined ? style.rule : undefined };
  }
  // A rule above the first one parts all of them from the title, and where others have one, each from the next.
  return style.rule === undefined
    ? { at: source.lines.start(firstLine(source, next)), above: 0, rule: undefined, below: style.blanks, ruleBelow: undefined }
    : { at: source.lines.start(lead.line), above: 0, rule: lead.rule, below: style.blanks, ruleBelow: undefined };
}

function behind(source: Source, gap: Gap, previous: Unit, style: Lead): Spot {
  const { lines, text } = source;
  const { floor, siblings } = gap;
  const next = siblings[siblings.indexOf(previous) + 1];
  if (next !== undefined && isDirectlyBehind(source, previous, next)) {
    return between(source, previous, next, style, floor);
  }
  const end = endOf(source, previous.range.end);
  if (end.inLine) {
    return { at: end.at, above: style.blanks, rule: style.rule, below: 0, ruleBelow: undefined };
  }
  if (isClosed(previous)) {
    return behindClosed(source, end.line, style);
  }
  const existing = blanksAbove(source, end.line, floor);
  const atEnd = end.at === text.length;
  if (style.rule !== undefined && ruleAt(source, end.line - existing - 1) !== undefined && end.line - existing - 1 > lines.lineAt(previous.mark.start)) {
    // An author who rules off every entry rules off the last one, too.
    return {
      at: end.at,
      above: Math.max(0, style.rule.blanksBelow - existing),
      rule: undefined,
      below: style.blanks,
      ruleBelow: { text: style.rule.text, blanksBelow: atEnd ? 0 : existing },
    };
  }
  return { at: end.at, above: Math.max(0, style.blanks - existing), rule: style.rule, below: atEnd ? 0 : existing, ruleBelow: undefined };
}

/** Between two units: the blank lines there go above the new one, as many again stand below it. */
function between(source: Source, previous: Unit, next: Unit, style: Lead, floor: number): Spot {
  const lead = leadOf(source, next, floor);
  const existing = blanksAbove(source, lead.line, floor);
  // Behind a `</details>` the blank lines belong to neither: above the new one as many as usual, the rest below it.
  const spare = isClosed(previous) && lead.rule === undefined ? Math.max(0, existing - style.blanks) : 0;
  return {
    at: source.lines.start(lead.line - spare),
    above: Math.max(0, style.blanks - existing),
    rule: style.rule ?? lead.rule,
    below: spare > 0 ? Math.max(0, style.blanks - spare) : existing,
    ruleBelow: undefined,
  };
}

/** Behind the last `</details>` of its container. */
function behindClosed(source: Source, line: number, style: Lead): Spot {
  const { lines, text } = source;
  let free = 0;
  while (line + free < lines.count && lines.start(line + free) < text.length && isBlank(source, line + free)) {
    free++;
  }
  const above = Math.min(free, style.blanks);
  const atEnd = line + free >= lines.count || lines.start(line + free) >= text.length;
  return {
    at: line + above >= lines.count ? text.length : lines.start(line + above),
    above: style.blanks - above,
    rule: style.rule,
    below: atEnd ? 0 : Math.max(0, Math.min(free, style.blanks) - (free - above)),
    ruleBelow: undefined,
  };
}

/** Whether the unit is a whole `<details>`. */
function isClosed(unit: Unit): boolean {
  return unit.source === 'summary' || unit.source === 'details';
}

/** Whether nothing but what separates units stands between the two. */
function isDirectlyBehind(source: Source, previous: Unit, next: Unit): boolean {
  const end = endOf(source, previous.range.end);
  const lead = source.lines.start(leadOf(source, next, 0).line);
  return !end.inLine && source.text.slice(Math.min(end.at, lead), lead).trim() === '';
}

/** Behind a section that ends at `end`: the start of the next line, or a place in the line where something follows on it. */
export function endOf(source: Source, end: number): { readonly at: number; readonly line: number; readonly inLine: boolean } {
  const { lines, text } = source;
  const line = lines.lineAt(end);
  const before = text.slice(lines.start(line), end);
  if (before.trim() === '') {
    // Spaces at the end of the file are one more blank line.
    return end === text.length && before !== '' ? { at: end, line: line + 1, inLine: false } : { at: lines.start(line), line, inLine: false };
  }
  if (text.slice(end, lines.end(line)).trim() === '') {
    return { at: lines.next(line), line: line + 1, inLine: false };
  }
  return { at: end, line: line + 1, inLine: true };
}

/** The days and periods directly in a container, in the order of the file. */
export function unitsOf(container: Course | Period): readonly (Day | Period)[] {
  const children: readonly (Course | Period | Day)[] = container.children;
  return children.filter((child) => child.kind !== 'course');
}

/** The first line of the container's own content: what stands above it is no part of an entry. */
export function floorOf(source: Source, container: Course | Period): number {
  if (container.source === 'file') {
    return source.scan.blocks.find((block) => block.kind === 'frontmatter')?.endLine ?? 0;
  }
  const line = source.lines.lineAt(container.body.start);
  return container.body.start > source.lines.start(line) ? line + 1 : line;
}

/** The course or period a day or period stands directly in. */
export function containerOf(containers: readonly (Course | Period)[], unit: Day | Period): Course | Period | undefined {
  for (const container of containers) {
    const children: readonly (Course | Period | Day)[] = container.children;
    if (children.includes(unit)) {
      return container;
    }
    const inner = containerOf(children.filter((child) => child.kind !== 'day'), unit);
    if (inner !== undefined) {
      return inner;
    }
  }
  return undefined;
}

/** The days and periods of the container a day stands in, itself among them. */
export function siblingsOf(journal: Journal, day: Day): { readonly container: Course | Period | undefined; readonly siblings: readonly (Day | Period)[] } {
  const container = containerOf(journal.courses, day);
  return { container, siblings: container === undefined ? [] : unitsOf(container) };
}
