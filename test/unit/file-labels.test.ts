import assert from 'node:assert/strict';
import { fileLabels } from '../../src/journal/file-labels';

const labels = (...paths: string[]): string[] => [...fileLabels(paths.map((path) => {
  const parts = path.split('/');
  return { uri: path, name: parts.at(-1)!, path: parts.slice(0, -1) };
})).values()];

describe('what files are called beside others', () => {
  it('is their name, where there is no other', () => {
    assert.deepEqual(labels('w/a/log.md', 'w/b/notes.md'), ['log.md', 'notes.md']);
  });

  it('has as many folders as tell it apart', () => {
    assert.deepEqual(labels('music/log.md', 'school/log.md', 'x/notes.md').sort(), ['music/log.md', 'notes.md', 'school/log.md']);
    assert.deepEqual(labels('a/2024/log.md', 'b/2024/log.md', 'b/2025/log.md').sort(), ['2025/log.md', 'a/2024/log.md', 'b/2024/log.md']);
    assert.deepEqual(labels('log.md', 'sub/log.md').sort(), ['log.md', 'sub/log.md']);
  });

  it('is the same for files that nothing tells apart', () => {
    assert.deepEqual(fileLabels([{ uri: 'one', name: 'log.md', path: ['w'] }, { uri: 'two', name: 'log.md', path: ['w'] }]).get('two'), 'w/log.md');
  });
});
