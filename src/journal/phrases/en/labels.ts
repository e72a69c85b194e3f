/** English labels: headings and lead-ins of lists. */
import { phrases, words } from '../lists';
import type { Labels } from '../label-phrases';

export const labels: Labels = {
  strong: phrases(`
    to do | next steps | next step | next up | up next | what is next | next actions | next tasks | next goals | next plans | action items | action points
    | follow up | left to do | still to do | remaining tasks | remaining work | remaining items | pending tasks | pending work | outstanding tasks
    | future work | future plans | future improvements | future ideas | future features | future goals | future tasks | open tasks | unfinished tasks
    | upcoming tasks | upcoming work | upcoming goals | upcoming features | coming up | on the list | on my list | action item | action point | next action | reading list | watch list | wish list | bucket list | tasks left | work left | things left
    | what is left | what remains | what is missing | what is still missing | what is still open | still left | next time | next session | next week | for tomorrow | tomorrow | for later | not done yet | still missing | still open | planned next | to be done | to finish | weekly goals
    | weekly plan | weekly tasks | monthly goals | yet to do | planned features | planned work | next items | next features
  `),
  fillers: words(`
    my the a an our some more other temp temporary list lists item items tasks things stuff and or & notes issues bugs features ideas still also now first next
    possible potential immediate short-term long-term personal big small high low medium priority priorities session week time month day questions goals plans
    plan goal work what is are here these this that's i
  `),
  scopes: words('for in on with before after by from at until'),
  exact: phrases(`
    my part | on my plate | still on my plate | left on my plate |
    top of the list | top of my list | first priority | top priority | first in line | first on my list |    the plan | aims | targets | priorities | still broken | still not working | not working yet | parked | parked for later | postponed | carried over | leftovers | open ends | not done | didn't get to | didn't finish | didn't get done | what's missing | what is missing | coming next | loose ends | parking lot | tbr | wishlist | what remains | not finished | unfinished business | someday | some day / maybe | someday maybe | commitments | resolutions | what next | needs practice | need more practice | needs more practice | what to do differently |
    what now | now what | and now | what to do next | where next | where to go next | where to go from here | still need | still needed | what i still need | left | plan now | the plan now | the plan from here | plan from here | plan of attack | what comes next | what i am doing next | what i will do next | watch later | read later | watchlist | watch-list | someday/maybe | missing pieces | study list | revision list | unfinished stuff | open issues | homework assignments | ideas for improvement | in the queue | on deck | not yet done | tomorrow onwards | from tomorrow | actions | action for me | actions for me | my actions | my action | tbd | my to do | my tasks | my homework |
    next | goals | my goals | here are my goals | these are my goals | plans | my plans | my plan | plan | pending | remaining | backlog | upcoming | homework | later
    | unfinished | outstanding | future | tasks | my tasks | open items | for later | goals for the week | goals for this week | plan for the week | plans for the week
    | plan for this week | plans for this week | goals for the month | goals for this month | this week's goals | tasks for this week | tasks for the week
    | what's left | what is left | in the pipeline | planned | ideas for later | objectives for the week
  `),
  asking: phrases('still open | open | open point | open points | question | questions | open question | open questions | unanswered questions | unanswered question | question to answer | questions to answer'),
  asked: words('question questions'),
  scoped: phrases('goals | my goals | actions | action items | commitments | intentions | resolutions | my focus | pending | open points | open issues | open tasks | open ends | loose ends | my part | homework | remaining | backlog | plan | plans | my plan | my plans | left over | unfinished'),
  leads: phrases('left | due | saved | bookmarked | kept | planned | leftovers | exercise | exercises | assignment due | homework due | put off | postponed'), lasts: words('last'),
  occasions: words('quarter portfolio christmas easter project ticket hours class lab exam sprint week lecture session lesson holiday holidays weekend break vacation vacations term semester session exam exams quiz test finals midterm midterms interview interviews mock mocks meeting lesson sprint retake week month review presentation demo'),
  taught: words('lecture class seminar lesson'), during: words('in over during within the these'), feasts: words('christmas easter summer winter thanksgiving'), tails: words('with on at'),
  soon: phrases('this week\'s | this month\'s | this week | this month | this weekend | this term | this semester | this sprint'),
  leftovers: phrases('left | leftover | leftovers | open | still open | undone | missing | carried over | to do | questions | open questions'),
  origins: words('from'), duties: words('homework hw'), ahead: words('for until before by on over during'),
  others: words('beginners users students you everyone others readers teams developers people customers kids children participants them today day'),
  plans: words('habit routine job mission intention intentions experiment experiments strategy assignment assignments exercise commitment commitments resolution resolutions action actions agenda step task goal target aim plan plans goal goals task tasks notes focus priorities agenda objectives objective schedule targets target aims steps items planned work exercises homework ideas'),
  weak: phrases('improvements | checklist | prerequisites | check list | improvements needed | needs work'),
  past: words(`
    done did completed complete finished learned learnt last yesterday previous past accomplished accomplishments achieved was were progress covered
    worked today's today tonight achievements recap summary done: had made your you students course class how why not no they
  `),
  nextThings: words('challenge thing stop run round experiments readings reading exercises steps idea attempt try reads books chapters topics projects tickets ticket lab paper video unit section problem read pick experiment task feature topic project goal chapter exercise lesson module milestone target item action issue bug problem focus book course'),
  aheads: words('next future'),
  heads: words('list checklist aim idea ideas project projects todos note job mission challenge things tasks task papers books videos exercises goals goal plan plans focus homework assignment exercise ideas list reading improvements improvement lessons lesson prep preparation target timetable countdown changes chapters pages work'),
  tomorrows: words('tomorrow\'s'),
  agendas: words('schedule timetable plan plans programme program agenda goals targets aims tasks roadmap'), lists: words('list checklist'), grasping: words('see understand'),
  undertakings: words('project experiment challenge kata'),
  reports: words('notes schedule work'),
  kinds: words('january february march april may june july august september october november december study reading revision weekend summer winter week\'s weekly month\'s monthly action training practice exam'),
  redoing: words('redo reread rewatch revisit revise relearn memorise memorize'),
  means: words('ways steps reasons rules tips commands options times lots tricks'), days: words('today yesterday'),
  months: words('january february march april may june july august september october november december'), until: words('for until by before'),
  renewing: words('new'), actions: words('action actions commitment commitments resolution homework'), setting: words('start begin end finish come get go'),
  tasks: words('task project goal topic job one'),
  things: words('something things thing place stuff paper book video article bug issue question topic concept feature task item exercise course resource lecture talk blog post features topics tasks items bugs issues questions doubts books papers videos concepts resources articles courses skills exercises points'),
  ranks: words('priority'), orders: words('action assignment'), opposites: words('right'), alone: words('same'), after: words('after once before'),
  pending: words('remaining pending outstanding unfinished'), made: words('set made have gave wrote agreed'),
  unreached: phrases(`
    didn't get to | did not get to | didn't get done | didn't finish | did not finish | didn't manage | haven't done | haven't finished | haven't started | haven't read | haven't watched | haven't tried
    | haven't got to | haven't gotten to | couldn't finish | never got to | never got round to | ran out of time for
  `),
  howTo: words('install run exit quit compile start stop open close save undo delete commit push build convert solve form calculate compute'),
  idle: words('show prove know remember note consider avoid keep be have notice expect bear see mention like understand note'),
  written: words('here'),
  infinitive: 'to',
};
