import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeholders, stringUses } from '../../scripts/string-uses';
import { languages } from '../../scripts/strings';
import { root } from '../host/install';

const read = (path: string): Record<string, string> => JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;

describe('strings', () => {
  const all = [...stringUses()];

  it('are written out where they are used, so that they can be found and translated', () => {
    assert.ok(all.length > 20);
    assert.deepEqual(all.filter(({ text }) => text === undefined).map(({ place }) => place), []);
  });

  it('have a value for each placeholder, and a placeholder for each value', () => {
    for (const { place, text, values } of all) {
      // The page fills in what is sent to it.
      if (values !== undefined && !(values === 0 && place.startsWith(join('preview', 'strings.ts')))) {
        const expected = Array.from({ length: values }, (_, index) => `{${index}}`);
        assert.deepEqual(placeholders(text!), expected, place);
      }
    }
  });

  it('begin and end with no blank: sentences are not put together', () => {
    assert.deepEqual(all.filter(({ text }) => text !== text?.trim()).map(({ place }) => place), []);
  });

  it('are there in each language the extension speaks besides English', () => {
    assert.deepEqual(languages(), ['de', 'es', 'fr', 'hi', 'ja', 'pt-br', 'ru', 'zh-cn']);
  });

  for (const language of languages()) {
    it(`are all translated into ${language}, with the same placeholders, and nothing is left over (npm run l10n)`, () => {
      const bundle = read(join(root, `l10n/bundle.l10n.${language}.json`));
      assert.deepEqual(Object.keys(bundle).sort(), [...new Set(all.map(({ text }) => text!))].sort());
      for (const [key, value] of Object.entries(bundle)) {
        assert.deepEqual(placeholders(value), placeholders(key), key);
        assert.notEqual(value.trim(), '', key);
      }
    });

    it(`of the manifest are all translated into ${language}, links to commands and settings kept`, () => {
      const english = read(join(root, 'package.nls.json'));
      const bundle = read(join(root, `package.nls.${language}.json`));
      const links = (text: string): string[] => [...text.matchAll(/\((command:[^)]+)\)|`#?([^`]+)`/g)].map(([, command, code]) => command ?? code!).sort();
      assert.deepEqual(Object.keys(bundle).sort(), Object.keys(english).sort());
      for (const [key, value] of Object.entries(bundle)) {
        assert.deepEqual(links(value), links(english[key]!), key);
        assert.notEqual(value.trim(), '', key);
      }
    });
  }
});
