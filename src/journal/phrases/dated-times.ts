/** Times that are told by a date: `on 21-08`, `by the 3rd of May`, `from 1 September`. */
import { PhraseIndex } from './phrase-index';

/** What a language writes dates with. */
export interface DateWords {
  /** Before a date they make it a time to come, or one that may be: on, by. */
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

/** Tokens of the longest time with a date: by the 3rd of May 2026. */
const LONGEST = 6;

type Tokens = readonly { readonly word: string }[];

/** A list of times that holds those with a date as well, which are too many to be listed. */
export class DatedTimes extends PhraseIndex<readonly string[]> {
  readonly #words: DateWords;
  readonly #day: RegExp;

  constructor(all: readonly (readonly string[])[], words: DateWords) {
    super(all, (each) => each);
    this.#words = words;
    this.#day = new RegExp(`^(?:[12]?\\d|3[01])(?:${words.endings.join('|')})?$`);
  }

  override match(tokens: Tokens, at: number): number {
    const listed = super.match(tokens, at);
    return at < tokens.length && this.#words.leads.has(tokens[at]!.word) ? Math.max(listed, this.#dated(tokens, at)) : listed;
  }

  override matchBack(tokens: Tokens, end: number): number {
    let length = super.matchBack(tokens, end);
    for (let at = end - length - 1; at >= Math.max(0, end - LONGEST); at--) {
      length = this.#words.leads.has(tokens[at]!.word) && this.#dated(tokens, at) === end - at ? end - at : length;
    }
    return length;
  }

  /** Tokens of the date and of the word before it at `at`; 0 for none. */
  #dated(tokens: Tokens, at: number): number {
    const { articles, links, months } = this.#words;
    const day = this.#day;
    let end = at + 1;
    if (numeric.test(tokens[end]?.word ?? '') && !links.has(tokens[end + 1]?.word ?? '')) {
      return 2;
    }
    end += articles.has(tokens[end]?.word ?? '') ? 1 : 0;
    if (months.has(tokens[end]?.word ?? '') && day.test(tokens[end + 1]?.word ?? '')) {
      return end + 2 - at;
    }
    if (!day.test(tokens[end]?.word ?? '')) {
      return 0;
    }
    end += 1 + (links.has(tokens[end + 1]?.word ?? '') ? 1 : 0);
    return months.has(tokens[end]?.word ?? '') ? end + 1 - at : 0;
  }
}
