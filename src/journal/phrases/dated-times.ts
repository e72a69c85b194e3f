/** Times that are told by a date: `on 21-08`, `by the 3rd of May`, `from 1 September`. */
import type { Beside } from './phrase-index';

/** What a language writes dates with. */
export interface DateWords {
  /** Before a date they make it a time to come, or one that may be: on, by. Each begins a listed time as well. */
  readonly leads: ReadonlySet<string>;
  /** May stand before the date itself: the. */
  readonly articles: ReadonlySet<string>;
  /** Between day and month: of. */
  readonly links: ReadonlySet<string>;
  readonly months: ReadonlySet<string>;
  /** Behind the day of the month: 3`rd`. */
  readonly endings: readonly string[];
}

/** `21-08`, `3/6`, `2025-06-03`, `24.12.2024`; 4.7 is an exercise, 80-90 and 1/3 of the pages are amounts. */
const numeric = /^(?:(?:[012]?\d|3[01])[-/](?:0\d|1[0-2]|[1-9])(?:[-/]\d{2,4})?|(?:0\d|1[0-2]|[1-9])[-/](?:[12]\d|3[01])(?:[-/]\d{2,4})?|\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{2,4})$/;

/** How many tokens are a date and the word that leads to it, which stands first. */
export function datedTimes({ leads, articles, links, months, endings }: DateWords): Beside {
  const day = new RegExp(`^(?:[12]?\\d|3[01])(?:${endings.join('|')})?$`);
  return (tokens, at) => {
    if (!leads.has(tokens[at]!.word)) {
      return 0;
    }
    const wordAt = (index: number): string => tokens[index]?.word ?? '';
    if (numeric.test(wordAt(at + 1)) && !links.has(wordAt(at + 2))) {
      return 2;
    }
    const start = at + 1 + (articles.has(wordAt(at + 1)) ? 1 : 0);
    if (months.has(wordAt(start)) && day.test(wordAt(start + 1))) {
      return start + 2 - at;
    }
    if (!day.test(wordAt(start))) {
      return 0;
    }
    const month = start + 1 + (links.has(wordAt(start + 1)) ? 1 : 0);
    return months.has(wordAt(month)) ? month + 1 - at : 0;
  };
}
