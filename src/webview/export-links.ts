/** Links between the files of an export, and to what lies beside them. */
import type { ExportedFile } from '../preview/protocol';

/** The id of the part of the export that holds the file of that place in the list. */
export function partId(index: number): string {
  return `f${index + 1}`;
}

/**
 * Where a link of one of the files leads in the export: to the part of another file that is in it, else to the file that was meant, from
 * the folder of the first one, beside which an export is saved. Undefined for links that stay as they are.
 * @param number of the file the link stands in.
 */
export function linkInExport(href: string, number: number, files: readonly ExportedFile[]): string | undefined {
  if (href.startsWith('#')) {
    return anchorIn(number, href.slice(1));
  }
  // The web, mail, and what is named from the workspace's folder, which is not known here.
  if (href === '' || /^(?:\/|\\|[a-z][a-z0-9+.-]*:)/i.test(href)) {
    return undefined;
  }
  const from = files[number]!;
  const base = `file://${from.path.split('/').map(encodeURIComponent).join('/')}`;
  if (!URL.canParse(href, base)) {
    return undefined;
  }
  const { pathname, search, hash } = new URL(href, base);
  const path = decoded(pathname);
  const index = files.findIndex((file) => file.path === path || file.path === `${path}.md`);
  if (index >= 0) {
    return anchorIn(index, hash.slice(1));
  }
  const root = folderOf(files[0]!.path);
  return folderOf(from.path) === root ? undefined : relative(root, pathname) + search + hash;
}

function anchorIn(number: number, name: string): string {
  return name === '' ? `#${partId(number)}` : `#${partId(number)}-${decoded(name).toLowerCase()}`;
}

/** The way from a folder, as it is, to a path of an address. */
function relative(folder: string, path: string): string {
  const from = folder.split('/').map(encodeURIComponent);
  const to = path.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && decoded(from[shared]!) === decoded(to[shared]!)) {
    shared++;
  }
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
