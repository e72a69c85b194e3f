/** Rows keep their ids while one types, whatever the title or date becomes on the way. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { identify, type Identified } from '../../src/journal/identity';
import { childrenOf, topNodes, type JournalNode } from '../../src/journal/nodes';
import { parse } from '../../src/journal/parse';

const read = (text: string) => parse(text, { name: 'log.md', named: true });

/** All rows with their ids, from the outermost, in the order of the view. */
function rows({ journal, ids }: Identified): string[] {
  const list: string[] = [];
  const walk = (nodes: readonly JournalNode[]): void => nodes.forEach(node => {
    list.push(ids.get(node)!);
    walk(childrenOf(node));
  });
  walk(topNodes(journal));
  return list;
}

const text = `# Log

<details>
<summary>Python</summary>

## 1/6/25
- [ ] read the tutorial
- [ ] read the tutorial
## 2/6/25
- loops
</details>

<details>
<summary>Pytho</summary>

## 1/6/25
- [ ] install it
</details>

<details>
<summary>Rust</summary>

## 30/5/25
- borrowing
</details>
`;

describe('identity', () => {
  it('keeps every id while a title is typed, also through the titles of others', () => {
    for (const [from, to] of [['<summary>Pytho<', 'Python 3'], ['<summary>Rust<', 'Python'], ['<summary>Python<', 'Pyt'], ['install it', 'read the tutorial']] as const) {
      let now = text;
      let identified = identify(undefined, read(now));
      const before = rows(identified);
      const at = now.indexOf(from) + (from.startsWith('<') ? '<summary>'.length : 0);
      let length = from.replace('<summary>', '').replace('<', '').length;
      const steps = [...Array.from({ length }, (_, index) => from.replace('<summary>', '').replace('<', '').slice(0, length - index - 1)), ...Array.from(to, (_, index) => to.slice(0, index + 1))];
      for (const step of steps.filter(words => words !== '')) {
        now = now.slice(0, at) + step + now.slice(at + length);
        length = step.length;
        identified = identify(identified, read(now));
        assert.deepEqual(rows(identified), before, `after ${JSON.stringify(step)}`);
      }
    }
  });

  it('gives a day its id back that was no date for some keystrokes', () => {
    const first = identify(undefined, read(text));
    const without = identify(first, read(text.replace('## 2/6/25', '## 2/6/2')));
    assert.equal(rows(without).length, rows(first).length - 1);
    assert.deepEqual(rows(identify(without, read(text.replace('## 2/6/25', '## 2/6/26')))), rows(first));
  });

  it('gives a new row a new id and leaves all others alone', () => {
    const first = identify(undefined, read(text));
    const second = identify(first, read(text.replace('## 2/6/25', '## 1/6/25\n- [ ] new\n\n## 2/6/25')));
    const kept = rows(second).filter(id => rows(first).includes(id));
    assert.deepEqual(kept, rows(first));
    assert.equal(rows(second).length, rows(first).length + 2);
  });

  it('makes the same ids of the same text after a restart', () => {
    assert.deepEqual(rows(identify(undefined, read(text))), rows(identify(undefined, read(text))));
  });

  it('never gives two rows one id', () => {
    const words = fc.constantFrom('## 1/6/25\n', '## 2/6/25\n', '# Python\n', '- [ ] read\n', '<details>\n<summary>Rust</summary>\n\n', '</details>\n', '\n');
    fc.assert(fc.property(fc.array(fc.array(words, { maxLength: 20 }), { minLength: 2, maxLength: 6 }), versions => {
      let identified: Identified | undefined;
      for (const version of versions) {
        identified = identify(identified, read(version.join('')));
        const ids = rows(identified);
        assert.equal(new Set(ids).size, ids.length);
      }
    }), { numRuns: 300 });
  });
});
