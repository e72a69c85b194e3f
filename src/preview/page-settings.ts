/** VS Code's own settings for Markdown previews, which hold for this one too. */
import * as vscode from 'vscode';
import type { PageSettings } from './protocol';

/** The settings as they hold for `scope`. */
export function readPageSettings(scope: vscode.Uri | undefined): PageSettings {
  const preview = vscode.workspace.getConfiguration('markdown.preview', scope);
  const math = vscode.workspace.getConfiguration('markdown.math', scope);
  const flag = (name: string, fallback: boolean): boolean => {
    const value: unknown = preview.get(name);
    return typeof value === 'boolean' ? value : fallback;
  };
  const size = (name: string, fallback: number, most: number): number => {
    const value: unknown = preview.get(name);
    return typeof value === 'number' && value > 0 && value <= most ? value : fallback;
  };
  const family: unknown = preview.get('fontFamily');
  const macros: unknown = math.get('macros');
  return {
    breaks: flag('breaks', false),
    linkify: flag('linkify', true),
    typographer: flag('typographer', false),
    math: math.get('enabled') !== false,
    frontMatter: frontMatterLook(preview),
    fontFamily: typeof family === 'string' ? family : '',
    fontSize: size('fontSize', 14, 100),
    lineHeight: size('lineHeight', 1.6, 10),
    doubleClickOpensEditor: flag('doubleClickToSwitchToEditor', false),
    scrollPreviewWithEditor: flag('scrollPreviewWithEditor', true),
    scrollEditorWithPreview: flag('scrollEditorWithPreview', true),
    markEditorSelection: flag('markEditorSelection', false),
    macros: typeof macros === 'object' && macros !== null
      ? Object.fromEntries(Object.entries(macros).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
      : {},
  };
}

/** Hidden as a journal's front matter says nothing to its reader, unless the person has chosen otherwise; VS Code's own default is a table. */
function frontMatterLook(preview: vscode.WorkspaceConfiguration): PageSettings['frontMatter'] {
  const set = preview.inspect<unknown>('frontMatter');
  const chosen = set?.workspaceFolderValue ?? set?.workspaceValue ?? set?.globalValue;
  return chosen === 'codeBlock' || chosen === 'table' ? chosen : 'hide';
}

/** Whether a link to another Markdown file shows it in the page, else in an editor. */
export function opensLinksInPreview(scope: vscode.Uri): boolean {
  return vscode.workspace.getConfiguration('markdown.preview', scope).get('openMarkdownLinks') !== 'inEditor';
}

/** Calls `listener` when one of them changes. */
export function onDidChangePageSettings(listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration('markdown.preview') || event.affectsConfiguration('markdown.math')) {
      listener();
    }
  });
}
