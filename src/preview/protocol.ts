/**
 * What the extension and its page say to each other. Types only: both sides import it.
 *
 * Lines are zero-based. Each side checks what it gets: the page may be hostile's work, the extension's version may be newer.
 */

/** One piece of the file (see journal/pieces.ts); all of them, joined, are the file. */
export interface PieceMessage {
  readonly text: string;
  /** How many line breaks it holds. */
  readonly lines: number;
  /** Front matter, shown only if the person wants it. */
  readonly hidden: boolean;
}

/** A row of the way to a place: the file, a course, a day. Its pieces are `[from, to)`. */
export interface Section {
  readonly kind: 'course' | 'period' | 'day';
  readonly title: string;
  readonly from: number;
  readonly to: number;
  /** Index of the section around it in the list, or -1. */
  readonly parent: number;
  /** Line of its mark within the piece `from`. */
  readonly line: number;
  /** A day that is the person's today, or a course whose last day is that. */
  readonly today: boolean;
  /** Of a course: what its header shows. */
  readonly header?: CourseHeader;
}

export interface CourseHeader {
  readonly days: number;
  /** Its last day as the person writes dates, empty where there is none. */
  readonly lastDay: string;
  readonly open: number;
  readonly done: number;
  readonly link: string;
}

/** What the journal makes of its pieces. */
export interface Outline {
  readonly sections: readonly Section[];
  readonly suggestions: readonly SuggestionMessage[];
}

/** A sentence that announces something to do, which the person may make a todo of. */
export interface SuggestionMessage {
  readonly piece: number;
  /** Within its piece. */
  readonly line: number;
  readonly title: string;
}

/** What of the file is shown: all of it, or the course, the day, the diagram or formula at the cursor. */
export type Scope = 'file' | 'course' | 'day' | 'block';

export interface PageSettings {
  readonly breaks: boolean;
  readonly linkify: boolean;
  readonly typographer: boolean;
  /** Formulas are drawn. */
  readonly math: boolean;
  readonly frontMatter: 'hide' | 'codeBlock' | 'table';
  readonly fontFamily: string;
  /** In pixels. */
  readonly fontSize: number;
  /** A factor. */
  readonly lineHeight: number;
  readonly doubleClickOpensEditor: boolean;
  readonly scrollPreviewWithEditor: boolean;
  readonly scrollEditorWithPreview: boolean;
  readonly markEditorSelection: boolean;
  /** KaTeX macros of the person. */
  readonly macros: Readonly<Record<string, string>>;
}

/** What is known of a picture: an address the page may load, or why there is none. */
export interface PictureMessage {
  /** As the journal has it. */
  readonly source: string;
  readonly uri: string;
  /** `remote`: loaded if the person says so; `never`: not even then; `large`: too large for an exported file. */
  readonly refused: '' | 'outside' | 'missing' | 'remote' | 'never' | 'scheme' | 'large';
}

export type ToPage =
  /** Another file, or the first one. */
  | {
      readonly type: 'open';
      readonly document: string;
      readonly name: string;
      readonly version: number;
      readonly pieces: readonly PieceMessage[];
      readonly outline: Outline;
      readonly settings: PageSettings;
      /** Sources of diagrams that once made the page fall silent: shown as text. */
      readonly refusedDiagrams: readonly string[];
      /** Which sections the person left open or closed. */
      readonly left: readonly SectionState[];
      /** What is shown to begin with, unless the person has chosen otherwise in this page. */
      readonly scope: Scope;
      readonly line: number;
      /** A heading to go to, as links name it; empty for none. */
      readonly anchor: string;
    }
  /** In place of `remove` pieces from `at` on stand `pieces`; `base` is the version this changes. */
  | { readonly type: 'update'; readonly document: string; readonly base: number; readonly version: number; readonly at: number; readonly remove: number; readonly pieces: readonly PieceMessage[] }
  | { readonly type: 'outline'; readonly version: number; readonly outline: Outline }
  | { readonly type: 'settings'; readonly settings: PageSettings }
  /** The first line the editor shows. */
  | { readonly type: 'scroll'; readonly line: number }
  /** The line of the cursor; with `reveal` it is brought into view. */
  | { readonly type: 'cursor'; readonly line: number; readonly reveal: boolean }
  | { readonly type: 'pictures'; readonly pictures: readonly PictureMessage[] }
  /** What has been drawn on a line is asked for; answered by `picture` with the same number. */
  | { readonly type: 'wantPicture'; readonly request: number; readonly line: number; readonly tex: string }
  | ExportMessage
  | { readonly type: 'scope'; readonly scope: Scope }
  /** No journal to show. */
  | { readonly type: 'nothing' };

/** Files to be drawn and given back as HTML that needs no page. */
export interface ExportMessage {
  readonly type: 'export';
  readonly files: readonly ExportedFile[];
  readonly settings: PageSettings;
  readonly refusedDiagrams: readonly string[];
  /** All sections are open, else all are closed. */
  readonly open: boolean;
  /** For a file of its own: a list of courses and days stands before them, and what they are taken from. */
  readonly contents: boolean;
}

export interface ExportedFile {
  /** What the list of contents calls it where it is one of several, and the line above a course or day of it. */
  readonly name: string;
  /** Absolute, with `/`, decoded. */
  readonly path: string;
  readonly pieces: readonly PieceMessage[];
  readonly sections: readonly Section[];
  /** The pieces to export, `[from, to)`; the others are read for what they define. */
  readonly from: number;
  readonly to: number;
}

/** Title of a section and which of its namesakes it is; whether it is open. */
export type SectionState = readonly [key: string, open: boolean];

export type FromPage =
  /** `timeZone` of the person: the page runs on their side, the extension maybe not. */
  | { readonly type: 'ready'; readonly timeZone: string }
  /** The page does not have the version an update is based on. */
  | { readonly type: 'resend' }
  | { readonly type: 'openLink'; readonly href: string }
  | { readonly type: 'tick'; readonly line: number; readonly done: boolean; readonly version: number }
  /** The person has opened or closed sections: those, as they are now. */
  | { readonly type: 'left'; readonly document: string; readonly sections: readonly SectionState[] }
  | { readonly type: 'scrolled'; readonly line: number }
  | { readonly type: 'showSource'; readonly line: number }
  | { readonly type: 'wantPictures'; readonly sources: readonly string[] }
  /** A diagram is being drawn; if neither `drawn` nor anything else follows, it is one that never ends. */
  | { readonly type: 'drawing'; readonly source: string }
  /** It takes long, but the page is not caught in it: part of mermaid is still being loaded. */
  | { readonly type: 'alive' }
  | { readonly type: 'drawn' }
  /** A suggestion is to become a todo. */
  | { readonly type: 'accept'; readonly line: number; readonly version: number }
  /** The person has opened the menu of the todo on that line. */
  | { readonly type: 'point'; readonly line: number; readonly version: number }
  /** Pictures of the host of this address may be loaded. */
  | { readonly type: 'allowPicture'; readonly source: string }
  /** The answer to `wantPicture`: SVG, empty where nothing is drawn. */
  | { readonly type: 'picture'; readonly request: number; readonly svg: string }
  /** The answer to `export`; `fonts` of formulas, as in `KaTeX_Main normal 400`. */
  | { readonly type: 'exported'; readonly html: string; readonly fonts: readonly string[] }
  /** A diagram to be written to a file; the line of its fence. */
  | { readonly type: 'saveSvg'; readonly line: number; readonly svg: string }
  | { readonly type: 'problems'; readonly version: number; readonly problems: readonly PageProblem[] };

export interface PageProblem {
  readonly code: 'mermaid-syntax' | 'math-syntax';
  readonly line: number;
  readonly message: string;
}

/** What the page needs to begin with; in its HTML as JSON. */
export interface PageStart {
  /** Texts in the person's language. */
  readonly strings: PageStrings;
  readonly locale: string;
}

export interface PageStrings {
  readonly wholeFile: string;
  readonly placeInFile: string;
  readonly noJournal: string;
  readonly days: string;
  readonly day: string;
  readonly lastDay: string;
  readonly today: string;
  readonly open: string;
  readonly done: string;
  readonly openLink: string;
  readonly collapseAll: string;
  readonly expandAll: string;
  readonly search: string;
  readonly searchHits: string;
  readonly searchNothing: string;
  readonly previous: string;
  readonly next: string;
  readonly close: string;
  readonly diagram: string;
  readonly diagramError: string;
  readonly diagramRefused: string;
  readonly tryAgain: string;
  readonly formulaError: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly fullScreen: string;
  readonly copySvg: string;
  readonly copyPng: string;
  readonly saveSvg: string;
  readonly copied: string;
  readonly pictureRemote: string;
  readonly pictureOutside: string;
  readonly pictureMissing: string;
  readonly pictureLarge: string;
  readonly pictureLoad: string;
  readonly acceptSuggestion: string;
  readonly contents: string;
  readonly footnotes: string;
  readonly backToText: string;
  readonly task: string;
}
