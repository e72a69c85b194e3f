/** Random journals: days in many dresses, in details, periods and plain files, with content that Markdown may take for something else. */
import fc from 'fast-check';

const CONTENT = [
  '- a', '* b', '  - deep', '1. first', 'Some prose.', '### Sub', '# Extra', '```js\nlet a;\n```', '```\nnever closed', '> quoted', '---', '***', '', '', '  ', '- [ ] task', '- ', '-', '\\', '<br>',
  '<details>\n<summary>Answer</summary>\nhidden\n</details>', '<!-- note -->', '<!-- open', '| a |\n|---|\n| b |', 'Setext\n---', '    code', '\ttabbed', 'last</details>', '[a]: https://a.example',
  '$$\nx\n$$', '- loose\n\n- items', '<div>', '## 30/2/25', 'TODO read', '2. second', '10) tenth',
];

/** Writes a date in one of the forms people use. */
const form: fc.Arbitrary<(day: number) => string> = fc.constantFrom<(day: number) => string>(
  (day) => `${day}/5/25`,
  (day) => `${day}/05/2025`,
  (day) => `2025-05-${String(day).padStart(2, '0')}`,
  (day) => `${day} May 2025`,
  (day) => `May ${day}, 2025`,
  (day) => `${day}.5.2025`,
  (day) => `[2025/5/${day}](days.md)`,
  (day) => `**${day}/5/25**`,
  (day) => `Day ${day}: 2025-05-${String(day).padStart(2, '0')}`,
  (day) => `2025-05-${String(day).padStart(2, '0')} - 9:15 am #1`,
  (day) => `${day}/5/25 - Loops`,
);

const mark: fc.Arbitrary<(date: string) => string> = fc.constantFrom<(date: string) => string>(
  (date) => `## ${date}`,
  (date) => `# ${date}`,
  (date) => `   ### ${date}`,
  (date) => `## ${date} ##`,
  (date) => `${date}\n=====`,
  (date) => `**${date.replaceAll('*', '')}**`,
  (date) => `<details>\n<summary>${date}</summary>\n`,
);

const day = fc.record({ day: fc.integer({ min: 1, max: 28 }), lines: fc.array(fc.constantFrom(...CONTENT), { maxLength: 3 }), gap: fc.constantFrom('', '\n', '\n\n', '\n---\n\n') });

/** Days one below the other, in one dress. */
const days = fc
  .record({ form, mark, list: fc.array(day, { maxLength: 4 }), order: fc.constantFrom(1, -1, 0) })
  .map(({ form: dateOf, mark: markOf, list, order }) => list
    .toSorted((a, b) => order * (a.day - b.day))
    .map(({ day: number, lines, gap }) => {
      const first = markOf(dateOf(number));
      return `${[first, ...lines, ...(first.startsWith('<details>') ? ['</details>'] : [])].join('\n')}\n${gap}`;
    })
    .join(''));

const course = fc
  .record({ title: fc.constantFrom('A', 'B & co', '<strong>C</strong>'), days, blank: fc.constantFrom('', '\n'), indent: fc.constantFrom('', '  ') })
  .map(({ title, days: text, blank, indent }) => `<details>\n${indent}<summary>${title}</summary>\n${blank}${text}</details>\n`);

/** A whole file. */
export const journalText: fc.Arbitrary<string> = fc
  .record({
    head: fc.constantFrom('', '# Log\n\n', '---\ntitle: Log\n---\n', '# Log\n\n## May 2025\n\n', 'words\n'),
    parts: fc.array(fc.oneof(course, days, fc.constantFrom('# Python\n', '\n', 'words\n\n')), { maxLength: 4 }),
    end: fc.constantFrom('', '\n', '\n\n', '  ', 'no newline'),
  })
  .map(({ head, parts, end }) => head + parts.join('\n') + end);
