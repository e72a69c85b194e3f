/** The zone of the windows of tests, and the days in it. */

/** Where the person is: a zone in which it is another day than at the server, and not about to be the next. */
export const personsZone = new Date().getUTCHours() < 10 ? 'Pacific/Pago_Pago' : 'Pacific/Kiritimati';

/** The day that it is there, each part as a number in words without zeros before it: `{ day: '3', month: '5', year: '2025' }`. */
export function todayIn(zone: string): { readonly day: string; readonly month: string; readonly year: string } {
  const [month, day, year] = new Intl.DateTimeFormat('en-US', { timeZone: zone, year: 'numeric', month: 'numeric', day: 'numeric' }).format(new Date()).split('/');
  return { day: day!, month: month!, year: year! };
}
