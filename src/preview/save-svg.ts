/** `Save as SVG…` of a diagram in the page, and the picture of it in the journal. */
import * as vscode from 'vscode';
import { scan } from '../journal/scan';
import type { TextEdit } from '../journal/text';
import type { Deps } from '../workspace/deps';
import { saveFile } from '../workspace/save-file';

/** Pictures of journals often lie in such a folder beside them. */
const PICTURE_FOLDERS = ['Resources', 'resources', 'images', 'img', 'assets', 'media'];

/** @param line zero-based line of the diagram's fence, in the text of now. */
export async function saveSvg(journal: vscode.Uri, line: number, svg: string, { writer, log }: Pick<Deps, 'writer' | 'log'>): Promise<void> {
  const folder = await pictureFolder(journal);
  const name = journal.path.slice(journal.path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
  const target = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(folder, `${name}-${line + 1}.svg`),
    filters: { SVG: ['svg'] },
    title: vscode.l10n.t('Save Diagram as SVG'),
  });
  if (target === undefined) {
    return;
  }
  if (!(await saveFile(target, await vscode.workspace.encode(svg, { encoding: 'utf8' }), log))) {
    return;
  }
  const insert = vscode.l10n.t('Insert Picture');
  if ((await vscode.window.showInformationMessage(vscode.l10n.t('The diagram was saved.'), insert)) === insert) {
    const address = relativeAddress(journal, target);
    await writer.apply(journal, (text) => pictureBelow(text, line, address) ?? vscode.l10n.t('The diagram is no longer where it was, so no picture was inserted.'));
  }
}

/** The edit that puts a picture behind the mermaid fence on `line`, as deep as the fence; undefined where none is there. */
export function pictureBelow(text: string, line: number, address: string): readonly TextEdit[] | undefined {
  const fence = scan(text).blocks.find((block) => block.kind === 'fence' && block.line === line && text.slice(block.contentStart, block.contentEnd).trim().toLowerCase().startsWith('mermaid'));
  if (fence === undefined) {
    return undefined;
  }
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const lineStart = Math.max(text.lastIndexOf('\n', fence.start - 1), text.lastIndexOf('\r', fence.start - 1)) + 1;
  let signs = fence.start;
  while (' \t'.includes(text[signs]!)) {
    signs++;
  }
  // A list's marker stands on its first line only.
  const prefix = text.slice(lineStart, signs).replace(/[^\s>]/g, ' ');
  const picture = `${prefix}![](${address})`;
  const open = fence.end === text.length && !/[\r\n]$/.test(text);
  return [{ range: { start: fence.end, end: fence.end }, text: open ? `${eol}${picture}` : `${picture}${eol}` }];
}

async function pictureFolder(journal: vscode.Uri): Promise<vscode.Uri> {
  if (journal.scheme === 'untitled') {
    return vscode.workspace.workspaceFolders?.[0]?.uri ?? journal;
  }
  const folder = vscode.Uri.joinPath(journal, '..');
  for (const name of PICTURE_FOLDERS) {
    try {
      const candidate = vscode.Uri.joinPath(folder, name);
      if (((await vscode.workspace.fs.stat(candidate)).type & vscode.FileType.Directory) !== 0) {
        return candidate;
      }
    } catch {
      // Not there.
    }
  }
  return folder;
}

/** From the journal's folder to the file, as a link is written. */
function relativeAddress(journal: vscode.Uri, target: vscode.Uri): string {
  const from = vscode.Uri.joinPath(journal, '..').path.split('/').filter((part) => part !== '');
  const to = target.path.split('/').filter((part) => part !== '');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) {
    shared++;
  }
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared).map((part) => encodeURIComponent(part).replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29')))].join('/');
}
