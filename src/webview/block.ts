/** The diagram, formula, table or code at a line, shown without what stands around it; and its picture. */
import type { Marks } from './markdown/marks';
import { standalone } from './diagram-picture';
import type { Sheet } from './sheet';

const HIDDEN = 'beside';

/** The innermost block that is drawn on `line` of the file. */
export function blockAt(line: number, sheet: Sheet, marks: Marks): HTMLElement | undefined {
  const piece = sheet.manuscript.length === 0 ? -1 : sheet.manuscript.pieceAt(line);
  const within = line - sheet.manuscript.startLine(Math.max(0, piece));
  const name = marks.name('line');
  const before = sheet.contents(piece)
    .flatMap((content) => [...content.querySelectorAll<HTMLElement>(`[${name}]`)])
    .filter((element) => Number(element.getAttribute(name)) <= within);
  const last = before.reduce<HTMLElement | undefined>((best, element) => (best === undefined || lineOf(element) >= lineOf(best) ? element : best), undefined);
  const block = last?.closest<HTMLElement>('.diagram, .math-display, table, pre');
  return block ?? (last?.querySelector<HTMLElement>('.formula') === null ? undefined : last);

  function lineOf(element: HTMLElement): number {
    return Number(element.getAttribute(name));
  }
}

/** Hides what stands beside `block` in its piece; undefined shows everything again. */
export function showOnly(block: Element | undefined, root: Element): void {
  const wanted = new Set<Element>();
  for (let at: Element | null = block ?? null; at !== null && !at.classList.contains('piece'); at = at.parentElement) {
    for (const sibling of at.parentElement?.children ?? []) {
      if (sibling !== at) {
        wanted.add(sibling);
      }
    }
  }
  for (const element of root.querySelectorAll(`.${HIDDEN}`)) {
    if (!wanted.has(element)) {
      element.classList.remove(HIDDEN);
    }
  }
  for (const element of wanted) {
    element.classList.add(HIDDEN);
  }
}

/** SVG of what has been drawn on `line`: the block there, or the formula `tex`. Empty where nothing is. */
export function pictureAt(line: number, tex: string, sheet: Sheet, marks: Marks): string {
  if (tex !== '') {
    const formulas = sheet.contents(sheet.manuscript.pieceAt(line)).flatMap((content) => [...content.querySelectorAll<HTMLElement>('.formula')]);
    return formulaPicture(formulas.find((formula) => formula.dataset['tex']?.trim() === tex.trim()));
  }
  const block = blockAt(line, sheet, marks);
  const svg = block?.querySelector<SVGSVGElement>('.diagram-picture > svg');
  return svg !== null && svg !== undefined ? standalone(svg) : formulaPicture(block?.querySelector<HTMLElement>('.formula') ?? undefined);
}

/** As MathML in SVG: no fonts have to go along. */
function formulaPicture(formula: HTMLElement | undefined): string {
  const math = formula?.querySelector('math')?.cloneNode(true) as Element | undefined;
  if (math === undefined) {
    return '';
  }
  math.querySelector('annotation')?.remove();
  const box = document.createElement('div');
  box.className = 'measured';
  box.append(math);
  document.body.append(box);
  const { width, height } = box.getBoundingClientRect();
  const { color } = getComputedStyle(document.body);
  box.remove();
  const size = `width="${Math.ceil(width) + 8}" height="${Math.ceil(height) + 8}"`;
  const content = `<div xmlns="http://www.w3.org/1999/xhtml" style="font-size:18px;padding:4px;color:${color};white-space:nowrap">${new XMLSerializer().serializeToString(math)}</div>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}><foreignObject width="100%" height="100%">${content}</foreignObject></svg>`;
}
