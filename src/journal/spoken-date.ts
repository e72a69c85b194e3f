/** Days said in the words of a language: `gestern`, `vor 3 Tagen`, `vendredi dernier`, `上周五`, `पिछले शुक्रवार`; what `Intl` says of them, and the small words around. */
import { addDays, daysInMonth, weekday, type CalendarDate } from './date';
import { meaningsOf, withoutAccents, withPlainFigures } from './names';
import { spokenWords, type SpokenWords } from './spoken-words';

/**
 * The day that `text`, and all of it, says in `language` (a BCP 47 tag, any region); undefined where it says none.
 * @param lean which day is meant where a word leaves it open, `Friday` or the Hindi `कल`: the one that was (`back`) or the one to come (`ahead`).
 */
export function spokenDate(text: string, today: CalendarDate, language: string, lean: 'back' | 'ahead'): CalendarDate | undefined {
  const base = language.toLowerCase().split('-')[0] ?? '';
  const words = spokenWords[base];
  if (words === undefined || text.length > 60) {
    return undefined;
  }
  const said = asIntlSays(normal(text), words);
  const days = distancesOf(base, words);
  const found = days.get(bare(said, words));
  if (found !== undefined) {
    const distance = found.find(({ count }) => (lean === 'back' ? count <= 0 : count >= 0)) ?? found[0]!;
    return moved(today, distance);
  }
  return counted(said, today, base, words) ?? namedDay(said, today, base, words, lean) ?? firstOfMonth(said, base);
}

interface Distance {
  readonly count: number;
  readonly unit: Unit;
}

const units = ['day', 'week', 'month', 'year'] as const;
type Unit = typeof units[number];

const tables = new Map<string, ReadonlyMap<string, readonly Distance[]>>();

/** `yesterday`, `next week`: what `Intl` has a word of its own for. */
function distancesOf(language: string, words: SpokenWords): ReadonlyMap<string, readonly Distance[]> {
  const made = tables.get(language);
  if (made !== undefined) {
    return made;
  }
  const table = new Map<string, Distance[]>();
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  for (const unit of units) {
    for (const count of unit === 'day' ? [-2, -1, 0, 1, 2] : [-1, 1]) {
      const key = bare(normal(format.format(count, unit)), words);
      if (!/\d/.test(key)) {
        table.set(key, [...(table.get(key) ?? []), { count, unit }]);
      }
    }
  }
  tables.set(language, table);
  return table;
}

/** `vor 3 Tagen`, `hace dos semanas`: the text is what `Intl` says for its number. */
function counted(said: string, today: CalendarDate, language: string, words: SpokenWords): CalendarDate | undefined {
  const text = words.numbers === undefined ? said : withFigures(said, words);
  const figure = /\d{1,4}/.exec(text)?.[0];
  if (figure === undefined) {
    return undefined;
  }
  const count = Number(figure);
  const key = bare(text, words);
  const format = new Intl.RelativeTimeFormat(language);
  for (const unit of units) {
    for (const signed of [-count, count]) {
      if (bare(normal(format.format(signed, unit)), words) === key) {
        return moved(today, { count: signed, unit });
      }
    }
  }
  return undefined;
}

/** `vendredi dernier`, `上周五`, `Freitag`. */
function namedDay(said: string, today: CalendarDate, language: string, words: SpokenWords, lean: 'back' | 'ahead'): CalendarDate | undefined {
  let rest = words.joined === true ? said : ` ${said} `;
  let which: 'last' | 'lastWeek' | 'this' | 'next' | 'coming' | undefined;
  for (const kind of ['lastWeek', 'last', 'next', 'coming', 'this'] as const) {
    const word = (words[kind] ?? []).find((one) => (words.joined === true ? rest.startsWith(one) : rest.includes(` ${one} `)));
    if (word !== undefined && which === undefined) {
      which = kind;
      rest = words.joined === true ? rest.slice(word.length) : rest.replace(` ${word} `, ' ');
    }
  }
  const day = weekdayOf(words.joined === true ? rest : withoutSmall(rest, words), language, words);
  if (day === undefined) {
    return undefined;
  }
  const now = weekday(today);
  const since = (now - day + 7) % 7;
  const until = (day - now + 7) % 7;
  // Weeks begin on Monday here: `next Friday` is that of the next one.
  const inThisWeek = (day + 6) % 7 - (now + 6) % 7;
  switch (which) {
    case 'last':
      return addDays(today, -(since === 0 ? 7 : since));
    case 'lastWeek':
      return addDays(today, inThisWeek - 7);
    case 'this':
      return addDays(today, inThisWeek);
    case 'next':
      return addDays(today, inThisWeek + 7);
    case 'coming':
      return addDays(today, until === 0 ? 7 : until);
    case undefined:
      return addDays(today, lean === 'back' ? -since : until);
  }
}

/** `Mai 2025`, `maio de 2025`, `2025年5月`: its first day. */
function firstOfMonth(said: string, language: string): CalendarDate | undefined {
  const figures = /^(\d{4}) ?年 ?(\d{1,2}) ?月$/.exec(said);
  if (figures !== null) {
    const month = Number(figures[2]);
    return month >= 1 && month <= 12 ? { year: Number(figures[1]), month, day: 1 } : undefined;
  }
  const named = /^(\D+?) (?:de )?(\d{4})$/.exec(said);
  const meaning = named === null ? undefined
    : meaningsOf(named[1]!.replace(/\.$/, '')).find((some) => some.kind === 'month' && some.language === language);
  return meaning === undefined ? undefined : { year: Number(named![2]), month: meaning.index, day: 1 };
}

/** 0 Sunday – 6 Saturday. */
function weekdayOf(word: string, language: string, words: SpokenWords): number | undefined {
  const name = word.trim().replace(/\.$/, '');
  for (const one of [name, ...(words.weekdays ?? []).map(([from, to]) => name.replace(from, to))]) {
    const meaning = meaningsOf(one.replaceAll(' ', '-')).find((some) => some.kind === 'weekday' && some.language === language);
    if (meaning !== undefined) {
      return meaning.index;
    }
  }
  return undefined;
}

function moved(today: CalendarDate, { count, unit }: Distance): CalendarDate {
  if (unit === 'day' || unit === 'week') {
    return addDays(today, unit === 'day' ? count : 7 * count);
  }
  const months = today.year * 12 + today.month - 1 + (unit === 'month' ? count : 12 * count);
  const [year, month] = [Math.floor(months / 12), months % 12 + 1];
  return { year, month, day: Math.min(today.day, daysInMonth(year, month)) };
}

/** In any case, with one form of each letter and figure, apostrophe and blank. */
function normal(text: string): string {
  return withPlainFigures(text).toLowerCase()
    .replaceAll('’', "'").replace(/\s+/g, ' ').trim();
}

/** What people write otherwise than `Intl` does: `3 dias atrás` -> `há 3 dias`. */
function asIntlSays(text: string, { otherwise = [] }: SpokenWords): string {
  return otherwise.reduce((said, [from, to]) => said.replace(from, to), text);
}

function withFigures(text: string, { numbers, joined }: SpokenWords): string {
  const figure = (word: string): string => numbers?.[word]?.toString() ?? word;
  return joined === true ? figure(text.slice(0, 1)) + text.slice(1) : text.split(' ').map(figure).join(' ');
}

function withoutSmall(text: string, { small = [] }: SpokenWords): string {
  return text.split(' ').filter((word) => !small.includes(word)).join(' ');
}

/** What two ways of writing one thing have in common: without blanks, accents and small words. */
function bare(text: string, words: SpokenWords): string {
  return withoutAccents(withoutSmall(text, words)).replaceAll(' ', '');
}
