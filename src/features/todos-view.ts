/** The view of todos in the side bar: grouped, sorted and filtered as the person likes, with a badge for what is due. */
import * as vscode from 'vscode';
import { Commands, ContextKeys, SettingKeys, Views } from '../ids';
import { badgeCount, countDue, type GroupTodosBy, type SortTodosBy, type TodoChoice } from '../journal/todo-groups';
import { readClock } from '../workspace/clock';
import type { Deps } from '../workspace/deps';
import { registerJournalCommand } from '../workspace/journal-command';
import { joined, Labels } from '../workspace/labels';
import { onDidChangeSettings, readSettings } from '../workspace/settings';
import { TodoDrag } from '../workspace/todo-drag';
import { TodosData, type TodoRow } from '../workspace/todos-data';
import { unhurried } from '../workspace/unhurried';
import { WhenShown } from '../workspace/when-shown';

/** What the person chose, remembered for the workspace; the filter is for the moment only. */
interface Kept {
  readonly group: GroupTodosBy;
  readonly sort: SortTodosBy;
  readonly openOnly: boolean;
}

const KEY = 'todosView';

export function registerTodosView(deps: Pick<Deps, 'library' | 'feed' | 'writer' | 'memory' | 'selections' | 'newDay' | 'dismissals'>): vscode.Disposable {
  const { library, feed, memory, newDay } = deps;
  let kept = readKept(memory.get(KEY));
  let filter = '';
  let { today } = readClock(readSettings());
  const choice = (): TodoChoice => ({ ...kept, filter, today });
  const data = new TodosData(() => library.files(), choice, new Labels());
  const view = vscode.window.createTreeView<TodoRow>(Views.todos, {
    treeDataProvider: unhurried(data), canSelectMany: true, manageCheckboxStateManually: true, dragAndDropController: new TodoDrag(deps),
  });

  const showBadge = (): void => {
    const settings = readSettings();
    const counts = countDue(data.entries(), today);
    const { overdue, today: dueToday } = counts;
    const value = badgeCount(counts, settings.badge);
    if (settings.badge !== 'none' && library.hasJournal) {
      // With the side bar closed only what is open has been read; a person who keeps journals here is told of all of them.
      feed.loadLater();
    }
    view.badge = value === 0 ? undefined : {
      value,
      tooltip: settings.badge === 'open'
        ? vscode.l10n.t('{0} open', value)
        : joined(overdue === 0 ? '' : vscode.l10n.t('{0} overdue', overdue), dueToday === 0 ? '' : vscode.l10n.t('{0} due today', dueToday)),
    };
  };
  /** A filter that hides everything says so, for an empty view would look like nothing to do. */
  const showWhetherFound = (): void => {
    view.message = filter !== '' && data.isEmpty ? vscode.l10n.t('No todo has the words “{0}”.', filter) : '';
  };
  const drawing = new WhenShown(view, () => {
    data.update();
    showWhetherFound();
  });
  const update = (): void => {
    ({ today } = readClock(readSettings()));
    drawing.request();
    showBadge();
  };
  const show = (): void => {
    view.description = joined(filter === '' ? '' : `“${filter}”`, kept.openOnly ? '' : vscode.l10n.t('done ones too'));
    void vscode.commands.executeCommand('setContext', ContextKeys.todosFiltered, filter !== '');
    void vscode.commands.executeCommand('setContext', ContextKeys.showsAllTodos, !kept.openOnly);
    drawing.request();
  };
  const keep = async (change: Partial<Kept>): Promise<void> => {
    kept = { ...kept, ...change };
    show();
    await memory.update(KEY, kept);
  };
  const loading = new WhenShown(view, () => void feed.load());
  const setFilter = (words: string): void => {
    filter = words.trim();
    show();
  };
  loading.request();
  show();
  showBadge();
  const subscription = library.onDidChange(update);
  return vscode.Disposable.from(
    data, view, loading, drawing,
    { dispose: () => subscription.dispose() },
    deps.selections.watch(Views.todos, view),
    view.onDidChangeCheckboxState(async ({ items }) => {
      for (const [row, state] of items) {
        const command = state === vscode.TreeItemCheckboxState.Checked ? Commands.tickTodo : Commands.untickTodo;
        if (!(await vscode.commands.executeCommand<boolean>(command, row))) {
          // VS Code has drawn the tick already.
          data.redraw(row);
        }
      }
    }),
    newDay.onDidBegin(update),
    onDidChangeSettings(update, SettingKeys.badge, SettingKeys.dayEndsAt, SettingKeys.timeZone),
    registerJournalCommand(deps, Commands.groupTodos, async () => {
      const group = await pick(vscode.l10n.t('Group Todos By'), kept.group, {
        course: vscode.l10n.t('Course'), due: vscode.l10n.t('Due date'), day: vscode.l10n.t('Day'), kind: vscode.l10n.t('Kind'),
      });
      return group && keep({ group });
    }),
    registerJournalCommand(deps, Commands.sortTodos, async () => {
      const sort = await pick(vscode.l10n.t('Sort Todos By'), kept.sort, { due: vscode.l10n.t('Due date'), age: vscode.l10n.t('Age') });
      return sort && keep({ sort });
    }),
    registerJournalCommand(deps, Commands.showAllTodos, () => keep({ openOnly: false })),
    registerJournalCommand(deps, Commands.showOpenTodos, () => keep({ openOnly: true })),
    registerJournalCommand(deps, Commands.filterTodos, async () => {
      await vscode.commands.executeCommand(`${Views.todos}.focus`);
      askForFilter(filter, setFilter);
    }),
    registerJournalCommand(deps, Commands.clearTodoFilter, () => setFilter('')),
  );
}

/** Narrows while one types; Enter keeps the words, Escape goes back to those of before. */
function askForFilter(before: string, setFilter: (words: string) => void): void {
  const box = vscode.window.createInputBox();
  box.title = vscode.l10n.t('Filter Todos');
  box.placeholder = vscode.l10n.t('Words of a todo, its course or its file');
  box.value = before;
  let kept = before;
  box.onDidChangeValue(setFilter);
  box.onDidAccept(() => {
    kept = box.value;
    box.hide();
  });
  box.onDidHide(() => {
    setFilter(kept);
    box.dispose();
  });
  box.show();
}

/** Asks for one of the choices, the present one marked. */
async function pick<T extends string>(title: string, now: T, choices: Readonly<Record<T, string>>): Promise<T | undefined> {
  const items = (Object.keys(choices) as T[]).map((value) => ({ value, label: `${value === now ? '$(check) ' : ''}${choices[value]}` }));
  return (await vscode.window.showQuickPick(items, { title }))?.value;
}

function readKept(value: unknown): Kept {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Partial<Record<keyof Kept, unknown>>;
  const one = <T>(list: readonly [T, ...T[]], found: unknown): T => list.find((each) => each === found) ?? list[0];
  return {
    group: one<GroupTodosBy>(['course', 'due', 'day', 'kind'], given.group),
    sort: one<SortTodosBy>(['due', 'age'], given.sort),
    openOnly: given.openOnly !== false,
  };
}
