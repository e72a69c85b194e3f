/** WCAG 2.1, A and AA, in the colours of VS Code's own themes, as far as axe-core finds out; what it cannot find out is tried by keys. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportedDocument } from '../../src/preview/export-html';
import { newContext } from '../host/browser';
import { root } from '../host/install';
import { until } from '../host/until';
import { openBarePage, theBrowser, type BarePage } from './bare-page';
import { themes, type ThemeName } from './themes';
import { violations } from './axe';

/** Everything the page can show. */
const JOURNAL = `# Log

A [link in words](https://example.org/a) of a line, \`code\`, ~~gone~~, H<sub>2</sub>O, <mark>marked</mark>, <kbd>Ctrl</kbd>.

<details>
<summary>Python</summary>

## 23/5/25
- [ ] read PEP 8
- [x] lists $x^2$
- Will read it some time.
- wrong $\\frac{1}$

> [!NOTE]
> A note with a [link](https://example.org/b).

> [!WARNING]
> Careful.

> [!TIP]
> Well.

> [!IMPORTANT]
> Yes.

> [!CAUTION]
> No.

> Quoted words

| a | b | ${'wide '.repeat(60)}|
|---|---|---|
| 1 | 2 | 3 |
| 3 | 4 | 5 |

\`\`\`python
# comment
@deco
def square(x: int) -> int:
    """Doc"""
    return x * x if True else print("no %d" % 12)  # ${'a comment that goes on '.repeat(8)}
class A(B):
    pass
\`\`\`

\`\`\`diff
- old
+ new
\`\`\`

\`\`\`html
<a href="x" class="y">z</a> <!-- c -->
\`\`\`

\`\`\`css
.a { color: red; width: calc(1px + 2px) } /* c */
\`\`\`

$$${'x + '.repeat(50)}y$$

\`\`\`mermaid
flowchart LR
  A --> B
\`\`\`

\`\`\`mermaid
flowchart LR
  A --> [
\`\`\`

![a picture](https://example.org/picture.png)

###### Sixth

A footnote[^1].

[^1]: Its text.

</details>
`;

/** Shows all of it, as far as the person sees it: open, drawn, with headers, a suggestion and a picture that is not loaded. */
async function showAll(bare: BarePage): Promise<void> {
  await bare.show(JOURNAL);
  const [course, suggestion] = [{ kind: 'course', title: 'Python', from: 1, to: 3, parent: -1, line: 0, today: false, header: { days: 1, lastDay: '23/5/25', open: 1, done: 1, link: 'https://example.org/' } } as const, { piece: 2, line: 3, title: 'read it' }];
  await bare.say({ type: 'outline', version: 1, outline: { sections: [course], suggestions: [suggestion] } });
  await until(async () => (await bare.said()).some(({ type }) => type === 'wantPictures'));
  await bare.say({ type: 'pictures', pictures: [{ source: 'https://example.org/picture.png', uri: '', refused: 'remote' }] });
  await bare.page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
  await bare.page.locator('.diagram').first().scrollIntoViewIfNeeded();
  await bare.page.locator('.diagram-picture > svg').waitFor();
  await bare.page.locator('.diagram-error').waitFor();
  await bare.page.locator('.hljs-comment').first().waitFor({ state: 'attached' });
  await bare.page.locator('.picture-refused').waitFor();
  await bare.page.locator('.suggestion').waitFor();
  await bare.page.locator('.course-header').waitFor();
}

const nameOfFocused = (bare: BarePage): Promise<string> =>
  bare.page.evaluate(() => {
    const focused = document.activeElement!;
    return focused.getAttribute('aria-label') ?? (focused instanceof HTMLElement ? focused.innerText.trim().split('\n')[0]! : focused.localName);
  });

describe('the page for everyone', () => {
  for (const [index, theme] of (Object.keys(themes) as ThemeName[]).entries()) {
    const rules = index === 0 ? 'all' : 'of colour';
    it(`breaks no rule ${index === 0 ? '' : `${rules} `}in ${theme}: text, boxes, diagrams, what is wrong, search, full screen`, async () => {
      const bare = await openBarePage({ theme, english: true });
      await showAll(bare);
      assert.deepEqual(await violations(bare.page, undefined, rules), []);
      await bare.page.locator('#journal').press('Control+f');
      await bare.page.keyboard.type('x');
      assert.deepEqual(await violations(bare.page, '.search-bar', rules), []);
      await bare.page.keyboard.press('Escape');
      await bare.page.locator('.diagram').first().focus();
      await bare.page.getByRole('button', { name: 'Full Screen' }).first().click();
      assert.deepEqual(await violations(bare.page, '.diagram', rules), []);
      await bare.close();
    });
  }

  it('the rules can be broken: a picture without words, and grey on grey, are found', async () => {
    const bare = await openBarePage();
    await bare.page.evaluate(() => {
      document.getElementById('journal')!.innerHTML = '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA="><p style="color:#999;background:#aaa">grey</p>';
    });
    assert.deepEqual((await violations(bare.page)).map((one) => one.split(' ')[0]).sort(), ['color-contrast', 'image-alt']);
    await bare.close();
  });

  it('keys reach everything from top to bottom, and what is closed is left out', async () => {
    const bare = await openBarePage();
    await bare.show('# Log\n\n<details>\n<summary>Python</summary>\n\n## 23/5/25\n- [ ] read PEP 8\n  - [ ] its appendix\n\n[words](https://example.org)\n\n```mermaid\nflowchart LR\n  A --> B\n```\n\n</details>\n\n<details>\n<summary>Numpy</summary>\n\n## 24/5/25\n- [ ] arrays\n\n</details>\n');
    const walk = async (): Promise<string[]> => {
      // From the top, wherever the focus was.
      await bare.page.evaluate(() => {
        document.body.tabIndex = -1;
        document.body.focus();
        document.body.removeAttribute('tabindex');
      });
      const names: string[] = [];
      for (;;) {
        await bare.page.keyboard.press('Tab');
        const atEnd = await bare.page.evaluate(() => document.activeElement === document.body || document.activeElement === null);
        if (atEnd || names.length > 40) {
          return names;
        }
        names.push(await nameOfFocused(bare));
      }
    };
    const bar = ['log.md', 'expandAll', 'collapseAll', 'search'];
    assert.deepEqual(await walk(), [...bar, 'Python', 'Numpy']);
    await bare.page.getByText('Python').focus();
    await bare.page.keyboard.press('Enter');
    await bare.page.locator('.diagram-picture > svg').waitFor();
    const tools = ['zoomOut', 'zoomIn', 'fit', 'fullScreen', 'copySvg', 'copyPng', 'saveSvg'];
    assert.deepEqual(await walk(), [...bar, 'Python', 'read PEP 8', 'its appendix', 'words', 'diagram', ...tools, 'Numpy']);
    await bare.page.getByRole('checkbox', { name: 'its appendix' }).focus();
    await bare.page.keyboard.press('Space');
    assert.deepEqual((await bare.said()).filter(({ type }) => type === 'tick'), [{ type: 'tick', line: 7, done: true, version: 1 }]);
    await bare.close();
  });

  it('the way to the course\'s page is no button in the button that opens it', async () => {
    const bare = await openBarePage();
    await showAll(bare);
    await bare.page.locator('.course-link').click();
    assert.deepEqual((await bare.said()).filter(({ type }) => type === 'openLink'), [{ type: 'openLink', href: 'https://example.org/' }]);
    assert.ok(await bare.page.locator('details').evaluate((details) => (details as HTMLDetailsElement).open), 'it stays open');
    await bare.close();
  });

  it('the search lies where it is seen, and gives the focus back', async () => {
    const bare = await openBarePage();
    await bare.show('# Log\n\n## 23/5/25\n- lists\n');
    await bare.page.getByRole('button', { name: 'search' }).press('Enter');
    assert.equal(await nameOfFocused(bare), 'search');
    await bare.page.keyboard.press('Shift+Tab');
    assert.equal(await nameOfFocused(bare), 'search', 'the button of the bar is before the field');
    await bare.page.keyboard.press('Tab');
    await bare.page.keyboard.press('Escape');
    assert.equal(await bare.page.evaluate(() => document.activeElement?.id), 'journal');
    await bare.close();
  });

  it('what has the focus is seen to have it, in high contrast too', async () => {
    for (const theme of ['vscode-light', 'vscode-high-contrast'] as const) {
      const bare = await openBarePage({ theme });
      await bare.show(JOURNAL);
      await bare.page.keyboard.press('Tab');
      const outline = await bare.page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
      assert.equal(outline, 'solid', theme);
      await bare.close();
    }
  });

  it('nothing moves for who wants no motion', async () => {
    const bare = await openBarePage();
    await bare.page.emulateMedia({ reducedMotion: 'reduce' });
    await bare.show('```mermaid\nflowchart LR\n  A --> B\n```\n');
    await bare.page.locator('.diagram-picture > svg').waitFor();
    await bare.page.locator('.diagram').hover();
    await bare.page.getByRole('button', { name: 'copySvg' }).click();
    const moving = await bare.page.locator('.diagram-said').evaluate((said) => said.getAnimations().flatMap((animation) => (animation.effect as KeyframeEffect).getKeyframes().map(({ easing }) => easing)));
    assert.ok(moving.length > 0 && moving.every((easing) => easing === 'steps(1)' || easing === 'step-end' || easing === 'linear'), String(moving));
    assert.equal(await bare.page.locator('.diagram-said').evaluate((said) => getComputedStyle(said).animationName), 'said-still');
    await bare.close();
  });

  it('an exported journal breaks no rule either', async () => {
    const bare = await openBarePage();
    await bare.export([JOURNAL], true);
    const { html } = (await bare.said()).find((message) => message.type === 'exported')!;
    const styles = (await Promise.all(['page.css', 'export.css'].map((name) => readFile(join(root, 'dist/page', name), 'utf8')))).join('\n');
    const context = await newContext(await theBrowser.get());
    const page = await context.newPage();
    await page.setContent(exportedDocument({ title: 'Log', language: 'en', styles, body: html }));
    assert.deepEqual(await violations(page), []);
    await context.close();
    await bare.close();
  });
});
