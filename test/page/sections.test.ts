import assert from 'node:assert/strict';
import { until } from '../host/until';
import { openBarePage, type BarePage } from './bare-page';

const JOURNAL = `<details>
<summary>Python</summary>

# [Python for All](https://a.org/python)

## 24/5/25
- [x] lists
- [ ] tuples

## 25/5/25
- [ ] sets

<details>
<summary>Solution</summary>

Use a set.

</details>

</details>

<details>
<summary>Numpy</summary>

## 23/5/25
- [x] arrays

</details>
`;
const lineOf = (text: string): number => JOURNAL.split('\n').indexOf(text);

const openSections = (bare: BarePage): Promise<string[]> => bare.page.evaluate(() => [...document.querySelectorAll('details[open] > summary')].map((summary) => summary.firstChild!.textContent!));
/** What the extension has been told of sections, later sayings over earlier ones. */
const left = async (bare: BarePage): Promise<Record<string, boolean>> => Object.fromEntries((await bare.said()).flatMap((message) => (message.type === 'left' ? message.sections : [])));

describe('the sections of the page', () => {
  it('say of a course how many days, the last one and what is open, with a link to it, and which day is today', async () => {
    const bare = await openBarePage();
    await bare.show(JOURNAL);
    const headers = bare.page.locator('.course-header');
    assert.deepEqual(await headers.locator('span:not([aria-hidden])').allTextContents(), ['days', 'today', 'open', 'day', 'lastDay', 'done']);
    await headers.first().getByTitle('openLink').click();
    assert.deepEqual((await bare.said()).filter(({ type }) => type === 'openLink'), [{ type: 'openLink', href: 'https://a.org/python' }]);
    assert.deepEqual(await openSections(bare), [], 'the link does not open the section');
    // Behind the title of the day itself as well.
    assert.deepEqual(await bare.page.locator('h2:has(.today)').evaluateAll((all) => all.map((one) => one.firstChild!.textContent)), ['25/5/25']);
    await bare.change(JOURNAL.replace('## 25/5/25', '## 26/5/25').replace('[x] arrays', '[ ] arrays'));
    await until(async () => assert.deepEqual(await headers.locator('span:not([aria-hidden])').allTextContents(), ['days', 'lastDay', 'open', 'day', 'lastDay', 'open']));
    assert.equal(await bare.page.locator('.today').count(), 0);
    await bare.close();
  });

  it('are as they were left, and each change is told', async () => {
    const bare = await openBarePage();
    await bare.show(JOURNAL, { left: [['Python\n0', true]] });
    await until(async () => assert.deepEqual(await openSections(bare), ['Python']));
    await bare.page.locator('summary', { hasText: 'Solution' }).click();
    await bare.page.locator('summary', { hasText: 'Python' }).click();
    await until(async () => assert.deepEqual(await left(bare), { 'Python\n0': false, 'Solution\n0': true }));
    await bare.page.getByRole('button', { name: 'expandAll' }).click();
    await until(async () => assert.deepEqual(await left(bare), { 'Python\n0': true, 'Solution\n0': true, 'Numpy\n0': true }));
    await bare.page.getByRole('button', { name: 'collapseAll' }).click();
    await until(async () => assert.deepEqual(await left(bare), { 'Python\n0': false, 'Solution\n0': false, 'Numpy\n0': false }));
    await bare.close();
  });

  it('are opened to show one day of them, and are afterwards as the person left them', async () => {
    const bare = await openBarePage();
    await bare.show(JOURNAL, { scope: 'day', line: lineOf('- [ ] sets') });
    const text = (words: string) => bare.page.getByText(words);
    await text('sets').waitFor();
    assert.deepEqual([await text('tuples').isVisible(), await text('arrays').isVisible()], [false, false]);
    // Follows the cursor.
    await bare.say({ type: 'cursor', line: lineOf('- [x] arrays'), reveal: false });
    await text('arrays').waitFor();
    assert.equal(await text('sets').isVisible(), false);
    assert.deepEqual(await bare.page.locator('.crumb').allTextContents(), ['log.md', 'Numpy', '2025-05-23']);
    await bare.page.locator('.crumb-course').click();
    await bare.page.locator('.crumb-file').click();
    await until(async () => assert.deepEqual(await openSections(bare), []));
    assert.deepEqual(await left(bare), {}, 'the person has opened nothing');
    await bare.close();
  });

  it('begin with the heading of a day that is shown alone in a low pane, as long as the cursor is in view all the same', async () => {
    const bare = await openBarePage();
    await bare.page.setViewportSize({ width: 800, height: 200 });
    const headingAt = (): Promise<number> => bare.page.locator('h2', { hasText: '24/5/25' }).evaluate((heading) => heading.getBoundingClientRect().top);
    await bare.show(JOURNAL, { scope: 'day', line: lineOf('- [ ] tuples') });
    await bare.page.getByText('tuples').waitFor();
    assert.ok((await headingAt()) > 30, String(await headingAt()));
    const long = JOURNAL.replace('- [ ] tuples', `${'- more\n'.repeat(40)}- [ ] tuples`);
    await bare.show(long, { document: 'file:///long.md', scope: 'day', line: long.split('\n').indexOf('- [ ] tuples') });
    await until(async () => assert.ok((await headingAt()) < 0));
    await bare.close();
  });

  it('are opened where the cursor goes in, but for those within a day; what the person closes stays closed', async () => {
    const bare = await openBarePage();
    await bare.show(JOURNAL);
    const cursor = (text: string) => bare.say({ type: 'cursor', line: lineOf(text), reveal: false });
    await cursor('<details>');
    await cursor('Use a set.');
    await until(async () => assert.deepEqual(await openSections(bare), ['Python']));
    await cursor('- [x] arrays');
    await until(async () => assert.deepEqual(await openSections(bare), ['Python', 'Numpy']));
    await bare.page.getByText('arrays').waitFor();
    assert.deepEqual(await left(bare), {}, 'the person has opened nothing');
    await bare.page.locator('summary', { hasText: 'Numpy' }).click();
    await cursor('## 23/5/25');
    await until(async () => assert.deepEqual(await openSections(bare), ['Python']));
    await until(async () => assert.deepEqual(await left(bare), { 'Numpy\n0': false }));
    await bare.close();
  });

  it('that the person had closed are not opened by a cursor that stands there, but by one that comes', async () => {
    const bare = await openBarePage();
    await bare.show(JOURNAL, { line: lineOf('- [x] arrays'), left: [['Numpy\n0', false]] });
    await bare.page.locator('summary', { hasText: 'Python' }).waitFor();
    assert.deepEqual(await openSections(bare), []);
    await bare.say({ type: 'cursor', line: lineOf('- [ ] sets'), reveal: false });
    await bare.say({ type: 'cursor', line: lineOf('- [x] arrays'), reveal: false });
    await until(async () => assert.deepEqual(await openSections(bare), ['Python', 'Numpy']));
    await bare.close();
  });

  it('opened for a hit of the search become the person\'s own where the search is closed there', async () => {
    const bare = await openBarePage();
    await bare.show(JOURNAL);
    await bare.page.locator('#journal').press('Control+f');
    await bare.page.keyboard.type('arrays');
    await until(async () => assert.deepEqual(await openSections(bare), ['Numpy']));
    await bare.page.keyboard.press('Control+a');
    await bare.page.keyboard.type('use a set');
    await until(async () => assert.deepEqual(await openSections(bare), ['Python', 'Solution']));
    assert.deepEqual(await left(bare), {});
    await bare.page.keyboard.press('Escape');
    await until(async () => assert.deepEqual(await left(bare), { 'Python\n0': true, 'Solution\n0': true }));
    await bare.close();
  });
});

describe('the search of the page', () => {
  it('goes from hit to hit in both directions, and finds words that are in several elements', async () => {
    const bare = await openBarePage();
    await bare.show('## 23/5/25\n- a **bold** word\n\n## 24/5/25\n- a bold word, A BOLD WORD\n');
    await bare.page.locator('#journal').press('Control+f');
    await bare.page.keyboard.type('a bold word');
    const hits = bare.page.locator('.search-count');
    // The page's texts are names here; the numbers go into them all the same.
    const chosen = (): Promise<string> => bare.page.evaluate(() => [...CSS.highlights.get('search-chosen')!].map((range) => (range as Range).toString()).join());
    await until(async () => assert.equal(await hits.textContent(), 'searchHits'));
    assert.equal(await bare.page.evaluate(() => CSS.highlights.get('search-hits')!.size), 3);
    assert.equal(await chosen(), 'a bold word');
    await bare.page.keyboard.press('Shift+Enter');
    assert.equal(await chosen(), 'A BOLD WORD');
    await bare.page.keyboard.press('Enter');
    assert.equal(await chosen(), 'a bold word');
    await bare.page.keyboard.type('s');
    assert.equal(await hits.textContent(), 'searchNothing');
    await bare.close();
  });
});
