/** The person's settings, read at each use, so that a change holds at once. */
import * as vscode from 'vscode';
import { PREFIX, SettingKeys } from '../ids';
import type { DateOrder } from '../journal/model';
import { personsZone } from './zone';

export type SaveAfterEdit = 'whenClean' | 'never';
export type RemotePictures = 'ask' | 'always' | 'never';
export type GroupFiles = 'auto' | 'folder' | 'file' | 'none';

export interface Settings {
  /** Globs that name journals; `!` before one excludes. */
  readonly files: readonly string[];
  /** Whether journals are also found by their content. */
  readonly find: boolean;
  readonly dateOrder: DateOrder | 'auto';
  /** The hour, 0–6, up to which the night belongs to the day before. */
  readonly dayEndsAt: number;
  /** IANA name of the person's zone, or empty for where they are (see clock.ts). */
  readonly timeZone: string;
  readonly saveAfterEdit: SaveAfterEdit;
  readonly groupFiles: GroupFiles;
  /** Whether courses and days stand in VS Code's outline. */
  readonly outline: boolean;
  /** Whether weekday and distance stand behind the date of a day. */
  readonly dayHints: boolean;
  /** Whether done and due todos and the progress of courses are marked in the text. */
  readonly decorations: boolean;
  readonly statusBar: boolean;
  /** What the badge of the view counts: what is overdue or due today, all that is open, nothing. */
  readonly badge: 'due' | 'open' | 'none';
  /** Whether the date is written behind what is ticked. */
  readonly doneDate: boolean;
  readonly carryOver: 'move' | 'copy';
  /** Whether what is carried over leaves a trace behind. */
  readonly carryOverTrace: boolean;
  /** What new entries begin with; empty for what the journal's own entries begin with. */
  readonly entryTemplate: string;
  /** Code of a problem → `error`, `warning`, `information`, `hint` or `off`. */
  readonly problems: Readonly<Record<string, string>>;
  readonly checkClosedJournals: boolean;
  /** Whether the preview loads pictures from the internet; never in a workspace that is not trusted. */
  readonly remotePictures: RemotePictures;
}

/** The settings as they hold for `scope` (a file or folder), or for the window. Values of a wrong type count as not set. */
export function readSettings(scope?: vscode.ConfigurationScope): Settings {
  const all = vscode.workspace.getConfiguration(PREFIX, scope);
  const get = (key: string): unknown => all.get(key);
  const files = get(SettingKeys.files);
  const dayEndsAt = get(SettingKeys.dayEndsAt);
  return {
    files: Array.isArray(files) ? files.filter((glob): glob is string => typeof glob === 'string' && glob.trim() !== '') : [],
    find: get(SettingKeys.find) !== false,
    dateOrder: oneOf(get(SettingKeys.dateOrder), ['auto', 'dayFirst', 'monthFirst']),
    dayEndsAt: typeof dayEndsAt === 'number' && dayEndsAt >= 0 && dayEndsAt <= 6 ? dayEndsAt : 0,
    timeZone: typeof get(SettingKeys.timeZone) === 'string' ? (get(SettingKeys.timeZone) as string).trim() : '',
    saveAfterEdit: oneOf(get(SettingKeys.saveAfterEdit), ['whenClean', 'never']),
    groupFiles: oneOf(get(SettingKeys.groupFiles), ['auto', 'folder', 'file', 'none']),
    outline: get(SettingKeys.outline) === true,
    dayHints: get(SettingKeys.dayHints) !== false,
    decorations: get(SettingKeys.decorations) !== false,
    statusBar: get(SettingKeys.statusBar) !== false,
    badge: oneOf(get(SettingKeys.badge), ['due', 'open', 'none']),
    doneDate: get(SettingKeys.doneDate) === true,
    carryOver: oneOf(get(SettingKeys.carryOver), ['move', 'copy']),
    carryOverTrace: get(SettingKeys.carryOverTrace) === true,
    entryTemplate: typeof get(SettingKeys.entryTemplate) === 'string' ? (get(SettingKeys.entryTemplate) as string) : '',
    problems: words(get(SettingKeys.problems)),
    checkClosedJournals: get(SettingKeys.checkClosedJournals) === true,
    remotePictures: vscode.workspace.isTrusted ? oneOf(get(SettingKeys.remotePictures), ['ask', 'always', 'never']) : 'never',
  };
}

/** Calls `listener` when any of `keys` (all, where none is given) changes; the zone changes also when a page says where the person is. */
export function onDidChangeSettings(listener: () => void, ...keys: string[]): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.onDidChangeConfiguration((event) => {
      const names = keys.length > 0 ? keys.map((key) => `${PREFIX}.${key}`) : [PREFIX];
      if (names.some((name) => event.affectsConfiguration(name))) {
        listener();
      }
    }),
    personsZone.onDidChange(() => {
      if (keys.length === 0 || keys.includes(SettingKeys.timeZone)) {
        listener();
      }
    }),
  );
}

/** The entries of an object whose values are words. */
function words(value: unknown): Record<string, string> {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

/** `value` if it is one of the list, else the first of the list. */
function oneOf<T extends string>(value: unknown, list: readonly [T, ...T[]]): T {
  return list.find((one) => one === value) ?? list[0];
}
