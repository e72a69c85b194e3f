/** Brackets, quotes, emphasis and links of a heading: which atom opens what another closes. */
import type { Atom } from './mark-lex';

/** Atoms `open` and `close` belong together: `(` and `)`, `**` and `**`, `[` and `](address)`, `<b>` and `</b>`. */
export interface Pair {
  readonly open: number;
  readonly close: number;
}

const closerOf: Readonly<Record<string, string>> = {
  '(': ')', '[': ']', '{': '}', '（': '）', '【': '】', '「': '」', '『': '』', '《': '》', '〈': '〉', '〔': '〕', '［': '］', '“': '”', '„': '“', '«': '»', '‹': '›',
};

const closers: ReadonlySet<string> = new Set(Object.values(closerOf));

/** The pairs, inner ones before outer ones. An atom without its other half is in none. */
export function pairsOf(atoms: readonly Atom[]): Pair[] {
  const pairs: Pair[] = [];
  const open: { at: number; closer: string; length: number }[] = [];
  const closes = (at: number, closer: string, length: number): boolean => {
    const index = open.findLastIndex(one => one.closer === closer && one.length === length);
    if (index < 0) {
      return false;
    }
    pairs.push({ open: open[index]!.at, close: at });
    open.length = index;
    return true;
  };
  atoms.forEach((atom, at) => {
    const { value } = atom;
    if (atom.kind === 'target') {
      closes(at, ']', 0);
    } else if (atom.kind === 'opaque' && value !== '') {
      if (!closes(at, value, 0)) {
        open.push({ at, closer: value.replace('<', '</'), length: 0 });
      }
    } else if (atom.kind === 'sign') {
      const length = atom.end - atom.start;
      if ('*_~`"'.includes(value)) {
        if (!closes(at, value, length)) {
          open.push({ at, closer: value, length });
        }
      } else if (!(closers.has(value) && closes(at, value, 0)) && closerOf[value] !== undefined) {
        open.push({ at, closer: closerOf[value], length: 0 });
      }
    }
  });
  return pairs;
}
