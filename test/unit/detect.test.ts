/** Which files are journals: everyday files are none, and a person's word decides. */
import assert from 'node:assert/strict';
import { basename, dirname } from 'node:path';
import { hasDatedName, mayBeFound } from '../../src/journal/detect';
import { parse } from '../../src/journal/parse';
import { sampleFiles, sampleText } from './golden';

describe('which files are journals', () => {
  it('finds exactly the minutes among a repository\'s everyday files', () => {
    const files = sampleFiles().filter(file => file.startsWith('repository/')).map(file => file.slice('repository/'.length));
    assert.equal(files.length, 10);
    const journals = files.filter(file => parse(sampleText(`repository/${file}`), {
      name: basename(file), folders: dirname(file).split('/'), datedSibling: files.some(other => dirname(other) === dirname(file) && hasDatedName(basename(other))),
    }).isJournal);
    assert.deepEqual(journals, ['docs/minutes.md']);
  });

  const day = '## 6/5/25\n- scales\n';

  for (const name of ['CHANGELOG.md', 'changelog-2.x.md', 'Changes.md', 'HISTORY.de.md', 'RELEASES.md', 'release-notes.md', 'NEWS.md', 'SECURITY.md', 'LICENSE.md', 'LICENCE.md', 'CONTRIBUTING.md', 'contributing_pt-BR.md']) {
    it(`never finds ${name}, but takes the person's word for it`, () => {
      assert.equal(parse(day, { name }).isJournal, false);
      assert.equal(parse(day, { name, named: true }).isJournal, true);
    });
  }

  for (const name of ['history-of-art.md', 'newsletter diary.md', 'security course.md', 'my changelog of life.md', 'log.md', 'README.md']) {
    it(`finds ${name}`, () => assert.equal(parse(day, { name }).isJournal, true));
  }

  it('looks into no hidden folder', () => {
    assert.equal(mayBeFound('notes.md', ['work', '.obsidian']), false);
    assert.equal(mayBeFound('notes.md', ['node_modules', 'left']), false);
    assert.equal(mayBeFound('notes.md', ['work', 'node']), true);
  });

  it('is silent about what the person calls none', () => {
    const journal = parse('<!-- learning-journal -->\n## 30/2/25\n- [ ] [a](b.com)\n', { name: 'a.md', named: false });
    assert.deepEqual([journal.isJournal, journal.courses, journal.todos, journal.problems], [false, [], [], []]);
  });

  it('finds nothing where finding is off, but what is named or says so itself', () => {
    assert.equal(parse(day, { name: 'a.md', find: false }).isJournal, false);
    assert.equal(parse(day, { name: 'a.md', find: false, named: true }).isJournal, true);
    assert.equal(parse(`<!--learning-journal-->\n${day}`, { name: 'a.md', find: false }).isJournal, true);
    assert.equal(parse('`<!-- learning-journal -->`\n', { name: 'a.md' }).isJournal, false);
  });

  it('takes a file named by a date only beside another one', () => {
    assert.equal(parse('scales\n', { name: '2025-05-06.md' }).isJournal, false);
    assert.equal(parse('scales\n', { name: '2025-05-06.md', datedSibling: true }).isJournal, true);
    assert.equal(parse('scales\n', { name: 'ideas.md', datedSibling: true }).isJournal, false);
  });

  it('finds days without a year where they are surely days', () => {
    const isFound = (...headings: string[]): boolean => parse(headings.map(heading => `## ${heading}\n- scales\n`).join('\n'), { name: 'a.md' }).isJournal;
    assert.ok(isFound('5月1日 星期三', '5月2日'));
    assert.ok(isFound('06/28', '06/29'));
    assert.ok(isFound('6/29', '6/30', '7/1'));
    assert.ok(isFound('Montag 3.6.', 'Dienstag 4.6.'));
    assert.ok(isFound('Mon 3/6', 'Tue 4/6'));
    assert.ok(!isFound('1/3', '2/3', '3/3'), 'parts of three');
    assert.ok(!isFound('6月1日'), 'one alone');
    assert.ok(!isFound('06/28'), 'one alone');
  });

  it('reads dates at the beginning of names, with a year', () => {
    const dated = ['2025-05-16.md', '20250516_notes.md', '16.5.2025 means.md', '2025-05-16-means.markdown', '2025_05_16.md', '16 May 2025.md'];
    const undated = ['means 2025-05-16.md', 'May.md', '2025.md', '1.2 vectors.md', '2025-05.md', '12345678.md', 'May 16.md'];
    assert.deepEqual(dated.filter(name => !hasDatedName(name)), []);
    assert.deepEqual(undated.filter(hasDatedName), []);
  });
});
