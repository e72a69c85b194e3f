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
  // `null` is the window; nothing at all makes VS Code complain in its log of each setting that a folder may have its own of.
  return new ReadSettings(vscode.workspace.getConfiguration(PREFIX, scope ?? null));
}

/** Most of who asks wants one or two of them: each is looked at when it is asked for. */
class ReadSettings implements Settings {
  constructor(private readonly all: vscode.WorkspaceConfiguration) {}

  get files(): readonly string[] {
    const files: unknown = this.all.get(SettingKeys.files);
    return Array.isArray(files) ? files.filter((glob): glob is string => typeof glob === 'string' && glob.trim() !== '') : [];
  }

  get find(): boolean {
    return this.#isOnUnlessOff(SettingKeys.find);
  }

  get dateOrder(): Settings['dateOrder'] {
    return this.#oneOf(SettingKeys.dateOrder, ['auto', 'dayFirst', 'monthFirst']);
  }

  get dayEndsAt(): number {
    const hour: unknown = this.all.get(SettingKeys.dayEndsAt);
    return typeof hour === 'number' && hour >= 0 && hour <= 6 ? hour : 0;
  }

  get timeZone(): string {
    return this.#text(SettingKeys.timeZone).trim();
  }

  get saveAfterEdit(): SaveAfterEdit {
    return this.#oneOf(SettingKeys.saveAfterEdit, ['whenClean', 'never']);
  }

  get groupFiles(): GroupFiles {
    return this.#oneOf(SettingKeys.groupFiles, ['auto', 'folder', 'file', 'none']);
  }

  get outline(): boolean {
    return this.#isOn(SettingKeys.outline);
  }

  get dayHints(): boolean {
    return this.#isOnUnlessOff(SettingKeys.dayHints);
  }

  get decorations(): boolean {
    return this.#isOnUnlessOff(SettingKeys.decorations);
  }

  get statusBar(): boolean {
    return this.#isOnUnlessOff(SettingKeys.statusBar);
  }

  get badge(): Settings['badge'] {
    return this.#oneOf(SettingKeys.badge, ['due', 'open', 'none']);
  }

  get doneDate(): boolean {
    return this.#isOn(SettingKeys.doneDate);
  }

  get carryOver(): Settings['carryOver'] {
    return this.#oneOf(SettingKeys.carryOver, ['move', 'copy']);
  }

  get carryOverTrace(): boolean {
    return this.#isOn(SettingKeys.carryOverTrace);
  }

  get entryTemplate(): string {
    return this.#text(SettingKeys.entryTemplate);
  }

  get problems(): Readonly<Record<string, string>> {
    return words(this.all.get(SettingKeys.problems));
  }

  get checkClosedJournals(): boolean {
    return this.#isOn(SettingKeys.checkClosedJournals);
  }

  get remotePictures(): RemotePictures {
    return vscode.workspace.isTrusted ? this.#oneOf(SettingKeys.remotePictures, ['ask', 'always', 'never']) : 'never';
  }

  #isOn(key: string): boolean {
    return this.all.get(key) === true;
  }

  #isOnUnlessOff(key: string): boolean {
    return this.all.get(key) !== false;
  }

  #text(key: string): string {
    const text: unknown = this.all.get(key);
    return typeof text === 'string' ? text : '';
  }

  /** The value if it is one of the list, else the first of the list. */
  #oneOf<T extends string>(key: string, list: readonly [T, ...T[]]): T {
    const value: unknown = this.all.get(key);
    return list.find((one) => one === value) ?? list[0];
  }
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
