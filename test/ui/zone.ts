/** Zones for the windows of tests, and the days in them. */

/** One in which it is about midday now: no test sees its day end. */
export function middayZone(): string {
  const ahead = 12 - new Date().getUTCHours();
  // The sign of these names is turned round: Etc/GMT-3 is three hours ahead.
  return `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}

/** The day that it is there, each part as a number in words without zeros before it: `{ day: '3', month: '5', year: '2025' }`. */
export function todayIn(zone: string): { readonly day: string; readonly month: string; readonly year: string } {
  const [month, day, year] = new Intl.DateTimeFormat('en-US', { timeZone: zone, year: 'numeric', month: 'numeric', day: 'numeric' }).format(new Date()).split('/');
  return { day: day!, month: month!, year: year! };
}
