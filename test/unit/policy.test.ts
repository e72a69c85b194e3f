import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkMessage } from '../../src/preview/from-page';
import type { PageStart } from '../../src/preview/protocol';
import { pageHtml, policy } from '../../src/preview/shell';

const source = 'https://*.vscode-cdn.net';

describe('the policy of the page', () => {
  it('lets in nothing but the extension\'s own files', () => {
    assert.equal(
      policy({ nonce: 'abc', cspSource: source, pictureHosts: [] }),
      `default-src 'none'; script-src 'nonce-abc'; style-src ${source} 'unsafe-inline'; font-src ${source}; img-src ${source} data:; base-uri 'none'; form-action 'none'; frame-src 'none'`,
    );
  });

  it('names the hosts of pictures the person has allowed, and nothing else that looks like one', () => {
    const hosts = ['https://img.shields.io', 'http://plain.org', 'https:', '*', `https://a.org; script-src *`, 'https://b.org:8443'];
    assert.match(policy({ nonce: 'abc', cspSource: source, pictureHosts: hosts }), /img-src \S+ data: https:\/\/img\.shields\.io https:\/\/b\.org:8443; base/);
  });

  it('cannot be broken out of by texts and addresses', () => {
    const html = pageHtml({
      nonce: 'abc', cspSource: source, script: 'https://x/main.js?"><script>', style: 'y', pictureHosts: [], title: '</title><script>',
      start: { locale: '"><script>', strings: { day: '</div><script>"\'&' } } as unknown as PageStart,
    });
    assert.deepEqual([...html.matchAll(/<script/g)].length, 1);
    const start = /data-start="([^"]*)"/.exec(html)![1]!.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
    assert.equal((JSON.parse(start) as PageStart).strings.day, '</div><script>"\'&');
  });
});

describe('messages of the page', () => {
  it('are taken as they are meant', () => {
    const good = [
      { type: 'ready', timeZone: 'Asia/Kolkata' }, { type: 'openLink', href: 'https://a.org' }, { type: 'tick', line: 3, done: true, version: 2 }, { type: 'scrolled', line: 3.5 },
      { type: 'wantPictures', sources: ['a.png'] }, { type: 'problems', version: 1, problems: [{ code: 'math-syntax', line: 1, message: 'x' }] },
    ];
    for (const message of good) {
      assert.deepEqual(checkMessage({ ...message }), message);
    }
  });

  it('are dropped where a field is missing, of another type or endless', () => {
    const bad: unknown[] = [
      undefined, null, 1, 'ready', [], {}, { type: 'unknown' }, { type: 'ready' }, { type: 'openLink' }, { type: 'openLink', href: 1 }, { type: 'openLink', href: 'a'.repeat(100_000) },
      { type: 'tick', line: -1, done: true, version: 1 }, { type: 'tick', line: 1.5, done: true, version: 1 }, { type: 'tick', line: '1', done: true, version: 1 }, { type: 'tick', line: 1, version: 1 },
      { type: 'scrolled', line: Number.NaN }, { type: 'scrolled', line: Infinity }, { type: 'wantPictures', sources: 'a' }, { type: 'wantPictures', sources: [1] },
      { type: 'wantPictures', sources: new Array(3000).fill('a') }, { type: 'problems', version: 1, problems: [{ code: 'x', line: 1, message: 'x' }] },
    ];
    for (const message of bad) {
      assert.equal(checkMessage(message), undefined, JSON.stringify(message)?.slice(0, 80));
    }
  });

  it('never throw, whatever comes', () => {
    fc.assert(fc.property(fc.anything(), fc.constantFrom('tick', 'openLink', 'problems', 'wantPictures', 'scrolled'), (data, type) => {
      checkMessage(data);
      checkMessage(typeof data === 'object' && data !== null ? { ...data, type } : { type, line: data, href: data, sources: data, problems: data });
    }), { numRuns: 2000 });
  });
});
