import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import * as oniguruma from 'vscode-oniguruma';
import * as textmate from 'vscode-textmate';
import { installVSCode, root } from '../host/install';

const require = createRequire(import.meta.url);
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  contributes: { grammars: { scopeName: string; path: string; injectTo: string[] }[] };
};
const ours = manifest.contributes.grammars;

describe('the grammar', function () {
  // The first time VS Code, whose Markdown grammar ours adds to, may have to be fetched.
  this.timeout(300_000);

  /** VS Code's own grammars, by the scope they give. */
  let builtIn: Map<string, string>;

  before(async () => {
    const { serverMain } = await installVSCode((line) => console.error(line));
    const extensions = join(dirname(serverMain), '..', 'extensions');
    builtIn = new Map([
      ['text.html.markdown', join(extensions, 'markdown-basics/syntaxes/markdown.tmLanguage.json')],
      ['text.html.derivative', join(extensions, 'html/syntaxes/html-derivative.tmLanguage.json')],
      ['text.html.basic', join(extensions, 'html/syntaxes/html.tmLanguage.json')],
    ]);
  });

  it('colours dates in headings, course titles, todos, due dates and mermaid code, and nothing else', async () => {
    const grammars = [...builtIn.values()].flatMap((path) => ['-g', path]);
    const cli = require.resolve('vscode-tmgrammar-test/dist/unit.js');
    await promisify(execFile)(process.execPath, [cli, '--config', join(root, 'package.json'), ...grammars, join(root, 'test/grammar/*.md')], { cwd: root });
  });

  it('leaves the scopes of VS Code as they are outside what is its own', async () => {
    const lines = readFileSync(join(root, 'test/samples/reference-shape.md'), 'utf8').split('\n');
    await oniguruma.loadWASM(new Uint8Array(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'))).buffer);
    const [plain, withOurs] = [await scopes(lines, false), await scopes(lines, true)];
    let own = 0;
    lines.forEach((line, number) => {
      [...line].forEach((_, column) => {
        const scope = withOurs[number]![column]!;
        const added = scope.filter((name) => /\.learning-journal$|\.mermaid$/.test(name));
        own += added.length > 0 ? 1 : 0;
        const rest = scope.filter((name) => !added.includes(name));
        assert.deepEqual(rest, plain[number]![column], `line ${number + 1}, column ${column + 1}: ${line}`);
      });
    });
    assert.ok(own > 100, `only ${own} characters have a scope of ours`);
  });

  /** The scopes of every UTF-16 unit of every line. */
  async function scopes(lines: readonly string[], withOurs: boolean): Promise<string[][][]> {
    const paths = new Map([...builtIn, ...ours.map(({ scopeName, path }) => [scopeName, join(root, path)] as const)]);
    const registry = new textmate.Registry({
      onigLib: Promise.resolve({
        createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
        createOnigString: (text) => new oniguruma.OnigString(text),
      }),
      loadGrammar: async (scope) => {
        const path = paths.get(scope);
        return path === undefined ? null : textmate.parseRawGrammar(readFileSync(path, 'utf8'), path);
      },
      getInjections: (scope) => (withOurs ? ours.filter((one) => one.injectTo.includes(scope)).map((one) => one.scopeName) : undefined),
    });
    const grammar = await registry.loadGrammar('text.html.markdown');
    assert.ok(grammar !== null);
    let state = textmate.INITIAL;
    return lines.map((line) => {
      const result = grammar.tokenizeLine(line, state);
      state = result.ruleStack;
      return result.tokens.flatMap((token) => Array.from({ length: token.endIndex - token.startIndex }, () => token.scopes));
    });
  }
});
