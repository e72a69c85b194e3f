import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { exportedDocument, formulaStyles, objectionTo } from '../../src/preview/export-html';
import type { ExportedFile } from '../../src/preview/protocol';
import { newContext } from '../host/browser';
import { root } from '../host/install';
import { until } from '../host/until';
import { openBarePage, SETTINGS, theBrowser, type BarePage } from './bare-page';
import { payloads, PLACES } from './payloads';

const JOURNAL = '# Log\n\n<details>\n<summary>Python</summary>\n\n## 23/5/25\n- lists $x^2$ [there](#24525)\n- [ ] read it[^1]\n\n## 24/5/25\n\n```mermaid\nflowchart LR\n  A --> B\n```\n\n![p](a.png)\n\n</details>\n\n[^1]: note\n';

/** Draws the texts for a file of their own and opens it from the disk. */
async function exported(bare: BarePage, texts: readonly string[], open: boolean): Promise<{ readonly text: string; readonly body: string }> {
  await bare.export(texts, open);
  const { html, fonts } = (await bare.said()).find((message) => message.type === 'exported')!;
  assert.equal(objectionTo(html), undefined);
  const page = (name: string): Promise<string> => readFile(join(root, 'dist/page', name), 'utf8');
  const formulas = fonts.length === 0 ? '' : await formulaStyles(await page('katex.css'), fonts, async (name) => (await readFile(join(root, 'dist/page/fonts', name))).toString('base64'));
  const styles = [formulas, await page('page.css'), await page('export.css')].join('\n');
  return { text: exportedDocument({ title: 'Log', language: 'en', styles, body: html }), body: html };
}

/** What happens when a browser opens the file: requests beyond it, dialogs, pages gone to, scripts run. */
async function openFile(text: string): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'journal-export-'));
  const file = join(folder, 'log.html');
  await writeFile(file, text);
  const context = await newContext(await theBrowser.get());
  const page = await context.newPage();
  const trouble: string[] = [];
  const address = pathToFileURL(file).href;
  page.on('request', (request) => /^data:/.test(request.url()) || request.url() === address || trouble.push(`asked for ${request.url().slice(0, 100)}`));
  page.on('dialog', (dialog) => void dialog.dismiss().then(() => trouble.push('dialog')));
  page.on('framenavigated', (frame) => frame.url() === address || trouble.push(`went to ${frame.url()}`));
  await page.goto(address);
  if (await page.evaluate(() => (window as unknown as { ran?: number }).ran !== undefined)) {
    trouble.push('a script ran');
  }
  await context.close();
  await rm(folder, { recursive: true });
  return trouble;
}

describe('an exported journal', () => {
  it('holds diagrams, formulas with their fonts, links within it, and needs nothing else', async () => {
    const bare = await openBarePage();
    const { text, body } = await exported(bare, [JOURNAL], true);
    assert.match(body, /<details [^>]*open=""/);
    assert.match(body, /<svg [^>]*id="diagram-/);
    assert.match(body, /href="#f1-24525"/);
    assert.match(body, / id="f1-24525"/);
    assert.match(body, /href="#f1-note-1"/);
    assert.match(text, /src:url\(data:font\/woff2/);
    assert.match(text, /content="default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:"/);
    assert.doesNotMatch(body, /<button|<script| data-/);
    assert.deepEqual(await openFile(text), []);
    await bare.close();
  });

  it('is printed without anything cut off at the edge of the paper', async () => {
    const bare = await openBarePage();
    const long = 'one_'.repeat(200);
    const { text } = await exported(bare, [`# Log\n\n## 23/5/25\n${long}\n\n- \`${long}\`\n\n\`\`\`\n${long}\n\`\`\`\n`], true);
    await bare.close();
    const context = await newContext(await theBrowser.get(), { viewport: { width: 700, height: 900 } });
    const page = await context.newPage();
    await page.setContent(text);
    await page.emulateMedia({ media: 'print' });
    const cut = await page.evaluate(() => [...document.querySelectorAll('p, li, pre')].filter((each) => each.scrollWidth > each.clientWidth || each.getBoundingClientRect().right > window.innerWidth).map((each) => each.localName));
    assert.deepEqual(cut, []);
    await context.close();
  });

  it('lists several files by their titles, a course that is called like its file once, and keeps the links between them', async () => {
    const bare = await openBarePage();
    const piece = (text: string) => ({ text, lines: text.split('\n').length - 1, hidden: false });
    const file = (name: string, course: string, links: string): ExportedFile => ({
      name, path: `/notes/${name}/it.md`, pieces: [piece(`# ${course}\n\n`), piece(`## 23/5/25\n${links}\n`)], from: 0, to: 2,
      sections: [
        { kind: 'course', title: course, from: 0, to: 2, parent: -1, line: 0, today: false, header: { days: 1, lastDay: '', open: 0, done: 0, link: '' } },
        { kind: 'day', title: '23 May', from: 1, to: 2, parent: 0, line: 0, today: false },
      ],
    });
    await bare.say({ type: 'export', files: [file('Log', 'Log', '[a](../Second/it.md) [b](../Second/it#23525) [c](#23525) [d](x.pdf) [i](#F1-score)'), file('Second', 'Python', '[e](../Log/it.md#Log) [f](a%20b.pdf?x#y) [g](https://a.org) [h](/a.md)')], settings: SETTINGS, refusedDiagrams: [], open: true, contents: true });
    await until(async () => (await bare.said()).some(({ type }) => type === 'exported'));
    const { html } = (await bare.said()).find((message) => message.type === 'exported')!;
    const contents = html.slice(0, html.indexOf('</nav>')).replace(/<h2>.*?<\/h2>/, '').replace(/ href="[^"]*"/g, '');
    assert.equal(contents, '<nav class="contents"><ul><li><a>Log</a><ul><li><a>23 May</a></li></ul></li><li><a>Second</a><ul><li><a>Python</a><ul><li><a>23 May</a></li></ul></li></ul></li></ul>');
    // Between the files, and to what lies beside them, from where the export is saved.
    const links = [...html.slice(html.indexOf('</nav>')).matchAll(/<a href="([^"]*)"[^>]*>(\w)<\/a>/g)].map(([, href, name]) => `${name} ${href}`);
    assert.deepEqual(links, ['a #f2', 'b #f2-23525', 'c #f1-23525', 'd x.pdf', 'i #f1-f1-score', 'e #f1-log', 'f ../Second/a%20b.pdf?x#y', 'g https://a.org', 'h /a.md']);
    await bare.close();
  });

  it('begins with its title and, of a day or course alone, what it is taken from; the contents stand below', async () => {
    const bare = await openBarePage();
    const piece = (text: string) => ({ text, lines: text.split('\n').length - 1, hidden: false });
    const log = ['# Log\n\n', '<details>\n<summary>Python</summary>\n\n', '## 23/5/25\n- lists\n\n', '## 24/5/25\n- sets\n\n</details>\n'];
    const headings = ['# Log\n\n', '## Python\n\n', '### 23/5/25\n- lists\n\n', '### 24/5/25\n- sets\n'];
    const header = { days: 2, lastDay: '', open: 0, done: 0, link: '' };
    const sections: ExportedFile['sections'] = [
      { kind: 'course', title: 'Python', from: 1, to: 4, parent: -1, line: 0, today: false, header },
      { kind: 'day', title: '23 May', from: 2, to: 3, parent: 0, line: 0, today: false },
      { kind: 'day', title: '24 May', from: 3, to: 4, parent: 0, line: 0, today: false },
    ];
    /** What one reads, with the names of what it stands in. */
    const read = async (texts: readonly string[], from: number, to: number, contents = true): Promise<string> => {
      const before = (await bare.said()).filter(({ type }) => type === 'exported').length;
      await bare.say({ type: 'export', files: [{ name: 'Log <b>', path: '/notes/log.md', pieces: texts.map(piece), sections, from, to }], settings: SETTINGS, refusedDiagrams: [], open: true, contents });
      await until(async () => assert.equal((await bare.said()).filter(({ type }) => type === 'exported').length, before + 1));
      const { html } = (await bare.said()).findLast((message) => message.type === 'exported')!;
      assert.equal(objectionTo(html), undefined);
      return bare.page.evaluate((text) => {
        const page = new DOMParser().parseFromString(text, 'text/html');
        return [...page.querySelectorAll('h1, h2, h3, nav a, summary, .place, li:not(nav *)')].map((each) => `${each.closest('nav') === null ? each.localName : 'nav'} ${each.textContent}`).join(', ');
      }, html);
    };
    assert.equal(await read(log, 1, 4), 'h1 Python, p Log <b>, nav contents, nav 23 May, nav 24 May, summary Python, h2 23/5/25, li lists, h2 24/5/25, li sets');
    assert.equal(await read(headings, 1, 4), 'h2 Python, p Log <b>, nav contents, nav 23 May, nav 24 May, h3 23/5/25, li lists, h3 24/5/25, li sets');
    assert.equal(await read(log, 2, 3), 'h2 23/5/25, p Log <b> › Python, li lists');
    assert.equal(await read(log, 0, 4), 'h1 Log, nav contents, nav Python, nav 23 May, nav 24 May, summary Python, h2 23/5/25, li lists, h2 24/5/25, li sets');
    assert.equal(await read(log, 2, 3, false), 'h2 23/5/25, li lists', 'what is copied stands in a text of the person');
    await bare.close();
  });

  it('does nothing when hostile text is opened from the disk', async function () {
    this.timeout(120_000);
    const bare = await openBarePage();
    // Each by itself, and at one of the other places: the page's own tests have each at all of them.
    const { alone, ...others } = PLACES;
    const places = Object.values(others);
    const texts = payloads().flatMap((payload, index) => [alone!(payload), places[index % places.length]!(payload)]);
    const { text } = await exported(bare, texts.map((each) => `${each}\n`), false);
    assert.deepEqual(await openFile(text), []);
    await bare.close();
  });
});
