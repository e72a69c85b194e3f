import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { sayExported } from '../../src/preview/say-exported';

/** What a person is told and what is opened, when they take the offer that is made. */
async function told(target: vscode.Uri, isDesktop: boolean, opens = true): Promise<readonly string[]> {
  const seen: string[] = [];
  await sayExported(target, {
    isDesktop,
    say: async (text, offer) => {
      seen.push(offer === undefined ? text : `${text} [${offer}]`);
      return offer;
    },
    open: async (uri) => {
      seen.push(uri.toString());
      return opens;
    },
    isInWorkspace: ({ path }) => path.startsWith('/notes/'),
    reveal: async (uri) => seen.push(`explorer: ${uri.path}`),
  });
  return seen;
}

describe('an exported file that has been written', () => {
  const byHand = 'Exported to log.html. To print it, open that file in a browser; download it first if it is on another machine.';
  const shown = [`${byHand} [Show in Explorer]`, 'explorer: /notes/log.html'];
  const here = vscode.Uri.file('/notes/log.html');

  it('is opened in the browser to print where VS Code runs on the desktop', async () => {
    assert.deepEqual(await told(here, true), ['Exported to log.html. [Open in Browser to Print]', 'file:///notes/log.html']);
  });

  it('is left to the person in a browser, on another machine, and where it could not be opened', async () => {
    assert.deepEqual(await told(here, false), shown);
    assert.deepEqual(await told(vscode.Uri.file('/elsewhere/log.html'), false), [byHand], 'the explorer does not have it');
    assert.deepEqual(await told(vscode.Uri.parse('vscode-remote://ssh/notes/log.html'), true), shown);
    assert.deepEqual(await told(here, true, false), ['Exported to log.html. [Open in Browser to Print]', 'file:///notes/log.html', ...shown]);
  });
});
