/** Bytes of a file to its text, as VS Code itself would read them. */
import * as vscode from 'vscode';

/** Why a file's text is not there. */
export type Unreadable = 'tooLarge' | 'undecodable' | 'unreadable';

/** Decodes `bytes` of `uri` as VS Code does, or says that they do not decode cleanly. A byte order mark is not part of the text. */
export async function decode(bytes: Uint8Array, uri: vscode.Uri): Promise<string | { readonly unreadable: Unreadable }> {
  // The usual case needs no question to the window: strict UTF-8 where nothing else is set.
  if (usesPlainUtf8(uri)) {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      // UTF-16 with a byte order mark, or no UTF-8 at all: VS Code decides.
    }
  }
  try {
    const text = await vscode.workspace.decode(bytes, { uri });
    return text.includes('\uFFFD') ? { unreadable: 'undecodable' } : text.replace(/^\uFEFF/, '');
  } catch {
    return { unreadable: 'undecodable' };
  }
}

function usesPlainUtf8(uri: vscode.Uri): boolean {
  const files = vscode.workspace.getConfiguration('files', { uri, languageId: 'markdown' });
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
