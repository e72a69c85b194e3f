/** What a file is called: its front matter's title, its first heading, or its name. */
import { Kind } from './blocks';
import type { Chosen } from './days';
import { stem } from './detect';
import type { Entry } from './entries';
import { plainText } from './inline';
import type { Scan } from './scan';

/** Names that say nothing without their folder. */
const emptyName = /^(?:readme|index|notes?|logs?|journals?|learnings?|diary|diaries|daily|study|studies|days?|entries|main|todo|log-?book|learning[-_ ]?(?:log|journal|diary)|tagebuch|notizen|lerntagebuch|diario|apuntes|carnet|dagboek|日志|日記|日记|笔记)$/i;

/** The title of a file. */
export function fileTitle(text: string, scan: Scan, entries: readonly Entry[], chosen: Chosen, context: { readonly name: string; readonly folders?: readonly string[] }): string {
  const front = frontMatterTitle(text, scan);
  if (front !== undefined) {
    return front;
  }
  const first = entries.findIndex(({ source }) => source === 'heading' || source === 'setext');
  const heading = entries[first];
  if (heading !== undefined && heading.container === 0 && !chosen.isDay[first]! && !chosen.isPeriod[first]! && !((chosen.days[0] ?? first) < first)) {
    const words = plainText(text.slice(heading.words.start, heading.words.end));
    if (words !== '') {
      return words;
    }
  }
  return nameTitle(context.name, context.folders ?? []);
}

/** The name without its ending; with its folder where it says nothing by itself. */
function nameTitle(name: string, folders: readonly string[]): string {
  const words = stem(name);
  const folder = folders.at(-1);
  return emptyName.test(words) && folder !== undefined && folder !== '' ? `${folder}/${words}` : words;
}

/** `title: Evening Studies`, quoted or not. */
function frontMatterTitle(text: string, scan: Scan): string | undefined {
  const { columns } = scan;
  if (columns.length === 0 || columns.kinds[0] !== Kind.frontmatter) {
    return undefined;
  }
  const match = /^title[ \t]*:[ \t]*(.+)$/m.exec(text.slice(columns.starts[0], Math.min(columns.ends[0]!, columns.starts[0]! + 20_000)).replace(/\r\n?/g, '\n'));
  const value = match?.[1]?.trim() ?? '';
  const quoted = /^(["'])(.*)\1/.exec(value);
  const title = quoted !== null ? quoted[2]!.trim() : value.replace(/\s#.*$/, '').trim();
  return title === '' || /^[|>][-+]?$/.test(title) ? undefined : title;
}
