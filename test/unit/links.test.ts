import assert from 'node:assert/strict';
import fc from 'fast-check';
import { namesPicture, readAddress, resolveWithin } from '../../src/preview/addresses';

describe('addresses in a journal', () => {
  it('of the web and of mail are opened', () => {
    for (const address of ['https://a.org/b?c#d', 'HTTP://a.org', 'http://localhost:8080/', 'mailto:ann@a.org']) {
      assert.deepEqual(readAddress(` ${address} `), { kind: 'web', address });
    }
  });

  it('of files are decoded and have their fragment', () => {
    assert.deepEqual(readAddress('../My%20Notes/a.md#23525'), { kind: 'file', path: '../My Notes/a.md', fragment: '23525' });
    assert.deepEqual(readAddress('/Resources/LLMs.svg?raw=true'), { kind: 'file', path: '/Resources/LLMs.svg', fragment: '' });
  });

  const refused = [
    '', 'javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'java\nscript:alert(1)', ' javascript:alert(1)', '\u0001javascript:alert(1)', 'java\tscript:alert(1)', 'vbscript:x', 'data:text/html,x',
    'command:workbench.action.terminal.new', 'vscode://a.b/c', 'vscode-insiders://a', 'file:///etc/passwd', 'FILE:/etc/passwd', 'blob:x', 'about:blank', 'ftp://a.org', 'ws://a', 'tel:1',
    '//a.org/b', '\\\\host\\share', '..\\..\\secret', 'C:\\Windows', 'c:/Windows', '%2F%2Fa.org', '%5c%5chost', 'java%73cript:alert(1)', 'javascript%3Aalert(1)', '%', 'a%00.md', 'https:a', 'http:/a', 'x:y',
    `https://a.org/${'a'.repeat(5000)}`,
  ];
  for (const href of refused) {
    it(`refused: ${JSON.stringify(href.slice(0, 40))}`, () => assert.deepEqual(readAddress(href), { kind: 'refused' }));
  }

  it('never give a file a scheme, a host or a backslash', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...'ab:/\\.%2e2f5c#?&\t\n ', 'javascript:', 'command:', '%3a', '%2F', '..'), { maxLength: 12 }).map((parts) => parts.join('')), (href) => {
      const address = readAddress(href);
      if (address.kind === 'file') {
        assert.doesNotMatch(address.path, /^[^/]*:|\\|^\/\//);
      }
    }), { numRuns: 5000 });
  });
});

describe('files of a journal', () => {
  const cases: readonly (readonly [base: string, root: string, path: string, found: string | undefined])[] = [
    ['/work/notes', '/work', 'a.png', '/work/notes/a.png'],
    ['/work/notes', '/work', './img/../a.png', '/work/notes/a.png'],
    ['/work/notes', '/work', '../a.png', '/work/a.png'],
    ['/work/notes', '/work', '/a.png', '/work/a.png'],
    ['/work/notes', '/work', '../../a.png', undefined],
    ['/work/notes', '/work', '../../work/a.png', '/work/a.png'],
    ['/work/notes', '/work', '../../workshop/a.png', undefined],
    ['/work/notes', '/work', '/../a.png', undefined],
    ['/work', '/work', '../../../../a.png', undefined],
    ['/', '/', 'a.png', '/a.png'],
  ];
  for (const [base, root, path, found] of cases) {
    it(`${path} from ${base} within ${root}`, () => assert.equal(resolveWithin(base, root, path), found));
  }

  it('never lie outside', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('..', '.', 'a', '', 'work'), { maxLength: 10 }), (parts) => {
      const found = resolveWithin('/work/notes', '/work', parts.join('/'));
      assert.ok(found === undefined || (`${found}/`.startsWith('/work/') && !found.split('/').includes('..')));
    }));
  });

  it('are pictures by their ending', () => {
    assert.deepEqual(['a.png', 'b.SVG', 'c.jpeg', 'd.md', 'e.png.exe', 'f'].map(namesPicture), [true, true, true, false, false, false]);
  });
});
