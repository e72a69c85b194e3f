/** Every command, view, setting and context key of the extension; test/unit/manifest.test.ts holds them against package.json. */

/** The first part of every id and setting. */
export const PREFIX = 'learningJournal';

export const Commands = {
  newEntry: 'learningJournal.newEntry',
  newCourse: 'learningJournal.newCourse',
  openToday: 'learningJournal.openToday',
  openPreview: 'learningJournal.openPreview',
  peekDiagram: 'learningJournal.peekDiagram',
  exportHtml: 'learningJournal.exportHtml',
  copyAsHtml: 'learningJournal.copyAsHtml',
  openSample: 'learningJournal.openSample',
  treatAsJournal: 'learningJournal.treatAsJournal',
  notAJournal: 'learningJournal.notAJournal',
  goTo: 'learningJournal.goTo',
  openToSide: 'learningJournal.openToSide',
  toggleTodo: 'learningJournal.toggleTodo',
  tickTodo: 'learningJournal.tickTodo',
  untickTodo: 'learningJournal.untickTodo',
  acceptSuggestion: 'learningJournal.acceptSuggestion',
  dismissSuggestion: 'learningJournal.dismissSuggestion',
  restoreSuggestions: 'learningJournal.restoreSuggestions',
  setDueDate: 'learningJournal.setDueDate',
  editTodo: 'learningJournal.editTodo',
  moveTodo: 'learningJournal.moveTodo',
  deleteTodo: 'learningJournal.deleteTodo',
  copyTodo: 'learningJournal.copyTodo',
  openTodoLink: 'learningJournal.openTodoLink',
  addTodo: 'learningJournal.addTodo',
  nextOpenTodo: 'learningJournal.nextOpenTodo',
  carryOver: 'learningJournal.carryOver',
  groupTodos: 'learningJournal.groupTodos',
  sortTodos: 'learningJournal.sortTodos',
  showAllTodos: 'learningJournal.showAllTodos',
  showOpenTodos: 'learningJournal.showOpenTodos',
  filterTodos: 'learningJournal.filterTodos',
  clearTodoFilter: 'learningJournal.clearTodoFilter',
  foldAllCourses: 'learningJournal.foldAllCourses',
  foldAllButToday: 'learningJournal.foldAllButToday',
  checkAllJournals: 'learningJournal.checkAllJournals',
  fixAllProblems: 'learningJournal.fixAllProblems',
  setDateOrder: 'learningJournal.setDateOrder',
  addToToday: 'learningJournal.addToToday',
  previousDay: 'learningJournal.previousDay',
  nextDay: 'learningJournal.nextDay',
  goToDay: 'learningJournal.goToDay',
  findInJournal: 'learningJournal.findInJournal',
  copyLink: 'learningJournal.copyLink',
  changeDate: 'learningJournal.changeDate',
  moveEntry: 'learningJournal.moveEntry',
  deleteEntry: 'learningJournal.deleteEntry',
  sortDays: 'learningJournal.sortDays',
  splitCourse: 'learningJournal.splitCourse',
  moveCourseHere: 'learningJournal.moveCourseHere',
  renameCourse: 'learningJournal.renameCourse',
  finishCourse: 'learningJournal.finishCourse',
  unfinishCourse: 'learningJournal.unfinishCourse',
  showLog: 'learningJournal.showLog',
  showDiagnostics: 'learningJournal.showDiagnostics',
} as const;

export const Views = {
  container: 'learningJournal',
  courses: 'learningJournal.courses',
  todos: 'learningJournal.todos',
  panel: 'learningJournalPreview',
  pane: 'learningJournal.pane',
} as const;

/** `viewType` of the preview's panel; `onWebviewPanel:` in the manifest wakes the extension for it. */
export const PREVIEW_TYPE = 'learningJournal.preview';

/** `viewType` of the panel in which what is exported is drawn. */
export const EXPORT_TYPE = 'learningJournal.export';

/** Names of settings behind `learningJournal.`. */
export const SettingKeys = {
  files: 'files',
  find: 'find',
  dateOrder: 'dateOrder',
  dayEndsAt: 'dayEndsAt',
  timeZone: 'timeZone',
  saveAfterEdit: 'saveAfterEdit',
  groupFiles: 'groupFiles',
  outline: 'outline',
  dayHints: 'dayHints',
  decorations: 'decorations',
  statusBar: 'statusBar',
  badge: 'badge',
  doneDate: 'doneDate',
  carryOver: 'carryOver',
  carryOverTrace: 'carryOverTrace',
  entryTemplate: 'entryTemplate',
  problems: 'problems',
  checkClosedJournals: 'checkClosedJournals',
  remotePictures: 'remotePictures',
} as const;

/** Context keys for `when` clauses. */
export const ContextKeys = {
  /** At least one journal is known. */
  hasJournal: 'learningJournal.hasJournal',
  /** The files of the workspace have been looked through. */
  ready: 'learningJournal.ready',
  /** The active editor shows a journal. */
  editorIsJournal: 'learningJournal.editorIsJournal',
  /** The active editor shows Markdown that is no journal. */
  canTreatAsJournal: 'learningJournal.canTreatAsJournal',
  /** The active editor shows a journal that is a file. */
  canBeNoJournal: 'learningJournal.canBeNoJournal',
  /** The view of todos is narrowed by words. */
  todosFiltered: 'learningJournal.todosFiltered',
  /** The view of todos shows done ones too. */
  showsAllTodos: 'learningJournal.showsAllTodos',
  /** The inline preview is away for a moment, to come back with a new page. */
  paneRenewed: 'learningJournal.paneRenewed',
} as const;

/** `contextValue` of the rows of the tree, for menus. */
export const RowKinds = {
  folder: 'folder',
  file: 'file',
  course: 'course',
  period: 'period',
  day: 'day',
  todo: 'todo',
  /** Todos put together, e.g. those that are overdue. */
  group: 'group',
  note: 'note',
} as const;
