import assert from 'node:assert/strict';
import { linkTargets, movedTarget, retargeted, stayingTarget } from '../../src/journal/link-targets';
import { applyEdits } from '../../src/journal/text';

const targets = (text: string): string[] => linkTargets(text).map(({ start, end }) => text.slice(start, end));

describe('where links lead', () => {
  it('is found in links, pictures, definitions and tags', () => {
    assert.deepEqual(targets('# [T](a.md)\n\n- ![p](<img/a b.png> "t") and [![in](b.png)](c.md#x)\n\n| [t](d.md) |\n|--|\n| x |\n\n<img alt="a" src="e.png">\n\n[r]: f.md "t"\n'),
      ['a.md', 'img/a b.png', 'c.md#x', 'b.png', 'd.md', 'e.png', 'f.md'].sort((a, b) => 'a.md img/a b.png b.png c.md#x d.md e.png f.md'.indexOf(a) - 'a.md img/a b.png b.png c.md#x d.md e.png f.md'.indexOf(b)));
  });

  it('is not looked for in code and comments', () => {
    assert.deepEqual(targets('`[a](b.md)` \\[c](d.md)\n\n```\n[e](f.md)\n[g]: h.md\n```\n\n<!-- [i](j.md) -->\n\n    [k](l.md)\n'), []);
  });

  const journey = { from: '/w/notes/log.md', to: '/w/courses/2025/numpy.md', anchors: new Map([['arrays', 'arrays-1']]) };

  it('is the same place from another file', () => {
    for (const [before, after] of [
      ['img/a%20b.png', '../../notes/img/a%20b.png'], ['../shared.md#x', '../../shared.md#x'], ['./b.md?raw=1', '../../notes/b.md?raw=1'], ['../courses/2025/x.md', 'x.md'],
      ['https://a.b/c', 'https://a.b/c'], ['mailto:a@b.c', 'mailto:a@b.c'], ['/root.md', '/root.md'], ['', ''],
      ['#arrays', '#arrays-1'], ['#elsewhere', '../../notes/log.md#elsewhere'], ['log.md#arrays', '#arrays-1'], ['../courses/2025/numpy.md#x', '#x'], ['docs/', '../../notes/docs/'],
    ] as const) {
      assert.equal(movedTarget(before, journey), after);
    }
    assert.equal(movedTarget('img/ä.png', { ...journey, to: '/w/notes/b.md' }), 'img/ä.png');
    assert.equal(movedTarget('a.png', { from: '/w/my notes/log.md', to: '/w/b.md', anchors: new Map() }), 'my%20notes/a.png');
  });

  it('is the new file for what stayed behind', () => {
    assert.equal(stayingTarget('#arrays', journey), '../courses/2025/numpy.md#arrays-1');
    assert.equal(stayingTarget('#other', journey), '#other');
    assert.equal(stayingTarget('x.md#arrays', journey), 'x.md#arrays');
  });

  it('is changed in place', () => {
    const text = 'See [a](x.md "t") and ![b](<y z.png>).\n';
    assert.equal(applyEdits(text, retargeted(text, (target) => `../${target}`)), 'See [a](../x.md "t") and ![b](<../y z.png>).\n');
  });
});
