/**
 * `npm run accuracy -- DIR [--min X] [--write [--middle] | --oracle]` compares what the reader sees with labels made by hand, `DIR/labels.json`.
 *
 * Prints, per file and in all, days found, missed, invented and misdated, courses, periods, open and done tasks, and which days are wrong.
 * Scores `DIR/suggestions.json` where it is there. With `--write` it measures written entries instead (accuracy-write.ts).
 * With `--oracle` it compares the scanner's blocks, tags and comments in each Markdown file of DIR with markdown-it's.
 * `--min` is the bar for the exit code: days right / (days labelled + invented), with `--write` the share of consistent marks.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureWriting, printWriting } from './accuracy-write';
import type { Label, LabelledSuggestions } from './labels';
import { actualView, expectedView } from '../test/unit/oracle';
import { reportOf, textOf } from './read-file';
import { scoreFile, type FileScore } from './score';
import { scoreSuggestions, suggestionLine, type SuggestionScore } from './score-suggestions';

export function main(args: readonly string[]): number {
  const at = args.indexOf('--min');
  const min = at < 0 ? undefined : Number(args[at + 1]);
  const directory = args.find((argument, index) => !argument.startsWith('--') && index !== (at < 0 ? -1 : at + 1));
  if (directory === undefined || Number.isNaN(min)) {
    console.error('usage: npm run accuracy -- DIR [--min X] [--write [--middle] | --oracle]');
    return 2;
  }
  if (args.includes('--write')) {
    const share = printWriting(measureWriting(directory, args.includes('--middle')));
    return min !== undefined && share < min ? 1 : 0;
  }
  if (args.includes('--oracle')) {
    return compareWithOracle(directory);
  }
  const labels = JSON.parse(readFileSync(join(directory, 'labels.json'), 'utf8')) as readonly Label[];
  const scores = labels.map(label => scoreFile(label, reportOf(join(directory, label.file))));
  print(scores);
  const suggestions = join(directory, 'suggestions.json');
  if (existsSync(suggestions)) {
    printSuggestions(directory, JSON.parse(readFileSync(suggestions, 'utf8')) as readonly LabelledSuggestions[]);
  }
  const total = sum(scores);
  const share = (total.days - total.missed - total.misdated) / Math.max(1, total.days + total.invented);
  console.log(`days right / (labelled + invented): ${share.toFixed(4)}`);
  return min !== undefined && share < min ? 1 : 0;
}

/** Says for each file whether the scanner and markdown-it see the same; 1 where they do not. */
function compareWithOracle(directory: string): number {
  let different = 0;
  for (const file of readdirSync(directory).filter(name => name.endsWith('.md')).sort()) {
    const text = textOf(join(directory, file));
    const [expected, actual] = [expectedView(text), actualView(text)];
    const at = expected.findIndex((row, index) => row !== actual[index]);
    const same = at < 0 && expected.length === actual.length;
    different += same ? 0 : 1;
    console.log(`${file}: ${same ? `the same ${expected.length} rows` : `markdown-it sees ${JSON.stringify(expected[at])}, the scanner ${JSON.stringify(actual[at < 0 ? expected.length : at])}`}`);
  }
  console.log(`files that differ: ${different}`);
  return different > 0 ? 1 : 0;
}

function print(scores: readonly FileScore[]): void {
  const width = Math.max(...scores.map(({ file }) => file.length), 8);
  console.log(['file'.padEnd(width), 'days', 'found', 'missed', 'invented', 'misdated', 'courses', 'periods', 'open', 'done', 'impossible'].join('  '));
  for (const score of [...scores, sum(scores)]) {
    const cells = [
      pad(score.days, 4), pad(score.found, 5), pad(score.missed, 6), pad(score.invented, 8), pad(score.misdated, 8),
      ofWanted(score.courses).padStart(7), ofWanted(score.periods).padStart(7), ofWanted(score.open).padStart(4), ofWanted(score.done).padStart(4),
      ofWanted(score.impossible).padStart(10),
    ];
    console.log([score.file.padEnd(width), ...cells].join('  '));
    score.remarks.forEach(remark => console.log(`    ${remark}`));
  }
}

function sum(scores: readonly FileScore[]): FileScore {
  const add = (pick: (score: FileScore) => number): number => scores.reduce((total, score) => total + pick(score), 0);
  const pair = (pick: (score: FileScore) => FileScore['courses']): FileScore['courses'] =>
    ({ right: add(score => pick(score).right), wanted: add(score => pick(score).wanted), invented: add(score => pick(score).invented) });
  return {
    file: 'in all', days: add(score => score.days), found: add(score => score.found), missed: add(score => score.missed),
    invented: add(score => score.invented), misdated: add(score => score.misdated), courses: pair(score => score.courses),
    periods: pair(score => score.periods), open: pair(score => score.open), done: pair(score => score.done),
    impossible: pair(score => score.impossible), remarks: [],
  };
}

/** `5/5`, and `+1` where one was seen that nobody labelled. */
function ofWanted({ right, wanted, invented }: FileScore['courses']): string {
  return `${right}/${wanted}${invented > 0 ? `+${invented}` : ''}`;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width);
}

function printSuggestions(directory: string, labelled: readonly LabelledSuggestions[]): void {
  const scores = labelled.map(label => scoreSuggestions(label, reportOf(join(directory, label.file)).todos));
  const total: SuggestionScore = {
    file: 'suggestions in all', right: 0, wrong: [], missed: [],
  };
  for (const score of scores) {
    total.right += score.right;
    total.wrong.push(...score.wrong);
    total.missed.push(...score.missed);
    console.log(suggestionLine(score));
    score.wrong.forEach(wrong => console.log(`    wrong, line ${wrong}`));
    score.missed.forEach(missed => console.log(`    missed, line ${missed}`));
  }
  console.log(suggestionLine(total));
}
