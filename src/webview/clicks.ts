/** What a person does with the journal by mouse and keys: follow a link, tick a box, go to the source. */
import type { PageSettings } from '../preview/protocol';
import { COURSE_LINK } from './headers';
import type { Host } from './host';
import type { Marks } from './markdown/marks';
import type { Reach } from './reach';
import { openAround } from './sections';
import type { Sheet } from './sheet';

interface Surroundings {
  readonly host: Host;
  readonly marks: Marks;
  readonly reach: Reach;
  sheet(): Sheet | undefined;
  version(): number;
  settings(): PageSettings | undefined;
}

export function listenToClicks(root: HTMLElement, around: Surroundings): void {
  // Also the middle button and keys: nothing in the page leads anywhere by itself.
  for (const type of ['click', 'auxclick'] as const) {
    root.addEventListener(type, (event) => {
      if (event.button === 2) {
        // The menu is asked for.
        return;
      }
      const shortcut = event.target instanceof Element ? event.target.closest<HTMLElement>(`.${COURSE_LINK}`) : null;
      if (shortcut !== null) {
        event.preventDefault();
        around.host.send({ type: 'openLink', href: shortcut.dataset['href'] ?? '' });
        return;
      }
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link !== null) {
        event.preventDefault();
        event.stopPropagation();
        follow(link, root, around);
      } else if (type === 'click' && event.target instanceof HTMLInputElement && event.target.classList.contains('task')) {
        tick(event.target, around);
      }
    });
  }
  root.addEventListener('dblclick', (event) => {
    const sheet = around.sheet();
    if (around.settings()?.doubleClickOpensEditor !== true || sheet === undefined || !(event.target instanceof Element)) {
      return;
    }
    if (event.target.closest('a, input, button, summary, .diagram') !== null) {
      return;
    }
    const line = sheet.lineOf(event.target.closest(`[${around.marks.name('line')}]`) ?? event.target);
    if (line >= 0) {
      around.host.send({ type: 'showSource', line });
    }
  });
}

function follow(link: HTMLAnchorElement, root: HTMLElement, around: Surroundings): void {
  const href = link.getAttribute('href') ?? '';
  const sheet = around.sheet();
  const label = link.getAttribute(around.marks.name('note'));
  if (label !== null) {
    const item = root.querySelectorAll('.footnotes > ol > li')[(sheet?.noteNumber(label) ?? 0) - 1];
    if (item !== undefined) {
      around.reach.place(item, 1 / 3);
    }
  } else if (link.dataset['note'] !== undefined) {
    const reference = root.querySelector(`[${around.marks.name('note')}="${CSS.escape(link.dataset['note'])}"]`);
    if (reference !== null) {
      openAround(reference);
      around.reach.place(reference, 1 / 3);
    }
  } else if (href.startsWith('#')) {
    goToAnchor(decode(href.slice(1)), sheet, around.reach);
  } else if (href !== '') {
    around.host.send({ type: 'openLink', href });
  }
}

/** Opens whatever the heading is closed away in: an anchor into a closed section would do nothing. */
export function goToAnchor(name: string, sheet: Sheet | undefined, reach: Reach): void {
  if (name === '' || name === 'top') {
    reach.to(() => 0);
    return;
  }
  const place = sheet?.manuscript.anchors().get(name) ?? sheet?.manuscript.anchors().get(name.toLowerCase());
  if (sheet === undefined || place === undefined) {
    return;
  }
  const heading = sheet.contents(place.piece).flatMap((content) => [...content.querySelectorAll('h1, h2, h3, h4, h5, h6')])[place.heading];
  if (heading !== undefined) {
    openAround(heading);
    reach.place(heading);
  }
}

/** The box shows what the file says: it changes when the file has. */
function tick(box: HTMLInputElement, { host, marks, sheet, version }: Surroundings): void {
  const done = box.checked;
  box.checked = !done;
  const known = sheet();
  const piece = known?.pieceOf(box) ?? -1;
  if (known !== undefined && piece >= 0) {
    host.send({ type: 'tick', line: known.manuscript.startLine(piece) + Number(box.getAttribute(marks.name('task'))), done, version: version() });
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
