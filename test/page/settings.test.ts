import assert from 'node:assert/strict';
import { until } from '../host/until';
import { openBarePage, SETTINGS, type BarePage } from './bare-page';

const TEXT = '---\ntitle: Log\n---\n\n## 23/5/25\nfirst "line"\nsecond line, https://a.org\n\n$\\half$ and\n\n- item\n';

async function withSettings(settings: Partial<typeof SETTINGS>, work: (bare: BarePage) => Promise<void>, text = TEXT): Promise<void> {
  const bare = await openBarePage();
  await bare.show(text, { settings: { ...SETTINGS, ...settings } });
  await work(bare);
  assert.deepEqual(bare.trouble, []);
  await bare.close();
}
const html = (bare: BarePage): Promise<string> => bare.page.locator('#journal').innerHTML();

describe('VS Code\'s settings of its own preview', () => {
  it('fontFamily, fontSize, lineHeight: also when they change', () => withSettings({ fontFamily: 'Georgia, serif', fontSize: 20, lineHeight: 2 }, async (bare) => {
    const look = (): Promise<string[]> => bare.page.evaluate(() => {
      const { fontFamily, fontSize, lineHeight } = getComputedStyle(document.querySelector('p')!);
      return [fontFamily, fontSize, lineHeight];
    });
    assert.deepEqual(await look(), ['Georgia, serif', '20px', '40px']);
    await bare.say({ type: 'settings', settings: { ...SETTINGS, fontFamily: '', fontSize: 10, lineHeight: 1.5 } });
    await until(async () => assert.deepEqual((await look()).slice(1), ['10px', '15px']));
  }));

  it('breaks, linkify and typographer are off and on', async () => {
    await withSettings({ breaks: false, linkify: false, typographer: false }, async (bare) => assert.doesNotMatch(await html(bare), /<br|<a |“/));
    await withSettings({ breaks: true, linkify: true, typographer: true }, async (bare) => {
      assert.match(await html(bare), /first “line”<br>/);
      assert.match(await html(bare), /<a href="https:\/\/a\.org"/);
    });
  });

  it('breaks that change while the page is there: it asks for the file again', () => withSettings({}, async (bare) => {
    await bare.say({ type: 'settings', settings: { ...SETTINGS, breaks: true } });
    await until(async () => (await bare.said()).some(({ type }) => type === 'resend'));
  }));

  it('frontMatter', async () => {
    await withSettings({ frontMatter: 'hide' }, async (bare) => assert.doesNotMatch(await html(bare), /Log/));
    await withSettings({ frontMatter: 'table' }, async (bare) => assert.match(await html(bare), /<th[^>]*>title<\/th>/));
    await withSettings({ frontMatter: 'codeBlock' }, async (bare) => assert.equal((await bare.page.locator('code').first().textContent())!.trim(), 'title: Log'));
  });

  it('math.macros, and math.enabled', async () => {
    await withSettings({ macros: { '\\half': '\\frac{1}{2}' } }, async (bare) => {
      await bare.page.locator('.mfrac').waitFor();
      await bare.say({ type: 'settings', settings: { ...SETTINGS, macros: { '\\half': 'h' } } });
      await bare.page.locator('.mfrac').waitFor({ state: 'detached' });
    });
    await withSettings({}, async (bare) => assert.equal(await bare.page.locator('.formula-error').textContent(), '\\half'));
    await withSettings({ math: false }, async (bare) => assert.match(await html(bare), /\$\\half\$/));
  });

  it('doubleClickToSwitchToEditor', async () => {
    for (const doubleClickOpensEditor of [true, false]) {
      await withSettings({ doubleClickOpensEditor }, async (bare) => {
        await bare.page.getByText('item').dblclick();
        await bare.page.getByText('second line').dblclick({ position: { x: 5, y: 5 } });
        const asked = (await bare.said()).flatMap((message) => (message.type === 'showSource' ? [message.line] : []));
        assert.deepEqual(asked, doubleClickOpensEditor ? [10, 5] : []);
      });
    }
  });

  it('markEditorSelection: the mark is where the cursor is, and in view', async () => {
    const marked = (bare: BarePage): Promise<string[]> => bare.page.locator('.at-cursor').allTextContents();
    await withSettings({ markEditorSelection: true }, async (bare) => {
      await bare.say({ type: 'cursor', line: 10, reveal: false });
      await until(async () => assert.deepEqual((await marked(bare)).map((text) => text.trim()), ['item']));
      await bare.say({ type: 'cursor', line: 6, reveal: false });
      await until(async () => assert.match((await marked(bare)).join(), /second line/));
      // Pieces cut off what sticks out of them.
      assert.ok(await bare.page.locator('.at-cursor').evaluate((element) => element.getBoundingClientRect().left - 12 >= element.closest('.piece')!.getBoundingClientRect().left));
    });
    await withSettings({ markEditorSelection: false }, async (bare) => {
      await bare.say({ type: 'cursor', line: 10, reveal: false });
      assert.deepEqual(await marked(bare), []);
    });
  });
});
