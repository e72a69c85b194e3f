/** Writes a month or weekday as the names of a mark are written: in their language, length, case, with or without dot and accents. */
import { weekday as weekdayOf, type CalendarDate } from './date';
import { tokensOf, type Mark } from './mark';
import { shortWeeks } from './mark-name';
import type { MarkToken } from './mark-token';
import { languages, meaningsOf, nameOf, withoutAccents, type Language, type NameMeaning, type NameStyle } from './names';
import { ordinalWords } from './words';

type Kind = NameMeaning['kind'];

/** A name as it stands in the text. */
interface Sample {
  readonly kind: Kind;
  /** Without its dot. */
  readonly word: string;
  readonly dot: string;
  readonly meanings: readonly NameMeaning[];
}

const styles: readonly NameStyle[] = ['inflected', 'long', 'short', 'stem'];

/** The names of a mark and of its neighbours, which settle what one name leaves open: `mai` is French, German, Portuguese. */
export class NameContext {
  private readonly own: readonly Sample[];
  private readonly near: readonly Sample[];
  private readonly isTight: boolean;

  constructor(private readonly text: string, mark: Mark, neighbours: readonly Mark[]) {
    this.isTight = /^\d+[-/]/.test(text.slice(mark.date.start, mark.date.start + 3));
    this.own = this.samplesOf(mark);
    this.near = neighbours.slice(0, 40).flatMap(other => this.samplesOf(other));
  }

  /** The name of `date`'s month or weekday in place of `token`. */
  write(token: MarkToken, date: CalendarDate): string {
    const old = this.text.slice(token.start, token.end);
    const kind = token.kind === 'month' ? 'month' : 'weekday';
    const index = kind === 'month' ? date.month : weekdayOf(date);
    const sample = this.sample(kind, old);
    if (old.length === 1) {
      return this.character(old, index);
    }
    if (sample === undefined) {
      return old;
    }
    const language = this.languageOf(sample);
    const meaning = sample.meanings.find(one => one.language === language) ?? sample.meanings[0]!;
    if (meaning.index === index) {
      return old;
    }
    const style = this.styleOf(sample, meaning);
    const full = nameOf(kind, index, language, style);
    const name = withoutDot(full);
    const plain = meaning.plain || this.isPlain(language);
    return cased(plain ? withoutAccents(name) : name, sample, meaning, style, language, this.hyphenated(language)) + this.dotFor(sample, meaning, style, index, full);
  }

  isFrench(): boolean {
    const month = this.own.find(sample => sample.kind === 'month');
    return month !== undefined && this.languageOf(month) === 'fr';
  }

  private samplesOf(mark: Mark): Sample[] {
    return tokensOf(this.text, mark).flatMap(token => {
      const kind = token.kind === 'month' || token.kind === 'weekday' ? token.kind : undefined;
      return kind === undefined ? [] : this.sample(kind, this.text.slice(token.start, token.end)) ?? [];
    });
  }

  private sample(kind: Kind, text: string): Sample | undefined {
    const word = withoutDot(text);
    const meanings = /^\d/.test(text) ? [] : meaningsOf(word).filter(meaning => meaning.kind === kind);
    return meanings.length === 0 ? undefined : { kind, word, dot: text.slice(word.length), meanings };
  }

  /** The language that most other names share; among equals the earlier. */
  private languageOf(sample: Sample): Language {
    const scores = new Map<Language, number>(sample.meanings.map(meaning => [meaning.language, meaning.plain ? -0.5 : 0]));
    const count = (others: readonly Sample[], weight: number): void => {
      for (const other of others) {
        for (const meaning of other.meanings) {
          const score = scores.get(meaning.language);
          if (score !== undefined && !meaning.plain) {
            // small `mai` is French rather than German
            scores.set(meaning.language, score + weight * (isInItsCase(other, meaning) ? 1.2 : 1));
          }
        }
      }
    };
    count(this.own, 3);
    count(this.near, 1);
    return [...scores].sort((a, b) => b[1] - a[1] || languages.indexOf(a[0]) - languages.indexOf(b[0]))[0]![0];
  }

  /** The length of the name. Where it has only one (`May`): as the neighbours' names, else as the mark's other names, else long. */
  private styleOf(sample: Sample, meaning: NameMeaning): NameStyle {
    const possible = stylesOf(sample.kind, meaning, sample.word);
    if (possible.length === 1) {
      return possible[0]!;
    }
    const alike = [...this.near.filter(other => other.kind === sample.kind), ...this.own, ...this.near.filter(other => other.kind !== sample.kind)];
    for (const other of alike) {
      const same = other.meanings.find(one => one.language === meaning.language);
      const its = same === undefined ? [] : stylesOf(other.kind, same, other.word).filter(style => possible.includes(style));
      if (its.length > 0 && its.length < possible.length) {
        return its[0]!;
      }
    }
    // 23-May-25
    return this.isTight && possible.includes('short') ? 'short' : possible[0]!;
  }

  private isPlain(language: Language): boolean {
    return [...this.own, ...this.near].some(sample => sample.meanings.length > 0 && sample.meanings.every(meaning => meaning.plain)
      && sample.meanings.some(meaning => meaning.language === language));
  }

  /** Whether `Terça-Feira` or `Terça-feira` is how this author writes it; undefined where no such name stands near. */
  private hyphenated(language: Language): string | undefined {
    return [...this.own, ...this.near].find(sample => sample.word.includes('-') && sample.meanings.some(meaning => meaning.language === language))?.word;
  }

  private dotFor(sample: Sample, meaning: NameMeaning, style: NameStyle, index: number, full: string): string {
    const sign = meaning.language === 'hi' ? '॰' : '.';
    const abbreviated = (kind: Kind, i: number, word: string): boolean =>
      word.toLowerCase() !== nameOf(kind, i, meaning.language, 'long').toLowerCase() && word.toLowerCase() !== nameOf(kind, i, meaning.language, 'inflected').toLowerCase();
    if (!abbreviated(sample.kind, index, withoutDot(nameOf(sample.kind, index, meaning.language, style)))) {
      return '';
    }
    if (sample.dot !== '') {
      return sample.dot;
    }
    if (abbreviated(sample.kind, meaning.index, sample.word)) {
      return meaning.language === 'hi' && full.endsWith(sign) && !nameOf(sample.kind, meaning.index, meaning.language, style).endsWith(sign) ? sign : '';
    }
    const shown = this.near.find(other => other.kind === sample.kind && other.meanings.some(one =>
      one.language === meaning.language && abbreviated(other.kind, one.index, other.word)));
    return shown !== undefined ? shown.dot : full.endsWith(sign) ? sign : '';
  }

  /** `(金)`: one character a day. 日 is Sunday in Japanese and Chinese, so the neighbours are asked. */
  private character(old: string, index: number): string {
    const possible = shortWeeks.filter(week => week.includes(old));
    if (possible[0]?.indexOf(old) === index) {
      return old;
    }
    const around = this.text.match(/[(（][月火水木金土一二三四五六][)）]/)?.[0][1];
    const week = possible.find(one => around !== undefined && one.includes(around)) ?? possible[0];
    return week?.[index] ?? old;
  }
}

/** `23rd` → `24th`; `1er` → `2`; `2e` → `3e`. The ordinal's case is kept. */
export function writeOrdinal(old: string, oldDay: number, day: number): string {
  const lower = old.toLowerCase();
  if (oldDay === day || !ordinalWords.has(lower)) {
    return old;
  }
  if (['st', 'nd', 'rd', 'th'].includes(lower)) {
    const suffix = day % 100 >= 11 && day % 100 <= 13 ? 'th' : ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
    return old === lower ? suffix : suffix.toUpperCase();
  }
  if (oldDay === 1) {
    return '';
  }
  return day === 1 && (lower === 'e' || lower === 'eme' || lower === 'ème') ? 'er' : old;
}

function isInItsCase({ kind, word }: Sample, { index, language, style }: NameMeaning): boolean {
  return withoutDot(nameOf(kind, index, language, style)) === word;
}

function stylesOf(kind: Kind, meaning: NameMeaning, word: string): NameStyle[] {
  const key = word.toLowerCase();
  const possible = styles.filter(style => {
    const name = withoutDot(nameOf(kind, meaning.index, meaning.language, style)).toLowerCase();
    return name !== '' && (name === key || (meaning.plain && withoutAccents(name) === key));
  });
  return possible.length === 0 ? [meaning.style] : possible;
}

/** `name` in the case of the sample: as the language has it, else all small, all capital, or capitalised. */
function cased(name: string, sample: Sample, meaning: NameMeaning, style: NameStyle, language: Language, hyphenated: string | undefined): string {
  const { word } = sample;
  const usual = withoutDot(nameOf(sample.kind, meaning.index, language, style));
  if (word === usual || (meaning.plain && word === withoutAccents(usual))) {
    return name;
  }
  if (word === word.toLocaleUpperCase(language) && word.length > 1) {
    return name.toLocaleUpperCase(language);
  }
  const lower = name.toLocaleLowerCase(language);
  if (word === word.toLocaleLowerCase(language)) {
    return lower;
  }
  const all = /-\p{Lu}/u.test(word.includes('-') ? word : hyphenated ?? '');
  return (all ? lower.split('-') : [lower]).map(part => capitalised(part, language)).join('-');
}

function capitalised(word: string, language: Language): string {
  const first = String.fromCodePoint(word.codePointAt(0) ?? 32);
  return first.toLocaleUpperCase(language) + word.slice(first.length);
}

function withoutDot(text: string): string {
  return text.endsWith('.') || text.endsWith('॰') ? text.slice(0, -1) : text;
}
