/** Which of a file's dates are day first and which month first, where it has both: run by run. */
import { daysBetween, isValid, type CalendarDate } from './date';
import { orderedParts, type Mark } from './mark';
import type { DateOrder } from './model';

/** The order a part above 12 settles: `23/5/25`, `5/23/25`; undefined where none or both are above. */
export function orderByPart({ parts: { a, b } }: Mark): DateOrder | undefined {
  if (a === undefined || b === undefined || (a > 12) === (b > 12)) {
    return undefined;
  }
  return a > 12 ? 'dayFirst' : 'monthFirst';
}

/** What contradicting a part above 12 or a weekday costs, changing the order where the form stays or changes, a year's gap, a step back. */
const COST = { part: 3, weekday: 1, change: 4, changeWithForm: 1.5, gap: 0.8, stepBack: 0.3 } as const;
const orders: readonly [DateOrder, DateOrder] = ['dayFirst', 'monthFirst'];

/**
 * The order of each mark: the cheapest way through the file, so that one slip (`5/23/25` among days first) changes nothing around it
 * and a change that comes with another form (`5/8/24`, then `08.05.24`) costs little. A mark with a part above 12 keeps its own order.
 * @param byWeekday the order each mark's weekday settles.
 */
export function ordersByRun(marks: readonly Mark[], byWeekday: readonly (DateOrder | undefined)[]): { readonly marks: readonly DateOrder[]; readonly runs: readonly DateOrder[] } {
  let costs: [number, number] = [0, 0];
  let dates: [CalendarDate | undefined, CalendarDate | undefined] = [undefined, undefined];
  let form: string | undefined;
  const cameFrom: [number, number][] = [];
  marks.forEach((mark, index) => {
    const here: [CalendarDate | undefined, CalendarDate | undefined] = [dateIn(mark, 0), dateIn(mark, 1)];
    const isNumeric = mark.parts.a !== undefined;
    const signature = `${mark.separator}${mark.doubtful ? 2 : 4}`;
    const change = isNumeric && form !== undefined && form !== signature ? COST.changeWithForm : COST.change;
    const next: [number, number] = [0, 0];
    const from: [number, number] = [0, 1];
    for (const to of [0, 1] as const) {
      const own = contradiction(orderByPart(mark), to, COST.part) + contradiction(byWeekday[index], to, COST.weekday);
      const stay = costs[to] + gapCost(dates[to], here[to]);
      const other = to === 0 ? 1 : 0;
      const switched = costs[other] + change + gapCost(dates[other], here[to]);
      from[to] = switched < stay ? other : to;
      next[to] = own + Math.min(stay, switched);
    }
    cameFrom.push(from);
    costs = next;
    dates = [here[0] ?? dates[0], here[1] ?? dates[1]];
    form = isNumeric ? signature : form;
  });
  const runs: DateOrder[] = Array<DateOrder>(marks.length).fill('dayFirst');
  let state = costs[1] < costs[0] ? 1 : 0;
  for (let index = marks.length - 1; index >= 0; index--) {
    runs[index] = orders[state]!;
    state = cameFrom[index]![state]!;
  }
  return { marks: marks.map((mark, index) => orderByPart(mark) ?? runs[index]!), runs };
}

function dateIn(mark: Mark, state: 0 | 1): CalendarDate | undefined {
  const date = orderedParts(mark.parts, orders[state]);
  return date !== undefined && isValid(date) ? date : undefined;
}

function contradiction(settled: DateOrder | undefined, state: 0 | 1, cost: number): number {
  return settled === undefined || settled === orders[state] ? 0 : cost;
}

function gapCost(before: CalendarDate | undefined, here: CalendarDate | undefined): number {
  if (before === undefined || here === undefined) {
    return 0;
  }
  const days = daysBetween(before, here);
  return COST.gap * Math.min(1, Math.abs(days) / 365) + (days < 0 ? COST.stepBack : 0);
}
