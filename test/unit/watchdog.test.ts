import assert from 'node:assert/strict';
import { Watchdog } from '../../src/preview/watchdog';

describe('the watch over a page that draws', () => {
  /** Resolves when as much time as theirs has gone by for a watchdog that was begun after the others. */
  const later = (): Promise<void> => new Promise((resolve) => new Watchdog(() => resolve(), 20).heard({ type: 'drawing', source: 'later' }));

  it('names the diagram it fell silent at', async () => {
    const silent: string[] = [];
    new Watchdog((source) => silent.push(source), 20).heard({ type: 'drawing', source: 'endless' });
    await later();
    assert.deepEqual(silent, ['endless']);
  });

  it('waits for nothing once it is drawn, closed, or still alive', async () => {
    const silent: string[] = [];
    const watchdogs = [0, 1].map(() => new Watchdog((source) => silent.push(source), 20));
    watchdogs.forEach((watchdog) => watchdog.heard({ type: 'drawing', source: 'a' }));
    watchdogs[0]!.heard({ type: 'drawn' });
    watchdogs[1]!.rest();
    watchdogs[1]!.heard({ type: 'alive' });
    await later();
    assert.deepEqual(silent, []);
  });
});
