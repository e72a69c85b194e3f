import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { withoutRelativeLinks } from '../../scripts/package';
import { brokenLinks, checkPackage, linksOf } from '../../scripts/registry-rules';
import type { ZipEntry } from '../../scripts/zip';

const MANIFEST = {
  name: 'learning-log', displayName: 'Learning Log', description: 'Keeps a log.', version: '1.2.3', publisher: 'somebody', license: 'MIT', repository: { url: 'https://example.org/somebody/learning-log' },
  icon: 'media/icon.png', galleryBanner: { color: '#123456', theme: 'dark' }, categories: ['Education'], keywords: ['log'], engines: { vscode: '^1.100.0' }, activationEvents: ['onLanguage:markdown'],
};

/** The beginning of a PNG of that size. */
function png(width: number, height: number): Buffer {
  const data = Buffer.alloc(24);
  data.write('\x89PNG\r\n\x1a\n', 'latin1');
  data.writeUInt32BE(width, 16);
  data.writeUInt32BE(height, 20);
  return data;
}

const file = (name: string, content: string | Buffer): ZipEntry => ({ name: `extension/${name}`, size: content.length, read: () => Buffer.from(content) });

/** What the rules say of a package that keeps them all but for these changes. */
function verdict(changes: Readonly<Record<string, unknown>> = {}, files: Readonly<Record<string, string | Buffer>> = {}, size = 1000): readonly string[] {
  const all: Record<string, string | Buffer> = {
    'package.json': JSON.stringify({ ...MANIFEST, ...changes }), 'LICENSE.txt': 'MIT', 'readme.md': '# Log\n', 'changelog.md': '# Changes\n', 'dist/THIRD-PARTY-NOTICES.txt': 'none', 'media/icon.png': png(256, 256), ...files,
  };
  const { broken, unset } = checkPackage(Object.entries(all).map(([name, content]) => file(name, content)), size);
  return [...broken, ...unset];
}

describe('the rules of the registries', () => {
  it('let a package through that keeps them', () => assert.deepEqual(verdict(), []));

  const broken: readonly (readonly [string, Parameters<typeof verdict>, RegExp])[] = [
    ['an icon in SVG', [{ icon: 'media/icon.svg' }], /^icon: a PNG/],
    ['a small icon', [{}, { 'media/icon.png': png(64, 64) }], /^icon: a square PNG/],
    ['an icon that is no square', [{}, { 'media/icon.png': png(256, 128) }], /^icon: a square PNG/],
    ['a picture on the disk', [{}, { 'readme.md': '![a](media/a.png)\n' }], /README: the picture media\/a\.png is not reachable/],
    ['a picture as HTML on the disk', [{}, { 'readme.md': '<picture><source srcset="media/b.gif"></picture>\n' }], /README: the picture media\/b\.gif is not reachable/],
    ['a picture in SVG', [{}, { 'changelog.md': '![a](https://example.org/a.svg)\n' }], /CHANGELOG: the picture .*SVG/],
    ['no licence', [{ license: undefined }], /^license/],
    ['no text of the licence', [{}, { 'LICENSE.txt': '' }], /text of the licence/],
    ['no notices', [{}, { 'dist/THIRD-PARTY-NOTICES.txt': '' }], /notices of third parties/],
    ['a category of one\'s own', [{ categories: ['Journals'] }], /^categories/],
    ['too many keywords', [{ keywords: Array.from({ length: 31 }, (_, index) => `k${index}`) }], /^keywords/],
    ['any VS Code at all', [{ engines: { vscode: '*' } }], /^engines/],
    ['proposed API', [{ enabledApiProposals: ['x'] }], /^enabledApiProposals/],
    ['a badge', [{ badges: [{}] }], /^badges/],
    ['a version with a suffix', [{ version: '1.2.3-beta' }], /^version/],
    ['a secret', [{}, { '.env': 'TOKEN=1' }], /no part of it/],
    ['source maps', [{}, { 'dist/extension.js.map': '{}' }], /no part of it/],
    ['more than two megabytes', [{}, {}, 3_000_000], /bytes are more than/],
    ['a publisher nobody has set', [{ publisher: 'learning-log' }], /^publisher: still/],
    ['no repository', [{ repository: undefined }], /^repository/],
  ];
  for (const [what, args, expected] of broken) {
    it(`stop ${what}`, () => {
      const said = verdict(...args);
      assert.equal(said.length, 1, said.join('; '));
      assert.match(said[0]!, expected);
    });
  }
});

describe('links of README and CHANGELOG', () => {
  it('lead somewhere', () => {
    for (const name of ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md']) {
      assert.deepEqual(brokenLinks(name, readFileSync(name, 'utf8'), existsSync, new Set()), []);
    }
  });

  it('that lead nowhere are found, also to pictures in HTML; code is no link', () => {
    const text = '[a](b.md) [c](#d) [e](http://f.org) <img src="g.png"> `[h](i.md)`\n\n```\n[j](k.md)\n```\n';
    assert.deepEqual(linksOf(text), ['b.md', '#d', 'http://f.org', 'g.png']);
    assert.deepEqual(brokenLinks('x', text, (path) => path === 'b.md', new Set(['d'])), ['x: http://f.org is no https address', 'x: there is no g.png']);
  });

  it('into the folder are left out of the package while nobody has said where the folder is', () => {
    assert.equal(withoutRelativeLinks('a\n\n![b](media/b.png)\n\n<picture>\n  <img src="c.png">\n</picture>\n\n[d](d.md), [e](https://e.org), [f](#f)\n'), 'a\n\nd, [e](https://e.org), [f](#f)\n');
  });
});
