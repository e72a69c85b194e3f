import assert from 'node:assert/strict';
import { drawnAt } from '../../src/preview/drawn-at';
import { hostOf, PictureHosts } from '../../src/preview/remote-pictures';

/** What is found at the place of `|`. */
function found(marked: string): string | undefined {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const drawn = drawnAt(text, offset);
  return drawn && (drawn.tex === '' ? text.slice(drawn.range.start, drawn.range.end).trim() : drawn.tex);
}

describe('what a page draws at a place', () => {
  it('is a diagram, anywhere in its fence', () => {
    assert.equal(found('a\n\n```mermaid\nflow|chart LR\n```\n\nb'), '```mermaid\nflowchart LR\n```');
    assert.equal(found('```math\nx|\n```'), '```math\nx\n```');
  });
  it('is no other code, and nothing beside a fence', () => {
    assert.equal(found('```js\nx|\n```'), undefined);
    assert.equal(found('```mermaid\nx\n```\n\nwo|rds'), undefined);
  });
  it('is a formula in its line', () => {
    assert.equal(found('so $x|^2$ and $y$'), 'x^2');
    assert.equal(found('so $x^2$ and $|y$'), 'y');
    assert.equal(found('so $`a_|b`$.'), 'a_b');
    assert.equal(found('$$a + |b$$'), 'a + b');
  });
  it('is no price', () => {
    assert.equal(found('costs $3| and $4'), undefined);
    assert.equal(found('$5|/$6'), undefined);
  });
});

describe('pictures from the internet', () => {
  const memory = (): PictureHosts => {
    const kept = new Map<string, unknown>();
    return new PictureHosts({ get: (key: string) => kept.get(key), update: async (key: string, value: unknown) => void kept.set(key, value) } as ConstructorParameters<typeof PictureHosts>[0]);
  };
  it('are of a host only where their address is https', () => {
    assert.deepEqual(['https://img.shields.io/a.svg', 'http://a.org/b.png', '//a.org', 'a.png', 'javascript:x'].map(hostOf), ['https://img.shields.io', undefined, undefined, undefined, undefined]);
  });
  it('are loaded once the person has said yes to their host, and to no other', () => {
    const hosts = memory();
    assert.equal(hosts.judge('https://a.org', 'ask'), 'ask');
    hosts.allow('https://a.org');
    assert.equal(hosts.judge('https://a.org', 'ask'), 'load');
    assert.equal(hosts.judge('https://b.org', 'ask'), 'ask');
  });
  it('are never loaded where the person does not want it, nor without https', () => {
    const hosts = memory();
    hosts.allow('https://a.org');
    assert.equal(hosts.judge('https://a.org', 'never'), 'refuse');
    assert.equal(hosts.judge(undefined, 'always'), 'refuse');
    assert.equal(hosts.judge('https://b.org', 'always'), 'load');
  });
});
