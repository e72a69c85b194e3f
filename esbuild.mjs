/**
 * Builds what runs, into dist/:
 *
 *     dist/extension.js       the extension, for the Node host: what it needs at once
 *     dist/parts/             what is loaded there when it is needed: reading, commands, dates in words (chrono), and what they share
 *     dist/web/extension.js   the extension, for the web worker host: one file, nothing can be loaded late
 *     dist/page/main.js, .css the preview's page, an ES module that loads mermaid and other chunks on need
 *
 *     node esbuild.mjs            minified, as packaged
 *     node esbuild.mjs --watch    readable, with source maps, again on every change
 *     node esbuild.mjs --tests    also test/vscode for both hosts, into out/test/
 */
import { context, build, transform } from 'esbuild';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { mermaidParts } from './scripts/mermaid-parts.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));

/** The Node host loads each `import()` from a file of its own. esbuild splits ES modules only, so these become CommonJS afterwards. */
const asCommonJS = {
  name: 'as-commonjs',
  setup(builder) {
    const { minify, target, absWorkingDir } = builder.initialOptions;
    builder.onEnd(async ({ outputFiles = [], metafile }) => {
      await Promise.all(outputFiles.map(async ({ path, text }) => {
        if (path.endsWith('.js')) {
          // An `import()` as `require`: nothing is gained by another turn of the event loop for a file that is at hand.
          ({ code: text } = await transform(text, { format: 'cjs', platform: 'node', minify, target, sourcemap: minify ? false : 'inline', supported: { 'dynamic-import': false } }));
          const output = metafile?.outputs[relative(absWorkingDir, path).replaceAll('\\', '/')];
          if (output !== undefined) {
            output.bytes = Buffer.byteLength(text);
          }
        }
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, text);
      }));
    });
  },
};

/**
 * What the extension needs at once would come in as many files as there are sets of late parts that share it, each to be found, read and
 * compiled. A late part comes after it in any case: where each says so, esbuild puts all of it into one.
 */
const startInOneFile = {
  name: 'start-in-one-file',
  setup(builder) {
    const start = resolve(root, 'src/extension.ts');
    const late = new Set();
    builder.onResolve({ filter: /^\./ }, async ({ kind, path, resolveDir, importer, pluginData }) => {
      if (kind === 'dynamic-import' && pluginData !== startInOneFile) {
        late.add((await builder.resolve(path, { kind, resolveDir, importer, pluginData: startInOneFile })).path);
      }
      return undefined;
    });
    builder.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path }) => (late.has(path)
      ? { contents: `import ${JSON.stringify(start)};\n${await readFile(path, 'utf8')}`, loader: 'ts' }
      : undefined));
  },
};

/**
 * Each file's `import * as vscode` would copy the whole API, all its hundreds of names, when the extension starts.
 * One module takes from it what is used; `vscode.window` then becomes a variable of the bundle.
 */
const vscodeOnce = {
  name: 'vscode-once',
  setup(builder) {
    builder.onResolve({ filter: /^vscode$/ }, ({ kind }) => (kind === 'require-call' ? { path: 'vscode', external: true } : { path: 'vscode', namespace: 'vscode-once' }));
    builder.onLoad({ filter: /.*/, namespace: 'vscode-once' }, async () => {
      const types = await readFile(resolve(root, 'node_modules/@types/vscode/index.d.ts'), 'utf8');
      const values = new Set([...types.matchAll(/^\texport (?:class|enum|namespace|const|let|function) (\w+)/gm)].map(([, name]) => name));
      const files = readdirSync(resolve(root, 'src'), { recursive: true }).filter((name) => name.endsWith('.ts'));
      const used = new Set(files.flatMap((name) => [...readFileSync(resolve(root, 'src', name), 'utf8').matchAll(/\bvscode\.(\w+)/g)].map(([, word]) => word)));
      const names = [...used].filter((name) => values.has(name)).sort();
      return { contents: `const api = require('vscode');\nexport const ${names.map((name) => `${name} = api.${name}`).join(', ')};\n`, resolveDir: root };
    });
  },
};

/** KaTeX names each font in three formats; every VS Code reads woff2. */
const woff2Only = {
  name: 'woff2-only',
  setup(builder) {
    builder.onLoad({ filter: /katex(\.min)?\.css$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(/,\s*url\([^)]*\.(woff|ttf)\)\s*format\(["'](woff|truetype)["']\)/g, ''),
      loader: 'css',
    }));
  },
};

/** Shown beside diagrams: other places may draw with another version. */
const mermaidVersion = JSON.parse(readFileSync(resolve(root, 'node_modules/mermaid/package.json'), 'utf8')).version;

/** mermaid brings an older KaTeX of its own: the page has one for both. */
const oneKatex = {
  name: 'one-katex',
  setup(builder) {
    builder.onResolve({ filter: /^katex$/ }, () => ({ path: resolve(root, 'node_modules/katex/dist/katex.mjs') }));
  },
};

/**
 * `all-tests` imports every test/vscode/*.test.ts; those that end in .node.test.ts or .web.test.ts run in that host only,
 * and those in .either.test.ts, where VS Code's API does the same in both, are left out where only what is a host's `own` is wanted.
 */
const allTests = (other, own) => ({
  name: 'all-tests',
  setup(builder) {
    builder.onResolve({ filter: /^all-tests$/ }, () => ({ path: 'all-tests', namespace: 'all-tests' }));
    builder.onLoad({ filter: /.*/, namespace: 'all-tests' }, () => ({
      contents: readdirSync(resolve(root, 'test/vscode'))
        .filter((name) => name.endsWith('.test.ts') && !name.endsWith(`.${other}.test.ts`) && !(own && name.endsWith('.either.test.ts')))
        .sort()
        .map((name) => `import './${name}';`)
        .join('\n'),
      resolveDir: resolve(root, 'test/vscode'),
    }));
  },
});

/** Mocha's browser build calls itself an ES module but would overwrite the bundle's `module.exports`; alone it sets the global `mocha`. */
const browserMocha = {
  name: 'browser-mocha',
  setup(builder) {
    builder.onLoad({ filter: /mocha[\\/]mocha\.js$/ }, async ({ path }) => ({
      contents: `(function (exports, module, define) {${await readFile(path, 'utf8')}\n}).call(globalThis);`,
    }));
  },
};

/** The settings of every bundle; `watched` ones stay readable. */
function common(watched) {
  return {
    absWorkingDir: root,
    bundle: true,
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'warning',
    minify: !watched,
    sourcemap: watched,
    define: { 'process.env.NODE_ENV': watched ? '"development"' : '"production"' },
  };
}

function hostBundles(watched) {
  const base = common(watched);
  const extension = { ...base, entryPoints: ['src/extension.ts'], format: 'cjs', plugins: [vscodeOnce] };
  return [
    { ...extension, platform: 'node', format: 'esm', splitting: true, write: false, outdir: 'dist', chunkNames: 'parts/[name]-[hash]', plugins: [startInOneFile, vscodeOnce, asCommonJS] },
    { ...extension, platform: 'browser', outfile: 'dist/web/extension.js' },
  ];
}

function pageBundle(watched) {
  const base = common(watched);
  return {
    ...base,
    platform: 'browser',
    format: 'esm',
    splitting: true,
    entryPoints: ['src/webview/main.ts', 'src/webview/page.css', 'src/webview/export.css', 'src/webview/katex.css'],
    outdir: 'dist/page',
    chunkNames: 'chunks/[name]-[hash]',
    assetNames: 'fonts/[name]',
    loader: { '.woff2': 'file' },
    plugins: [woff2Only, oneKatex, mermaidParts(root)],
    define: { ...base.define, MERMAID_VERSION: JSON.stringify(mermaidVersion) },
  };
}

/** The tests of test/vscode, one file a host below `folder`; `words` keeps those whose titles contain them, `own` what differs by host. */
function testBundles(folder = 'out/test', words = '', own = false) {
  const base = { ...common(true), format: 'cjs', loader: { '.md': 'text' }, define: { TEST_WORDS: JSON.stringify(words) } };
  return [
    {
      ...base,
      platform: 'node',
      entryPoints: ['test/vscode/index.node.ts'],
      outfile: `${folder}/node/index.js`,
      external: ['vscode', 'mocha'],
      plugins: [allTests('web', own)],
    },
    {
      ...base,
      platform: 'browser',
      entryPoints: ['test/vscode/index.web.ts'],
      outfile: `${folder}/web/index.js`,
      external: ['vscode'],
      plugins: [allTests('node', own), browserMocha],
      alias: { 'node:assert/strict': './test/vscode/assert.web.ts' },
    },
  ];
}

/** Builds dist/ as packaged; gives what esbuild tells of each output (its `metafile`s). */
export async function buildAll() {
  const results = await Promise.all([...hostBundles(false), pageBundle(false)].map((options) => build({ ...options, metafile: true })));
  // Chunks have their hash in their name: those of earlier builds would stay and be packaged.
  const made = new Set(results.flatMap(({ metafile }) => Object.keys(metafile.outputs)).map((path) => resolve(root, path)));
  const notices = resolve(root, 'dist/THIRD-PARTY-NOTICES.txt');
  await writeFile(notices, await licences(results.flatMap(({ metafile }) => Object.keys(metafile.inputs))));
  made.add(notices);
  const found = await readdir(resolve(root, 'dist'), { recursive: true, withFileTypes: true });
  const old = found.filter((entry) => entry.isFile()).map((entry) => resolve(entry.parentPath ?? entry.path, entry.name));
  await Promise.all(old.filter((path) => !made.has(path)).map((path) => rm(path, { force: true })));
  return results.map(({ metafile }) => metafile);
}

/** The licences of the packages that the given source files are from, which ask to be passed on. */
async function licences(inputs) {
  const packages = new Set(inputs.map((path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]).filter(Boolean));
  const texts = [...packages].sort().map(async (path) => {
    const { name, version, license } = JSON.parse(await readFile(resolve(root, path, 'package.json'), 'utf8'));
    const file = (await readdir(resolve(root, path))).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file === undefined ? `Licence: ${license}` : (await readFile(resolve(root, path, file), 'utf8')).replaceAll('\r\n', '\n').trim();
    return `${name} ${version}\n\n${text}\n`;
  });
  return ['Learning Journal contains these works of others.\n', ...(await Promise.all(texts))].join(`\n${'-'.repeat(70)}\n\n`);
}

/** Builds the tests of test/vscode for both hosts. */
export async function buildTests(folder, words, own) {
  await Promise.all(testBundles(folder, words, own).map((options) => build(options)));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (process.argv.includes('--watch')) {
    const wanted = [...hostBundles(true), pageBundle(true), ...(process.argv.includes('--tests') ? testBundles() : [])];
    await Promise.all(wanted.map(async (options) => (await context({ ...options, logLevel: 'info' })).watch()));
    console.log('Watching. Ctrl+C ends it.');
  } else {
    await buildAll();
    if (process.argv.includes('--tests')) {
      await buildTests();
    }
  }
}
