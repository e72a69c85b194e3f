import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { toISO } from '../../src/journal/date';
import type { Memento } from 'vscode';
import { foreignZone, readClock } from '../../src/workspace/clock';
import { PersonsZone } from '../../src/workspace/zone';

const at = (instant: string, timeZone: string, dayEndsAt = 0): string => {
  const { today, hour, minute } = readClock({ timeZone, dayEndsAt }, new Date(instant));
  return `${toISO(today)} ${hour}:${String(minute).padStart(2, '0')}`;
};

describe('the person\'s own day', () => {
  it('is theirs at one instant wherever they are', () => {
    assert.equal(at('2026-11-23T10:30:00Z', 'Pacific/Pago_Pago'), '2026-11-22 23:30');
    assert.equal(at('2026-11-23T18:40:00Z', 'Asia/Kolkata'), '2026-11-24 0:10');
    assert.equal(at('2026-11-23T10:30:00Z', 'Pacific/Kiritimati'), '2026-11-24 0:30');
    assert.equal(at('2026-12-31T23:59:00Z', 'Pacific/Kiritimati'), '2027-01-01 13:59');
  });

  it('holds in both daylight-saving nights', () => {
    // 29 March 2026: 1:59 is followed by 3:00; 25 October: 2:00 to 2:59 come twice.
    assert.equal(at('2026-03-29T00:59:00Z', 'Europe/Berlin', 3), '2026-03-28 1:59');
    assert.equal(at('2026-03-29T01:00:00Z', 'Europe/Berlin', 3), '2026-03-29 3:00');
    assert.equal(at('2026-10-25T00:30:00Z', 'Europe/Berlin', 3), '2026-10-24 2:30');
    assert.equal(at('2026-10-25T01:30:00Z', 'Europe/Berlin', 3), '2026-10-24 2:30');
    assert.equal(at('2026-10-25T02:00:00Z', 'Europe/Berlin', 3), '2026-10-25 3:00');
    // Where the clock goes forward at midnight, the day begins at 1:00.
    assert.equal(at('2026-09-06T03:59:00Z', 'America/Santiago'), '2026-09-05 23:59');
    assert.equal(at('2026-09-06T04:00:00Z', 'America/Santiago'), '2026-09-06 1:00');
  });

  it('ends at the hour the person says, also at the end of a month and a year', () => {
    assert.equal(at('2026-03-01T03:59:00Z', 'UTC', 4), '2026-02-28 3:59');
    assert.equal(at('2026-03-01T04:00:00Z', 'UTC', 4), '2026-03-01 4:00');
    assert.equal(at('2027-01-01T00:00:00Z', 'UTC', 1), '2026-12-31 0:00');
  });

  it('is asked again at each use: a window left open overnight is right', () => {
    assert.equal(at('2026-11-23T23:59:59Z', 'UTC'), '2026-11-23 23:59');
    assert.equal(at('2026-11-24T00:00:00Z', 'UTC'), '2026-11-24 0:00');
  });

  it('is the setting\'s, not the machine\'s, where the machine is twelve hours away; a zone nobody knows is the machine\'s', () => {
    const script = "const{readClock}=require('./src/workspace/clock');const{today,hour}=readClock({timeZone:process.argv[1],dayEndsAt:0},new Date('2026-11-23T20:00:00Z'));console.log(today.day,hour)";
    const run = (zone: string, machine: string): string =>
      execFileSync(process.execPath, ['--import', 'tsx', '-e', script, zone], { env: { ...process.env, TZ: machine }, encoding: 'utf8' }).trim();
    assert.equal(run('Asia/Kolkata', 'Pacific/Pago_Pago'), '24 1');
    assert.equal(run('Nowhere/Land', 'Pacific/Auckland'), '24 9');
  });

  it('is where their page says they are, if the setting names no zone the machine knows', () => {
    const instant = new Date('2026-11-23T20:00:00Z');
    const day = (timeZone: string, reported: string): number => readClock({ timeZone, dayEndsAt: 0 }, instant, reported).today.day;
    assert.equal(day('', 'Asia/Kolkata'), 24);
    assert.equal(day('Pacific/Pago_Pago', 'Asia/Kolkata'), 23);
    assert.equal(day('Nowhere/Land', 'Asia/Kolkata'), 24);
    assert.equal(foreignZone({ timeZone: '' }, 'Asia/Kolkata'), 'Asia/Kolkata');
    assert.equal(foreignZone({ timeZone: 'Nowhere/Land' }, ''), '');
    assert.equal(foreignZone({ timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone }, 'Asia/Kolkata'), '');
  });

  describe('reported by a page', () => {
    const remembered = (last?: string): Memento & { readonly kept: Map<string, unknown> } => {
      const kept = new Map<string, unknown>(last === undefined ? [] : [['timeZone', last]]);
      return { kept, keys: () => [...kept.keys()], get: (key: string) => kept.get(key) as never, update: async (key, value) => void kept.set(key, value) };
    };

    it('holds at once, and the next time before a page is open', () => {
      const zone = new PersonsZone();
      const memory = remembered();
      let changes = 0;
      const subscription = zone.onDidChange(() => changes++);
      zone.listen(memory);
      zone.report('Asia/Kolkata');
      zone.report('Asia/Kolkata');
      assert.deepEqual([zone.name, changes, memory.kept.get('timeZone')], ['Asia/Kolkata', 1, 'Asia/Kolkata']);
      subscription.dispose();
      zone.report('Asia/Tokyo');
      assert.equal(changes, 1);
      const next = new PersonsZone();
      next.listen(memory);
      assert.equal(next.name, 'Asia/Tokyo');
    });

    it('is not taken where nobody listens, and no word but the name of a zone is', () => {
      const zone = new PersonsZone();
      zone.report('Asia/Kolkata');
      assert.equal(zone.name, '');
      zone.listen(remembered('<b>'));
      zone.report('Nowhere/Land');
      assert.equal(zone.name, '');
    });
  });
});
