/**
 * What one types again and again, offered at the start of a line after `/`, elsewhere only on request.
 * Nothing is ever preselected over what was typed: Enter after `and/or` is a line break.
 */
import * as vscode from 'vscode';
import { toISO, type CalendarDate } from '../journal/date';
import { readMark } from '../journal/mark';
import { writeMark } from '../journal/mark-write';
import { bulletAbove, isInFence, snippetAt, snippetPlace, type SnippetKind } from '../journal/snippet-place';
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
  readonly kind: SnippetKind;
  readonly snippet: string;
}

export function registerCompletion({ library }: Pick<Deps, 'library'>): vscode.Disposable {
  const labels = new Labels();
  return vscode.languages.registerCompletionItemProvider({ language: 'markdown' }, {
    provideCompletionItems: (document, position, _token, context) => {
      const place = snippetPlace(document.lineAt(position.line).text.slice(0, position.character));
      if (!place.isSlash && context.triggerKind === vscode.CompletionTriggerKind.TriggerCharacter) {
        return undefined;
      }
      const read = readDocument(library, document);
      const lineText = (line: number): string => document.lineAt(line).text;
      if (read === undefined || isInFence(position.line, lineText)) {
        return undefined;
      }
      const range = new vscode.Range(position.translate(0, -place.typed), position);
      const bullet = bulletAbove(position.line, lineText);
      const { today } = readClock(readSettings(document.uri));
      return offers(asInFile(read, position.line, today), labels.dayInFull(today)).flatMap(({ word, label, kind, snippet }, index) => {
        const written = snippetAt(place, kind, snippet, bullet);
        if (written === undefined) {
          return [];
        }
        const item = new vscode.CompletionItem({ label: `/${word}`, description: label }, vscode.CompletionItemKind.Snippet);
        item.filterText = place.isSlash ? `/${word}` : word;
        item.insertText = new vscode.SnippetString(written);
        item.range = range;
        // In the order below, behind what others offer.
        item.sortText = `~${String(index).padStart(2, '0')}`;
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
    { word: 'todo', label: vscode.l10n.t('A todo'), kind: 'todo', snippet: '[ ] $0' },
    { word: 'date', label: said, kind: 'words', snippet: `${date}$0` },
    { word: 'course', label: vscode.l10n.t('A collapsible course'), kind: 'block', snippet: `<details>\n<summary><strong>\${1:${vscode.l10n.t('Course')}}</strong></summary>\n\n## ${date}\n- $0\n\n</details>\n` },
    { word: 'math', label: vscode.l10n.t('A formula'), kind: 'block', snippet: '$$\n$0\n$$' },
    { word: 'flowchart', label: vscode.l10n.t('A diagram: {0}', 'flowchart'), kind: 'block', snippet: fence('flowchart LR\n  A[${1:A}] --> B[${2:B}]') },
    { word: 'sequence', label: vscode.l10n.t('A diagram: {0}', 'sequence'), kind: 'block', snippet: fence('sequenceDiagram\n  ${1:Alice}->>${2:Bob}: ${3:Hello}') },
    { word: 'class', label: vscode.l10n.t('A diagram: {0}', 'class'), kind: 'block', snippet: fence('classDiagram\n  ${1:Animal} <|-- ${2:Duck}') },
    { word: 'state', label: vscode.l10n.t('A diagram: {0}', 'state'), kind: 'block', snippet: fence('stateDiagram-v2\n  [*] --> ${1:Open}\n  ${1:Open} --> [*]') },
    { word: 'er', label: vscode.l10n.t('A diagram: {0}', 'entity relationship'), kind: 'block', snippet: fence('erDiagram\n  ${1:COURSE} ||--o{ ${2:DAY} : ${3:has}') },
    { word: 'gantt', label: vscode.l10n.t('A diagram: {0}', 'gantt'), kind: 'block', snippet: fence('gantt\n  dateFormat YYYY-MM-DD\n  section ${1:Course}\n  ${2:Reading} : ${3:2025-01-01}, ${4:3d}') },
    { word: 'mindmap', label: vscode.l10n.t('A diagram: {0}', 'mindmap'), kind: 'block', snippet: fence('mindmap\n  root((${1:Topic}))\n    ${2:Idea}') },
    { word: 'pie', label: vscode.l10n.t('A diagram: {0}', 'pie'), kind: 'block', snippet: fence('pie\n  "${1:Reading}" : ${2:60}\n  "${3:Practice}" : ${4:40}') },
  ];
}
