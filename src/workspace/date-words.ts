/** Dates a person types: numbers in the journal's own order, words in the person's language or English. */
import * as vscode from 'vscode';
import type { CalendarDate } from '../journal/date';
import type { DateOrder } from '../journal/model';
import { typedDate } from '../journal/typed-date';
import { wordedDate } from './worded-date';

/**
 * The day meant by `text`, which is nothing but a date; undefined for anything else.
 * @param weekdays whether `fri` is the one that was, as in a journal, or the one to come, as of something due.
 */
export async function understandDate(text: string, today: CalendarDate, order: DateOrder, weekdays: 'back' | 'ahead' = 'back'): Promise<CalendarDate | undefined> {
  const typed = typedDate(text, today, order);
  // Words have three letters, but one sign in the scripts of Asia.
  if (typed !== undefined || !/\p{L}{3}|[\u0370-\uffff]/u.test(text) || text.length > 60) {
    return typed;
  }
  return wordedDate(text.trim(), today, personsLanguages(), weekdays);
}

/** Of the window, of the region's settings, and English, which everyone may try. */
function personsLanguages(): readonly string[] {
  return [...new Set([vscode.env.language, Intl.DateTimeFormat().resolvedOptions().locale, 'en'])];
}
