import assert from 'node:assert/strict';
import { renderMarked } from './rendering';
import { processorTime } from './timing';

/** The formulas found: display ones between `[[` and `]]`. */
function formulas(markdown: string): string[] {
  return [...renderMarked(markdown).matchAll(/data-test-math="(\w+)">([\s\S]*?)<\/(?:span|div)>/g)].map(([, kind, tex]) => (kind === 'display' ? `[[${tex}]]` : tex!));
}

describe('formulas', () => {
  const cases: readonly (readonly [title: string, markdown: string, ...found: string[]])[] = [
    ['between dollars', 'so $x^2$ and $\\Leftrightarrow$.', 'x^2', '\\Leftrightarrow'],
    ['with signs of Markdown in them', '$a_1 * b_2 * c_3$', 'a_1 * b_2 * c_3'],
    ['in brackets and before punctuation', '($x$), "$y$"; $n$-th', 'x', 'y', 'n'],
    ['with an escaped dollar in them', '$a \\$ b$', 'a \\$ b'],
    ['with back-ticks', '$`a_b`$ and $`\\{x\\}`$', 'a_b', '\\{x\\}'],
    ['displayed', '$$x + y$$', '[[x + y]]'],
    ['displayed over lines', '$$\nx\n\\le y\n$$', '[[\nx\n\\le y\n]]'],
    ['in a fence', '```math\n\\sum_i x_i\n```', '[[\\sum_i x_i\n]]'],
    ['in a list and a table', '- $a$\n\n| x |\n|---|\n| $b$ |', 'a', 'b'],
  ];
  for (const [title, markdown, ...found] of cases) {
    it(title, () => assert.deepEqual(formulas(markdown), found));
  }

  const none: readonly (readonly [title: string, markdown: string])[] = [
    ['prices', 'The total is $13. Each costs $2, so 2 are $4.'],
    ['prices with a sum', 'The answer is $3. This is because 2 oranges at $2 are $4 total. So the 3 apples cost $9, and therefore each apple is 9/3 = $3.'],
    ['prices joined', '$5/$6 and $5-$10 and US$5 and 5$ and 6$'],
    ['a price in brackets', 'about ($5) or ($6)'],
    ['with a space inside', '$ x $ and $x $ and $ x$'],
    ['before a letter', 'a $x$y'],
    ['behind a letter', 'a$x$'],
    ['escaped', '\\$x\\$'],
    ['in code', '`$x$` and\n\n    $y$'],
    ['empty', '$$ $$ and $$$$ and $'],
    ['of shells', 'echo $HOME and $PATH'],
    ['of jQuery', "$('#a').on('x', $.noop)"],
  ];
  for (const [title, markdown] of none) {
    it(`none: ${title}`, () => assert.deepEqual(formulas(markdown), []));
  }

  it('none where the person has turned them off', () => {
    assert.doesNotMatch(renderMarked('$x$', { math: false }), /math/);
  });

  it('escape what is HTML in them', () => {
    assert.match(renderMarked('$<img src=a onerror=alert(1)>$'), /">&lt;img src=a onerror=alert\(1\)&gt;<\/span>/);
  });

  for (const [title, part] of [['dollars', '$a '], ['dollars and back-ticks', '$`a'], ['double dollars', '$$a '], ['escaped dollars', '\\$$'], ['closed ones', '$a$ ']] as const) {
    it(`are found in time that grows with the text: ${title}`, () => {
      const time = (length: number): number => {
        const text = part.repeat(length);
        return processorTime(() => void renderMarked(text), 2);
      };
      time(100);
      const short = Math.max(10, time(2_000));
      // Ten times as long: a square would take a hundred times.
      assert.ok(time(20_000) < short * 40, `${part}`);
    }).timeout(120_000);
  }
});
