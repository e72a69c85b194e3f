import assert from 'node:assert/strict';
import { until } from '../host/until';
import { openBarePage } from './bare-page';

const diagram = (label: string): string => `## 23/5/25\n\n\`\`\`mermaid\nflowchart LR\n  A --> ${label}\n\`\`\`\n`;
const SOURCE = 'flowchart LR\n  A --> B\n';

/** As WCAG reckons it, of two colours `rgb(…)`. */
function contrast(one: string, other: string): number {
  const [less, more] = [one, other].map(light).sort((a, b) => a - b);
  return (more! + 0.05) / (less! + 0.05);
}

function light(colour: string): number {
  const [red, green, blue] = colour.match(/[\d.]+/g)!.map((part) => Number(part) / 255).map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

describe('diagrams of the page', () => {
  it('that once made a page fall silent are shown as source, until the person tries again', async () => {
    const bare = await openBarePage();
    await bare.show(diagram('B'), { refusedDiagrams: [SOURCE] });
    await bare.page.getByText('diagramRefused').waitFor();
    assert.equal(await bare.page.locator('.diagram code').textContent(), SOURCE);
    assert.deepEqual((await bare.said()).filter(({ type }) => type === 'drawing'), []);
    await bare.page.getByRole('button', { name: 'tryAgain' }).click();
    await bare.page.locator('.diagram-picture > svg').waitFor();
    assert.deepEqual((await bare.said()).filter(({ type }) => type === 'drawing'), [{ type: 'drawing', source: SOURCE }]);
    await bare.close();
  });

  it('show the newest text after typing, however long an older one takes to draw', async () => {
    const bare = await openBarePage();
    const edges = Array.from({ length: 60 }, (_, index) => `\n  n${index} --> n${(index * 7) % 60}`).join('');
    await bare.show(diagram(`Long${edges}`));
    await bare.change(diagram('Short'));
    await until(async () => assert.match((await bare.page.locator('.diagram-picture > svg').textContent()) ?? '', /Short/));
    await bare.page.evaluate(() => {
      const world = window as unknown as { older: number };
      world.older = 0;
      new MutationObserver(() => (world.older += /Short/.test(document.querySelector('.diagram-picture')?.textContent ?? '') ? 0 : 1)).observe(document.querySelector('.diagram')!, { childList: true, subtree: true });
    });
    for (let length = 1; length <= 5; length++) {
      await bare.change(diagram(`Short${'x'.repeat(length)}`));
    }
    await until(async () => assert.match((await bare.page.locator('.diagram-picture > svg').textContent()) ?? '', /Shortxxxxx/));
    assert.equal(await bare.page.evaluate(() => (window as unknown as { older: number }).older), 0);
    await bare.close();
  });

  it('are not replaced by an older drawing that comes late', async () => {
    // Draws what is slow when the test says so.
    const bare = await openBarePage({
      library: `export const ready = async () => undefined;
      export const mermaid = {
        initialize() {},
        async render(id, source) {
          if (source.includes('Slow')) {
            await new Promise((done) => (window.release = done));
          }
          return { svg: '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="20"><text y="15">' + source.trim().match(/\\w+$/)[0] + '</text></svg>' };
        },
      };`,
    });
    await bare.show(diagram('Slow'));
    await until(async () => bare.page.evaluate(() => 'release' in window));
    await bare.change(diagram('Quick'));
    await bare.page.evaluate(() => {
      const world = window as unknown as { shown: string[] };
      world.shown = [];
      new MutationObserver(() => world.shown.push(document.querySelector('.diagram-picture')?.textContent ?? '')).observe(document.querySelector('.diagram')!, { childList: true, subtree: true });
    });
    // So long a pause in typing has been that it would be drawn by now if the older one did not hold it up.
    await bare.page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
    await bare.page.evaluate(() => (window as unknown as { release: () => void }).release());
    await until(async () => assert.match(await bare.page.locator('.diagram-picture').innerText(), /Quick/));
    await bare.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    const shown = await bare.page.evaluate(() => (window as unknown as { shown: string[] }).shown);
    assert.deepEqual(shown.slice(shown.findIndex((text) => text.includes('Quick'))).filter((text) => text.includes('Slow')), []);
    await bare.close();
  });

  it('that are closed away are drawn when their section is opened', async () => {
    const bare = await openBarePage();
    await bare.show(`${diagram('A')}\n<details>\n<summary>Course</summary>\n\n${diagram('B')}\n</details>\n`);
    const drawn = bare.page.locator('.diagram-picture > svg');
    await drawn.first().waitFor();
    await bare.page.evaluate(() => new Promise((done) => requestIdleCallback(() => requestIdleCallback(done))));
    assert.deepEqual((await bare.said()).filter(({ type }) => type === 'drawing').length, 1);
    await bare.page.locator('summary').click();
    await drawn.nth(1).waitFor();
    await bare.close();
  });

  it('look as they themselves ask for: words in Markdown, shapes and themes by name, by hand, in lanes', async () => {
    const flow = 'flowchart LR\n  A["`**Read** this`"] --> B@{ shape: cloud, label: "Dream" }\n';
    const sources = {
      directive: `%%{init: {'theme': 'forest'}}%%\n${flow}`,
      'front matter': `---\ntitle: Plan\nconfig:\n  theme: neutral\n---\n${flow}`,
      'by hand': `---\nconfig:\n  look: handDrawn\n---\n${flow}`,
      lanes: 'swimlane-beta\n  subgraph Day\n    A["`**Read** this`"] --> B\n  end\n',
    };
    const bare = await openBarePage();
    await bare.show(Object.values(sources).map((source) => `\`\`\`mermaid\n${source}\`\`\`\n`).join('\n'));
    for (const [index, what] of Object.keys(sources).entries()) {
      const holder = bare.page.locator('.diagram').nth(index);
      await holder.scrollIntoViewIfNeeded();
      await holder.locator('.diagram-picture > svg, .diagram-error').first().waitFor();
      assert.deepEqual(await holder.locator('.diagram-error').allTextContents(), [], what);
      assert.equal(await holder.locator('tspan[font-weight="bold"]').first().textContent(), 'Read', what);
    }
    const filled = (index: number): Promise<string> => bare.page.locator('.diagram').nth(index).locator('.node rect.label-container').first().evaluate((shape) => getComputedStyle(shape).fill);
    assert.equal(await filled(0), 'rgb(205, 228, 152)', 'forest');
    assert.equal(await filled(1), 'rgb(238, 238, 238)', 'neutral');
    assert.equal(await bare.page.locator('.diagram').nth(1).locator('text', { hasText: 'Plan' }).count(), 1);
    await bare.close();
  });

  it('that once never ended in mermaid come to an end', async () => {
    const bare = await openBarePage();
    const sources = {
      'all days left out': 'gantt\n  dateFormat YYYY-MM-DD\n  excludes monday,tuesday,wednesday,thursday,friday,saturday,sunday\n  Read :2025-05-23, 1d',
      'an axis without length': 'xychart-beta\n  x-axis 1 --> 1\n  line [1, 2]',
      'rings without number': 'radar-beta\n  axis a, b, c\n  curve x{1, 2, 3}\n  ticks 1000000000',
    };
    for (const [what, source] of Object.entries(sources)) {
      await bare.show(`\`\`\`mermaid\n${source}\n\`\`\`\n`);
      await until(async () => assert.equal(await bare.page.locator('.diagram-picture, .diagram-error').count(), 1, what), 10_000);
    }
    assert.deepEqual(bare.trouble, []);
    await bare.close();
  });

  it('are drawn again in the colours of another theme, and fit for a hover as pictures', async () => {
    const bare = await openBarePage();
    await bare.show(diagram('B'));
    const svg = bare.page.locator('.diagram-picture > svg');
    await svg.waitFor();
    const light = await svg.innerHTML();
    await bare.page.evaluate(() => (document.body.className = 'vscode-dark'));
    await until(async () => assert.notEqual(await svg.innerHTML(), light));
    await bare.say({ type: 'wantPicture', request: 1, line: 3, tex: '' });
    await until(async () => {
      const answer = (await bare.said()).find((message) => message.type === 'picture');
      assert.match(answer!.svg, /^<svg [^>]*width="\d+"/);
      assert.ok(answer!.svg.length < 50_000, String(answer!.svg.length));
    });
    await bare.close();
  });

  it('can be seen in high contrast and dark too where colour alone tells things apart, with their words on them', async () => {
    const pie = 'pie\n  "Reading" : 3\n  "Exercises" : 5\n';
    const mindmap = 'mindmap\n  root((Learning))\n    id[Python lists]\n    id2{{Numpy arrays}}\n    id3(Pandas frames)\n';
    for (const theme of ['vscode-dark', 'vscode-high-contrast'] as const) {
      const bare = await openBarePage({ theme });
      await bare.show(`\`\`\`mermaid\n${pie}\`\`\`\n\n\`\`\`mermaid\n${mindmap}\`\`\`\n`);
      await bare.page.locator('.diagram-picture > svg').nth(1).waitFor();
      const { paper, shapes } = await bare.page.evaluate(() => ({
        paper: getComputedStyle(document.body).backgroundColor,
        shapes: [...document.querySelectorAll('.pieCircle, .mindmap-node')].map((element) => {
          const shape = element.matches('.pieCircle') ? element : element.querySelector(':scope > :not(.label)')!;
          const [own, words] = [shape, element.querySelector('text') ?? shape].map((each) => each.getBoundingClientRect());
          return { name: element.textContent, fill: getComputedStyle(shape.querySelector('path') ?? shape).fill, off: Math.abs(own!.left + own!.right - words!.left - words!.right) / 2 };
        }),
      }));
      assert.equal(shapes.length, 6);
      assert.deepEqual(shapes.filter(({ fill, off }) => contrast(fill, paper) < 3 || off > 4), [], theme);
      await bare.close();
    }
  });

  it('keep their tools within a narrow pane, as does the search', async () => {
    const bare = await openBarePage();
    await bare.page.setViewportSize({ width: 260, height: 600 });
    await bare.show(diagram('B'));
    await bare.page.locator('.diagram-picture > svg').waitFor();
    await bare.page.locator('.diagram').hover();
    const boxes = await bare.page.locator('.diagram-tools .tool').evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ left, right }) => [left, right]));
    assert.equal(boxes.length, 7);
    assert.ok(boxes.every(([left, right]) => left! >= 0 && right! <= 260), JSON.stringify(boxes));
    const bar = await bare.page.locator('#toolbar').evaluate((toolbar) => [toolbar.scrollWidth, toolbar.clientWidth]);
    assert.equal(bar[0], bar[1], 'the way to the day gives way');
    await bare.page.keyboard.press('Control+f');
    const search = await bare.page.locator('.search-bar, .search-bar input, .search-bar .tool').evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ left, right }) => [left, right]));
    assert.equal(search.length, 5);
    assert.ok(search.every(([left, right]) => left! >= 0 && right! <= 260 && right! - left! >= 20), JSON.stringify(search));
    await bare.close();
  });
});
