/** The box of `New Log Entry`: every course, the likeliest first, and the date that is typed beside it. */
import * as vscode from 'vscode';
import { daysBetween, type CalendarDate } from '../journal/date';
import { fileLabels } from '../journal/file-labels';
import { holdsWords, readingsOf } from '../journal/query';
import { foreignZone } from './clock';
import type { CourseChoice } from './courses';
import { understandDate } from './date-words';
import { days, joined, Labels, progress } from './labels';
import { readSettings } from './settings';
import { escapeIcons } from './show';

/** A course of the list, or the title typed for a new one. */
export interface PickedCourse {
  readonly choice: CourseChoice | undefined;
  readonly title: string;
  readonly date: CalendarDate;
}

interface Item extends vscode.QuickPickItem {
  readonly choice?: CourseChoice;
}

/**
 * Asks for a course and, if one is typed, a date; undefined where the person turns away.
 * @param purpose what the course is chosen for; with it no new course is offered.
 */
export function pickCourse(choices: readonly CourseChoice[], today: CalendarDate, purpose?: Purpose): Promise<PickedCourse | undefined> {
  return new CoursePicker(choices, today, purpose).run();
}

/** What a course is chosen for. */
export interface Purpose {
  readonly title: string;
  /** Whether a date is asked for as well. */
  readonly dated: boolean;
}

/** What the value is understood as. */
interface Understood {
  readonly value: string;
  readonly course: string;
  readonly date: CalendarDate;
}

class CoursePicker {
  readonly #box = vscode.window.createQuickPick<Item>();
  readonly #labels = new Labels();
  readonly #order;
  readonly #fileLabels;
  /** Said beside the day where the machine would name another. */
  readonly #zone = foreignZone(readSettings());
  #understood: Understood;

  constructor(private readonly choices: readonly CourseChoice[], private readonly today: CalendarDate, private readonly purpose: Purpose | undefined) {
    this.#order = choices[0]?.dateOrder ?? 'dayFirst';
    this.#fileLabels = fileLabels(choices.map(({ file }) => file));
    this.#understood = { value: '', course: '', date: today };
  }

  get #isDated(): boolean {
    return this.purpose?.dated !== false;
  }

  run(): Promise<PickedCourse | undefined> {
    const box = this.#box;
    box.placeholder = this.#isDated ? vscode.l10n.t('Course, and another date if it is not for today: numpy yesterday') : vscode.l10n.t('Course');
    this.#show(this.#understood);
    return new Promise((resolve) => {
      box.onDidChangeValue(async (value) => {
        const understood = await this.#understand(value);
        // Typing goes on while words are understood.
        if (box.value === value) {
          this.#show(understood);
        }
      });
      box.onDidAccept(async () => {
        const picked = box.selectedItems[0];
        const { value } = box;
        // Enter may come before what was typed is understood.
        if (this.#understood.value !== value) {
          this.#show(await this.#understand(value));
        }
        const meant = box.items.flatMap(({ choice }) => choice ?? []);
        const choice = picked?.choice === undefined || meant.includes(picked.choice) ? picked?.choice : meant[0];
        resolve(picked === undefined ? undefined : { choice, title: this.#understood.course, date: this.#understood.date });
        box.hide();
      });
      box.onDidHide(() => {
        resolve(undefined);
        box.dispose();
      });
      box.show();
    });
  }

  /** The first reading that finds a course and whose date is one. */
  async #understand(value: string): Promise<Understood> {
    const trimmed = value.trim();
    if (!this.#isDated) {
      return { value, course: trimmed, date: this.today };
    }
    for (const { course, date } of readingsOf(value)) {
      if (course !== '' && !this.choices.some((choice) => this.#isMeant(choice, course))) {
        continue;
      }
      const understood = date === '' ? this.today : await understandDate(date, this.today, this.#order);
      if (understood !== undefined) {
        return { value, course, date: understood };
      }
    }
    return { value, course: trimmed, date: this.today };
  }

  #show(understood: Understood): void {
    this.#understood = understood;
    const { course, date } = understood;
    const title = this.purpose?.title ?? vscode.l10n.t('New Log Entry');
    this.#box.title = this.#isDated ? vscode.l10n.t('{0}: {1}', title, joined(this.#labels.dayInFull(date), fromToday(daysBetween(this.today, date)), this.#zone)) : title;
    const courses: Item[] = this.choices.filter((choice) => course === '' || this.#isMeant(choice, course)).map((choice) => ({
      label: escapeIcons(choice.title),
      description: escapeIcons(joined(
        choice.daily === undefined ? this.#fileLabels.get(choice.file.uri)! : days(choice.daily.length),
        choice.lastDay === undefined ? '' : this.#labels.day(choice.lastDay),
        progress({ open: choice.open, done: 0 }),
        choice.finished ? vscode.l10n.t('finished') : '')),
      // The list is filtered here: what is typed may be a date.
      alwaysShow: true,
      choice,
    }));
    const fresh: Item = {
      label: `$(add) ${courses.length === 0 ? vscode.l10n.t('New course “{0}”…', escapeIcons(course)) : vscode.l10n.t('New course…')}`,
      alwaysShow: true,
    };
    if (this.purpose !== undefined) {
      this.#box.items = courses;
      return;
    }
    this.#box.items = courses.length === 0 ? [fresh] : [...courses, { label: '', kind: vscode.QuickPickItemKind.Separator }, fresh];
  }

  #isMeant({ title, file }: CourseChoice, words: string): boolean {
    return holdsWords(`${title} ${this.#fileLabels.get(file.uri)!}`, words);
  }
}

/** `3 days ago`; nothing for today. */
function fromToday(days: number): string {
  if (days === 0) {
    return vscode.l10n.t('today');
  }
  return new Intl.RelativeTimeFormat(vscode.env.language, { numeric: 'auto' }).format(days, 'day');
}
