/** HTML as Markdown reads it: how an HTML block begins and ends, and where a tag ends. */

const BLOCK_NAMES: ReadonlySet<string> = new Set(
  ('address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure '
    + 'footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu menuitem nav noframes ol optgroup option '
    + 'p param search section summary table tbody td tfoot th thead title tr track ul').split(' '),
);
const RAW_NAMES: ReadonlySet<string> = new Set(['script', 'pre', 'style', 'textarea']);
const LONGEST_NAME = 10;

/**
 * The start condition (1–7) of the HTML block that begins at the `<` at `start`, 0 where none does.
 *
 *     <details>          6
 *     <b>bold</b> text   none: 7 must stand alone on its line
 */
export function htmlBlockType(text: string, start: number, lineEnd: number): number {
  const first = start + 1 < lineEnd ? text.charCodeAt(start + 1) : 0;
  if (first === 33) {
    if (text.startsWith('--', start + 2) && start + 4 <= lineEnd) {
      return 2;
    }
    if (isLetter(text.charCodeAt(start + 2)) && start + 2 < lineEnd) {
      return 4;
    }
    return text.startsWith('[CDATA[', start + 2) && start + 9 <= lineEnd ? 5 : 0;
  }
  if (first === 63) {
    return 3;
  }
  const closing = first === 47;
  const nameStart = closing ? start + 2 : start + 1;
  if (nameStart >= lineEnd || !isLetter(text.charCodeAt(nameStart))) {
    return 0;
  }
  const nameEnd = tagNameEnd(text, nameStart, lineEnd);
  if (nameEnd - nameStart <= LONGEST_NAME) {
    const name = text.slice(nameStart, nameEnd).toLowerCase();
    const after = nameEnd < lineEnd ? text.charCodeAt(nameEnd) : 62;
    if (after === 62 || isSpace(after)) {
      if (!closing && RAW_NAMES.has(name)) {
        return 1;
      }
      if (BLOCK_NAMES.has(name)) {
        return 6;
      }
    } else if (after === 47 && nameEnd + 1 < lineEnd && text.charCodeAt(nameEnd + 1) === 62 && BLOCK_NAMES.has(name)) {
      return 6;
    }
  }
  let end = tagEnd(text, start, lineEnd);
  if (end < 0) {
    return 0;
  }
  while (end < lineEnd && isSpace(text.charCodeAt(end))) {
    end++;
  }
  return end === lineEnd ? 7 : 0;
}

/** Whether the line `[start, end)` is the last of an HTML block of that type; 6 and 7 end at a blank line instead. */
export function htmlBlockEnds(text: string, type: number, start: number, end: number): boolean {
  switch (type) {
    case 1:
      return rawTextEnd(text, start, end) >= 0;
    case 2:
      return holds(text, '-->', start, end);
    case 3:
      return holds(text, '?>', start, end);
    case 4:
      return holds(text, '>', start, end);
    case 5:
      return holds(text, ']]>', start, end);
    default:
      return false;
  }
}

/** Looks no further than the line: what is missing in it would be looked for through the whole file, line after line. */
function holds(text: string, needle: string, start: number, end: number): boolean {
  const last = needle.charCodeAt(needle.length - 1);
  for (let i = start + needle.length - 1; i < end; i++) {
    if (text.charCodeAt(i) === last && text.startsWith(needle, i - needle.length + 1)) {
      return true;
    }
  }
  return false;
}

/** Where `</script>` or its like stands in the line, -1 where it does not. */
function rawTextEnd(text: string, start: number, end: number): number {
  for (let i = start; i + 1 < end; i++) {
    if (text.charCodeAt(i) === 60 && text.charCodeAt(i + 1) === 47) {
      const nameEnd = tagNameEnd(text, i + 2, end);
      if (nameEnd < end && text.charCodeAt(nameEnd) === 62 && nameEnd - i < LONGEST_NAME + 2 && RAW_NAMES.has(text.slice(i + 2, nameEnd).toLowerCase())) {
        return i;
      }
    }
  }
  return -1;
}

/** Behind the letters, digits and dashes that begin at `start`. */
export function tagNameEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isNameCharacter(text.charCodeAt(at))) {
    at++;
  }
  return at;
}

/** Behind the `>` of the complete opening or closing tag, as CommonMark wants it, whose `<` is at `start`; -1 where there is none. */
export function tagEnd(text: string, start: number, end: number): number {
  const closing = text.charCodeAt(start + 1) === 47;
  let at = closing ? start + 2 : start + 1;
  if (at >= end || !isLetter(text.charCodeAt(at))) {
    return -1;
  }
  at = tagNameEnd(text, at, end);
  for (;;) {
    const spaceStart = at;
    at = skipSpace(text, at, end);
    if (at >= end) {
      return -1;
    }
    const character = text.charCodeAt(at);
    if (character === 62) {
      return at + 1;
    }
    if (closing) {
      return -1;
    }
    if (character === 47) {
      return at + 1 < end && text.charCodeAt(at + 1) === 62 ? at + 2 : -1;
    }
    if (at === spaceStart || !(isLetter(character) || character === 95 || character === 58)) {
      return -1;
    }
    at = attributeEnd(text, at, end);
    if (at < 0) {
      return -1;
    }
  }
}

/** Behind `name`, `name=value` or `name = "value"`; -1 where a value is missing or has no end. */
function attributeEnd(text: string, start: number, end: number): number {
  let at = start + 1;
  while (at < end && isAttributeCharacter(text.charCodeAt(at))) {
    at++;
  }
  const nameEnd = at;
  at = skipSpace(text, at, end);
  if (at >= end || text.charCodeAt(at) !== 61) {
    return nameEnd;
  }
  at = skipSpace(text, at + 1, end);
  if (at >= end) {
    return -1;
  }
  const quote = text.charCodeAt(at);
  if (quote === 34 || quote === 39) {
    at++;
    while (at < end && text.charCodeAt(at) !== quote) {
      at++;
    }
    return at < end ? at + 1 : -1;
  }
  const valueStart = at;
  while (at < end && isUnquotedCharacter(text.charCodeAt(at))) {
    at++;
  }
  return at > valueStart ? at : -1;
}

export function isLetter(character: number): boolean {
  const lower = character | 32;
  return lower >= 97 && lower <= 122;
}

function isNameCharacter(character: number): boolean {
  return isLetter(character) || (character >= 48 && character <= 57) || character === 45;
}

function isAttributeCharacter(character: number): boolean {
  return isNameCharacter(character) || character === 46 || character === 95 || character === 58;
}

function isUnquotedCharacter(character: number): boolean {
  return (character > 32 || character === 0) && character !== 34 && character !== 39 && character !== 60 && character !== 61 && character !== 62 && character !== 96;
}

function skipSpace(text: string, at: number, end: number): number {
  while (at < end && isSpace(text.charCodeAt(at))) {
    at++;
  }
  return at;
}

/** White space as HTML and regular expressions know it, not only Markdown's space and tab. */
function isSpace(character: number): boolean {
  return character === 32 || (character >= 9 && character <= 13) || character === 0xa0 || character === 0xfeff || (character > 0x167f && /\s/.test(String.fromCharCode(character)));
}
