import assert from 'node:assert/strict';
import fc from 'fast-check';
import { escapeGlob, lastMatch, matchesGlob } from '../../src/journal/glob';
import { processorTime } from './timing';

describe('globs', () => {
  const cases: [glob: string, path: string, matches: boolean][] = [
    ['notes.md', 'notes.md', true],
    ['notes.md', 'a/notes.md', false],
    ['*.md', 'notes.md', true],
    ['*.md', 'a/notes.md', false],
    ['**/*.md', 'notes.md', true],
    ['**/*.md', 'a/b/notes.md', true],
    ['journal/**', 'journal/2025/a.md', true],
    ['journal/**', 'journals/a.md', false],
    ['**/node_modules/**', 'a/node_modules/b/c.md', true],
    ['**/node_modules', 'a/node_modules', true],
    ['a/**/c.md', 'a/c.md', true],
    ['a/**/c.md', 'a/b/b/c.md', true],
    ['{a,b}/*.md', 'b/x.md', true],
    ['{a,b}/*.md', 'c/x.md', false],
    ['{a,{b,c}d}.md', 'cd.md', true],
    ['**/*.{md,markdown}', 'x/y.markdown', true],
    ['[a-c]?.md', 'bz.md', true],
    ['[!a-c]?.md', 'bz.md', false],
    ['[*].md', '*.md', true],
    ['[*].md', 'a.md', false],
    ['{open.md', '{open.md', true],
    ['', '', true],
    ['*', '', true],
  ];
  for (const [glob, path, matches] of cases) {
    it(`${JSON.stringify(glob)} ${matches ? 'matches' : 'does not match'} ${JSON.stringify(path)}`, () => {
      assert.equal(matchesGlob(glob, path), matches);
    });
  }

  it('the last one that matches decides', () => {
    assert.equal(lastMatch(['*.md', '!todo.md'], 'todo.md', '/w/todo.md'), false);
    assert.equal(lastMatch(['!todo.md', '*.md'], 'todo.md', '/w/todo.md'), true);
    assert.equal(lastMatch(['*.md'], 'a/b.md', '/w/a/b.md'), undefined);
  });

  it('an absolute one is matched against the whole path, also without a folder', () => {
    assert.equal(lastMatch(['/home/ann/*.md'], undefined, '/home/ann/log.md'), true);
    assert.equal(lastMatch(['C:\\logs\\*.md'], undefined, 'C:/logs/a.md'), true);
    assert.equal(lastMatch(['*.md'], undefined, '/home/ann/log.md'), undefined);
  });

  it('an escaped name matches itself and only itself', () => {
    const name = fc.string({ unit: fc.constantFrom('a', '*', '?', '[', ']', '{', '}', ',', '.', '!', '-') , maxLength: 8 });
    fc.assert(fc.property(name, name, (one, other) => {
      assert.equal(lastMatch([escapeGlob(one)], one, ''), true);
      assert.equal(lastMatch([escapeGlob(one)], other, ''), one === other ? true : undefined);
    }));
  });

  it('hostile patterns end at once', () => {
    const time = processorTime(() => {
      matchesGlob('*a'.repeat(200) + 'b', 'a'.repeat(5000));
      matchesGlob('{a,b}'.repeat(60), 'a'.repeat(60));
      matchesGlob('**/a/'.repeat(200) + 'b', 'a/'.repeat(2000));
    });
    assert.ok(time < 2000, `${Math.round(time)} ms`);
  }).timeout(120_000);
});
