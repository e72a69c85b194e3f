/** The page: puts its parts together and hands messages to them. */
import { hasDiagram } from '../journal/has-diagram';
import type { Outline, PageSettings, Scope, ToPage } from '../preview/protocol';
import type { Adorners } from './adorn';
import { pictureAt } from './block';
import { Code } from './code';
import { DiagramTools } from './diagram-tools';
import { Diagrams } from './diagrams';
import { Exporter } from './export';
import { Formulas } from './formulas';
import { showHeaders } from './headers';
import { Host, readStart } from './host';
import { goToAnchor, listenToClicks } from './clicks';
import { CursorMark } from './cursor-mark';
import { CursorSections } from './cursor-sections';
import { Engine } from './markdown/engine';
import { Manuscript } from './markdown/manuscript';
import { Marks } from './markdown/marks';
import { Pictures } from './pictures';
import { collectProblems } from './problems';
import { Reach } from './reach';
import { Sanitiser } from './sanitise';
import { ScopeKeeper } from './scope';
import { Scroll } from './scroll';
import { Search } from './search';
import { Sections } from './sections';
import { Sheet } from './sheet';
import { showSuggestions } from './suggestions';
import { listenToMenus } from './todo-menu';
import { Toolbar } from './toolbar';

/** Errors are reported when the page has been quiet for this long, in milliseconds. */
const QUIET = 400;
/** In place of a line: the page stays where it is. */
const NOWHERE = -1;

class Page {
  readonly #host = new Host();
  readonly #strings = readStart().strings;
  readonly #marks = new Marks(secret());
  readonly #root = document.getElementById('journal')!;
  readonly #sanitiser = new Sanitiser(window, this.#marks);
  readonly #formulas = new Formulas(this.#strings.formulaError, () => this.#reportLater());
  readonly #pictures = new Pictures(
    this.#marks,
    this.#strings,
    (sources) => this.#host.send({ type: 'wantPictures', sources }),
    (source) => this.#host.send({ type: 'allowPicture', source }),
  );
  readonly #code = new Code();
  readonly #exporter = new Exporter(this.#root, this.#marks, this.#sanitiser, this.#strings, (message) => this.#host.send(message));
  readonly #tools = new DiagramTools(this.#strings, (holder, svg) => {
    const line = this.#sheet?.lineOf(holder) ?? -1;
    if (line >= 0) {
      this.#host.send({ type: 'saveSvg', line, svg });
    }
  });
  readonly #diagrams = new Diagrams(this.#strings, this.#tools, {
    drawing: (source) => this.#host.send({ type: 'drawing', source }),
    alive: () => this.#host.send({ type: 'alive' }),
    drawn: () => {
      this.#host.send({ type: 'drawn' });
      this.#reportLater();
    },
  });
  readonly #sections = new Sections(this.#root, new Map(), (changed) => {
    if (this.#document !== '') {
      this.#host.send({ type: 'left', document: this.#document, sections: [...changed].slice(0, 2000) });
    }
  });
  readonly #reach = new Reach();
  readonly #search = new Search(this.#root, this.#sections, this.#reach, this.#strings);
  readonly #scope = new ScopeKeeper(this.#root, this.#sections, this.#marks, () => this.#showScope());
  readonly #cursorMark = new CursorMark(this.#marks);
  readonly #cursorSections = new CursorSections(this.#sections);
  readonly #toolbar = new Toolbar(document.getElementById('toolbar')!, this.#strings, {
    scope: (scope) => this.#goTo(scope),
    setAll: (open) => this.#sections.setAll(open),
    search: () => this.#search.open(),
  });
  #sheet: Sheet | undefined;
  #scroll: Scroll | undefined;
  #settings: PageSettings | undefined;
  #document = '';
  #name = '';
  #version = -1;
  #firstLine = NOWHERE;
  /** That line is where the person was, not where the cursor is. */
  #restored = false;
  #firstAnchor = '';
  #suggestions: Outline['suggestions'] = [];
  #reporting = 0;

  constructor() {
    this.#host.listen((message) => this.#take(message));
    listenToClicks(this.#root, {
      host: this.#host,
      marks: this.#marks,
      reach: this.#reach,
      sheet: () => this.#sheet,
      version: () => this.#version,
      settings: () => this.#settings,
    });
    this.#root.addEventListener('toggle', () => this.#showWay(), true);
    listenToMenus(this.#root, { host: this.#host, marks: this.#marks, sheet: () => this.#sheet, version: () => this.#version });
    this.#host.send({ type: 'ready', timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone });
  }

  #take(message: ToPage): void {
    switch (message.type) {
      case 'open':
        this.#open(message);
        break;
      case 'update':
        if (message.document !== this.#document || message.base !== this.#version || this.#sheet === undefined) {
          this.#host.send({ type: 'resend' });
          return;
        }
        this.#version = message.version;
        this.#sheet.splice(message.at, message.remove, message.pieces);
        break;
      case 'settings':
        this.#applySettings(message.settings);
        break;
      case 'scroll':
        if (this.#settings?.scrollPreviewWithEditor === true) {
          this.#scroll?.toLine(message.line);
        }
        break;
      case 'cursor':
        this.#scope.line = message.line;
        this.#markCursor();
        if (this.#enterSections(false) || message.reveal) {
          this.#scroll?.showLine(message.line);
        }
        break;
      case 'outline':
        this.#scope.sections = message.outline.sections;
        this.#suggestions = message.outline.suggestions;
        this.#showHeaders();
        break;
      case 'scope':
        this.#setScope(message.scope);
        break;
      case 'pictures':
        (this.#exporter.pictures ?? this.#pictures).answer(message.pictures);
        break;
      case 'wantPicture': {
        const svg = this.#sheet === undefined ? '' : pictureAt(message.line, message.tex, this.#sheet, this.#marks);
        this.#host.send({ type: 'picture', request: message.request, svg });
        break;
      }
      case 'export':
        void this.#exporter.run(message);
        break;
      case 'nothing':
        this.#document = '';
        this.#sheet = undefined;
        this.#showNothing();
        break;
    }
  }

  #showNothing(): void {
    const hint = document.createElement('p');
    hint.className = 'hint';
    hint.textContent = this.#strings.noJournal;
    this.#root.replaceChildren(hint);
  }

  #open(message: Extract<ToPage, { type: 'open' }>): void {
    const { state } = this.#host;
    const again = state.document === message.document;
    this.#firstAnchor = message.anchor;
    // The same file once more, e.g. because a setting has changed: the person reads on where they were.
    const same = this.#document === message.document;
    this.#restored = (this.#document === '' || same) && again && state.line !== undefined;
    this.#firstLine = this.#restored ? state.line! : same && message.line === 0 ? NOWHERE : message.line;
    this.#document = message.document;
    this.#name = message.name;
    this.#version = message.version;
    this.#diagrams.refuse(message.refusedDiagrams);
    this.#diagrams.open(message.pieces.some(({ text }) => hasDiagram(text)));
    if (!again) {
      this.#host.begin(message.document);
    }
    this.#root.replaceChildren();
    this.#sections.reset(new Map(message.left));
    this.#cursorSections.reset();
    this.#settings = undefined;
    this.#applySettings(message.settings);
    const engine = new Engine(this.#marks, message.settings);
    const adorners: Adorners = {
      marks: this.#marks,
      formulas: this.#formulas,
      code: this.#code,
      pictures: this.#pictures,
      strings: this.#strings,
      noteNumber: (label) => sheet.noteNumber(label),
    };
    const sheet = new Sheet(this.#root, new Manuscript(engine), this.#sanitiser, adorners, { keep: (old, next) => this.#diagrams.keep(old, next) }, {
      drawn: (roots, done) => this.#drawn(sheet, roots, done),
    });
    this.#sheet = sheet;
    this.#scroll?.dispose();
    const scroll = new Scroll(sheet, this.#marks, this.#reach, (line) => {
      this.#host.remember({ line });
      if (this.#settings?.scrollEditorWithPreview === true) {
        this.#host.send({ type: 'scrolled', line });
      }
    }, () => this.#showWay());
    this.#scroll = scroll;
    this.#scope.scope = (again && state.scope) || message.scope;
    this.#scope.sections = message.outline.sections;
    this.#suggestions = message.outline.suggestions;
    this.#scope.line = message.line;
    sheet.splice(0, 0, message.pieces);
  }

  #drawn(sheet: Sheet, roots: readonly Element[], done: boolean): void {
    if (sheet !== this.#sheet) {
      return;
    }
    for (const root of roots) {
      this.#diagrams.watch(root);
    }
    this.#sections.drawn(done);
    this.#showHeaders();
    this.#scope.apply(sheet, true);
    if (done) {
      this.#scroll?.begin();
      this.#enterSections(true);
      this.#showWay();
    }
    this.#markCursor();
    this.#search.refresh();
    if (done && this.#firstAnchor !== '') {
      goToAnchor(this.#firstAnchor, sheet, this.#reach);
      this.#firstAnchor = '';
    } else if (done && this.#firstLine !== NOWHERE) {
      if (this.#restored || this.#scope.scope === 'file') {
        this.#scroll?.toLine(this.#firstLine);
      } else {
        // A day begins with its heading, if what is wanted of it is in view all the same.
        this.#scroll?.showLine(this.#firstLine);
      }
      this.#firstLine = NOWHERE;
    }
    this.#reportLater();
  }

  #setScope(scope: Scope): void {
    this.#scope.scope = scope;
    this.#host.remember({ scope });
    window.scrollTo({ top: 0 });
  }

  /** Where all is shown the cursor's course is open; elsewhere the scope opens what is shown. */
  #enterSections(drawn: boolean): boolean {
    return this.#sheet !== undefined && this.#scope.scope === 'file'
      && this.#cursorSections.enter(this.#scope.path(this.#scope.piece(this.#sheet)), this.#scope.line, this.#sheet, drawn);
  }

  /** The person has chosen in the bar what is shown: the course or day it names, which need not be the cursor's. What is at the top stays there. */
  #goTo(scope: Scope): void {
    if (this.#sheet === undefined || this.#scroll === undefined) {
      return;
    }
    const line = this.#scroll.lineAtTop();
    if (scope !== 'file') {
      this.#scope.choose(this.#sheet.manuscript.startLine(this.#pieceLookedAt(this.#sheet, this.#scroll)));
    }
    this.#setScope(scope);
    this.#scroll.keepLine(line);
  }

  #showScope(): void {
    if (this.#sheet !== undefined) {
      this.#scope.apply(this.#sheet, false);
      this.#showWay();
    }
  }

  /** The way to what the person looks at. */
  #showWay(): void {
    if (this.#sheet !== undefined && this.#scroll !== undefined) {
      this.#toolbar.show(this.#name, this.#scope.path(this.#pieceLookedAt(this.#sheet, this.#scroll)), this.#scope.scope);
    }
  }

  #pieceLookedAt(sheet: Sheet, scroll: Scroll): number {
    const piece = this.#scope.piece(sheet);
    return scroll.pieceLookedAt(piece, this.#scope.path(piece).findLast(({ kind }) => kind === 'day'));
  }

  #showHeaders(): void {
    if (this.#sheet !== undefined) {
      showHeaders(this.#scope.sections, this.#sheet, this.#marks, this.#strings);
      showSuggestions(this.#suggestions, this.#sheet, this.#marks, this.#strings, (line) => this.#host.send({ type: 'accept', line, version: this.#version }));
    }
  }

  #markCursor(): void {
    if (this.#sheet !== undefined && this.#settings?.markEditorSelection === true) {
      this.#cursorMark.show(this.#scope.line, this.#sheet);
    }
  }

  #applySettings(settings: PageSettings): void {
    const before = this.#settings;
    this.#settings = settings;
    this.#formulas.macros = settings.macros;
    const { style } = document.documentElement;
    style.setProperty('--journal-font-family', settings.fontFamily);
    style.setProperty('--journal-font-size', `${settings.fontSize}px`);
    style.setProperty('--journal-line-height', String(settings.lineHeight));
    if (before !== undefined && (['breaks', 'linkify', 'typographer', 'math', 'frontMatter'] as const).some((name) => before[name] !== settings[name])) {
      this.#host.send({ type: 'resend' });
    } else if (before !== undefined) {
      this.#sheet?.redraw();
    }
  }

  #reportLater(): void {
    clearTimeout(this.#reporting);
    this.#reporting = window.setTimeout(() => {
      if (this.#sheet !== undefined) {
        this.#host.send({ type: 'problems', version: this.#version, problems: collectProblems(this.#root, this.#sheet, this.#marks) });
      }
    }, QUIET);
  }
}

/** Letters and digits nobody can guess. */
function secret(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('');
}

new Page();
