import assert from 'node:assert/strict';
import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { Commands, ContextKeys, PREFIX, PREVIEW_TYPE, SettingKeys, Views } from '../../src/ids';

interface MenuItem { command: string; when?: string; group?: string }
interface Manifest {
  name: string;
  engines: { vscode: string };
  devDependencies: Record<string, string>;
  main: string;
  browser: string;
  extensionKind: string[];
  activationEvents: string[];
  capabilities: { untrustedWorkspaces: { restrictedConfigurations: string[] }; virtualWorkspaces: boolean };
  contributes: {
    commands: { command: string; title: string; category?: string; icon?: unknown }[];
    menus: Record<string, MenuItem[]>;
    keybindings: { command: string; key: string; mac?: string; linux?: string; win?: string; when?: string }[];
    configuration: { properties: Record<string, { default: unknown; enum?: unknown[]; enumDescriptions?: unknown[]; scope?: string }> };
    configurationDefaults: Record<string, unknown>;
    views: Record<string, { id: string; when?: string }[]>;
    viewsContainers: Record<string, { id: string; icon: string }[]>;
    viewsWelcome: { view: string; contents: string; when?: string }[];
  };
}

const root = join(__dirname, '../..');
const read = <T>(name: string): T => JSON.parse(readFileSync(join(root, name), 'utf8')) as T;
const manifest = read<Manifest>('package.json');
const strings = read<Record<string, string>>('package.nls.json');
const { commands, menus, keybindings, configuration, views, viewsContainers, viewsWelcome } = manifest.contributes;
/** They tell of the extension, with or without a journal. */
const LOG_COMMANDS = new Set<string>([Commands.showLog, Commands.showDiagnostics]);
const sources = sourceFiles(join(root, 'src'));

/** Every string of the manifest. */
function* stringsOf(value: unknown): Iterable<string> {
  if (typeof value === 'string') {
    yield value;
  } else if (value !== null && typeof value === 'object') {
    for (const one of Object.values(value)) {
      yield* stringsOf(one);
    }
  }
}

function sourceFiles(folder: string): { path: string; text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.startsWith('webview'))
    .map((name) => ({ path: name, text: readFileSync(join(folder, name), 'utf8') }));
}

const sorted = (list: Iterable<string>): string[] => [...list].sort();

describe('the manifest', () => {
  it('has the commands that the code has', () => {
    assert.deepEqual(sorted(commands.map(({ command }) => command)), sorted(Object.values(Commands)));
  });

  it('each command is registered in one place', () => {
    for (const [name, id] of Object.entries(Commands)) {
      const pattern = new RegExp(`register(?:TextEditor|Journal)?Command\\((?:[^)]*?[,}] )?\\s*Commands\\.${name}\\b|\\[Commands\\.${name}\\]:`);
      assert.equal(sources.filter(({ text }) => pattern.test(text)).length, 1, id);
    }
  });

  it('has the views that the code has, with icons that exist', () => {
    const ids = [...Object.values(viewsContainers).flat(), ...Object.values(views).flat()].map(({ id }) => id);
    assert.deepEqual(sorted(ids), sorted(Object.values(Views)));
    for (const { icon } of Object.values(viewsContainers).flat()) {
      assert.ok(existsSync(join(root, icon)), icon);
    }
  });

  it('has the settings that the code has', () => {
    const names = Object.values(SettingKeys).map((key) => `${PREFIX}.${key}`);
    assert.deepEqual(sorted(Object.keys(configuration.properties)), sorted(names));
  });

  it('each setting has a default, and each value of a choice is described', () => {
    for (const [name, property] of Object.entries(configuration.properties)) {
      assert.notEqual(property.default, undefined, name);
      assert.equal(property.enumDescriptions?.length, property.enum?.length, name);
      assert.ok(property.enum === undefined || property.enum.includes(property.default), name);
    }
  });

  it('each command says when the palette shows it', () => {
    const shown = menus['commandPalette'] ?? [];
    assert.deepEqual(sorted(shown.map(({ command }) => command)), sorted(commands.map(({ command }) => command)));
    for (const { command, when } of shown) {
      assert.notEqual(when ?? '', '', command);
    }
  });

  it('without a journal the palette shows what makes one or is needed to report why it is not found, and one more in a Markdown editor', () => {
    const always = (menus['commandPalette'] ?? []).filter(({ when }) => when === 'true').map(({ command }) => command);
    assert.deepEqual(sorted(always), sorted([Commands.newEntry, Commands.newCourse, Commands.openPreview, Commands.openSample, Commands.showLog, Commands.showDiagnostics]));
    const withoutJournal = (menus['commandPalette'] ?? []).filter(({ when }) =>
      !/^(true|false)$/.test(when!) && !/learningJournal\.(hasJournal|editorIsJournal|canBeNoJournal)/.test(when!));
    assert.deepEqual(withoutJournal.map(({ command }) => command), [Commands.treatAsJournal]);
  });

  it('what any Markdown editor can show is offered before its file has been read', () => {
    for (const menu of ['commandPalette', 'editor/context']) {
      const when = menus[menu]?.find(({ command }) => command === Commands.peekDiagram)?.when;
      assert.match(when ?? '', /^editorLangId == markdown \|\| /, menu);
    }
  });

  it('before anything of ours has run, the palette has each command that a journal is needed for, and each answers where there is none', () => {
    const needing = (menus['commandPalette'] ?? []).filter(({ when }) => /learningJournal\.hasJournal/.test(when!));
    assert.ok(needing.length > 20);
    for (const { command, when } of needing) {
      const name = Object.entries(Commands).find(([, id]) => id === command)![0];
      // What undoes another command of the window is not needed before it.
      const undoes = /&& learningJournal\.\w+$/.test(when!);
      assert.ok(undoes || when!.includes('learningJournal.hasJournal || !learningJournal.ready'), command);
      assert.ok(LOG_COMMANDS.has(command) || sources.some(({ text }) => new RegExp(`registerJournalCommand\\((?:deps|\\{[^}]*\\}), Commands\\.${name}\\b`).test(text)), command);
    }
  });

  it('menus and keys name commands that exist', () => {
    const known = new Set<string>(Object.values(Commands));
    for (const { command } of [...Object.values(menus).flat(), ...keybindings]) {
      assert.ok(known.has(command), command);
    }
  });

  it('when clauses use only context keys, views and settings of ours that exist', () => {
    const known = new Set<string>([...Object.values(ContextKeys), ...Object.values(Views)]);
    const clauses = [...Object.values(menus).flat(), ...keybindings, ...Object.values(views).flat(), ...viewsWelcome].map(({ when }) => when ?? '');
    for (const name of clauses.flatMap((clause) => clause.match(/learningJournal(\.\w+)*/g) ?? [])) {
      assert.ok(known.has(name.replace(/^config\./, '')) || name.replace(`${PREFIX}.`, '') in configuration.properties, name);
    }
  });

  it('each context key is set by the code and used by a clause', () => {
    const clauses = JSON.stringify([menus, keybindings, views, viewsWelcome]);
    for (const [name, key] of Object.entries(ContextKeys)) {
      assert.ok(sources.some(({ text }) => text.includes(`ContextKeys.${name}`)), key);
      assert.ok(clauses.includes(key), key);
    }
  });

  it('a view title has at most three icons, collapsing all included', () => {
    for (const view of Object.values(Views)) {
      const icons = (menus['view/title'] ?? []).filter(({ when, group }) => when?.match(/view == ([\w.]+)/)?.[1] === view && group?.startsWith('navigation'));
      const collapse = view === Views.courses ? 1 : 0;
      assert.ok(icons.length + collapse <= 3, view);
      for (const { command } of icons) {
        assert.ok(commands.find((one) => one.command === command)?.icon, command);
      }
    }
  });

  it('keys are chords without Ctrl+Alt; in a list of ours, where nobody types, those that every list has', () => {
    for (const { command, key, mac, linux, win, when } of keybindings) {
      for (const one of [key, mac, linux, win].filter((some) => some !== undefined)) {
        assert.doesNotMatch(one, /ctrl\+alt|alt\+ctrl/, command);
      }
      const isInList = /^focusedView == [\w.]+ && listFocus && !inputFocus$/.test(when ?? '');
      assert.match(key, isInList ? /^(?:f2|delete|ctrl\+c)$/ : /^\S+ \S+$/, command);
    }
  });

  it('runs on the side of the person, on both hosts, in virtual and untrusted workspaces', () => {
    assert.deepEqual(manifest.extensionKind, ['ui']);
    assert.ok(manifest.main !== undefined && manifest.browser !== undefined);
    assert.equal(manifest.capabilities.virtualWorkspaces, true);
    for (const name of manifest.capabilities.untrustedWorkspaces.restrictedConfigurations) {
      assert.ok(name in configuration.properties, name);
    }
  });

  it('keeps the group of the preview for itself, as VS Code does with its own: a file opened from there opens beside it', () => {
    assert.deepEqual(manifest.contributes.configurationDefaults, { 'workbench.editor.autoLockGroups': { [`mainThreadWebview-${PREVIEW_TYPE}`]: true } });
  });

  it('starts only where Markdown or a view of ours is', () => {
    for (const event of manifest.activationEvents) {
      assert.match(event, /^(onLanguage:markdown|onWebviewPanel:learningJournal\.\w+)$/);
    }
  });

  it('the types are those of the oldest VS Code', () => {
    assert.equal(manifest.engines.vscode, `^${manifest.devDependencies['@types/vscode']}`);
  });

  it('every translated string is there and used', () => {
    const used = new Set([...stringsOf(manifest.contributes), ...stringsOf(manifest)].filter((one) => /^%.+%$/.test(one)).map((one) => one.slice(1, -1)));
    assert.deepEqual(sorted(Object.keys(strings)), sorted(used));
  });

  it('commands, settings and welcome texts are translated', () => {
    for (const { title, category } of commands) {
      assert.match(title, /^%.+%$/);
      assert.equal(category, '%extension.displayName%');
    }
    for (const { contents } of viewsWelcome) {
      assert.match(contents, /^%.+%$/);
    }
  });

  it('welcome texts name commands that exist', () => {
    const known = new Set<string>([...Object.values(Commands), 'vscode.openFolder']);
    for (const [key, text] of Object.entries(strings)) {
      for (const [, command] of text.matchAll(/\(command:([\w.]+)/g)) {
        assert.ok(known.has(command!), `${key}: ${command}`);
      }
    }
  });
});
