/** How a language's phrase list is written: words between blanks, phrases between `|`. */
import { PhraseIndex, type PhraseList } from './phrase-index';
import type { Cue, Words } from './phrases';

export function words(list: string): Words {
  return new Set(list.split(/\s+/).filter((word) => word !== ''));
}

/** `next week | some time` -> lists of words. */
export function wordLists(list: string): string[][] {
  return list.split('|').map((phrase) => phrase.trim().split(/\s+/));
}

export function phrases(list: string): PhraseList {
  return new PhraseIndex(wordLists(list), (each) => each);
}

export function cues(list: string, then: Cue['then'], bare: Cue['bare'], also: Pick<Cue, 'alone' | 'rule' | 'past' | 'known' | 'timed' | 'free' | 'later' | 'duty'> = {}): Cue[] {
  return wordLists(list).map((each) => ({ words: each, then, bare, ...also }));
}

/** Every beginning with every end. */
export function combined(beginnings: readonly string[], ends: readonly string[]): string[][] {
  return beginnings.flatMap((beginning) => ends.map((end) => `${beginning} ${end}`.split(' ')));
}

export function splits(list: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  return new Map(Object.entries(list).map(([word, read]) => [word, read.split(' ')]));
}

export function pairs(list: Readonly<Record<string, string>>): ReadonlyMap<string, Words> {
  return new Map(Object.entries(list).map(([verb, following]) => [verb, words(following)]));
}

export function firsts(...lists: readonly PhraseList[]): string[] {
  return lists.flatMap(({ all }) => all.map(([first]) => first!));
}

export function lasts(...lists: readonly PhraseList[]): string[] {
  return lists.flatMap(({ all }) => all.map((each) => each.at(-1)!));
}
