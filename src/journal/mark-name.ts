/** Names of months and weekdays among the atoms of a heading. */
import type { Atom } from './mark-lex';
import { meaningsOf, type NameMeaning } from './names';
import { beforeDateWords } from './words';

/** A name found: the atoms `[from, to)` with its dot, and what it can mean, likeliest first. */
export interface FoundName {
  readonly to: number;
  readonly meanings: readonly NameMeaning[];
}

/** The name of a month or weekday that begins at atom `at`: `Mai`, `Jan.`, `terça-feira`, `星期五`. */
export function nameAt(text: string, atoms: readonly Atom[], at: number, kind: NameMeaning['kind']): FoundName | undefined {
  const atom = atoms[at];
  if (atom?.kind !== 'word') {
    return undefined;
  }
  if (atom.value >= '\u2e80' && atom.value < '\uac00') {
    return ideographsAt(text, atoms, at, kind);
  }
  const hyphen = atoms[at + 1];
  const second = atoms[at + 2];
  if (hyphen?.value === '-' && second?.kind === 'word') {
    const compound = ofKind(meaningsOf(`${atom.value}-${second.value}`), kind);
    if (compound.length > 0) {
      return { to: at + 3, meanings: compound };
    }
  }
  const meanings = ofKind(meaningsOf(atom.value), kind);
  if (meanings.length === 0) {
    return undefined;
  }
  const dot = atoms[at + 1]?.value === '.' || atoms[at + 1]?.value === '॰';
  return { to: dot && mayHaveDot(meanings) ? at + 2 : at + 1, meanings };
}

/** Whether the number at atom `at` belongs to the word before it: `Lesson 5 – 23 May`; not in `Fri 5 – 23 May` and `from 5 – 23 May`. */
export function belongsToWord(text: string, atoms: readonly Atom[], at: number): boolean {
  const before = atoms[at - 1]?.kind === 'space' ? at - 2 : at - 1;
  const word = atoms[before];
  return word?.kind === 'word' && word.value < '\u2e80' && !beforeDateWords.has(word.value) && nameAt(text, atoms, before, 'weekday') === undefined;
}

/** A short weekday in brackets, `(金)`, `（五）`, `(금)`: its index, 0 Sunday – 6 Saturday. `at` is the atom in the brackets. */
export function bracketedWeekday(atoms: readonly Atom[], at: number): number | undefined {
  const word = atoms[at];
  const open = atoms[at - 1]?.value;
  const close = atoms[at + 1]?.value;
  if (word?.kind !== 'word' || word.value.length !== 1 || !((open === '(' && close === ')') || (open === '（' && close === '）'))) {
    return undefined;
  }
  for (const week of shortWeeks) {
    const index = week.indexOf(word.value);
    if (index >= 0) {
      return index;
    }
  }
  return undefined;
}

/** One character a day from Sunday on, as written in brackets behind a date: Japanese, Chinese, Korean. */
export const shortWeeks = ['日月火水木金土', '日一二三四五六', '일월화수목금토'] as const;

function ideographsAt(text: string, atoms: readonly Atom[], at: number, kind: NameMeaning['kind']): FoundName | undefined {
  for (const length of [3, 2]) {
    const last = atoms[at + length - 1];
    if (last?.kind === 'word' && last.end - atoms[at]!.start === length) {
      const meanings = ofKind(meaningsOf(text.slice(atoms[at]!.start, last.end)), kind);
      if (meanings.length > 0) {
        return { to: at + length, meanings };
      }
    }
  }
  return undefined;
}

function mayHaveDot(meanings: readonly NameMeaning[]): boolean {
  return meanings.some(meaning => meaning.style === 'short' || meaning.style === 'stem');
}

function ofKind(meanings: readonly NameMeaning[], kind: NameMeaning['kind']): readonly NameMeaning[] {
  return meanings.length === 0 || meanings.every(meaning => meaning.kind === kind) ? meanings : meanings.filter(meaning => meaning.kind === kind);
}
