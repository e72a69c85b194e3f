import assert from 'node:assert/strict';
import { holdsWords, readingsOf } from '../../src/journal/query';

describe('what is typed for a new entry', () => {
  it('may be a course, a date, or both', () => {
    assert.deepEqual(readingsOf(''), [{ course: '', date: '' }]);
    assert.deepEqual(readingsOf(' numpy '), [{ course: 'numpy', date: '' }, { course: '', date: 'numpy' }]);
    assert.deepEqual(readingsOf('numpy last fri'), [
      { course: 'numpy last fri', date: '' },
      { course: '', date: 'numpy last fri' },
      { course: 'numpy', date: 'last fri' },
      { course: 'fri', date: 'numpy last' },
      { course: 'numpy last', date: 'fri' },
      { course: 'last fri', date: 'numpy' },
    ]);
  });

  it('finds a course by all of its words', () => {
    assert.ok(holdsWords('How I use LLMs by Andrej Karpathy', 'llm andrej'));
    assert.ok(!holdsWords('Numpy', 'numpy andrej'));
  });
});
