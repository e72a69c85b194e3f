/** Suggestions: plain sentences and list items that announce something to do, where their author wrote no box. */
import { decapitalised, titled, type Announcement, type Before } from './announced-title';
import { announcementsIn } from './announcements';
import { thingOf } from './antecedents';
import { Kind, type Block, type Blocks } from './blocks';
import { linksIn, plainText } from './inline';
import { isGerund } from './grammar';
import { bareStretches } from './html-stretches';
import { endsInColon, isEmphasised, lastLine } from './lead-lines';
import type { Label } from './label';
import { isCommand, isToDo, labelOf, statesSomething } from './labels';
import { ListLabels } from './list-labels';
import { isCrossedOut } from './marked-done';
import type { Todo } from './model';
import { breaksIn, lineBreakOf, newItem } from './new-item';
import type { Phrases } from './phrases/phrases';
import type { Scan } from './scan';
import { sentencesOf, type Token } from './sentences';
import type { PhraseMemory, SuggestionMemory } from './suggestion-memory';

export interface Suggestions {
  readonly todos: Todo[];
  /** Paragraph of a task item that says *it* or *them* -> its title with what that stands for, as when it was a suggestion. */
  readonly titles: ReadonlyMap<number, string>;
}

/**
 * The suggestions of one file, in its order. `taken` holds the indexes of paragraphs that are todos already.
 * A wrong suggestion is worse than a missed one.
 */
export function readSuggestions(
  text: string, scan: Scan, taken: ReadonlySet<number>, phrases: readonly Phrases[], memory: SuggestionMemory,
): Suggestions {
  const titles = new Map<number, string>();
  return { todos: phrases.flatMap((each) => new Reader(text, scan, taken, titles, each, memory.of(each)).read()), titles };
}

const none: readonly Announcement[] = [];

/** One reading of one file in one language. */
class Reader {
  private readonly todos: Todo[] = [];
  private readonly lists = new ListLabels();
  /** Index of the paragraph before, in the same section: what *it* may stand for. */
  private previous = -1;
  /** Container of the item that was read last, where that announced something; undefined where it did not. */
  private announcing: number | undefined;
  private readonly columns: Blocks;

  constructor(private readonly text: string, scan: Scan, private readonly taken: ReadonlySet<number>,
    private readonly titles: Map<number, string>, private readonly phrases: Phrases,
    private readonly memory: PhraseMemory) {
    this.columns = scan.columns;
  }

  read(): Todo[] {
    const { kinds, parents, levels, length } = this.columns;
    for (let index = 0; index < length; index++) {
      switch (kinds[index]) {
        case Kind.heading:
          this.heading(index);
          break;
        case Kind.html:
          this.lists.leave();
          if (levels[index]! >= 6 && parents[index]! < 0) {
            this.htmlProse(this.columns.at(index));
          }
          break;
        case Kind.paragraph:
          if (!this.columns.isQuoted(index)) {
            this.paragraph(index);
          }
          this.previous = index;
          break;
        case Kind.rule:
          this.lists.set(parents[index]!, undefined);
          break;
        default:
      }
    }
    return this.todos;
  }

  private heading(index: number): void {
    const { contentStarts, contentEnds, levels } = this.columns;
    const start = contentStarts[index]!;
    const end = contentEnds[index]!;
    const level = levels[index]!;
    this.previous = -1;
    this.lists.heading(end - start > 80 ? undefined : this.label(start, end), level);
  }

  /** A label that holds a date is a day. */
  private label(start: number, end: number): Label | undefined {
    if (!this.memory.sieve.mayLabel(this.text, start, end)) {
      return undefined;
    }
    return this.memory.labels.of(this.text, start, end, (label) => (/\d[-/.]\d{1,2}[-/.]\d|\d{4}|^\W*\d+[-/.]\d/.test(label) ? null : labelOf(this.lastWords(label), this.phrases) ?? null)) ?? undefined;
  }

  /** `Had my review. Goals for May:`: those of the last sentence. */
  private lastWords(source: string): readonly Token[] {
    return sentencesOf(source, this.phrases).findLast(({ bracketed }) => !bracketed)?.tokens ?? [];
  }

  private words(source: string): readonly Token[] {
    return sentencesOf(source, this.phrases).flatMap((sentence) => (sentence.bracketed ? [] : sentence.tokens));
  }

  private paragraph(index: number): void {
    const { columns } = this;
    const parent = columns.parents[index]!;
    if (parent >= 0 && parent === index - 1 && columns.kinds[parent] === Kind.item) {
      this.item(index, parent);
      return;
    }
    const block = columns.at(index);
    const emphasised = isEmphasised(this.text, block.contentStart, block.contentEnd);
    const last = emphasised ? block.contentStart : lastLine(this.text, block.contentStart, block.contentEnd);
    const leads = block.contentEnd - last < 100 && (emphasised || endsInColon(this.text, block.contentStart, block.contentEnd) || this.isBareLabel(index, last));
    if (leads) {
      const label = this.leadOf(last, block.contentEnd);
      if (block.parent < 0) {
        this.lists.line(label, emphasised);
      }
      this.lists.set(block.parent, label);
      if (last > block.contentStart && !this.taken.has(index)) {
        this.sentences(index, -1, last);
      }
      return;
    }
    this.lists.set(block.parent, undefined);
    if (!this.taken.has(index) && !this.sentences(index, -1) && block.parent < 0) {
      this.prose(block);
    }
    this.lists.begun();
  }

  /** The label of a line above a list. `Complete the main function:` among things to do is one of them, and commands below it are its parts. */
  private leadOf(start: number, end: number): Label | undefined {
    const label = this.label(start, end);
    if (label?.kind !== 'past' || this.lists.section?.kind !== 'strong') {
      return label;
    }
    const words = this.words(this.text.slice(start, end));
    return words.length > 2 && isCommand(words, 0, this.phrases) ? { kind: 'weak' } : label;
  }

  /**
   * The first paragraph under a label, where it is nothing but a few words of things to do:
   *
   *     ### Tomorrow
   *     Finish the lab. Chapter 4.
   */
  private prose(block: Block): void {
    const label = this.lists.prose;
    if (label?.kind !== 'strong' || block.contentEnd - block.contentStart > 300) {
      return;
    }
    const source = this.text.slice(block.contentStart, block.contentEnd);
    const sentences = sentencesOf(source, this.phrases).filter(({ bracketed }) => !bracketed);
    const few = sentences.length <= 3 && sentences.every(({ tokens }) => tokens.length <= (isCommand(tokens, 0, this.phrases) ? 24 : 14));
    if (!few || !sentences.every(({ tokens, ending }) => isToDo(tokens, label, ending, this.phrases)) || isCrossedOut(source, this.phrases)) {
      return;
    }
    for (const { tokens, start, end } of sentences) {
      const plain = plainText(source.slice(start, end)).replace(/[\s:;,]+$/, '');
      const title = isCommand(tokens, 0, this.phrases) || isGerund(tokens[0], this.phrases) ? decapitalised(plain) : plain;
      this.add(title, block.contentStart + start, block.contentStart + end, block.line + breaksIn(source, start), source.slice(start, end), newItem(this.text, block, '-', title));
    }
  }

  /** `To do` or `Next steps` on a line of its own, straight above a list. */
  private isBareLabel(index: number, start: number): boolean {
    const { kinds, parents, contentEnds, length } = this.columns;
    const contentEnd = contentEnds[index]!;
    const below = index + 1;
    return contentEnd - start < 40 && below < length && kinds[below] === Kind.item && parents[below] === parents[index]
      && /[\p{L}\p{N}*_?]\s*$/u.test(this.text.slice(start, contentEnd)) && this.label(start, contentEnd)?.kind === 'strong';
  }

  private item(index: number, item: number): void {
    const { kinds, lines, parents, contentStarts, contentEnds, length } = this.columns;
    const container = parents[item]!;
    const follows = this.announcing === container;
    this.announcing = undefined;
    const inherited = this.lists.of(container, container < 0 || kinds[container] !== Kind.item);
    this.lists.begun();
    if (this.taken.has(index)) {
      this.lists.set(item, undefined);
      this.taskTitle(index);
      return;
    }
    const start = contentStarts[index]!;
    const whole = contentEnds[index]!;
    const end = this.leadBelow(index) ?? whole;
    if (end < whole) {
      // The list below goes on in what Markdown takes for this one.
      this.lists.set(parents[index + 1]!, this.label(lastLine(this.text, start, whole), whole));
    }
    const hasChildren = index + 1 < length && parents[index + 1] === item && kinds[index + 1] === Kind.item;
    const short = end - start < 100;
    const colon = endsInColon(this.text, start, end);
    // `- I want to read chapter 4.` is a sentence, whatever stands below it.
    const label = short && (colon || (hasChildren && !/[.!?]/.test(this.text[end - 1]!))) ? this.label(start, end) : undefined;
    const isPast = label?.kind === 'past';
    if (label !== undefined && !isPast) {
      this.lists.set(hasChildren ? item : container, label);
      return;
    }
    if (this.sentences(index, item, end < whole ? end : undefined, inherited)) {
      this.lists.set(item, inherited === undefined ? undefined : { kind: 'weak' });
      this.announcing = container;
      return;
    }
    if (follows && this.alsoIn(start, end, lines[item]!)) {
      this.announcing = container;
      return;
    }
    // `Complete the tests:` among things to do is one of them.
    if (isPast && inherited?.kind !== 'strong') {
      this.lists.set(hasChildren ? item : container, label);
      return;
    }
    if (inherited === undefined || inherited.kind === 'past') {
      this.lists.set(item, inherited);
      return;
    }
    const source = this.text.slice(start, end);
    // What is only quoted is somebody else's.
    if (inherited.verb === undefined && /^["“«][^"”»]*["”»][.!?]?$/.test(source)) {
      return;
    }
    const sentence = this.memory.firsts.of(this.text, start, end, (text) => sentencesOf(text, this.phrases).find((each) => !each.bracketed) ?? null);
    if (sentence === null) {
      return;
    }
    const command = isCommand(sentence.tokens, 0, this.phrases);
    const group = hasChildren && !command && !this.isExplained(index);
    this.lists.set(item, group ? inherited : { kind: 'weak' });
    if (!group && isToDo(sentence.tokens, inherited, sentence.ending, this.phrases) && !isCrossedOut(source, this.phrases)) {
      const plain = plainText(source.length > 160 ? source.slice(0, sentence.end) : source).replace(/[\s:;,]+$/, '');
      const title = inherited.verb !== undefined && !command ? `${inherited.verb} ${plain}`
        : command || isGerund(sentence.tokens[0], this.phrases) ? decapitalised(plain) : plain;
      this.add(title, start, end, lines[item]!, source, { offset: start, text: '[ ] ' });
    }
  }

  /** Where `Next steps` begins, straight above a list, that Markdown takes for the last line of the item at `index`; undefined for none. */
  private leadBelow(index: number): number | undefined {
    const { kinds, lines, contentStarts, contentEnds, length } = this.columns;
    if (index + 1 >= length || kinds[index + 1] !== Kind.item || lines[index + 1]! - lines[index]! < 2) {
      return undefined;
    }
    const end = contentEnds[index]!;
    const last = lastLine(this.text, contentStarts[index]!, end);
    return last > contentStarts[index]! && end - last < 40 && this.label(last, end)?.kind === 'strong' ? last : undefined;
  }

  /** `- [ ] Will read it`, once a suggestion: what *it* is stays in the title. */
  private taskTitle(index: number): void {
    const start = this.columns.contentStarts[index]!;
    const end = this.columns.contentEnds[index]!;
    if (this.text.charCodeAt(start) !== 91 /* [ */) {
      return;
    }
    const source = this.text.slice(start + 4, end);
    const [found, other] = this.announcements(start + 4, end);
    if (found?.slot !== undefined && other === undefined && !/[\p{L}\p{N}]/u.test(source.slice(0, found.range.start) + source.slice(found.range.end))) {
      const named = titled(found, source, () => this.thingBefore(), this.phrases);
      if (named !== undefined) {
        this.titles.set(index, named.title);
      }
    }
  }

  /** Adds `also try the other one`, an item behind one that announces something; whether it is that. */
  private alsoIn(start: number, end: number, line: number): boolean {
    const source = this.text.slice(start, end);
    const words = source.length > 160 ? [] : this.words(source);
    if (words[0]?.word !== this.phrases.small.also || words.length < 3 || !isCommand(words, 1, this.phrases) || isCrossedOut(source, this.phrases)) {
      return false;
    }
    this.add(plainText(source.slice(words[1]!.start)).replace(/[\s:;,.]+$/, ''), start, end, line, source, { offset: start, text: '[ ] ' });
    return true;
  }

  /** Whether the first item below the paragraph at `index` only explains it: `- Labels fix:` / `  - The labels aren't shown.` */
  private isExplained(index: number): boolean {
    const { kinds, contentStarts, contentEnds, length } = this.columns;
    const child = index + 2;
    return child < length && kinds[child] === Kind.paragraph && statesSomething(this.words(this.text.slice(contentStarts[child], contentEnds[child])), this.phrases);
  }

  /** Adds what the paragraph at `index` announces up to `stop`; whether it does. */
  private sentences(index: number, item: number, stop?: number, label = this.lists.section): boolean {
    const end = stop ?? this.columns.contentEnds[index]!;
    const all = this.announcements(this.columns.contentStarts[index]!, end);
    const found = label?.kind === 'past' ? all.filter(({ weak }) => weak !== true) : all;
    if (found.length === 0) {
      return false;
    }
    const block = this.columns.at(index);
    const source = this.text.slice(block.contentStart, end);
    for (const each of found) {
      const { title, link } = titled(each, source, () => this.thingBefore(), this.phrases) ?? {};
      if (title === undefined || link === undefined) {
        continue;
      }
      // Of a sentence of several lines, that from the line on in which it says what to do.
      const first = Math.max(each.range.start, source.lastIndexOf('\n', each.at) + 1);
      const start = block.contentStart + first + (/^[\s>]*/.exec(source.slice(first))?.[0].length ?? 0);
      const end = block.contentStart + each.range.end;
      const only = item >= 0 && !/[\p{L}\p{N}]/u.test(source.slice(0, each.range.start) + source.slice(each.range.end));
      const accept = only ? { offset: block.contentStart, text: '[ ] ' } : newItem(this.text, block, item >= 0 && this.columns.flags[item] === 0 ? this.text.charAt(this.columns.markers[item]!) : '-', title);
      this.add(title, start, end, block.line + breaksIn(source, first), link, accept);
    }
    return true;
  }

  private thingBefore(): Before | undefined {
    const start = this.previous < 0 ? 0 : this.columns.contentStarts[this.previous]!;
    const end = this.previous < 0 ? 0 : this.columns.contentEnds[this.previous]!;
    if (this.previous < 0 || end - start > 2000) {
      return undefined;
    }
    const source = this.text.slice(start, end);
    const thing = this.memory.things.of(this.text, start, end, (text) => sentencesOf(text, this.phrases).slice(-3).reverse()
      .map(({ tokens }) => thingOf(text, tokens, this.phrases)).find((each) => each !== undefined) ?? null);
    return thing === null ? undefined : { thing, source };
  }

  private add(title: string, start: number, end: number, line: number, linkSource: string, accept: { readonly offset: number; readonly text: string }): void {
    const link = linksIn(linkSource)[0];
    this.todos.push({
      kind: 'suggestion', state: 'open', title, range: { start, end }, mark: { start, end }, line, children: [], accept,
      ...(link === undefined ? {} : { link: { text: link.text, target: link.target } }),
    });
  }

  private htmlProse(block: Block): void {
    for (const { start, end, behind, goesOn } of bareStretches(this.text, block)) {
      const source = this.text.slice(start, end);
      const eol = lineBreakOf(this.text);
      for (const each of this.announcements(start, end)) {
        const named = titled(each, source, () => this.thingBefore(), this.phrases);
        if (named !== undefined) {
          // A list needs a blank line above it here, and one below where text goes on.
          const accept = { offset: behind, text: `${eol}${eol}- [ ] ${named.title}${goesOn ? eol : ''}` };
          const line = block.line + breaksIn(this.text.slice(block.start, start + each.range.start), Infinity);
          this.add(named.title, start + each.range.start, start + each.range.end, line, named.link, accept);
        }
      }
    }
  }

  private announcements(start: number, end: number): readonly Announcement[] {
    const { text } = this;
    const { sieve } = this.memory;
    const ways = sieve.waysOf(text, start, end);
    return ways === 0 ? none : this.memory.announcements.of(text, start, end, (piece) => announcementsIn(piece, this.phrases, ways, sieve));
  }
}
