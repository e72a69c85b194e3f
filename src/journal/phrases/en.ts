/** English: how a learner or developer announces, in a journal, what is still to do. */
import { phrases, splits, words } from './lists';
import { again, commands, lacks, listing, pledges, signals, slots } from './en/commands';
import { cues, relays } from './en/cues';
import { labels } from './en/labels';
import { dates, pastTimes, times, vagueTimes } from './en/times';
import { codeVerbs, gerunds, idlePairs, idleVerbs, laterVerbs, otherVerbs, pairsOnly, participles, pastForms, ruleVerbs, transitive, verbs } from './en/verbs';
import type { Phrases } from './phrases';

export const english: Phrases = {
  language: 'en',
  splits: splits({
    'i\'ll': 'i will', 'i\'m': 'i am', im: 'i am', 'i\'ve': 'i have', 'i\'d': 'i would', 'we\'ll': 'we will', 'we\'re': 'we are',
    'we\'ve': 'we have', 'we\'d': 'we would', 'it\'ll': 'it will', 'that\'ll': 'that will', 'this\'ll': 'this will', 'there\'ll': 'there will',
    'they\'ll': 'they will', 'you\'ll': 'you will', 'he\'ll': 'he will', 'she\'ll': 'she will', 'who\'ll': 'who will', 'what\'ll': 'what will',
    'it\'s': 'it is', 'that\'s': 'that is', 'what\'s': 'what is', whats: 'what is', 'it\'d': 'it would', 'that\'d': 'that would', 'you\'re': 'you are', 'they\'re': 'they are',
    'he\'s': 'he is', 'she\'s': 'she is', 'there\'s': 'there is', 'here\'s': 'here is',
    gonna: 'going to', gotta: 'have got to', wanna: 'want to', needta: 'need to', hafta: 'have to', oughta: 'ought to',
    nxt: 'next', thru: 'through', l8r: 'later', ltr: 'later', abt: 'about', b4: 'before', '2moro': 'tomorrow', '2morrow': 'tomorrow', wknd: 'weekend', imma: 'i am going to', shud: 'should', shld: 'should',
    '2nite': 'tonight', needa: 'need to', tmrw: 'tomorrow', tmr: 'tomorrow', tmw: 'tomorrow', tomorow: 'tomorrow', tommorow: 'tomorrow', tommorrow: 'tomorrow', tomorrows: 'tomorrow\'s',
    dont: 'don\'t', wont: 'won\'t', doesnt: 'doesn\'t', didnt: 'didn\'t', cant: 'can\'t', havent: 'haven\'t', cannot: 'can\'t',
    're-read': 'reread', 're-watch': 'rewatch', 're-run': 'rerun', 're-do': 'redo', 're-write': 'rewrite', 're-test': 'retest', 're-check': 'recheck',
    're-learn': 'relearn', 're-implement': 'reimplement', 're-try': 'retry', 're-visit': 'revisit', 'double-check': 'check',
    nts: 'note to self', 'to-do': 'to do', 'to-dos': 'to do', 'to-do\'s': 'to do', todo: 'to do', todos: 'to do', 'to-read': 'to read',
    'to-watch': 'to watch', 'must-read': 'must read', 'must-watch': 'must watch', 'must-see': 'must see', 'must-do': 'must do',  'to-learn': 'to learn', followup: 'follow up', 'follow-up': 'follow up', 'follow-ups': 'follow up',
    'un-finished': 'unfinished', prerequisite: 'prerequisites', 'pre-requisites': 'prerequisites', 'pre-requisits': 'prerequisites',
    'pre-requisite': 'prerequisites', prereqs: 'prerequisites', 'sub-task': 'task', 'b/c': 'because', bc: 'because', cuz: 'because', cause: 'because',
    'and/or': 'and', '&': 'and', ill: 'i will', id: 'i would', well: 'we will',
  }),
  typos: words('ill id well'),
  noSlips: words('as very'),
  abbreviations: words('e.g i.e eg ie etc vs approx no nr fig ch chap sec st mr mrs ms dr prof inc ver v p pp cf'),
  numbered: words('al no nr fig ch chap sec vol eq ex ver v p pp pg ep pt lec para thm prob'),
  titles: words('mr mrs ms dr prof st'),
  endings: { past: ['ed'], adverb: ['ly'], gerund: ['ing', 'in\''], plural: ['s'] },

  self: words('i'),
  group: words('we'),
  auxiliaries: words('am have do'),
  hedges: words('maybe perhaps possibly might'),
  momentary: words('guess'),
  spoilers: words(`
    was were is are be been being isn't aren't wasn't weren't ain't not don't doesn't didn't do does did won't wouldn't can't couldn't shouldn't
    haven't hasn't hadn't never no nobody nothing none to might may could would can has had having without used longer neither nor hardly barely
    supposed able
  `),
  negations: words('not never no none don\'t won\'t can\'t couldn\'t wouldn\'t shouldn\'t longer nothing neither nor hardly'),
  adverbs: words(`
    also still just now then really definitely probably likely only first second third firstly lastly again actually basically simply even
    hopefully currently online eventually finally soon later tomorrow next today tonight always sure certainly honestly obviously apparently
    ideally someday sometime afterwards afterward meanwhile least instead already kinda sorta desperately at some point too well anyway anyways
    double ok okay alright yeah yep hmm oh either much more most better soooo sooo soo real super very both all
    100% immediately asap monday tuesday wednesday thursday friday saturday sunday
  `),
  joins: words('and but so then or plus also yet & however therefore thus hence anyway'),
  subordinators: words(`
    what which who whom whose that when where how why whether if because since until till before after while as unless than whenever wherever
    whatever whichever whoever once though
  `),
  relatives: words('that which who whose'),
  openers: words('while although though after once now for in on at by with before from during over since because today tomorrow tonight this next later first second finally as when given based until'),
  clauseOpeners: words('because while although though after once before since when as until now'),
  conditions: words('if unless whenever whether suppose supposing say imagine to'),
  conditionals: words('if unless'),
  reporting: words('said says wrote writes asks asked told tells announced explained mentioned announces'),
  findings: words('solution solutions answer answers reason cause lesson conclusion explanation takeaway'),
  quoting: words('sentence sentences example examples dialogue translation phrase quote role prompt'),
  promising: words('promised promise'), owing: words('owe'),
  habits: words('always usually often sometimes normally generally mostly never rarely'),
  thinking: words('hope hoping feeling think thinking thought realize realise realized realised know knew guess feel like believe decided agreed suppose figured figure reckon noticed means mean guessing suspect suspecting assume assuming'),
  others: words(`
    you he she it they we this that these those there one someone somebody everyone everybody anyone anybody nobody people who which what
    everything something anything users us them him her people's children data students developers both each all many others most some any
    men women folks companies i
    the a an of in on at by with from for into onto about as than my your his its our their will shall must should please let make makes
    how when where why if whether until till unless because since while always
  `),
  articles: words('a an one another some'),
  determiners: words('the a an this that these those my its their his her our all every each some it them'),
  notVerbs: words(`
    the a an this that these those my your his her its our their some any no each every all both another other more most much many few less least
    it them him me us you he she they we i who what which where when why how whether if
    in on at by with from for into onto about as than of to up out off over under through after before since until till
    and or but so because not very too also just really even here there one two three four five six seven eight nine ten lots plenty
    better best good bad new different bigger smaller larger longer shorter faster slower fewer extra enough such own only time help money food god
  `),

  cues, relays, participles, gerunds, signals, commands, lacks, slots, listing, pledges, idleVerbs, idlePairs, pairsOnly, pastForms, dates, times, pastTimes, vagueTimes, laterVerbs, transitive, labels,
  endeavours: phrases('try to | try and | attempt to | remember to | take some time to | find time to | make time to | find the time to'),
  duties: words('have need'),
  abilities: phrases('be able to | manage to'),
  verbs, otherVerbs, ruleVerbs,
  codeVerbs,
  ownCommands: phrases('look up | look into | read up on | reread | rewatch | revisit | relearn | have a look | have another look | come back to | get back to'),
  passives: { needing: words('need needs wants'), remaining: words('remains remain'), bound: words('has have ought is are'), must: words('must should'), empty: words('continue'), ending: words('do finish complete submit'), upkeep: words('clean rewrite refactor fix document update improve polish revise tidy redo simplify') },
  modals: words('will would should shall must can could may might does do'),
  again,
  stillWords: words('still yet'),
  thoroughly: words('better properly thoroughly deeper'),
  endStates: words('done ready behind working passing running live up finished complete online'),
  leavings: words('leaves'),
  deferring: words('planned leaves leave leaving left save saving saved postpone postponing postponed defer deferring deferred push pushing pushed move moving moved park parking parked'),
  appointments: words('meeting class lesson call appointment date party dinner exam lecture home me us you'),
  until: words('for to until till'), waiting: words('wait'), reasons: words('because as since'),
  leads: words('will let\'s let me going to have want'),
  noted: words('something one'),
  presenting: words('have got there is are'), counting: words('one two three four five six seven eight nine ten some few several another'),
  needs: words('need needing want'),
  amounts: phrases('another | a better | a clearer | more | some more | much more | extra | lots of'),
  activities: words('intuition understanding feel grasp feeling examples explanation practice practise practicing practising read second-read reading research exercises exercise review revision testing tests tuning go run look pass round try'),
  teamVerbs: words('buy purchase solder desolder email contact submit refactor deploy debug redesign polish rehearse recruit'),
  teamForms: words('met fixed finished merged deployed pushed built agreed decided started got split implemented wrote presented tested set managed submitted struggled worked'),
  stepObjects: words('lemma theorem sides equation inequality integral derivative limit matrix hypothesis gradient pivot root node pointer formula product norm induction definition identity determinant eigenvalue eigenvalues bound axiom denominator numerator integrand residual'),
  proofVerbs: words('apply compute derive take use let multiply divide substitute differentiate integrate subtract expand factor add swap set find choose define'),
  stepVerbs: words('show prove find apply compute derive use look see choose take define let multiply add'),
  taughtVerbs: words('prove learn cover see find look discuss talk hear dive get study explore use start begin go be have introduce be-introduced meet know move understand'),
  scraps: words('off out not done too stuck tired busy almost nearly enough no late nothing back home finally'),
  notPast: words('need feed seed speed indeed exceed proceed succeed red bed embed breed bleed weed'),
  looseTimes: words('on over in the for this'),
  degrees: words('on ahead earlier later more less better worse harder faster slower longer further forward ahead everyday every day it'),
  moments: words('now today tonight immediately'),
  trailers: phrases('next | eventually | too | as well | afterwards | instead | asap | also | and so on | and so forth | and such | etc | though | btw'),
  cuts: words('because but since although though unless which hence therefore whereas'),
  dropped: phrases(`
    here it is | here they are |    resist | hold off | holding off | decided not | decided against | changed my mind | gave up | given up | giving up | don't think i | not worth
    | never mind | nevermind | scrapped | scrap that | dropped the idea | dropped it | abandoned | instead just | did not happen
    | didn't happen | ended up not | but didn't | but didnt | but did not | can't be bothered | cancelled | canceled | but couldn't | so i did | which i did
    | no thanks | and did | and so i did | decided to skip | forget about it | scratch that | not happening
  `),
  refusing: phrases('won\'t | not going to | not gonna | no longer'),
  done: words('done fixed finished completed solved resolved implemented ✓ ✔ ✅'),
  musing: words('probably really definitely prolly'),
  closing: words('done fixed finished completed complete solved resolved implemented merged sent cancelled canceled started'),
  refusals: words('no nope nah kidding jk'), did: words('did tried done result'),
  nothing: words('none nothing n/a na tbd tba nope no rest off break holiday vacation sleep idk unknown ?'),

  pronouns: words('it them this these those that'),
  particles: words('out up over through into in on at back down off with about for'),
  movable: words('out up over through back down off'),
  receivers: words('me us him her them you'),
  planOpeners: words('new another my next tomorrow\'s tomorrow plan all what only'),
  planSpoilers: words('our your its their his her of was were today today\'s not long-term'),
  remains: words('left remaining'),
  saving: words('bookmarked saved downloaded borrowed bought ordered found got printed'),
  nextHeads: phrases('next up | up next | next on the pile | next on my shelf | next on my pile | next on my reading list | next on the shelf | next in the queue | on the agenda | on the pile | next in the pile | next one up | next on the list | next on my list | first on the list | next in line | on my list | on the list'),
  prepositions: words('about of on to into with for from at in over through'),
  pastCopulas: words('was were wasn\'t weren\'t had'),
  owns: words('has have had'),
  copulas: words('is are isn\'t aren\'t was were has have looks look seems seem sounds works work needs need still feels doesn\'t don\'t'),
  tryVerbs: words('try check read watch listen explore test study learn use look play give'),

  small: {
    also: 'also', be: 'be', have: 'have', is: 'is', are: 'are', that: 'that', the: 'the', still: 'still', then: 'then', to: 'to', of: 'of', only: 'only', which: 'which', a: 'a', now: 'now', time: 'time', what: 'what', how: 'how', own: 'own', no: 'no', will: 'will', should: 'should', there: 'there', do: 'do', next: 'next', once: 'once',
    you: words('you they he she'), one: words('it this that'), it: words('it them'),
    limits: words('to in at on from by up'), more: words('more'), turns: words('so but that'), turnJoins: words('and so as'),
  },

};
