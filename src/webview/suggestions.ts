/** Behind a sentence that announces something to do stands a button that makes a todo of it. */
import type { PageStrings, SuggestionMessage } from '../preview/protocol';
import type { Marks } from './markdown/marks';
import type { Sheet } from './sheet';
import { tool } from './toolbar';

const BUTTON = 'suggestion';

/** @param accept is called with the line of the suggestion in the file. */
export function showSuggestions(suggestions: readonly SuggestionMessage[], sheet: Sheet, marks: Marks, strings: PageStrings, accept: (line: number) => void): void {
  const wanted = new Map<Element, SuggestionMessage>();
  for (const suggestion of suggestions) {
    const place = placeOf(suggestion, sheet, marks);
    // Of several sentences of one paragraph the first has the button; the others have theirs when it is done.
    if (place !== undefined && !wanted.has(place)) {
      wanted.set(place, suggestion);
    }
  }
  for (const old of sheet.root.querySelectorAll<HTMLElement>(`.${BUTTON}`)) {
    const suggestion = wanted.get(old.parentElement!);
    if (suggestion !== undefined && old.dataset['title'] === suggestion.title && old.dataset['line'] === String(suggestion.line)) {
      wanted.delete(old.parentElement!);
    } else {
      old.remove();
    }
  }
  for (const [place, { piece, line, title }] of wanted) {
    const button = tool('suggestion', strings.acceptSuggestion.replace('{0}', title), () => accept(sheet.manuscript.startLine(piece) + line));
    button.classList.add(BUTTON);
    button.dataset['title'] = title;
    button.dataset['line'] = String(line);
    place.append(button);
  }
}

/** The paragraph or list item the sentence stands in: the last that begins on its line or before. */
function placeOf({ piece, line }: SuggestionMessage, sheet: Sheet, marks: Marks): Element | undefined {
  const name = marks.name('line');
  let found: Element | undefined;
  let foundLine = -1;
  for (const content of sheet.contents(piece)) {
    for (const element of content.querySelectorAll(`p[${name}], li[${name}]`)) {
      const its = Number(element.getAttribute(name));
      if (its <= line && its >= foundLine) {
        found = element;
        foundLine = its;
      }
    }
  }
  return found?.localName === 'li' ? lastOfWords(found) : found;
}

/** Where the words of a tight item end: before the lists in it. */
function lastOfWords(item: Element): Element {
  return item.querySelector(':scope > p') ?? item;
}
