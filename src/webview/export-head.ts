/** What an exported file begins with, above the list of its contents: its title and, of a course or day alone, what it is taken from. */
import type { ExportedFile, Section } from '../preview/protocol';
import type { Marks } from './markdown/marks';
import type { Sheet } from './sheet';

/**
 * Takes the title out of what is exported where contents follow it. Without any nothing is moved: where it is taken from stands below its heading, or
 * above the section whose summary is its title.
 *
 * @param list of contents; what it would say of the title is taken out of it.
 * @returns what stands above the contents, the first child of `holder` so that it is finished with the rest; undefined for nothing.
 */
export function takeHead(sheet: Sheet, file: ExportedFile, holder: Element, list: Element, marks: Marks): HTMLElement | undefined {
  const isPart = file.from > 0 || file.to < file.pieces.length;
  const section = isPart ? file.sections.findLast(({ from, to }) => from === file.from && to === file.to) : undefined;
  if (isPart) {
    list.replaceChildren(...(list.firstElementChild?.querySelector(':scope > ul')?.children ?? []));
  }
  const title = section === undefined ? holder.querySelector(':scope > .piece:first-child > h1:first-child') : headingOf(sheet, section, marks);
  const place = isPart ? paragraphs(takenFrom(file, section)) : [];
  if (!leadsSomewhere(list)) {
    if (title === null) {
      holder.prepend(...place);
    } else {
      title.after(...place);
    }
    return undefined;
  }
  const head = document.createElement('div');
  head.className = 'head';
  if (title !== null) {
    head.append(title);
  } else if (section !== undefined) {
    const heading = document.createElement('h1');
    heading.textContent = section.title;
    head.append(heading);
  }
  head.append(...place);
  holder.prepend(head);
  return head;
}

/** Whether a list of contents says more than where one is. */
export function leadsSomewhere(list: Element | undefined): boolean {
  return (list?.querySelectorAll('a').length ?? 0) > 1;
}

/** The heading or paragraph that is a section's title; null where a summary is. */
function headingOf(sheet: Sheet, { from, line }: Section, marks: Marks): Element | null {
  for (const content of sheet.contents(from)) {
    const found = content.querySelector(`:scope > :is(h1, h2, h3, h4, h5, h6, p)[${marks.name('line')}="${line}"]`);
    if (found !== null) {
      return found;
    }
  }
  return null;
}

function paragraphs(place: string): readonly HTMLElement[] {
  if (place === '') {
    return [];
  }
  const line = document.createElement('p');
  line.className = 'place';
  line.textContent = place;
  return [line];
}

/** The way to a course or day that is exported alone, `Log › Python`: the file and the sections around it. */
function takenFrom({ name, sections }: ExportedFile, its: Section | undefined): string {
  const way: Section[] = [];
  for (let at = sections[its?.parent ?? -1]; at !== undefined; at = sections[at.parent]) {
    way.unshift(at);
  }
  const [first] = way;
  // A course that is the file is called like it, or like the folder of days it belongs to.
  const isFile = first?.kind === 'course' && first.header === undefined;
  return [...(isFile || first?.title === name ? [] : [name]), ...way.map(({ title }) => title)].join(' › ');
}
