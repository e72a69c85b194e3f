/** What stands behind titles: of a course how many days, the last one, what is still to do, the way to it; of a day that it is today. */
import type { CourseHeader, PageStrings, Section } from '../preview/protocol';
import type { Marks } from './markdown/marks';
import type { Sheet } from './sheet';

/** Class of all that is put behind titles. */
export const BEHIND_TITLE = 'behind-title';

/** A way to the course's own page; its address is its `data-href`. */
export const COURSE_LINK = 'course-link';

export function showHeaders(sections: readonly Section[], sheet: Sheet, marks: Marks, strings: PageStrings): void {
  const wanted = new Set<Element>();
  for (const { kind, header, today, line, from } of sections) {
    // A course that is the file has no header, so that it is not called today as a day is.
    const place = header === undefined && !(today && kind === 'day') ? undefined : placeOf(line, from, sheet, marks);
    if (place === undefined) {
      continue;
    }
    const element = header === undefined ? badge(strings.today, BEHIND_TITLE) : draw(header, today, strings);
    const old = place.querySelector(`:scope > .${BEHIND_TITLE}`);
    if (old === null) {
      place.append(element);
    } else if (!old.isEqualNode(element)) {
      old.replaceWith(element);
    }
    wanted.add(place);
  }
  for (const old of sheet.root.querySelectorAll(`.${BEHIND_TITLE}`)) {
    if (!wanted.has(old.parentElement!)) {
      old.remove();
    }
  }
}

/** The words of a title, without its header. */
export function titleText(summary: Element): string {
  return [...summary.childNodes].filter((node) => !(node instanceof Element && node.classList.contains(BEHIND_TITLE))).map((node) => node.textContent).join('').trim();
}

/** The `<summary>`, heading or paragraph on a line of a piece. */
function placeOf(line: number, piece: number, sheet: Sheet, marks: Marks): Element | undefined {
  const selector = `[${marks.name('line')}="${line}"]`;
  for (const element of sheet.opened(piece)) {
    if (element.matches(`details${selector}`)) {
      return element.querySelector(':scope > summary') ?? undefined;
    }
  }
  for (const content of sheet.contents(piece)) {
    const found = content.querySelector(`details${selector} > summary, :is(h1, h2, h3, h4, h5, h6, p)${selector}`);
    if (found !== null) {
      return found;
    }
  }
  return undefined;
}

function badge(text: string, className = ''): HTMLElement {
  const today = document.createElement('span');
  today.className = `${className} today`.trim();
  today.textContent = text;
  return today;
}

function draw({ days, lastDay, open, done, link }: CourseHeader, isToday: boolean, strings: PageStrings): HTMLElement {
  const header = document.createElement('span');
  header.className = `${BEHIND_TITLE} course-header`;
  const add = (text: string, className = ''): void => {
    const part = document.createElement('span');
    part.textContent = text;
    part.className = className;
    header.append(part);
  };
  add(days === 1 ? strings.day : strings.days.replace('{0}', String(days)));
  if (isToday) {
    header.append(badge(strings.today));
  } else if (lastDay !== '') {
    add(strings.lastDay.replace('{0}', lastDay), 'course-last');
  }
  if (open + done > 0) {
    add(open > 0 ? strings.open.replace('{0}', String(open)) : strings.done.replace('{0}', String(done)).replace('{1}', String(open + done)), open > 0 ? 'course-open' : '');
  }
  if (link !== '') {
    // For the mouse alone: in a summary, which is a button itself, no other may stand. For keys and readers the link stands where the journal has it.
    const shortcut = document.createElement('span');
    shortcut.className = COURSE_LINK;
    shortcut.dataset['href'] = link;
    shortcut.textContent = '↗';
    shortcut.title = strings.openLink;
    shortcut.setAttribute('aria-hidden', 'true');
    header.append(shortcut);
  }
  return header;
}
