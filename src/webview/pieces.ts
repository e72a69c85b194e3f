/**
 * Takes the HTML of one piece apart, where elements may be open before it and stay open behind it:
 *
 *     piece 1  <details><summary>Numpy</summary>     summary in an open <details>
 *     piece 2  <h2>15/6/25</h2> …                    content
 *     piece 3  </details>                            the <details> is closed
 */
import type { Marks } from './markdown/marks';
import type { Sanitiser } from './sanitise';

/** What a piece adds to the page, in order. */
export type Part =
  /** Whole elements and texts, for the innermost open element. */
  | { readonly kind: 'content'; readonly nodes: readonly Node[] }
  /** The heading of the innermost open `<details>`, which must stay its direct child. */
  | { readonly kind: 'summary'; readonly element: HTMLElement }
  /** From here on everything goes into `element`, which is empty. */
  | { readonly kind: 'open'; readonly element: HTMLElement }
  | { readonly kind: 'close' };

export interface PieceParts {
  readonly parts: readonly Part[];
  /** Names of the elements open behind the piece, outermost first. */
  readonly open: readonly string[];
}

/** Parts of tables cannot be continued in another piece: the parser would move what stands between them. */
const NOT_CONTINUED = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption', 'input', 'a']);
/** More open elements than this are closed at the end of the piece, so that the cost of a piece stays its own. */
const MOST_OPEN = 32;

export function readPiece(html: string, openBefore: readonly string[], sanitiser: Sanitiser, marks: Marks): PieceParts {
  const edge = (side: string): string => `<wbr ${marks.name('edge')}="${side}">`;
  const before = openBefore.map((name) => `<${name}>`).join('');
  const fragment = sanitiser.fragment(`${before}${edge('start')}${html}${edge('end')}`);
  const start = fragment.querySelector(`[${marks.name('edge')}="start"]`);
  const end = fragment.querySelector(`[${marks.name('edge')}="end"]`);
  const reader = new Reader(openBefore);
  if (start === null || end === null) {
    reader.add([...fragment.childNodes]);
    return reader.result();
  }
  let at: Node = start;
  while (!reader.follow(at, end)) {
    // The end is not among what follows: the element around is closed within this piece.
    if (at.parentNode === null || at.parentNode === fragment) {
      break;
    }
    at = at.parentNode;
    reader.close();
  }
  return reader.result();
}

class Reader {
  readonly #parts: Part[] = [];
  readonly #open: string[];

  constructor(openBefore: readonly string[]) {
    this.#open = [...openBefore];
  }

  /** Takes what follows `node` among its siblings; true when `end` was met. */
  follow(node: Node, end: Node): boolean {
    const nodes: Node[] = [];
    for (let next = node.nextSibling; next !== null; next = next.nextSibling) {
      if (next === end) {
        this.add(nodes);
        return true;
      }
      if (next instanceof HTMLElement && next.contains(end)) {
        this.add(nodes);
        this.#enter(next, end);
        return true;
      }
      nodes.push(next);
    }
    this.add(nodes);
    return false;
  }

  close(): void {
    if (this.#open.length > 0) {
      this.#open.pop();
      this.#parts.push({ kind: 'close' });
    }
  }

  add(nodes: readonly Node[]): void {
    if (this.#open.at(-1) === 'details' && nodes.some((node) => node.nodeName === 'SUMMARY')) {
      const at = nodes.findIndex((node) => node.nodeName === 'SUMMARY');
      this.add(nodes.slice(0, at));
      this.#parts.push({ kind: 'summary', element: nodes[at] as HTMLElement });
      this.#content(nodes.slice(at + 1));
    } else {
      this.#content(nodes);
    }
  }

  result(): PieceParts {
    return { parts: this.#parts, open: this.#open };
  }

  #content(nodes: readonly Node[]): void {
    if (nodes.some((node) => node.nodeType !== Node.TEXT_NODE || node.textContent!.trim() !== '')) {
      this.#parts.push({ kind: 'content', nodes });
    }
  }

  #enter(element: HTMLElement, end: Node): void {
    const name = element.localName;
    if (NOT_CONTINUED.has(name) || this.#open.length >= MOST_OPEN) {
      end.parentNode!.removeChild(end);
      this.add([element]);
      return;
    }
    this.#parts.push({ kind: 'open', element: element.cloneNode(false) as HTMLElement });
    this.#open.push(name);
    const first = document.createTextNode('');
    element.prepend(first);
    this.follow(first, end);
    first.remove();
  }
}
