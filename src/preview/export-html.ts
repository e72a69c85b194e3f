/** An exported journal as one file: its policy, its styles, and a last look at what the page has made. */

/** Nothing loads from anywhere and no script runs, whoever opens the file. */
export const EXPORT_POLICY = `default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:`;

export interface ExportedDocument {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** CSS; the extension's own. */
  readonly styles: string;
  /** Checked before by `objectionTo`. */
  readonly body: string;
}

export function exportedDocument({ title, language, styles, body }: ExportedDocument): string {
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(EXPORT_POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1.0">
<meta name="generator" content="Learning Journal">
<title>${escapeHtml(title)}</title>
<style>
${styles.replaceAll('</', '<\\/')}
</style>
</head>
<body class="vscode-light exported">
${body}
</body>
</html>
`;
}

const HTML = `a abbr b bdo blockquote br caption center cite code dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img input ins kbd li main mark nav ol p
  picture pre q rp rt ruby s samp section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr`;
const SVG = `svg g path rect circle ellipse line polyline polygon text tspan textpath marker defs style title desc clippath mask pattern lineargradient radialgradient stop filter
  fedropshadow fegaussianblur feoffset femerge femergenode feflood fecomposite feblend fecolormatrix symbol switch`;
const MATH = `math semantics annotation mrow mi mo mn ms mtext mspace msup msub msubsup mfrac msqrt mroot munder mover munderover mtable mtr mtd mlabeledtr mpadded mphantom mstyle
  menclose mglyph merror maction mmultiscripts mprescripts none`;
const ELEMENTS: ReadonlySet<string> = new Set(`${HTML} ${SVG} ${MATH}`.split(/\s+/));
/** Attributes that load, lead or run wherever they stand; what is not on an element of ours has no business here. */
const ADDRESSES: ReadonlySet<string> = new Set(['src', 'href', 'xlink:href', 'srcset', 'action', 'formaction', 'background', 'poster', 'data', 'ping', 'manifest', 'srcdoc', 'lowsrc', 'dynsrc', 'imagesrcset', 'to', 'from', 'values', 'attributename', 'http-equiv']);
const PICTURE = /^data:image\/(?:png|jpe?g|gif|webp|avif|bmp|x-icon|svg\+xml)[;,]/i;
const LINK = /^(?:https?:\/\/|mailto:|(?!\/\/|\\)[^:/?#]*(?:[/?#]|$))/i;

/**
 * What in HTML that a page has serialised must not stand there, or undefined. The page has sanitised it; this reads the text itself,
 * without a browser's forgiveness: what it does not understand, it objects to.
 */
export function objectionTo(html: string): string | undefined {
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    if (html[at + 1] === '/') {
      const end = html.indexOf('>', at);
      if (end < 0 || !ELEMENTS.has(html.slice(at + 2, end).toLowerCase())) {
        return html.slice(at, at + 100);
      }
      at = end + 1;
      continue;
    }
    const tag = readTag(html, at);
    if (tag === undefined || !ELEMENTS.has(tag.name) || tag.attributes.some(([name, value]) => isRefused(tag.name, name, value))) {
      return html.slice(at, at + 100);
    }
    at = tag.end;
    if (tag.name === 'style') {
      const end = html.indexOf('</style>', at);
      if (end < 0 || !isTameStyle(html.slice(at, end))) {
        return html.slice(tag.end, tag.end + 100);
      }
      at = end;
    }
  }
  return undefined;
}

interface Tag {
  readonly name: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  /** Offset behind its `>`. */
  readonly end: number;
}

/** A start tag as browsers write them: every value in double quotes. */
function readTag(html: string, start: number): Tag | undefined {
  let at = start + 1;
  while (at < html.length && /[a-zA-Z0-9]/.test(html[at]!)) {
    at++;
  }
  const name = html.slice(start + 1, at).toLowerCase();
  const attributes: [string, string][] = [];
  while (html[at] === ' ') {
    const equals = html.indexOf('="', at);
    const close = equals < 0 ? -1 : html.indexOf('"', equals + 2);
    const key = html.slice(at + 1, equals);
    const value = html.slice(equals + 2, close);
    // A browser writes no other entities; `javascript&colon;` would be read as something else than it is.
    if (close < 0 || !/^[a-zA-Z_][\w:.-]*$/.test(key) || /&(?!(?:lt|gt|quot|nbsp|amp);)/.test(value)) {
      return undefined;
    }
    attributes.push([key.toLowerCase(), unescapeHtml(value)]);
    at = close + 1;
  }
  return name !== '' && html[at] === '>' ? { name, attributes, end: at + 1 } : undefined;
}

function isRefused(element: string, name: string, value: string): boolean {
  if (name.startsWith('on')) {
    return true;
  }
  if (name === 'style' || name === 'fill' || name === 'stroke' || name === 'filter' || name === 'mask' || name === 'clip-path' || name === 'cursor' || name.startsWith('marker')) {
    return !isTameStyle(value);
  }
  if (!ADDRESSES.has(name)) {
    return false;
  }
  // Browsers drop these within addresses: `java\nscript:`.
  const address = value.replace(/[\u0000-\u0020\u007f]/g, '');
  return element === 'img' && name === 'src' ? !PICTURE.test(address) : !(element === 'a' && name === 'href' && LINK.test(address));
}

/** Nothing in it loads: `url(#…)` names a part of the same picture. Escapes could hide one; a tag in the style of an SVG would be one. */
function isTameStyle(css: string): boolean {
  return !/[\\<]|@import|expression\(|image-set|\bsrc\(|-moz-binding/i.test(css) && !/url\(\s*['"]?\s*(?!\s*['"]?#)/i.test(css);
}

function unescapeHtml(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&nbsp;', '\u00a0').replaceAll('&amp;', '&');
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/**
 * KaTeX's style sheet with the fonts that are used in the file itself, the others left out.
 *
 * @param fonts `KaTeX_Main normal 400`, as a browser says it.
 * @param read the bytes of a font as base64, by its name: `KaTeX_Main-Regular.woff2`.
 */
export async function formulaStyles(css: string, fonts: readonly string[], read: (name: string) => Promise<string>): Promise<string> {
  const faces = css.match(/@font-face\s*\{[^}]*\}/g) ?? [];
  let result = faces.reduce((rest, face) => rest.replace(face, ''), css);
  for (const face of faces) {
    const value = (name: string, otherwise: string): string => new RegExp(`${name}:\\s*["']?([^;"'}]+)`).exec(face)?.[1]?.trim() ?? otherwise;
    const weight = value('font-weight', '400').replace('bold', '700').replace('normal', '400');
    const file = /([\w-]+\.woff2)/.exec(face)?.[1];
    if (file !== undefined && fonts.includes(`${value('font-family', '')} ${value('font-style', 'normal')} ${weight}`)) {
      result += `@font-face{font-family:${value('font-family', '')};font-style:${value('font-style', 'normal')};font-weight:${weight};src:url(data:font/woff2;base64,${await read(file)}) format("woff2")}`;
    }
  }
  return result;
}
