/** `Open Sample Journal`: a journal to try things on, as an untitled document; nothing is on disk until it is saved. */
import * as vscode from 'vscode';
import { Commands } from '../ids';
import { addDays, type CalendarDate } from '../journal/date';
import { readClock } from '../workspace/clock';
import { readSettings } from '../workspace/settings';

export function registerSample(): vscode.Disposable {
  return vscode.commands.registerCommand(Commands.openSample, async () => {
    const content = sampleText(readClock(readSettings()).today);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content }));
  });
}

/** A journal of two courses whose last entry is of yesterday. */
function sampleText(today: CalendarDate): string {
  // Year first: no reader takes it for another day.
  const day = (ago: number): string => {
    const date = addDays(today, -ago);
    return [date.year, String(date.month).padStart(2, '0'), String(date.day).padStart(2, '0')].join('-');
  };
  const courses = [
    course(vscode.l10n.t('Statistics for Everyone'), [
      [day(8), [
        vscode.l10n.t('Mean, median and mode; the mean follows outliers, the median does not'),
        vscode.l10n.t('Standard deviation: {0}', '$\\sigma = \\sqrt{\\frac{1}{n}\\sum_i (x_i - \\mu)^2}$'),
        `[x] ${vscode.l10n.t('Work through the first exercises')}`,
      ]],
      [day(3), [
        vscode.l10n.t('From a question to an answer:'),
        ['  ```mermaid', '  flowchart LR', `    A[${vscode.l10n.t('Question')}] --> B[${vscode.l10n.t('Data')}] --> C[${vscode.l10n.t('Answer')}]`, '  ```'].join('\n'),
        `[ ] ${vscode.l10n.t('Repeat the chapter on sampling')}`,
      ]],
    ]),
    course(vscode.l10n.t('Python'), [
      [day(1), [
        vscode.l10n.t('List comprehensions: {0}', '`[x * x for x in range(10)]`'),
        // English in every language: plain words are understood as todos in no other yet.
        'Downloaded the paper "Tidy Data". Will read it some time.',
      ]],
    ]),
  ];
  return `# ${vscode.l10n.t('My Learning Journal')}\n\n${courses.join('\n')}`;
}

function course(title: string, days: readonly (readonly [date: string, lines: readonly string[]])[]): string {
  const entries = days.map(([date, lines]) =>
    [`## ${date}`, ...lines.map((line) => (line.startsWith('  ') ? line : `- ${line}`))].join('\n'));
  return `<details>\n<summary>${title}</summary>\n\n${entries.join('\n\n')}\n\n</details>\n`;
}
