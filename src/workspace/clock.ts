/** The person's own day. Asked at every use, so that a window left open overnight is right. */
import type { CalendarDate } from '../journal/date';
import type { Settings } from './settings';
import { personsZone } from './zone';

/** What the clock on the wall says. `hour` 0–23, `minute` 0–59. */
export interface Now {
  /** The day the person would say it is: before `dayEndsAt` still the one before. */
  readonly today: CalendarDate;
  readonly hour: number;
  readonly minute: number;
}

/** The person's day and time at `instant` (now, unless a test says otherwise): in the zone of the setting, else where their page says they are, else the machine's. */
export function readClock(settings: Pick<Settings, 'dayEndsAt' | 'timeZone'>, instant: Date = new Date(), reported: string = personsZone.name): Now {
  const { year, month, day, hour, minute } = wallTime(instant, settings.timeZone) ?? wallTime(instant, reported) ?? machineTime(instant);
  const early = hour < settings.dayEndsAt ? 1 : 0;
  // Calendar arithmetic on the fields of the wall: no hour of a daylight-saving night is ever added.
  const shifted = new Date(Date.UTC(year, month - 1, day - early));
  return { today: { year: shifted.getUTCFullYear(), month: shifted.getUTCMonth() + 1, day: shifted.getUTCDate() }, hour, minute };
}

/** The zone that `readClock` takes, where it is not the machine's own; else empty. A picker that shows a day names it. */
export function foreignZone(settings: Pick<Settings, 'timeZone'>, reported: string = personsZone.name): string {
  const now = new Date();
  const zone = [settings.timeZone, reported].find((name) => wallTime(now, name) !== undefined) ?? '';
  return zone === Intl.DateTimeFormat().resolvedOptions().timeZone ? '' : zone;
}

type WallTime = CalendarDate & { readonly hour: number; readonly minute: number };

/** Undefined for no zone, or one this machine does not know. */
function wallTime(instant: Date, timeZone: string): WallTime | undefined {
  if (timeZone !== '') {
    try {
      const parts = formatOf(timeZone).formatToParts(instant);
      const part = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((one) => one.type === type)?.value);
      return { year: part('year'), month: part('month'), day: part('day'), hour: part('hour'), minute: part('minute') };
    } catch {
      return undefined;
    }
  }
  return undefined;
}

/** Made once for each zone: making one takes longer than many a file's reading, and each reading asks for the day. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** @throws RangeError for a zone this machine does not know. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23',
      year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric',
    });
    formats.set(timeZone, format);
  }
  return format;
}

function machineTime(instant: Date): WallTime {
  return {
    year: instant.getFullYear(), month: instant.getMonth() + 1, day: instant.getDate(), hour: instant.getHours(), minute: instant.getMinutes(),
  };
}
