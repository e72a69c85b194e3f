/** The page's HTML and its policy: the first of the two layers against hostile journals (the second is the sanitiser in the page). */
import type { PageStart } from './protocol';

export interface ShellOptions {
  /** Random for each load, letters and digits only. */
  readonly nonce: string;
  /** `webview.cspSource`: where files of the extension come from. */
  readonly cspSource: string;
  /** Addresses of the page's files, for the webview. */
  readonly script: string;
  readonly style: string;
  /** Hosts pictures may be loaded from because the person said so, e.g. `https://img.shields.io`; usually none. */
  readonly pictureHosts: readonly string[];
  readonly title: string;
  readonly start: PageStart;
}

/**
 * Nothing loads but the extension's own scripts, styles and fonts, and pictures the extension itself has given an address.
 * No scheme source such as `https:` stands in it: that would let a journal load from anywhere.
 */
export function policy({ nonce, cspSource, pictureHosts }: Pick<ShellOptions, 'nonce' | 'cspSource' | 'pictureHosts'>): string {
  const hosts = pictureHosts.filter((host) => /^https:\/\/[a-z0-9.-]+(?::\d+)?$/.test(host)).map((host) => ` ${host}`).join('');
  return [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${cspSource} 'unsafe-inline'`,
    `font-src ${cspSource}`,
    `img-src ${cspSource} data:${hosts}`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-src 'none'`,
  ].join('; ');
}

export function pageHtml(options: ShellOptions): string {
  const { nonce, script, style, title, start } = options;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(start.locale)}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy(options))}">
<meta name="viewport" content="width=device-width, initial-scale=1.0">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="${escapeHtml(style)}">
</head>
<body>
<div id="start" hidden data-start="${escapeHtml(JSON.stringify(start))}"></div>
<div id="toolbar"></div>
<main id="journal" tabindex="-1"></main>
<script type="module" nonce="${nonce}" src="${escapeHtml(script)}"></script>
</body>
</html>
`;
}

/** For text between tags and attributes in double quotes. */
function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
