/**
 * Courses, days and headings for VS Code's own outline, breadcrumbs and sticky scroll. Off by default: VS Code shows a second
 * provider as a second group beside its own headings.
 */
import * as vscode from 'vscode';
import { SettingKeys } from '../ids';
import type { Heading } from '../journal/model';
import type { AnySection } from '../journal/walk';
import type { Range } from '../journal/text';
import type { Deps } from '../workspace/deps';
import { Labels } from '../workspace/labels';
import { readDocument, type ReadDocument } from '../workspace/read-document';
import { onDidChangeSettings, readSettings } from '../workspace/settings';
import { toRange } from '../workspace/conversions';

export function registerOutline({ library }: Pick<Deps, 'library'>): vscode.Disposable {
  const labels = new Labels();
  const provider: vscode.DocumentSymbolProvider = {
    provideDocumentSymbols: (document) => {
      const read = readDocument(library, document);
      return read && symbols(read, labels);
    },
  };
  let registration: vscode.Disposable | undefined;
  const update = (): void => {
    registration?.dispose();
    registration = readSettings().outline
      ? vscode.languages.registerDocumentSymbolProvider({ language: 'markdown' }, provider, { label: vscode.l10n.t('Learning Journal') })
      : undefined;
  };
  update();
  return vscode.Disposable.from(onDidChangeSettings(update, SettingKeys.outline), { dispose: () => registration?.dispose() });
}

/** The sections of the journal with the undated headings of each below it. */
function symbols(read: ReadDocument, labels: Labels): vscode.DocumentSymbol[] {
  const { journal, lines } = read;
  const roots: vscode.DocumentSymbol[] = [];
  const marks = new Set<number>();
  const make = (section: AnySection, into: vscode.DocumentSymbol[]): void => {
    if (section.kind === 'course' && section.source === 'file') {
      section.children.forEach((child) => make(child, into));
      return;
    }
    marks.add(section.line);
    const name = section.kind === 'day' ? read.text.slice(section.mark.start, section.mark.end) : section.title;
    const detail = section.kind === 'day' && section.date ? labels.day(section.date) : '';
    const symbol = symbolOf(read, name, detail, kindOf(section), section.range, section.mark);
    into.push(symbol);
    if (section.kind !== 'day') {
      section.children.forEach((child) => make(child, symbol.children));
    }
  };
  journal.courses.forEach((course) => make(course, roots));
  for (const heading of journal.headings) {
    if (!marks.has(heading.line)) {
      place(roots, headingSymbol(read, heading));
    }
  }
  return roots;

  function headingSymbol(of: ReadDocument, heading: Heading): vscode.DocumentSymbol {
    return symbolOf(of, heading.text, '', vscode.SymbolKind.String, { start: heading.range.start, end: lines.end(heading.endLine - 1) }, heading.range);
  }
}

/** Into the innermost symbol that holds it; the range is cut at that one's end. */
function place(level: vscode.DocumentSymbol[], symbol: vscode.DocumentSymbol): void {
  const holder = level.findLast((one) => one.range.contains(symbol.selectionRange));
  if (holder === undefined) {
    const before = level.findIndex((one) => one.range.start.isAfter(symbol.range.start));
    const next = level[before];
    if (next?.range.start.isBefore(symbol.range.end)) {
      // The title of the file does not hold its courses: they stand beside it.
      symbol.range = new vscode.Range(symbol.range.start, next.range.start);
    }
    level.splice(before < 0 ? level.length : before, 0, symbol);
    return;
  }
  symbol.range = symbol.range.intersection(holder.range) ?? symbol.selectionRange;
  place(holder.children, symbol);
}

function symbolOf({ lines }: ReadDocument, name: string, detail: string, kind: vscode.SymbolKind, range: Range, mark: Range): vscode.DocumentSymbol {
  const whole = toRange(lines, range);
  const selection = whole.intersection(toRange(lines, mark)) ?? new vscode.Range(whole.start, whole.start);
  return new vscode.DocumentSymbol(name.trim() || vscode.l10n.t('(no title)'), detail, kind, whole, selection);
}

function kindOf(section: AnySection): vscode.SymbolKind {
  return section.kind === 'course' ? vscode.SymbolKind.Module : section.kind === 'period' ? vscode.SymbolKind.Namespace : vscode.SymbolKind.Event;
}
