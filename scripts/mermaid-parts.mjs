/**
 * An esbuild plugin: of mermaid, what few diagrams need is loaded when one does, and what each of them needs comes in one file.
 *
 * The published mermaid loads a kind of diagram when it is drawn, but with each of them all its themes, a reader of YAML and one of Markdown:
 * a third of the bytes of a flowchart. Here a theme that only a diagram's own settings can ask for and YAML are in parts of their own, which
 * `ready` loads before such a diagram is drawn (mermaid wants them at once); Markdown is loaded where mermaid waits in any case.
 * Whatever is exchanged must be there, exactly once: another version of mermaid has to be looked at, so the build fails.
 */
import { readFile, readdir } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';

/** What begins the list of themes in the published text. */
const THEMES = '// src/themes/index.js';

/** The themes that the page itself sets, see diagram-theme.ts. */
const OWN_THEMES = new Set(['base', 'dark', 'default']);

/**
 * `ready(source)`: loads what mermaid needs at once for this diagram. Front matter is YAML, as is what stands in `@{…}`; a theme is named in front
 * matter or in a directive.
 */
const LATE = `
export const themes = {};
let yaml;
export const load = (text) => yaml.load(text, { schema: yaml.JSON_SCHEMA });
export const JSON_SCHEMA = undefined;
export async function ready(source) {
  const hasFrontMatter = /^\\s*---/.test(source);
  await Promise.all([
    ...(hasFrontMatter || source.includes('@') ? [import('mermaid-yaml').then((module) => { yaml = module; })] : []),
    ...(hasFrontMatter || source.includes('%%{') ? [import('mermaid-themes').then((module) => { Object.assign(themes, module.themes); })] : []),
  ]);
}
`;

export function mermaidParts(root) {
  const dist = resolve(root, 'node_modules/mermaid/dist');
  const core = resolve(dist, 'mermaid.core.mjs');
  const chunks = resolve(dist, 'chunks/mermaid.core');
  /** Where each late part begins with this, what all need is in one file; else in as many as there are sets of parts that share it. */
  const withCore = `import ${JSON.stringify(core)};\n`;
  const inMermaid = /[\\/]mermaid[\\/]dist[\\/].*\.mjs$/;
  return {
    name: 'mermaid-parts',
    setup(builder) {
      const texts = new Map();
      const textOf = (path) => {
        if (!texts.has(path)) {
          texts.set(path, readFile(path, 'utf8').then(withoutNames));
        }
        return texts.get(path);
      };
      /** The chunk with `mark` in it. */
      const chunkWith = async (mark) => {
        const files = (await readdir(chunks)).filter((name) => name.startsWith('chunk-')).map((name) => resolve(chunks, name));
        const found = await Promise.all(files.map(async (file) => (await textOf(file)).includes(mark)));
        return onlyOne(files.filter((_, index) => found[index]), mark);
      };
      const yamlChunk = chunkWith('/js-yaml.mjs');
      const themesChunk = chunkWith(THEMES);
      const markdownChunk = chunkWith('from "marked"');
      const layoutChunk = chunkWith('await import("./dagre-');
      const virtual = (path) => ({ path, namespace: 'mermaid-parts', sideEffects: false });
      builder.onResolve({ filter: /^mermaid-(late|yaml|themes)$/ }, async ({ path }) => (path === 'mermaid-yaml' ? { path: await yamlChunk } : virtual(path)));
      builder.onResolve({ filter: /^\.\/.*chunk-\w+\.mjs$/ }, async ({ path, resolveDir, importer }) => (inMermaid.test(importer) && resolve(resolveDir, path) === await yamlChunk
        ? virtual('mermaid-late') : undefined));
      // dagre needs a few functions of lodash, for which mermaid itself has another, smaller library that is held to lodash's own tests.
      builder.onResolve({ filter: /^lodash-es$/ }, ({ importer, kind }) => (/[\\/]dagre-d3-es[\\/]/.test(importer)
        ? builder.resolve('es-toolkit/compat', { kind, resolveDir: dist }) : undefined));
      builder.onLoad({ filter: inMermaid }, async ({ path }) => {
        let contents = await textOf(path);
        if (path === await themesChunk) {
          contents = themesOf(contents).rest;
        } else if (path === await markdownChunk) {
          contents = withMarkdownLate(contents);
        } else if (path === core) {
          contents = withStatic(contents, 'flowDiagram', 3);
        } else if (path === await layoutChunk) {
          contents = withStatic(contents, 'dagre', 1);
        }
        if (path === await yamlChunk || (dirname(path) === chunks && !/^(?:chunk|flowDiagram|dagre)-/.test(basename(path)))) {
          contents = `${withCore}${contents}`;
        }
        return { contents, resolveDir: dirname(path) };
      });
      builder.onLoad({ filter: /.*/, namespace: 'mermaid-parts' }, async ({ path }) => ({
        contents: path === 'mermaid-late' ? LATE : `${withCore}${themesOf(await textOf(await themesChunk)).others}`,
        resolveDir: chunks,
      }));
    },
  };
}

/** Functions without the names that mermaid gives them for whoever debugs it. */
function withoutNames(text) {
  return text.replace(/^ *__name\((?:this|\w+), "[^"\n]*"\);$/gm, '');
}

/** The chunk without the themes of others, and those as a module. */
function themesOf(text) {
  const parts = text.split(/^(?=\/\/ src\/)/m);
  const isTheme = (part) => /^\/\/ src\/themes\/theme-[\w-]+\.js\n/.test(part) && /^var getThemeVariables\d* = /m.test(part);
  const list = parts.filter((part) => part.startsWith(THEMES));
  const shared = parts.filter((part) => /^\/\/ src\/themes\/(?:erDiagram-oldHardcodedValues|theme-helpers)\./.test(part));
  if (list.length !== 1 || shared.length !== 2) {
    throw new Error('The themes of mermaid are not where they were.');
  }
  const named = [...list[0].matchAll(/^ {2}"?([\w-]+)"?: \{\n {4}getThemeVariables(?:: (\w+))?\n {2}\}/gm)].map(([, name, value = 'getThemeVariables']) => ({ name, value }));
  const themes = parts.filter(isTheme);
  const partOf = (value) => themes.find((part) => part.includes(`var ${value} = `));
  const others = named.filter(({ name }) => !OWN_THEMES.has(name));
  if (named.length !== themes.length || named.some(({ value }) => partOf(value) === undefined)) {
    throw new Error('The themes of mermaid are not what they were.');
  }
  const entries = (list) => list.map(({ name, value }) => `${JSON.stringify(name)}: { getThemeVariables: ${value} }`).join(', ');
  const left = new Set([...others.map(({ value }) => partOf(value)), list[0]]);
  const naming = /^import \{[^}]*\b__name\b[^}]*\} from "[^"]+";$/m.exec(text)[0];
  return {
    rest: `import { themes as themes_default } from 'mermaid-late';\n${parts.map((part) => (part === list[0]
      ? `Object.assign(themes_default, { ${entries(named.filter(({ name }) => OWN_THEMES.has(name)))} });\n` : left.has(part) ? '' : part)).join('')}`,
    others: [naming, ...shared, ...others.map(({ value }) => partOf(value)), `export const themes = { ${entries(others)} };`].join('\n'),
  };
}

/** The chunk that draws words, with Markdown loaded for those written in it. */
function withMarkdownLate(text) {
  return [
    ['import { marked } from "marked";', 'let marked;\nconst withMarkdown = async () => { ({ marked } = await import("marked")); };'],
    ['markdown ? markdownToHTML(text, config) :', 'markdown ? (await withMarkdown(), markdownToHTML(text, config)) :'],
    ['markdown ? markdownToLines(sanitizeBR.replace("<br>", "<br/>"), config) :', 'markdown ? (await withMarkdown(), markdownToLines(sanitizeBR.replace("<br>", "<br/>"), config)) :'],
  ].reduce((all, [from, to]) => exchanged(all, from, to), text);
}

/**
 * A part that mermaid imports late, imported at once: flowcharts, the kind most journals have, and their layout are then in one file with what all
 * kinds need, not four files one after another.
 */
function withStatic(text, name, times) {
  const late = new RegExp(`await import\\(("[^"]*/${name}-\\w+\\.mjs")\\)`, 'g');
  const paths = [...text.matchAll(late)].map(([, path]) => path);
  if (paths.length !== times) {
    throw new Error(`mermaid imports ${name} in ${paths.length} places.`);
  }
  return `import * as ${name} from ${onlyOne([...new Set(paths)], name)};\n${text.replace(late, name)}`;
}

function exchanged(text, from, to) {
  onlyOne(text.split(from).slice(1), from);
  return text.replace(from, () => to);
}

function onlyOne(found, what) {
  if (found.length !== 1) {
    throw new Error(`mermaid has this ${found.length} times: ${what}`);
  }
  return found[0];
}
