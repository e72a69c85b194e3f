/** The rows of the view: which stand in which, and how each looks. */
import * as vscode from 'vscode';
import { Commands, RowKinds } from '../ids';
import type { CalendarDate } from '../journal/date';
import type { Group } from '../journal/groups';
import type { LibraryFile } from '../journal/library-file';
import type { Course, DateOrderReason, Day, Period } from '../journal/model';
import { childrenOf, count, isTodo, topNodes, type JournalNode } from '../journal/nodes';
import { days, joined, type Labels, progress } from './labels';
import { plainMarkdown, todoItem, todoLines } from './todo-item';

/** What a row stands for. A row that is no node of a journal is a group of files. */
export type Content =
  | { readonly kind: 'node'; readonly node: JournalNode; readonly file: LibraryFile; readonly fileName?: string | undefined;
    /** Title of the course it stands in, for those who only hear the row. */
    readonly course?: string | undefined }
  | { readonly kind: 'group'; readonly group: Exclude<Group, { kind: 'course' | 'loose' }> };

/** A row; the object stays while the thing does, so that VS Code can be told what to draw again. */
export class Row {
  content: Content;
  /** The rows in it, once VS Code has asked for them. */
  children: readonly Row[] | undefined;
  /** How it looked when it was drawn last. */
  look = '';

  constructor(readonly id: string, content: Content, readonly parent: Row | undefined) {
    this.content = content;
  }

  /** The file it is in or stands for; for menus and commands. */
  get uri(): string | undefined {
    if (this.content.kind === 'node') {
      return this.content.file.uri;
    }
    const { group } = this.content;
    return group.kind === 'file' || group.kind === 'trouble' ? group.file.uri : undefined;
  }

  /** The id of its node in that file. */
  get nodeId(): string | undefined {
    return this.content.kind === 'node' ? this.content.file.ids.get(this.content.node) : undefined;
  }
}

/** A row to be: its id and what it stands for. */
export type Draft = readonly [id: string, content: Content];

export function draftsOf(groups: readonly Group[]): readonly Draft[] {
  return groups.flatMap((group): readonly Draft[] => {
    switch (group.kind) {
      case 'course':
        return [nodeDraft(group.course, group.file, group.fileName)];
      case 'loose':
        return (group.file.journal?.todos ?? []).map((todo) => nodeDraft(todo, group.file));
      default:
        return [[group.id, { kind: 'group', group }]];
    }
  });
}

/** What stands in a row. */
export function draftsIn(content: Content): readonly Draft[] {
  if (content.kind === 'node') {
    const course = content.node.kind === 'course' ? content.node.title : content.course;
    return childrenOf(content.node).map((node) => nodeDraft(node, content.file, undefined, course));
  }
  const { group } = content;
  switch (group.kind) {
    case 'folder':
      return draftsOf(group.children);
    case 'file':
      return topNodes(group.file.journal!).map((node) => nodeDraft(node, group.file));
    case 'daily':
      return group.files.flatMap((file) => file.journal!.courses.flatMap((course) => childrenOf(course).map((node) => nodeDraft(node, file))));
    case 'trouble':
      return [];
  }
}

function nodeDraft(node: JournalNode, file: LibraryFile, fileName?: string, course?: string): Draft {
  return [`${file.uri}#${file.ids.get(node) ?? ''}`, { kind: 'node', node, file, fileName, course }];
}

/** How the row looks. `expand` is for rows nobody has folded yet. */
export function itemOf(row: Row, labels: Labels, expand: boolean, today: CalendarDate): vscode.TreeItem {
  const { content } = row;
  const item = content.kind === 'node'
    ? isTodo(content.node) ? todoItem(content.node, { labels, today, course: content.course }) : nodeItem(content.node, content.file, content.fileName, labels) : groupItem(content.group);
  item.id = row.id;
  const inside = draftsIn(content).length > 0;
  const opensByItself = expand && (content.kind === 'group' || content.node.kind === 'course');
  item.collapsibleState = !inside
    ? vscode.TreeItemCollapsibleState.None
    : opensByItself ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
  if (content.kind === 'node') {
    const { file, node } = content;
    item.command = { command: Commands.goTo, title: '', arguments: [file.uri, file.ids.get(node)] };
  }
  return item;
}

function groupItem(group: Exclude<Group, { kind: 'course' | 'loose' }>): vscode.TreeItem {
  const item = new vscode.TreeItem(group.label);
  switch (group.kind) {
    case 'folder':
      item.iconPath = new vscode.ThemeIcon('folder');
      item.contextValue = RowKinds.folder;
      break;
    case 'file': {
      const counts = count(topNodes(group.file.journal!));
      item.iconPath = new vscode.ThemeIcon('markdown');
      item.description = joined(days(counts.days), progress(counts));
      item.contextValue = RowKinds.file;
      break;
    }
    case 'daily': {
      const counts = count(group.files.flatMap((file) => topNodes(file.journal!)));
      item.iconPath = new vscode.ThemeIcon('book');
      item.description = joined(days(counts.days), progress(counts));
      item.contextValue = RowKinds.folder;
      break;
    }
    case 'trouble':
      item.iconPath = new vscode.ThemeIcon('question');
      item.description = troubleSentence(group.file);
      item.contextValue = RowKinds.note;
      break;
  }
  return item;
}

function troubleSentence(file: LibraryFile): string {
  switch (file.trouble) {
    case 'tooLarge':
      return vscode.l10n.t('larger than 5 MB, not read');
    case 'undecodable':
      return vscode.l10n.t('not readable in this encoding');
    default:
      return vscode.l10n.t('cannot be read');
  }
}

function nodeItem(node: Course | Period | Day, file: LibraryFile, fileName: string | undefined, labels: Labels): vscode.TreeItem {
  switch (node.kind) {
    case 'course':
      return courseItem(node, file, fileName);
    case 'period':
      return periodItem(node);
    case 'day':
      return dayItem(node, file, labels);
  }
}

function courseItem(course: Course, file: LibraryFile, fileName: string | undefined): vscode.TreeItem {
  const item = new vscode.TreeItem(course.title || vscode.l10n.t('(no title)'));
  const counts = count([course]);
  const isHidden = hiddenDay(course, file);
  item.iconPath = isHidden || !course.closed
    ? new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'))
    : new vscode.ThemeIcon(course.finished ? 'pass' : 'book');
  item.description = joined(
    fileName,
    course.finished ? vscode.l10n.t('finished') : '',
    isHidden ? vscode.l10n.t('a day is hidden') : days(counts.days),
    progress(counts));
  item.contextValue = RowKinds.course + (course.finished ? '.finished' : '');
  return item;
}

/** A heading straight under `<summary>` is no day on GitHub. */
function hiddenDay(course: Course, file: LibraryFile): boolean {
  return file.journal!.problems.some(({ code, range }) =>
    code === 'summary-needs-blank-line' && range.start >= course.range.start && range.end <= course.range.end);
}

function periodItem(period: Period): vscode.TreeItem {
  const item = new vscode.TreeItem(period.title);
  const counts = count([period]);
  item.iconPath = new vscode.ThemeIcon('calendar');
  item.description = joined(days(counts.days), progress(counts));
  item.contextValue = RowKinds.period;
  return item;
}

function dayItem(day: Day, file: LibraryFile, labels: Labels): vscode.TreeItem {
  const item = new vscode.TreeItem(day.date === undefined ? file.text.slice(day.mark.start, day.mark.end) : labels.day(day.date));
  item.iconPath = day.date === undefined
    ? new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'))
    : new vscode.ThemeIcon('note');
  const { open, done } = count(day.todos);
  item.description = joined(
    day.date === undefined ? vscode.l10n.t('this date does not exist') : day.title,
    progress({ open, done }));
  item.contextValue = RowKinds.day;
  return item;
}

/** What the mouse resting on a row tells; made when it rests there. Text of a journal enters as text. */
export function tooltipOf({ content }: Row, labels: Labels): vscode.MarkdownString | undefined {
  const lines = content.kind === 'group' ? [] : nodeLines(content.node, content.file, labels);
  return lines.length > 0 ? plainMarkdown(lines) : undefined;
}

function nodeLines(node: JournalNode, file: LibraryFile, labels: Labels): readonly string[] {
  const place = vscode.l10n.t('{0}, line {1}', file.name, node.line + 1);
  if (isTodo(node)) {
    return todoLines(node, labels, place);
  }
  const counts = count([node]);
  const figures = [
    counts.days === 0 || node.kind === 'day' ? '' : days(counts.days),
    counts.open + counts.done > 0 ? vscode.l10n.t('{0} of {1} todos done', counts.done, counts.open + counts.done) : '',
    counts.suggestions > 0 ? vscode.l10n.t('suggestions: {0}', counts.suggestions) : '',
  ];
  if (node.kind !== 'day') {
    const warnings = node.kind !== 'course' ? [] : [
      ...(node.closed ? [] : [vscode.l10n.t('Its </details> is missing.')]),
      ...(hiddenDay(node, file)
        ? [vscode.l10n.t('The heading straight under <summary> is shown as plain text on GitHub. Put a blank line after </summary>.')] : []),
    ];
    return [node.title, joined(...figures), ...warnings, place].filter((line) => line !== '');
  }
  return [
    node.date === undefined ? vscode.l10n.t('This date does not exist. The entry stays at its place.') : labels.dayInFull(node.date),
    node.title,
    node.assumedYear ? vscode.l10n.t('The year is taken from a neighboring day.') : '',
    orderSentence(file.journal!.dateOrder === 'dayFirst', file.journal!.dateOrderReason),
    joined(...figures),
    place,
  ].filter((line) => line !== '');
}

/** How day and month were told apart. */
function orderSentence(dayFirst: boolean, reason: DateOrderReason): string {
  const why = orderReason(reason);
  return why === '' ? '' : joined(dayFirst ? vscode.l10n.t('Read as day/month') : vscode.l10n.t('Read as month/day'), why);
}

function orderReason(reason: DateOrderReason): string {
  switch (reason) {
    case 'notNeeded':
      return '';
    case 'setting':
      return vscode.l10n.t('as your setting says');
    case 'partAbove12':
      return vscode.l10n.t('another date of the file fits no other way');
    case 'weekday':
      return vscode.l10n.t('the weekday fits no other way');
    case 'monthName':
      return vscode.l10n.t('as the dates with month names stand');
    case 'neighbours':
      return vscode.l10n.t('the days are in order then');
    case 'noFutureDate':
      return vscode.l10n.t('no date lies in the future then');
    case 'otherJournals':
      return vscode.l10n.t('as in the other journals');
    case 'region':
      return vscode.l10n.t('as usual in your region');
    case 'default':
      return vscode.l10n.t('nothing speaks for the other way');
  }
}
