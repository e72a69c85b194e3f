/**
 * Writes src/journal/name-tables.ts, the names of months and weekdays as `Intl` has them: `node scripts/run.mjs names`.
 * To be run after a language has been added; a test holds the file against `Intl`.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages, type Language, type NameMeaning, type NameStyle } from '../src/journal/names';
import { root } from '../test/host/install';

/** The names of one language, by kind and style. */
export type IntlNames = Record<NameMeaning['kind'], Record<NameStyle, readonly string[]>>;

/** As `Intl` of this Node has them; an empty list where the language has no such style. */
export function namesFromIntl(language: Language): IntlNames {
  const formatter = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(language, { timeZone: 'UTC', calendar: 'gregory', ...options });
  const part = (format: Intl.DateTimeFormat, type: 'month' | 'weekday', time: number): string =>
    format.formatToParts(time).find(piece => piece.type === type)?.value ?? '';
  // 2023 began on a Sunday
  const months = Array.from({ length: 12 }, (_, i) => Date.UTC(2023, i, 15));
  const weekdays = Array.from({ length: 7 }, (_, i) => Date.UTC(2023, 0, 1 + i));
  const full = formatter({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const brief = formatter({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
  const month = formatter({ month: 'long' });
  const shortMonth = formatter({ month: 'short' });
  const weekday = formatter({ weekday: 'long' });
  const longWeekdays = weekdays.map(time => weekday.format(time));
  const shortMonths = months.map(time => part(brief, 'month', time));
  const areNumbers = shortMonths.some(name => /\d/.test(name));
  return {
    month: {
      long: months.map(time => month.format(time)),
      inflected: months.map(time => part(full, 'month', time)),
      // in Finnish and Czech a short month within a date is a number
      short: areNumbers ? months.map(time => shortMonth.format(time)) : shortMonths,
      // German: `Jan.` in a date, but `Jan` alone; March is `März` in one and `Mär` in the other
      stem: areNumbers ? [] : months.map(time => shortMonth.format(time)),
    },
    weekday: {
      long: longWeekdays,
      inflected: weekdays.map(time => part(full, 'weekday', time)),
      short: weekdays.map(time => part(brief, 'weekday', time)),
      stem: longWeekdays.some(name => name.includes('-')) ? longWeekdays.map(name => name.split('-')[0]!) : [],
    },
  };
}

/** The lists in one line, `;` between them; one like an earlier list is that one's number. */
function written({ month, weekday }: IntlNames): string {
  const lists: string[] = [];
  for (const names of [month, weekday].flatMap(({ long, inflected, short, stem }) => [long, inflected, short, stem])) {
    const list = names.join(' ');
    const before = list === '' ? -1 : lists.indexOf(list);
    lists.push(before < 0 ? list : String(before));
  }
  return lists.join(';');
}

export async function main(): Promise<number> {
  const lines = languages.map(language => `  ${language.includes('-') ? `'${language}'` : language}: '${written(namesFromIntl(language))}',\n`);
  writeFileSync(join(root, 'src/journal/name-tables.ts'), `/**
 * The names of months and weekdays as \`Intl\` has them, written by scripts/names.ts: asking \`Intl\` for those of sixteen languages takes
 * as long as reading a first journal does.
 */

/**
 * For each language eight lists with \`;\` between them: months long, inflected, short and as a stem, then weekdays from Sunday the same.
 * A figure stands for an earlier list that is the same, the first being 0; a style that the language does not have is empty.
 */
export const nameTables = {
${lines.join('')}} as const;
`);
  return 0;
}
