/** Journals made up for measuring, of any size, in the shapes of test/samples; the same call gives the same text. */

/** Ways people lay a journal out, each as in a sample of that name. */
export type Shape = 'details' | 'headings' | 'periods' | 'newestFirst';

/** Bytes of a journal that has been kept for a year, for ten, and far longer. */
export const sizes = { sample: 25_000, year: 100_000, tenYears: 1_000_000, lifetimes: 10_000_000 } as const;

const SUBJECTS = ['the planner', 'an index', 'a schema', 'the resolver', 'a packet', 'the handshake', 'a closure', 'the iterator', 'a matrix', 'the gradient', 'a chord', 'the melody', 'a verb', 'the accent', 'a theorem', 'the proof'];
const VERBS = ['explains', 'needs', 'replaces', 'looks like', 'depends on', 'is faster than', 'is stored beside', 'comes before', 'has nothing to do with', 'keeps', 'hides', 'repeats'];
const OBJECTS = ['the whole table', 'one more envelope', 'a small library', 'every third answer', 'the old route', 'two bank accounts', 'the last six months', 'a lot of patience', 'the notes of yesterday', 'an exercise from the course', 'the famous drawing', 'three accidents'];
const TAILS = ['', '', '', ' at the same time', ', which the lecturer repeats', ' in most reports', ' (see chapter 4)', ': first, second and third', ' -> better questions', ' etc.', ' / or not'];
const PLANS = ['Will try {} tomorrow', 'Next: read about {}', 'I still need to understand {}', 'TODO: compare {} with the other one', 'Need to practise {} again'];
const COURSES = ['Databases for the Curious', 'A Tour of the Network', 'Python from Zero', 'Linear Algebra', 'Evening Spanish', 'Drawing', 'Music Theory', 'Statistics'];

/** A journal of about `bytes` bytes, all of them ASCII. Days follow one another from 1 January 2015 on, at most one a day. */
export function journalText(bytes: number, shape: Shape = 'details', seed = 1): string {
  const random = randomFrom(seed);
  // A file has as many courses as a person takes in that time.
  const perCourse = Math.max(2, Math.min(60, Math.round(bytes / 1_500 / 5)));
  const parts: string[] = [];
  let date = Date.UTC(2015, 0, 1 + Math.floor(random() * 28));
  for (let length = 0, course = 0; length < bytes; course++) {
    const days: string[] = [];
    for (let count = 0; count < perCourse && length < bytes; count++) {
      const day = dayText(new Date(date), shape, random);
      days.push(day);
      length += day.length;
      date += 86_400_000 * (1 + Math.floor(random() * 2));
    }
    if (shape === 'newestFirst') {
      days.reverse();
      parts.unshift(...days);
    } else {
      parts.push(...courseText(course, days, shape, random));
    }
  }
  return ['# Learning log\n\n', ...parts].join('');
}

/** A Markdown file of about `bytes` bytes that is no journal: prose, lists and code without dates. */
export function notesText(bytes: number, seed = 1): string {
  const random = randomFrom(seed);
  const parts = ['# Notes\n\n'];
  for (let length = 0; length < bytes;) {
    const part = `## ${pick(COURSES, random)} ${parts.length}\n\n${sentence(random)}. ${sentence(random)}.\n\n${bullets(5, random)}\n`;
    parts.push(part);
    length += part.length;
  }
  return parts.join('');
}

function courseText(index: number, days: readonly string[], shape: Shape, random: () => number): readonly string[] {
  const title = `${COURSES[index % COURSES.length]!} ${Math.floor(index / COURSES.length) + 1}`;
  switch (shape) {
    case 'details':
      return [`<details>\n<summary><strong>${title}</strong></summary>\n\n`, random() < 0.3 ? `# [${title}](https://example.org/course/${index})\n` : '', ...days, '</details>\n\n'];
    case 'periods':
      return [`## ${title}\n\n### Part ${index + 1}\n\n`, ...days];
    default:
      return [`## ${title}\n\n${sentence(random)}.\n\n`, ...days];
  }
}

/** About 1.5 KB, as in the reference journal: bullets above all, now and then prose, a task, code, a table, a diagram or a formula. */
function dayText(date: Date, shape: Shape, random: () => number): string {
  const [day, month, year] = [date.getUTCDate(), date.getUTCMonth() + 1, date.getUTCFullYear()];
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const mark = shape === 'details' ? `## ${day}/${month}/${year % 100}` : shape === 'headings' ? `### ${iso}` : shape === 'periods' ? `#### ${day}.${month}.${year}` : `## ${iso}`;
  const parts = [`${mark}\n${bullets(4 + Math.floor(random() * 8), random)}`];
  if (random() < 0.3) {
    parts.push(`\n${sentence(random)}. ${sentence(random)}. ${pick(PLANS, random).replace('{}', pick(SUBJECTS, random))}.\n`);
  }
  if (random() < 0.5) {
    parts.push(`- [${random() < 0.6 ? 'x' : ' '}] ${pick(PLANS, random).replace('{}', pick(OBJECTS, random))}\n- [ ] exercise ${Math.floor(random() * 90)} of ${pick(COURSES, random)}\n`);
  }
  if (random() < 0.25) {
    parts.push(`\n### ${pick(['Extra', 'Questions', 'Terms', 'Under the hood'], random)}\n${bullets(3, random)}`);
  }
  if (random() < 0.15) {
    parts.push(`\n\`\`\`python\nfor item in range(${Math.floor(random() * 90)}):\n    print(item)  # ${sentence(random)}\n\`\`\`\n`);
  }
  if (random() < 0.08) {
    parts.push(`\n| term | meaning |\n| --- | --- |\n| ${pick(SUBJECTS, random)} | ${sentence(random)} |\n| ${pick(SUBJECTS, random)} | ${sentence(random)} |\n`);
  }
  if (random() < 0.08) {
    parts.push(`\n\`\`\`mermaid\nflowchart LR\nA[${pick(SUBJECTS, random)}] --> B[${pick(OBJECTS, random)}]\nB --> C[${pick(OBJECTS, random)}]\n\`\`\`\n`);
  }
  if (random() < 0.1) {
    parts.push(`- The slope $m = \\frac{y_${Math.floor(random() * 90)}}{x}$ for less than $5 or $6\n`);
  }
  return `${parts.join('')}\n`;
}

function bullets(count: number, random: () => number): string {
  return Array.from({ length: count }, () => {
    const indent = random() < 0.15 ? '  ' : '';
    const text = random() < 0.04 ? pick(PLANS, random).replace('{}', `${pick(SUBJECTS, random)} of ${pick(OBJECTS, random)}`) : sentence(random);
    return `${indent}- ${random() < 0.06 ? `[${text}](https://example.org/${Math.floor(random() * 9_000)})` : text}\n`;
  }).join('');
}

function sentence(random: () => number): string {
  const text = `${pick(SUBJECTS, random)} ${pick(VERBS, random)} ${pick(OBJECTS, random)}${random() < 0.5 ? ` and ${pick(VERBS, random)} ${pick(SUBJECTS, random)}` : ''}${pick(TAILS, random)}`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function pick<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)]!;
}

/** Numbers in [0, 1) that are the same in every run (a linear congruential generator). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

/** 10 courses of 500 days with 4 todos each. */
export function manyDays(): string {
  const day = (index: number): string => `## ${new Date(Date.UTC(2012, 0, 1 + index)).toISOString().slice(0, 10)}\n${[1, 2, 3, 4].map((todo) => `- [ ] todo ${todo} of day ${index}\n`).join('')}\n`;
  return `# Log\n\n${Array.from({ length: 10 }, (_, course) => `<details>\n<summary>Course ${course}</summary>\n\n${Array.from({ length: 500 }, (__, index) => day(course * 500 + index)).join('')}</details>\n\n`).join('')}`;
}
