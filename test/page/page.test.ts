import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { root } from '../host/install';
import { anyDocument } from '../unit/documents';
import { openBarePage, type BarePage } from './bare-page';
import { countDrawnFormulas } from './drawn-formulas';
import { until } from '../host/until';

const JOURNAL = `# Log

<details>
<summary>Python</summary>

## 23/5/25
- lists $x^2$

\`\`\`mermaid
flowchart LR
  A --> B
\`\`\`

## 24/5/25
- dictionaries
- tuples

</details>

<details>
<summary>Numpy</summary>

## 25/5/25
- arrays

</details>
`;

/** One of each kind; all name Alpha. */
const DIAGRAMS: Readonly<Record<string, string>> = {
  flowchart: 'flowchart TD\n  a[Alpha] -->|yes| b{Beta}\n  subgraph one\n    b\n  end',
  'sequence diagram': 'sequenceDiagram\n  Alpha->>Beta: hello',
  'class diagram': 'classDiagram\n  class Alpha {\n    +int size\n  }',
  'state diagram': 'stateDiagram-v2\n  [*] --> Alpha\n  Alpha --> [*]',
  'entity diagram': 'erDiagram\n  Alpha ||--o{ Beta : has',
  journey: 'journey\n  title Day\n  section Alpha\n    Rise: 5: Me',
  'Gantt chart': 'gantt\n  dateFormat YYYY-MM-DD\n  section Alpha\n    Read :a1, 2025-05-23, 3d',
  'pie chart': 'pie title Time\n  "Alpha" : 3\n  "Beta" : 1',
  'quadrant chart': 'quadrantChart\n  x-axis Low --> High\n  y-axis Low --> High\n  Alpha: [0.3, 0.6]',
  'requirement diagram': 'requirementDiagram\n  requirement Alpha {\n    id: 1\n    text: x\n    risk: high\n    verifymethod: test\n  }',
  'git graph': 'gitGraph\n  commit id: "Alpha"\n  branch b\n  commit',
  mindmap: 'mindmap\n  root((Alpha))\n    Beta',
  timeline: 'timeline\n  title T\n  2025 : Alpha',
  sankey: 'sankey-beta\nAlpha,Beta,10',
  'XY chart': 'xychart-beta\n  title "Alpha"\n  x-axis [a, b]\n  y-axis "n" 0 --> 5\n  bar [1, 4]',
  'block diagram': 'block-beta\n  columns 1\n  a["Alpha"]',
  'packet diagram': 'packet-beta\n  0-15: "Alpha"',
  kanban: 'kanban\n  Todo\n    [Alpha]',
  'architecture diagram': 'architecture-beta\n  service a(server)[Alpha]',
};

async function withPage(work: (bare: BarePage) => Promise<void>): Promise<void> {
  const bare = await openBarePage();
  await work(bare);
  assert.deepEqual(bare.trouble, []);
  assert.deepEqual(bare.outside, []);
  await bare.close();
}

const openAll = (bare: BarePage): Promise<void> => bare.page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
const drawings = async (bare: BarePage): Promise<number> => (await bare.said()).filter(({ type }) => type === 'drawing').length;

describe('the page', () => {
  it('shows both diagrams and the formulas of the reference shape, at their right size', () => withPage(async (bare) => {
    await bare.show(await readFile(join(root, 'test/samples/reference-shape.md'), 'utf8'));
    assert.equal(await bare.page.locator('#journal > details').count(), 5);
    assert.equal(await bare.page.locator('.katex').count(), 3);
    assert.equal(await bare.page.locator('.formula-error').count(), 0);
    assert.equal(await drawings(bare), 0, 'what is closed away is not drawn');
    await openAll(bare);
    for (const index of [0, 1]) {
      const diagram = bare.page.locator('.diagram').nth(index);
      await diagram.scrollIntoViewIfNeeded();
      const svg = diagram.locator('.diagram-picture > svg');
      await svg.waitFor();
      const box = (await svg.boundingBox())!;
      assert.ok(box.width > 200 && box.height > 30, JSON.stringify(box));
      const labels = await svg.locator('text').allTextContents();
      assert.ok(labels.length >= 3 && labels.some((label) => label.trim() !== ''), String(labels));
    }
  }));

  it('loads neither mermaid nor KaTeX nor the colours of code where there are none', async () => {
    const bare = await openBarePage();
    const asked: string[] = [];
    bare.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await bare.show('# Log\n\n## 23/5/25\n- words, $5 and `code`\n\n```\nplain\n```\n');
    assert.deepEqual(asked, []);
    await bare.close();
  });

  it('changes only what has changed, and keeps diagrams, sections, selection and scroll', () => withPage(async (bare) => {
    await bare.show(JOURNAL);
    await openAll(bare);
    await bare.page.locator('.diagram-picture > svg').waitFor();
    await bare.page.evaluate(() => {
      const world = window as unknown as { kept: Element[]; changed: string[] };
      world.kept = [...document.querySelectorAll('#journal > details, .diagram-picture > svg, .katex, li')];
      world.changed = [];
      new MutationObserver((records) => world.changed.push(...records.map(({ target }) => (target instanceof Text ? target.data : (target as Element).outerHTML)))).observe(document.getElementById('journal')!, {
        subtree: true, childList: true, characterData: true, attributes: true,
      });
      const text = [...document.querySelectorAll('li')].find((item) => item.textContent === 'tuples')!.firstChild!;
      getSelection()!.setBaseAndExtent(text, 1, text, 4);
      document.querySelectorAll('details')[1]!.open = false;
    });
    const before = await drawings(bare);
    await bare.change(JOURNAL.replace('- tuples', '- tuples!'));
    const after = await bare.page.evaluate(() => {
      const world = window as unknown as { kept: Element[]; changed: string[] };
      return {
        connected: world.kept.every((element) => element.isConnected), changed: world.changed.filter((what) => !what.startsWith('<details')), selected: String(getSelection()),
        open: [...document.querySelectorAll('details')].map((details) => details.open), text: document.getElementById('journal')!.textContent,
      };
    });
    assert.match(after.text, /tuples!/);
    assert.deepEqual(after.changed, ['tuples!']);
    assert.ok(after.connected);
    assert.equal(after.selected, 'upl');
    assert.deepEqual(after.open, [true, false]);
    assert.equal(await drawings(bare), before);
  }));

  it('keeps every node of other days when a line is put above them', () => withPage(async (bare) => {
    await bare.show(JOURNAL);
    await bare.page.evaluate(() => {
      (window as unknown as { kept: Element[] }).kept = [...document.querySelectorAll('.piece')].slice(1).flatMap((piece) => [...piece.querySelectorAll('*')]);
    });
    await bare.change(`${JOURNAL.slice(0, 6)}new\n\n${JOURNAL.slice(6)}`);
    assert.ok(await bare.page.evaluate(() => (window as unknown as { kept: Element[] }).kept.every((element) => element.isConnected)));
  }));

  it('draws only the diagram that has changed, and keeps the last good drawing while it is wrong', () => withPage(async (bare) => {
    const two = `${JOURNAL}\n\`\`\`mermaid\nflowchart LR\n  C --> D\n\`\`\`\n`;
    await bare.show(two);
    await openAll(bare);
    await until(async () => (await bare.page.locator('.diagram-picture > svg').count()) === 2);
    const before = await drawings(bare);
    await bare.change(two.replace('A --> B', 'A --> ['));
    await bare.page.locator('.diagram-error').waitFor();
    assert.equal(await bare.page.locator('.diagram-picture > svg').count(), 2, 'the last good drawing stays');
    await until(async () => {
      const problems = (await bare.said()).findLast((message) => message.type === 'problems');
      assert.deepEqual(problems?.problems.map(({ code, line }) => ({ code, line })), [{ code: 'mermaid-syntax', line: 10 }], 'the line that mermaid names');
    });
    await bare.change(two.replace('A --> B', 'A --> E'));
    await bare.page.locator('.diagram-error').waitFor({ state: 'detached' });
    await until(async () => /E/.test((await bare.page.locator('.diagram-picture > svg').first().textContent()) ?? ''));
    assert.equal(await drawings(bare), before + 2);
  }));

  it('draws a formula once for each distinct source, wherever and however often it stands', () => withPage(async (bare) => {
    const drawn = await countDrawnFormulas(bare.page);
    const text = '# Log\n\n## 23/5/25\n- $a^2$ and $a^2$\n- $a^2$, $b_1$\n';
    await bare.show(text);
    await bare.page.locator('.formula').nth(3).waitFor({ state: 'attached' });
    assert.equal(await drawn(), 2);
    await bare.change(text.replace('and $a^2$', 'or $b_1$ or $a^2$'));
    await bare.page.locator('.formula').nth(4).waitFor({ state: 'attached' });
    assert.equal(await drawn(), 2);
  }));

  it('says where a formula is wrong, and shows its source', () => withPage(async (bare) => {
    await bare.show('# Log\n\n## 23/5/25\n- a\n- $\\frac{1}$ b\n');
    assert.equal(await bare.page.locator('.formula-error').textContent(), '\\frac{1}');
    await until(async () => {
      const problems = (await bare.said()).findLast((message) => message.type === 'problems');
      assert.deepEqual(problems?.problems.map(({ code, line }) => ({ code, line })), [{ code: 'math-syntax', line: 4 }]);
    });
  }));

  it('asks for the whole file where an update does not fit what it has', () => withPage(async (bare) => {
    await bare.show(JOURNAL);
    await bare.say({ type: 'update', document: 'file:///log.md', base: 99, version: 100, at: 0, remove: 1, pieces: [] });
    await until(async () => (await bare.said()).some(({ type }) => type === 'resend'));
    assert.match((await bare.page.locator('#journal').textContent())!, /tuples/);
  }));

  it('shows after any change what it would show of the new text', async function () {
    this.timeout(120_000);
    const bare = await openBarePage({ hurried: true });
    const shown = (): Promise<string> => bare.page.evaluate(() => document.getElementById('journal')!.innerHTML.replaceAll(/ open=""/g, ''));
    const journals = fc.tuple(anyDocument, anyDocument, anyDocument).map(([a, b, c]) => `# Log\n\n<details>\n<summary>s</summary>\n\n## 23/5/25\n${a}\n\n## 24/5/25\n${b}\n\n</details>\n\n## 25/5/25\n${c}\n`);
    const documents = fc.sample(journals, { seed: 7, numRuns: 20 });
    // What colours code is there from here on: some of the texts have code.
    await bare.show('```js\n1\n```\n');
    await bare.page.locator('.hljs-number').waitFor();
    await bare.show(documents[0]!);
    for (const text of documents.slice(1)) {
      await bare.change(text);
      const changed = await shown();
      await bare.show(text);
      assert.equal(changed, await shown(), text);
    }
    assert.deepEqual(bare.trouble, []);
    await bare.close();
  });

  it('finds text in closed sections, and closes those again that do not hold the chosen hit', () => withPage(async (bare) => {
    await bare.show(JOURNAL);
    await bare.page.locator('#journal').press('Control+f');
    await bare.page.keyboard.type('s');
    const open = (): Promise<boolean[]> => bare.page.evaluate(() => [...document.querySelectorAll('details')].map((details) => details.open));
    await bare.page.keyboard.press('Control+a');
    await bare.page.keyboard.type('tuples');
    await until(async () => assert.deepEqual(await open(), [true, false]));
    await bare.page.keyboard.press('Control+a');
    await bare.page.keyboard.type('arrays');
    await until(async () => assert.deepEqual(await open(), [false, true]));
    await bare.page.keyboard.press('Escape');
    assert.deepEqual(await open(), [false, true], 'the section of the hit stays open');
  }));

  it('leads to an anchor in a closed section', () => withPage(async (bare) => {
    await bare.show(`[go](#25525)\n\n${JOURNAL}`);
    await bare.page.getByRole('link', { name: 'go' }).click();
    assert.deepEqual(await bare.page.evaluate(() => [...document.querySelectorAll('details')].map((details) => details.open)), [false, true]);
  }));

  it('says which task was ticked, and shows what the file says', () => withPage(async (bare) => {
    await bare.show('# Log\n\n## 23/5/25\n- [ ] read\n\n## 24/5/25\n- a\n- [x] write\n');
    const boxes = bare.page.getByRole('checkbox');
    await boxes.nth(0).click();
    await boxes.nth(1).click();
    assert.deepEqual((await bare.said()).filter(({ type }) => type === 'tick'), [
      { type: 'tick', line: 3, done: true, version: 1 },
      { type: 'tick', line: 7, done: false, version: 1 },
    ]);
    assert.deepEqual([await boxes.nth(0).isChecked(), await boxes.nth(1).isChecked()], [false, true]);
    await bare.change('# Log\n\n## 23/5/25\n- [x] read\n\n## 24/5/25\n- a\n- [x] write\n');
    assert.ok(await boxes.nth(0).isChecked());
    // The menu of VS Code is told what was clicked.
    const menu = async (words: string): Promise<string | undefined> => {
      await bare.page.getByText(words, { exact: true }).click({ button: 'right' });
      return bare.page.evaluate(() => document.body.dataset['vscodeContext']);
    };
    assert.equal(await menu('write'), '{"journalTodo":"task"}');
    assert.equal(await menu('a'), '{}');
    assert.deepEqual((await bare.said()).filter(({ type }) => type === 'point'), [{ type: 'point', line: 7, version: 2 }]);
    await bare.change('# Log\n\n## 23/5/25\n- [x] [read](a.md)\n');
    assert.equal(await menu('read'), '{"journalTodo":"task"}');
    assert.deepEqual((await bare.said()).filter(({ type }) => type === 'openLink'), [], 'the menu of a link does not open it');
  }));

  it('numbers footnotes over all days and leads to them and back', () => withPage(async (bare) => {
    await bare.show('## 23/5/25\na[^x] b[^y]\n\n## 24/5/25\nc[^x]\n\n[^y]: Why\n\n[^x]: Ex\n');
    assert.deepEqual(await bare.page.locator('.note').allTextContents(), ['1', '2', '1']);
    assert.deepEqual(await bare.page.locator('.footnotes li p').allTextContents(), ['Ex ↩', 'Why ↩']);
  }));

  it('loads a picture only from the address the extension gives, and says why others are not shown', () => withPage(async (bare) => {
    await bare.show('![a](a.png) ![b](https://evil.test/b.png) ![c](data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=)\n');
    await until(async () => (await bare.said()).some((message) => message.type === 'wantPictures' && message.sources.join() === 'a.png,https://evil.test/b.png'));
    assert.equal(await bare.page.locator('img[src]').count(), 1);
    await bare.say({ type: 'pictures', pictures: [
      { source: 'a.png', uri: 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=', refused: '' }, { source: 'https://evil.test/b.png', uri: '', refused: 'remote' },
    ] });
    await until(async () => (await bare.page.locator('img[src]').count()) === 2);
    assert.equal(await bare.page.locator('.picture-refused').count(), 1);
    // Each once, and no more in a message than the extension takes.
    await bare.show(Array.from({ length: 2500 }, (_, index) => `![x](many/${index % 2100}.png)\n`).join('\n'));
    const many = async (): Promise<string[][]> => (await bare.said()).flatMap((message) => (message.type === 'wantPictures' && message.sources[0]!.startsWith('many') ? [[...message.sources]] : []));
    await until(async () => assert.equal(new Set((await many()).flat()).size, 2100));
    assert.equal((await many()).flat().length, 2100);
    assert.ok((await many()).every((sources) => sources.length <= 2000));
  }));

  describe('a diagram', () => {
    const drawn = async (bare: BarePage): Promise<void> => {
      await bare.show(JOURNAL);
      await openAll(bare);
      await bare.page.locator('.diagram-picture > svg').waitFor();
    };
    const transform = (bare: BarePage): Promise<string> => bare.page.locator('.diagram-picture > svg').evaluate((svg) => (svg as SVGElement).style.transform);

    it('is zoomed and moved by keys, and stays so while it is changed', () => withPage(async (bare) => {
      await drawn(bare);
      await bare.page.locator('.diagram').focus();
      await bare.page.keyboard.press('+');
      await bare.page.keyboard.press('ArrowLeft');
      assert.equal(await transform(bare), 'translate(40px, 0px) scale(1.25)');
      await bare.change(JOURNAL.replace('A --> B', 'A --> C'));
      await until(async () => /C/.test((await bare.page.locator('.diagram-picture > svg').textContent()) ?? ''));
      assert.equal(await transform(bare), 'translate(40px, 0px) scale(1.25)');
      await bare.page.keyboard.press('0');
      assert.equal(await transform(bare), '');
    }));

    it('fills the window and comes back', () => withPage(async (bare) => {
      await drawn(bare);
      await bare.page.locator('.diagram').hover();
      await bare.page.getByRole('button', { name: 'fullScreen' }).click();
      const size = bare.page.viewportSize()!;
      await until(async () => {
        const box = (await bare.page.locator('.diagram').boundingBox())!;
        assert.ok(box.width >= size.width - 20 && box.height >= size.height - 1, JSON.stringify(box));
      });
      await bare.page.keyboard.press('Escape');
      await until(async () => (await bare.page.locator('.diagram').boundingBox())!.height < size.height / 2);
    }));

    it('is copied as SVG and as PNG', () => withPage(async (bare) => {
      await drawn(bare);
      await bare.page.locator('.diagram').hover();
      await bare.page.getByRole('button', { name: 'copySvg' }).click();
      await bare.page.locator('.diagram-said').waitFor();
      const svg = await bare.page.evaluate(() => navigator.clipboard.readText());
      for (const attribute of [/ width="\d+"/, / height="\d+"/, / xmlns="http:\/\/www.w3.org\/2000\/svg"/]) {
        assert.match(/^<svg [^>]*>/.exec(svg)![0], attribute);
      }
      await bare.page.getByRole('button', { name: 'copyPng' }).click();
      await until(() => bare.page.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        const blob = item!.types.includes('image/png') ? await item!.getType('image/png') : undefined;
        const picture = blob && (await createImageBitmap(blob));
        return picture !== undefined && picture.width > 100 && picture.height > 50;
      }));
    }));

    it('is handed over to be saved, with its line', () => withPage(async (bare) => {
      await drawn(bare);
      await bare.page.locator('.diagram').hover();
      await bare.page.getByRole('button', { name: 'saveSvg' }).click();
      const saved = (await bare.said()).find((message) => message.type === 'saveSvg');
      assert.equal(saved?.line, 8);
      assert.match(saved.svg, /^<svg /);
    }));
  });

  it('draws each kind of diagram, its words too', () => withPage(async (bare) => {
    await bare.show(Object.values(DIAGRAMS).map((source) => `\`\`\`mermaid\n${source}\n\`\`\`\n`).join('\n'));
    for (const [index, kind] of Object.keys(DIAGRAMS).entries()) {
      const diagram = bare.page.locator('.diagram').nth(index);
      await diagram.scrollIntoViewIfNeeded();
      const picture = diagram.locator('.diagram-picture > svg, .diagram-error');
      await picture.waitFor();
      assert.match((await picture.textContent())!, /Alpha/, kind);
      assert.equal(await diagram.locator('.diagram-error').count(), 0, kind);
    }
  }));
});
