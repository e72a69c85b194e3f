/** `Show Diagnostics Report`: versions, settings and counts for a bug report, shown and copied; no text, name or place of a journal. */
import * as vscode from 'vscode';
import { Commands, PREFIX } from '../ids';
import type { Journal } from '../journal/model';
import { count, topNodes } from '../journal/nodes';
import { foreignZone, readClock } from '../workspace/clock';
import type { Deps } from '../workspace/deps';
import { readSettings } from '../workspace/settings';

const SCHEME = 'learning-journal-report';

export function registerDiagnostics(deps: Pick<Deps, 'library' | 'feed'>, extension: vscode.Extension<unknown>): vscode.Disposable {
  let reports = 0;
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, { provideTextDocumentContent: () => report(deps, extension) }),
    vscode.commands.registerCommand(Commands.showDiagnostics, async (): Promise<string> => {
      await deps.feed.load();
      const text = report(deps, extension);
      // Each a document of its own: one that is still open would show what was so before.
      const uri = vscode.Uri.from({ scheme: SCHEME, path: '/Learning Journal.txt', query: String(++reports) });
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: true });
      await vscode.env.clipboard.writeText(text);
      void vscode.window.showInformationMessage(vscode.l10n.t('The report has been copied. It holds no text of your journals.'));
      return text;
    }),
  );
}

/** In English: it is read by who mends the bug. */
function report({ library, feed }: Pick<Deps, 'library' | 'feed'>, extension: vscode.Extension<unknown>): string {
  const manifest = extension.packageJSON as { version: string; contributes: { configuration: { properties: Record<string, unknown> } } };
  const { today, hour } = readClock(readSettings());
  const folders = vscode.workspace.workspaceFolders ?? [];
  const facts: readonly (readonly [string, unknown])[] = [
    ['Learning Journal', manifest.version],
    ['VS Code', `${vscode.version} (${vscode.env.appName}, ${vscode.env.appHost})`],
    // Node's host has a global of that name, the web worker has none.
    ['extension host', 'process' in globalThis ? 'Node' : 'web worker'],
    ['shown in', vscode.env.uiKind === vscode.UIKind.Web ? 'browser' : 'desktop'],
    ['remote', vscode.env.remoteName ?? 'none'],
    ['language', `${vscode.env.language}; region ${Intl.DateTimeFormat().resolvedOptions().locale}`],
    ['time zone of the host', Intl.DateTimeFormat().resolvedOptions().timeZone],
    ['time zone taken', foreignZone(readSettings()) || 'that of the host'],
    ['today, hour', `${today.year}-${today.month}-${today.day}, ${hour}`],
    ['workspace', vscode.workspace.isTrusted ? 'trusted' : 'not trusted'],
    ['folders', `${folders.length} (${[...new Set(folders.map(({ uri }) => uri.scheme))].join(', ') || 'none'})`],
    ['read', feed.loaded],
  ];
  const journals = library.files().flatMap(({ journal }) => journal ?? []);
  const lines = [
    ...facts.map(([name, value]) => `${name}: ${String(value)}`),
    '',
    'Settings that differ from their defaults',
    ...settings(Object.keys(manifest.contributes.configuration.properties)),
    '',
    `Markdown files: ${library.uris().length}, of them journals: ${journals.length}`,
    ...troubles(library),
    ...journals.map((journal, index) => `journal ${index + 1}: ${figures(journal)}`),
  ];
  return `${lines.join('\n')}\n`;
}

/** Of what may name a place or hold words of the person only how much there is. */
function settings(names: readonly string[]): readonly string[] {
  const found = names.flatMap((name) => {
    const key = name.slice(PREFIX.length + 1);
    const { defaultValue, globalValue, workspaceValue, workspaceFolderValue } = vscode.workspace.getConfiguration(PREFIX).inspect(key) ?? {};
    const places = { globalValue, workspaceValue, workspaceFolderValue };
    return Object.entries(places).flatMap(([place, value]) =>
      value === undefined || JSON.stringify(value) === JSON.stringify(defaultValue) ? [] : `  ${name} (${place.replace('Value', '')}): ${described(key, value)}`);
  });
  return found.length > 0 ? found : ['  none'];
}

function described(key: string, value: unknown): string {
  if (Array.isArray(value)) {
    return `${value.length} items`;
  }
  if (typeof value === 'string' && (value.length > 20 || /template|folder|path/i.test(key))) {
    return `text of ${value.length} characters`;
  }
  return JSON.stringify(value);
}

function troubles(library: Deps['library']): readonly string[] {
  const kinds = library.files().flatMap(({ trouble }) => trouble ?? []);
  return [...new Set(kinds)].map((kind) => `${kind}: ${kinds.filter((one) => one === kind).length}`);
}

function figures(journal: Journal): string {
  const { days, open, done, suggestions } = count(topNodes(journal));
  const codes = journal.problems.map(({ code }) => code);
  const problems = [...new Set(codes)].map((code) => `${code} ${codes.filter((one) => one === code).length}`).join(', ');
  return [
    `${journal.courses.length} courses, ${days} days, ${open} open, ${done} done, ${suggestions} suggested`,
    `dates ${journal.dateOrder} (${journal.dateOrderReason})`,
    `problems: ${problems || 'none'}`,
  ].join('; ');
}
