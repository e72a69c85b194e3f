import assert from 'node:assert/strict';
import { tests as specification } from 'commonmark-spec';
import { Engine } from '../../src/webview/markdown/engine';
import { Marks } from '../../src/webview/markdown/marks';
import { render, renderMarked, withoutMarks } from './rendering';

/** Where GitHub differs from CommonMark, and so do we. */
const GITHUB_DIFFERS: ReadonlyMap<number, string> = new Map([
  ...[170, 171, 172, 173, 176, 178].map((number) => [number, 'script, style and textarea are shown as text'] as const),
  ...[602, 608, 611, 612].map((number) => [number, 'addresses become links without brackets'] as const),
]);

describe('the renderer on the examples of CommonMark', () => {
  for (const { number, markdown, html, section } of specification) {
    const text = markdown.replaceAll('→', '\t');
    // White space between a quote's tags says nothing.
    const normal = (one: string): string => one.replaceAll('→', '\t').replaceAll('<blockquote>\n</blockquote>', '<blockquote></blockquote>');
    const differs = GITHUB_DIFFERS.get(number);
    it(`${number} (${section})${differs === undefined ? '' : `: ${differs}`}`, () => {
      if (differs === undefined) {
        assert.equal(render(text), normal(html));
      } else {
        assert.notEqual(render(text), normal(html));
      }
    });
  }

  it('are all there', () => {
    assert.equal(specification.length, 652);
  });
});

describe('the renderer beyond CommonMark', () => {
  const shows = (markdown: string, html: string): void => assert.equal(render(markdown).trim(), html);

  it('draws tables', () => {
    shows('| a | b |\n|---|:-:|\n| 1 | `x\\|y` |', '<table>\n<thead>\n<tr>\n<th>a</th>\n<th align="center">b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1</td>\n<td align="center"><code>x|y</code></td>\n</tr>\n</tbody>\n</table>');
  });

  describe('strikes through', () => {
    it('between two tildes and between one', () => shows('~~old~~ and ~older~, in**m~i~d**', '<p><del>old</del> and <del>older</del>, in<strong>m<del>i</del>d</strong></p>'));
    it('but not over the end of a paragraph', () => shows('a ~~b\n\nc~~ d', '<p>a ~~b</p>\n<p>c~~ d</p>'));
    it('nor between one and two, nor where spaces stand within', () => shows('so ~a~~ at ~ 5 ~ and ~~~c~~~', '<p>so ~a~~ at ~ 5 ~ and ~~~c~~~</p>'));
    it('one within the other', () => shows('~~a ~b~ c~~', '<p><del>a <del>b</del> c</del></p>'));
  });

  describe('front matter', () => {
    const matter = '---\ntitle: "A & <b>"\ntags:\n  - x\n---\n';
    const asSet = (frontMatter?: 'hide' | 'codeBlock' | 'table'): string => withoutMarks(new Engine(new Marks('test'), frontMatter === undefined ? {} : { frontMatter }).frontMatter(matter).html);
    it('is hidden', () => assert.equal(asSet(), ''));
    it('is code where the person wants it', () => assert.equal(asSet('codeBlock'), '<pre><code>title: &quot;A &amp; &lt;b&gt;&quot;\ntags:\n  - x\n</code></pre>\n'));
    it('is a table where the person wants it', () => {
      assert.equal(asSet('table'), '<table><tbody>\n<tr><th>title</th><td>A &amp; &lt;b&gt;</td></tr>\n<tr><th>tags</th><td>- x</td></tr>\n</tbody></table>\n');
    });
  });

  it('shows task boxes, and no box where no words follow', () => {
    shows('- [ ] read\n- [x] **done**\n- [X] too\n- [ ]\n- [] no', [
      '<ul>', '<li><input disabled="" type="checkbox" /> read</li>', '<li><input checked="" disabled="" type="checkbox" /> <strong>done</strong></li>',
      '<li><input checked="" disabled="" type="checkbox" /> too</li>', '<li>[ ]</li>', '<li>[] no</li>', '</ul>',
    ].join('\n'));
  });

  it('names the line of a task', () => {
    assert.match(renderMarked('text\n\n- a\n- [ ] b'), /data-test-task="3"/);
  });

  it('shows no box in a heading of a list', () => shows('- # [ ] a', '<ul>\n<li>\n<h1>[ ] a</h1>\n</li>\n</ul>'));

  it('shows a box in a loose list and in a numbered one', () => {
    shows('1. [x] a\n\n2. b', '<ol>\n<li>\n<p><input checked="" disabled="" type="checkbox" /> a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ol>');
  });

  describe('links addresses', () => {
    const linked = (text: string, ...addresses: string[]): void => {
      const found = [...render(text).matchAll(/<a href="([^"]*)">/g)].map((match) => match[1]);
      assert.deepEqual(found, addresses, render(text));
    };
    it('by scheme', () => linked('see https://a.org/b_c_d and http://x', 'https://a.org/b_c_d', 'http://x'));
    it('by www.', () => linked('www.a.org (www.b.org).', 'http://www.a.org', 'http://www.b.org'));
    it('of mail', () => linked('ann@a.org, b@c', 'mailto:ann@a.org'));
    it('of mail and chat with their scheme', () => linked('mailto:ann@a.org/x xmpp:bo@b.org/phone@home.', 'mailto:ann@a.org', 'xmpp:bo@b.org/phone@home'));
    it('without what ends the sentence', () => linked('https://a.org/x. (https://a.org/y(z)) https://a.org/?q=1&copy;', 'https://a.org/x', 'https://a.org/y(z)', 'https://a.org/?q=1'));
    it('but not words with a dot', () => linked('numpy.org and app.py and node.js'));
    it('nor in code or links', () => linked('`https://a.org` [https://b.org](c)', 'c'));
    it('nor with an underscore in the name of the host', () => linked('https://a_b.org'));
    it('unless the person does not want it', () => {
      assert.equal(render('https://a.org', { linkify: false }).trim(), '<p>https://a.org</p>');
    });
  });

  describe('emoji codes', () => {
    it('become characters', () => shows('a :rocket: b :+1:', '<p>a 🚀 b 👍</p>'));
    it('unless there is no such emoji, or in code', () => shows(':nothing: 10:30:20 `:rocket:`', '<p>:nothing: 10:30:20 <code>:rocket:</code></p>'));
  });

  describe('alerts', () => {
    it('have their kind and its name', () => {
      const html = renderMarked('> [!WARNING]\n> Mind the gap');
      assert.match(html, /<blockquote[^>]* data-test-alert="warning"/);
      assert.match(html, /<p data-test-alert="title"[^>]*>Warning<\/p>/);
      assert.match(html, />Mind the gap<\/p>/);
    });
    it('need nothing else on the first line', () => assert.doesNotMatch(renderMarked('> [!NOTE] hello'), /alert/));
    it('are of five kinds', () => assert.doesNotMatch(renderMarked('> [!DANGER]\n> x'), /alert/));
    it('stand outside lists and quotes', () => assert.doesNotMatch(renderMarked('- > [!NOTE]\n  > x\n\n> > [!NOTE]\n> > x'), /alert/));
  });

  it('shows script, style and frames as text', () => {
    assert.doesNotMatch(render('<script>alert(1)</script>\n\n<style>p {}</style>\n\n<iframe src="x"></iframe> a <SCRIPT>'), /<(?:script|style|iframe)/i);
  });

  it('keeps a line break as such where the person wants it', () => shows('a\nb', '<p>a\nb</p>'));
  it('breaks lines where the person wants it', () => assert.equal(render('a\nb', { breaks: true }).trim(), '<p>a<br />\nb</p>'));

  it('tells every details its line', () => {
    assert.match(renderMarked('a\n\n<details>\n<summary>x</summary>\n<details open>\n\nb'), /<details data-test-line=2>[\s\S]*<details data-test-line=4 open>/);
  });
});
