/** Lays an entry out as one insertion, and names what encloses a place where none can be made. */
import type { TextEdit } from '../text';
import type { Lead } from './dress';
import type { Head } from './head';
import type { Refusal } from './result';
import type { Source } from './source';
import type { Spot } from './spot';

/** Lines that open a period around the entry, and close it. */
export interface PeriodLines {
  readonly head: readonly string[];
  /** Blank lines between its mark and the entry. */
  readonly gap: number;
  readonly foot: readonly string[];
}

/** An entry before it is laid out. */
export interface Draft extends Spot {
  /** Periods written around it, outermost first. */
  readonly periods: readonly PeriodLines[];
  /** The line of a period that stands there without a day, until now the last line of the entry above. */
  readonly claimed?: string;
  readonly head: Head;
  /** Blank lines between the mark and the content. */
  readonly gap: number;
  /** Marker and space, or the indentation alone for an author who writes without bullets. */
  readonly bullet: string;
  /** Undefined where the head holds the content as well. */
  readonly words: string | undefined;
  /** Offsets in `words` where the person writes, in that order; without any, behind the words. */
  readonly stops?: readonly number[];
  readonly foot: readonly string[];
}

/** An insertion; the offsets are of the text behind it. */
export interface LaidOut {
  readonly edit: TextEdit;
  /** The place to write at. */
  readonly cursor: number;
  /** All places to write at, in order, where there are several. */
  readonly stops: readonly number[];
  /** An offset inside the mark. */
  readonly inside: number;
  /** Behind the last character of its content. */
  readonly end: number;
}

export function layOut(source: Source, draft: Draft): LaidOut {
  const { text, eol, lines } = source;
  const { at, head } = draft;
  const out: string[] = [];
  const separate = (blanks: number, rule: Lead['rule'] | undefined): void => {
    out.push(...Array<string>(blanks).fill(''));
    if (rule !== undefined) {
      out.push(rule.text, ...Array<string>(rule.blanksBelow).fill(''));
    }
  };
  separate(draft.above, draft.rule);
  for (const period of draft.periods) {
    out.push(...period.head);
    separate(period.gap, undefined);
  }
  const headLine = out.length;
  out.push(...head.lines);
  separate(draft.gap, undefined);
  const wordsLine = out.length;
  if (draft.words !== undefined) {
    const [first = '', ...rest] = draft.words.split(/\r?\n/);
    const indent = draft.bullet.replace(/\S/g, ' ');
    out.push(draft.bullet + first, ...rest.map((words) => (words === '' ? '' : indent + words)));
  }
  const contentLine = out.length - 1;
  out.push(...draft.foot, ...draft.periods.toReversed().flatMap(({ foot }) => foot));
  separate(draft.below, draft.ruleBelow);

  const atLineStart = at === lines.start(lines.lineAt(at));
  const prefix = atLineStart ? '' : eol;
  const suffix = at === text.length && !atLineStart ? '' : eol;
  const offsetOf = (line: number, column: number): number =>
    at + prefix.length + out.slice(0, line).reduce((sum, one) => sum + one.length + eol.length, 0) + column;
  const inWords = (offset: number): number => {
    const before = draft.words!.slice(0, offset).split(/\r?\n/);
    return offsetOf(wordsLine + before.length - 1, draft.bullet.length + before.at(-1)!.length);
  };
  const stops = [
    ...(head.titleAt === undefined ? [] : [offsetOf(headLine + head.titleAt.line, head.titleAt.column)]),
    ...(draft.stops?.map(inWords) ?? []),
  ];
  return {
    edit: { range: { start: at, end: at }, text: prefix + out.join(eol) + suffix },
    cursor: stops[0] ?? offsetOf(contentLine, out[contentLine]!.length),
    end: offsetOf(contentLine, out[contentLine]!.length),
    stops: draft.stops === undefined ? [] : stops,
    inside: head.lines.length === 0 ? offsetOf(contentLine, 0) : offsetOf(headLine + head.lines.length - 1, head.lines.at(-1)!.length),
  };
}

/** The refusal for a place, naming what encloses it. */
export function refusalAt(source: Source, at: number, reason: Refusal['refused']): Refusal {
  const { lines } = source;
  const block = source.scan.blocks.find(({ kind, flag, start, end }) => start < at && end >= at && (kind === 'html' || (kind === 'fence' && !flag)));
  const line = block?.line ?? lines.lineAt(at);
  // Start condition 2 of an HTML block is `<!--`.
  const refused = block?.kind === 'fence' ? 'inFence' : block?.level === 2 ? 'inComment' : block !== undefined && reason === 'notRead' ? 'inHtml' : reason;
  return { refused, line, words: lines.content(line).trim() };
}
