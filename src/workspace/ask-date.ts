/** Asks for a date: what is understood is shown in full before anything is done with it. */
import * as vscode from 'vscode';
import { toISO, type CalendarDate } from '../journal/date';
import type { DateOrder } from '../journal/model';
import { foreignZone, readClock } from './clock';
import { understandDate } from './date-words';
import { joined, Labels } from './labels';
import { readSettings } from './settings';

/** The date typed, in figures of that order or in words; undefined where the person turns away. */
export async function askDate(title: string, order: DateOrder, before: CalendarDate | undefined): Promise<CalendarDate | undefined> {
  const labels = new Labels();
  const settings = readSettings();
  const { today } = readClock(settings);
  const zone = foreignZone(settings);
  const value = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('yesterday, last fri, -2, 23/5, 2025-05-23'),
    value: before === undefined ? '' : toISO(before),
    validateInput: async (typed) => {
      const date = await understandDate(typed, today, order);
      return date === undefined
        ? { message: vscode.l10n.t('“{0}” is not a date.', typed), severity: vscode.InputBoxValidationSeverity.Error }
        : { message: joined(labels.dayInFull(date), labels.distance(date, today), zone), severity: vscode.InputBoxValidationSeverity.Info };
    },
  });
  return value === undefined ? undefined : understandDate(value, today, order);
}
