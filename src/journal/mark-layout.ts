/** Divides a heading around its date: what is dress, what is title, and what stands between the two. */
import type { ChosenDates } from './mark-choice';
import { token } from './mark-date';
import { dressAt } from './mark-dress';
import type { Atom } from './mark-lex';
import { pairsOf, type Pair } from './mark-pairs';
import type { MarkToken } from './mark-token';

export interface Layout {
  readonly tokens: readonly MarkToken[];
  /** Nothing but dress stands before the date, behind it. */
  readonly first: boolean;
  readonly last: boolean;
  readonly weekday?: number;
  readonly dayNumber?: number;
  readonly count?: number;
}

/** A stretch of atoms, half-open. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

export function layOut(text: string, atoms: readonly Atom[], { first, others }: ChosenDates): Layout {
  const dates = [first, ...others];
  const core = { from: Math.min(...dates.map(date => date.from)), to: Math.max(...dates.map(date => date.to)) };
  const pieces = new Pieces(text, atoms, core);
  const before = pieces.read({ from: 0, to: core.from });
  const behind = pieces.read({ from: core.to, to: atoms.length });
  const pairs = before === undefined && behind === undefined ? [] : pairsOf(atoms);
  const tokens = [
    ...first.tokens,
    ...others.flatMap(date => date.tokens.map(one => ({ ...one, second: true }))),
    ...pieces.tokens,
    ...targets(atoms),
    ...(before === undefined ? [] : titleBefore(atoms, core, pairs, pieces, before)),
    ...(behind === undefined ? [] : titleBehind(atoms, core, pairs, pieces, behind)),
  ];
  const weekday = first.weekday ?? pieces.weekday;
  return {
    tokens: filled(tokens, atoms),
    first: before === undefined,
    last: behind === undefined,
    ...(weekday === undefined ? {} : { weekday }),
    ...(pieces.dayNumber === undefined ? {} : { dayNumber: pieces.dayNumber }),
    ...(pieces.count === undefined ? {} : { count: pieces.count }),
  };
}

/** Collects the dress of both sides. */
class Pieces {
  readonly tokens: MarkToken[] = [];
  /** Atoms that belong to a token. */
  readonly taken = new Set<number>();
  weekday: number | undefined;
  dayNumber: number | undefined;
  count: number | undefined;

  constructor(private readonly text: string, private readonly atoms: readonly Atom[], private readonly core: Stretch) {}

  /** Reads one side; the stretch from its first to its last word that is no dress, undefined where all is dress. */
  read({ from, to }: Stretch): Stretch | undefined {
    let title: Stretch | undefined;
    let at = from;
    while (at < to) {
      const dress = this.atoms[at]!.kind === 'space' ? { to: at + 1 } : dressAt(this.text, this.atoms, at, this.core.from, to);
      // what follows in a title behind the date belongs to it, but for `#2`
      const inTitle = title !== undefined && from >= this.core.to && dress?.token !== undefined && dress.count === undefined;
      if (dress === undefined || dress.to > to || inTitle) {
        title = { from: title?.from ?? at, to: at + 1 };
        at++;
        continue;
      }
      if (dress.token !== undefined) {
        this.tokens.push(dress.token);
        for (let one = at; one < dress.to; one++) {
          this.taken.add(one);
        }
      }
      this.weekday ??= dress.weekday;
      this.dayNumber ??= dress.dayNumber;
      this.count ??= dress.count;
      at = dress.to;
    }
    return title;
  }

  /** What the title swallows is no dress. */
  release({ start, end }: MarkToken): void {
    for (let at = this.tokens.length - 1; at >= 0; at--) {
      if (this.tokens[at]!.start >= start && this.tokens[at]!.end <= end) {
        this.tokens.splice(at, 1);
      }
    }
  }
}

/**
 * `Log – ` before the date: the words with their brackets, then what parts them from the date. Words in one bracket with the date are
 * part of its dress: `Arrays (watched: 3/5/25)`.
 */
function titleBefore(atoms: readonly Atom[], core: Stretch, pairs: readonly Pair[], pieces: Pieces, all: Stretch): MarkToken[] {
  const limit = Math.min(core.from, ...pairs.filter(({ open, close }) => open < all.to && close >= core.to && isBracket(atoms[open]!) && atoms[close]!.kind !== 'target').map(({ open }) => open));
  let last = Math.min(all.to, limit);
  while (last > all.from && isSeparator(atoms[last - 1]!)) {
    last--;
  }
  if (last <= all.from) {
    return [];
  }
  const title = withPairs({ from: all.from, to: last }, pairs, { from: 0, to: limit });
  let to = title.to;
  while (to < limit && atoms[to]!.kind === 'sign' && '!?…%'.includes(atoms[to]!.value)) {
    to++;
  }
  let end = to;
  while (end < limit && isSeparator(atoms[end]!) && !pieces.taken.has(end) && !opens(pairs, end)) {
    end++;
  }
  return tokensOf(atoms, pieces, { from: title.from, to }, { from: to, to: end });
}

/** ` – Title` behind the date, up to the marks that close what opened before the date, and without a last `#2`. */
function titleBehind(atoms: readonly Atom[], core: Stretch, pairs: readonly Pair[], pieces: Pieces, words: Stretch): MarkToken[] {
  const title = withPairs(words, pairs, { from: core.to, to: atoms.length });
  const wrapping = new Set(pairs.filter(pair => pair.open < core.from).map(pair => pair.close));
  let to = atoms.length;
  for (;;) {
    const last = atoms[to - 1]!;
    const countBegins = to - 2 >= title.to && last.kind === 'number' && atoms[to - 2]!.value === '#' && pieces.taken.has(to - 1);
    if (to > title.to && (last.kind === 'space' || wrapping.has(to - 1))) {
      to--;
    } else if (countBegins) {
      to -= 2;
    } else {
      break;
    }
  }
  let from = title.from;
  while (from > core.to && isSeparator(atoms[from - 1]!) && !pieces.taken.has(from - 1) && !closes(pairs, from - 1, title.from)) {
    from--;
  }
  return tokensOf(atoms, pieces, { from: title.from, to }, { from, to: title.from });
}

function tokensOf(atoms: readonly Atom[], pieces: Pieces, title: Stretch, separator: Stretch): MarkToken[] {
  const words = token('title', atoms[title.from]!, atoms[title.to - 1]!.end);
  pieces.release(words);
  return separator.from < separator.to ? [words, token('separator', atoms[separator.from]!, atoms[separator.to - 1]!.end)] : [words];
}

/** The words with the brackets and emphasis that begin or end among them: `(Example 1)`, `**Title**`. */
function withPairs(words: Stretch, pairs: readonly Pair[], side: Stretch): Stretch {
  let { from, to } = words;
  for (const { open, close } of pairs) {
    if (open >= side.from && close < side.to && open < to && close >= from) {
      from = Math.min(from, open);
      to = Math.max(to, close + 1);
    }
  }
  return { from, to };
}

function isSeparator(atom: Atom): boolean {
  return atom.kind === 'space' || atom.kind === 'sign';
}

function isBracket(atom: Atom): boolean {
  return atom.kind === 'sign' && '([（［【〔'.includes(atom.value);
}

function opens(pairs: readonly Pair[], at: number): boolean {
  return pairs.some(pair => pair.open === at);
}

function closes(pairs: readonly Pair[], at: number, before: number): boolean {
  return pairs.some(pair => pair.close === at && pair.open < before);
}

function targets(atoms: readonly Atom[]): MarkToken[] {
  return atoms.filter(atom => atom.kind === 'target').map(atom => token('target', atom));
}

/** In order, without what lies within a title, and with `text` in the gaps. */
function filled(tokens: readonly MarkToken[], atoms: readonly Atom[]): MarkToken[] {
  const ordered = [...tokens].sort((a, b) => a.start - b.start || b.end - a.end);
  const result: MarkToken[] = [];
  let at = atoms[0]!.start;
  for (const one of ordered) {
    if (one.start < at) {
      continue;
    }
    if (one.start > at) {
      result.push({ kind: 'text', start: at, end: one.start });
    }
    result.push(one);
    at = one.end;
  }
  const end = atoms[atoms.length - 1]!.end;
  if (at < end) {
    result.push({ kind: 'text', start: at, end });
  }
  return result;
}
