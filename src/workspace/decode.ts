/** Bytes of a file to its text, as VS Code itself would read them. */
import * as vscode from 'vscode';

/** A text, or that the bytes do not decode cleanly, with what can be made of them. A byte order mark is not part of the text. */
export type Decoded = { readonly text: string } | { readonly trouble: 'undecodable'; readonly guess: string };

/** Decodes the bytes of a file as VS Code does. `isPlain`: the settings ask for nothing but UTF-8. */
export async function decode(bytes: Uint8Array, uri: vscode.Uri, isPlain: boolean): Promise<Decoded> {
  // The usual case needs no question to the window: strict UTF-8 where nothing else is set.
  if (isPlain) {
    try {
      return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
    } catch {
      // UTF-16 with a byte order mark, or no UTF-8 at all: VS Code decides.
    }
  }
  try {
    const text = (await vscode.workspace.decode(bytes, { uri })).replace(/^\uFEFF/, '');
    return text.includes('\uFFFD') ? { trouble: 'undecodable', guess: text } : { text };
  } catch {
    // Binary.
    return { trouble: 'undecodable', guess: '' };
  }
}

/** Whether Markdown of a folder is read as UTF-8 unless a byte order mark says otherwise. */
export function usesPlainUtf8(folder: vscode.WorkspaceFolder | undefined): boolean {
  const files = vscode.workspace.getConfiguration('files', { ...(folder && { uri: folder.uri }), languageId: 'markdown' });
  return (files.get('encoding') ?? 'utf8') === 'utf8' && files.get('autoGuessEncoding') !== true;
}

/** Whether lines end in more than one way (`\n` here, `\r\n` there). */
export function hasMixedLineEndings(text: string): boolean {
  const firstBreak = /\r\n?|\n/.exec(text)?.[0];
  switch (firstBreak) {
    case undefined:
      return false;
    case '\n':
      return text.includes('\r');
    case '\r\n':
      return /(?:^|[^\r])\n|\r(?!\n)/.test(text);
    default:
      return text.includes('\n');
  }
}
