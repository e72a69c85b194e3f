/** Which files of the workspace are Markdown, and what is known of one by its address alone. */
import * as vscode from 'vscode';
import { globMatcher, lastMatch } from '../journal/glob';
import type { FileFacts } from '../journal/library-file';
import { PREFIX, SettingKeys } from '../ids';

const ENDINGS = ['md', 'markdown', 'mkd', 'mdown', 'mdwn'] as const;
export const MARKDOWN_GLOB = `**/*.{${ENDINGS.join(',')}}`;
/** Never looked into, whatever the settings say. */
const NEVER = '**/{node_modules,.*}/**';
/** File systems with a search of their own. For others `findFiles` does not say that there is none, it waits for one for ever. */
const SEARCHABLE: ReadonlySet<string> = new Set(['file', 'vscode-remote', 'vscode-vfs']);
/** A walk without a search provider stops here: such file systems are remote, and each folder is a request. */
const MOST_FOLDERS = 2_000;

export function hasMarkdownEnding(uri: vscode.Uri): boolean {
  const ending = uri.path.slice(uri.path.lastIndexOf('.') + 1).toLowerCase();
  return ENDINGS.some((one) => one === ending);
}

/** The Markdown files of a workspace folder (below `below`, where given) that `files.exclude` and `search.exclude` leave. */
export async function findMarkdownFiles(folder: vscode.WorkspaceFolder, below: vscode.Uri = folder.uri): Promise<vscode.Uri[]> {
  const isHidden = hiddenBySettings(folder);
  // `files.exclude` is applied by the search itself, `search.exclude` is not.
  const found = SEARCHABLE.has(folder.uri.scheme)
    ? await vscode.workspace.findFiles(new vscode.RelativePattern(below, MARKDOWN_GLOB), NEVER)
    : await walk(below, isHidden);
  return found.filter((uri) => !isHidden(uri));
}

/** For file systems without search: folder by folder, links left aside since they may lead in a circle. */
async function walk(below: vscode.Uri, isHidden: (uri: vscode.Uri) => boolean): Promise<vscode.Uri[]> {
  const files: vscode.Uri[] = [];
  const folders = [below];
  for (let visited = 0; folders.length > 0 && visited < MOST_FOLDERS; visited++) {
    const current = folders.shift()!;
    let children: [string, vscode.FileType][];
    try {
      children = await vscode.workspace.fs.readDirectory(current);
    } catch {
      continue;
    }
    for (const [name, type] of children) {
      const uri = vscode.Uri.joinPath(current, name);
      if (type === vscode.FileType.Directory && !isHidden(uri)) {
        folders.push(uri);
      } else if ((type & vscode.FileType.File) !== 0 && hasMarkdownEnding(uri)) {
        files.push(uri);
      }
    }
  }
  return files;
}

/** Tells of files and folders of `folder` whether the settings, or their place, hide them. */
export function hiddenBySettings(folder: vscode.WorkspaceFolder): (uri: vscode.Uri) => boolean {
  const globs = ['files', 'search'].flatMap((section) => {
    const exclude = vscode.workspace.getConfiguration(section, folder.uri).get<Record<string, unknown>>('exclude') ?? {};
    return Object.keys(exclude).filter((glob) => exclude[glob] === true).map(globMatcher);
  });
  const isExcluded = (parts: readonly string[]): boolean => globs.some((matches) => matches(parts));
  // An excluded folder hides what is in it: `**/out` also means `**/out/notes.md`. Most files share theirs with others.
  const known = new Map<string, boolean>();
  const isHiddenFolder = (parts: readonly string[]): boolean => {
    const path = parts.join('/');
    let hidden = parts.length === 0 ? false : known.get(path);
    if (hidden === undefined) {
      const name = parts.at(-1)!;
      hidden = name === 'node_modules' || name.startsWith('.') || isExcluded(parts) || isHiddenFolder(parts.slice(0, -1));
      known.set(path, hidden);
    }
    return hidden;
  };
  return (uri) => {
    const path = relativePath(folder.uri, uri);
    if (path === undefined || path === '') {
      return false;
    }
    const parts = path.split('/');
    return isHiddenFolder(parts.slice(0, -1)) || isExcluded(parts);
  };
}

/** What the library wants to know about the file beside its text. `globs` are those of its folder. */
export function describe(uri: vscode.Uri, version: number, globs: readonly string[]): FileFacts {
  const workspaceFolder = vscode.workspace.getWorkspaceFolder(uri);
  const parts = uri.path.split('/');
  const name = parts.at(-1) ?? '';
  const relative = workspaceFolder === undefined ? undefined : relativePath(workspaceFolder.uri, uri);
  return {
    uri: uri.toString(),
    name,
    folder: uri.with({ path: parts.slice(0, -1).join('/') }).toString(),
    path: workspaceFolder === undefined || relative === undefined ? [] : [workspaceFolder.name, ...relative.split('/').slice(0, -1)],
    named: lastMatch(globs, relative, uri.path.replace(/^\/([a-zA-Z]:)/, '$1')),
    version,
  };
}

/** All of `learningJournal.files`: the person's own first, the folder's last, since the last that matches decides. */
export function fileGlobs(folder: vscode.WorkspaceFolder | undefined): readonly string[] {
  const values = vscode.workspace.getConfiguration(PREFIX, folder).inspect<readonly unknown[]>(SettingKeys.files);
  return [values?.globalValue, values?.workspaceValue, values?.workspaceFolderValue]
    .flatMap((list) => (Array.isArray(list) ? list : []))
    .filter((glob): glob is string => typeof glob === 'string' && glob.trim() !== '');
}

/** The path of `uri` below `folder`, without a slash in front; undefined where it lies elsewhere. */
export function relativePath(folder: vscode.Uri, uri: vscode.Uri): string | undefined {
  if (folder.scheme !== uri.scheme || folder.authority !== uri.authority) {
    return undefined;
  }
  const start = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  return uri.path.startsWith(start) ? uri.path.slice(start.length) : undefined;
}
