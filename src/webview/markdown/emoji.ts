/** Emoji codes as on GitHub: `:rocket:`. */
import type { MarkdownIt } from 'markdown-it';
// @ts-expect-error The file has no types: code without its colons -> the character.
import codes from 'markdown-it-emoji/lib/data/full.mjs';
import { replaceInTexts, type Replacement } from './texts';

const EMOJI: ReadonlyMap<string, string> = new Map(Object.entries(codes as Readonly<Record<string, string>>));

export function emoji(md: MarkdownIt): void {
  md.core.ruler.after('inline', 'emoji', (state) => {
    replaceInTexts(state, (text, token) => {
      const found: Replacement[] = [];
      for (let open = text.indexOf(':'); open >= 0; ) {
        const close = text.indexOf(':', open + 1);
        if (close < 0) {
          break;
        }
        // No code is longer than 40 characters; a slice of a long text would cost its length at every colon.
        const character = close - open <= 42 ? EMOJI.get(text.slice(open + 1, close)) : undefined;
        if (character === undefined) {
          open = close;
          continue;
        }
        const shown = new token('text', '', 0);
        shown.content = character;
        found.push({ start: open, end: close + 1, tokens: [shown] });
        open = text.indexOf(':', close + 1);
      }
      return found;
    });
  });
}
