/** Globs as VS Code writes them, matched without regular expressions, so that no pattern can be slow. */

/** Most alternatives `{a,b}` of one glob may stand for; further ones are left out. */
const MOST_ALTERNATIVES = 256;

/**
 * Whether `path` (parts separated by `/`) matches `glob`.
 *
 *     notes/*.md       a file of that folder
 *     ** /2025/**      anything below a folder of that name, however deep (without the blank)
 *     {a,b}.md  [ab]?.md
 */
export function matchesGlob(glob: string, path: string): boolean {
  return globMatcher(glob)(path.split('/'));
}

/** The same for one glob and many paths, each given by its parts: the glob is taken apart once. */
export function globMatcher(glob: string): (parts: readonly string[]) => boolean {
  const patterns = alternatives(glob).map((one) => one.split('/').map((part) => (part === '**' ? anyParts : tokenize(part))));
  return (parts) => patterns.some((pattern) => matchesParts(pattern, parts));
}

/**
 * What the last of `globs` that matches says: true for a plain one, false for one that begins with `!`, undefined where none matches.
 * An absolute glob (`/home/…`, `C:/…`) is matched against `absolute`, any other against `relative`.
 */
export function lastMatch(globs: readonly string[], relative: string | undefined, absolute: string): boolean | undefined {
  for (let index = globs.length - 1; index >= 0; index--) {
    const excludes = globs[index]!.startsWith('!');
    const glob = (excludes ? globs[index]!.slice(1) : globs[index]!).replaceAll('\\', '/').replace(/^\.\//, '');
    const path = isAbsolute(glob) ? absolute : relative;
    if (path !== undefined && matchesGlob(glob, path)) {
      return !excludes;
    }
  }
  return undefined;
}

/** `text` as a glob that matches just it; behind `./` where it would be read as an exclusion. */
export function escapeGlob(text: string): string {
  return (text.startsWith('!') ? './' : '') + text.replace(/[*?[\]{}]/g, '[$&]');
}

/** What `**` is taken apart into. */
const anyParts: readonly string[] = [];

function isAbsolute(glob: string): boolean {
  return glob.startsWith('/') || /^[a-zA-Z]:\//.test(glob);
}

/** The globs without braces that `glob` stands for: `{a,b}.md` → `a.md`, `b.md`. A brace without its partner is an ordinary character. */
function alternatives(glob: string): readonly string[] {
  const done: string[] = [];
  const pending = [glob];
  while (pending.length > 0 && done.length + pending.length <= MOST_ALTERNATIVES) {
    const one = pending.pop()!;
    const group = firstGroup(one);
    if (group === undefined) {
      done.push(one);
    } else {
      pending.push(...group.choices.map((choice) => group.before + choice + group.after));
    }
  }
  return done;
}

function firstGroup(glob: string): { before: string; choices: string[]; after: string } | undefined {
  let open = -1;
  let depth = 0;
  let from = 0;
  let choices: string[] = [];
  for (let at = 0; at < glob.length; at++) {
    const character = glob[at];
    if (character === '[') {
      const close = glob.indexOf(']', at + 2);
      at = close > 0 ? close : at;
    } else if (character === '{') {
      if (depth++ === 0) {
        open = at;
        from = at + 1;
        choices = [];
      }
    } else if (character === ',' && depth === 1) {
      choices.push(glob.slice(from, at));
      from = at + 1;
    } else if (character === '}' && depth > 0 && --depth === 0) {
      return { before: glob.slice(0, open), choices: [...choices, glob.slice(from, at)], after: glob.slice(at + 1) };
    }
  }
  return undefined;
}

/** Both lists matched from the front; on a dead end the last `**` takes one part more. */
function matchesParts(pattern: readonly (readonly string[])[], path: readonly string[]): boolean {
  return matchesSequence(pattern.length, path.length, (at) => pattern[at] === anyParts, (g, p) => matchesPart(pattern[g]!, path[p]!));
}

function matchesPart(tokens: readonly string[], part: string): boolean {
  return matchesSequence(tokens.length, part.length, (at) => tokens[at] === '*', (g, p) => {
    const token = tokens[g]!;
    return token === '?' || (token.length > 1 ? inClass(token, part[p]!) : token === part[p]);
  });
}

/** The greedy match of a pattern with stars: one step back at most, to the last star, so its time is at most pattern × text. */
function matchesSequence(patternLength: number, length: number, isStar: (at: number) => boolean, fits: (pattern: number, at: number) => boolean): boolean {
  let pattern = 0;
  let at = 0;
  let star = -1;
  let starAt = 0;
  while (at < length) {
    if (pattern < patternLength && isStar(pattern)) {
      star = pattern++;
      starAt = at;
    } else if (pattern < patternLength && fits(pattern, at)) {
      pattern++;
      at++;
    } else if (star >= 0) {
      pattern = star + 1;
      at = ++starAt;
    } else {
      return false;
    }
  }
  while (pattern < patternLength && isStar(pattern)) {
    pattern++;
  }
  return pattern === patternLength;
}

/** `*`, `?`, a class with its brackets, or one character each. */
function tokenize(glob: string): string[] {
  const tokens: string[] = [];
  for (let at = 0; at < glob.length; at++) {
    const close = glob[at] === '[' ? glob.indexOf(']', at + 2) : -1;
    tokens.push(close > 0 ? glob.slice(at, close + 1) : glob[at]!);
    at = close > 0 ? close : at;
  }
  return tokens;
}

/** Whether `[abc]`, `[a-z]` or, with `!` or `^` first, their opposite holds `character`. */
function inClass(token: string, character: string): boolean {
  const negated = token[1] === '!' || token[1] === '^';
  const members = token.slice(negated ? 2 : 1, -1);
  let found = false;
  for (let at = 0; at < members.length; at++) {
    if (members[at + 1] === '-' && at + 2 < members.length) {
      found ||= character >= members[at]! && character <= members[at + 2]!;
      at += 2;
    } else {
      found ||= character === members[at];
    }
  }
  return found !== negated;
}
