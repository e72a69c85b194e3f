import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { embedPicture, findPicture } from '../../src/preview/resources';
import { Memory } from './memory';

const SCHEME = 'pictures-test';

/** As much of a page as an address is made with. */
const webview = { asWebviewUri: (uri: vscode.Uri) => uri.with({ scheme: 'page' }) } as vscode.Webview;

describe('pictures of a journal', () => {
  const files = new Memory(SCHEME);
  const registered = vscode.workspace.registerFileSystemProvider(SCHEME, files);
  const journal = files.put('/work/log.md', '# Log\n');
  for (const path of ['/secret.png', '/work/a.png', '/work/img/a b.png', '/work/linked/a.png', '/work/deep/linked/er/a.png', '/work/link.png', '/work/notes.md']) {
    files.put(path, 'x');
  }
  for (const path of ['/work/linked', '/work/deep/linked', '/work/link.png']) {
    files.links.add(path);
  }
  after(() => registered.dispose());

  const found = async (source: string): Promise<string> => {
    const { uri, refused } = await findPicture(journal, source, webview);
    return uri === '' ? refused : vscode.Uri.parse(uri).path;
  };

  it('have an address where they lie beside it or below, with the time of their last change', async () => {
    assert.equal(await found('a.png'), '/work/a.png');
    assert.equal(await found('./img/a%20b.png'), '/work/img/a b.png');
    const { uri } = await findPicture(journal, 'a.png', webview);
    files.put('/work/a.png', 'y');
    assert.notEqual((await findPicture(journal, 'a.png', webview)).uri, uri, 'a page would show what it was');
  });

  it('have none where they lie outside, are links or lie in folders that are, are not there or are no pictures', async () => {
    for (const source of ['../secret.png', '%2e%2e/secret.png', 'img/../../secret.png', '..\\secret.png', 'link.png', 'linked/a.png', 'deep/linked/er/a.png', 'notes.md']) {
      assert.match(await found(source), /^(?:outside|scheme)$/, source);
      const { uri, refused } = await embedPicture(journal, source);
      assert.deepEqual([uri, /^(?:outside|scheme)$/.test(refused)], ['', true], source);
    }
    assert.equal(await found('none.png'), 'missing');
    assert.equal(await found('https://example.org/a.png'), 'remote');
    for (const source of ['file:///secret.png', `${SCHEME}:/secret.png`, 'command:x.png', '//host/a.png']) {
      assert.match(await found(source), /^(?:outside|scheme)$/, source);
    }
  });

  it('are put into an exported file as they are', async () => {
    assert.deepEqual(await embedPicture(journal, 'img/a%20b.png'), { source: 'img/a%20b.png', uri: `data:image/png;base64,${btoa('x')}`, refused: '' });
  });

  it('are named in an exported file with the reason where they are not in it', async () => {
    assert.equal((await embedPicture(journal, 'none.png')).refused, 'missing');
    assert.equal((await embedPicture(journal, 'https://example.org/a.png')).refused, 'never');
  });
});
