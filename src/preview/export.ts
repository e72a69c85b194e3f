/** `Export as HTML…` and `Copy as HTML`: a course, a day, a file or the whole journal as HTML that needs nothing else. */
import * as vscode from 'vscode';
import { Commands } from '../ids';
import type { Deps } from '../workspace/deps';
import { registerJournalCommand } from '../workspace/journal-command';
import { Labels } from '../workspace/labels';
import { saveFile } from '../workspace/save-file';
import { toBase64 } from './base64';
import { askExport, exportOf, type Exported } from './export-choice';
import { exportedDocument, formulaStyles, objectionTo } from './export-html';
import { drawExport, type Drawn, type ExportOptions } from './export-page';
import { sayExported } from './say-exported';

type ExportDeps = Pick<Deps, 'library' | 'log' | 'extensionUri'>;

export function registerExport(deps: ExportDeps, feed: Deps['feed']): vscode.Disposable {
  const labels = new Labels();
  const choose = async (target: unknown, title: string): Promise<Exported | undefined> => {
    await feed.load();
    return exportOf(target, deps.library, labels) ?? askExport(deps.library, labels, title);
  };
  return vscode.Disposable.from(
    registerJournalCommand({ library: deps.library, feed }, Commands.exportHtml, async (target?: unknown) => {
      const what = await choose(target, vscode.l10n.t('Export as HTML'));
      const open = what && (await askSections());
      if (what !== undefined && open !== undefined) {
        await exportFile(what, open, deps);
      }
    }),
    registerJournalCommand({ library: deps.library, feed }, Commands.copyAsHtml, async (target?: unknown) => {
      const what = await choose(target, vscode.l10n.t('Copy as HTML'));
      const drawn = what && (await draw(what, { open: true, contents: false }, deps));
      if (drawn !== undefined) {
        await vscode.env.clipboard.writeText(drawn.html);
        vscode.window.setStatusBarMessage(vscode.l10n.t('Copied as HTML'), 3000);
      }
    }),
  );
}

/** Whether the sections are to be open; undefined where the person turns away. */
async function askSections(): Promise<boolean | undefined> {
  const open = { label: vscode.l10n.t('Open'), detail: vscode.l10n.t('Everything can be read and printed at once.'), value: true };
  const closed = { label: vscode.l10n.t('Closed'), detail: vscode.l10n.t('A click opens a section; all of them are printed.'), value: false };
  const picked = await vscode.window.showQuickPick([open, closed], { title: vscode.l10n.t('Export as HTML'), placeHolder: vscode.l10n.t('Sections in the exported file') });
  return picked?.value;
}

async function exportFile(what: Exported, open: boolean, deps: ExportDeps): Promise<void> {
  const drawn = await draw(what, { open, contents: true }, deps);
  if (drawn === undefined) {
    return;
  }
  const text = exportedDocument({ title: what.title, language: vscode.env.language, styles: await styles(drawn, deps), body: drawn.html });
  const name = `${what.title.replace(/[\\/:*?"<>|\u0000-\u001f]+/g, ' ').trim().slice(0, 80) || 'journal'}.html`;
  const first = what.files[0]!.uri;
  const folder = first.scheme === 'untitled' ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(first, '..');
  const target = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export as HTML'),
    filters: { HTML: ['html'] },
    ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, name) }),
  });
  if (target === undefined) {
    return;
  }
  if (await saveFile(target, new TextEncoder().encode(text), deps.log)) {
    await sayExported(target);
  }
}

async function draw(what: Exported, options: ExportOptions, deps: ExportDeps): Promise<Drawn | undefined> {
  const title = vscode.l10n.t('Drawing {0}', what.title);
  const drawn = await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title, cancellable: true }, (_, cancelled) => drawExport(what, options, deps, cancelled));
  const objection = drawn && objectionTo(drawn.html);
  if (objection === undefined) {
    return drawn;
  }
  deps.log.error('export: what was drawn holds what an exported file must not hold');
  void vscode.window.showErrorMessage(vscode.l10n.t('This was not exported, because something in it might run or load in a browser: {0}', objection));
  return undefined;
}

/** The styles of the page, and of formulas where there are any. */
async function styles({ fonts }: Drawn, { extensionUri }: ExportDeps): Promise<string> {
  const read = (...path: string[]): Thenable<Uint8Array> => vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', 'page', ...path));
  const text = async (name: string): Promise<string> => new TextDecoder().decode(await read(name));
  const formulas = fonts.length === 0 ? '' : await formulaStyles(await text('katex.css'), fonts, async (name) => toBase64(await read('fonts', name)));
  return [formulas, await text('page.css'), await text('export.css')].join('\n');
}
