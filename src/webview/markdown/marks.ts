/**
 * How the renderer marks what the page has to finish: attributes whose name only this page knows.
 *
 *     <span data-k3x9-math="inline">x^2</span>
 *
 * Everything else a journal writes as HTML loses its `class`, `id`, `style` and `data-`; since it cannot guess the name,
 * it cannot pass for something the renderer made.
 */
export class Marks {
  /** The beginning of every marking attribute's name. */
  readonly prefix: string;

  /** @param secret lower-case letters and digits, random for each load of the page. */
  constructor(secret: string) {
    this.prefix = `data-${secret}-`;
  }

  /** The attribute's name. */
  name(what: Mark): string {
    return this.prefix + what;
  }
}

/**
 * - `line`: zero-based line within its piece
 * - `math`: `inline` or `display`; the element's text is the formula
 * - `diagram`: the element's text is mermaid
 * - `language`: of a code block
 * - `task`: a box; the value is its line within the piece
 * - `alert`: note, tip, important, warning, caution; also of its title
 * - `note`: a reference to a footnote, by label
 * - `source`: where a picture is, as the journal has it
 * - `edge`: where a piece begins and ends
 */
export type Mark = 'line' | 'math' | 'diagram' | 'language' | 'task' | 'alert' | 'note' | 'source' | 'edge';
