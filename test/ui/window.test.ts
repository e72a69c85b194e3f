import assert from 'node:assert/strict';
import { until } from '../host/until';
import { openWindow } from './harness';

describe('the window', () => {
  it('shows the courses and days of a journal in the side bar', async () => {
    const window = await openWindow();
    await window.showJournal();
    await until(async () => {
      const labels = (await window.rows()).map(({ label }) => label).join('\n');
      assert.match(labels, /Graph Theory/);
      assert.match(labels, /Linear Algebra/);
    });
  });
});
