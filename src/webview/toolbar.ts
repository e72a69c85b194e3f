/** The bar above the journal: the way to what is shown, and what can be done with all of it. */
import type { PageStrings, Scope, Section } from '../preview/protocol';

type Crumb = 'file' | 'course' | 'day';

export interface ToolbarEvents {
  /** The person wants to see more or less of the file. */
  scope(scope: Crumb): void;
  setAll(open: boolean): void;
  search(): void;
}

export class Toolbar {
  readonly #path = document.createElement('nav');
  /** They stay the same while one scrolls, so that none loses the focus. */
  readonly #crumbs: Readonly<Record<Crumb, HTMLElement>>;
  readonly #separators = [separator(), separator()];
  #shown = '';

  constructor(bar: HTMLElement, private readonly strings: PageStrings, events: ToolbarEvents) {
    const crumb = (its: Crumb): HTMLElement => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = `crumb crumb-${its}`;
      button.addEventListener('click', () => events.scope(its));
      return button;
    };
    this.#crumbs = { file: crumb('file'), course: crumb('course'), day: crumb('day') };
    this.#path.setAttribute('aria-label', strings.placeInFile);
    const tools = document.createElement('div');
    tools.className = 'tools';
    tools.append(
      tool('expand', strings.expandAll, () => events.setAll(true)),
      tool('collapse', strings.collapseAll, () => events.setAll(false)),
      tool('search', strings.search, () => events.search()),
    );
    bar.append(this.#path, tools);
  }

  /** Shows the way: file, course, day; the part that is shown is marked. */
  show(name: string, path: readonly Section[], scope: Scope): void {
    const course = path.findLast(({ kind }) => kind === 'course')?.title;
    const day = path.findLast(({ kind }) => kind === 'day')?.title;
    const key = JSON.stringify([name, course, day, scope]);
    if (key === this.#shown) {
      return;
    }
    this.#shown = key;
    const way: Element[] = [];
    for (const [its, text] of [['file', name], ['course', course], ['day', day]] as const) {
      if (text !== undefined) {
        way.push(...(way.length === 0 ? [] : [this.#separators[way.length === 1 ? 0 : 1]!]), this.#name(its, text, scope));
      }
    }
    if (way.length !== this.#path.childElementCount || way.some((element, at) => element !== this.#path.children[at])) {
      this.#path.replaceChildren(...way);
    }
  }

  #name(its: Crumb, text: string, scope: Scope): HTMLElement {
    const crumb = this.#crumbs[its];
    crumb.textContent = text;
    crumb.title = its === 'file' ? this.strings.wholeFile : text;
    if (its === scope) {
      crumb.setAttribute('aria-current', 'true');
    } else {
      crumb.removeAttribute('aria-current');
    }
    return crumb;
  }
}

function separator(): HTMLElement {
  const sign = document.createElement('span');
  sign.className = 'crumb-next';
  sign.setAttribute('aria-hidden', 'true');
  sign.textContent = '›';
  return sign;
}

/** Paths of 16 × 16 pixels, drawn in the text's colour. */
const ICONS = {
  expand: 'M3 5.5 8 1l5 4.5M3 10.5 8 15l5-4.5',
  collapse: 'M3 .5 8 5l5-4.5M3 15.5 8 11l5 4.5',
  search: 'M10.5 10.5 14.5 14.5M12 6.75a5.25 5.25 0 1 1-10.5 0 5.25 5.25 0 0 1 10.5 0Z',
  previous: 'M3 10.5 8 5.5l5 5',
  next: 'M3 5.5 8 10.5l5-5',
  close: 'M3 3l10 10M13 3 3 13',
  zoomIn: 'M8 3v10M3 8h10',
  zoomOut: 'M3 8h10',
  fit: 'M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4',
  full: 'M9 7l5-5M10 2h4v4M7 9l-5 5M2 10v4h4',
  save: 'M8 2v8M4.5 7 8 10.5 11.5 7M2.5 13.5h11',
  // A bulb, as in the side bar.
  suggestion: 'M6 11.2V10.6A4.2 4.2 0 1 1 10 10.6V11.2ZM6.2 13.2h3.6M7 15h2',
  copy: 'M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8Z',
} as const;

/** A button with an icon and a name. */
export function tool(icon: keyof typeof ICONS, name: string, work: () => void, text = ''): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = text === '' ? 'tool' : 'tool worded';
  button.title = name;
  button.setAttribute('aria-label', name);
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', ICONS[icon]);
  svg.append(path);
  button.append(svg, text);
  button.addEventListener('click', work);
  return button;
}
