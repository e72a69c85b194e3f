/** A page of its own that draws what is exported and hands it back; it is seen while it works and gone when it has. */
import * as vscode from 'vscode';
import { EXPORT_TYPE } from '../ids';
import type { Deps } from '../workspace/deps';
import type { Exported } from './export-choice';
import { checkMessage } from './from-page';
import { loadPage } from './load-page';
import { readPageSettings } from './page-settings';
import type { FromPage, PictureMessage } from './protocol';
import { embedPicture } from './resources';
import { Watchdog } from './watchdog';

/** Of several files, the picture of each is asked for with its number: `2 img/a.png`. */
const FILE_NUMBER = /^(\d+) ([\s\S]*)$/;

export interface Drawn {
  readonly html: string;
  readonly fonts: readonly string[];
}

export interface ExportOptions {
  readonly open: boolean;
  readonly contents: boolean;
}

/** @returns undefined where the person has closed the page or given up. */
export async function drawExport(what: Exported, options: ExportOptions, deps: Pick<Deps, 'extensionUri' | 'log'>, cancelled: vscode.CancellationToken): Promise<Drawn | undefined> {
  const refused = new Set<string>();
  for (;;) {
    const result = await drawOnce(what, options, refused, deps, cancelled);
    if (result === undefined || 'html' in result) {
      return result;
    }
    deps.log.warn('export: a diagram took too long to draw; its source is exported');
    refused.add(result.endless);
  }
}

function drawOnce(what: Exported, options: ExportOptions, refused: ReadonlySet<string>, { extensionUri, log }: Pick<Deps, 'extensionUri' | 'log'>, cancelled: vscode.CancellationToken): Promise<Drawn | { readonly endless: string } | undefined> {
  const panel = vscode.window.createWebviewPanel(EXPORT_TYPE, vscode.l10n.t('Exporting {0}', what.title), { viewColumn: vscode.ViewColumn.Active, preserveFocus: true }, { retainContextWhenHidden: true });
  const subscriptions: vscode.Disposable[] = [];
  const result = new Promise<Drawn | { readonly endless: string } | undefined>((resolve) => {
    const watchdog = new Watchdog((endless) => resolve({ endless }));
    subscriptions.push(
      { dispose: () => watchdog.rest() },
      panel.onDidDispose(() => resolve(undefined)),
      cancelled.onCancellationRequested(() => resolve(undefined)),
      panel.webview.onDidReceiveMessage(async (data: unknown) => {
        const message: FromPage | undefined = checkMessage(data);
        watchdog.heard(message);
        switch (message?.type) {
          case 'ready':
            await panel.webview.postMessage({
              type: 'export', files: what.files.map(({ file }) => file), settings: readPageSettings(what.files[0]?.uri), refusedDiagrams: [...refused], ...options,
            });
            break;
          case 'wantPictures':
            await panel.webview.postMessage({ type: 'pictures', pictures: await Promise.all(message.sources.map((source) => picture(what, source, log))) });
            break;
          case 'exported':
            resolve(message);
            break;
        }
      }),
    );
  });
  loadPage(panel.webview, extensionUri, { root: undefined, pictureHosts: [], title: panel.title });
  return result.finally(() => {
    vscode.Disposable.from(...subscriptions).dispose();
    panel.dispose();
  });
}

async function picture({ files }: Exported, asked: string, log: Deps['log']): Promise<PictureMessage> {
  const [, number, source] = FILE_NUMBER.exec(asked) ?? [];
  const document = files[Number(number)]?.uri;
  try {
    return document === undefined || source === undefined ? { source: asked, uri: '', refused: 'missing' } : { ...(await embedPicture(document, source)), source: asked };
  } catch (cause) {
    log.error('export: a picture', cause);
    return { source: asked, uri: '', refused: 'missing' };
  }
}
