/** Moves an entry to another course, in its own file or in another: there first, then away from here. */
import * as vscode from 'vscode';
import { deleteEntry } from '../journal/edits/day';
import { carry, moveEntry, receive } from '../journal/edits/move';
import { isRefusal } from '../journal/edits/result';
import { movedTarget, retargeted } from '../journal/link-targets';
import { applyEdits } from '../journal/text';
import type { CourseChoice } from './courses';
import { findCourse } from './courses';
import type { Deps } from './deps';
import { editRefusal, entryOptions, goneEntry, refusalSentence } from './entries';
import { entryIn, type EntryHandle } from './meant';
import type { WriteResult } from './write';

type Writing = Pick<Deps, 'library' | 'writer'>;

/** True where the entry now stands in that course. */
export async function moveEntryTo(deps: Writing, entry: EntryHandle, to: CourseChoice, message: string): Promise<boolean> {
  const results = entry.uri === to.file.uri ? await moveWithin(deps, entry, to) : await moveBetween(deps, entry, to);
  if (results.length > 0) {
    deps.writer.announce(results, message);
  }
  return results.length > 0;
}

async function moveWithin({ library, writer }: Writing, entry: EntryHandle, to: CourseChoice): Promise<readonly WriteResult[]> {
  const result = await writer.apply(vscode.Uri.parse(entry.uri), (text) => {
    const found = entryIn(library, entry, text);
    const identified = library.identifyAs(entry.uri, text);
    const target = identified === undefined || to.id === undefined ? undefined : findCourse(identified, to.id);
    if (found === undefined || identified === undefined) {
      return goneEntry();
    }
    if (target === undefined) {
      return refusalSentence({ refused: 'gone', line: 0, words: '' });
    }
    const edited = moveEntry(text, identified.journal, found.course, found.day, target, entryOptions((changed) => library.readAs(entry.uri, changed)!));
    return isRefusal(edited) ? editRefusal(edited) : edited.edits;
  });
  return result.done ? [result] : [];
}

async function moveBetween({ library, writer }: Writing, entry: EntryHandle, to: CourseChoice): Promise<readonly WriteResult[]> {
  const source = await vscode.workspace.openTextDocument(vscode.Uri.parse(entry.uri));
  const from = source.getText();
  const found = entryIn(library, entry, from);
  const carried = found && carry(from, found.day);
  if (found === undefined) {
    void vscode.window.showWarningMessage(goneEntry());
    return [];
  }
  // Asked first: what cannot be taken out here must not be put there.
  const removal = deleteEntry(from, found.journal, found.day, (changed) => library.readAs(entry.uri, changed)!);
  if (carried === undefined || isRefusal(removal)) {
    void vscode.window.showWarningMessage(isRefusal(removal) ? editRefusal(removal) : refusalSentence({ refused: 'impossible', line: 0, words: '' }));
    return [];
  }
  const target = vscode.Uri.parse(to.file.uri);
  // Its links and pictures lead where they led.
  const journey = { from: source.uri.path, to: target.path, anchors: new Map<string, string>() };
  const relinked = (words: string): string => applyEdits(words, retargeted(words, (one) => movedTarget(one, journey)));
  const going = { ...carried, title: relinked(carried.title), body: relinked(carried.body) };
  const written = await writer.apply(target, (text) => {
    const identified = library.identifyAs(to.file.uri, text);
    const course = identified === undefined || to.id === undefined ? undefined : findCourse(identified, to.id);
    if (identified === undefined || course === undefined) {
      return refusalSentence({ refused: 'gone', line: 0, words: '' });
    }
    const edited = receive(text, identified.journal, course, going, entryOptions((changed) => library.readAs(to.file.uri, changed)!));
    return isRefusal(edited) ? editRefusal(edited) : edited.edits;
  });
  if (!written.done) {
    return [];
  }
  const removed = await writer.apply(source, (text) => (text === from
    ? removal.edits
    : vscode.l10n.t('The journal it comes from was changed at the same moment, so the entry now stands in both.')), { save: written.saved });
  return removed.done ? [written, removed] : [written];
}
