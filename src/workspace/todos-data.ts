/** The rows of the Todos view as VS Code asks for them: groups with counts, and the todos in them. */
import * as vscode from 'vscode';
import { Commands, RowKinds } from '../ids';
import type { CalendarDate } from '../journal/date';
import type { LibraryFile } from '../journal/library-file';
import type { Journal } from '../journal/model';
import { dueTime, entriesOfFile, groupTodos, type TodoChoice, type TodoEntry, type TodoGroup, type TodoNode } from '../journal/todo-groups';
import { joined, type Labels } from './labels';
import { lookOf, plainMarkdown, todoItem, todoLines } from './todo-item';

/** A row: a group or a todo. `uri` and `nodeId` are of its todo, or of the course the group is. */
export interface TodoRow {
  readonly id: string;
  readonly uri: string | undefined;
  readonly nodeId: string | undefined;
  /** Of a group of one day: its date. */
  readonly day: CalendarDate | undefined;
  readonly content: { readonly kind: 'group'; readonly group: TodoGroup } | { readonly kind: 'todo'; readonly entry: TodoEntry };
  readonly parent: TodoRow | undefined;
  readonly children: readonly TodoRow[];
}

export class TodosData implements vscode.TreeDataProvider<TodoRow>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<TodoRow | undefined>();
  readonly #rows = new Map<string, TodoRow>();
  readonly #entries = new Map<Journal, readonly TodoEntry[]>();
  #roots: readonly TodoRow[] | undefined;
  #look = '';

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(
    private readonly files: () => readonly LibraryFile[],
    private readonly choice: () => TodoChoice,
    private readonly labels: Labels,
  ) {}

  /** Every todo of every journal; what was found in a journal is kept while it is the same. */
  entries(): readonly TodoEntry[] {
    const now = new Set<Journal>();
    const all: TodoEntry[] = [];
    for (const file of this.files()) {
      if (file.journal !== undefined) {
        const found = this.#entries.get(file.journal) ?? entriesOfFile(file);
        this.#entries.set(file.journal, found);
        now.add(file.journal);
        all.push(...found);
      }
    }
    for (const journal of this.#entries.keys()) {
      if (!now.has(journal)) {
        this.#entries.delete(journal);
      }
    }
    return all;
  }

  /** Groups anew, and has everything drawn again where something looks different. */
  update(): void {
    if (this.#roots === undefined) {
      return;
    }
    this.#build();
    const look = this.#lookOfAll();
    if (look !== this.#look) {
      this.#look = look;
      this.#changed.fire(undefined);
    }
  }

  /** Whether there is nothing to show, as far as it was asked for. */
  get isEmpty(): boolean {
    return this.#roots?.length === 0;
  }

  /** VS Code has drawn what was not done. It knows only the rows it was given, not those grouped since that look the same. */
  redraw(row: TodoRow): void {
    this.#changed.fire(row);
  }

  getChildren(row?: TodoRow): TodoRow[] {
    if (row !== undefined) {
      // VS Code may hold a row of before; the one that is there now knows the text of now.
      return [...(this.#rows.get(row.id) ?? row).children];
    }
    this.#build();
    this.#look = this.#lookOfAll();
    return [...this.#roots ?? []];
  }

  getParent(row: TodoRow): TodoRow | undefined {
    return row.parent;
  }

  getTreeItem(row: TodoRow): vscode.TreeItem {
    return this.#itemOf(this.#rows.get(row.id) ?? row, this.choice());
  }

  resolveTreeItem(item: vscode.TreeItem, { content }: TodoRow): vscode.TreeItem {
    if (content.kind === 'todo') {
      const { todo, file, courseTitle, day } = content.entry;
      const place = joined(courseTitle, day && this.labels.dayInFull(day));
      item.tooltip = plainMarkdown([...todoLines(todo, this.labels, place), vscode.l10n.t('{0}, line {1}', file.name, todo.line + 1)]);
    }
    return item;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #build(): void {
    this.#rows.clear();
    this.#roots = groupTodos(this.entries(), this.choice()).map((group) => this.#groupRow(group));
  }

  #groupRow(group: TodoGroup): TodoRow {
    const { key } = group;
    const ofCourse = key.by === 'course' ? { uri: key.file.uri, nodeId: key.course && key.file.ids.get(key.course) } : { uri: undefined, nodeId: undefined };
    const children: TodoRow[] = [];
    const row: TodoRow = { id: group.id, ...ofCourse, day: key.by === 'day' ? key.day : undefined, content: { kind: 'group', group }, parent: undefined, children };
    children.push(...group.nodes.map((node) => this.#todoRow(node, row)));
    this.#rows.set(row.id, row);
    return row;
  }

  #todoRow({ entry, children: nested }: TodoNode, parent: TodoRow): TodoRow {
    const { file, todo } = entry;
    const nodeId = file.ids.get(todo);
    const children: TodoRow[] = [];
    const row: TodoRow = { id: `${parent.id} ${file.uri}#${nodeId ?? ''}`, uri: file.uri, nodeId, day: undefined, content: { kind: 'todo', entry }, parent, children };
    children.push(...nested.map((node) => this.#todoRow(node, row)));
    this.#rows.set(row.id, row);
    return row;
  }

  #lookOfAll(): string {
    const choice = this.choice();
    return [...this.#rows.values()].map((row) => `${row.id} ${lookOf(this.#itemOf(row, choice))}`).join('\n');
  }

  #itemOf({ id, uri, nodeId, content, children }: TodoRow, choice: TodoChoice): vscode.TreeItem {
    const item = content.kind === 'group' ? this.#groupItem(content.group) : this.#todoItemOf(content.entry, choice);
    item.id = id;
    item.collapsibleState = children.length === 0 ? vscode.TreeItemCollapsibleState.None : vscode.TreeItemCollapsibleState.Expanded;
    if (content.kind === 'todo') {
      item.command = { command: Commands.goTo, title: '', arguments: [uri, nodeId] };
    }
    return item;
  }

  #todoItemOf({ todo, courseTitle, day }: TodoEntry, { group, today }: TodoChoice): vscode.TreeItem {
    const isByCourse = group === 'course' && todo.kind !== 'suggestion';
    // Two dates in one narrow row are one too many; the day is in its hover.
    const hidesDay = (group === 'day' && todo.kind !== 'suggestion') || todo.due !== undefined;
    const place = joined(isByCourse ? '' : courseTitle, hidesDay || day === undefined ? '' : this.labels.shortDay(day, today));
    const time = dueTime(todo.due?.date, today);
    return todoItem(todo, { labels: this.labels, today, course: courseTitle, place, isDueSaid: group === 'due' && todo.kind !== 'suggestion' && (time === 'today' || time === 'tomorrow') });
  }

  #groupItem({ key, count }: TodoGroup): vscode.TreeItem {
    const [label, icon] = this.#groupLabel(key);
    const item = new vscode.TreeItem(label);
    item.iconPath = new vscode.ThemeIcon(icon);
    item.description = String(count);
    item.contextValue = key.by === 'course' && key.course !== undefined ? RowKinds.course : RowKinds.group;
    item.accessibilityInformation = { label: count === 1 ? vscode.l10n.t('{0}, 1 todo', label) : vscode.l10n.t('{0}, {1} todos', label, count) };
    return item;
  }

  #groupLabel(key: TodoGroup['key']): readonly [label: string, icon: string] {
    switch (key.by) {
      case 'course':
        return [key.title || vscode.l10n.t('(no title)'), 'book'];
      case 'day':
        return [key.day === undefined ? vscode.l10n.t('No date') : this.labels.day(key.day), 'note'];
      case 'kind':
        return key.kind === 'task' ? [vscode.l10n.t('Task items'), 'checklist'] : [vscode.l10n.t('TODO markers'), 'tag'];
      case 'suggestion':
        return [vscode.l10n.t('Suggestions'), 'lightbulb'];
      case 'due':
        switch (key.due) {
          case 'overdue':
            return [vscode.l10n.t('Overdue'), 'warning'];
          case 'today':
            return [vscode.l10n.t('Today'), 'calendar'];
          case 'tomorrow':
            return [vscode.l10n.t('Tomorrow'), 'calendar'];
          case 'soon':
            return [vscode.l10n.t('Next 7 days'), 'calendar'];
          case 'later':
            return [vscode.l10n.t('Later'), 'calendar'];
          case 'none':
            return [vscode.l10n.t('No due date'), 'inbox'];
        }
    }
  }
}
