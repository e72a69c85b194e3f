/** What is looked at on the disk before a journal is changed: may it be written, is it what the editor shows, does it keep one line ending. */
import * as vscode from 'vscode';
import { matchesGlob } from '../journal/glob';
import { baseName } from './conversions';
import { hasMixedLineEndings } from './decode';
import { relativePath } from './markdown-files';

/** What the disk says about a document that may be written. */
export interface DiskState {
  /** Its lines end in more than one way; VS Code would save them all alike. */
  readonly hasMixedEndings: boolean;
}

/** How long VS Code may take to hear of what has changed on disk, or to know what it has just saved, in milliseconds. */
const CATCH_UP = 1500;

/**
 * The sentence why `document` must not be written now, or what is known where nothing speaks against it.
 *
 * Of a text that is behind the disk VS Code may be about to hear: saving by itself while the person undoes leaves the document unchanged in
 * its eyes for a moment. So it is given the time, and the disk is looked at anew.
 */
export async function checkOnDisk(document: vscode.TextDocument): Promise<string | DiskState> {
  const end = Date.now() + CATCH_UP;
  for (let isLate = false; ; isLate = !(await changesWithin(document, end - Date.now()))) {
    const state = await compareWithDisk(document);
    if (state !== undefined) {
      return state;
    }
    if (isLate) {
      return vscode.l10n.t('{0} is not what is on the disk now, so nothing was written. Try again, or save it first.', baseName(document.uri));
    }
  }
}

/** As `checkOnDisk`; undefined where the document has no changes of its own and is not what the disk has. */
async function compareWithDisk(document: vscode.TextDocument): Promise<string | DiskState | undefined> {
  const { uri } = document;
  if (document.isUntitled) {
    return { hasMixedEndings: false };
  }
  const name = baseName(uri);
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) {
    return vscode.l10n.t('{0} is in a place that can only be read, so nothing was written.', name);
  }
  let bytes: Uint8Array;
  try {
    const stat = await vscode.workspace.fs.stat(uri);
    if (((stat.permissions ?? 0) & vscode.FilePermission.Readonly) !== 0 || isReadOnlyBySettings(uri)) {
      return vscode.l10n.t('{0} is read-only, so nothing was written.', name);
    }
    bytes = await vscode.workspace.fs.readFile(uri);
  } catch {
    return vscode.l10n.t('{0} is no longer there or cannot be read, so nothing was written.', name);
  }
  let onDisk: string;
  try {
    onDisk = await vscode.workspace.decode(bytes, { encoding: document.encoding });
  } catch {
    return vscode.l10n.t('{0} is not a text file, so nothing was written.', name);
  }
  // U+FFFD stands for bytes that mean nothing in this encoding; saving would write the sign instead of them.
  if (onDisk.includes('\uFFFD') && !(await isExact(bytes, onDisk, document.encoding))) {
    return vscode.l10n.t('{0} cannot be read cleanly as {1}, so it is shown but never written. Reopen it with the right encoding.', name, document.encoding);
  }
  if (!document.isDirty && oneEnding(onDisk) !== oneEnding(document.getText())) {
    return undefined;
  }
  // What a person has begun to edit will be saved uniformly anyway.
  return { hasMixedEndings: !document.isDirty && hasMixedLineEndings(onDisk) };
}

/** Whether the document's text, or what VS Code knows of its saving, changes in so many milliseconds. */
function changesWithin(document: vscode.TextDocument, time: number): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (changed: boolean) => (): void => {
      clearTimeout(timer);
      changes.dispose();
      resolve(changed);
    };
    const timer = setTimeout(settle(false), Math.max(0, time));
    // An event without changes says that the document has changes to save, or has none any more.
    const changes = vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document === document) {
        settle(true)();
      }
    });
  });
}

/** Whether the person has said that VS Code must not write it: an edit of an extension would be made all the same. */
function isReadOnlyBySettings(uri: vscode.Uri): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  const paths = [uri.path, ...[folder && relativePath(folder.uri, uri)].filter((path) => path !== undefined)];
  const names = (setting: string): boolean => {
    const globs = vscode.workspace.getConfiguration('files', uri).get<Readonly<Record<string, unknown>>>(setting) ?? {};
    return Object.keys(globs).some((glob) => globs[glob] === true && paths.some((path) => matchesGlob(glob, path)));
  };
  return names('readonlyInclude') && !names('readonlyExclude');
}

/** Asks before the first edit of a file whose lines end in more than one way. */
export async function askAboutEndings(document: vscode.TextDocument): Promise<boolean> {
  const write = vscode.l10n.t('Write');
  const detail = document.eol === vscode.EndOfLine.CRLF
    ? vscode.l10n.t('VS Code keeps one line ending per file: saving makes every line of this one end with CRLF.')
    : vscode.l10n.t('VS Code keeps one line ending per file: saving makes every line of this one end with LF.');
  const name = baseName(document.uri);
  return (await vscode.window.showWarningMessage(vscode.l10n.t('{0} has mixed line endings.', name), { modal: true, detail }, write)) === write;
}

/** Whether the text, encoded again, gives the same bytes: then its U+FFFD were written by somebody. */
async function isExact(bytes: Uint8Array, text: string, encoding: string): Promise<boolean> {
  const again = await vscode.workspace.encode(text, { encoding });
  return again.length === bytes.length && again.every((byte, index) => byte === bytes[index]);
}

function oneEnding(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}
