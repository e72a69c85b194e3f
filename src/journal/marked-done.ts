/** Signs by which the author of a sentence or list item has said that it is done: a tick, a stroke through it, `--> done`. */
import type { Phrases } from './phrases/phrases';

const TICK = /[✅✔☑✓❌✗✘]/u;
/** A box that is none to Markdown, at the beginning of a line: it stands for all of it. */
const BOX = /^\s*\[x\]/i;
const STROKE_OR_BRACKET = /~~|\(done/iu;
/** The last word, behind an arrow, a dash or the end of a sentence. */
const LAST_WORD = /(?:[-=]>|[→⇒–—:.!?]|\s-{1,2})\s*(\p{L}+)[.!]*\s*$/u;

/** @param source of a whole sentence. @param before it on its line, where its box may stand. @param behind it, where its tick may. */
export function isMarkedDone(source: string, before: string, behind: string, phrases: Phrases): boolean {
  return BOX.test(before + source) || TICK.test(source) || TICK.test(behind) || phrases.closing.has(LAST_WORD.exec(source)?.[1]?.toLowerCase() ?? '');
}

/** @param source of a whole item or paragraph, all of which its author may have struck through. */
export function isCrossedOut(source: string, phrases: Phrases): boolean {
  return STROKE_OR_BRACKET.test(source) || isMarkedDone(source, '', '', phrases);
}
