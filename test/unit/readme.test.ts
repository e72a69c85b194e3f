import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { toISO } from '../../src/journal/date';
import type { Course, Day, Period } from '../../src/journal/model';
import { parse } from '../../src/journal/parse';
import { sampleText } from './golden';

interface Manifest {
  contributes: {
    commands: { command: string; title: string }[];
    menus: { commandPalette: { command: string; when: string }[] };
    keybindings: { command: string; key: string; mac?: string; when?: string }[];
    configuration: { properties: Record<string, { default: unknown; markdownDescription: string }> };
  };
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const strings = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Record<string, string>;
const said = (text: string): string => text.replace(/^%(.*)%$/, (_, key: string) => strings[key] ?? '?');
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** What the palette can show, with the keys and what each does where the title alone does not say it. */
function commandTable(): string {
  const hidden = new Set(manifest.contributes.menus.commandPalette.filter(({ when }) => when === 'false').map(({ command }) => command));
  const keys = new Map(manifest.contributes.keybindings.map(({ command, key, mac }) => [command, mac === undefined ? `\`${key}\`` : `\`${key}\`, on a Mac \`${mac}\``]));
  const rows = manifest.contributes.commands
    .filter(({ command }) => !hidden.has(command))
    .map(({ command, title }) => `| ${cell(said(title))} | \`${command}\` | ${keys.get(command) ?? ''} |`);
  return ['| in the palette, behind *Learning Journal:* | id | key |', '| --- | --- | --- |', ...rows].join('\n');
}

function settingTable(): string {
  const rows = Object.entries(manifest.contributes.configuration.properties)
    .map(([name, { default: value, markdownDescription }]) => `| \`${name}\` | \`${JSON.stringify(value)}\` | ${cell(said(markdownDescription)).replace(/`#([\w.]+)#`/g, '`$1`')} |`);
  return ['| setting | default | what it does |', '| --- | --- | --- |', ...rows].join('\n');
}

function keyTable(): string {
  const titles = new Map(manifest.contributes.commands.map(({ command, title }) => [command, said(title)]));
  const rows = manifest.contributes.keybindings.map(({ command, key, mac, when }) => `| \`${key}\` | \`${mac ?? key}\` | ${cell(titles.get(command) ?? '?')} | ${when === undefined ? '' : `\`${cell(when)}\``} |`);
  return ['| key | on a Mac | command | where (`when`) |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

/** What is shown of how journals are read: one sample for each of the usual shapes. */
const SHOWN: readonly (readonly [sentence: string, file: string])[] = [
  ['Courses are headings, days are headings below them; another heading below a day is part of the day:', 'courses/heading-courses.md'],
  ['Periods are sections around days, whose dates stand in summaries:', 'periods/details.md'],
  ['The link in a course\'s own heading is the way to the course:', 'courses/link-of-a-course.md'],
  ['Days without a course are the file\'s; the 13th says that the month comes first:', 'order/part-above-12.md'],
];

function shownSamples(): string {
  return SHOWN.map(([sentence, file]) => {
    const text = sampleText(file).trimEnd();
    const rows = rowsOf(parse(text, { name: file.split('/').at(-1)! }).courses, '');
    return `${sentence}\n\n\`\`\`markdown\n${text}\n\`\`\`\n\n\`\`\`text\n${rows.join('\n')}\n\`\`\`\n`;
  }).join('\n');
}

function rowsOf(nodes: readonly (Course | Period | Day)[], indent: string): string[] {
  return nodes.flatMap((node) => node.kind === 'day'
    ? [`${indent}${node.date === undefined ? '?' : toISO(node.date)}${node.title === '' ? '' : ` ${node.title}`}`]
    : [`${indent}${node.title}${node.kind === 'course' && node.link !== undefined ? ` → ${node.link.target}` : ''}`, ...rowsOf(node.children, `${indent}  `)]);
}

describe('the README', () => {
  for (const [name, table] of [['commands', commandTable], ['settings', settingTable], ['keys', keyTable], ['samples', shownSamples]] as const) {
    it(`lists the ${name} of the manifest (UPDATE=1 writes them)`, () => {
      const readme = readFileSync('README.md', 'utf8');
      const [before, after] = [`<!-- ${name} -->\n`, `\n<!-- /${name} -->`];
      const start = readme.indexOf(before) + before.length;
      const end = readme.indexOf(after);
      assert.ok(start >= before.length && end >= start - 1, `the marks of the ${name} are gone`);
      if (process.env['UPDATE'] === '1') {
        writeFileSync('README.md', `${readme.slice(0, start)}${table()}${readme.slice(end)}`);
      } else {
        assert.equal(readme.slice(start, end), table());
      }
    });
  }
});
