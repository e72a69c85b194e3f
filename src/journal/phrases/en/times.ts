/** English times: to come, past, vague. */
import { PhraseIndex } from '../phrase-index';
import { datedTimes, type DateWords } from '../dated-times';
import { combined, phrases, wordLists, words } from '../lists';

export const weekdays = [...words('monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun')];
const months = [...words('january february march april june july august september october november december')];
const ordinals = [...words('1st 2nd 3rd 21st 22nd 23rd 31st'), ...Array.from({ length: 27 }, (_, index) => `${index + 4}th`)];

/** How a date is written. */
export const dates: DateWords = {
  leads: words('on by until till before from for starting'), articles: words('the'), links: words('of'),
  months: words('january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec'), endings: ['st', 'nd', 'rd', 'th'],
};

/** What a time is told by when it is the next one. */
const occasions = [...weekdays, ...words(`
  day days week weeks weekend month months year semester term session class lecture lesson lab sprint meeting time holidays holiday summer winter
  spring autumn evening morning seminar workshop tutorial round
`)];

/** What a student or developer works towards. */
const events = [...words('exam exams midterm midterms final finals quiz deadline interview recital viva defence defense presentation demo holidays meeting seminar lesson release hackathon flight trip mock competition concert gig race')];

/** Times to come that end a fragment without a verb. */
export const slotTimes = new PhraseIndex([
      ...wordLists(`
        today or tomorrow | tonight or tomorrow | tomorrow | tomorrow morning | tomorrow afternoon | tomorrow evening | tomorrow night | tonight | tonight after dinner | this weekend | at the weekend | this evening
        | next week | next weekend | next session | next time | next lesson | is next | are next | is up next | for later | first thing tomorrow | at half term | on the weekend | in the holidays`),
      ...combined(['for', 'by', 'next', 'until', 'before'], [...weekdays, 'tomorrow', 'the weekend', 'next week', 'next weekend', 'next time', 'half term']).filter(([first, second]) => !(first === 'next' && second !== undefined && !weekdays.includes(second))),
    ], (each) => each);

export const times = new PhraseIndex([
  ...wordLists(`
    tomorrow | tomorrow's | tonight | next days | next few days | next couple of days | next coding session | next code session | next code sess | this weekend | the weekend
    | later this week | coming days | coming week | coming weeks | upcoming week | the future | day after tomorrow | in the morning | over the weekend
    | over the holidays | later today | first thing`),
  ...combined(['next', 'the following'], [...occasions, ...occasions.map((each) => `${each}'s`)]),
  ...combined(['on', 'this coming', 'coming', 'from', 'starting'], weekdays),
  ...combined(['for', 'from'], [...weekdays, 'tomorrow', 'next time', 'next week']),
  ...combined(['at'], ['the weekend', 'half term', 'the end of the week', 'the end of the month', 'the end of the course', 'the end of week', 'the end of next week', 'the end of term']),
  ...combined(['on'], ['the weekend']),
  ...combined(['next', 'the next'], ['two', 'three', 'four', 'few'].flatMap((count) => ['days', 'weeks', 'months', 'sessions'].map((unit) => `${count} ${unit}`))),
  ...combined(['by', 'before', 'until', 'till'], [...weekdays, ...months, 'end of', 'the end of', 'tomorrow', 'then', 'the weekend', 'christmas', 'easter', 'thanksgiving', 'new year', 'summer', ...occasions.flatMap((each) => [`next ${each}`, `the next ${each}`])]),
  ...combined(['by', 'before', 'until', 'till'], [...combined(['the end of', 'end of'], ['the week', 'the month', 'the year', 'the term', 'the semester', 'the course', 'week', 'month', 'this week', 'this month', 'next week', 'next month', ...months])].map((each) => each.join(' '))),
  ...combined(['on the', 'by the', 'before the', 'until the', 'for the', 'from the'], ordinals),
  ...combined(['before the', 'before my', 'before our', 'before', 'by the', 'for the', 'for my', 'until the'], events),
], (each) => each, datedTimes(dates));

export const pastTimes = phrases('today | yesterday | first time | finally | this week | last week | ago | this morning');

export const vagueTimes = phrases(`
  some time | sometime | some day | someday | some time soon | soon | sooner or later | sooner of later | sooner rather than later | sooner than later
  | later | later on | one of these days | at some point | one day | in the future | when i have time | when i get time | when i get a chance | again soon
`);
