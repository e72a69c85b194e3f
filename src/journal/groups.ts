/** How the files of a workspace stand above their courses: one file shows its courses, many are grouped as their folders are. */
import type { LibraryFile } from './library-file';
import type { Course } from './model';

/** `auto`: one-course files as that course; `folder`: every folder and file; `file`: no folders; `none`: courses only. */
export type Grouping = 'auto' | 'folder' | 'file' | 'none';

export type Group =
  /** A folder, or several of which each holds only the next (`2025/spring`). */
  | { readonly kind: 'folder'; readonly id: string; readonly label: string; readonly children: readonly Group[] }
  /** A file that stands above its courses. */
  | { readonly kind: 'file'; readonly id: string; readonly label: string; readonly file: LibraryFile }
  /** A course on the outermost level, with the name of its file where that says more than the title. */
  | { readonly kind: 'course'; readonly course: Course; readonly file: LibraryFile; readonly fileName: string | undefined }
  /** One file a day: the files of a folder are the days of one course. */
  | { readonly kind: 'daily'; readonly id: string; readonly label: string; readonly files: readonly LibraryFile[] }
  /** Todos that stand in no course. */
  | { readonly kind: 'loose'; readonly file: LibraryFile }
  /** A file that could not be read. */
  | { readonly kind: 'trouble'; readonly id: string; readonly label: string; readonly file: LibraryFile };

/** The outermost rows. `files` in the order of their places (`Library.files`); `isDaily` tells a file that is the entry of one day. */
export function groupFiles(files: readonly LibraryFile[], grouping: Grouping, isDaily: (file: LibraryFile) => boolean): readonly Group[] {
  const units = withDailyFolders(files, isDaily);
  const onlyOne = units.length === 1;
  if (grouping === 'none' || (onlyOne && grouping === 'auto')) {
    return troubleLast(units.flatMap((unit) => courses(unit, !onlyOne)));
  }
  const rows = units.map((unit) => ({ path: pathOf(unit), group: fileRow(unit, grouping === 'auto') }));
  const folders = new Set(rows.map(({ path }) => path.join('/')));
  if (grouping === 'file' || (grouping === 'auto' && folders.size <= 1)) {
    return troubleLast(rows.map(({ group }) => group));
  }
  return nest(withoutCommonStart(rows), '');
}

/** A file, or the files of a folder that are the days of one course. */
type Unit = LibraryFile | { readonly daily: readonly LibraryFile[] };

function withDailyFolders(files: readonly LibraryFile[], isDaily: (file: LibraryFile) => boolean): readonly Unit[] {
  const daily = new Map<string, LibraryFile[]>();
  const units: Unit[] = [];
  for (const file of files) {
    if (!isDaily(file)) {
      units.push(file);
      continue;
    }
    const known = daily.get(file.folder);
    if (known === undefined) {
      const list = [file];
      daily.set(file.folder, list);
      units.push({ daily: list });
    } else {
      known.push(file);
    }
  }
  return units;
}

function courses(unit: Unit, named: boolean): readonly Group[] {
  if ('daily' in unit) {
    return [dailyRow(unit.daily)];
  }
  if (unit.journal === undefined) {
    return [troubleRow(unit)];
  }
  const fileName = named ? withoutEnding(unit.name) : undefined;
  const loose: Group[] = unit.journal.todos.length > 0 ? [{ kind: 'loose', file: unit }] : [];
  return [...loose, ...unit.journal.courses.map((course): Group => ({ kind: 'course', course, file: unit, fileName: differing(fileName, course.title) }))];
}

function fileRow(unit: Unit, short: boolean): Group {
  if ('daily' in unit) {
    return dailyRow(unit.daily);
  }
  if (unit.journal === undefined) {
    return troubleRow(unit);
  }
  const [course, ...others] = unit.journal.courses;
  if (short && course !== undefined && others.length === 0 && unit.journal.todos.length === 0) {
    return { kind: 'course', course, file: unit, fileName: differing(withoutEnding(unit.name), course.title) };
  }
  return { kind: 'file', id: `file:${unit.uri}`, label: unit.journal.title || withoutEnding(unit.name), file: unit };
}

function dailyRow(files: readonly LibraryFile[]): Group {
  const first = files[0]!;
  return { kind: 'daily', id: `daily:${first.folder}`, label: first.journal?.courses[0]?.title ?? first.path.at(-1) ?? first.name, files };
}

function troubleRow(file: LibraryFile): Group {
  return { kind: 'trouble', id: `file:${file.uri}`, label: file.name, file };
}

function pathOf(unit: Unit): readonly string[] {
  // A folder that is one course stands where the folder stands, not in itself.
  return 'daily' in unit ? unit.daily[0]!.path.slice(0, -1) : unit.path;
}

interface Placed {
  readonly path: readonly string[];
  readonly group: Group;
}

/** What every path begins with says nothing: the workspace folder where there is one, a folder `notes` that holds all. */
function withoutCommonStart(rows: readonly Placed[]): readonly Placed[] {
  let shared = 0;
  const first = rows[0]!.path;
  while (shared < first.length && rows.every(({ path }) => path[shared] === first[shared])) {
    shared++;
  }
  return rows.map(({ path, group }) => ({ path: path.slice(shared), group }));
}

function nest(rows: readonly Placed[], above: string): readonly Group[] {
  const result: Group[] = [];
  const folders = new Map<string, Placed[]>();
  for (const { path, group } of rows) {
    const [folder, ...rest] = path;
    if (folder === undefined) {
      result.push(group);
    } else {
      folders.set(folder, [...(folders.get(folder) ?? []), { path: rest, group }]);
    }
  }
  const ordered = [...troubleLast(result)];
  for (const [folder, inside] of folders) {
    const id = `${above}/${folder}`;
    const children = nest(inside, id);
    const [only] = children;
    ordered.push(children.length === 1 && only?.kind === 'folder'
      ? { ...only, label: `${folder}/${only.label}` }
      : { kind: 'folder', id: `folder:${id}`, label: folder, children });
  }
  return ordered;
}

/** What cannot be read stands behind what can. */
function troubleLast(groups: readonly Group[]): readonly Group[] {
  return [...groups.filter(({ kind }) => kind !== 'trouble'), ...groups.filter(({ kind }) => kind === 'trouble')];
}

function withoutEnding(name: string): string {
  return name.replace(/\.[^.]+$/, '');
}

function differing(name: string | undefined, title: string): string | undefined {
  return name?.toLowerCase() === title.toLowerCase() ? undefined : name;
}
