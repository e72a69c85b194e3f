/** Rows about reading: from a file's bytes to courses, days, todos and problems, beside reading, decoding and splitting it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeRunFolder } from '../host/install';
import type { Bench } from './bench';
import { Collected, type Span } from './collected';
import { inPercent } from './cpu-profile';
import type { Domain } from './domain';
import { journalText, notesText, sizes } from './journals';
import { differences, median, ratios, sideBySide } from './measure';
import { sharesOf } from './profile';
import { figure, inMilliseconds, row, type Row } from './row';

export async function readingRows({ domain, named, journal }: Bench): Promise<readonly Row[]> {
  const folder = await makeRunFolder('reading');
  const file = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const floor = (path: string) => (): number => readFileSync(path).toString('utf8').split('\n').length;
  const ours = (path: string) => (): unknown => domain.readAnew(readFileSync(path).toString('utf8'));
  const plainly = (path: string) => (): unknown => domain.readWithoutSuggestions(readFileSync(path).toString('utf8'));
  const theirs = (path: string) => (): number => domain.parseWithMarkdownIt(readFileSync(path).toString('utf8'));
  const rows: Row[] = [];
  const texts: readonly (readonly [string, string])[] = journal === undefined
    ? [['1 MB', journalText(sizes.tenYears)], ['10 MB', journalText(sizes.lifetimes)]]
    : [['the journal', journal]];
  const medians: number[] = [];
  for (const [name, text] of texts) {
    const path = file(`${name}.md`, text);
    const big = text.length > 5_000_000;
    const times = await sideBySide({ ours: ours(path), plainly: plainly(path), floor: floor(path) }, { warmUp: big ? 2 : 10 });
    const beside = await sideBySide({ ours: ours(path), theirs: theirs(path) }, { rounds: 5, warmUp: big ? 0 : 2 });
    medians.push(median(times.ours));
    const shares = inPercent(await sharesOf(() => named.readAnew(text)));
    const sharesOfRest = inPercent(await sharesOf(() => named.readWithoutSuggestions(text)));
    rows.push(
      row('read', `read ${name}, suggestions included / reading, decoding, splitting it`, ratios(times.ours, times.floor), {
        most: 3, sides: inMilliseconds(times.ours, times.floor),
        why: () => `Of the time of reading: ${shares}. The nearest that is read without todos in plain words: ${figure(median(ratios(times.plainly, times.floor)))}x; of its time: ${sharesOfRest}.`,
      }),
      row('read', `read ${name}, without suggestions / the same`, ratios(times.plainly, times.floor), { sides: inMilliseconds(times.plainly, times.floor) }),
      row('read', `markdown-it.parse of ${name} / read it`, ratios(beside.theirs, beside.ours), {
        least: 30, sides: inMilliseconds(beside.theirs, beside.ours),
        why: () => `A thirtieth of markdown-it's time is ${figure(median(beside.theirs) / 30)} ms. Reading the file from disk, decoding and splitting it, without looking at a single line, takes ${figure(median(times.floor))} ms: `
          + `${figure(median(beside.theirs) / median(times.floor))}x is the most that any reader could have. The nearest that is read without todos in plain words: ${figure(median(beside.theirs) / median(times.plainly))}x.`,
      }),
    );
  }
  if (journal === undefined) {
    const [small, large] = texts.map(([name]) => join(folder, `${name}.md`));
    const growth = await sideBySide({ small: ours(small!), large: ours(large!) }, { warmUp: 1 });
    rows.push(row('growth', 'read 10 MB / read 1 MB', ratios(growth.large, growth.small), { most: 12, sides: inMilliseconds(growth.large, growth.small) }));
    rows.push(await pathologicalRow(domain, named));
  }
  return rows;
}

/** Texts that make readers slow: each of about this many characters. */
const HOSTILE = 50_000;

/** What has brought Markdown parsers, date readers or this one to their knees, or might: each repeated up to {@link HOSTILE}. */
const hostile: Readonly<Record<string, string | ((length: number) => string)>> = {
  'open details': '<details>\n',
  'open details, one line': '<details>',
  'summaries': '<summary>',
  'closed details': '<details>\n<summary>a</summary>\n</details>\n',
  'closings alone': '</details>\n',
  'quotes': '>',
  'nested lists': (length) => Array.from({ length: Math.sqrt(length * 2) }, (_, depth) => `${' '.repeat(depth)}- a\n`).join(''),
  'list markers': '- ',
  'ordered markers': '1. ',
  'headings': '#',
  'dated headings': '## 1/2/25\n',
  'dates in one line': '1/2/25 ',
  'digits': '1',
  'slashes': '1/',
  'brackets': '[',
  'links': '[a](',
  'definitions': '[a]: b\n',
  'open links': '![[]()',
  'emphasis': '*a_ ',
  'stars': '*',
  'backticks': (length) => Array.from({ length: Math.sqrt(length * 2) }, (_, count) => `e${'`'.repeat(count)}`).join(''),
  'fences': '```\n',
  'open comments': '<!-- ',
  'comments': '<!---->',
  'declarations': '<?',
  'cdata': '<![CDATA[',
  'attributes': '<a b="',
  'tables': '| a ',
  'table rows': '|a|\n|-|\n',
  'setext': 'a\n=\n',
  'spaces': ' ',
  'tabs': '\t',
  'trailing spaces': (length) => `a${' '.repeat(length)}b`,
  'line breaks': '\n',
  'carriage returns': '\r',
  'front matter': '---\n',
  'backslashes': '\\',
  'entities': '&amp;',
  'one word': 'a',
  'plans': 'I will need to try it tomorrow. ',
  'plans, one sentence': 'I will need to ',
  'boxes': '- [ ] a\n',
  'nested boxes': (length) => Array.from({ length: Math.sqrt(length) }, (_, depth) => `${'  '.repeat(depth)}- [ ] a\n`).join(''),
  'markers': 'TODO a\n',
  'due dates': '- [ ] a (due 1/2/25) by tomorrow\n',
  'weekdays': 'Monday, ',
  'NUL': '\0',
  'surrogates': '\ud800',
};

async function pathologicalRow({ readAnew: read }: Domain, named: Domain): Promise<Row> {
  const prose = notesText(HOSTILE).slice(0, HOSTILE);
  const found: { readonly name: string; readonly text: string; readonly time: number; readonly values: readonly number[] }[] = [];
  for (const [name, make] of Object.entries(hostile)) {
    const text = typeof make === 'string' ? make.repeat(Math.ceil(HOSTILE / make.length)).slice(0, HOSTILE) : make(HOSTILE).slice(0, HOSTILE);
    const times = await sideBySide({ ours: () => read(text), prose: () => read(prose) }, { rounds: 5, warmUp: 2 });
    // Of short texts like the nested lists it is the time for a character that counts.
    found.push({ name, text, time: median(times.ours), values: ratios(times.ours, times.prose).map((ratio) => (ratio * HOSTILE) / text.length) });
  }
  found.sort((a, b) => median(b.values) - median(a.values));
  const worst = found.slice(0, 3).map(({ name, values }) => `${name} ${figure(median(values))}x`).join(', ');
  const { name, text, time, values } = found[0]!;
  const shares = inPercent(await sharesOf(() => named.readAnew(text)));
  return row('pathological', `worst of ${found.length} hostile texts / prose of its size`, values, {
    most: 10, sides: worst,
    why: () => `A text of nothing but ${name}, ${Math.round(text.length / 1000)} KB, takes ${figure(time)} ms. Of it: ${shares}.`,
  });
}

/** Rows about a keystroke in the domain: the library told of a text with one character more, and its rows counted. */
export async function keystrokeRows({ domain, journal }: Bench): Promise<readonly Row[]> {
  const rows: Row[] = [];
  const texts: readonly (readonly [string, string, number])[] = journal === undefined
    ? [['100 KB', journalText(sizes.year), 0.5], ['1 MB', journalText(sizes.tenYears), 1]]
    : [['the journal', journal, 1]];
  const folder = await makeRunFolder('keystroke');
  for (const [name, text, most] of texts) {
    const library = domain.libraryOf(text);
    const path = join(folder, 'log.md');
    const middle = text.indexOf('\n', text.length >> 1);
    writeFileSync(path, text);
    let typed = 0;
    const collected = new Collected();
    const spans: Span[] = [];
    const times = await sideBySide({
      keystroke: () => {
        const from = performance.now();
        // Another text each time: one that the library holds already would not be read at all.
        typed++;
        library.update(`${text.slice(0, middle)} x${typed}${text.slice(middle)}`);
        const shown = library.rows();
        spans.push({ from, to: performance.now() });
        return shown;
      },
      read: () => domain.readAnew(readFileSync(path).toString('utf8')),
    }, { rounds: 21, warmUp: 10 });
    const slowest = spans.slice(-21).sort((a, b) => b.to - b.from - (a.to - a.from)).slice(0, 3);
    const collecting = await collected.within(slowest);
    rows.push(row('keystroke', `a character typed, to rows and problems, ${name}, beyond reading it`, differences(times.keystroke, times.read), {
      unit: 'ms', most, judged: 'p95', sides: inMilliseconds(times.keystroke, times.read),
      why: () => `Of the three slowest keystrokes, of ${slowest.map(({ from, to }) => figure(to - from)).join(', ')} ms, collecting memory took ${collecting.map(figure).join(', ')} ms; the middle one of all takes ${figure(median(times.keystroke))} ms.`,
    }));
  }
  return rows;
}
