/** What the Visual Studio Marketplace and Open VSX ask of a package, checked on its own files before anything is sent. */
import type { ZipEntry } from './zip';

export interface ShippedManifest {
  readonly name: string;
  readonly displayName?: string;
  readonly description?: string;
  readonly version: string;
  readonly publisher?: string;
  readonly license?: string;
  readonly repository?: string | { readonly url?: string };
  readonly icon?: string;
  readonly galleryBanner?: { readonly color?: string; readonly theme?: string };
  readonly categories?: readonly string[];
  readonly keywords?: readonly string[];
  readonly engines?: { readonly vscode?: string };
  readonly activationEvents?: readonly string[];
  readonly enabledApiProposals?: readonly string[];
  readonly badges?: readonly unknown[];
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** A sentence for each rule that is broken; what the owner has still to set stands apart. */
export interface Verdict {
  readonly broken: readonly string[];
  readonly unset: readonly string[];
}

/** The Marketplace's list; it drops any other. */
const CATEGORIES = new Set([
  'AI', 'Azure', 'Chat', 'Data Science', 'Debuggers', 'Education', 'Extension Packs', 'Formatters', 'Keymaps', 'Language Packs', 'Linters', 'Machine Learning', 'Notebooks', 'Other', 'Programming Languages',
  'SCM Providers', 'Snippets', 'Testing', 'Themes', 'Visualization',
]);
/** More keywords are refused by the Marketplace. */
const KEYWORDS = 30;
/** Our own, in bytes: what a person waits for on a slow line. */
const LARGEST = 2 * 1024 * 1024;
/** Least width and height of an icon, in pixels. */
const ICON = 128;

/** Judges the package that holds `files`, of `size` bytes. */
export function checkPackage(files: readonly ZipEntry[], size: number): Verdict {
  const broken: string[] = [];
  const check = (good: boolean, sentence: string): void => void (good || broken.push(sentence));
  const held = new Map(files.map((file) => [file.name, file]));
  const text = (name: string): string => held.get(`extension/${name}`)?.read().toString('utf8') ?? '';
  const manifest = JSON.parse(text('package.json') || '{}') as ShippedManifest;
  const strings = JSON.parse(text('package.nls.json') || '{}') as Readonly<Record<string, string>>;
  const said = (value = ''): string => value.replace(/^%(.*)%$/, (_, key: string) => strings[key] ?? '');

  check(/^[a-z0-9][a-z0-9-]*$/i.test(manifest.name ?? ''), 'name: letters, digits and hyphens only');
  check(/^\d+\.\d+\.\d+$/.test(manifest.version ?? ''), 'version: three numbers; the Marketplace knows no suffix');
  check(said(manifest.displayName).length > 0 && said(manifest.displayName).length <= 70, 'displayName: 1 to 70 characters');
  check(said(manifest.description).length > 0 && said(manifest.description).length <= 200, 'description: 1 to 200 characters');
  check(/^[a-z0-9][a-z0-9-]*$/i.test(manifest.publisher ?? ''), 'publisher: letters, digits and hyphens only');
  check((manifest.license ?? '') !== '', 'license: Open VSX refuses a package without one');
  check(text('LICENSE.txt') !== '', 'the text of the licence is not in the package');
  check(/^\^\d+\.\d+\.\d+$/.test(manifest.engines?.vscode ?? ''), 'engines.vscode: the oldest VS Code, with a caret');
  check(!(manifest.activationEvents ?? []).includes('*'), 'activationEvents: * starts the extension in every window');
  check(manifest.enabledApiProposals === undefined, 'enabledApiProposals: neither registry takes proposed API');
  check((manifest.badges ?? []).length === 0, 'badges: there are none of ours');
  check(Object.keys(manifest.dependencies ?? {}).length === 0, 'dependencies: all that runs is bundled');
  check((manifest.categories ?? []).length > 0 && manifest.categories!.every((one) => CATEGORIES.has(one)), 'categories: only those of the Marketplace');
  check((manifest.keywords ?? []).length > 0 && manifest.keywords!.length <= KEYWORDS, `keywords: 1 to ${KEYWORDS}`);
  check(/^#[0-9a-f]{6}$/i.test(manifest.galleryBanner?.color ?? '') && /^(dark|light)$/.test(manifest.galleryBanner?.theme ?? ''), 'galleryBanner: a colour in six digits, and dark or light');
  broken.push(...brokenIcon(manifest.icon, held));
  check(text('readme.md') !== '' && text('changelog.md') !== '', 'README and CHANGELOG are not both in the package');
  broken.push(...brokenPictures('README', text('readme.md')), ...brokenPictures('CHANGELOG', text('changelog.md')));
  check(text('dist/THIRD-PARTY-NOTICES.txt') !== '', 'the notices of third parties are not in the package');
  check(files.every(({ name }) => !/(^|\/)(\.env|\.npmrc|\.git|node_modules|.*\.map)(\/|$)/.test(name)), 'the package holds what is no part of it: .env, .npmrc, node_modules or source maps');
  check(size <= LARGEST, `${size} bytes are more than ${LARGEST}`);
  return { broken, unset: unsetConstants(manifest) };
}

/** What only the owner knows: who publishes, and where the source lives. */
function unsetConstants({ publisher, name, repository }: ShippedManifest): string[] {
  const url = typeof repository === 'string' ? repository : repository?.url;
  return [
    ...(publisher === name ? [`publisher: still the extension's own name, which is nobody's account`] : []),
    ...(url === undefined ? ['repository: where the source lives; links and pictures of the README point there'] : []),
  ];
}

function brokenIcon(icon: string | undefined, held: ReadonlyMap<string, ZipEntry>): string[] {
  if (icon === undefined || !icon.endsWith('.png')) {
    return ['icon: a PNG; SVG is refused'];
  }
  const size = pngSize(held.get(`extension/${icon}`)?.read());
  return size !== undefined && size.width === size.height && size.width >= ICON ? [] : [`icon: a square PNG of at least ${ICON} pixels in the package`];
}

/** Width and height, where the bytes are a PNG. */
function pngSize(data: Buffer | undefined): { readonly width: number; readonly height: number } | undefined {
  return data?.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')) === true ? { width: data.readUInt32BE(16), height: data.readUInt32BE(20) } : undefined;
}

/** The Marketplace shows pictures over https only, and no SVG but of badge services. */
function brokenPictures(file: string, markdown: string): string[] {
  const prose = withoutCode(markdown);
  const sources = [...[...prose.matchAll(/!\[[^\]]*\]\(\s*<?([^\s)>]+)/g)].map(([, source]) => source!), ...htmlSources(prose)];
  return sources.flatMap((source) => [
    ...(/^https:\/\//i.test(source) ? [] : [`${file}: the picture ${source} is not reachable over https`]),
    ...(/\.svg(?:[?#]|$)/i.test(source) || /^data:/i.test(source) ? [`${file}: the picture ${source} is SVG or data`] : []),
  ]);
}

/** Links that lead nowhere, of a Markdown file beside the files that `exists` knows. */
export function brokenLinks(file: string, markdown: string, exists: (path: string) => boolean, anchors: ReadonlySet<string>): string[] {
  return linksOf(markdown).flatMap((target) => {
    if (/^[a-z][a-z0-9+.-]*:/i.test(target)) {
      return URL.canParse(target) && /^(https|mailto):/i.test(target) ? [] : [`${file}: ${target} is no https address`];
    }
    const [path = '', anchor] = target.split('#');
    if (path !== '') {
      return exists(decodeURIComponent(path)) ? [] : [`${file}: there is no ${path}`];
    }
    return anchors.has(anchor ?? '') ? [] : [`${file}: there is no heading #${anchor}`];
  });
}

/** Where the links and pictures of a Markdown text lead. */
export function linksOf(markdown: string): string[] {
  const prose = withoutCode(markdown);
  return [...[...prose.matchAll(/\]\(\s*<?([^\s)>]+)/g)].map(([, target]) => target!), ...htmlSources(prose)];
}

/** Of pictures written as HTML, one for light and one for dark. */
function htmlSources(prose: string): string[] {
  return [...prose.matchAll(/<(?:img|source)\b[^>]*?\bsrc(?:set)?\s*=\s*["']?([^\s"'>]+)/gi)].map(([, source]) => source!);
}

function withoutCode(markdown: string): string {
  return markdown.replace(/^(```+|~~~+)[\s\S]*?^\1/gm, '').replace(/`[^`\n]*`/g, '');
}
