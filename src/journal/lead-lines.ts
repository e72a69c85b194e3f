/** Lines that may lead to the list below them, as far as their signs tell. */

/**
 * Where the last line of the paragraph in `[start, end)` begins, which may be the label of the list below:
 *
 *     The demo went well.
 *     For next week:
 *     - the wiki page
 */
export function lastLine(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && text.charCodeAt(at - 1) !== 10 && text.charCodeAt(at - 1) !== 13) {
    at--;
  }
  return at + /^[ \t]*/.exec(text.slice(at, at + 100))![0].length;
}

/** Whether the last sign in `[start, end)`, but for emphasis, is a colon. */
export function endsInColon(text: string, start: number, end: number): boolean {
  for (let at = end - 1; at > start; at--) {
    const code = text.charCodeAt(at);
    if (code !== 42 /* * */ && code !== 95 /* _ */ && code !== 32) {
      return code === 58;
    }
  }
  return false;
}

/** `**Next steps**`: nothing but emphasised words. */
export function isEmphasised(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  if (first !== 42 && first !== 95) {
    return false;
  }
  return /^(\*\*|__|\*|_)(?!\s)[^*_]{1,90}\1:?$/.test(text.slice(start, Math.min(end, start + 100)));
}
