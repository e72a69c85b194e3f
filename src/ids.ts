/** Every command, view, setting and context key of the extension; test/unit/manifest.test.ts holds them against package.json. */

/** The first part of every id and setting. */
export const PREFIX = 'learningJournal';

export const Commands = {
  newEntry: 'learningJournal.newEntry',
  newCourse: 'learningJournal.newCourse',
  openToday: 'learningJournal.openToday',
  openPreview: 'learningJournal.openPreview',
  openSample: 'learningJournal.openSample',
  treatAsJournal: 'learningJournal.treatAsJournal',
  notAJournal: 'learningJournal.notAJournal',
  goTo: 'learningJournal.goTo',
  openToSide: 'learningJournal.openToSide',
  toggleTodo: 'learningJournal.toggleTodo',
  foldAllCourses: 'learningJournal.foldAllCourses',
  foldAllButToday: 'learningJournal.foldAllButToday',
  checkAllJournals: 'learningJournal.checkAllJournals',
  fixAllProblems: 'learningJournal.fixAllProblems',
  setDateOrder: 'learningJournal.setDateOrder',
  showLog: 'learningJournal.showLog',
} as const;

export const Views = {
  container: 'learningJournal',
  courses: 'learningJournal.courses',
} as const;

/** `viewType` of the preview's panel; `onWebviewPanel:` in the manifest wakes the extension for it. */
export const PREVIEW_TYPE = 'learningJournal.preview';

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
  problems: 'problems',
  checkClosedJournals: 'checkClosedJournals',
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
} as const;

/** `contextValue` of the rows of the tree, for menus. */
export const RowKinds = {
  folder: 'folder',
  file: 'file',
  course: 'course',
  period: 'period',
  day: 'day',
  todo: 'todo',
  note: 'note',
} as const;
