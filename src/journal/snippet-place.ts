/** Where in a line something is put in from the list behind `/`, and how it has to be written there to stay Markdown. */

export interface SnippetPlace {
  /** How many characters before the cursor were typed to find it. */
  readonly typed: number;
  /** A slash and a word are all there is in the line or list item. */
  readonly isSlash: boolean;
  /** The list marker with its space, `- `; empty outside a list item. */
  readonly marker: string;
  readonly hasBox: boolean;
  /** Other words stand before it. */
  readonly isBehind: boolean;
}

/** A single line, that of a block, or a todo. */
export type SnippetKind = 'words' | 'block' | 'todo';

const LINE = /^[ \t]*(?:>[ \t]?)*((?:[-*+]|\d{1,9}[.)])[ \t]+)?(\[[ xX]\][ \t]+)?(.*)$/;

/** What is known of the place from the part of its line that stands before the cursor. */
export function snippetPlace(before: string): SnippetPlace {
  const [, marker = '', box = '', rest = ''] = LINE.exec(before) ?? [];
  const isSlash = /^\/\w*$/.test(rest);
  const typed = isSlash ? rest.length : /\w*$/.exec(rest)![0].length;
  return { typed, isSlash, marker, hasBox: box !== '', isBehind: rest.slice(0, rest.length - typed).trim() !== '' };
}

/**
 * `snippet` as it has to be written at `place`; undefined where it makes no sense there. VS Code itself repeats the blanks the line
 * begins with.
 *
 *     - /flowchart      - ```mermaid       its further lines belong to the item
 *                         flowchart LR
 *     /todo             - [ ]
 *     words /todo       words
 *                       - [ ]
 *
 * @param bullet the one the list above has.
 */
export function snippetAt(place: SnippetPlace, kind: SnippetKind, snippet: string, bullet: string): string | undefined {
  const { marker, hasBox, isBehind } = place;
  if (kind === 'words') {
    return snippet;
  }
  if (kind === 'todo') {
    const item = `${/^[-*+]/.exec(marker)?.[0] ?? bullet} ${snippet}`;
    return isBehind ? `\n${item}` : hasBox ? undefined : marker === '' ? item : snippet;
  }
  const indent = ' '.repeat(marker.length);
  const lines = snippet.split('\n').map((line, index) => (line === '' || (index === 0 && !isBehind && !hasBox) ? line : indent + line)).join('\n');
  return isBehind || hasBox ? `\n${lines}` : lines;
}

/** The bullet of the nearest list above the line, `-` where there is none. */
export function bulletAbove(line: number, lineText: (line: number) => string): string {
  for (let above = line - 1; above >= 0; above--) {
    const bullet = /^[ \t]*([-*+])[ \t]/.exec(lineText(above))?.[1];
    if (bullet !== undefined) {
      return bullet;
    }
  }
  return '-';
}

/** Whether the line stands in a fenced block of code. */
export function isInFence(line: number, lineText: (line: number) => string): boolean {
  let fence: string | undefined;
  for (let above = 0; above < line; above++) {
    const [, sign, rest] = /^[ \t>]*(?:[-*+][ \t]+|\d{1,9}[.)][ \t]+)*(`{3,}|~{3,})(.*)$/.exec(lineText(above)) ?? [];
    if (sign === undefined) {
      continue;
    }
    if (fence === undefined) {
      fence = sign[0] === '`' && rest!.includes('`') ? undefined : sign;
    } else if (sign.startsWith(fence) && rest!.trim() === '') {
      fence = undefined;
    }
  }
  return fence !== undefined;
}
