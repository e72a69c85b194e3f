/** Random Markdown: lines of a vocabulary, pieces of the specification's examples, nested in lists and quotes, and damaged. */
import fc from 'fast-check';
import { examples } from './oracle';

const PREFIXES = [
  '', '', '', '', ' ', '  ', '   ', '    ', '     ', '      ', '\t', ' \t', '> ', '>', '> > ', '>>', '>\t', '- ', '-\t', '* ', '+ ', '1. ', '2) ', '10. ', '-     ', '-', '1.', '   1. ', '  - ',
];
const BODIES = [
  '', '', 'a', 'b c', '# h', '## 23/5/25', '### t ###', '#', '#no', '####### x', '===', '=', '---', '--', '-', '- - -', '***', '* * *', '___', '```', '```js', '~~~', '~~~~', '``` x`', '<details>',
  '</details>', '<details open>', '<summary>s</summary>', '<summary>', '<div>', '<b>', '<b> x', '</b>', '<!-- c -->', '<!--', '-->', '<!-->', '<?x', '?>', '<!X', '<![CDATA[', ']]>', '<script>',
  '</script>', '<pre>', '<a href="x">', '<a', 'b="c">', '`<details>`', '`', '``', '\\<details>', 'x <details> y', 'x <!-- y', 'z --> w', '[a](<details>)', '[x', 'y](<summary> "z")', '<http://a.b>', '[a]: b', '[a]: b "t"',
  '[a]:', '/url', '"t"', '"t', 't"', '[a', ']: b', '[ ] task', '[x] done', '- [ ] task', 'TODO x', 'a | b', '|a|b|', '|--|--|', '--|--', ':-|', '|', '| <summary> | `|` |', 'a\\', '-', '*', '+', '1.', '1. x', '2. x', '3) x', '> q', '>', '- i', '* i',
  'Foo *bar*', '&lt;', '\u00a0', '\\', '[a][b]', '![i](u)', '2025-05-23', '::',
];

const line = fc
  .tuple(fc.array(fc.constantFrom(...PREFIXES), { maxLength: 3 }), fc.constantFrom(...BODIES))
  .map(([prefixes, body]) => prefixes.join('') + body);

/** Lines of the vocabulary. */
export const vocabularyDocument: fc.Arbitrary<string> = fc.array(line, { minLength: 1, maxLength: 8 }).map((lines) => lines.join('\n'));

const FIRST = ['> ', '>', '- ', '* ', '1. ', '10) ', '-    ', '  - '];

/** `text` as the content of a list item or quote. */
function nest(text: string, first: string): string {
  const rest = first.includes('>') ? first : ' '.repeat(first.length);
  return text
    .split('\n')
    .map((content, index) => (index === 0 ? first : content === '' && rest !== first ? '' : rest) + content)
    .join('\n');
}

const piece = fc
  .tuple(fc.constantFrom(...examples), fc.array(fc.constantFrom(...FIRST), { maxLength: 2 }))
  .map(([example, firsts]) => firsts.reduce((text, first) => nest(text, first), example.replace(/\n$/, '')));

/** Examples of the specification one below the other, some of them inside items and quotes. */
export const exampleDocument: fc.Arbitrary<string> = fc
  .array(fc.tuple(piece, fc.constantFrom('\n', '\n\n')), { minLength: 1, maxLength: 3 })
  .map((pieces) => pieces.map(([text, gap]) => text + gap).join(''));

const damage = fc.tuple(fc.nat(400), fc.nat(6), fc.constantFrom('', ...PREFIXES, ...BODIES, '\n', '\n\n', '\r\n', '\r', '\0', '\ud800'));

/** Another document with a few places cut, replaced or filled in. */
export const damagedDocument: fc.Arbitrary<string> = fc
  .tuple(fc.oneof(vocabularyDocument, exampleDocument), fc.array(damage, { minLength: 1, maxLength: 4 }))
  .map(([text, damages]) => damages.reduce((now, [at, cut, put]) => now.slice(0, at % (now.length + 1)) + put + now.slice((at % (now.length + 1)) + cut), text));

/** Characters that mean something to Markdown, in any order. */
export const noiseDocument: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...' \t\n\n\r>-*+#`~<!/=[]()|:"\'\\_1.2ab', '<!--', '-->', '<details>', '</summary>', '    ', '\r\n', '- '), { maxLength: 60 })
  .map((characters) => characters.join(''));

export const anyDocument: fc.Arbitrary<string> = fc.oneof(vocabularyDocument, exampleDocument, damagedDocument, noiseDocument);
