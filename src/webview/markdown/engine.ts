/** Markdown to HTML as GitHub does it, one piece of a file at a time; what other pieces define comes from outside. */
import createMarkdownIt, { type MarkdownIt, type Token } from 'markdown-it';
import { alerts } from './alerts';
import { autolinks } from './autolinks';
import { emoji } from './emoji';
import { frontMatterHtml, type FrontMatterLook } from './front-matter';
import { footnotes, type NoteFindings } from './footnotes';
import { html } from './html';
import type { Marks } from './marks';
import { math } from './math';
import { strikethrough } from './strikethrough';
import { tasks } from './tasks';

export interface LinkTarget {
  readonly href: string;
  readonly title: string;
}

/** What a piece defines for the whole file. */
export interface Definitions {
  /** Normalised label -> where `[text][label]` leads. */
  readonly links: ReadonlyMap<string, LinkTarget>;
  /** Labels of footnotes. */
  readonly notes: ReadonlySet<string>;
}

/** What the whole file defines. */
export interface Lookup {
  link(label: string): LinkTarget | undefined;
  note(label: string): boolean;
}

/** A piece as HTML, not yet sanitised. */
export interface Rendered {
  readonly html: string;
  /** Labels of the footnotes referred to, in order, repeated ones too. */
  readonly noteReferences: readonly string[];
  /** Label -> text of a footnote as HTML, and what it refers to. */
  readonly notes: ReadonlyMap<string, { readonly html: string; readonly references: readonly string[] }>;
  /** Plain texts of the headings, for their anchors. */
  readonly headings: readonly string[];
  readonly hasMath: boolean;
  readonly hasCode: boolean;
}

export interface EngineOptions {
  /** A single line break in a paragraph breaks the line (VS Code's `markdown.preview.breaks`). */
  readonly breaks?: boolean;
  /** Addresses without brackets become links (VS Code's `markdown.preview.linkify`). */
  readonly linkify?: boolean;
  /** Quotes and dashes as in print (VS Code's `markdown.preview.typographer`). */
  readonly typographer?: boolean;
  /** Formulas (VS Code's `markdown.math.enabled`). */
  readonly math?: boolean;
  /** What becomes of front matter (VS Code's `markdown.preview.frontMatter`); hidden unless said. */
  readonly frontMatter?: FrontMatterLook;
}

export class Engine {
  readonly #md: MarkdownIt;

  constructor(readonly marks: Marks, private readonly options: EngineOptions = {}) {
    const md = createMarkdownIt({ html: true, xhtmlOut: true, breaks: options.breaks === true, typographer: options.typographer === true });
    // Where a link leads is judged by the sanitiser and again when it is clicked; here GitHub's reading counts.
    md.validateLink = () => true;
    html(md, marks);
    strikethrough(md);
    if (options.math !== false) {
      math(md);
    }
    footnotes(md, marks);
    if (options.linkify !== false) {
      autolinks(md);
    }
    tasks(md, marks);
    alerts(md, marks);
    emoji(md);
    this.#md = md;
    this.#rules();
  }

  /** What `text` defines, without rendering it. */
  definitions(text: string): Definitions {
    if (!text.includes(']:')) {
      return NOTHING;
    }
    const references: Record<string, LinkTarget> = Object.create(null) as Record<string, LinkTarget>;
    const tokens: Token[] = [];
    this.#md.block.parse(text.replace(/\r\n?/g, '\n'), this.#md, { references }, tokens);
    const notes = tokens.filter((token) => token.type === 'footnote_open').map((token) => token.meta!['label'] as string);
    return { links: new Map(Object.entries(references)), notes: new Set(notes) };
  }

  render(text: string, lookup: Lookup): Rendered {
    const notes: NoteFindings = { texts: new Map() };
    const env = {
      references: referencesFrom(lookup),
      notes,
      hasNote: (label: string) => lookup.note(label),
    };
    const tokens = this.#md.parse(text, env);
    const all = [...tokens, ...[...notes.texts.values()].flat()];
    for (const token of all) {
      if (token.map !== null && token.nesting >= 0 && token.type !== 'inline') {
        token.attrSet(this.marks.name('line'), token.map[0]);
      }
      if (token.type === 'th_open' || token.type === 'td_open') {
        alignByAttribute(token);
      }
    }
    return {
      html: this.#md.renderer.render(tokens, this.#md.options, env),
      noteReferences: references(tokens),
      notes: new Map([...notes.texts].map(([label, list]) => [label, { html: this.#md.renderer.render(list, this.#md.options, env), references: references(list) }])),
      headings: tokens.flatMap((token, index) => (token.type === 'heading_open' ? [plain(tokens[index + 1]!.children ?? [])] : [])),
      hasMath: all.some((token) => isMathFence(token) || (token.children?.some((child) => child.type === 'math') ?? false)),
      hasCode: all.some((token) => token.type === 'fence' && token.info !== ''),
    };
  }

  /** Front matter with its `---` lines; empty where it is hidden. */
  frontMatter(text: string): Rendered {
    const shown = frontMatterHtml(text, this.options.frontMatter ?? 'hide', this.marks, this.#md.utils);
    return { html: shown, noteReferences: [], notes: new Map(), headings: [], hasMath: false, hasCode: this.options.frontMatter === 'codeBlock' };
  }

  #rules(): void {
    const { marks } = this;
    const { escapeHtml } = this.#md.utils;
    const rules = this.#md.renderer.rules;
    const plainFence = rules['fence']!;
    rules['math'] = (tokens, index) => {
      const display = tokens[index]!.tag === 'div' ? 'display' : 'inline';
      return `<span ${marks.name('math')}="${display}">${escapeHtml(tokens[index]!.content)}</span>`;
    };
    rules['fence'] = (tokens, index, options, env, renderer) => {
      const token = tokens[index]!;
      const language = languageOf(token);
      const line = `${marks.name('line')}="${token.map?.[0] ?? 0}"`;
      if (language === 'mermaid') {
        return `<pre ${line} ${marks.name('diagram')}="mermaid"><code>${escapeHtml(token.content)}</code></pre>\n`;
      }
      if (language === 'math') {
        return `<div ${line} ${marks.name('math')}="display">${escapeHtml(token.content)}</div>\n`;
      }
      if (language !== '') {
        token.attrSet(marks.name('language'), language);
      }
      return plainFence(tokens, index, options, env, renderer);
    };
  }
}

const NOTHING: Definitions = { links: new Map(), notes: new Set() };

/** `references` as markdown-it wants them; what the piece itself defines is already in `lookup`. */
function referencesFrom(lookup: Lookup): Record<string, LinkTarget> {
  return new Proxy<Record<string, LinkTarget>>({}, {
    get: (_, label) => (typeof label === 'string' ? lookup.link(label) : undefined),
    set: () => true,
  });
}

/** As GitHub writes it; a style would not get past the sanitiser. */
function alignByAttribute(token: Token): void {
  const style = token.attrGet('style');
  if (typeof style === 'string' && style.startsWith('text-align:')) {
    token.attrs = token.attrs!.filter(([name]) => name !== 'style');
    token.attrSet('align', style.slice('text-align:'.length));
  }
}

/** The first word of a fence's info string, in lower case. */
function languageOf(token: Token): string {
  return token.info.trim().split(/\s/, 1)[0]!.toLowerCase();
}

function isMathFence(token: Token): boolean {
  return token.type === 'fence' && languageOf(token) === 'math';
}

function references(tokens: readonly Token[]): string[] {
  const labels: string[] = [];
  for (const token of tokens) {
    for (const child of token.children ?? []) {
      if (child.type === 'footnote_reference') {
        labels.push(child.meta!['label'] as string);
      }
    }
  }
  return labels;
}

function plain(tokens: readonly Token[]): string {
  return tokens
    .map((token) => (token.type === 'image' ? plain(token.children ?? []) : ['text', 'code_inline', 'math', 'text_special'].includes(token.type) ? token.content : token.type === 'softbreak' ? ' ' : ''))
    .join('');
}
