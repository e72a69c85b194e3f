/** Compares suggestions with their labels, line by line. */
import type { LabelledSuggestions } from './labels';
import type { ReportedTodo } from './report';

export interface SuggestionScore {
  readonly file: string;
  right: number;
  /** `LINE: title`, with the reason where the label names one. */
  readonly wrong: string[];
  readonly missed: string[];
}

/** A line with a sure label is right; one with only unsure ones counts neither way; a suggestion on any other line is wrong. */
export function scoreSuggestions(label: LabelledSuggestions, todos: readonly ReportedTodo[]): SuggestionScore {
  const sure = new Map(label.suggestions.filter(suggestion => suggestion.sure).map(suggestion => [suggestion.line, suggestion.title]));
  const unsure = new Set(label.suggestions.filter(suggestion => !sure.has(suggestion.line)).map(suggestion => suggestion.line));
  const reasons = new Map(label.nearMisses.map(miss => [miss.line, miss.why]));
  const seen = new Map(todos.filter(todo => todo.kind === 'suggestion').map(todo => [todo.line, todo.title]));
  return {
    file: label.file,
    right: [...sure.keys()].filter(line => seen.has(line)).length,
    wrong: [...seen].filter(([line]) => !sure.has(line) && !unsure.has(line)).map(([line, title]) => `${line}: ${title}${reasons.has(line) ? ` (${reasons.get(line)})` : ''}`),
    missed: [...sure].filter(([line]) => !seen.has(line)).map(([line, title]) => `${line}: ${title}`),
  };
}

export function suggestionLine({ file, right, wrong, missed }: SuggestionScore): string {
  const share = (part: number, whole: number): string => whole === 0 ? '–' : (part / whole).toFixed(3);
  return `${file}: ${right} right, ${wrong.length} wrong, ${missed.length} missed; precision ${share(right, right + wrong.length)}, recall ${share(right, right + missed.length)}`;
}
