/** An open document together with what the library has read in it. */
import type * as vscode from 'vscode';
import type { Library } from '../journal/library';
import type { Journal } from '../journal/model';
import { Lines } from '../journal/text';

export interface ReadDocument {
  readonly text: string;
  readonly lines: Lines;
  readonly journal: Journal;
}

/** The journal in `document` as its text is now; undefined where it is none. */
export function readDocument(library: Library, document: vscode.TextDocument): ReadDocument | undefined {
  const file = library.get(document.uri.toString());
  if (file?.journal === undefined) {
    return undefined;
  }
  if (file.version === document.version) {
    return { text: file.text, lines: new Lines(file.text), journal: file.journal };
  }
  // Asked between the keystroke and the library's turn: the ranges must be those of the text that is there.
  const text = document.getText();
  const journal = library.readAs(file.uri, text);
  return journal?.isJournal ? { text, lines: new Lines(text), journal } : undefined;
}
