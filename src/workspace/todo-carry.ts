/** Open todos of earlier days go into today's entry: within a file as one step, one file a day out of the files of those days. */
import * as vscode from 'vscode';
import { compare, toISO } from '../journal/date';
import { isRefusal } from '../journal/edits/result';
import { carryOver, takeOpen, type CarryOptions } from '../journal/todo-moves';
import type { DailyEntry } from './courses';
import type { Deps } from './deps';
import { refusalSentence } from './entries';
import { withoutLinks } from './labels';
import { readSettings } from './settings';
import { isNewFile, targetIn, type EntryPlace } from './todo-place';
import { doubledSentence, taking, transfer, undoSentence, type Taken } from './todo-transfer';
import { guarded, journalOf } from './todo-write';

type Writing = Pick<Deps, 'library' | 'writer' | 'dismissals'>;

/** Into the entry `place` is, which is today's. True where something was carried. */
export async function carryTodos(deps: Writing, place: EntryPlace): Promise<boolean> {
  const settings = readSettings(vscode.Uri.parse(place.uri));
  const options: CarryOptions = { mode: settings.carryOver, ...(settings.carryOverTrace ? { trace: `→ ${toISO(place.date)}` } : {}) };
  return place.daily === undefined ? carryWithin(deps, place, options) : carryBetween(deps, place, place.daily, options);
}

async function carryWithin({ library, writer }: Writing, place: EntryPlace, options: CarryOptions): Promise<boolean> {
  let count = 0;
  const result = await writer.apply(vscode.Uri.parse(place.uri), (text) => {
    const target = targetIn(library, place, text);
    if (target?.course === undefined) {
      return refusalSentence({ refused: 'gone', line: 0, words: '' });
    }
    const carried = carryOver(text, target.journal, { ...target, course: target.course }, options);
    if (carried === undefined) {
      return nothingOpen(target.course.title);
    }
    if (isRefusal(carried)) {
      return refusalSentence(carried);
    }
    ({ count } = carried);
    return guarded(library, place.uri, text, target.journal, carried.edits, true);
  });
  if (result.done) {
    writer.announce([result], carriedSentence(count));
  }
  return result.done;
}

async function carryBetween(deps: Writing, place: EntryPlace, daily: readonly DailyEntry[], options: CarryOptions): Promise<boolean> {
  const { library, writer } = deps;
  const present = new Set(daily.filter(({ day }) => compare(day.date, place.date) === 0).flatMap(({ day }) => day.todos.map(({ title }) => title)));
  const taken: Taken[] = [];
  for (const { file, day } of daily) {
    // Only files that have something to carry are opened.
    if (compare(day.date, place.date) >= 0 || takeOpen(file.text, file.journal!, present, options).items.length === 0) {
      continue;
    }
    const source = await vscode.workspace.openTextDocument(vscode.Uri.parse(file.uri));
    const from = source.getText();
    const journal = journalOf(library, file.uri, from);
    const one = journal && taking(library, source, from, journal, takeOpen(from, journal, present, options));
    if (typeof one === 'string') {
      void vscode.window.showWarningMessage(withoutLinks(`${file.name}: ${one}`));
      return false;
    }
    if (one !== undefined && one.items.length > 0) {
      taken.push(one);
    }
  }
  if (taken.length === 0) {
    void vscode.window.showWarningMessage(withoutLinks(nothingOpen(daily[0]!.file.journal!.courses[0]!.title)));
    return false;
  }
  const { results, doubled } = await transfer(deps, taken, place);
  if (results.length > 0) {
    const made = isNewFile(place) ? vscode.l10n.t('Today\'s file was created.') : '';
    const count = taken.reduce((sum, { items }) => sum + items.length, 0);
    writer.announce(results, doubled > 0 ? doubledSentence() : [carriedSentence(count), made, undoSentence(results)].filter((sentence) => sentence !== '').join(' '));
  }
  return results.length > 0 && doubled === 0;
}

function nothingOpen(title: string): string {
  return vscode.l10n.t('No earlier day of “{0}” has open todos.', title);
}

function carriedSentence(count: number): string {
  return count === 1 ? vscode.l10n.t('1 open todo carried to today.') : vscode.l10n.t('{0} open todos carried to today.', count);
}
