import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Library } from '../../src/journal/library';
import { createReader } from '../../src/workspace/reader';
import type { Row } from '../../src/workspace/rows';
import { TreeData } from '../../src/workspace/tree-data';
import { withSettings } from './with-settings';

const JOURNAL = `# Studies

<details>
<summary>Python</summary>

## 23/5/25
- [ ] read PEP 8
  - [x] the part on names
- [x] install

## 24/5/25 — Lists
- Downloaded "Fluent Python". Will read it some time.

</details>

<details>
<summary>Numpy</summary>

## 30/2/25
- odd

</details>
`;

class Fixture {
  readonly library = new Library(createReader());
  readonly data = new TreeData(() => this.library.files(), (file) => this.library.isDailyFile(file));
  readonly refreshed: (string[] | 'all')[] = [];

  constructor() {
    this.data.onDidChangeTreeData((rows) => this.refreshed.push(rows === undefined ? 'all' : rows.map((row) => this.label(row))));
    this.library.onDidChange(() => this.data.update());
  }

  write(text: string, name = 'log.md', folder = 'w'): void {
    this.library.update({ uri: `file:///${folder}/${name}`, name, folder, path: ['w', ...folder.split('/').slice(1)], named: undefined, version: 0, text });
  }

  item(row: Row): vscode.TreeItem {
    return this.data.getTreeItem(row);
  }

  label(row: Row): string {
    return String(this.item(row).label);
  }

  /** Every row as VS Code would show it with all folds open, indented by depth. */
  outline(row?: Row, indent = ''): string[] {
    return this.data.getChildren(row).flatMap((child) => {
      const { label, description, checkboxState } = this.item(child);
      const state = typeof checkboxState === 'object' ? checkboxState.state : checkboxState;
      const box = state === undefined ? '' : state === vscode.TreeItemCheckboxState.Checked ? '[x] ' : '[ ] ';
      const words = typeof description === 'string' && description !== '' ? ` (${description})` : '';
      return [`${indent}${box}${String(label)}${words}`, ...this.outline(child, `${indent}  `)];
    });
  }

  find(label: string, row?: Row): Row | undefined {
    for (const child of this.data.getChildren(row)) {
      const found = this.label(child) === label ? child : this.find(label, child);
      if (found !== undefined) {
        return found;
      }
    }
    return undefined;
  }
}

describe('the tree', () => {
  it('shows courses, days and todos with counts', () => {
    const tree = new Fixture();
    tree.write(JOURNAL);
    assert.deepEqual(tree.outline(), [
      'Python (2 days · 1 open)',
      '  Fri, May 23, 2025 (1 open)',
      '    [ ] read PEP 8',
      '      [x] the part on names',
      '    [x] install',
      '  Sat, May 24, 2025 (Lists)',
      '    read "Fluent Python" (suggestion)',
      'Numpy (1 day)',
      '  30/2/25 (this date does not exist)',
    ]);
  });

  it('a short journal opens its courses, a long one does not', () => {
    const short = new Fixture();
    short.write(JOURNAL);
    assert.equal(short.item(short.find('Python')!).collapsibleState, vscode.TreeItemCollapsibleState.Expanded);
    const long = new Fixture();
    long.write(`<details>\n<summary>Python</summary>\n\n${Array.from({ length: 99 }, (_, day) => `## ${day % 28 + 1}/${Math.floor(day / 28) + 1}/25\n- x\n`).join('\n')}\n</details>\n`);
    assert.equal(long.item(long.find('Python')!).collapsibleState, vscode.TreeItemCollapsibleState.Collapsed);
  });

  it('a row leads to its place', () => {
    const tree = new Fixture();
    tree.write(JOURNAL);
    const row = tree.find('install')!;
    const { command } = tree.item(row);
    assert.equal(command?.command, 'learningJournal.goTo');
    assert.deepEqual(command?.arguments, ['file:///w/log.md', row.nodeId]);
    assert.equal(tree.label(tree.data.getParent(row)!), 'Fri, May 23, 2025');
  });

  it('the words of a journal are no Markdown in its hover', () => {
    const tree = new Fixture();
    tree.write('<details>\n<summary>[x](command:evil) **b**</summary>\n\n## 23/5/25\n- x\n\n</details>\n');
    const [row] = tree.data.getChildren();
    const { tooltip } = tree.data.resolveTreeItem(tree.item(row!), row!);
    assert.ok(tooltip instanceof vscode.MarkdownString);
    assert.ok(!/[^\\]\[x\]|\*\*b/.test(tooltip.value), tooltip.value);
    assert.ok(tooltip.isTrusted !== true && tooltip.supportHtml !== true);
  });

  it('a hover says how day and month were told apart', () => {
    const tree = new Fixture();
    tree.write(JOURNAL);
    const row = tree.find('Fri, May 23, 2025')!;
    const { tooltip } = tree.data.resolveTreeItem(tree.item(row), row);
    assert.match((tooltip as vscode.MarkdownString).value, /Friday, May 23, 2025[^]*Read as day\/month · another date of the file fits no other way/);
  });

  it('a change draws again what looks different, and nothing else', () => {
    const tree = new Fixture();
    tree.write(JOURNAL);
    tree.outline();
    tree.refreshed.length = 0;
    tree.write(JOURNAL.replace('odd', 'odd!'));
    assert.deepEqual(tree.refreshed, []);
    tree.write(JOURNAL.replace('[x] install', '[ ] install'));
    assert.deepEqual(tree.refreshed, [['Python']]);
  });

  it('a change that no count shows draws one row', () => {
    const tree = new Fixture();
    tree.write(JOURNAL);
    tree.outline();
    tree.refreshed.length = 0;
    tree.write(JOURNAL.replace('install', 'install it'));
    assert.deepEqual(tree.refreshed, [['install it']]);
  });

  it('a new day draws its course again, a new course all', () => {
    const tree = new Fixture();
    tree.write(JOURNAL);
    tree.outline();
    tree.refreshed.length = 0;
    tree.write(JOURNAL.replace('## 30/2/25', '## 28/2/25\n- x\n\n## 30/2/25'));
    assert.deepEqual(tree.refreshed, [['Numpy']]);
    tree.outline();
    tree.write(`${JOURNAL}\n<details>\n<summary>R</summary>\n\n## 1/6/25\n- x\n\n</details>\n`);
    assert.deepEqual(tree.refreshed.at(-1), 'all');
  });

  it('rows stay the same objects while a title is typed', () => {
    const tree = new Fixture();
    tree.write(JOURNAL);
    tree.outline();
    const course = tree.find('Python');
    const day = tree.find('Sat, May 24, 2025');
    for (const title of ['Pytho', 'Pyth', 'Pyt', 'Pyt3', 'Numpy', 'R']) {
      tree.write(JOURNAL.replace('<summary>Python', `<summary>${title}`).replace('24/5/25', title === 'R' ? '25/5/25' : '24/5/25'));
      assert.ok(tree.find(title) === course, title);
    }
    assert.ok(tree.find('Sun, May 25, 2025') === day);
  });

  it('the row of a node is found before VS Code has asked for it', () => {
    const tree = new Fixture();
    tree.write(JOURNAL);
    const journal = tree.library.get('file:///w/log.md')!.journal!;
    const course = journal.courses[0]!;
    const day = course.children[1]!;
    assert.equal(tree.label(tree.data.find('file:///w/log.md', [course, day])!), 'Sat, May 24, 2025');
    assert.equal(tree.data.find('file:///w/other.md', [course]), undefined);
  });

  it('several files stand by folder, or as the setting says', async () => {
    const tree = new Fixture();
    tree.write(JOURNAL);
    tree.write('# Rust\n\n## 1/6/25\n- x\n', 'rust.md', 'w/lang');
    assert.deepEqual(tree.data.getChildren().map((row) => tree.label(row)), ['Studies', 'lang']);
    await withSettings({ groupFiles: 'none' }, async () => assert.deepEqual(tree.data.getChildren().map((row) => tree.label(row)), ['Python', 'Numpy', 'Rust']));
  });

  it('one file a day is one course with its days', () => {
    const tree = new Fixture();
    tree.write('- a\n', '2025-06-01.md', 'w/diary');
    tree.write('- b\n', '2025-06-02.md', 'w/diary');
    assert.deepEqual(tree.outline(), ['diary (2 days)', '  Sun, Jun 1, 2025', '  Mon, Jun 2, 2025']);
  });

  it('a file that could not be read says why', () => {
    const tree = new Fixture();
    tree.library.update({ uri: 'file:///w/big.md', name: 'big.md', folder: 'w', path: ['w'], named: undefined, version: 0, trouble: 'tooLarge' });
    assert.deepEqual(tree.outline(), ['big.md (larger than 5 MB, not read)']);
  });

  it('an empty workspace has no rows', () => {
    assert.deepEqual(new Fixture().outline(), []);
  });
});
