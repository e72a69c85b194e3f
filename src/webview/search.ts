/** The page's own search: it finds text in closed sections too, opens them, and closes again those without the chosen hit. */
import type { PageStrings } from '../preview/protocol';
import type { Reach } from './reach';
import { closedAround, type Sections } from './sections';
import { tool } from './toolbar';

/** More hits than this are not shown. */
const MOST = 1000;
const HITS = 'search-hits';
const CHOSEN = 'search-chosen';

export class Search {
  readonly #bar = document.createElement('div');
  readonly #input = document.createElement('input');
  readonly #count = document.createElement('span');
  #hits: Range[] = [];
  #chosen = -1;
  /** Opened for a hit, to be closed when another is chosen. */
  #opened: HTMLDetailsElement[] = [];

  constructor(private readonly root: HTMLElement, private readonly sections: Sections, private readonly reach: Reach, private readonly strings: PageStrings) {
    this.#bar.className = 'search-bar';
    this.#bar.hidden = true;
    this.#bar.setAttribute('role', 'search');
    this.#input.type = 'text';
    this.#input.placeholder = strings.search;
    this.#input.setAttribute('aria-label', strings.search);
    this.#count.className = 'search-count';
    this.#count.setAttribute('role', 'status');
    this.#bar.append(
      this.#input,
      this.#count,
      tool('previous', strings.previous, () => this.#step(-1)),
      tool('next', strings.next, () => this.#step(1)),
      tool('close', strings.close, () => this.close()),
    );
    // Where it is seen is where the keys find it.
    root.before(this.#bar);
    this.#input.addEventListener('input', () => this.#find());
    this.#bar.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') {
        event.preventDefault();
        this.#step(event.shiftKey ? -1 : 1);
      } else if (event.key === 'Escape') {
        event.preventDefault();
        this.close();
      }
    });
    window.addEventListener('keydown', (event) => {
      if (event.key.toLowerCase() === 'f' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
        event.preventDefault();
        event.stopPropagation();
        this.open();
      }
    }, true);
  }

  open(): void {
    this.#bar.hidden = false;
    const selected = getSelection()?.toString().trim() ?? '';
    if (selected !== '' && selected.length < 100 && !selected.includes('\n')) {
      this.#input.value = selected;
    }
    this.#input.focus();
    this.#input.select();
    this.#find();
  }

  /** Sections opened for the hit that is chosen stay open: the person is reading there. */
  close(): void {
    this.#bar.hidden = true;
    for (const section of this.#opened) {
      this.sections.keep(section);
    }
    this.#opened = [];
    this.#hits = [];
    this.#chosen = -1;
    CSS.highlights.delete(HITS);
    CSS.highlights.delete(CHOSEN);
    this.root.focus();
  }

  /** The journal has changed under the search. */
  refresh(): void {
    if (!this.#bar.hidden && this.#input.value !== '') {
      const chosen = this.#chosen;
      this.#hits = findText(this.root, this.#input.value);
      this.#chosen = Math.min(chosen, this.#hits.length - 1);
      this.#show();
    }
  }

  #find(): void {
    this.#hits = findText(this.root, this.#input.value);
    // The first hit that lies below the top of the window, so that the page does not jump away from where the person reads.
    const below = this.#hits.findIndex((hit) => hit.getBoundingClientRect().bottom > 0);
    this.#choose(this.#hits.length === 0 ? -1 : Math.max(0, below));
  }

  #step(by: number): void {
    if (this.#hits.length > 0) {
      this.#choose((this.#chosen + by + this.#hits.length) % this.#hits.length);
    }
  }

  #choose(index: number): void {
    this.#chosen = index;
    const hit = this.#hits[index];
    const before = this.#opened;
    this.#opened = [];
    if (hit !== undefined) {
      const place = hit.startContainer.parentElement!;
      const fresh = closedAround(place);
      for (const section of fresh) {
        this.sections.lend(section);
      }
      this.#opened = [...before.filter((section) => section.contains(place)), ...fresh];
    }
    for (const section of before) {
      if (!this.#opened.includes(section)) {
        this.sections.takeBack(section);
      }
    }
    if (hit !== undefined) {
      const { top, bottom } = hit.getBoundingClientRect();
      if (top < 80 || bottom > window.innerHeight - 40) {
        this.reach.place(hit, 1 / 3);
      }
    }
    this.#show();
  }

  #show(): void {
    const { searchHits, searchNothing } = this.strings;
    const hit = this.#hits[this.#chosen];
    this.#count.textContent = this.#input.value === '' ? '' : hit === undefined ? searchNothing : searchHits.replace('{0}', String(this.#chosen + 1)).replace('{1}', String(this.#hits.length) + (this.#hits.length === MOST ? '+' : ''));
    CSS.highlights.set(HITS, new Highlight(...this.#hits));
    CSS.highlights.set(CHOSEN, hit === undefined ? new Highlight() : new Highlight(hit));
  }
}

/** Every place below `root` that says `text`, without regard to case; also where the words are in several elements of one block. */
export function findText(root: Element, text: string): Range[] {
  const wanted = fold(text);
  const hits: Range[] = [];
  if (wanted === '') {
    return hits;
  }
  for (const run of textRuns(root)) {
    const whole = fold(run.map((node) => node.data).join(''));
    for (let at = whole.indexOf(wanted); at >= 0 && hits.length < MOST; at = whole.indexOf(wanted, at + wanted.length)) {
      hits.push(rangeIn(run, at, at + wanted.length));
    }
  }
  return hits;
}

/** Lower case, but with every character where it was: some grow when they are folded. */
function fold(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : Array.from(text, (character) => (character.toLowerCase().length === character.length ? character.toLowerCase() : character)).join('');
}

const BLOCKS = new Set(['p', 'li', 'td', 'th', 'pre', 'summary', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dt', 'dd', 'div', 'blockquote', 'ul', 'ol', 'table', 'details', 'section', 'tr', 'svg']);

/** The texts of each block, in order. What is not for eyes (MathML, styles of diagrams) and what is not shown is left out. */
function* textRuns(root: Element): Generator<Text[]> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node instanceof Element && node.matches('.katex-mathml, style, .out, .behind-title, .diagram-tools, .for-readers') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  let run: Text[] = [];
  let block: Element | null = null;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text)) {
      continue;
    }
    let around = node.parentElement;
    while (around !== null && around !== root && !BLOCKS.has(around.localName)) {
      around = around.parentElement;
    }
    if (around !== block && run.length > 0) {
      yield run;
      run = [];
    }
    block = around;
    run.push(node);
  }
  if (run.length > 0) {
    yield run;
  }
}

function rangeIn(run: readonly Text[], start: number, end: number): Range {
  const range = document.createRange();
  let at = 0;
  for (const node of run) {
    const next = at + node.data.length;
    if (start >= at && start < next) {
      range.setStart(node, start - at);
    }
    if (end > at && end <= next) {
      range.setEnd(node, end - at);
    }
    at = next;
  }
  return range;
}
