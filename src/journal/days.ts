/** Which of a file's dated headings, summaries and lines are days, and which dates are only content. */
import type { DetailsTree } from './details';
import type { Entry } from './entries';
import type { Mark } from './mark';
import { countingMarks } from './order';

export interface Chosen {
  /** For each entry, whether it is a day. */
  readonly isDay: readonly boolean[];
  /** For each entry, whether it is a period with days under it. */
  readonly isPeriod: readonly boolean[];
  /** Indexes of the days and of the periods, in the order of the file. */
  readonly days: readonly number[];
  readonly periods: readonly number[];
  /** For each `<details>` of the tree, whether a day stands in it or it is one. */
  readonly holdsDay: readonly boolean[];
}

/** Decides for all entries of a file. Each rule is one of journal-format's *Day* and *Period*. */
export function chooseDays(text: string, entries: readonly Entry[], tree: DetailsTree): Chosen {
  const marks = countingOf(entries);
  const isDay = entries.map(() => false);
  for (const members of byContainer(entries, tree)) {
    for (const index of daysOfContainer(text, entries, marks, members)) {
      isDay[index] = true;
    }
  }
  const holdsDay = markHolders(entries, isDay, tree);
  chooseSummaries(text, entries, marks, tree, isDay, holdsDay);
  chooseYearlessLines(entries, isDay);
  const isPeriod = choosePeriods(text, entries, tree, isDay, holdsDay);
  return { isDay, isPeriod, days: chosenOf(isDay), periods: chosenOf(isPeriod), holdsDay };
}

/** Indexes of those that are true. */
function chosenOf(flags: readonly boolean[]): number[] {
  const found: number[] = [];
  for (let index = 0; index < flags.length; index++) {
    if (flags[index]!) {
      found.push(index);
    }
  }
  return found;
}

/** The mark of each entry, where it counts. */
function countingOf(entries: readonly Entry[]): (Mark | undefined)[] {
  const marks = entries.map(entry => entry.mark);
  if (!marks.some(mark => mark?.doubtful === true)) {
    return marks;
  }
  const found = marks.filter(mark => mark !== undefined);
  const counting = countingMarks(found);
  if (counting.length === found.length) {
    return marks;
  }
  const kept = new Set(counting);
  return marks.map(mark => mark !== undefined && kept.has(mark) ? mark : undefined);
}

/** The heading and paragraph entries of each container, in order. */
function byContainer(entries: readonly Entry[], tree: DetailsTree): number[][] {
  const lists: number[][] = tree.list.map(() => []);
  entries.forEach((entry, index) => {
    if (entry.source !== 'summary') {
      lists[entry.container]!.push(index);
    }
  });
  return lists.filter(list => list.length > 0);
}

function daysOfContainer(text: string, entries: readonly Entry[], marks: readonly (Mark | undefined)[], members: readonly number[]): number[] {
  const alike = alikeInside(text, entries, marks, members);
  const isCandidate = members.map(index => {
    const mark = marks[index];
    return mark !== undefined && (mark.place === 'whole' || (hasYear(mark) && (mark.place !== 'inside' || alike.has(index))));
  });
  return isCandidate.includes(true) ? withoutContent(entries, marks, members, isCandidate) : [];
}

function hasYear(mark: Mark): boolean {
  return mark.parts.year !== undefined;
}

/**
 * A date in the middle counts where it stands like two others: same level, and the same words before it but for numbers,
 * or the same signs around it.
 *
 *     ## Session 1 (2024-05-01): Joins
 *     ## Session 2 (2024-05-03): Views
 *     ## Session 3 (2024-05-08): Keys
 */
function alikeInside(text: string, entries: readonly Entry[], marks: readonly (Mark | undefined)[], members: readonly number[]): ReadonlySet<number> {
  const groups = new Map<string, number[]>();
  for (const index of members) {
    const mark = marks[index];
    if (mark?.place === 'inside') {
      const before = text.slice(mark.start, mark.date.start);
      const after = text.slice(mark.date.end, mark.end);
      const signBefore = /[^\p{L}\p{N}\s,]\s*$/u.exec(before)?.[0].trim() ?? '';
      const signAfter = /^\s*[^\p{L}\p{N}\s,]/u.exec(after)?.[0].trim() ?? '';
      const shape = signBefore + signAfter !== '' ? `${signBefore} ${signAfter}` : before.replace(/\d+/g, '0');
      const key = `${entries[index]!.level} ${shape}`;
      groups.set(key, [...(groups.get(key) ?? []), index]);
    }
  }
  return new Set([...groups.values()].filter(group => group.length > 2).flat());
}

/**
 * Takes out the dated headings of lower rank than the day above them that say something else too, where the course's days do not:
 *
 *     ## 23/5/25
 *     ### Paper of 12/3/24      content
 *     ### 24/5/25               a day, since it is nothing else
 */
function withoutContent(entries: readonly Entry[], marks: readonly (Mark | undefined)[], members: readonly number[], isCandidate: readonly boolean[]): number[] {
  const chosen: number[] = [];
  let above: { level: number; plain: number; titled: number } | undefined;
  for (let at = 0; at < members.length; at++) {
    const index = members[at]!;
    const entry = entries[index]!;
    if (!isCandidate[at]!) {
      const below = members[at + 1];
      // a course heading begins anew: `# Rust` behind the days `##` of another course
      if (above !== undefined && entry.level < above.level && below !== undefined && isCandidate[at + 1]! && entries[below]!.level > entry.level) {
        above = undefined;
      }
      continue;
    }
    const whole = marks[index]!.place === 'whole';
    if (!whole && above !== undefined && entry.level > above.level && above.titled < above.plain) {
      continue;
    }
    chosen.push(index);
    above ??= { level: entry.level, plain: 0, titled: 0 };
    if (entry.level <= above.level) {
      above.level = entry.level;
      above.plain += whole ? 1 : 0;
      above.titled += whole ? 0 : 1;
    }
  }
  return chosen;
}

function markHolders(entries: readonly Entry[], isDay: readonly boolean[], tree: DetailsTree): boolean[] {
  const holds = tree.list.map(() => false);
  entries.forEach(({ container }, index) => {
    if (isDay[index]!) {
      markUp(holds, tree, container);
    }
  });
  return holds;
}

function markUp(holds: boolean[], tree: DetailsTree, from: number): void {
  for (let at = from; at > 0 && !holds[at]; at = tree.list[at]!.parent) {
    holds[at] = true;
  }
}

/**
 * A summary that is a date makes its `<details>` a day. One with a title counts where the date stands first, or where two summaries
 * of the container have one; a `<details>` that holds days of its own is their container instead.
 */
function chooseSummaries(text: string, entries: readonly Entry[], marks: readonly (Mark | undefined)[], tree: DetailsTree, isDay: boolean[], holdsDay: boolean[]): void {
  if (tree.list.length < 2) {
    return;
  }
  const dated = new Map<number, number>();
  // a `<details>` with words behind a heading or line day is that day's solution or spoiler
  const firstDay = new Map<number, number>();
  entries.forEach(({ container }, index) => {
    if (isDay[index]! && !firstDay.has(container)) {
      firstDay.set(container, index);
    }
  });
  for (let index = 0; index < entries.length; index++) {
    const entry = entries[index]!;
    const mark = marks[index];
    if (entry.source === 'summary' && mark !== undefined && mark.place !== 'inside') {
      dated.set(entry.container, (dated.get(entry.container) ?? 0) + 1);
    }
  }
  // innermost first, so that an outer one knows what it holds
  for (let index = entries.length - 1; index >= 0; index--) {
    const entry = entries[index]!;
    const mark = marks[index];
    if (entry.source !== 'summary' || mark === undefined || mark.place === 'inside') {
      continue;
    }
    if (holdsDay[entry.details]! && !dropEqualInside(text, entries, marks, tree, isDay, index)) {
      continue;
    }
    const counts = mark.place === 'whole' || (hasYear(mark) && !(index > (firstDay.get(entry.container) ?? index)) && (mark.place === 'first' || dated.get(entry.container)! > 1));
    if (counts) {
      isDay[index] = true;
      markUp(holdsDay, tree, entry.details);
    }
  }
}

/** `<summary>23/5/25</summary>` above `## 23/5/25`: one day, written twice. True where nothing else is inside. */
function dropEqualInside(text: string, entries: readonly Entry[], marks: readonly (Mark | undefined)[], tree: DetailsTree, isDay: boolean[], summary: number): boolean {
  const details = tree.list[entries[summary]!.details]!;
  const date = (index: number): string => text.slice(marks[index]!.date.start, marks[index]!.date.end);
  const inside: number[] = [];
  for (let index = summary + 1; index < entries.length && entries[index]!.start < details.end; index++) {
    if (isDay[index]!) {
      inside.push(index);
    }
  }
  if (inside.some(index => date(index) !== date(summary))) {
    return false;
  }
  for (const index of inside) {
    isDay[index] = false;
  }
  return true;
}

/** `**March 3**` is a day only among lines that have a year; alone it is emphasis. */
function chooseYearlessLines(entries: readonly Entry[], isDay: boolean[]): void {
  const isLine = ({ source }: Entry, index: number): boolean => source === 'paragraph' && isDay[index]!;
  if (!entries.some((entry, index) => isLine(entry, index) && hasYear(entry.mark!))) {
    entries.forEach((entry, index) => {
      isDay[index] &&= !isLine(entry, index);
    });
  }
}

/** Which period-like entries have days under them. A range of two dates without any is a day and stays one; with some it is none. */
function choosePeriods(text: string, entries: readonly Entry[], tree: DetailsTree, isDay: boolean[], holdsDay: readonly boolean[]): readonly boolean[] {
  const isPeriod = entries.map(() => false);
  for (let index = entries.length - 1; index >= 0; index--) {
    const entry = entries[index]!;
    if (!entry.periodLike) {
      continue;
    }
    const under = entry.source === 'summary'
      ? holdsDaysDirectly(entries, isDay, isPeriod, holdsDay, tree, index)
      : entry.source !== 'paragraph' && hasDayBelow(text, entries, tree, isDay, isPeriod, holdsDay, index);
    if (under) {
      isPeriod[index] = true;
      isDay[index] = false;
    }
  }
  return isPeriod;
}

/** A day stands in the `<details>` of a summary, and no course does: `May 2025` above `Python` is a course with a module. */
function holdsDaysDirectly(
  entries: readonly Entry[], isDay: readonly boolean[], isPeriod: readonly boolean[], holdsDay: readonly boolean[], tree: DetailsTree, summary: number,
): boolean {
  const { details } = entries[summary]!;
  const { end } = tree.list[details]!;
  let found = false;
  for (let index = summary + 1; index < entries.length && entries[index]!.start < end; index++) {
    const entry = entries[index]!;
    if (entry.container === details) {
      if (entry.source === 'summary' && holdsDay[entry.details]! && !isDay[index]! && !isPeriod[index]!) {
        return false;
      }
      found ||= isDay[index]! || isPeriod[index]!;
    }
  }
  return found;
}

/**
 * A day of lower rank before the next heading that is not. `# May 2025` directly above `# 1/5/25` counts too: month and day
 * are written alike by many.
 */
function hasDayBelow(
  text: string, entries: readonly Entry[], tree: DetailsTree, isDay: readonly boolean[], isPeriod: readonly boolean[], holdsDay: readonly boolean[], index: number,
): boolean {
  const period = entries[index]!;
  const limit = tree.list[period.container]!.bodyEnd;
  let first = true;
  for (let at = index + 1; at < entries.length && entries[at]!.start < limit; at++) {
    const entry = entries[at]!;
    if (entry.container !== period.container) {
      continue;
    }
    if (entry.source === 'summary') {
      if (isDay[at]! || holdsDay[entry.details]!) {
        return true;
      }
    } else if (entry.level <= period.level) {
      return first && period.mark === undefined && entry.level === period.level && isDay[at]! && text.slice(period.bodyStart, entry.start).trim() === '';
    } else if (isDay[at]! || isPeriod[at]!) {
      return true;
    } else {
      first = false;
    }
  }
  return false;
}
