/** Reads one Markdown file by itself, as if the person had named it: without the other files, the workspace or the locale. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Journal } from '../src/journal/model';
import { parse } from '../src/journal/parse';
import { english } from '../src/journal/phrases/en';
import { report, type Report } from './report';

export function readJournal(text: string, name: string): Journal {
  return parse(text, { name, named: true, phrases: [english] });
}

/** The text of a file as VS Code shows it: UTF-8, or UTF-16 where a byte order mark says so; without that mark. */
export function textOf(file: string): string {
  const bytes = readFileSync(file);
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

export function reportOf(file: string): Report {
  const name = basename(file);
  const text = textOf(file);
  return report(name, text, readJournal(text, name), parse(text, { name }).isJournal);
}
