/** A tree that VS Code does not mix up. */
import type { ProviderResult, TreeDataProvider } from 'vscode';

/** How long an answer is held back, in milliseconds: long enough for VS Code to have asked for the neighbours, too short to be seen. */
const HOLD = 5;

/**
 * The same rows, with the children of a row given a moment later. VS Code asks for those of several rows together; where the answer for the
 * first comes before it has looked after the last, the last may be shown the children of quite another row (microsoft/vscode#243911).
 */
export function unhurried<T>(provider: TreeDataProvider<T>): TreeDataProvider<T> {
  return {
    ...(provider.onDidChangeTreeData && { onDidChangeTreeData: provider.onDidChangeTreeData }),
    ...(provider.resolveTreeItem && { resolveTreeItem: provider.resolveTreeItem.bind(provider) }),
    ...(provider.getParent && { getParent: provider.getParent.bind(provider) }),
    getTreeItem: (row) => provider.getTreeItem(row),
    getChildren: (row): ProviderResult<T[]> => (row === undefined
      ? provider.getChildren()
      : new Promise<void>((resolve) => setTimeout(() => resolve(), HOLD)).then(() => provider.getChildren(row))),
  };
}
