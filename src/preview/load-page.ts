/** Gives a webview the page, with its policy and what it may load. */
import * as vscode from 'vscode';
import { pageHtml } from './shell';
import { pageStrings } from './strings';

export interface PageOptions {
  /** The folder whose pictures it may show. */
  readonly root: vscode.Uri | undefined;
  /** See ShellOptions. */
  readonly pictureHosts: readonly string[];
  readonly title: string;
}

export function loadPage(webview: vscode.Webview, extensionUri: vscode.Uri, { root, pictureHosts, title }: PageOptions): void {
  const page = vscode.Uri.joinPath(extensionUri, 'dist', 'page');
  webview.options = { enableScripts: true, enableForms: false, enableCommandUris: false, localResourceRoots: root === undefined ? [page] : [page, root] };
  webview.html = pageHtml({
    nonce: nonce(),
    cspSource: webview.cspSource,
    script: webview.asWebviewUri(vscode.Uri.joinPath(page, 'main.js')).toString(),
    style: webview.asWebviewUri(vscode.Uri.joinPath(page, 'page.css')).toString(),
    pictureHosts,
    title,
    start: { strings: pageStrings(), locale: vscode.env.language },
  });
}

/** Letters and digits, new at each load. */
function nonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(24)), (byte) => (byte % 36).toString(36)).join('');
}
