/** Which place of which file a command of the preview is for. */
import * as vscode from 'vscode';
import { activeMarkdown, cursorOffset } from '../workspace/active';
import type { Deps } from '../workspace/deps';
import { isNodeRow, nodeOf } from '../workspace/todo-handles';
import type { Scope } from './protocol';

export interface Place {
  readonly uri: vscode.Uri;
  /** Zero-based. */
  readonly line: number;
  /** What is to be shown around it; undefined for what was shown before. */
  readonly scope?: Scope;
}

/** What a menu hands over: a file, or a row of the tree. */
export function placeOf(target: unknown, { library }: Pick<Deps, 'library'>): Place | undefined {
  if (target instanceof vscode.Uri) {
    return { uri: target, line: 0, scope: 'file' };
  }
  if (!isNodeRow(target)) {
    return undefined;
  }
  const node = nodeOf(library.get(target.uri), target.nodeId);
  const scope = node?.kind === 'course' && node.source !== 'file' ? 'course' : node?.kind === 'day' ? 'day' : 'file';
  return { uri: vscode.Uri.parse(target.uri), line: node?.line ?? 0, scope };
}

/** The file in front, at its cursor. */
export function placeInEditor(): Place | undefined {
  const document = activeMarkdown();
  if (document === undefined) {
    return undefined;
  }
  const offset = cursorOffset(document);
  return { uri: document.uri, line: offset === undefined ? 0 : document.positionAt(offset).line };
}

/** The file in front, else the first journal of the workspace. */
export async function placeInFront({ library, feed }: Pick<Deps, 'library' | 'feed'>): Promise<Place | undefined> {
  const place = placeInEditor();
  if (place !== undefined) {
    return place;
  }
  await feed.load();
  const first = library.files().find((file) => file.journal !== undefined);
  return first && { uri: vscode.Uri.parse(first.uri), line: 0 };
}
