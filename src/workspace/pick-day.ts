/** A list of entries that is searched by dates in figures and words, and by their text. */
import * as vscode from 'vscode';
import { compare, daysBetween, toISO, type CalendarDate } from '../journal/date';
import type { DateOrder } from '../journal/model';
import { holdsWords } from '../journal/query';
import { readClock } from './clock';
import { understandDate } from './date-words';
import { joined, Labels } from './labels';
import { fullTitle, type EntryHandle } from './meant';
import { readSettings } from './settings';
import { escapeIcons } from './show';

/** More rows say nothing to anybody. */
const MOST = 300;
/** As many entries around a date that has none. */
const AROUND = 3;

interface Item extends vscode.QuickPickItem {
  readonly entry?: EntryHandle;
}

/** An entry with what it is found by. */
interface Found {
  readonly entry: EntryHandle;
  readonly item: Item;
  readonly words: string;
}

/** Asks for one of the entries, the newest first; undefined where the person turns away. */
export function pickDay(entries: readonly EntryHandle[], title: string): Promise<EntryHandle | undefined> {
  return new DayPicker(entries, title).run();
}

class DayPicker {
  readonly #box = vscode.window.createQuickPick<Item>();
  readonly #labels = new Labels();
  readonly #all: readonly Found[];
  readonly #order: DateOrder;
  readonly #today: CalendarDate;

  constructor(entries: readonly EntryHandle[], private readonly title: string) {
    this.#today = readClock(readSettings()).today;
    this.#order = entries[0]?.journal.dateOrder ?? 'dayFirst';
    this.#all = entries
      .toSorted((a, b) => (a.day.date === undefined ? 1 : b.day.date === undefined ? -1 : compare(b.day.date, a.day.date)))
      .map((entry) => this.#found(entry));
  }

  run(): Promise<EntryHandle | undefined> {
    const box = this.#box;
    box.title = this.title;
    box.placeholder = vscode.l10n.t('A date (yesterday, 23/5, may 2025) or words of the entry');
    this.#show('', undefined);
    return new Promise((resolve) => {
      box.onDidChangeValue(async (value) => {
        const date = await understandDate(value, this.#today, this.#order);
        // Typing goes on while words are understood.
        if (box.value === value) {
          this.#show(value, date);
        }
      });
      box.onDidAccept(() => {
        const [picked] = box.selectedItems;
        if (picked?.entry !== undefined) {
          resolve(picked.entry);
          box.hide();
        }
      });
      box.onDidHide(() => {
        resolve(undefined);
        box.dispose();
      });
      box.show();
    });
  }

  #found(entry: EntryHandle): Found {
    const { day, text } = entry;
    const label = day.date === undefined ? text.slice(day.mark.start, day.mark.end) : this.#labels.day(day.date);
    const course = fullTitle(entry);
    const body = text.slice(day.body.start, day.body.end);
    return {
      entry,
      item: {
        label: escapeIcons(label),
        description: escapeIcons(joined(course, day.title)),
        detail: escapeIcons(firstWords(body)),
        alwaysShow: true,
        entry,
      },
      words: [label, day.date === undefined ? '' : `${this.#labels.dayInFull(day.date)} ${toISO(day.date)}`, course, day.title, body].join(' ').toLowerCase(),
    };
  }

  #show(value: string, date: CalendarDate | undefined): void {
    const words = value.trim();
    const byText = words === '' ? this.#all : this.#all.filter((found) => holdsWords(found.words, words));
    if (date === undefined) {
      this.#box.title = this.title;
      this.#box.items = items(byText);
      return;
    }
    const dated = this.#all.filter(({ entry }) => entry.day.date !== undefined);
    const onDate = dated.filter(({ entry }) => compare(entry.day.date!, date) === 0);
    const near = onDate.length > 0 ? onDate : dated
      .toSorted((a, b) => Math.abs(daysBetween(date, a.entry.day.date!)) - Math.abs(daysBetween(date, b.entry.day.date!))).slice(0, AROUND);
    this.#box.title = vscode.l10n.t('{0}: {1}', this.title, joined(
      this.#labels.dayInFull(date), onDate.length === 0 ? vscode.l10n.t('no entry, these are the nearest') : this.#labels.distance(date, this.#today)));
    this.#box.items = items([...near, ...byText.filter((found) => !near.includes(found))]);
  }
}

function items(found: readonly Found[]): readonly Item[] {
  return found.slice(0, MOST).map(({ item }) => item);
}

/** The first words of the content, in one line. */
function firstWords(body: string): string {
  return body.slice(0, 400).replace(/<[^<>]*>/g, ' ').replace(/\s+/g, ' ').trim().slice(0, 120);
}
