/** Where a link or picture of a journal leads, judged by its address alone. Everything that is not known to be harmless is refused. */

export type Address =
  | { readonly kind: 'web'; readonly address: string }
  /** A file, named as in a link: `/` first means from the workspace's folder, else from the journal's. Decoded. */
  | { readonly kind: 'file'; readonly path: string; readonly fragment: string }
  | { readonly kind: 'refused' };

const REFUSED: Address = { kind: 'refused' };

/** Pictures a page may show; a file with another ending is never given an address. */
const PICTURE_ENDING = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp|ico)$/i;

/**
 * `https://…`, `http://…`, `mailto:…` and files of relative address. Decoded once before it is looked at, as whoever opens it will:
 * `%2e%2e/` and `..\` are what they look like after that.
 */
export function readAddress(href: string): Address {
  const trimmed = href.trim();
  // Browsers drop these within addresses: `java\nscript:`.
  if (trimmed === '' || trimmed.length > 4000 || /[\u0000-\u001f\u007f]/.test(trimmed)) {
    return REFUSED;
  }
  if (/^(?:https?:\/\/|mailto:)[^\s]/i.test(trimmed)) {
    return { kind: 'web', address: trimmed };
  }
  const hash = trimmed.indexOf('#');
  const bare = (hash < 0 ? trimmed : trimmed.slice(0, hash)).replace(/\?.*$/, '');
  const path = decoded(bare);
  const fragment = hash < 0 ? '' : decoded(trimmed.slice(hash + 1));
  if (path === undefined || fragment === undefined || !isPath(path)) {
    return REFUSED;
  }
  return { kind: 'file', path, fragment };
}

/** Whether a file's name says that it is a picture. */
export function namesPicture(path: string): boolean {
  return PICTURE_ENDING.test(path);
}

/**
 * `path` from `base`, both with `/`; undefined where it leads out of `root`. All absolute, without `.` and `..`.
 *
 *     ('/work/notes', '/work', '../img/a.png') -> '/work/img/a.png'
 */
export function resolveWithin(base: string, root: string, path: string): string | undefined {
  const parts = path.startsWith('/') ? split(root) : split(base);
  const floor = split(root);
  for (const part of split(path)) {
    if (part === '..') {
      if (parts.length === 0) {
        return undefined;
      }
      parts.pop();
    } else if (part !== '.') {
      parts.push(part);
    }
  }
  return floor.every((part, index) => parts[index] === part) ? `/${parts.join('/')}` : undefined;
}

function split(path: string): string[] {
  return path.split('/').filter((part) => part !== '');
}

/** No scheme, drive, backslash, host (`//host`), NUL. */
function isPath(path: string): boolean {
  return !path.startsWith('//') && !path.includes('\\') && !path.includes('\u0000') && !/^[^/]*:/.test(path);
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
