import assert from 'node:assert/strict';
import { until } from '../host/until';
import { openBarePage, SETTINGS, type BarePage } from './bare-page';

/** Fifty bullets a day, so that each is higher than the window. */
const day = (date: string): string => `## ${date}\n${Array.from({ length: 50 }, (_, index) => `- bullet ${index} of ${date}\n`).join('')}\n`;
const course = (name: string, ...days: string[]): string => `<details>\n<summary>${name}</summary>\n\n${days.map(day).join('')}</details>\n\n`;
const JOURNAL = `# Log\n\n${course('Python', '23/5/25', '24/5/25')}${course('Numpy', '25/5/25', '26/5/25')}${course('Pandas', '27/5/25', '28/5/25')}`;
const LINES = JOURNAL.split('\n');
const lineOf = (text: string): number => LINES.indexOf(text);

/** Python and Pandas are open, Numpy is closed between them. */
async function openJournal(settings = SETTINGS): Promise<BarePage> {
  const bare = await openBarePage();
  await bare.show(JOURNAL, { settings, left: [['Python\n0', true], ['Pandas\n0', true]] });
  return bare;
}

/** What stands directly below the bar, in pixels from it. */
const distance = (bare: BarePage, selector: string, text: string): Promise<number> => bare.page.evaluate(([within, words]) => {
  const element = [...document.querySelectorAll(within!)].find((one) => one.textContent!.startsWith(words!))!;
  return Math.round(element.getBoundingClientRect().top - document.getElementById('toolbar')!.getBoundingClientRect().bottom);
}, [selector, text]);
const scrolled = async (bare: BarePage): Promise<number[]> => (await bare.said()).flatMap((message) => (message.type === 'scrolled' ? [message.line] : []));

/** Waits until the page has not moved for a few frames. */
async function atRest(bare: BarePage): Promise<void> {
  const frame = (): Promise<number> => bare.page.evaluate(() => new Promise<number>((done) => requestAnimationFrame(() => done(window.scrollY))));
  let held = 0;
  for (let last = await frame(); held < 5; ) {
    const now = await frame();
    held = now === last ? held + 1 : 0;
    last = now;
  }
}

describe('the page and its editor', () => {
  it('are at the same line when the editor is scrolled, also in days far below', async () => {
    const bare = await openJournal();
    for (const [heading, words] of [['## 24/5/25', '24/5/25'], ['## 28/5/25', '28/5/25'], ['## 23/5/25', '23/5/25']] as const) {
      await bare.say({ type: 'scroll', line: lineOf(heading) });
      await until(async () => assert.ok(Math.abs(await distance(bare, 'h2', words) - 8) <= 3, `${words}: ${await distance(bare, 'h2', words)}`));
    }
    await bare.say({ type: 'scroll', line: lineOf('- bullet 20 of 24/5/25') });
    await until(async () => assert.ok(Math.abs(await distance(bare, 'li', 'bullet 20 of 24/5/25') - 8) <= 3));
    assert.deepEqual(await scrolled(bare), [], 'the editor is not told of what it has asked for');
    await bare.close();
  });

  it('stay at the title of a closed section while the editor goes through what is closed away', async () => {
    const bare = await openJournal();
    for (const line of ['## 25/5/25', '- bullet 30 of 25/5/25', '- bullet 49 of 26/5/25']) {
      await bare.say({ type: 'scroll', line: lineOf(line) });
      await until(async () => assert.ok(Math.abs(await distance(bare, 'summary', 'Numpy') - 8) <= 3, `${line}: ${await distance(bare, 'summary', 'Numpy')}`));
    }
    await bare.close();
  });

  it('are at the same line when the person scrolls the page, and no line of a closed section is passed', async () => {
    const bare = await openJournal();
    await bare.page.mouse.move(400, 400);
    const closed = { from: lineOf('<summary>Numpy</summary>'), to: lineOf('<summary>Pandas</summary>') - 1 };
    await until(async () => {
      await bare.page.mouse.wheel(0, 120);
      return (await distance(bare, 'h2', '28/5/25')) < 0;
    }, 60_000);
    const lines = await scrolled(bare);
    assert.ok(lines.length > 10, String(lines.length));
    assert.deepEqual(lines.filter((line) => line > closed.from && line < closed.to), []);
    assert.deepEqual(lines.toSorted((a, b) => a - b), lines);
    // The wheel's last turn may still be on its way, and would move the page on from wherever it is put.
    await atRest(bare);
    await bare.page.evaluate(() => [...document.querySelectorAll('li')].find((item) => item.textContent === 'bullet 10 of 27/5/25')!.scrollIntoView());
    await until(async () => assert.equal(Math.round((await scrolled(bare)).at(-1)!), lineOf('- bullet 10 of 27/5/25')));
    await bare.close();
  });

  it('go their own ways where the person wants it so', async () => {
    const bare = await openJournal({ ...SETTINGS, scrollPreviewWithEditor: false, scrollEditorWithPreview: false });
    await bare.say({ type: 'scroll', line: lineOf('## 28/5/25') });
    await bare.page.mouse.move(400, 400);
    await bare.page.mouse.wheel(0, 300);
    await until(async () => (await bare.page.evaluate(() => window.scrollY)) > 0);
    assert.equal(await bare.page.evaluate(() => window.scrollY), 300);
    assert.deepEqual(await scrolled(bare), []);
    await bare.close();
  });

  it('speak of the file that is shown alone, after others have been', async () => {
    const bare = await openJournal();
    await bare.show(JOURNAL, { document: 'file:///other.md', left: [['Python\n0', true]] });
    await bare.page.mouse.move(400, 400);
    await bare.page.mouse.wheel(0, 600);
    await until(async () => assert.notDeepEqual(await scrolled(bare), []));
    assert.ok((await scrolled(bare)).every((line) => line > 5), String(await scrolled(bare)));
    await bare.close();
  });

  it('begin a file at its cursor, also when it is sent once more, wherever the one before was left', async () => {
    const bare = await openJournal();
    await bare.page.mouse.move(400, 400);
    await bare.page.mouse.wheel(0, 600);
    await until(async () => assert.ok(((await scrolled(bare)).at(-1) ?? 0) > 5));
    await atRest(bare);
    for (const time of ['once', 'twice']) {
      await bare.show(JOURNAL.replace('bullet 1 of 24/5/25', time), { document: 'file:///other.md', line: lineOf('## 24/5/25'), left: [['Python\n0', true]] });
      await bare.page.getByText(time, { exact: true }).waitFor();
      await atRest(bare);
      await until(async () => assert.ok(Math.abs(await distance(bare, 'h2', '24/5/25') - 8) <= 12, String(await distance(bare, 'h2', '24/5/25'))));
    }
    await bare.close();
  });

  it('begin a file whose cursor is in its first line at the top, wherever the one before was left', async () => {
    const bare = await openJournal();
    await bare.say({ type: 'scroll', line: lineOf('## 24/5/25') });
    await until(async () => assert.ok(await bare.page.evaluate(() => window.scrollY) > 100));
    await atRest(bare);
    await bare.show('# Other\n\n' + 'words\n\n'.repeat(200), { document: 'file:///other.md' });
    await bare.page.getByText('Other', { exact: true }).waitFor();
    await atRest(bare);
    assert.equal(await bare.page.evaluate(() => window.scrollY), 0);
    await bare.close();
  });
});

describe('the bar of the page', () => {
  it('names the cursor\'s day while that is in view, else what one looks at, shows that alone, and stays there when more is shown again', async () => {
    const bare = await openJournal();
    const way = (...expected: string[]): Promise<void> => until(async () => assert.deepEqual(await bare.page.locator('.crumb').allTextContents(), ['log.md', ...expected]));
    const choose = (crumb: string): Promise<void> => bare.page.locator(`.crumb-${crumb}`).dispatchEvent('click');
    const look = (line: string): Promise<void> => bare.say({ type: 'scroll', line: lineOf(line) });
    await bare.say({ type: 'cursor', line: lineOf('- bullet 3 of 23/5/25'), reveal: false });
    await look('- bullet 40 of 23/5/25');
    await until(async () => assert.ok((await distance(bare, 'li', 'bullet 3 of 23/5/25')) < 0));
    await way('Python', '2025-05-23');
    await look('- bullet 10 of 24/5/25');
    await way('Python', '2025-05-24');
    await look('- bullet 10 of 26/5/25');
    await way('Numpy');
    await look('- bullet 20 of 28/5/25');
    await way('Pandas', '2025-05-28');
    const stays = (): Promise<void> => until(async () => assert.ok(Math.abs(await distance(bare, 'li', 'bullet 20 of 28/5/25') - 8) <= 3, String(await distance(bare, 'li', 'bullet 20 of 28/5/25'))));
    const shown = (date: string): Promise<boolean> => bare.page.getByText(`bullet 20 of ${date}`).isVisible();
    await choose('day');
    await stays();
    assert.deepEqual([await shown('27/5/25'), await shown('28/5/25')], [false, true]);
    await choose('course');
    await stays();
    assert.deepEqual([await shown('24/5/25'), await shown('27/5/25')], [false, true]);
    await choose('file');
    await stays();
    assert.equal(await shown('24/5/25'), true);
    // Whoever moves the cursor wants to be there.
    await bare.say({ type: 'cursor', line: lineOf('- bullet 3 of 23/5/25'), reveal: true });
    await way('Python', '2025-05-23');
    await choose('day');
    await until(async () => assert.deepEqual([await shown('23/5/25'), await shown('28/5/25')], [true, false]));
    await bare.close();
  });
});

describe('places far away, whose heights are not known before they are seen', () => {
  it('are reached by links and by the search', async () => {
    const bare = await openBarePage();
    const days = Array.from({ length: 28 }, (_, index) => `${index + 1}/5/25`);
    const deep = (date: string): string => `${day(date)}### Deep ${date}\n${'- more\n'.repeat(30)}\n`;
    await bare.show(`[go](#deep-20525)\n\n<details open>\n<summary>All</summary>\n\n${days.map(deep).join('')}</details>\n`);
    await bare.page.getByRole('link', { name: 'go' }).click();
    await until(async () => assert.ok(Math.abs(await distance(bare, 'h3', 'Deep 20/5/25')) <= 10, String(await distance(bare, 'h3', 'Deep 20/5/25'))), 5_000);
    await bare.page.keyboard.press('Control+f');
    await bare.page.keyboard.type('bullet 40 of 3/5/25');
    const third = bare.page.viewportSize()!.height / 3;
    await until(async () => assert.ok(Math.abs(await distance(bare, 'li', 'bullet 40 of 3/5/25') - third) <= 10, String(await distance(bare, 'li', 'bullet 40 of 3/5/25'))), 5_000);
    await bare.close();
  });
});
