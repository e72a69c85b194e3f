/** Between the domain's offsets and names and VS Code's positions, ranges and addresses. */
import * as vscode from 'vscode';
import type { Lines, Range } from '../journal/text';

/** The range in a text whose lines are known, e.g. one that is read but not open. */
export function toRange(lines: Lines, range: Range): vscode.Range {
  const start = lines.position(range.start);
  const end = lines.position(range.end);
  return new vscode.Range(start.line, start.column, end.line, end.column);
}

/** The range in an open document. */
export function toDocumentRange(document: vscode.TextDocument, range: Range): vscode.Range {
  return new vscode.Range(document.positionAt(range.start), document.positionAt(range.end));
}

/** The offsets of a range of an open document. */
export function fromDocumentRange(document: vscode.TextDocument, range: vscode.Range): Range {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

/** The file's name without its folder: `log.md`. */
export function baseName(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
