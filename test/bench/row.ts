/** A row of the bench's table: what was compared, how it came out, and the goal beside it. */
import { median, p95 } from './measure';

export interface Row {
  /** What the table is filtered by, with `what`: `read`, `keystroke`, … */
  readonly group: string;
  readonly what: string;
  /** `x`: times the other side. `ms`: beyond the other side. `KB`, `files`, `bytes`: counted, always the same. */
  readonly unit: 'x' | 'ms' | 'KB' | 'count';
  readonly median: number;
  readonly p95: number;
  /** What must not be exceeded, or with `atLeast` be reached; a row without one informs. */
  readonly goal: number | undefined;
  readonly atLeast: boolean;
  /** Which of the two figures the goal is about. */
  readonly judged: 'median' | 'p95';
  /** The two sides as they were measured: `9.1 ms | 2.3 ms`. */
  readonly sides: string;
  readonly met: boolean | undefined;
  /** Where the goal is missed: where the time or the bytes go, as measured in this run, and what the nearest would be. */
  readonly why?: string;
}

export interface Goal {
  readonly unit?: Row['unit'];
  readonly most?: number;
  readonly least?: number;
  readonly judged?: Row['judged'];
  readonly sides?: string;
  /** Asked for where the goal is missed. */
  readonly why?: (() => string) | undefined;
}

/** A row of figures that were measured in several rounds, or of one that was counted. */
export function row(group: string, what: string, values: readonly number[], { unit = 'x', most, least, judged = 'median', sides = '', why }: Goal): Row {
  const figures = { median: median(values), p95: least === undefined ? p95(values) : Math.min(...values) };
  const goal = most ?? least;
  const met = goal === undefined ? undefined : least === undefined ? figures[judged] <= goal : figures[judged] >= goal;
  return { group, what, unit, ...figures, goal, atLeast: least !== undefined, judged, sides, met, ...(met === false && why !== undefined && { why: why() }) };
}

/** `9.1 ms | 2.3 ms`, the medians of both sides. */
export function inMilliseconds(...sides: readonly (readonly number[])[]): string {
  return sides.map((times) => `${figure(median(times))} ms`).join(' | ');
}

/** Three significant digits at most. */
export function figure(value: number): string {
  return value !== 0 && Math.abs(value) < 100 ? String(Number(value.toPrecision(2))) : String(Math.round(value));
}

/** The table as Markdown, which a terminal shows as well; below it why goals are missed. */
export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map((each) => [
    each.what,
    `${figure(each.median)}${suffix(each)}`,
    each.unit === 'KB' || each.unit === 'count' ? '' : `${figure(each.p95)}${suffix(each)}`,
    each.goal === undefined ? '' : `${each.atLeast ? '≥' : '≤'} ${figure(each.goal)}${suffix(each)}${each.judged === 'p95' ? ' (p95)' : ''}`,
    each.met === undefined ? '' : each.met ? 'met' : 'MISSED',
    each.sides,
  ]);
  const head = ['what', 'median', 'p95', 'goal', '', 'measured'];
  const widths = head.map((title, column) => Math.max(3, title.length, ...cells.map((line) => line[column]!.length)));
  const line = (parts: readonly string[]): string => `| ${parts.map((part, column) => part.padEnd(widths[column]!)).join(' | ')} |`;
  const reasons = rows.flatMap(({ what, why }) => (why === undefined ? [] : `\n${what}:\n  ${why}`));
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...cells.map(line), ...reasons].join('\n');
}

function suffix({ unit }: Row): string {
  return unit === 'x' ? 'x' : unit === 'count' ? '' : ` ${unit}`;
}
