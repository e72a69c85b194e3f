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

/** The text of a file as VS Code shows it: UTF-8, without its byte order mark. */
export function textOf(file: string): string {
  return new TextDecoder('utf-8').decode(readFileSync(file));
}

export function reportOf(file: string): Report {
  const name = basename(file);
  const text = textOf(file);
  return report(name, text, readJournal(text, name), parse(text, { name }).isJournal);
}
