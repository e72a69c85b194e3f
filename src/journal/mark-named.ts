/** Dates with the name of the month among the atoms of a heading: `23rd of May, 2025`, `May 23`, `23-May-25`, `Fevereiro 16, Terça-feira, 2021`. */
import { fullYear } from './date';
import { freeAfter, freeBefore, lengthOf, numberOf, token, type FoundDate } from './mark-date';
import type { Atom } from './mark-lex';
import { belongsToWord, nameAt } from './mark-name';
import type { DateParts, MarkToken } from './mark-token';
import { afterYearWords, ordinalWords, partWords } from './words';

/** The date with a month's name that begins at atom `at`, a number or the name. */
export function namedDateAt(text: string, atoms: readonly Atom[], at: number): FoundDate | undefined {
  const reader = new NamedDateReader(text, atoms, at);
  const atom = atoms[at]!;
  if (atom.kind === 'word') {
    return reader.monthFirst();
  }
  if (atom.kind !== 'number' || !freeBefore(atoms, at)) {
    return undefined;
  }
  return lengthOf(atom) === 4 ? reader.yearFirst() : reader.dayFirst();
}

/** Walks once over the atoms of one date; made anew for every place where one may begin. */
class NamedDateReader {
  private readonly tokens: MarkToken[] = [];
  private readonly parts: { year?: number; month?: number; day?: number } = {};
  private secondDay: number | undefined;
  private weekday: number | undefined;
  private loose = false;

  constructor(private readonly text: string, private readonly atoms: readonly Atom[], private readonly from: number) {}

  dayFirst(): FoundDate | undefined {
    const day = this.readDay(this.from);
    const range = day === undefined || belongsToWord(this.text, this.atoms, this.from) ? undefined : this.readSecondDay(day);
    const month = day === undefined ? undefined : this.readMonth(this.skipGlue(range ?? day, false, true));
    return month === undefined ? undefined : this.finish(this.readYear(month, this.separatorBehind(day!)) ?? month);
  }

  monthFirst(): FoundDate | undefined {
    // the number must be near, before any name is looked up
    if (!this.atoms.slice(this.from + 1, this.from + 14).some(atom => atom.kind === 'number')) {
      return undefined;
    }
    const month = this.readMonth(this.from);
    const start = month === undefined ? undefined : this.skipGlue(month, true);
    // `June '24` is a month
    const day = start === undefined || "'’".includes(this.atoms[start - 1]!.value || ' ') ? undefined : this.readDay(start);
    if (day === undefined || this.atoms[day]?.value === ':') {
      return undefined;
    }
    const separator = this.separatorBehind(month!);
    const range = separator === '' ? this.readSecondDay(day) : undefined;
    return this.finish(this.readYear(range ?? day, separator) ?? range ?? day);
  }

  yearFirst(): FoundDate | undefined {
    const year = this.yearOf(this.from);
    if (year === undefined) {
      return undefined;
    }
    this.parts.year = year;
    this.tokens.push(token('year', this.atoms[this.from]!));
    const month = this.readMonth(this.skipGlue(this.from + 1, true, true));
    const day = month === undefined ? undefined : this.readDay(this.skipGlue(month, false));
    return day === undefined || this.atoms[day]?.value === ':' ? undefined : this.finish(day);
  }

  private finish(to: number): FoundDate | undefined {
    const { year, month, day } = this.parts;
    if (month === undefined || day === undefined || !freeAfter(this.atoms, to) || (year === undefined && this.isOtherWord())) {
      return undefined;
    }
    const parts: DateParts = { ...this.parts };
    return {
      from: this.from,
      to,
      form: 'name',
      parts,
      tokens: this.tokens,
      separator: '',
      weight: year === undefined ? 1 : this.loose ? 2 : 4,
      doubtful: false,
      impossible: day > 31,
      ...(this.secondDay === undefined ? {} : { secondParts: { ...parts, day: this.secondDay } }),
      ...(this.weekday === undefined ? {} : { weekday: this.weekday }),
    };
  }

  /** `Set 5`, `Gen 2`: short names in languages that never put them before the day are words of other languages there. */
  private isOtherWord(): boolean {
    return this.atoms[this.from]!.kind === 'word'
      && (nameAt(this.text, this.atoms, this.from, 'month')?.meanings ?? []).every(meaning => meaning.language !== 'en' && meaning.style !== 'long' && meaning.style !== 'inflected');
  }

  /** `23`, `23rd`, `1er`, `1°`, `23.`; behind it. */
  private readDay(at: number): number | undefined {
    const day = this.dayOf(at);
    if (day === undefined) {
      return undefined;
    }
    this.parts.day = day;
    this.tokens.push(token('day', this.atoms[at]!));
    return this.readOrdinal(at + 1, false);
  }

  private dayOf(at: number): number | undefined {
    const value = numberOf(this.text, this.atoms[at]);
    return lengthOf(this.atoms[at]) <= 2 && value >= 1 && value <= 39 ? value : undefined;
  }

  private readOrdinal(at: number, second: boolean): number {
    const tag = this.atoms[at]?.kind === 'opaque' ? 1 : 0;
    const word = this.atoms[at + tag];
    if (word !== undefined && (word.kind === 'word' || word.kind === 'sign') && ordinalWords.has(word.value)) {
      this.tokens.push({ ...token('ordinal', word), ...(second ? { second } : {}) });
      return at + 1 + tag + (tag === 1 && this.atoms[at + 2]?.kind === 'opaque' ? 1 : 0);
    }
    return at;
  }

  /** The `–25th` of `23rd–25th May`. */
  private readSecondDay(at: number): number | undefined {
    let next = this.atoms[at]?.value === '.' ? at + 1 : at;
    next = this.atoms[next]?.kind === 'space' ? next + 1 : next;
    if (!'-–—~'.includes(this.atoms[next]?.value || ' ')) {
      return undefined;
    }
    next = this.atoms[next + 1]?.kind === 'space' ? next + 2 : next + 1;
    const day = this.dayOf(next);
    if (day === undefined || day > 31 || day <= this.parts.day!) {
      return undefined;
    }
    this.secondDay = day;
    this.tokens.push({ ...token('day', this.atoms[next]!), second: true });
    return this.readOrdinal(next + 1, true);
  }

  private readMonth(at: number): number | undefined {
    const name = nameAt(this.text, this.atoms, at, 'month');
    if (name === undefined) {
      return undefined;
    }
    this.parts.month = name.meanings[0]!.index;
    this.tokens.push(token('month', this.atoms[at]!, this.atoms[name.to - 1]!.end));
    return name.to;
  }

  /** Behind what may stand between two parts: spaces, one sign, `of`, a weekday. With `month` the next part is the month. */
  private skipGlue(at: number, comma: boolean, month = false): number {
    let to = at;
    for (let steps = 0; steps < 9; steps++) {
      const atom = this.atoms[to];
      if (atom === undefined) {
        break;
      }
      if (atom.kind === 'space' || (atom.kind === 'sign' && (comma ? ".-/,'’()（）" : ".-/'’()").includes(atom.value))) {
        to++;
      } else if (atom.kind === 'word' && partWords.has(atom.value)) {
        to++;
      } else {
        const weekday = this.weekday === undefined ? nameAt(this.text, this.atoms, to, 'weekday') : undefined;
        if (weekday === undefined || (month && this.isMonth(to, weekday.to))) {
          break;
        }
        this.weekday = weekday.meanings[0]!.index;
        this.tokens.push(token('weekday', atom, this.atoms[weekday.to - 1]!.end));
        to = weekday.to;
      }
    }
    return to;
  }

  /** `Mar` is the month in `3 Mar 2025`, and Tuesday in `3 mar. abril 2025`, where a month follows. */
  private isMonth(at: number, behind: number): boolean {
    let next = behind;
    while (this.atoms[next]?.kind === 'space' || this.atoms[next]?.kind === 'sign') {
      next++;
    }
    return nameAt(this.text, this.atoms, at, 'month') !== undefined && nameAt(this.text, this.atoms, next, 'month') === undefined;
  }

  private separatorBehind(at: number): string {
    const value = this.atoms[at]?.value ?? '';
    return value === '-' || value === '/' ? value : '';
  }

  /** The year behind the other parts, with its `г.`; undefined where there is none, and then nothing between is taken either. */
  private readYear(at: number, separator: string): number | undefined {
    const [count, weekday] = [this.tokens.length, this.weekday];
    const to = this.skipGlue(at, true);
    const number = this.atoms[to];
    const apostrophe = "'’".includes(this.atoms[to - 1]?.value || ' ');
    const year = to === at && lengthOf(number) !== 4 ? undefined : this.yearOf(to) ?? this.shortYearOf(to, apostrophe || (separator !== '' && this.atoms[to - 1]?.value === separator));
    if (year === undefined) {
      this.tokens.length = count;
      this.weekday = weekday;
      return undefined;
    }
    this.parts.year = year;
    this.tokens.push(token('year', number!));
    const space = this.atoms[to + 1]?.kind === 'space' ? 1 : 0;
    const word = this.atoms[to + 1 + space];
    if (word?.kind !== 'word' || !afterYearWords.has(word.value)) {
      return to + 1;
    }
    return this.atoms[to + 2 + space]?.value === '.' ? to + 3 + space : to + 2 + space;
  }

  private yearOf(at: number): number | undefined {
    const value = numberOf(this.text, this.atoms[at]);
    return lengthOf(this.atoms[at]) === 4 && value >= 1600 && value <= 2199 ? value : undefined;
  }

  /** `23-May-25`, `23 May '25`; `23 May 25` only where no words follow, which could be what is counted. */
  private shortYearOf(at: number, sure: boolean): number | undefined {
    const value = numberOf(this.text, this.atoms[at]);
    if (lengthOf(this.atoms[at]) !== 2 || Number.isNaN(value)) {
      return undefined;
    }
    if (!sure) {
      const next = this.atoms[at + 1];
      const behind = next?.kind === 'space' ? this.atoms[at + 2] : next;
      const goesOn = next?.kind === 'sign' && (next.value === '%' || this.atoms[at + 2]?.kind === 'number');
      if (behind?.kind === 'word' || behind?.kind === 'number' || goesOn) {
        return undefined;
      }
      this.loose = true;
    }
    return fullYear(value);
  }
}
