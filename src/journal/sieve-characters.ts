/** Characters by their codes, as the sieve reads them. */

/** The apostrophe of a typesetter. */
export const APOSTROPHE = 0x2019;

export function letterOf(code: number): number {
  const character = String.fromCharCode(code);
  return /[\p{L}\p{N}]/u.test(character) && (code >= 128 || /[a-z0-9]/i.test(character)) ? character.toLowerCase().charCodeAt(0) : 0;
}

export function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function isTag(code: number): boolean {
  const lower = code | 32;
  return (lower >= 97 && lower <= 122) || code === 33 || code === 47;
}

/** What makes one word of two where it stands between them: `Node.js`, `don't`, `on-line`. */
export function mayJoin(code: number): boolean {
  return code === 39 || code === 46 || code === 45 || code === 47 || code === 95 || code === 43 || code === 35 || code === 64 || code === 38 || code === 92 || code === APOSTROPHE;
}
