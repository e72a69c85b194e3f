/** Draws whole files and gives them back as HTML that needs neither the page nor its scripts. */
import type { ExportedFile, ExportMessage, FromPage, PageStrings, Section } from '../preview/protocol';
import type { Adorners } from './adorn';
import { Code } from './code';
import { Diagrams } from './diagrams';
import { leadsSomewhere, takeHead } from './export-head';
import { linkInExport, partId } from './export-links';
import { Formulas } from './formulas';
import { Engine } from './markdown/engine';
import { Manuscript } from './markdown/manuscript';
import type { Marks } from './markdown/marks';
import { Pictures } from './pictures';
import type { Sanitiser } from './sanitise';
import { Sheet } from './sheet';

/** For paper: light, in a font that every system has something for. */
const LOOK = { theme: 'light', paper: '#ffffff', fontFamily: 'system-ui, "Segoe UI", Roboto, Ubuntu, sans-serif' } as const;

export class Exporter {
  constructor(
    private readonly root: HTMLElement,
    private readonly marks: Marks,
    private readonly sanitiser: Sanitiser,
    private readonly strings: PageStrings,
    private readonly send: (message: FromPage) => void,
  ) {}

  /** Pictures that are asked for are answered by whoever takes the page's messages; see `pictures`. */
  pictures: Pictures | undefined;

  async run({ files, settings, refusedDiagrams, open, contents }: ExportMessage): Promise<void> {
    document.body.classList.add('exporting');
    const formulas = new Formulas(this.strings.formulaError, () => undefined);
    formulas.macros = settings.macros;
    const code = new Code();
    const pictures = new Pictures(this.marks, this.strings, (sources) => this.send({ type: 'wantPictures', sources }), () => undefined);
    this.pictures = pictures;
    const diagrams = new Diagrams(this.strings, undefined, {
      drawing: (source) => this.send({ type: 'drawing', source }),
      alive: () => this.send({ type: 'alive' }),
      drawn: () => this.send({ type: 'drawn' }),
    }, LOOK);
    diagrams.refuse(refusedDiagrams);
    const parts: string[] = [];
    const lists: HTMLElement[] = [];
    const fonts = new Set<string>();
    let head = '';
    for (const [number, file] of files.entries()) {
      const holder = document.createElement('article');
      this.root.replaceChildren(holder);
      const adorners = (sheet: () => Sheet): Adorners => ({
        marks: this.marks, formulas, code, strings: this.strings, noteNumber: (label) => sheet().noteNumber(label),
        // What the address means depends on the file it stands in.
        pictures: { draw: (image) => pictures.draw(image, `${number} ${image.getAttribute(this.marks.name('source')) ?? ''}`) },
      });
      const sheet = await this.#draw(holder, new Engine(this.marks, settings), file, adorners);
      await Promise.all([formulas.settled(), code.settled(), pictures.settled()]);
      cutOut(sheet, file);
      await diagrams.drawAll(holder);
      const prefix = `${partId(number)}-`;
      lists.push(nameSections(sheet, file, prefix, files.length > 1));
      nameHeadings(sheet, prefix);
      for (const link of holder.querySelectorAll('a[href]')) {
        const href = linkInExport(link.getAttribute('href')!, number, files);
        if (href !== undefined) {
          link.setAttribute('href', href);
        }
      }
      const above = contents && files.length === 1 ? takeHead(sheet, file, holder, lists[0]!, this.marks) : undefined;
      this.#finish(sheet, holder, prefix, open);
      for (const font of fontsOf(holder)) {
        fonts.add(font);
      }
      head = above?.outerHTML ?? '';
      above?.remove();
      parts.push(`<section id="${partId(number)}">${holder.innerHTML}</section>`);
    }
    this.root.replaceChildren();
    this.send({ type: 'exported', html: `${head}${contents ? this.#contents(lists) : ''}<main>${parts.join('\n')}</main>`, fonts: [...fonts] });
  }

  #draw(holder: HTMLElement, engine: Engine, { pieces }: ExportedFile, adorners: (sheet: () => Sheet) => Adorners): Promise<Sheet> {
    return new Promise((resolve) => {
      const sheet: Sheet = new Sheet(holder, new Manuscript(engine), this.sanitiser, adorners(() => sheet), { keep: () => false }, {
        // Not at once: the first drawing happens before the sheet has its name here.
        drawn: (_, done) => done && setTimeout(() => resolve(sheet)),
      });
      sheet.splice(0, 0, pieces);
    });
  }

  #contents(lists: readonly HTMLElement[]): string {
    if (lists.length < 2 && !leadsSomewhere(lists[0])) {
      return '';
    }
    const nav = document.createElement('nav');
    nav.className = 'contents';
    const title = document.createElement('h2');
    title.textContent = this.strings.contents;
    const list = document.createElement('ul');
    list.append(...lists.flatMap((each) => [...each.children]));
    nav.append(title, list);
    return nav.outerHTML;
  }

  /** Takes out all that only the page needs, and turns what it does by script into links. */
  #finish(sheet: Sheet, holder: HTMLElement, prefix: string, open: boolean): void {
    const note = this.marks.name('note');
    const used = new Set<string>();
    for (const reference of holder.querySelectorAll(`a[${note}]`)) {
      const number = sheet.noteNumber(reference.getAttribute(note)!);
      reference.setAttribute('href', `#${prefix}note-${number}`);
      if (!used.has(String(number)) && reference.closest('.footnotes') === null) {
        reference.id = `${prefix}note-${number}-back`;
      }
      used.add(String(number));
    }
    holder.querySelectorAll('.footnotes > ol > li').forEach((item, index) => {
      item.id = `${prefix}note-${index + 1}`;
      item.setAttribute('value', String(index + 1));
      if (used.has(String(index + 1))) {
        item.querySelector('.note-back')?.setAttribute('href', `#${prefix}note-${index + 1}-back`);
      } else {
        item.remove();
      }
    });
    if (holder.querySelector('.footnotes li') === null) {
      holder.querySelector('.footnotes')?.remove();
    }
    for (const section of holder.querySelectorAll('details')) {
      section.open = open;
    }
    for (const box of holder.querySelectorAll('input')) {
      box.setAttribute('disabled', '');
    }
    for (const button of holder.querySelectorAll('button, .behind-title, .diagram-tools')) {
      button.remove();
    }
    for (const element of holder.querySelectorAll('*')) {
      for (const { name } of [...element.attributes]) {
        // What is wider than the page is scrolled by keys there too.
        const scrolls = name === 'tabindex' && element.matches('pre, table, .math-display');
        if (name.startsWith('data-') || (name === 'tabindex' && !scrolls) || name === 'contenteditable') {
          element.removeAttribute(name);
        }
      }
      if (element instanceof HTMLImageElement) {
        element.removeAttribute('loading');
      }
    }
  }
}

/** Leaves only the pieces that are exported, without the sections around them. */
function cutOut(sheet: Sheet, { from, to }: ExportedFile): void {
  const isOut = (piece: number): boolean => piece < from || piece >= to;
  for (let piece = 0; piece < sheet.manuscript.length; piece++) {
    if (isOut(piece)) {
      sheet.contents(piece).forEach((content) => content.remove());
    }
  }
  for (let piece = sheet.manuscript.length - 1; piece >= 0; piece--) {
    for (const element of isOut(piece) ? [...sheet.opened(piece)].reverse() : []) {
      element.querySelector(':scope > summary')?.remove();
      element.replaceWith(...element.childNodes);
    }
  }
}

/** Gives courses and days ids, and returns the list that leads to them: one item a course, or the file's where it is one of several. */
function nameSections(sheet: Sheet, { sections, name, from, to }: ExportedFile, prefix: string, several: boolean): HTMLElement {
  const list = document.createElement('ul');
  const items = new Map<number, HTMLElement>();
  const whole = several ? entry(name, prefix.slice(0, -1)) : undefined;
  if (whole !== undefined) {
    list.append(whole);
  }
  sections.forEach((section, index) => {
    if (section.from < from || section.from >= to || section.to > to) {
      return;
    }
    const place = placeOf(sheet, section);
    const parent = items.get(section.parent);
    // A course that is the file has no mark of its own.
    if (place === undefined || (section.kind === 'course' && section.header === undefined)) {
      return;
    }
    place.id = `${prefix}s${index}`;
    if (whole !== undefined && section.parent < 0 && section.title === name) {
      // The heading of the file is its course: said once.
      items.set(index, whole);
      return;
    }
    const item = entry(section.title, place.id);
    const above = parent ?? whole;
    (above === undefined ? list : sublist(above)).append(item);
    items.set(index, item);
  });
  return list;
}

function placeOf(sheet: Sheet, { from }: Section): Element | undefined {
  return sheet.opened(from).find((element) => element instanceof HTMLDetailsElement && element.isConnected) ?? sheet.contents(from).find((content) => content.isConnected);
}

function entry(title: string, id: string): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.setAttribute('href', `#${id}`);
  link.textContent = title;
  item.append(link);
  return item;
}

function sublist(item: HTMLElement): HTMLElement {
  const known = item.querySelector<HTMLElement>(':scope > ul');
  if (known !== null) {
    return known;
  }
  const list = document.createElement('ul');
  item.append(list);
  return list;
}

/** Headings get the anchors GitHub gives them, so that links within the journal lead to them. */
function nameHeadings(sheet: Sheet, prefix: string): void {
  for (const [slug, { piece, heading }] of sheet.manuscript.anchors()) {
    const element = sheet.contents(piece).flatMap((content) => [...content.querySelectorAll('h1, h2, h3, h4, h5, h6')])[heading];
    if (element !== undefined && element.id === '') {
      element.id = `${prefix}${slug}`;
    }
  }
}

/** The fonts of formulas that are used: `KaTeX_Main normal 400`. */
function fontsOf(holder: Element): Set<string> {
  const fonts = new Set<string>();
  for (const element of holder.querySelectorAll('.katex-html, .katex-html *')) {
    const { fontFamily, fontStyle, fontWeight } = getComputedStyle(element);
    const family = fontFamily.split(',')[0]!.replace(/["']/g, '').trim();
    if (family.startsWith('KaTeX_')) {
      fonts.add(`${family} ${fontStyle} ${fontWeight}`);
    }
  }
  return fonts;
}
