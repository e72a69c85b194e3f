/** What else there is to a date or a course title: the same day in other courses, the days beside it, the course's figures. */
import * as vscode from 'vscode';
import { Commands } from '../ids';
import { compare, type CalendarDate } from '../journal/date';
import type { Course, Day } from '../journal/model';
import { count } from '../journal/nodes';
import { everyDay, sectionsAt, type AnySection } from '../journal/walk';
import { contains } from '../journal/text';
import { readClock } from '../workspace/clock';
import type { Deps } from '../workspace/deps';
import { toRange } from '../workspace/conversions';
import { days, joined, Labels, progress } from '../workspace/labels';
import { readDocument } from '../workspace/read-document';
import { readSettings } from '../workspace/settings';

/** At most this many entries of other courses are listed. */
const MOST_OTHERS = 10;

export function registerHover({ library }: Pick<Deps, 'library'>): vscode.Disposable {
  const labels = new Labels();
  return vscode.languages.registerHoverProvider({ language: 'markdown' }, {
    provideHover: (document, position) => {
      const read = readDocument(library, document);
      if (read === undefined) {
        return undefined;
      }
      const offset = read.lines.offset({ line: position.line, column: position.character });
      const path = sectionsAt(read.journal, offset);
      const section = path.at(-1);
      if (section === undefined || !(contains(section.mark, offset) || offset === section.mark.end)) {
        return undefined;
      }
      const { today } = readClock(readSettings(document.uri));
      const text = section.kind === 'day'
        ? dayText(section, path.at(-2), document.uri, today)
        : section.kind === 'course' ? courseText(section) : undefined;
      return text && new vscode.Hover(text, toRange(read.lines, section.mark));
    },
  });

  function dayText(day: Day, holder: AnySection | undefined, uri: vscode.Uri, today: CalendarDate): vscode.MarkdownString | undefined {
    if (day.date === undefined) {
      return undefined;
    }
    const { date } = day;
    const text = trusted();
    text.appendText(`${labels.dayInFull(date)}, ${labels.distance(date, today)}`);
    const course = holder !== undefined && holder.kind !== 'day' ? [...everyDay(holder.children)] : [];
    const dated = course.filter((one): one is Day & { date: CalendarDate } => one.date !== undefined).sort((a, b) => compare(a.date, b.date));
    const before = dated.findLast((one) => compare(one.date, date) < 0);
    const after = dated.find((one) => compare(one.date, date) > 0);
    if (before !== undefined) {
      line(text, vscode.l10n.t('Previous day'), labels.day(before.date), uri.toString(), before);
    }
    if (after !== undefined) {
      line(text, vscode.l10n.t('Next day'), labels.day(after.date), uri.toString(), after);
    }
    let found = 0;
    for (const file of library.files()) {
      for (const other of file.journal?.courses ?? []) {
        for (const one of everyDay([other])) {
          if (one.date !== undefined && compare(one.date, date) === 0 && !(file.uri === uri.toString() && one.range.start === day.range.start) && found++ < MOST_OTHERS) {
            line(text, vscode.l10n.t('Also'), joined(other.title, one.title), file.uri, one);
          }
        }
      }
    }
    return text;
  }

  function courseText(course: Course): vscode.MarkdownString {
    const counts = count([course]);
    const dated = [...everyDay([course])].map((day) => day.date).filter((date) => date !== undefined).sort(compare);
    const text = trusted();
    text.appendText(joined(course.title, days(counts.days), progress(counts)));
    const first = dated[0];
    const last = dated.at(-1);
    if (first !== undefined && last !== undefined) {
      text.appendMarkdown('\n\n').appendText(vscode.l10n.t('{0} to {1}', labels.day(first), labels.day(last)));
    }
    return text;
  }

  /** `Previous day  Thu, 22 May 2025`, the second part a link to it. What a journal says goes in as text. */
  function line(text: vscode.MarkdownString, name: string, label: string, uri: string, day: Day): void {
    const id = library.get(uri)?.ids.get(day);
    text.appendMarkdown('\n\n').appendText(`${name}: `);
    const target = encodeURIComponent(JSON.stringify([uri, id]));
    text.appendMarkdown('[').appendText(label).appendMarkdown(`](command:${Commands.goTo}?${target})`);
  }
}

/** Only this one command may be run from it. */
function trusted(): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  text.isTrusted = { enabledCommands: [Commands.goTo] };
  return text;
}
