/** What a journal's links and pictures lead to, as far as the workspace allows. */
import * as vscode from 'vscode';
import { namesPicture, readAddress, resolveWithin } from './addresses';
import type { PictureMessage } from './protocol';

/** The folder of which a journal may show pictures: the workspace's, else its own. Undefined for an untitled document. */
export function rootOf(document: vscode.Uri): vscode.Uri | undefined {
  return vscode.workspace.getWorkspaceFolder(document)?.uri ?? (document.scheme === 'untitled' ? undefined : vscode.Uri.joinPath(document, '..'));
}

/** What is known of a picture, with its address for the page where it may be shown. */
export async function findPicture(document: vscode.Uri, source: string, webview: vscode.Webview): Promise<PictureMessage> {
  const refuse = (refused: PictureMessage['refused']): PictureMessage => ({ source, uri: '', refused });
  const address = readAddress(source);
  if (address.kind === 'web') {
    return refuse('remote');
  }
  const uri = address.kind === 'file' && namesPicture(address.path) ? within(document, address.path) : undefined;
  if (uri === undefined) {
    return refuse(address.kind === 'refused' ? 'scheme' : 'outside');
  }
  try {
    const { type, mtime } = await vscode.workspace.fs.stat(uri);
    // A link may point anywhere, so what it points to does not count as lying in the workspace.
    if ((type & vscode.FileType.SymbolicLink) !== 0 || (type & vscode.FileType.File) === 0) {
      return refuse('outside');
    }
    // The time makes the page load it again when it has changed.
    return { source, uri: webview.asWebviewUri(uri.with({ query: String(mtime) })).toString(), refused: '' };
  } catch {
    return refuse('missing');
  }
}

/** Opens what a link of `document` leads to: a web address outside, a file in an editor. False where it may not be opened or is not there. */
export async function openLink(document: vscode.Uri, href: string): Promise<boolean> {
  const address = readAddress(href);
  if (address.kind === 'web') {
    return vscode.env.openExternal(vscode.Uri.parse(address.address, true));
  }
  const uri = address.kind === 'file' ? within(document, address.path) : undefined;
  if (uri === undefined || address.kind !== 'file') {
    return false;
  }
  for (const candidate of [uri, uri.with({ path: `${uri.path}.md` })]) {
    try {
      const { type } = await vscode.workspace.fs.stat(candidate);
      if ((type & vscode.FileType.Directory) !== 0) {
        await vscode.commands.executeCommand('revealInExplorer', candidate);
      } else {
        await vscode.commands.executeCommand('vscode.open', address.fragment === '' ? candidate : candidate.with({ fragment: address.fragment }));
      }
      return true;
    } catch {
      // Not there; a link to `notes` may mean `notes.md`.
    }
  }
  return false;
}

function within(document: vscode.Uri, path: string): vscode.Uri | undefined {
  const root = rootOf(document);
  if (root === undefined) {
    return undefined;
  }
  const resolved = resolveWithin(vscode.Uri.joinPath(document, '..').path, root.path, path);
  return resolved === undefined ? undefined : root.with({ path: resolved });
}
