/** What of the domain is measured; bundled and minified as it is packaged, since a loader for TypeScript would slow it down. */
import MarkdownIt from 'markdown-it';
import { BlockMemory } from '../../src/journal/blocks';
import { Library } from '../../src/journal/library';
import type { FileInput } from '../../src/journal/library-file';
import type { Journal } from '../../src/journal/model';
import { count, todosOf, topNodes, childrenOf, type JournalNode } from '../../src/journal/nodes';
import { parse } from '../../src/journal/parse';
import { english } from '../../src/journal/phrases/en';
import { Sieve } from '../../src/journal/sieve';
import { emptyMemory, SuggestionMemory, type PhraseMemory } from '../../src/journal/suggestion-memory';

/** Remembers nothing, but has the sieve that is made of the phrases alone. */
class NothingRead extends SuggestionMemory {
  private readonly memory: PhraseMemory;

  constructor(sieve: Sieve) {
    super();
    this.memory = emptyMemory(sieve);
  }

  override of(): PhraseMemory {
    return this.memory;
  }
}

const sieve = new Sieve(english);
/** As the extension has it, one for all readings. */
const blockMemory = new BlockMemory();

/** Reads a text as nobody has read one before, suggestions and problems included. What is made of the phrases is made once, as in the extension. */
export function readAnew(text: string): Journal {
  return parse(text, { name: 'log.md', named: true, phrases: [english], today: { year: 2026, month: 1, day: 1 }, suggestionMemory: new NothingRead(sieve), blockMemory });
}

/** The same without looking for suggestions in plain words: courses, days, task items, markers and problems. */
export function readWithoutSuggestions(text: string): Journal {
  return parse(text, { name: 'log.md', named: true, today: { year: 2026, month: 1, day: 1 }, blockMemory });
}

/** A library with the reader of the extension, and one file in it. */
export function libraryOf(text: string): { update(text: string): void; rows(): number } {
  const suggestionMemory = new SuggestionMemory();
  const blockMemory = new BlockMemory();
  const library = new Library({
    read: (content, { name }) => parse(content, { name, named: true, phrases: [english], today: { year: 2026, month: 1, day: 1 }, suggestionMemory, blockMemory }),
    hasDatedName: () => false, isDailyFile: () => false,
    mayBeFound: () => true,
  });
  let version = 0;
  const input = (content: string): FileInput => ({ uri: 'file:///log.md', name: 'log.md', folder: 'file:///', path: [], named: true, version: version++, text: content });
  library.update(input(text));
  return {
    update: (content) => library.update(input(content)),
    rows: () => {
      const { journal, ids } = library.get('file:///log.md')!;
      const shown: JournalNode[] = topNodes(journal!).flatMap((node) => [node, ...childrenOf(node)]);
      return shown.reduce((sum, node) => sum + count([node]).open + (ids.get(node) ?? '').length, 0) + todosOf(journal!).length + journal!.problems.length;
    },
  };
}

export function parseWithMarkdownIt(text: string): number {
  return new MarkdownIt({ html: true }).parse(text, {}).length;
}

/** What a bundle of this file exports. */
export interface Domain {
  readonly readAnew: typeof readAnew;
  readonly readWithoutSuggestions: typeof readWithoutSuggestions;
  readonly libraryOf: typeof libraryOf;
  readonly parseWithMarkdownIt: typeof parseWithMarkdownIt;
}
