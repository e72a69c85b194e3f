/** One line of a Markdown file while it is read: how far its containers' markers go, and where its first visible character is. */
import { isBlank, ruleFailsAt } from './scan-marks';

const TAB = 9;
const SPACE = 32;

export abstract class LineReader {
  /** Zero-based. */
  protected line = 0;
  protected lineEnd = 0;
  /** Behind the line break. */
  protected lineNext = 0;
  /** Behind the containers' markers, and the column there; in the middle of a tab the offset stays on it. */
  protected position = 0;
  protected column = 0;
  /** First character that is neither space nor tab, and its column. */
  protected next = 0;
  protected nextColumn = 0;

  /** No rule of this character begins before this offset. */
  private noRuleBefore = 0;
  private noRuleCharacter = 0;

  constructor(protected readonly text: string) {}

  protected openLine(line: number, start: number, end: number, next: number): void {
    this.line = line;
    this.position = start;
    this.lineEnd = end;
    this.lineNext = next;
    this.column = 0;
    this.skipSpaces();
  }

  protected skipSpaces(): void {
    const { text, lineEnd } = this;
    let at = this.position;
    let column = this.column;
    while (at < lineEnd) {
      const character = text.charCodeAt(at);
      if (character === SPACE) {
        column++;
      } else if (character === TAB) {
        column += 4 - (column & 3);
      } else {
        break;
      }
      at++;
    }
    this.next = at;
    this.nextColumn = column;
  }

  /** Goes forward by `count` columns of indentation, which must be there; stops inside a tab where it is wider. */
  protected skipColumns(count: number): void {
    if (this.nextColumn - this.column === this.next - this.position) {
      this.position += count;
      this.column += count;
      return;
    }
    const target = this.column + count;
    while (this.column < target) {
      const width = this.text.charCodeAt(this.position) === TAB ? 4 - (this.column & 3) : 1;
      if (this.column + width > target) {
        this.column = target;
        return;
      }
      this.column += width;
      this.position++;
    }
  }

  /** Goes behind the `>` that comes next and the one column of white space that belongs to it. */
  protected enterQuote(): void {
    this.position = this.next + 1;
    this.column = this.nextColumn + 1;
    const character = this.position < this.lineEnd ? this.text.charCodeAt(this.position) : 0;
    if (isBlank(character)) {
      if (character === SPACE || (this.column & 3) === 3) {
        this.position++;
      }
      this.column++;
    }
    this.skipSpaces();
  }

  /** Asks only once per line what can be no rule: `- - - - a` would be read to its end for each of its items. */
  protected isRule(): boolean {
    const character = this.text.charCodeAt(this.next);
    if ((character !== 45 && character !== 42 && character !== 95) || (this.next < this.noRuleBefore && this.noRuleCharacter === character)) {
      return false;
    }
    const failsAt = ruleFailsAt(this.text, this.next, this.lineEnd);
    this.noRuleBefore = failsAt;
    this.noRuleCharacter = character;
    return failsAt < 0;
  }
}
