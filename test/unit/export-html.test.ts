import assert from 'node:assert/strict';
import { exportedDocument, objectionTo } from '../../src/preview/export-html';
import { IN_SVG, payloads } from '../page/payloads';

/** As a page writes it, with every value in double quotes. */
const quoted = (html: string): string => html.replace(/ ([\w:-]+)='([^'"]*)'/g, ' $1="$2"').replace(/ ([\w:-]+)=([^\s"'>]+)(?=[\s>])/g, ' $1="$2"').replace(/\/>/g, '>');

describe('the last look at what is exported', () => {
  const hostile = [
    '<script>x</script>', '<p onclick="x">', '<img src="https://a.org/x.png">', '<img src="data:text/html,x">', '<img src="a.png">', '<a href="javascript:x">', '<a href="java&amp;Tab;script:x">', '<a href="java\nscript:x">', '<a href="//a.org">', '<a href="\\\\a.org">',
    '<a href="data:text/html,x">', '<a href="vscode:x">', '<p style="background:url(https://a.org)">', '<p style="background:u\\72l(https://a.org)">', '<style>@import "x";</style>', '<style>p{background:url(x)}</style>', '<svg><style><img src="x"></style></svg>',
    '<rect fill="url(https://a.org/x#y)">', '<rect marker-end="url(https://a.org/x#y)">', '<form action="x">', '<p background="x">', '<img srcset="x 2x">', '<use href="#x">', '<a xlink:href="https://a.org">', '<!-- x -->', '<p title=x>', "<p title='x'>", '<p title="x"onclick="y">', '<p', '<p title="x', '</script>',
  ];
  for (const html of hostile) {
    it(`refuses ${html}`, () => assert.notEqual(objectionTo(html), undefined));
  }

  it('refuses what SVG has of its own', () => {
    for (const html of IN_SVG) {
      assert.notEqual(objectionTo(quoted(html)), undefined, html);
    }
  });

  it('lets no handler, element or address of the grammar through that a browser would follow', () => {
    const dangerous = /<(?:script|iframe|object|embed|form|base|meta|link|use|set|animate|template)\b| on\w+="|\b(?:src|href|srcset|action|ping|background|poster)="\s*(?:javascript|vbscript|data:text|command|vscode|file|blob)/i;
    const written = payloads().map(quoted).filter((html) => dangerous.test(html) && !html.includes(' content='));
    assert.ok(written.length > 800, String(written.length));
    assert.deepEqual(written.filter((html) => objectionTo(html) === undefined), []);
  });

  it('lets through what pages write', () => {
    for (const html of [
      '<h2 id="f1-a">a &lt; b</h2>', '<a href="https://a.org" rel="noreferrer noopener">x</a>', '<a href="#f1-a">x</a>', '<a href="notes.md">x</a>', '<a href="mailto:a@b.org">x</a>', '<img src="data:image/png;base64,AAAA" alt="">', '<details open=""><summary>x</summary></details>',
      '<svg viewBox="0 0 9 9"><style>#x &gt; p{fill:red}</style><path d="M0 0" marker-end="url(#x)" style="fill:none"></path></svg>', '<math><mi>x</mi></math>', '<input type="checkbox" disabled="" checked="">',
    ]) {
      assert.equal(objectionTo(html), undefined, html);
    }
  });
});

describe('an exported document', () => {
  it('cannot be broken out of by its title or styles', () => {
    const text = exportedDocument({ title: '</title><script>', language: '"><script>', styles: 'p::after { content: "</style><script>" }', body: '<p>x</p>' });
    assert.doesNotMatch(text, /(?<!\\)<\/style><script|<title><\/title><script|lang=""><script/);
  });
});
