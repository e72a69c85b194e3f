import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';

interface Manifest {
  contributes: {
    commands: { command: string; title: string }[];
    menus: { commandPalette: { command: string; when: string }[] };
    keybindings: { command: string; key: string; mac?: string }[];
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

describe('the README', () => {
  for (const [name, table] of [['commands', commandTable], ['settings', settingTable]] as const) {
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
