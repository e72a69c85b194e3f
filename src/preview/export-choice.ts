/** What is to be exported: asked of the person, or named by the row of the tree a command was called for. */
import * as vscode from 'vscode';
import { hasDatedName } from '../journal/detect';
import type { LibraryFile } from '../journal/library-file';
import type { Course, Day } from '../journal/model';
import { cutPieces, piecesOf } from '../journal/pieces';
import { scan } from '../journal/scan';
import { sectionsAt } from '../journal/walk';
import { readClock } from '../workspace/clock';
import type { Deps } from '../workspace/deps';
import type { Labels } from '../workspace/labels';
import { readSettings } from '../workspace/settings';
import { escapeIcons } from '../workspace/show';
import { isNodeRow, nodeOf } from '../workspace/todo-handles';
import { contentOf } from './page-content';
import { placeInEditor } from './places';
import type { ExportedFile } from './protocol';

/** A journal, or a course or day of it. */
export interface Exported {
  readonly title: string;
  /** All of one folder. */
  readonly files: readonly { readonly uri: vscode.Uri; readonly file: ExportedFile }[];
}

/** The readable journals of the library. */
function journals(library: Deps['library']): readonly LibraryFile[] {
  return library.files().filter((file) => file.journal !== undefined);
}

/** What a row of the tree, or a file in the explorer, stands for. */
export function exportOf(target: unknown, library: Deps['library'], labels: Labels): Exported | undefined {
  if (target instanceof vscode.Uri) {
    const file = library.get(target.toString());
    return file?.journal === undefined ? undefined : wholeFile(file, labels);
  }
  if (!isNodeRow(target)) {
    return undefined;
  }
  const file = library.get(target.uri);
  const node = nodeOf(file, target.nodeId);
  if (file?.journal === undefined) {
    return undefined;
  }
  return node?.kind === 'course' || node?.kind === 'day' ? part(file, node, labels) : wholeFile(file, labels);
}

/**
 * Asks which of what is at the cursor; undefined where the person turns away or there is no journal.
 * @param title of the box.
 */
export async function askExport(library: Deps['library'], labels: Labels, title: string): Promise<Exported | undefined> {
  const items: (vscode.QuickPickItem & { readonly make: () => Exported })[] = [];
  const add = (label: string, title: string, make: () => Exported): void => {
    items.push({ label, description: escapeIcons(title), make });
  };
  const place = placeInEditor();
  const file = place && library.get(place.uri.toString());
  if (place !== undefined && file?.journal !== undefined) {
    const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === file.uri);
    const path = document === undefined ? [] : sectionsAt(file.journal, document.offsetAt(new vscode.Position(place.line, Number.MAX_SAFE_INTEGER)));
    const day = path.findLast((section): section is Day => section.kind === 'day');
    const course = path.findLast((section): section is Course => section.kind === 'course' && section.source !== 'file');
    if (day !== undefined) {
      add(vscode.l10n.t('This Day'), titleOf(file, day, labels), () => part(file, day, labels));
    }
    if (course !== undefined) {
      add(vscode.l10n.t('This Course'), course.title, () => part(file, course, labels));
    }
    add(vscode.l10n.t('This File'), file.name, () => wholeFile(file, labels));
  }
  const all = journals(library);
  if (all.length > 1 || items.length === 0) {
    add(vscode.l10n.t('Whole Journal'), all.length === 1 ? vscode.l10n.t('1 file') : vscode.l10n.t('{0} files', all.length), () => ({
      title: vscode.workspace.name ?? vscode.l10n.t('Learning Journal'),
      files: all.flatMap((one) => wholeFile(one, labels).files),
    }));
  }
  if (all.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no journal to export.'));
    return undefined;
  }
  const picked = await vscode.window.showQuickPick(items, { title, placeHolder: vscode.l10n.t('Which part') });
  return picked?.make();
}

function titleOf(file: LibraryFile, section: Course | Day, labels: Labels): string {
  if (section.kind === 'course') {
    return section.title;
  }
  const date = section.date === undefined ? file.text.slice(section.mark.start, section.mark.end) : labels.day(section.date);
  return [date, section.title].filter((text) => text !== '').join(' · ');
}

/** The course a day belongs to; undefined where that is a file called by a date. */
function courseOf({ journal }: LibraryFile, day: Day): Course | undefined {
  const course = journal && sectionsAt(journal, day.range.start).findLast((section): section is Course => section.kind === 'course');
  return course === undefined || hasDatedName(course.title) ? undefined : course;
}

function wholeFile(file: LibraryFile, labels: Labels): Exported {
  const { pieces, sections } = contentOf(file.text, file.journal, labels, readClock(readSettings(vscode.Uri.parse(file.uri))).today);
  const uri = vscode.Uri.parse(file.uri);
  const title = file.journal?.title ?? file.name;
  return {
    title,
    files: [{ uri, file: { name: title, path: uri.path, pieces, sections, from: 0, to: pieces.length } }],
  };
}

function part(file: LibraryFile, section: Course | Day, labels: Labels): Exported {
  const whole = wholeFile(file, labels);
  const { start, end } = piecesOf(cutPieces(file.text, scan(file.text), file.journal), section.range);
  const title = titleOf(file, section, labels);
  const course = section.kind === 'day' ? courseOf(file, section) : undefined;
  return { title: course === undefined ? title : `${course.title} · ${title}`, files: whole.files.map(({ uri, file: its }) => ({ uri, file: { ...its, from: start, to: end } })) };
}
