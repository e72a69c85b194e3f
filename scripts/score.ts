/** Compares what the reader sees in one file with its label. */
import type { Label } from './labels';
import type { Report } from './report';

/** How many of what was wanted are right, and how many nobody wanted. */
export interface Pair {
  readonly right: number;
  readonly wanted: number;
  readonly invented: number;
}

export interface FileScore {
  readonly file: string;
  /** Labelled. */
  readonly days: number;
  /** Seen on the labelled line, with whatever date. */
  readonly found: number;
  readonly missed: number;
  readonly invented: number;
  readonly misdated: number;
  readonly courses: Pair;
  readonly periods: Pair;
  readonly open: Pair;
  readonly done: Pair;
  readonly impossible: Pair;
  /** One sentence for each thing that is wrong. */
  readonly remarks: readonly string[];
}

/** Scores one file. */
export function scoreFile(label: Label, report: Report): FileScore {
  const remarks: string[] = [];
  const left = new Set(label.ambiguous.map(entry => typeof entry === 'number' ? entry : entry.line));
  const seen = report.days.filter(day => !left.has(day.line));
  const wanted = label.days.filter(day => !left.has(day.line));
  const seenByLine = new Map(seen.map(day => [day.line, day]));
  const wantedLines = new Set(wanted.map(day => day.line));
  let misdated = 0;
  let missed = 0;
  for (const day of wanted) {
    const mine = seenByLine.get(day.line);
    if (mine === undefined) {
      missed++;
      remarks.push(`missed, line ${day.line}: ${day.text}`);
    } else if (mine.date !== day.date) {
      misdated++;
      remarks.push(`misdated, line ${day.line}: ${day.text} is ${day.date}, read as ${mine.date}`);
    }
  }
  const invented = seen.filter(day => !wantedLines.has(day.line));
  invented.forEach(day => remarks.push(`invented, line ${day.line}: ${day.text} read as ${day.date}`));
  if (label.order !== null && report.order !== label.order) {
    remarks.push(`order: ${label.order}, read as ${report.order}`);
  }
  const open = counted(report.tasksOpen, label.tasksOpen);
  const done = counted(report.tasksDone, label.tasksDone);
  if (report.tasksOpen !== label.tasksOpen || report.tasksDone !== label.tasksDone) {
    remarks.push(`tasks: ${label.tasksOpen} open and ${label.tasksDone} done, read as ${report.tasksOpen} and ${report.tasksDone}`);
  }
  return {
    file: label.file, days: wanted.length, found: wanted.length - missed, missed, invented: invented.length, misdated,
    ...scoreCourses(label, report, remarks), open, done, impossible: scoreImpossible(label, report, remarks), remarks,
  };
}

/** Labelled courses that are periods by their title count as periods; the file itself, and its title, count neither way. */
function scoreCourses(label: Label, report: Report, remarks: string[]): Pick<FileScore, 'courses' | 'periods'> {
  const none = { right: 0, wanted: 0, invented: 0 };
  if (!label.coursesSure) {
    return { courses: none, periods: none };
  }
  const isFile = (course: { line: number; title: string; kind: string }): boolean =>
    course.kind === 'file' || course.line === label.fileTitle?.line || course.title === label.fileTitle?.text;
  const wanted = label.courses.filter(course => !isFile(course));
  const seen = report.courses.filter(course => !isFile(course));
  const same = (a: { line: number; title: string }, b: { line: number; title: string }): boolean => a.line === b.line || a.title === b.title;
  const counts = { course: { right: 0, wanted: 0, invented: 0 }, period: { right: 0, wanted: 0, invented: 0 } };
  for (const course of wanted) {
    const mine = seen.find(candidate => same(candidate, course));
    const pair = counts[mine?.period === true ? 'period' : 'course'];
    pair.wanted++;
    if (mine === undefined) {
      remarks.push(`course missed, line ${course.line}: ${course.title}`);
    } else {
      pair.right++;
    }
  }
  for (const course of seen.filter(candidate => !wanted.some(label => same(candidate, label)))) {
    counts[course.period === true ? 'period' : 'course'].invented++;
    remarks.push(`course invented, line ${course.line}: ${course.title}`);
  }
  return { courses: counts.course, periods: counts.period };
}

function scoreImpossible(label: Label, report: Report, remarks: string[]): Pair {
  const wanted = new Set(label.invalidDates.map(({ line }) => line));
  const seen = new Set(report.invalidDates.map(({ line }) => line));
  const right = [...wanted].filter(line => seen.has(line)).length;
  const invented = report.invalidDates.filter(({ line }) => !wanted.has(line));
  label.invalidDates.filter(({ line }) => !seen.has(line)).forEach(({ line, text }) => remarks.push(`impossible date missed, line ${line}: ${text}`));
  invented.forEach(({ line, text }) => remarks.push(`impossible date invented, line ${line}: ${text}`));
  return { right, wanted: wanted.size, invented: invented.length };
}

function counted(seen: number, wanted: number): Pair {
  return { right: Math.min(seen, wanted), wanted, invented: Math.max(0, seen - wanted) };
}
