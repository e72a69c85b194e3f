/** Turns what the page shows into what it shall show by changing as little as possible, so that selection, scroll and open sections stay. */

/** What the page has put into elements beyond the journal's HTML. */
export interface Keeper {
  /** Takes over what is new in `next` and keeps `old` with all that was drawn into it; false for elements without such a thing. */
  keep(old: Element, next: Element): boolean;
}

/** Gives `parent` the children `next`. */
export function morphChildren(parent: Element, next: readonly Node[], keeper: Keeper): void {
  const old = [...parent.childNodes];
  let start = 0;
  while (start < old.length && start < next.length && old[start]!.isEqualNode(next[start]!)) {
    start++;
  }
  let oldEnd = old.length;
  let nextEnd = next.length;
  while (oldEnd > start && nextEnd > start && old[oldEnd - 1]!.isEqualNode(next[nextEnd - 1]!)) {
    oldEnd--;
    nextEnd--;
  }
  const behind = old[oldEnd] ?? null;
  const shared = Math.min(oldEnd, nextEnd);
  for (let index = start; index < shared; index++) {
    morph(old[index]!, next[index]!, keeper);
  }
  for (let index = shared; index < oldEnd; index++) {
    parent.removeChild(old[index]!);
  }
  for (let index = shared; index < nextEnd; index++) {
    parent.insertBefore(next[index]!, behind);
  }
}

/** Gives `old` the attributes of `next`; whether a section is open is the person's business unless the journal has changed its mind. */
export function morphAttributes(old: Element, next: Element): void {
  for (const { name } of [...old.attributes]) {
    if (!next.hasAttribute(name) && !(name === 'open' && old.localName === 'details')) {
      old.removeAttribute(name);
    }
  }
  for (const { name, value } of [...next.attributes]) {
    if (old.getAttribute(name) !== value && !(name === 'open' && old.localName === 'details')) {
      old.setAttribute(name, value);
    }
  }
}

function morph(old: Node, next: Node, keeper: Keeper): void {
  if (old.isEqualNode(next)) {
    return;
  }
  if (old instanceof Text && next instanceof Text) {
    morphText(old, next.data);
  } else if (old instanceof Element && next instanceof Element && old.nodeName === next.nodeName) {
    if (!keeper.keep(old, next)) {
      morphAttributes(old, next);
      morphChildren(old, [...next.childNodes], keeper);
      if (old instanceof HTMLInputElement && next instanceof HTMLInputElement) {
        old.checked = next.checked;
      }
    }
  } else {
    (old as ChildNode).replaceWith(next);
  }
}

/** Replaces only what differs: a selection elsewhere in the text stays. */
function morphText(text: Text, value: string): void {
  const old = text.data;
  let start = 0;
  while (start < old.length && start < value.length && old[start] === value[start]) {
    start++;
  }
  let tail = 0;
  while (tail < old.length - start && tail < value.length - start && old[old.length - 1 - tail] === value[value.length - 1 - tail]) {
    tail++;
  }
  text.replaceData(start, old.length - tail - start, value.slice(start, value.length - tail));
}
