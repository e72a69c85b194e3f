/** What the reader sees in every sample, beside the sample. */
import { basename, dirname, join } from 'node:path';
import { hasDatedName } from '../../src/journal/detect';
import type { Course, Day, Journal, Period, Todo } from '../../src/journal/model';
import { parse, type ParseContext } from '../../src/journal/parse';
import { Lines } from '../../src/journal/text';
import { english } from '../../src/journal/phrases/en';
import { report } from '../../scripts/report';
import { assertGolden, sampleFiles, samples, sampleText } from './golden';

describe('samples', () => {
  const files = sampleFiles();
  for (const file of files) {
    it(file, () => {
      const text = sampleText(file);
      const folder = dirname(file);
      const datedSibling = files.some(other => other !== file && dirname(other) === folder && hasDatedName(basename(other)));
      const context: ParseContext = { name: basename(file), folders: folder === '.' ? [] : folder.split('/'), datedSibling };
      const found = parse(text, context);
      const journal = parse(text, { ...context, named: true, phrases: [english] });
      const outline = report(basename(file), text, journal, found.isJournal);
      assertGolden(join(samples, file.replace(/\.md$/, '.outline.json')), laidOut({ ...outline, decidedBy: journal.dateOrderReason, tree: tree(text, journal) }));
    });
  }
});

/** JSON with one line for each day, course, todo, problem and row. */
function laidOut(outline: object): string {
  const lines = Object.entries(outline).map(([key, value]) => {
    const list = Array.isArray(value) && value.length > 0
      ? `[\n${value.map(item => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`
      : JSON.stringify(value);
    return `  ${JSON.stringify(key)}: ${list}`;
  });
  return `{\n${lines.join(',\n')}\n}\n`;
}

/** The journal as rows, each with the lines it takes (1-based, the last one included). */
function tree(text: string, journal: Journal): string[] {
  const positions = new Lines(text);
  const lines = ({ start, end }: { start: number; end: number }): string => `${positions.lineAt(start) + 1}–${positions.lineAt(Math.max(start, end - 1)) + 1}`;
  const rows: string[] = [];
  const walk = (node: Course | Period | Day | Todo, depth: number): void => {
    const indent = '  '.repeat(depth);
    if (node.kind === 'day') {
      const date = node.date === undefined ? '?' : `${node.date.year}-${node.date.month}-${node.date.day}`;
      rows.push(`${indent}${date}${node.title === '' ? '' : ` “${node.title}”`} ${lines(node.range)}`);
      node.todos.forEach(todo => walk(todo, depth + 1));
    } else if (node.kind === 'course' || node.kind === 'period') {
      const course = node.kind === 'course' ? node : undefined;
      const more = [
        course?.finished === true ? ' finished' : '', course?.closed === false ? ' not closed' : '', course?.link === undefined ? '' : ` → ${course.link.target}`,
        course?.template === undefined ? '' : ` template “${text.slice(course.template.start, course.template.end).trim()}”`,
      ];
      rows.push(`${indent}${node.kind} “${node.title}” (${node.source}) ${lines(node.range)}${more.join('')}`);
      node.todos.forEach(todo => walk(todo, depth + 1));
      node.children.forEach(child => walk(child, depth + 1));
    } else {
      rows.push(`${indent}${node.kind} ${node.state} “${node.title}” ${node.line + 1}`);
      node.children.forEach(child => walk(child, depth + 1));
    }
  };
  [...journal.todos, ...journal.courses].forEach(node => walk(node, 0));
  return rows;
}
