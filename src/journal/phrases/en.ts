/** English: how a learner or developer announces, in a journal, what is still to do. */
import { PhraseIndex, type PhraseList } from './phrase-index';
import type { Cue, Phrases, Words } from './phrases';

function words(list: string): Words {
  return new Set(list.split(/\s+/).filter((word) => word !== ''));
}

/** `next week | some time` -> lists of words. */
function wordLists(list: string): string[][] {
  return list.split('|').map((phrase) => phrase.trim().split(/\s+/));
}

function phrases(list: string): PhraseList {
  return new PhraseIndex(wordLists(list), (each) => each);
}

function cues(list: string, then: Cue['then'], bare: Cue['bare'], also: Pick<Cue, 'alone' | 'rule' | 'past' | 'known' | 'timed' | 'free'> = {}): Cue[] {
  return wordLists(list).map((each) => ({ words: each, then, bare, ...also }));
}

/** Every beginning with every end. */
function combined(beginnings: readonly string[], ends: readonly string[]): string[][] {
  return beginnings.flatMap((beginning) => ends.map((end) => `${beginning} ${end}`.split(' ')));
}

function splits(list: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  return new Map(Object.entries(list).map(([word, read]) => [word, read.split(' ')]));
}

function pairs(list: Readonly<Record<string, string>>): ReadonlyMap<string, Words> {
  return new Map(Object.entries(list).map(([verb, following]) => [verb, words(following)]));
}

const verbs = words(`
  abstract accept achieve add address adjust analyse analyze annotate answer apply archive arrange ask assemble attempt attend audit automate
  back backup begin benchmark book brainstorm break bring brush build buy bundle
  calculate call cancel capture catch centralise centralize change check choose clean clear clone code collect combine come comment commit
  compare compile complete compose configure confirm connect consider consolidate contact continue contribute convert copy correct cover
  create customise customize cut
  deal debug declare decide decouple dedicate define delete deploy describe design determine develop dig disable discuss display dive do
  document download draft draw drill
  edit email eliminate enable encrypt enforce enhance enrol enroll ensure establish evaluate examine execute expand experiment explore export
  extend extract
  familiarise familiarize figure file fill filter finalise finalize find finish fix flesh focus follow format formulate
  gather generate get give go google grade grasp group
  handle hash hook host
  identify implement import improve include incorporate inspect install integrate introduce investigate iterate
  join
  keep knock
  label launch lay learn leverage link list listen load localise localize log look
  maintain make manage map mark master measure memorise memorize merge message migrate minimise minimize mock modify modularise modularize
  monitor move
  name normalise normalize note
  open optimise optimize order organise organize outline overhaul override
  pack package parse participate pass patch perform pick place plan play plot plug polish populate port post practice practise prepare
  present print prioritise prioritize process profile program progress prototype provide prune publish pull purchase pursue push put
  query quiz
  raise reach read reattempt rebase rebuild recap recheck reconsider reconstruct record recreate redeploy redesign redo reduce refactor refer
  refine refresh register rehearse reimplement reinstall release relearn remake remind remove rename render renew reorganise reorganize repair
  repeat rephrase replace reply report repeat request reread rerun research reset reshape resize resolve respond restart restore restructure
  resubmit resume retake retest rethink retry return reuse revamp revert review revise revisit rework rewatch rewrite rig roll rotate run
  save scale scan schedule scrap scrape search secure seek segment select send separate set setup shift share sharpen ship shorten show sign
  simplify simulate sketch solve sort spec specify speed spend split start store streamline structure study style subclass submit subscribe
  summarise summarize support survey swap switch sync
  tackle tag take talk teach test think tidy track train transcribe transfer transform translate trim troubleshoot try tune turn tweak type
  undo unify unit-test update upgrade upload use
  validate verify version visit visualise visualize
  reproduce replicate skim derive prove drill sharpen oil sand bake paint sew knit oil tighten retry phone text chase sing sit drop dry
  watch wire work wrap write
`);

/** Participles without a regular ending, of those verbs. */
const irregular: Readonly<Record<string, string>> = {
  begin: 'begun', sing: 'sung', sit: 'sat', prove: 'proved', break: 'broken', bring: 'brought', build: 'built', buy: 'bought', catch: 'caught', choose: 'chosen', cut: 'cut', do: 'done', draw: 'drawn',
  find: 'found', get: 'got', give: 'given', go: 'gone', keep: 'kept', lay: 'laid', learn: 'learned', make: 'made', put: 'put', read: 'read', rebuild: 'rebuilt',
  redo: 'redone', reread: 'reread', rerun: 'rerun', rethink: 'rethought', rewrite: 'rewritten', run: 'run', seek: 'sought', send: 'sent', set: 'set', show: 'shown',
  speed: 'sped', spend: 'spent', split: 'split', take: 'taken', teach: 'taught', think: 'thought', undo: 'undone', write: 'written', override: 'overridden',
};

/** Those whose last letter is doubled. */
const doubling = words('begin cut dig drag fit get grab log map plan plot plug prep program put refer rerun rig run scan scrap set ship spec split submit swap tag trim set unplug wrap setup');

/** `update` and `ed` -> updated, `try` -> tried, `plan` -> planned. */
function regular(verb: string, ending: 'ed' | 'ing'): string {
  if (doubling.has(verb)) {
    return verb + verb.at(-1)! + ending;
  }
  if (verb.endsWith('e') && !verb.endsWith('ee')) {
    return verb.slice(0, -1) + ending;
  }
  return ending === 'ed' && /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : verb + ending;
}

const codeVerbs = words(`
    call declare define pass import return specify convert initialise initialize instantiate wrap override normalise normalize minimise minimize
    calculate store type use include create
  `);

/** What a manual says of its product: `will read all matches`. */
const manualVerbs = words(`
  read open close load save run get set list remove delete add expand reset update convert generate replace send show display print disable enable
  handle process create make move copy parse render start stop raise support extend provide log ensure
`);

const weekdays = [...words('monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun')];
const months = [...words('january february march april june july august september october november december')];
const ordinals = [...words('1st 2nd 3rd 21st 22nd 23rd 31st'), ...Array.from({ length: 27 }, (_, index) => `${index + 4}th`)];

/** What a time is told by when it is the next one. */
const occasions = [...weekdays, ...words(`
  day days week weeks weekend month months year semester term session class lecture lesson lab sprint meeting time holidays holiday summer winter
  spring autumn evening morning seminar workshop tutorial round
`)];

/** What a student or developer works towards. */
const events = [...words('exam exams midterm midterms final finals quiz deadline interview recital viva defence defense presentation demo holidays meeting seminar lesson release hackathon flight trip mock competition concert gig race')];

/** Verbs of study, which no program does: bare `must review` is the author's. */
const studyVerbs = words(`
  review revise practice practise reread rewatch revisit study learn finish redo memorise memorize ask watch email recap rehearse relearn research
  investigate explore brainstorm master retake rerun rewrite refactor reorganise reorganize tidy document benchmark resubmit reproduce replicate skim
`);

/** Commands that no program, recipe or reader is given. */
const errands = `
  revise | redo | reread | rewatch | relearn | revisit | retake | memorise | memorize | practise | rehearse | reproduce | replicate | resubmit | transcribe
  | figure out | find out | look into | look up | look it up | look them up | look this up | look that up | read up on | catch up on | catch up with | brush up on | brush up my
  | follow up with | follow up on | sign up for | apply for | apply to | dig into | dig deeper into | finish off | finish up | write up | work through | work on my | go back over | go back to
  | get my head around | get round to | polish up | make flashcards | make notes | get feedback from | clear up what | clear up why | clear up how | understand why | understand how | prepare for | revise for | sit down with | do more of
`;

/** Verbs of study and work that a recipe has too. */
const taskVerbs = words(`
  watch check finish complete review study learn do try solve prepare submit skim attempt recap summarise summarize translate repeat practice rewrite rerun
  draft sketch continue start reread clean tidy tune install fix update refactor document test research investigate explore go work print write make listen
  dig bring sort organise organize build design code drill annotate cover record upload answer implement compare plot sharpen change derive prove
`);

/** Verbs that are an errand where they are about a person. */
const askVerbs = words('ask email message text call phone ring contact tell write talk speak send show');

/** What is read, watched and worked through. */
const matters = words(`
  chapter chapters ch chap section sections page pages pg paper papers book books video videos vid lecture lectures slides slide notes exercise exercises ex worksheet
  worksheets homework flashcards flashcard tutorial tutorials docs documentation article articles course module lesson lessons unit units quiz quizzes assignment
  assignments report essay essays proof proofs lemma theorem mock pyq pyqs mcqs kata katas playlist episode podcast talk blog post
  vocabulary vocab deck readme resume cv portfolio thesis appendix sheet lab labs
`);

const advised = phrases(`
      suggested i | suggested that i | recommended i | recommended that i | said i should | says i should | told me to | wants me to | want me to | advised me to | reminded me to | said to | told to | suggested
      | recommended | wants us to | told us to
    `);
const again = phrases('again | once more | one more time');
/** Not done so far. */
const have = phrases('haven\'t | have not | haven\'t still');
const nots = words('not isn\'t aren\'t haven\'t hasn\'t');
const openWords = phrases('left | pending | remaining | unfinished | outstanding | incomplete | to go | open');
const stillOpen = phrases('still open | still to do | still pending | still left | still unfinished | left to do | still missing | not done yet | yet to do | half done');
const slotTimes = new PhraseIndex([
      ...wordLists(`
        tomorrow | tomorrow morning | tomorrow afternoon | tomorrow evening | tomorrow night | tonight | tonight after dinner | this weekend | at the weekend | this evening
        | next week | next weekend | next session | next time | next lesson | for later | first thing tomorrow | at half term | on the weekend | in the holidays`),
      ...combined(['for', 'by', 'next', 'until', 'before'], [...weekdays, 'tomorrow', 'the weekend', 'next week', 'next weekend', 'next time', 'half term']).filter(([first, second]) => !(first === 'next' && second !== undefined && !weekdays.includes(second))),
    ], (each) => each);
const isFor = phrases('is for | are for | is only for | is left for | are left for | is kept for | are kept for | is reserved for | is set aside for | has to wait for | can wait for | must wait for | have to wait for | has to wait until | have to wait until | must wait until | can wait until | i have kept for | i kept for | kept for | saved for | set aside for');

function firsts(...lists: readonly PhraseList[]): string[] {
  return lists.flatMap(({ all }) => all.map(([first]) => first!));
}

function lasts(...lists: readonly PhraseList[]): string[] {
  return lists.flatMap(({ all }) => all.map((each) => each.at(-1)!));
}

export const english: Phrases = {
  language: 'en',
  gates: [
    'will', 'going to', 'gonna', 'need', 'have to', 'got to', 'gotta', 'hafta', 'oughta', 'ought to', 'should', 'shall', 'must', 'want to', 'wanna',
    'would like to', 'plan', 'intend', 'hop', 'aim', 'remind', 'forget', 'note to self', 'memo', 'nts', 'self', 'next', 'tomor', 'tommor', 'tmr', 'tmw',
    'i\'ll', 'i’ll', 'we\'ll', 'we’ll', 'ill ', 'i\'d', 'i’d', 'i\'ve', 'i’ve', 'it\'ll', 'later', 'some time', 'sometime', 'someday', 'some day', 'soon',
    'look up', 'look into', 'read up', 'reread', 're-read', 'rewatch', 're-watch', 'revisit', 'relearn', 'have a look', 'have another look', 'come back', 'get back', 'still', 'remain', 'to be ',
    'by mon', 'by tue', 'by wed', 'by thu', 'by fri', 'by sat', 'by sun', 'by end', 'before the', 'before my', 'suppos', 'meant to', 'promised',
    'love to', 'had better', 'keen', 'eager', 'determined', 'looking to', 'remember to', 'let\'s', 'let’s', 'practi',
    'at some point', 'one day', 'the future', 'weekend', 'on mon', 'on tue', 'on wed', 'on thu', 'on fri', 'on sat', 'on sun', 'coming', 'when i ',
    'todo', 'to-do', 'to do', 'left', 'remaining', 'goal', 'upcoming', 'pending', 'backlog', 'action', 'future', 'follow', 'homework', 'priorit',
    'unfinished', 'outstanding', 'again soon', 'yet to', 'step', 'in the morning', 'day after',
    'try ', 'check it', 'check th', 'check out', 'read it', 'read th', 'watch it', 'watch th', 'explore it', 'test it', 'use it', 'study it', 'learn it',
    'look at it', 'look into it', 'play with it', 'give it',
    'to read', 'to watch', 'to finish', 'to test', 'to fix', 'to study', 'to check', 'to review',
    'yet', 'haven', 'have not', 'tonight', 'this evening', 'pending', 'incomplete', 'half done', 'missing', 'worth', 'to go', 'open', 'kept', 'saved', 'is for', 'are for', 'goes to', 'wait for',
    'must', 'volunteered', 'falls to', 'up to me', 'mean to', 'my job', 'my turn', 'would be', 'note to me', 'hw', ...weekdays.map((day) => `for ${day}`), 'wish', 'reading list', 'watch list', 'bucket', 'as well', 'time to', 'owe', 'wait until', 'on my list', 'on the list', 'assignment ', 'after the', 'another ', 'tbd', 'promised', 'suggested', 'recommended', 'wants', 'needs another', 'owe myself', 'again', 'told',
    ...[...taskVerbs].map((verb) => `${verb} `), ...[...askVerbs].map((verb) => `${verb} `), ...wordLists(errands).map(([verb]) => `${verb!} `),
  ],
  splits: splits({
    'i\'ll': 'i will', 'i\'m': 'i am', im: 'i am', 'i\'ve': 'i have', 'i\'d': 'i would', 'we\'ll': 'we will', 'we\'re': 'we are',
    'we\'ve': 'we have', 'we\'d': 'we would', 'it\'ll': 'it will', 'that\'ll': 'that will', 'this\'ll': 'this will', 'there\'ll': 'there will',
    'they\'ll': 'they will', 'you\'ll': 'you will', 'he\'ll': 'he will', 'she\'ll': 'she will', 'who\'ll': 'who will', 'what\'ll': 'what will',
    'it\'s': 'it is', 'that\'s': 'that is', 'what\'s': 'what is', whats: 'what is', 'you\'re': 'you are', 'they\'re': 'they are',
    'he\'s': 'he is', 'she\'s': 'she is', 'there\'s': 'there is', 'here\'s': 'here is',
    gonna: 'going to', gotta: 'have got to', wanna: 'want to', needta: 'need to', hafta: 'have to', oughta: 'ought to',
    tmrw: 'tomorrow', tmr: 'tomorrow', tmw: 'tomorrow', tomorow: 'tomorrow', tommorow: 'tomorrow', tommorrow: 'tomorrow', tomorrows: 'tomorrow\'s',
    dont: 'don\'t', wont: 'won\'t', doesnt: 'doesn\'t', didnt: 'didn\'t', cant: 'can\'t', havent: 'haven\'t', cannot: 'can\'t',
    're-read': 'reread', 're-watch': 'rewatch', 're-run': 'rerun', 're-do': 'redo', 're-write': 'rewrite', 're-test': 'retest', 're-check': 'recheck',
    're-learn': 'relearn', 're-implement': 'reimplement', 're-try': 'retry', 're-visit': 'revisit', 'double-check': 'check',
    nts: 'note to self', 'to-do': 'to do', 'to-dos': 'to do', 'to-do\'s': 'to do', todo: 'to do', todos: 'to do', 'to-read': 'to read',
    'to-watch': 'to watch', 'to-learn': 'to learn', followup: 'follow up', 'follow-up': 'follow up', 'follow-ups': 'follow up',
    'un-finished': 'unfinished', prerequisite: 'prerequisites', 'pre-requisites': 'prerequisites', 'pre-requisits': 'prerequisites',
    'pre-requisite': 'prerequisites', prereqs: 'prerequisites', 'sub-task': 'task', 'b/c': 'because', bc: 'because', cuz: 'because', cause: 'because',
    'and/or': 'and', '&': 'and',
  }),
  typos: splits({ ill: 'i will', id: 'i would', well: 'we will' }),
  noSlips: words('as very'),
  abbreviations: words('e.g i.e eg ie etc vs approx no nr fig ch chap sec st mr mrs ms dr prof inc ver v p pp cf'),
  numbered: words('al no nr fig ch chap sec vol eq ex ver v p pp pg ep pt lec para thm prob'),
  titles: words('mr mrs ms dr prof st'),
  endings: { past: ['ed'], adverb: ['ly'], gerund: ['ing', 'in\''], plural: ['s'] },

  self: words('i'),
  group: words('we'),
  auxiliaries: words('am have do'),
  hedges: words('maybe perhaps possibly might'),
  spoilers: words(`
    was were is are be been being isn't aren't wasn't weren't ain't not don't doesn't didn't do does did won't wouldn't can't couldn't shouldn't
    haven't hasn't hadn't never no nobody nothing none to might may could would can has had having without used longer neither nor hardly barely
    supposed able
  `),
  negations: words('not never no none don\'t won\'t can\'t couldn\'t wouldn\'t shouldn\'t longer nothing neither nor hardly'),
  adverbs: words(`
    also still just now then really definitely probably likely only first second third firstly lastly again actually basically simply even
    hopefully currently online eventually finally soon later tomorrow next today tonight always sure certainly honestly obviously apparently
    ideally someday sometime afterwards afterward meanwhile instead already kinda sorta desperately at some point too well anyway anyways
    ok okay alright yeah yep hmm oh either much more most better soooo sooo soo real super very both all
    100% immediately asap monday tuesday wednesday thursday friday saturday sunday
  `),
  joins: words('and but so then or plus also yet & however therefore thus hence anyway'),
  subordinators: words(`
    what which who whom whose that when where how why whether if because since until till before after while as unless than whenever wherever
    whatever whichever whoever once though
  `),
  relatives: words('that which who whose'),
  openers: words('after once now for in on at by with before from during over since because today tomorrow tonight this next later first second finally as when given based until'),
  clauseOpeners: words('after once before since when as until now'),
  conditions: words('if unless whenever whether suppose supposing say imagine to'),
  conditionals: words('if unless'),
  reporting: words('said says told tells announced explained mentioned announces'),
  promising: words('promised promise'), owing: words('owe'),
  thinking: words('think thinking thought realize realise realized realised know knew guess feel like believe decided suppose figured figure reckon noticed means mean guessing'),
  others: words(`
    you he she it they we this that these those there one someone somebody everyone everybody anyone anybody nobody people who which what
    everything something anything users us them him her people's children data students developers both each all many others most some any
    men women folks companies i
    the a an of in on at by with from for into onto about as than my your his its our their will shall must should please let make makes
    how when where why if whether until till unless because since while always
  `),
  notVerbs: words(`
    the a an this that these those my your his her its our their some any no each every all both another other more most much many few less least
    it them him me us you he she they we i who what which where when why how whether if
    in on at by with from for into onto about as than of to up out off over under through after before since until till
    and or but so because not very too also just really even here there one two three four five six seven eight nine ten lots plenty
    better best good bad new different bigger smaller larger longer shorter faster slower fewer extra enough such own only time help money food
  `),

  cues: new PhraseIndex([
    ...cues('note to self', 'any', 'own', { alone: true }),
    ...cues('note to me | note for me | note to myself | memo to me', 'any', 'own', { alone: true }),
    ...cues('falls to me to | it is up to me to | my job is to | my turn to | would be good to | would be nice to | would be great to | would be useful to | would be worth', 'base', 'own', { alone: true, known: true }),
    ...cues('reminder to self | self reminder | reminder for myself | memo to self | reminder', 'any', 'own', { alone: true }),
    ...cues('reminder to | remind myself to | remind me to | personal reminder to', 'base', 'own', { alone: true }),
    ...cues('can\'t forget to | must not forget to | should not forget to | shouldn\'t forget to | mustn\'t forget to', 'base', 'own'),
    ...cues('want to', 'base', 'own'),
    ...cues('going to', 'base', 'own', { known: true }),
    ...cues('need to | have to | have got to | ought to', 'base', 'own', { rule: codeVerbs }),
    ...cues('got to', 'base', 'own', { rule: codeVerbs, past: true }),
    ...cues('planning to | plan to | plans to | intend to | intending to | aim to | aiming to | hope to | hoping to', 'base', 'own'),
    ...cues('planning on | plan on | plans on', 'gerund', 'own'),
    ...cues('have yet to | have still to', 'base', 'own'),
    ...cues('might as well | may as well | time to', 'base', 'start', { rule: new Set([...codeVerbs, ...manualVerbs]) }),
    ...cues('would like to | would love to', 'base', 'start'),
    ...cues('promised myself to | promised to | had better | would better | looking to | keen to | eager to | determined to | volunteered to | signed up to | mean to', 'base', 'never'),
    ...cues('supposed to | meant to', 'base', 'never', { past: true }),
    ...cues('will | shall', 'base', 'start', { rule: new Set([...codeVerbs, ...manualVerbs]) }),
    ...cues('should | must', 'base', 'start', { timed: true, free: studyVerbs }),
    ...cues('don\'t forget to | remember to | let\'s', 'base', 'own', { timed: true }),
    ...cues('let me', 'base', 'own', { rule: verbs }),
  ], (cue) => cue.words),
  relays: phrases(`
    need to | have to | got to | want to | try to | try and | attempt to | remember to | also need to | be going to | be trying to | aim to | make sure to
    | make sure i | be sure to | go and | take some time to | take time to | find time to | make time to | find the time to | spend some time
    | spend time
  `),
  verbs,
  codeVerbs,
  participles: new Map([...verbs].map((verb) => [irregular[verb] ?? regular(verb, 'ed'), verb])),
  gerunds: new Map([...verbs].map((verb) => [regular(verb, 'ing'), verb])),
  ownCommands: phrases('look up | look into | read up on | reread | rewatch | revisit | relearn | have a look | have another look | come back to | get back to'),
  signals: new Set([...firsts(have, stillOpen, advised), ...lasts(again, openWords, slotTimes, isFor), ...nots, 'worth', 'another', 'promised', 'promise', 'owe']),
  commands: {
    errands: phrases(errands), tasks: taskVerbs, matters,
    nouns: words('review practice study research print test work change check update start notes note design report exercise answer fix watch record plot set cover drill code project document draft repeat attempt'),
    persons: words(`
      mr mrs ms miss dr prof sir madam maam ma'am professor teacher tutor mentor supervisor instructor ta mum mom dad friend friends colleague colleagues boss coach
      lecturer advisor adviser librarian author group team classmate classmates somebody someone
    `),
    toPersons: askVerbs,
    abouts: words('about whether if why how what which when who where for on re regarding to the my an'),
    signs: phrases('again | once more | one more time | properly | by heart | from scratch | in detail | myself | sometime | some time | before the next one | one by one'),
    builds: words('build design sort organise organize make write change code implement print install start compare work go listen plot fix update do'),
    programs: words('claude gemini copilot siri alexa llama mistral bard cursor python google react git'),
    own: words('my'), your: words('you your yours yourself'),
    ignorance: phrases(`
      dunno | don't know | no idea | no clue | not sure | unclear | not clear | confused | confuses me | confusing | lost | doubt | don't get | didn't get | don't understand | didn't understand | did not understand
      | do not understand | not understood | not able to | couldn't | could not | can't | stuck | no answer | forgot | keep forgetting | still wrong | keeps failing
    `),
    advised,
    worth: 'worth', effort: new Map(Object.entries({ go: 'have another go at', look: 'take another look at', read: 'read again', pass: 'make another pass at', round: 'do another round of', try: 'try again' })),
    another: phrases('another | one more'),
  },
  lacks: {
    have,
    yet: words('yet still'),
    reached: phrases('got round to | got around to | gotten around to | gotten round to | come round to | got to'),
    found: phrases('had time to | had the time to | found time to | found the time to | had a chance to | had the chance to | managed to | been able to | got time to'),
    nots,
    open: openWords,
    stillOpen,
    units: words('day days week weeks hour hours hrs hr minute minutes min mins month months year years second seconds percent km miles points marks'),
  },
  slots: {
    times: slotTimes,
    events: words(`
      exam exams test tests quiz mock mocks meeting meetings class classes lecture lectures lesson lessons session call interview interviews appointment dentist doctor party
      birthday trip holiday holidays vacation flight wedding deadline deadlines submission viva presentation demo concert gig match game race visit dinner lunch breakfast
      results rain snow sun storm weather release launch workshop seminar conference meetup hackathon travel contest off day days week sleep time luck news school work home
      competition hike walk run more something everything details fun start end new
    `),
    soon: phrases('this week | this month | tonight | today'),
    daytimes: phrases('morning | afternoon | evening | night'),
    days: new PhraseIndex([...wordLists('tomorrow | tonight | later | next time | next week | next weekend | the weekend | this weekend | another day | half term | the holidays'), ...weekdays.map((day) => [day])], (each) => each),
    rest: 'rest', ahead: words('before'),
    isFor,
    finite: words(`
      starts begins ends comes leaves goes gets opens closes moves arrives returns happens finishes resumes continues gives takes makes do go come get take start begin leave
      open close meet happens see says said thinks
    `),
  },
  passives: { needing: words('need needs wants'), remaining: words('remains remain'), bound: words('has have ought'), must: words('must') },
  modals: words('will would should shall must can could may might does do'),
  again,
  stillWords: words('still yet'),
  deferring: words('leave leaving left save saving saved postpone postponing postponed defer deferring deferred push pushing pushed move moving moved park parking parked'),
  appointments: words('meeting class lesson call appointment date party dinner exam lecture home me us you'),
  until: words('for to until till'),
  leads: words('will let\'s let me going to have want'),
  needs: words('need needing'),
  amounts: phrases('another | more | some more | much more | extra | lots of'),
  activities: words('practice practise practicing practising reading research exercises exercise review revision testing tests tuning go run look pass round try'),
  teamForms: words('met fixed finished merged deployed pushed built agreed decided started got split implemented wrote presented tested set managed submitted struggled worked'),
  idleVerbs: words(`
    be have know see say tell admit mention become feel like love enjoy hate miss hope wish thank sleep rest relax eat drink nap cry scream die
    stay live wait happen depend seem stop skip leave hold quit avoid give-up pause abandon postpone believe trust worry mean let allow need
    want remember forget understand-that suffer fail lose win pass-out stick keep appear exist contain consist cause result throw help
    survive succeed resist pay cost belong confess concede assume disagree agree pretend complain brag head catch shower cook dinner lunch
    breakfast bed work-out commute bother emphasize emphasise stress reiterate clarify apologize apologise congratulate shout sound exercise
    never always never-again expect regret end lie go-to-bed remain receive vary differ look-like sit stand walk crash bail honestly vent
    share appreciate credit praise attend
  `),
  idlePairs: pairs({
    go: 'to home out bed sleep now there away eat get soon crazy insane mad wrong well on',
    get: 'better good used there ready a some home up sleep an confused error errors enough feedback lost tired bored distracted rid-of-it over through by along stuck married dressed paid hired worse faster stronger what my more lunch dinner food',
    take: 'a-break breaks rest it-easy break nap today tonight',
    work: 'late overtime today tonight tomorrow hard harder now all again more less together fine well properly as',
    do: 'better well good my-best more',
    make: 'sense it-to it-work it-home progress mistakes money a-mistake friends time-for',
    decide: 'what whether if',
    call: 'it',
    mock: 'test tests exam exams interview interviews paper',
    run: 'errands out now some',
    come: 'out home in handy true',
    look: 'like good forward nice at-me better',
    think: 'that so',
    break: 'for',
    turn: 'in-bed out',
    move: 'house out forward',
    pick: 'up-the-kids',
    finish: 'here',
    continue: 'to',
    pass: 'the',
    find: 'a-job',
    buy: 'groceries food milk',
    clean: 'the-house my-room',
    note: 'that here',
    log: 'my-progress',
    focus: 'less',
    explain: 'in below here why how more',
    describe: 'below here in',
    try: 'harder my-best',
    start: 'to-get to-feel getting feeling becoming',
    begin: 'to-feel getting',
    learn: 'to-live from',
    watch: 'for out',
    back: 'off',
    catch: 'up-on-sleep',
  }),
  pairsOnly: pairs({
    have: 'a-look another-look a-go another-go',
    sit: 'down-with down-and',
    see: 'whether',
    understand: 'why how',
    drop: 'him-a-line her-a-line them-a-line',
    dry: 'run-it run-the run-my run-them',
    text: 'him her them',
    work: 'out-the out-why out-how out-what out-its out-a out-my out-where out-which on with through towards toward more-on harder-on in my around',
    back: 'up',
    come: 'back up',
    hook: 'up',
    keep: 'working practicing practising refining reading improving building studying learning adding',
  }),
  taughtVerbs: words('learn cover see find look discuss talk hear dive get study explore use start begin go be have introduce be-introduced meet know move understand'),
  scraps: words('off out not done too stuck tired busy almost nearly enough no late nothing back home finally'),
  notPast: words('need feed seed speed indeed exceed proceed succeed red bed embed breed bleed weed'),
  pastForms: words(`
    was were had did done got went made wrote read took built began came saw found gave kept left felt thought taught brought bought caught
    sent spent ran met broke chose drew fell knew learnt led lost paid put said set sold shot spoke stood stuck told understood won wound
    rewrote redid rebuilt reread overcame forgot hid split cut hit let i've been spun sped drove ate slept gone seen written taken given lent read reread put cut set
  `),

  times: new PhraseIndex([
    ...wordLists(`
      tomorrow | tomorrow's | next few days | next couple of days | next coding session | next code session | next code sess | this weekend | the weekend
      | later this week | coming days | coming week | coming weeks | upcoming week | the future | day after tomorrow | in the morning | over the weekend
      | over the holidays | later today | first thing`),
    ...combined(['next', 'the following'], occasions),
    ...combined(['on', 'this coming', 'coming'], weekdays),
    ...combined(['at'], ['the weekend', 'half term']),
    ...combined(['by', 'before', 'until', 'till'], [...weekdays, ...months, 'end of', 'the end of', 'tomorrow', 'then', 'the weekend', ...occasions.flatMap((each) => [`next ${each}`, `the next ${each}`])]),
    ...combined(['on the', 'by the', 'before the', 'until the'], ordinals),
    ...combined(['before the', 'before my', 'before our', 'before', 'by the', 'for the', 'for my', 'until the'], events),
  ], (each) => each),
  looseTimes: words('on over in the for this'),
  pastTimes: phrases('today | yesterday | first time | finally | this week | last week | ago | this morning'),
  degrees: words('earlier later more less better worse harder faster slower longer further forward ahead everyday every day it'),
  moments: words('now today tonight immediately'),
  vagueTimes: phrases(`
    some time | sometime | some day | someday | some time soon | soon | sooner or later | sooner of later | sooner rather than later | sooner than later
    | later | later on | at some point | one day | in the future | when i have time | when i get time | when i get a chance | again soon
  `),
  trailers: phrases('next | eventually | too | as well | afterwards | instead | asap | also | and so on | and so forth | and such | etc | though | btw'),
  laterVerbs: words(`
    read reread watch rewatch revisit review check look study explore try finish continue come return learn research investigate redo practice
    practise test fix clean refactor update improve complete implement add resume retry ask revise recap
  `),
  cuts: words('because but since although though unless which hence therefore whereas'),
  dropped: phrases(`
    resist | hold off | holding off | decided not | decided against | changed my mind | gave up | given up | giving up | don't think i | won't | not going to | not worth
    | not gonna | never mind | nevermind | scrapped | scrap that | dropped the idea | dropped it | abandoned | no longer | instead just | did not happen
    | didn't happen | ended up not | but didn't | but didnt | but did not | can't be bothered | cancelled | canceled | but couldn't | so i did | which i did
    | no thanks | and did | and so i did | decided to skip | forget about it | scratch that | not happening
  `),
  done: words('done fixed finished completed solved resolved implemented ✓ ✔ ✅'),
  nothing: words('none nothing n/a na tbd tba nope no rest off break holiday vacation sleep idk unknown ?'),

  pronouns: words('it them this these those that'),
  transitive: words(`
    test fix check debug refactor finish review complete implement try read watch study learn use clean update improve deploy verify revisit redo
    rewrite investigate explore optimize optimise validate document submit merge publish retest benchmark examine rework polish
  `),
  particles: words('out up over through into in on at back down off with about for'),
  movable: words('out up over through back down off'),
  receivers: words('me us him her them you'),
  planOpeners: words('my next tomorrow\'s tomorrow plan all what only'),
  planSpoilers: words('our your its their his her of was were today today\'s not long-term'),
  remains: words('left remaining'),
  nextHeads: phrases('next up | up next | next on the list | next on my list | first on the list | next in line | on my list | on the list'),
  prepositions: words('about of on to into with for from at in over through'),
  pastCopulas: words('was were wasn\'t weren\'t had'),
  copulas: words('is are isn\'t aren\'t was were has have looks look seems seem works work needs need still feels doesn\'t don\'t'),
  tryVerbs: words('try check read watch explore test study learn use look play give'),

  small: {
    be: 'be', is: 'is', are: 'are', that: 'that', the: 'the', still: 'still', then: 'then', to: 'to', there: 'there', do: 'do', next: 'next',
    you: words('you they he she'), one: words('it this that'), it: words('it them'),
    limits: words('to in at on from by up'), more: words('more'), turns: words('so but that'), turnJoins: words('and so as'),
  },

  labels: {
    strong: phrases(`
      to do | next steps | next step | next up | up next | what is next | next actions | next tasks | next goals | next plans | action items | action points
      | follow up | left to do | still to do | remaining tasks | remaining work | remaining items | pending tasks | pending work | outstanding tasks
      | future work | future plans | future improvements | future ideas | future features | future goals | future tasks | open tasks | unfinished tasks
      | upcoming tasks | upcoming work | upcoming goals | upcoming features | coming up | on the list | reading list | watch list | wish list | bucket list | tasks left | work left | things left
      | still left | next time | next session | next week | for tomorrow | tomorrow | for later | not done yet | still missing | still open | planned next | to be done | to finish | weekly goals
      | weekly plan | weekly tasks | monthly goals | yet to do | planned features | planned work | next items | next features
    `),
    fillers: words(`
      my the a an our some more other temp temporary list lists item items tasks things stuff and or & notes issues bugs features ideas still also now first next
      possible potential immediate short-term long-term personal big small high low medium priority priorities session week time month day questions goals plans
      plan goal work what is are here these this that's i
    `),
    scopes: words('for in on with before after by from at until'),
    exact: phrases(`
      left | tomorrow onwards | from tomorrow | actions | action for me | actions for me | my actions | my action | tbd | my to do | my tasks | my homework |
      next | goals | my goals | here are my goals | these are my goals | plans | my plans | my plan | plan | pending | remaining | backlog | upcoming | homework | later
      | unfinished | outstanding | future | tasks | my tasks | open items | for later | goals for the week | goals for this week | plan for the week | plans for the week
      | plan for this week | plans for this week | goals for the month | goals for this month | this week's goals | tasks for this week | tasks for the week
      | what's left | what is left | in the pipeline | planned | ideas for later | objectives for the week
    `),
    asking: phrases('open question | open questions | unanswered questions | unanswered question | question to answer | questions to answer'),
    scoped: phrases('pending | homework | remaining | backlog | plan | plans | my plan | my plans | left over | unfinished'),
    origins: words('from'), duties: words('homework hw'), ahead: words('for'),
    others: words('beginners users students you everyone others readers teams developers people customers kids children participants them today day'),
    plans: words('step task goal target aim plan plans goal goals task tasks notes focus priorities agenda objectives objective schedule targets target aims steps items planned work exercises homework ideas'),
    weak: phrases('checklist | prerequisites | check list | improvements needed | needs work'),
    past: words(`
      done did completed complete finished learned learnt last yesterday previous past accomplished accomplishments achieved was were progress covered
      worked today's today tonight achievements recap summary done: had made your you students course class how why not no they
    `),
    nextThings: words('experiment task feature topic project goal chapter exercise lesson module milestone target item action issue bug problem focus book course'),
    things: words('things thing stuff paper book video article bug issue question topic concept feature task item exercise course resource lecture talk blog post features topics tasks items bugs issues questions doubts books papers videos concepts resources articles courses skills exercises points'),
    ranks: words('priority'), orders: words('action assignment exercise task'), opposites: words('right'), alone: words('same'), after: words('after once'),
    idle: words('know remember note consider avoid keep be have notice expect bear see mention like understand note'),
    infinitive: 'to',
  },
};
