/** The text of a block without the markers of the containers it stands in. */

/** Lines without the markers of the containers they stand in, joined by `\n`, and the way back. */
export class Flat {
  readonly text: string;
  private readonly flatStarts: number[] = [];

  /** `lines` are offsets into `whole`: begin and end of each line in turn. */
  constructor(
    whole: string,
    private readonly lines: readonly number[],
  ) {
    const parts: string[] = [];
    let length = 0;
    for (let i = 0; i < lines.length; i += 2) {
      this.flatStarts.push(length);
      parts.push(whole.slice(lines[i]!, lines[i + 1]!));
      length += lines[i + 1]! - lines[i]! + 1;
    }
    this.text = parts.join('\n');
  }

  /** Which of the lines holds the offset into the joined text. */
  lineOf(offset: number): number {
    let low = 0;
    let high = this.flatStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.flatStarts[middle]! <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  raw(offset: number): number {
    const line = this.lineOf(offset);
    return this.lines[2 * line]! + offset - this.flatStarts[line]!;
  }
}
