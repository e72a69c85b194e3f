/**
 * What one types again and again, offered at the start of a line after `/`, elsewhere only on request.
 * Nothing is ever preselected over what was typed: Enter after `and/or` is a line break.
 */
import * as vscode from 'vscode';
import { toISO, type CalendarDate } from '../journal/date';
import { readMark } from '../journal/mark';
import { writeMark } from '../journal/mark-write';
import { everyDay } from '../journal/walk';
import { readClock } from '../workspace/clock';
import type { Deps } from '../workspace/deps';
import { readDocument, type ReadDocument } from '../workspace/read-document';
import { readSettings } from '../workspace/settings';
import { Labels } from '../workspace/labels';

interface Offer {
  /** What is typed to find it. */
  readonly word: string;
  readonly label: string;
  readonly snippet: string;
}

/** `/` counts only as the first character of a line or a list item. */
const SLASH = /^\s*(?:[-*+] |\d{1,9}[.)] )?(?:\[[ xX]\] )?\/(\w*)$/;

export function registerCompletion({ library }: Pick<Deps, 'library'>): vscode.Disposable {
  const labels = new Labels();
  return vscode.languages.registerCompletionItemProvider({ language: 'markdown' }, {
    provideCompletionItems: (document, position, _token, context) => {
      const read = readDocument(library, document);
      if (read === undefined) {
        return undefined;
      }
      const before = document.lineAt(position.line).text.slice(0, position.character);
      const slash = SLASH.exec(before);
      if (slash === null && context.triggerKind === vscode.CompletionTriggerKind.TriggerCharacter) {
        return undefined;
      }
      const typed = slash === null ? /\w*$/.exec(before)![0].length : slash[1]!.length + 1;
      const range = new vscode.Range(position.translate(0, -typed), position);
      const { today } = readClock(readSettings(document.uri));
      return offers(asInFile(read, position.line, today), labels.dayInFull(today)).map((offer) => {
        const item = new vscode.CompletionItem({ label: `/${offer.word}`, description: offer.label }, vscode.CompletionItemKind.Snippet);
        item.filterText = slash === null ? offer.word : `/${offer.word}`;
        item.insertText = new vscode.SnippetString(offer.snippet);
        item.range = range;
        item.sortText = `~${offer.word}`;
        return item;
      });
    },
  }, '/');
}

/** `date` as the day above `line` writes its own, else as ISO. */
function asInFile({ text, journal }: ReadDocument, line: number, date: CalendarDate): string {
  const above = [...everyDay(journal.courses)].findLast((day) => day.line < line && day.written !== undefined);
  const mark = above?.written && readMark(text, above.written.date);
  return mark === undefined ? toISO(date) : writeMark(text, mark, date, { order: journal.dateOrder, title: 'none' }).text;
}

function offers(date: string, said: string): readonly Offer[] {
  const fence = (kind: string): string => `\`\`\`mermaid\n${kind}\n\`\`\`\n$0`;
  return [
    { word: 'todo', label: vscode.l10n.t('A todo'), snippet: '[ ] $0' },
    { word: 'date', label: said, snippet: `${date}$0` },
    { word: 'course', label: vscode.l10n.t('A collapsible course'), snippet: `<details>\n<summary><strong>\${1:${vscode.l10n.t('Course')}}</strong></summary>\n\n## ${date}\n- $0\n\n</details>\n` },
    { word: 'math', label: vscode.l10n.t('A formula'), snippet: '$$\n$0\n$$' },
    { word: 'flowchart', label: vscode.l10n.t('A diagram: {0}', 'flowchart'), snippet: fence('flowchart LR\n  A[${1:A}] --> B[${2:B}]') },
    { word: 'sequence', label: vscode.l10n.t('A diagram: {0}', 'sequence'), snippet: fence('sequenceDiagram\n  ${1:Alice}->>${2:Bob}: ${3:Hello}') },
    { word: 'class', label: vscode.l10n.t('A diagram: {0}', 'class'), snippet: fence('classDiagram\n  ${1:Animal} <|-- ${2:Duck}') },
    { word: 'state', label: vscode.l10n.t('A diagram: {0}', 'state'), snippet: fence('stateDiagram-v2\n  [*] --> ${1:Open}\n  ${1:Open} --> [*]') },
    { word: 'er', label: vscode.l10n.t('A diagram: {0}', 'entity relationship'), snippet: fence('erDiagram\n  ${1:COURSE} ||--o{ ${2:DAY} : ${3:has}') },
    { word: 'gantt', label: vscode.l10n.t('A diagram: {0}', 'gantt'), snippet: fence('gantt\n  dateFormat YYYY-MM-DD\n  section ${1:Course}\n  ${2:Reading} : ${3:2025-01-01}, ${4:3d}') },
    { word: 'mindmap', label: vscode.l10n.t('A diagram: {0}', 'mindmap'), snippet: fence('mindmap\n  root((${1:Topic}))\n    ${2:Idea}') },
    { word: 'pie', label: vscode.l10n.t('A diagram: {0}', 'pie'), snippet: fence('pie\n  "${1:Reading}" : ${2:60}\n  "${3:Practice}" : ${4:40}') },
  ];
}
