/** A link that names its own day leads to the new one: `[23/5/25](notes/2025-05-23.md)`. */
import type { CalendarDate } from './date';

/** The target with every writing of `from` replaced by the same writing of `to`; unchanged where the date is not in it. */
export function redatedTarget(target: string, from: CalendarDate, to: CalendarDate): string {
  const news = writings(to);
  let result = target;
  for (const [index, old] of writings(from).entries()) {
    const at = result.indexOf(old);
    if (at >= 0 && !isDigit(result[at - 1]) && !isDigit(result[at + old.length])) {
      result = result.slice(0, at) + news[index]! + result.slice(at + old.length);
      // 2025/05/2025-05-23.md
      const [folder, newFolder] = [`${from.year}/${pad(from.month)}/`, `${to.year}/${pad(to.month)}/`];
      return result.startsWith(folder, 2) || result.includes(`/${folder}`) ? result.replace(folder, newFolder) : result;
    }
  }
  return result;
}

function writings({ year, month, day }: CalendarDate): readonly string[] {
  const [mm, dd] = [pad(month), pad(day)];
  return [
    ...['-', '_', '/', '.'].flatMap(sign => [[year, mm, dd].join(sign), [year, month, day].join(sign)]),
    `${year}${mm}${dd}`,
    ...['-', '_', '.'].flatMap(sign => [[dd, mm, year].join(sign), [day, month, year].join(sign)]),
  ];
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}
