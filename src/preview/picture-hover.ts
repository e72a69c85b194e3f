/** Hovering over a diagram or formula shows its picture, if a page has drawn it; else a link that has it drawn. */
import * as vscode from 'vscode';
import { Commands } from '../ids';
import { toDocumentRange } from '../workspace/conversions';
import { toBase64 } from './base64';
import { drawnAt } from './drawn-at';
import type { PreviewSession } from './session';

/** Longer addresses do not fit into a hover, in characters. */
const LONGEST = 70 * 1024;

/** What a hover shows without being scrolled, in pixels. */
const MOST_WIDE = 480;
const MOST_HIGH = 230;

/** @param sessions the pages there are. */
export function pictureHover(sessions: () => readonly PreviewSession[]): vscode.HoverProvider {
  return {
    provideHover: async (document, position, token) => {
      const found = drawnAt(document.getText(), document.offsetAt(position));
      if (found === undefined) {
        return undefined;
      }
      const { line } = document.positionAt(found.range.start);
      const showing = sessions().filter(({ uri }) => uri?.toString() === document.uri.toString());
      const pictures = await Promise.all(showing.map((session) => session.picture(line, found.tex)));
      const address = pictures.filter((svg) => svg !== '').map(dataOf).find((one) => one.length <= LONGEST);
      if (token.isCancellationRequested) {
        return undefined;
      }
      return new vscode.Hover(address === undefined ? link(document.uri, line) : new vscode.MarkdownString(`![](${address})`), toDocumentRange(document, found.range));
    },
  };
}

/** As an address, with the size to show it in where it is too large for a hover. */
function dataOf(svg: string): string {
  const sizeOf = (name: string): number => Number(new RegExp(`^<svg\\b[^>]*? ${name}="(\\d+)"`).exec(svg)?.[1] ?? 1);
  const [width, height] = [sizeOf('width'), sizeOf('height')];
  const shrunk = Math.min(MOST_WIDE / width, MOST_HIGH / height);
  const size = shrunk < 1 ? `|width=${Math.round(width * shrunk)},height=${Math.round(height * shrunk)}` : '';
  return `data:image/svg+xml;base64,${toBase64(new TextEncoder().encode(svg))}${size}`;
}

function link(uri: vscode.Uri, line: number): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  text.isTrusted = { enabledCommands: [Commands.peekDiagram] };
  const target = encodeURIComponent(JSON.stringify([uri.toString(), line]));
  return text.appendMarkdown('[').appendText(vscode.l10n.t('Show in the Inline Preview')).appendMarkdown(`](command:${Commands.peekDiagram}?${target})`);
}
