import assert from 'node:assert/strict';
import { unhurried } from '../../src/workspace/unhurried';

describe('a tree asked by VS Code', () => {
  const asked: string[] = [];
  const tree = unhurried<string>({
    getTreeItem: (row) => ({ label: row }),
    getChildren: (row) => {
      asked.push(row ?? 'root');
      return row === undefined ? ['a', 'b'] : [`in ${row}`];
    },
  });

  it('answers for the first rows at once, and for those in a row after VS Code has had the time to ask for its neighbours', async () => {
    assert.deepEqual(tree.getChildren(), ['a', 'b']);
    const first = tree.getChildren('a');
    const neighbour = await new Promise((resolve) => setTimeout(() => resolve(tree.getChildren('b')), 0));
    assert.deepEqual([await first, neighbour], [['in a'], ['in b']]);
    assert.deepEqual(asked, ['root', 'a', 'b']);
  });

  it('asks for the children when it answers, not for those of before', async () => {
    let now = ['old'];
    const changing = unhurried<string>({ getTreeItem: (row) => ({ label: row }), getChildren: () => now });
    const answer = changing.getChildren('a');
    now = ['new'];
    assert.deepEqual(await answer, ['new']);
  });
});
