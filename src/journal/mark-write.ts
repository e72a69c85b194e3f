/** Writes a mark again with another date: the whole dress is copied. */
import { addDays, compare, daysBetween, type CalendarDate } from './date';
import { markDate, orderedParts, tokensOf, type Mark } from './mark';
import { NameContext, writeOrdinal } from './mark-name-write';
import { redatedTarget } from './mark-target';
import { writeTime } from './mark-time';
import type { MarkToken, MarkTokenKind } from './mark-token';
import type { DateOrder } from './model';

export interface MarkWriting {
  /** The order the mark was read in; the new one is written in it. */
  readonly order: DateOrder;
  /** Other marks of the same text, nearest first: they tell what this one leaves open (`12/10/25` shows no padding, `May` no length). */
  readonly neighbours?: readonly Mark[];
  /** Written for `Day N` where the mark has one; undefined keeps its number. */
  readonly dayNumber?: number;
  /** Minutes since midnight, written in the mark's form where it has a time; undefined keeps its time. */
  readonly time?: number;
  /** Written for `#n` where the mark has one; undefined leaves it out. */
  readonly count?: number;
  /** `separator`: write what parts date and title, and leave the title's place empty. `none`: leave out both. `keep`: copy both. */
  readonly title: 'separator' | 'none' | 'keep';
}

export interface WrittenMark {
  readonly text: string;
  /** Offset in `text` where the title goes; undefined where there is no place for one, or where it was kept. */
  readonly titleAt?: number;
}

/** The mark with `date` in place of its own. Written with its own date, dayNumber and count, and with the title kept, it is the same text. */
export function writeMark(text: string, mark: Mark, date: CalendarDate, writing: MarkWriting): WrittenMark {
  const writer = new MarkWriter(text, mark, date, writing);
  writer.tokens.forEach((token, index) => writer.add(token, index));
  return writer.titleAt === undefined ? { text: writer.text } : { text: writer.text, titleAt: writer.titleAt };
}

class MarkWriter {
  text = '';
  titleAt: number | undefined;
  readonly tokens: readonly MarkToken[];
  /** All of the mark; `tokens` may lack the second date. */
  private readonly own: readonly MarkToken[];
  private readonly date: CalendarDate;
  private readonly secondDate: CalendarDate | undefined;
  private readonly oldDate: CalendarDate | undefined;
  private readonly neighbours: readonly Mark[];
  private timeWritten = false;

  constructor(private readonly source: string, private readonly mark: Mark, date: CalendarDate, private readonly writing: MarkWriting) {
    this.date = date;
    const { order } = writing;
    this.neighbours = writing.neighbours?.slice(0, 200) ?? [];
    this.oldDate = mark.parts.year === undefined ? orderedParts(mark.parts, order, date.year) : markDate(mark, order);
    const oldSecond = mark.secondParts === undefined ? undefined : orderedParts(mark.secondParts, order, this.oldDate?.year);
    this.own = tokensOf(source, mark);
    this.tokens = this.isRangeByChance() ? withoutSecond(this.own) : this.own;
    this.secondDate = this.oldDate === undefined || oldSecond === undefined ? undefined
      : compare(oldSecond, this.oldDate) === 0 ? date : addDays(date, daysBetween(this.oldDate, oldSecond));
  }

  add(token: MarkToken, index: number): void {
    const old = this.textOf(token);
    const date = token.second === true ? this.secondDate : this.date;
    switch (token.kind) {
      case 'a':
      case 'b':
      case 'day':
      case 'month':
      case 'year':
        this.text += date === undefined ? old : this.part(token, old, date);
        break;
      case 'compact':
        this.text += date === undefined ? old : `${date.year}${twoDigits(date.month)}${twoDigits(date.day)}`;
        break;
      case 'ordinal':
        this.text += date === undefined ? old : writeOrdinal(old, this.oldDay(index), date.day);
        break;
      case 'weekday':
        this.text += date === undefined ? old : this.nameContext().write(token, date);
        break;
      case 'dayNumber':
        this.text += this.writing.dayNumber === undefined ? old : this.padded(token.kind, old, this.writing.dayNumber);
        break;
      case 'time':
        this.addTime(old);
        break;
      case 'count':
        this.addCount(old);
        break;
      case 'target':
        this.text += this.oldDate === undefined ? old : redatedTarget(old, this.oldDate, this.date);
        break;
      case 'title':
        this.addTitle(token, old);
        break;
      case 'separator':
        this.text += this.writing.title === 'none' && !this.isLabel(this.titleBeside(index)) ? '' : this.withoutTitlesSign(old);
        break;
      case 'text':
        this.text += this.joinsTimes(index) ? '' : this.tokens[index + 1]?.kind === 'title' ? this.withoutTitlesSign(old) : old;
        break;
    }
  }

  /** A range where most others are single days: the entry for a day copies no range. */
  private isRangeByChance(): boolean {
    const ranges = this.neighbours.filter(other => other.secondParts !== undefined).length;
    return this.mark.secondParts !== undefined && ranges * 2 < this.neighbours.length
      && (this.oldDate === undefined || compare(this.oldDate, this.date) !== 0);
  }

  private part(token: MarkToken, old: string, date: CalendarDate): string {
    if (token.kind === 'year') {
      return old.length === 2 && date.year >= 1970 && date.year <= 2069 ? twoDigits(date.year % 100) : String(date.year);
    }
    const isDay = token.kind === 'day' || (token.kind === 'a') === (this.writing.order === 'dayFirst') && token.kind !== 'month';
    if (!/^\d/.test(old)) {
      return this.nameContext().write(token, date);
    }
    if (isDay && token.second === true && this.mark.secondParts !== undefined && !this.own.some(other => other.second === true && other.kind !== 'day' && other.kind !== 'ordinal')) {
      // the end of `23–25 May` stays in the month
      const end = date.month === this.date.month ? date.day : addDays({ ...date, day: 1 }, -1).day;
      return this.padded(token.kind, old, end);
    }
    const value = this.padded(token.kind, old, isDay ? date.day : date.month);
    return isDay && this.mark.form === 'name' ? value + this.firstOrdinal(token, date.day) : value;
  }

  /** A number as long as its kind is written elsewhere: `05` or `5`; where nothing tells, dates with `-` are padded and others are not. */
  private padded(kind: MarkTokenKind, old: string, value: number): string {
    const kinds: readonly MarkTokenKind[] = kind === 'dayNumber' ? [kind] : ['a', 'b', 'day', 'month'];
    const own = this.own.map(token => ({ token, text: this.textOf(token) }));
    const near = this.neighbours.filter(other => this.isAlike(other)).flatMap(other => tokensOf(this.source, other).map(token => ({ token, text: this.textOf(token) })));
    const others = kinds.filter(other => other !== kind);
    const samples = [old, ...texts(own, [kind]), ...texts(own, others), ...texts(near, [kind]), ...texts(near, others)];
    const telling = samples.find(sample => sample.startsWith('0') || sample.length === 1);
    const isPadded = telling === undefined ? kind !== 'dayNumber' && this.mark.form !== 'name' && this.sign(this.mark) === '-' : telling.length > 1;
    return isPadded ? String(value).padStart(telling?.length ?? 2, '0') : String(value);
  }

  /** The same form with the same sign between the numbers. */
  private isAlike(other: Mark): boolean {
    return other.form === this.mark.form && (this.mark.form !== 'numeric' && this.mark.form !== 'yearFirst' || this.sign(other) === this.sign(this.mark));
  }

  private sign(mark: Mark): string {
    return /[^\d]/.exec(this.source.slice(mark.date.start, mark.date.end))?.[0] ?? '';
  }

  private addTime(old: string): void {
    if (this.writing.time === undefined) {
      this.text += old;
    } else if (!this.timeWritten) {
      const others = this.neighbours.flatMap(other => texts(tokensOf(this.source, other).map(token => ({ token, text: this.textOf(token) })), ['time']));
      this.text += writeTime(old, this.writing.time, others);
      this.timeWritten = true;
    }
  }

  /** The sign between two times goes with the second, which nobody knows yet: `10:30–11:45`. */
  private joinsTimes(index: number): boolean {
    return this.writing.time !== undefined && this.tokens[index - 1]?.kind === 'time' && this.tokens[index + 1]?.kind === 'time';
  }

  private addCount(old: string): void {
    if (this.writing.count === undefined) {
      this.text = this.text.replace(/[\s:·|,–—-]{1,9}$/, '');
    } else {
      this.text += `#${String(this.writing.count).padStart(old.startsWith('#0') ? old.length - 1 : 1, '0')}`;
    }
  }

  private addTitle(token: MarkToken, old: string): void {
    if (this.writing.title === 'keep' || this.isLabel(token)) {
      this.text += old;
    } else if (this.writing.title === 'separator') {
      this.titleAt ??= this.text.length;
    }
  }

  /** ` – 🐍 ` without the snake, which goes with the title that stood there, unless most others have it, too. */
  private withoutTitlesSign(old: string): string {
    const bare = old.replace(/\p{Extended_Pictographic}[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F\u200D]*[ \t]?/gu, '');
    if (this.writing.title === 'keep' || bare === old) {
      return old;
    }
    const titled = this.neighbours.flatMap(other => tokensOf(this.source, other).filter((_, index, tokens) => tokens[index + 1]?.kind === 'title'));
    const same = titled.filter(token => this.textOf(token) === old).length;
    return same * 2 < titled.length ? bare : old;
  }

  private titleBeside(index: number): MarkToken | undefined {
    return [this.tokens[index - 1], this.tokens[index + 1]].find(token => token?.kind === 'title');
  }

  /** Words that another mark has on the same side are no title but dress: `Log 23/5/25`. */
  private isLabel(title: MarkToken | undefined): boolean {
    if (title === undefined) {
      return false;
    }
    const before = title.start < this.mark.date.start;
    const words = this.textOf(title);
    return this.neighbours.some(other => tokensOf(this.source, other).some(token =>
      token.kind === 'title' && (token.start < other.date.start) === before && this.textOf(token) === words));
  }

  /** `1er mai`, where the mark's day had no ordinal: as another first of a month has it, and always in French. */
  private firstOrdinal(token: MarkToken, day: number): string {
    const next = this.own[this.own.indexOf(token) + 1];
    if (day !== 1 || next?.kind === 'ordinal' || this.textOf(token) === '1') {
      return '';
    }
    const firsts = this.neighbours.filter(other => other.form === 'name' && other.parts.day === 1);
    const shown = firsts[0];
    if (shown !== undefined) {
      const ordinal = tokensOf(this.source, shown).find(one => one.kind === 'ordinal' && one.second !== true);
      return ordinal === undefined ? '' : this.textOf(ordinal);
    }
    return this.nameContext().isFrench() ? 'er' : '';
  }

  /** The day the ordinal at `index` stands behind. */
  private oldDay(index: number): number {
    return Number(this.textOf(this.tokens[index - 1]!)) || this.oldDate?.day || 0;
  }

  private nameContext(): NameContext {
    return new NameContext(this.source, this.mark, this.neighbours);
  }

  private textOf(token: MarkToken): string {
    return this.source.slice(token.start, token.end);
  }
}

/** `1/6/25 - 7/6/25` without ` - 7/6/25`; of `23–25 May` the `–25` goes. */
function withoutSecond(tokens: readonly MarkToken[]): readonly MarkToken[] {
  const first = tokens.findIndex(token => token.second === true);
  const last = tokens.findLastIndex(token => token.second === true);
  // the day alone of `23.–25.5.2025` needs the month that stands with the other
  const isComplete = tokens.some(token => token.second !== true && (token.kind === 'b' || token.kind === 'month'));
  return first < 0 || !isComplete ? tokens : [...tokens.slice(0, tokens[first - 1]?.kind === 'text' ? first - 1 : first), ...tokens.slice(last + 1)];
}

function texts(tokens: readonly { token: MarkToken; text: string }[], kinds: readonly MarkTokenKind[]): string[] {
  return tokens.filter(({ token, text }) => kinds.includes(token.kind) && /^\d/.test(text)).map(({ text }) => text);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
