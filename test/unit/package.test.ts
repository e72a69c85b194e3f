import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { makePackage, pack } from '../../scripts/package';
import { checkPackage } from '../../scripts/registry-rules';
import { zipEntries } from '../../scripts/zip';
import { makeRunFolder } from '../host/install';

describe('the package', () => {
  let zip: Buffer;
  let again: Buffer;

  before(async function () {
    this.timeout(180_000);
    zip = readFileSync(await makePackage(await makeRunFolder('first')));
    again = readFileSync(await pack(await makeRunFolder('second')));
  });

  it('holds what runs and what a person reads, nothing else', () => {
    const allowed = [
      /^\[Content_Types\]\.xml$/,
      /^extension\.vsixmanifest$/,
      /^extension\/package(\.nls(\.[\w-]+)?)?\.json$/,
      /^extension\/(readme\.md|changelog\.md|LICENSE\.txt)$/,
      /^extension\/dist\/THIRD-PARTY-NOTICES\.txt$/,
      /^extension\/dist\/(extension|web\/extension|parts\/[\w-]+)\.js$/,
      /^extension\/dist\/page\/((chunks\/[\w.-]+|main)\.js|\w+\.css|fonts\/KaTeX_[\w-]+\.woff2)$/,
      /^extension\/l10n\/bundle\.l10n\.[\w-]+\.json$/,
      /^extension\/media\/[\w-]+\.(svg|png|css|md)$/,
      /^extension\/syntaxes\/[\w-]+\.tmLanguage\.json$/,
    ];
    assert.deepEqual(zipEntries(zip).map(({ name }) => name).filter((name) => !allowed.some((pattern) => pattern.test(name))), []);
  });

  it('holds every file that the manifest names', () => {
    const manifest = readFileSync('package.json', 'utf8');
    const named = [...manifest.matchAll(/"(?:\.\/)?((?:dist|media|syntaxes)\/[\w./-]+)"/g)].map(([, path]) => `extension/${path}`);
    const held = new Set(zipEntries(zip).map(({ name }) => name));
    assert.ok(named.length > 5);
    assert.deepEqual(named.filter((name) => !held.has(name) && !held.has(`${name}.js`)), []);
  });

  it('has at most 2 MB', () => {
    assert.ok(zip.length <= 2 * 1024 * 1024, `${zip.length} bytes`);
  });

  it('is the same bytes from the same files', () => {
    assert.ok(zip.equals(again));
  });

  it('is what both registries take', () => {
    assert.deepEqual(checkPackage(zipEntries(zip), zip.length).broken, []);
  });

  it('shows no picture and no link that lead nowhere', () => {
    const readme = zipEntries(zip).find(({ name }) => name === 'extension/readme.md')!.read().toString('utf8');
    assert.deepEqual([...readme.matchAll(/\]\((?!https:|#)[^)]*\)/g)].map(([link]) => link), []);
    assert.match(readme, /see LICENSE\./);
  });
});
