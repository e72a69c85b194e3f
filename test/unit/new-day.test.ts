import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { readClock } from '../../src/workspace/clock';
import { NewDay } from '../../src/workspace/new-day';

describe('a day that begins while the window is open', () => {
  const settings = { dayEndsAt: 4, timeZone: 'Europe/Berlin' };
  const minute = 60_000;
  let day: NewDay;
  let begun: number;

  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout', 'Date'], now: Date.parse('2026-11-24T02:30:00Z') });
    day = new NewDay(() => readClock(settings, new Date()).today);
    begun = 0;
  });

  afterEach(() => {
    day.dispose();
    mock.timers.reset();
  });

  const wait = (minutes: number): void => {
    for (let passed = 0; passed < minutes; passed++) {
      mock.timers.tick(minute);
    }
  };

  it('is told of once, at the hour at which the person\'s day ends', () => {
    day.onDidBegin(() => begun++);
    wait(29);
    assert.equal(begun, 0, 'until four in the night it is still the day before');
    wait(2);
    assert.equal(begun, 1);
    wait(30);
    assert.equal(begun, 1);
  });

  it('is told of at once where somebody looks after the machine has slept', () => {
    let today = { year: 2026, month: 11, day: 23 };
    const other = new NewDay(() => today);
    other.onDidBegin(() => begun++);
    other.check();
    assert.equal(begun, 0);
    today = { year: 2026, month: 11, day: 25 };
    other.check();
    other.check();
    wait(2);
    assert.equal(begun, 1);
    other.dispose();
  });

  it('is told of no more to those who stopped listening', () => {
    const subscription = day.onDidBegin(() => begun++);
    subscription.dispose();
    wait(60);
    day.check();
    assert.equal(begun, 0);
  });
});
