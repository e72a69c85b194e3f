import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const root = join(__dirname, '../..');

interface Use {
  /** `features/tree.ts:12`. */
  readonly place: string;
  /** Undefined where it is no plain string. */
  readonly text: string | undefined;
  /** How many values are given, or undefined where they are a list. */
  readonly values: number | undefined;
}

/** Every `vscode.l10n.t(…)` of the extension's side. */
function* uses(): Iterable<Use> {
  const folder = join(root, 'src');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((one) => one.endsWith('.ts') && !one.startsWith('webview'))) {
    const file = ts.createSourceFile(name, readFileSync(join(folder, name), 'utf8'), ts.ScriptTarget.ES2022, true);
    const found: Use[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && /^(?:vscode\.)?l10n\.t$/.test(node.expression.getText(file))) {
        const [text, ...values] = node.arguments;
        found.push({
          place: `${name}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`,
          text: text !== undefined && ts.isStringLiteralLike(text) ? text.text : undefined,
          values: values.some((value) => ts.isSpreadElement(value) || ts.isObjectLiteralExpression(value)) ? undefined : values.length,
        });
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
    yield* found;
  }
}

const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
const read = (path: string): Record<string, string> => JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
const translations = (folder: string, pattern: RegExp): string[] =>
  existsSync(folder) ? readdirSync(folder).filter((name) => pattern.test(name)).map((name) => join(folder, name)) : [];

describe('strings', () => {
  const all = [...uses()];

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

  it('are translated in every language, with the same placeholders, and nothing is left over', () => {
    const keys = [...new Set(all.map(({ text }) => text!))].sort();
    for (const path of translations(join(root, 'l10n'), /^bundle\.l10n\.[\w-]+\.json$/)) {
      const bundle = read(path);
      assert.deepEqual(Object.keys(bundle).sort(), keys, path);
      for (const [key, value] of Object.entries(bundle)) {
        assert.deepEqual(placeholders(value), placeholders(key), `${path}: ${key}`);
      }
    }
  });

  it('of the manifest are translated in every language, links to commands kept', () => {
    const english = read(join(root, 'package.nls.json'));
    for (const path of translations(root, /^package\.nls\.[\w-]+\.json$/)) {
      const bundle = read(path);
      assert.deepEqual(Object.keys(bundle).sort(), Object.keys(english).sort(), path);
      for (const [key, value] of Object.entries(bundle)) {
        const links = (text: string): string[] => [...text.matchAll(/\((command:[^)]+)\)|`#?([^`]+)`/g)].map(([, command, code]) => command ?? code!).sort();
        assert.deepEqual(links(value), links(english[key]!), `${path}: ${key}`);
      }
    }
  });
});
