/** What is wrong, said in one sentence: what a reader on GitHub sees. */
import * as vscode from 'vscode';
import { fromISO } from '../journal/date';
import type { Problem, ProblemCode } from '../journal/model';
import { Labels } from './labels';

export function problemSentence({ code, values }: Problem): string {
  switch (code) {
    case 'summary-needs-blank-line':
      return vscode.l10n.t('GitHub shows the Markdown signs of this line as text: a blank line is needed above it.');
    case 'details-not-closed':
      return vscode.l10n.t('This <details> is never closed: on GitHub everything below it belongs to it.');
    case 'details-not-opened':
      return vscode.l10n.t('This </details> closes nothing.');
    case 'impossible-date':
      return vscode.l10n.t('There is no such day: {0}.', values.date ?? '');
    case 'ambiguous-date-order':
      return vscode.l10n.t('It cannot be told whether the day or the month comes first: {0}. It is read as {1}.', values.date ?? '', said(values.taken) ?? values.date ?? '');
    case 'duplicate-day':
      return vscode.l10n.t('This day is already in the course: {0}.', values.date ?? '');
    case 'day-out-of-order':
      return vscode.l10n.t('This day is out of order in its course: {0}.', values.date ?? '');
    case 'indented-into-code':
      return vscode.l10n.t('Four spaces or more make this line code on GitHub.');
    case 'link-without-scheme':
      return vscode.l10n.t('GitHub looks for a file of this name: the link {0} has no https:// in front.', values.target ?? '');
  }
}

/** An ISO date as the person says it. */
function said(iso: string | undefined): string | undefined {
  const date = iso === undefined ? undefined : fromISO(iso);
  return date && new Labels().day(date);
}

export function fixTitle(code: ProblemCode): string {
  switch (code) {
    case 'link-without-scheme':
      return vscode.l10n.t('Put https:// in front');
    case 'summary-needs-blank-line':
      return vscode.l10n.t('Insert a blank line');
    case 'indented-into-code':
      return vscode.l10n.t('Take the indentation away');
    case 'details-not-opened':
      return vscode.l10n.t('Remove this </details>');
    default:
      return vscode.l10n.t('Close this <details>');
  }
}
