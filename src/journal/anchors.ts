/** The names GitHub gives to headings, for links: `## 23/5/25 - Loops` is `#23525---loops`. */
import type { Heading } from './model';

/** The anchor of each heading of a file, in their order; of equal ones the later get `-1`, `-2`. */
export function anchorsOf(headings: readonly Pick<Heading, 'text'>[]): readonly string[] {
  const taken = new Map<string, number>();
  return headings.map(({ text }) => {
    const name = slug(text);
    let anchor = name;
    while (taken.has(anchor)) {
      const next = (taken.get(name) ?? 0) + 1;
      taken.set(name, next);
      anchor = `${name}-${next}`;
    }
    taken.set(anchor, 0);
    return anchor;
  });
}

/** Small letters; marks other than `-` and `_` are left out, each blank is a `-`. */
function slug(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{M}\p{Nd}\p{Pc}\- ]/gu, '').replaceAll(' ', '-');
}
