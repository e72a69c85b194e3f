/** `Save as SVG…` of a diagram in the page, and the picture of it in the journal. */
import * as vscode from 'vscode';
import type { Deps } from '../workspace/deps';
import { saveFile } from '../workspace/save-file';
import { addressFrom, pictureBelow } from './picture-below';

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
    const address = addressFrom(journal.path, target.path);
    await writer.apply(journal, (text) => pictureBelow(text, line, address) ?? vscode.l10n.t('The diagram is no longer where it was, so no picture was inserted.'));
  }
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
