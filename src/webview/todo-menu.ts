/** The menu on a todo of the page: says which one it is, and which commands VS Code offers for it. */
import type { Host } from './host';
import type { Marks } from './markdown/marks';
import type { Sheet } from './sheet';

interface Surroundings {
  readonly host: Host;
  readonly marks: Marks;
  sheet(): Sheet | undefined;
  version(): number;
}

/** Before VS Code asks the page what was clicked, it is written on the body, where the menu's `when` clauses find it. */
export function listenToMenus(root: HTMLElement, around: Surroundings): void {
  root.addEventListener('contextmenu', (event) => {
    const found = event.target instanceof Element ? todoAt(event.target, around) : undefined;
    document.body.dataset['vscodeContext'] = JSON.stringify(found === undefined ? {} : { journalTodo: found.kind });
    if (found !== undefined) {
      around.host.send({ type: 'point', line: found.line, version: around.version() });
    }
  });
}

/** The closest item or paragraph that is a todo: with a box, a marker, or a sentence with the button of a suggestion behind it. */
function todoAt(target: Element, { marks, sheet }: Surroundings): { readonly kind: 'task' | 'suggestion'; readonly line: number } | undefined {
  const known = sheet();
  for (let place = target.closest('li, p'); place !== null && known !== undefined; place = place.parentElement?.closest('li, p') ?? null) {
    const start = known.manuscript.startLine(known.pieceOf(place));
    const box = place.querySelector(':scope > input.task, :scope > p:first-child > input.task');
    const button = place.querySelector<HTMLElement>(':scope > .suggestion, :scope > p > .suggestion');
    if (box !== null) {
      return { kind: 'task', line: start + Number(box.getAttribute(marks.name('task'))) };
    }
    if (button !== null) {
      return { kind: 'suggestion', line: start + Number(button.dataset['line']) };
    }
    if (/^\s*(?:TODO|DONE)[:\s]/.test(place.textContent)) {
      return { kind: 'task', line: known.lineOf(place) };
    }
  }
  return undefined;
}
