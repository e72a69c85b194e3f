import assert from 'node:assert/strict';
import type { MermaidConfig } from 'mermaid';
import { until } from '../host/until';
import { openBarePage, type BarePage } from './bare-page';
import { diagramWith, hostileDrawings, hostilePieces, payloads, PLACES } from './payloads';

/** Payloads in one diagram whose labels are broken into lines, which takes its time, and in one where they are not: mermaid draws none whose text is much longer. */
const WRAPPED = 100;
const IN_ONE = 300;

/** What a page must never hold, in words; empty where all is well. */
async function findings({ page, outside, trouble }: BarePage): Promise<string[]> {
  const inside = await page.evaluate(() => {
    const found: string[] = [];
    const world = window as unknown as { ran?: number; refused?: string[] };
    if (world.ran !== undefined) {
      found.push('a script ran');
    }
    // The sanitiser parses into a document where nothing runs, but whose policy speaks of handlers and <base> all the same;
    // that none of them is in the page is looked at below.
    found.push(...(world.refused ?? []).filter((what) => !/^(?:base-uri|script-src-attr) /.test(what)).map((what) => `policy: ${what}`));
    const journal = document.getElementById('journal');
    if (journal === null) {
      return [...found, `instead of the page: ${document.documentElement.outerHTML.slice(0, 100)}`];
    }
    const forbidden = 'script, iframe, frame, frameset, object, embed, form, base, meta, link, template, audio, video, source, button:not(.tool), input:not(.task), textarea, select, dialog, marquee, noscript, use, foreignObject, image, [srcset], [srcdoc], [background], [ping], [formaction]';
    for (const element of journal.querySelectorAll(forbidden)) {
      found.push(`element ${element.outerHTML.slice(0, 200)}`);
    }
    for (const element of journal.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        const written = `${element.localName} ${name}=${value.slice(0, 150)}`;
        const ours = element.closest('.katex, .diagram svg') !== null;
        if (/^on/i.test(name)) {
          found.push(`handler ${written}`);
        } else if ((name === 'id' || name === 'name' || name === 'style') && !ours) {
          found.push(`attribute ${written}`);
        } else if (name === 'class' && !ours && /hostile/.test(value)) {
          found.push(`class ${written}`);
        } else if (/^(?:xlink:)?href$/i.test(name) && /^[\s\u0000-\u0020]*[a-z][a-z0-9+.\-\s]*:/i.test(value) && !/^(?:https?:\/\/|mailto:)/i.test(value.trim())) {
          found.push(`address ${written}`);
        } else if (name === 'src' && !/^data:image\/(?:png|jpeg|gif|webp|svg\+xml)[;,]/i.test(value)) {
          found.push(`source ${written}`);
        }
      }
    }
    return found;
  });
  return [...inside, ...outside.map((address) => `asked for ${address}`), ...trouble];
}

describe('hostile journals', () => {
  const all = payloads();

  it('are at least two thousand', () => assert.ok(new Set(all).size >= 2000, String(new Set(all).size)));

  for (const [place, put] of Object.entries(PLACES)) {
    it(`do nothing: ${place}`, async function () {
      this.timeout(180_000);
      const bare = await openBarePage();
      await bare.showPieces(hostilePieces(put));
      // Handlers of the mouse and of focus have their turn too.
      await bare.page.evaluate(() => {
        for (const element of document.querySelectorAll('#journal *')) {
          element.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
          // Not `focus()`, which only some elements take, and for each of which all of the page is laid out.
          element.dispatchEvent(new FocusEvent('focus'));
          element.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
        }
      });
      assert.deepEqual((await findings(bare)).slice(0, 5), []);
      await bare.close();
    });
  }

  it('do nothing: in a diagram\'s labels', async function () {
    this.timeout(180_000);
    const bare = await openBarePage();
    for (let at = 0, count = WRAPPED; at < all.length; at += count, count = IN_ONE) {
      const labels = all.slice(at, at + count);
      // The drawing before it stands until there is a new one, which has a label that says so.
      const mark = `payloads from ${at}`;
      await bare.showPieces([`${diagramWith(labels, at === 0, mark)}\n`]);
      await bare.page.locator('.node', { hasText: mark }).or(bare.page.locator('.diagram-error')).first().waitFor({ timeout: 120_000 });
      assert.deepEqual(await bare.page.locator('.diagram-error').allTextContents(), []);
      const edges = Math.ceil(labels.length / 5);
      assert.deepEqual([await bare.page.locator('.node').count(), await bare.page.locator('.edgeLabel .label').count()], [1 + labels.length + edges, edges]);
      assert.deepEqual((await findings(bare)).slice(0, 5), [], mark);
    }
    await bare.close();
  });

  it('do nothing: in what mermaid draws, whatever it may be tricked into', async function () {
    this.timeout(180_000);
    const drawings = hostileDrawings();
    const bare = await openBarePage({
      library: `const drawings = ${JSON.stringify(drawings)};\nexport const ready = async () => undefined;\nexport const mermaid = { initialize(config) { window.told = config; }, async render(id, source) { return { svg: drawings[Number(source)] }; } };`,
    });
    await bare.page.setViewportSize({ width: 1280, height: 20_000 });
    await bare.showPieces(drawings.map((_, index) => `\`\`\`mermaid\n${index}\n\`\`\`\n\n`));
    await until(async () => bare.trouble.length > 0 || assert.equal(await bare.page.locator('.diagram-picture').count(), drawings.length), 60_000);
    assert.deepEqual((await findings(bare)).slice(0, 5), []);
    // The other layer is mermaid's own.
    const { securityLevel, htmlLabels, maxEdges, maxTextSize, secure } = await bare.page.evaluate(() => (window as unknown as { told: MermaidConfig }).told);
    assert.deepEqual({ securityLevel, htmlLabels, maxEdges, maxTextSize }, { securityLevel: 'strict', htmlLabels: false, maxEdges: 1000, maxTextSize: 50_000 });
    assert.deepEqual(['secure', 'securityLevel', 'htmlLabels', 'maxEdges', 'maxTextSize', 'themeCSS', 'dompurifyConfig'].filter((key) => secure?.includes(key) !== true), []);
    await bare.close();
  });

  it('follow no link by themselves: the extension is asked', async () => {
    const bare = await openBarePage();
    await bare.show('[web](https://a.org/) [file](notes.md) <a href="javascript:alert(1)">bad</a> <a href="https&#x200b;://a.org">none</a> [anchor](#there)\n\n# There\n');
    assert.equal(await bare.page.getByText('none').getAttribute('href'), null, 'not the address it looks like');
    for (const name of ['web', 'file']) {
      await bare.page.getByRole('link', { name }).click();
      await bare.page.getByRole('link', { name }).click({ button: 'middle' });
    }
    await bare.page.getByText('bad').click();
    await bare.page.getByRole('link', { name: 'anchor' }).click();
    const asked = (await bare.said()).filter(({ type }) => type === 'openLink');
    assert.deepEqual(asked, ['https://a.org/', 'https://a.org/', 'notes.md', 'notes.md'].map((href) => ({ type: 'openLink', href })));
    assert.deepEqual(await findings(bare), []);
    await bare.close();
  });

  it('cannot change what no diagram may change', async () => {
    const bare = await openBarePage();
    await bare.show('```mermaid\n%%{init: {"securityLevel": "loose", "htmlLabels": true, "flowchart": {"htmlLabels": true}, "themeCSS": "* { background: url(https://evil.test/x) }"}}%%\nflowchart LR\n  a["<img src=x onerror=window.ran=1>"]\n  click a "javascript:window.ran=1"\n```\n');
    await bare.page.locator('.diagram-picture > svg').waitFor();
    assert.deepEqual(await findings(bare), []);
    await bare.close();
  });
});
