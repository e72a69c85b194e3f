/** What a journal's links and pictures lead to, as far as the workspace allows. */
import * as vscode from 'vscode';
import { namesPicture, readAddress, resolveWithin } from './addresses';
import { toBase64 } from './base64';
import type { PictureMessage } from './protocol';

/** Larger pictures are left out of exported files, in bytes. */
const MOST_EMBEDDED = 20_000_000;
const TYPES: Readonly<Record<string, string>> = {
  png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', gif: 'image/gif', svg: 'image/svg+xml', webp: 'image/webp', avif: 'image/avif', bmp: 'image/bmp', ico: 'image/x-icon',
};

/** The folder of which a journal may show pictures: the workspace's, else its own. Undefined for an untitled document. */
export function rootOf(document: vscode.Uri): vscode.Uri | undefined {
  return vscode.workspace.getWorkspaceFolder(document)?.uri ?? (document.scheme === 'untitled' ? undefined : vscode.Uri.joinPath(document, '..'));
}

/** What is known of a picture, with its address for the page where it may be shown. */
export async function findPicture(document: vscode.Uri, source: string, webview: vscode.Webview): Promise<PictureMessage> {
  const found = await locatePicture(document, source);
  return typeof found === 'string'
    ? { source, uri: '', refused: found }
    // The time makes the page load it again when it has changed.
    : { source, uri: webview.asWebviewUri(found.uri.with({ query: String(found.mtime) })).toString(), refused: '' };
}

async function locatePicture(document: vscode.Uri, source: string): Promise<{ readonly uri: vscode.Uri; readonly mtime: number; readonly size: number } | Exclude<PictureMessage['refused'], ''>> {
  const address = readAddress(source);
  if (address.kind === 'web') {
    return 'remote';
  }
  const uri = address.kind === 'file' && namesPicture(address.path) ? within(document, address.path) : undefined;
  if (uri === undefined) {
    return address.kind === 'refused' ? 'scheme' : 'outside';
  }
  try {
    const { type, mtime, size } = await vscode.workspace.fs.stat(uri);
    // A link may point anywhere, so what it points to does not count as lying in the workspace; nor does what lies in a folder that is one.
    return (type & vscode.FileType.File) === 0 || isLink(type) || (await isInLinkedFolder(uri, rootOf(document)!)) ? 'outside' : { uri, mtime, size };
  } catch {
    return 'missing';
  }
}

function isLink(type: vscode.FileType): boolean {
  return (type & vscode.FileType.SymbolicLink) !== 0;
}

/** Whether a folder between `root` and the file is a link. */
async function isInLinkedFolder(uri: vscode.Uri, root: vscode.Uri): Promise<boolean> {
  for (let folder = vscode.Uri.joinPath(uri, '..'); folder.path.length > root.path.length; folder = vscode.Uri.joinPath(folder, '..')) {
    if (isLink((await vscode.workspace.fs.stat(folder)).type)) {
      return true;
    }
  }
  return false;
}

async function isFile(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.File) !== 0;
  } catch {
    return false;
  }
}

/** The Markdown file a link of `document` leads to, if it does and is there. */
export async function markdownFile(document: vscode.Uri, href: string): Promise<{ readonly uri: vscode.Uri; readonly fragment: string } | undefined> {
  const address = readAddress(href);
  const uri = address.kind === 'file' ? within(document, address.path) : undefined;
  for (const candidate of uri === undefined ? [] : [uri, uri.with({ path: `${uri.path}.md` })]) {
    if (/\.(?:md|markdown)$/i.test(candidate.path) && (await isFile(candidate))) {
      return { uri: candidate, fragment: address.kind === 'file' ? address.fragment : '' };
    }
  }
  return undefined;
}

/** What is known of a picture for an exported file, with its content as an address of its own where it may be shown. */
export async function embedPicture(document: vscode.Uri, source: string): Promise<PictureMessage> {
  const found = await locatePicture(document, source);
  if (typeof found === 'string') {
    // An exported file loads nothing, whatever the person has allowed here.
    return { source, uri: '', refused: found === 'remote' ? 'never' : found };
  }
  if (found.size > MOST_EMBEDDED) {
    return { source, uri: '', refused: 'large' };
  }
  const type = TYPES[found.uri.path.slice(found.uri.path.lastIndexOf('.') + 1).toLowerCase()]!;
  return { source, uri: `data:${type};base64,${toBase64(await vscode.workspace.fs.readFile(found.uri))}`, refused: '' };
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

/** The same for files whose pages may load the same pictures. */
export function rootsKey(uri: vscode.Uri | undefined): string {
  return (uri && rootOf(uri)?.toString()) ?? '';
}
