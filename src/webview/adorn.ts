/** Finishes sanitised HTML: turns the renderer's marks into boxes, formulas, diagrams, coloured code, alerts and pictures. */
import type { Code } from './code';
import type { Formulas } from './formulas';
import type { Marks } from './markdown/marks';
import type { Pictures } from './pictures';
import type { PageStrings } from '../preview/protocol';

export interface Adorners {
  readonly marks: Marks;
  readonly formulas: Formulas;
  readonly code: Code;
  readonly pictures: Pick<Pictures, 'draw'>;
  readonly strings: PageStrings;
  /** Number of a footnote, from 1; 0 for none. */
  noteNumber(label: string): number;
}

export const DIAGRAM = 'diagram';

export function adorn(root: ParentNode, adorners: Adorners): void {
  const { marks } = adorners;
  const each = (what: Parameters<Marks['name']>[0], work: (element: HTMLElement, value: string) => void): void => {
    const name = marks.name(what);
    for (const element of root.querySelectorAll<HTMLElement>(`[${name}]`)) {
      work(element, element.getAttribute(name)!);
    }
  };
  each('task', (element) => {
    element.removeAttribute('disabled');
    element.className = 'task';
    element.closest('li')?.classList.add('task-item');
    element.setAttribute('aria-label', wordsOf(element.closest('li')) || adorners.strings.task);
  });
  each('alert', (element, kind) => {
    element.className = kind === 'title' ? 'alert-title' : `alert alert-${kind}`;
  });
  each('diagram', (element) => element.replaceWith(diagramHolder(element, adorners)));
  each('note', (element, label) => {
    element.textContent = String(adorners.noteNumber(label));
    element.className = 'note';
  });
  each('language', (element, language) => adorners.code.draw(element, language));
  for (const wide of root.querySelectorAll<HTMLElement>('pre, table')) {
    // What is wider than the page is scrolled by keys too, as on GitHub.
    wide.tabIndex = 0;
  }
  each('math', (element, display) => adorners.formulas.draw(element, display === 'display'));
  each('source', (element) => adorners.pictures.draw(element as HTMLImageElement));
}

/** What a list item says itself, without the lists in it. */
function wordsOf(item: Element | null): string {
  const own = [...(item?.childNodes ?? [])].filter((node) => !(node instanceof Element && /^(?:ul|ol|pre|table)$/.test(node.localName)));
  return own.map((node) => node.textContent).join('').replace(/\s+/g, ' ').trim().slice(0, 200);
}

/** The place of a diagram; its source stays in it, so that nothing has to be read back from what was drawn. */
function diagramHolder(pre: HTMLElement, { marks, strings }: Adorners): HTMLElement {
  const holder = document.createElement('div');
  holder.className = DIAGRAM;
  const line = pre.getAttribute(marks.name('line'));
  if (line !== null) {
    holder.setAttribute(marks.name('line'), line);
  }
  holder.dataset['source'] = pre.textContent!;
  holder.tabIndex = 0;
  holder.setAttribute('role', 'group');
  holder.setAttribute('aria-label', strings.diagram);
  return holder;
}
