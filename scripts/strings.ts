/**
 * Brings the lists of translations in line with the code: `npm run l10n -- [LANGUAGE…]`.
 *
 *     l10n/bundle.l10n.json           every string of the code, in English; not kept in Git
 *     l10n/bundle.l10n.LANGUAGE.json  its translation; package.nls.LANGUAGE.json that of the manifest
 *
 * In each translation what is no longer used is taken out and the rest put in the order of the English.
 * What is missing is printed, and with a LANGUAGE named (de, pt-br, zh-cn …) also written to out/l10n/LANGUAGE.json,
 * `{ "bundle": {…}, "package": {…} }` in English; filled in and given back by `npm run l10n -- --take FILE LANGUAGE`, it is put in its places.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../test/host/install';
import { placeholders, stringUses } from './string-uses';

type Strings = Record<string, string>;

export async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { take: { type: 'string' } } });
  const english = {
    bundle: Object.fromEntries([...new Set([...stringUses()].map(({ text }) => text!))].map((text) => [text, text])),
    package: read(join(root, 'package.nls.json')),
  };
  mkdirSync(join(root, 'l10n'), { recursive: true });
  write(join(root, 'l10n/bundle.l10n.json'), english.bundle);
  console.log(`l10n/bundle.l10n.json: ${Object.keys(english.bundle).length} strings; package.nls.json: ${Object.keys(english.package).length}`);
  if (values.take !== undefined && positionals.length !== 1) {
    throw new Error('npm run l10n -- --take FILE LANGUAGE');
  }
  const taken = values.take === undefined ? {} : (JSON.parse(readFileSync(values.take, 'utf8')) as { bundle?: Strings; package?: Strings });
  let lacking = 0;
  for (const language of positionals.length > 0 ? positionals : languages()) {
    const missing = {
      bundle: update(join(root, `l10n/bundle.l10n.${language}.json`), english.bundle, taken.bundle),
      package: update(join(root, `package.nls.${language}.json`), english.package, taken.package),
    };
    const count = Object.keys(missing.bundle).length + Object.keys(missing.package).length;
    lacking += count;
    if (positionals.length > 0) {
      mkdirSync(join(root, 'out/l10n'), { recursive: true });
      write(join(root, `out/l10n/${language}.json`), missing);
    }
    console.log(`${language}: ${count === 0 ? 'whole' : `${count} missing${positionals.length > 0 ? `, in out/l10n/${language}.json` : ''}`}`);
  }
  return lacking === 0 || positionals.length > 0 ? 0 : 1;
}

/** The languages of which a file exists, as VS Code names them: `de`, `pt-br`, `zh-cn`. */
export function languages(): readonly string[] {
  const names = [...readdirSync(root), ...(existsSync(join(root, 'l10n')) ? readdirSync(join(root, 'l10n')) : [])];
  return [...new Set(names.flatMap((name) => /^(?:package\.nls|bundle\.l10n)\.([\w-]+)\.json$/.exec(name)?.[1] ?? []))].sort();
}

/** Writes a translation with what is used and nothing else; gives what is missing, in English. */
function update(path: string, english: Strings, taken: Strings = {}): Strings {
  const known = { ...(existsSync(path) ? read(path) : {}), ...taken };
  const keys = Object.keys(english);
  const kept = keys.filter((key) => fits(known[key], english[key]!));
  if (kept.length > 0) {
    write(path, Object.fromEntries(kept.map((key) => [key, known[key]!])));
  }
  return Object.fromEntries(keys.filter((key) => !kept.includes(key)).map((key) => [key, english[key]!]));
}

/** It is a text with the placeholders of the English one. */
function fits(translation: string | undefined, english: string): boolean {
  return typeof translation === 'string' && translation !== '' && placeholders(translation).join() === placeholders(english).join();
}

const read = (path: string): Strings => JSON.parse(readFileSync(path, 'utf8')) as Strings;
const write = (path: string, content: unknown): void => writeFileSync(path, `${JSON.stringify(content, null, 2)}\n`);
