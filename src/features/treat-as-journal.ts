/** `Treat This File as a Journal` and `Not a Journal`: a line more, or one less, in `learningJournal.files`. */
import * as vscode from 'vscode';
import { Commands, PREFIX, SettingKeys } from '../ids';
import { escapeGlob } from '../journal/glob';
import type { TextEdit } from '../journal/text';
import { activeMarkdown } from '../workspace/active';
import type { Deps } from '../workspace/deps';
import { relativePath } from '../workspace/markdown-files';

/** What the reader looks for in a file that has no path yet. */
const COMMENT = '<!-- learning-journal -->';

export function registerTreatAsJournal({ writer, log }: Pick<Deps, 'writer' | 'log'>): vscode.Disposable {
  const decide = async (target: unknown, isJournal: boolean): Promise<void> => {
    const uri = addressOf(target) ?? activeMarkdown()?.uri;
    if (uri === undefined) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open a Markdown file first.'));
    } else if (uri.scheme !== 'untitled') {
      try {
        await nameFile(uri, isJournal);
        sayIfLimited(uri);
      } catch (cause) {
        log.error('learningJournal.files', cause);
        void vscode.window.showWarningMessage(vscode.l10n.t('The setting learningJournal.files could not be written.'));
      }
    } else if (isJournal) {
      const document = await vscode.workspace.openTextDocument(uri);
      const eol = document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
      await writer.apply(document, (text) => [comment(text, eol)]);
    }
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand(Commands.treatAsJournal, (target?: unknown) => decide(target, true)),
    vscode.commands.registerCommand(Commands.notAJournal, (target?: unknown) => decide(target, false)),
  );
}

/** The workspace's settings name no journals until it is trusted. */
function sayIfLimited(uri: vscode.Uri): void {
  if (!vscode.workspace.isTrusted && vscode.workspace.getWorkspaceFolder(uri) !== undefined) {
    const manage = vscode.l10n.t('Manage Trust');
    void vscode.window.showInformationMessage(vscode.l10n.t('This takes effect once you trust the workspace: until then its settings do not say which files are journals.'), manage)
      .then((chosen) => chosen === manage && vscode.commands.executeCommand('workbench.trust.manage'));
  }
}

/** The comment as first line with a blank one below, or as last where the first belongs to front matter. */
function comment(text: string, eol: string): TextEdit {
  if (!text.startsWith('---')) {
    return { range: { start: 0, end: 0 }, text: COMMENT + eol + eol };
  }
  const before = text.endsWith('\n') ? eol : eol + eol;
  return { range: { start: text.length, end: text.length }, text: before + COMMENT + eol };
}

/** In the folder's settings; where no folder is open, in the person's own with the whole path. */
async function nameFile(uri: vscode.Uri, isJournal: boolean): Promise<void> {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  const relative = folder && relativePath(folder.uri, uri);
  const path = escapeGlob(relative ?? uri.path.replace(/^\/([a-zA-Z]:)/, '$1'));
  const settings = vscode.workspace.getConfiguration(PREFIX, folder?.uri ?? null);
  const values = settings.inspect<readonly unknown[]>(SettingKeys.files);
  const list = (folder === undefined ? values?.globalValue : values?.workspaceFolderValue ?? values?.workspaceValue) ?? [];
  const others = Array.isArray(list) ? list.filter((glob) => glob !== path && glob !== `!${path}`) : [];
  const target = folder === undefined
    ? vscode.ConfigurationTarget.Global
    : values?.workspaceFolderValue !== undefined || (vscode.workspace.workspaceFolders?.length ?? 0) > 1
      ? vscode.ConfigurationTarget.WorkspaceFolder
      : vscode.ConfigurationTarget.Workspace;
  await settings.update(SettingKeys.files, [...others, isJournal ? path : `!${path}`], target);
}

/** The file a menu was opened on: the address itself, or a row of the tree. */
function addressOf(target: unknown): vscode.Uri | undefined {
  if (target instanceof vscode.Uri) {
    return target;
  }
  const uri = (target as { uri?: unknown } | undefined)?.uri;
  return typeof uri === 'string' ? vscode.Uri.parse(uri) : undefined;
}
