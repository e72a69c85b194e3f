/** The form of labels made by hand for real journals. Lines are 1-based. */

export interface Label {
  readonly file: string;
  readonly order: 'oldest-first' | 'newest-first' | null;
  readonly fileTitle: { readonly line: number; readonly text: string } | null;
  readonly days: readonly LabelledDay[];
  readonly invalidDates: readonly { readonly line: number; readonly text: string }[];
  /** Lines that count neither way. */
  readonly ambiguous: readonly (number | { readonly line: number })[];
  readonly courses: readonly LabelledCourse[];
  readonly coursesSure: boolean;
  readonly tasksOpen: number;
  readonly tasksDone: number;
}

export interface LabelledDay {
  readonly line: number;
  /** `YYYY-MM-DD`, or `--MM-DD` where no year stands on the line. */
  readonly date: string;
  readonly kind: string;
  readonly text: string;
}

export interface LabelledCourse {
  readonly line: number;
  readonly title: string;
  readonly kind: string;
}

export interface LabelledSuggestions {
  readonly file: string;
  /** Several may stand on one line. */
  readonly suggestions: readonly { readonly line: number; readonly title: string; readonly sure: boolean; readonly kind: 'sentence' | 'list' }[];
  readonly nearMisses: readonly { readonly line: number; readonly why: string }[];
}
