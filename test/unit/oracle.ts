/** Two views of one text as lists of lines that can be compared: markdown-it's, which is right, and the scanner's. */
import { tests } from 'commonmark-spec';
import MarkdownIt from 'markdown-it';
import { scan } from '../../src/journal/scan';

const markdown = new MarkdownIt({ html: true, maxNesting: 100_000 });

/** Tabs behind a second `>`, which GitHub and the scanner read otherwise than markdown-it: see the differences in oracle.test.ts. */
export const TAB_IN_NESTED_QUOTE = />[^\n\r]*>[^\n\r]*\t/;

/** The 652 examples of the specification, with its arrows as tabs. */
export const examples: readonly string[] = tests.map((example) => example.markdown.replaceAll('→', '\t'));

/**
 * What markdown-it sees: kind, level and lines of each block, indented by the containers it stands in; what headings, paragraphs and
 * fences say; and the tags and comments it takes for HTML within a paragraph, heading or table.
 */
export function expectedView(text: string): string[] {
  return markdownItView(withoutFrontMatter(text));
}

/** The same, front matter taken for Markdown. */
export function markdownItView(text: string): string[] {
  const rows: string[] = [];
  const tokens = markdown.parse(text, {});
  let depth = 0;
  let ordered: boolean[] = [];
  let inTable = false;
  const add = (name: string, map: [number, number] | null, rest: string): void => {
    rows.push(`${'  '.repeat(depth)}${name} ${map![0]}-${map![1]} ${rest}`.trimEnd());
  };
  for (const [index, token] of tokens.entries()) {
    switch (token.type) {
      case 'ordered_list_open':
      case 'bullet_list_open':
        ordered = [...ordered, token.type === 'ordered_list_open'];
        break;
      case 'ordered_list_close':
      case 'bullet_list_close':
        ordered = ordered.slice(0, -1);
        break;
      case 'list_item_open':
        rows.push(`${'  '.repeat(depth)}item ${token.map![0]} ${ordered.at(-1) ? Number(token.info) : -1}`);
        depth++;
        break;
      case 'blockquote_open':
        rows.push(`${'  '.repeat(depth)}quote ${token.map![0]}`);
        depth++;
        break;
      case 'list_item_close':
      case 'blockquote_close':
        depth--;
        break;
      case 'heading_open':
        add(`heading${token.tag.slice(1)}`, token.map, words(tokens[index + 1]!.content));
        break;
      case 'paragraph_open':
        add('paragraph', token.map, words(tokens[index + 1]!.content));
        break;
      case 'table_open':
        add('table', token.map, '');
        inTable = true;
        break;
      case 'table_close':
        inTable = false;
        break;
      case 'fence':
        add('fence', token.map, words(token.info));
        break;
      case 'code_block':
        add('code', token.map, '');
        break;
      case 'html_block':
        add('html', token.map, '');
        break;
      case 'hr':
        add('rule', token.map, '');
        break;
      case 'inline': {
        const live = (token.children ?? []).flatMap((child) => (child.type === 'html_inline' ? live1(child.content) : []));
        if (live.length > 0) {
          rows.push(`${inTable ? 'cell' : 'text'} ${live.join(' ')}`);
        }
        break;
      }
      default:
    }
  }
  return mergeCells(rows);
}

function live1(html: string): string[] {
  if (html.startsWith('<!--')) {
    return [`comment ${words(html)}`];
  }
  const tag = /^<(\/?)(details|summary)(?![a-z0-9-])/i.exec(html);
  return tag ? [tag[1]! + tag[2]!.toLowerCase()] : [];
}

/** The one block that is GitHub's and not markdown-it's: its lines are left empty here. */
function withoutFrontMatter(text: string): string {
  const first = scan(text).blocks[0];
  return first?.kind === 'frontmatter' ? '\n'.repeat(first.endLine) + text.slice(first.end) : text;
}

/** One row for all the cells of a table. */
function mergeCells(rows: readonly string[]): string[] {
  const merged: string[] = [];
  for (const row of rows) {
    if (row.startsWith('cell ') && merged.at(-1)?.startsWith('cell ')) {
      merged.push(`${merged.pop()!} ${row.slice(5)}`);
    } else {
      merged.push(row);
    }
  }
  return merged;
}

/** What the scanner sees, in the same form. */
export function actualView(text: string): string[] {
  const { blocks, tags, comments } = scan(text);
  const rows: string[] = [];
  const depths: number[] = [];
  for (const [index, block] of blocks.entries()) {
    const depth = block.parent < 0 ? 0 : depths[block.parent]! + 1;
    depths.push(depth);
    const lines = `${block.line}-${block.endLine}`;
    const said = text.slice(block.contentStart, block.contentEnd);
    const add = (row: string): void => void rows.push(('  '.repeat(depth) + row).trimEnd());
    switch (block.kind) {
      case 'item':
        add(`item ${block.line} ${block.level}`);
        break;
      case 'quote':
        add(`quote ${block.line}`);
        break;
      case 'heading':
        add(`heading${block.level} ${lines} ${words(said)}`);
        break;
      case 'paragraph':
        add(`paragraph ${lines} ${words(said)}`);
        break;
      case 'fence':
        add(`fence ${lines} ${words(said)}`);
        break;
      case 'frontmatter':
        break;
      default:
        add(`${block.kind} ${lines}`);
    }
    if (block.kind === 'heading' || block.kind === 'paragraph' || block.kind === 'table') {
      const live = [
        ...tags.filter((tag) => tag.block === index).map((tag) => ({ start: tag.start, row: (tag.closing ? '/' : '') + tag.name })),
        ...comments
          .filter((comment) => comment.start >= block.start && comment.end <= block.end)
          .map((comment) => ({ start: comment.start, row: `comment ${words(text.slice(comment.start, comment.end))}` })),
      ].sort((a, b) => a.start - b.start);
      if (live.length > 0) {
        rows.push(`${block.kind === 'table' ? 'cell' : 'text'} ${live.map((part) => part.row).join(' ')}`);
      }
    }
  }
  return rows;
}

/** Only the letters and digits count: blanks, and `>` at the beginning of a line, may belong to a container. */
function words(text: string): string {
  return text.replace(/[\s>\0\uFFFD]+/g, '');
}
