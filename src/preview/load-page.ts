/** Gives a webview the page, with its policy and what it may load. */
import * as vscode from 'vscode';
import { hasDiagram } from '../journal/has-diagram';
import { pageHtml } from './shell';
import { pageStrings } from './strings';

/** Files of dist/page that its main.js imports at once, and those that come with its first diagram; put in by the build. */
declare const PAGE_PARTS: { readonly main: readonly string[]; readonly diagrams: readonly string[] };

export interface PageOptions {
  /** The folder whose pictures it may show. */
  readonly root: vscode.Uri | undefined;
  /** See ShellOptions. */
  readonly pictureHosts: readonly string[];
  readonly title: string;
  /** What it will be told to show, where that is known: what it needs for that is then on its way before it is told. */
  readonly text?: string | undefined;
}

export function loadPage(webview: vscode.Webview, extensionUri: vscode.Uri, { root, pictureHosts, title, text = '' }: PageOptions): void {
  const page = vscode.Uri.joinPath(extensionUri, 'dist', 'page');
  const address = (file: string): string => webview.asWebviewUri(vscode.Uri.joinPath(page, file)).toString();
  webview.options = { enableScripts: true, enableForms: false, enableCommandUris: false, localResourceRoots: root === undefined ? [page] : [page, root] };
  webview.html = pageHtml({
    nonce: nonce(),
    cspSource: webview.cspSource,
    script: address('main.js'),
    scriptParts: [...PAGE_PARTS.main, ...(hasDiagram(text) ? PAGE_PARTS.diagrams : [])].map(address),
    style: address('page.css'),
    pictureHosts,
    title,
    start: { strings: pageStrings(), locale: vscode.env.language },
  });
}

/** Letters and digits, new at each load. */
function nonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(24)), (byte) => (byte % 36).toString(36)).join('');
}
