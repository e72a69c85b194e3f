/** The texts of files and documents: which are followed, and how a file is read. */
import * as vscode from 'vscode';
import type { Trouble } from '../journal/library-file';
import { baseName } from './conversions';
import { decode } from './decode';

/** Larger files are shown but not read, in bytes. */
export const MOST_BYTES = 5 * 1024 * 1024;

/** What a file on disk holds, or why that is not known. */
export type Content = { readonly text: string } | { readonly trouble: Trouble; readonly guess?: string } | { readonly gone: true };

/** Reads a file. `isPlain`: see decode. */
export async function readText(uri: vscode.Uri, isPlain: boolean): Promise<Content> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > MOST_BYTES) {
      return { trouble: 'tooLarge' };
    }
    return await decode(await vscode.workspace.fs.readFile(uri), uri, isPlain);
  } catch (cause) {
    return cause instanceof vscode.FileSystemError && cause.code === 'FileNotFound' ? { gone: true } : { trouble: 'unreadable' };
  }
}

/** Markdown that a person can see as such: files and untitled documents, not the old sides of diffs or the insides of other views. */
export function isFollowed({ uri, languageId }: vscode.TextDocument): boolean {
  if (languageId !== 'markdown') {
    return false;
  }
  return uri.scheme === 'untitled' || uri.scheme === 'file' || uri.scheme === 'vscode-remote' || uri.scheme === 'vscode-vfs'
    || (vscode.workspace.workspaceFolders ?? []).some((folder) => folder.uri.scheme === uri.scheme);
}

export function openDocument(uri: string): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => !document.isClosed && document.uri.toString() === uri && isFollowed(document));
}

export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** By its name alone; the folders above it may be called anything, the person's workspace lies in them. */
export function looksLikeFolder(uri: vscode.Uri): boolean {
  return !baseName(uri).includes('.');
}

export async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) !== 0;
  } catch {
    return false;
  }
}
