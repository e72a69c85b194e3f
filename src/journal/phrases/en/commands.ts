/** English commands, lacks and slots: what is to be done though no cue says so. */
import { PhraseIndex } from '../phrase-index';
import { firsts, lasts, phrases, wordLists, words } from '../lists';
import type { Commands, Lacks, Listing, Pledges, Slots } from '../command-phrases';
import { slotTimes, weekdays } from './times';

/** Commands that no program, recipe or reader is given. */
export const errands = `
  study for | ask around | find someone | find somebody | borrow the | borrow a | book a | book the | register for | keep working on | watch again | listen again |
  revise | redo | reread | rewatch | relearn | revisit | retake | memorise | memorize | practise | rehearse | reproduce | replicate | resubmit | transcribe
  | figure out | find out | look into | look up | look it up | look them up | look this up | look that up | read up on | catch up on | catch up with | brush up on | brush up my
  | follow up with | follow up on | sign up for | apply for | apply to | dig into | dig deeper into | finish off | finish up | write up | work through | work on my | go back over | go back to
  | get my head around | get round to | polish up | make flashcards | make notes | get feedback from | clear up what | clear up why | clear up how | look again at | look again into | understand why | understand how | prepare for | revise for | sit down with | do more of | do a few more | practice this | practice these | practice it | practice my | practice more | practise more
`;

/** Verbs of study and work that a recipe has too. */
export const taskVerbs = words(`
  draw simulate copy watch check finish complete review study learn do try solve prepare submit skim attempt recap summarise summarize translate repeat practice rewrite rerun
  draft sketch continue start reread clean tidy tune install fix update refactor document test research investigate explore go work print write make listen
  dig bring listen sort organise organize build design code drill annotate cover record upload answer implement compare plot sharpen change derive prove
`);

/** Verbs that are an errand where they are about a person. */
export const askVerbs = words('discuss ask email message text call phone ring contact tell write talk speak send show');

/** What is read, watched and worked through. */
const matters = words(`
  chapter chapters ch chap section sections page pages pg paper papers book books video videos vid lecture lectures slides slide notes exercise exercises ex worksheet
  worksheets homework flashcards flashcard tutorial tutorials docs documentation article articles course module lesson lessons unit quiz quizzes assignment
  assignments report essay essays proof proofs lemma theorem mock pyq pyqs mcqs kata katas playlist episode podcast talk blog post
  vocabulary vocab deck readme resume cv portfolio thesis appendix sheet lab labs datasheet manual syllabus transcript
`);

const advised = phrases(`
      suggested i | suggested that i | recommended i | recommended that i | asked me to | expects me to | told me to | wants me to | want me to | advised me to | reminded me to | said to | told to | suggested
      | recommended | wants us to | told us to
    `);
export const again = phrases('again | once more | one more time | a second time | a third time');
/** Not done so far. */
const have = phrases('haven\'t | have not | haven\'t still');
const nots = words('not isn\'t aren\'t haven\'t hasn\'t');
const openWords = phrases('unread | unsolved | untouched | overdue | undone | unanswered | half read | half finished | half way | halfway | not started | remains | remain | left | pending | remaining | unfinished | outstanding | incomplete | to go | open');
const stillOpen = phrases('still waiting | still unread | still unsolved | still undone | still untouched | still unanswered | still on my list | still on my desk | still ahead of me | still open | still to do | still pending | still left | still unfinished | left to do | still missing | not done yet | yet to do | half done');
const isFor = phrases('will have to wait until | will have to wait for | will wait until | is planned for | are planned for | belongs to | is all about | is dedicated to | will be for | is for | are for | left for | saved for | kept for | put off until | is only for | is left for | are left for | is kept for | are kept for | is reserved for | is set aside for | has to wait for | can wait for | must wait for | have to wait for | has to wait until | have to wait until | must wait until | can wait until | i have kept for | i kept for | kept for | saved for | bookmarked for | bookmarked it for | saved it for | set aside for');

const roleWords = phrases('my homework | my next task | my task for | my job for | my project for | on my list | on my pile | on my desk | on my reading list | on the list | on the pile | first priority | top priority | next on my list | next on the list | tomorrow\'s job | first thing tomorrow | a job for tomorrow | a task for tomorrow | a problem for tomorrow | a job for the weekend | a job for next week | next on the agenda | homework | tomorrow\'s task | tomorrow\'s problem | tomorrow\'s homework | my plan for tomorrow | my plan for next week | the plan for tomorrow');

export const signals = new Set([...firsts(have, stillOpen, advised), ...lasts(again, roleWords, openWords, slotTimes, isFor), ...nots, 'set', 'blocked', 'reserved', 'kept', 'keeping', 'blocking', 'reserving', 'practice', 'practise', 'revision', 'deserves', 'deserve', 'merits', 'could', 'worth', 'another', 'promised', 'promise', 'owe', 'told', 'said', 'agreed', 'offered', 'mentioned', 'putting', 'postponing', 'avoiding', 'follow', 'use', 'wants', 'expects', 'awaits', 'waiting', 'even', 'still', 'tomorrow\'s', 'bookmarked', 'needed', 'required', 'needs', 'need', 'lacks', 'list', 'pile', 'queue', 'backlog', 'shelf', 'watchlist', 'wishlist', 'tbr', 'bookmarks', 'agenda']);

export const commands: Commands = {
  errands: phrases(errands), looks: phrases('dig up | dig out | track down | get hold of | write to | compare with | check in | find a | find out | find another | write down | write up | write out | write a | write this | look for | check with | talk to | talk with | check out | look at how | look at why | look at what | look at the docs | look at the code | look at the source | look at the solution | ask for | get a copy'), tasks: taskVerbs, matters,
  nouns: words('quiz plan call visit review practice study research print test work change check update start notes note design report exercise answer fix watch record plot set cover drill code project document draft repeat attempt'),
  persons: words(`
    mr mrs ms miss dr prof sir madam maam ma'am professor teacher tutor mentor supervisor instructor ta mum mom dad friend friends colleague colleagues boss coach
    discord reddit forum stackoverflow slack lecturer advisor adviser librarian author group team classmate classmates somebody someone
  `),
  toPersons: askVerbs, results: words('right wrong correct'), together: phrases('check with | compare with'), asking: 'ask', writing: words('mail email message text phone ring'),
  abouts: words('about whether if why how what which when who where for on re regarding to the my an'),
  signs: phrases('again | once more | one more time | properly | by heart | from scratch | in detail | myself | sometime | some time | before the next one | one by one'),
  repeating: words('repeat redo solve finish do attempt retry try'),
  compounds: words('book practice test work study exercise project mock code design'),
  logging: words('finish start do complete continue'),
  builds: words('build design sort organise organize make write change code implement print install start compare work go listen plot fix update do'),
  programs: words('claude gemini copilot siri alexa llama mistral bard cursor python google react git model llm gpt chatgpt ai user users server client database'),
  own: words('my'), your: words('you your yours yourself'),
  ignorance: phrases(`
    dunno | don't know | no idea | no clue | not sure | unclear | not clear | confused | confuses me | confusing | lost | doubt | always forget | keep mixing | mixing up | mix up | keep confusing | still confuse | never remember | don't get | didn't get | don't understand | didn't understand | did not understand
    | do not understand | not understood | not able to | couldn't | could not | can't | stuck | no answer | forgot | keep forgetting | still wrong | keeps failing
  `),
  advised, anybody: words('somebody someone people everybody everyone they course book video cousin guy internet'),
  practice: new Map(Object.entries({ practice: 'practise', practise: 'practise', revision: 'revise', work: 'work on' })),
  wanting: phrases('could use | could do with | can use'),
  deserving: words('deserves deserve merits begs calls screams'),
  worth: 'worth', effort: new Map(Object.entries({ go: 'have another go at', look: 'take another look at', read: 'read again', pass: 'make another pass at', round: 'do another round of', try: 'try again', reread: 'reread', rewrite: 'rewrite', cleanup: 'clean up', redesign: 'redesign', rework: 'rework', polish: 'polish', polishing: 'polish', refactor: 'refactor', refactoring: 'refactor', rewatch: 'rewatch', review: 'review', revision: 'revise', revisit: 'revisit' })),
  another: phrases('another | one more | a second | a closer | a proper'),
};

export const lacks: Lacks = {
  have,
  yet: words('yet still'), even: words('even'), prefixes: ['un'], steady: words('unchanged uncovered'),
  reached: phrases('got round to | got around to | gotten around to | gotten round to | come round to | got to'),
  found: phrases('had time to | had the time to | found time to | found the time to | had a chance to | had the chance to | managed to | been able to | got time to'),
  nots,
  open: openWords,
  stillOpen,
  awaited: words('result results reply replies answer response responses approval feedback order orders delivery grade grades mark marks confirmation refund payment visa offer decision'),
  pending: words('pending'), surelyOpen: phrases('still pending | still waiting | still unread | still unsolved | still undone | still untouched | still unanswered | still on my list | still on my desk | still ahead of me | still missing | left to do | still to do | still unfinished | still not done | not done yet'),
  lacking: words('lacks lack'), needed: words('needed required'), getting: 'get',
  units: words('pages pg h day days week weeks hour hours hrs hr minute minutes min mins month months year years second seconds percent km miles points marks'),
};

export const pledges: Pledges = {
  agreeing: words('agreed'), awaiting: words('wants expects needs awaits waiting'), telling: words('said told promised agreed offered mentioned'), would: words('would will'), following: words('follow'),
  puttingOff: phrases('keep putting off | keep postponing | keep avoiding | been putting off | been postponing | been avoiding | have put off | keep pushing'),
};

export const listing: Listing = {
  lists: words('list lists pile queue backlog shelf watchlist wishlist tbr bookmarks agenda'),
  verbs: words('put putting goes go going went moved moving added adding add lands landed ends'), adding: words('added adding add moved moving'),
  kinds: words('reading watching holiday holidays weekend summer christmas wish bucket listening study practice learning homework'),
  sayings: new Map(Object.entries({ reading: 'read', read: 'read', watch: 'watch', watchlist: 'watch', watching: 'watch', tbr: 'read', listening: 'listen to', listen: 'listen to' })),
};

export const slots: Slots = {
  seeming: words('looks seems sounds feels'),
  times: slotTimes,
  moods: words('happy excited nervous good bad great fine anxious worried glad tired confident optimistic pumped stoked hopeful proud scared afraid'),
  events: words(`
    laundry gym dentist club shopping exam exams test tests quiz mock mocks meeting meetings class classes lecture lectures lesson lessons session call interview interviews appointment dentist doctor party
    birthday trip holiday holidays vacation flight wedding deadline deadlines submission viva presentation demo concert gig match game race visit dinner lunch breakfast
    midterm midterms finals weather results rain snow sun storm weather release launch workshop seminar conference meetup hackathon travel contest off day days week sleep time luck news school work home
    competition hike walk run more something everything details fun start end new
  `),
  openings: new PhraseIndex([...wordLists('from now on | from tomorrow | from tomorrow on | from next week | from next week on | as of tomorrow | next up | up next | starting tomorrow | starting next week'), ...weekdays.map((day) => ['starting', day])], (each) => each),
  ordinals: words('first second third last next'), onwards: phrases('on to | onto | onwards to | onward to'),
  roles: roleWords,
  reserving: phrases('set aside | have set aside | blocked | have blocked | reserved | have reserved | kept | keeping | blocking | reserving'),
  failing: words('didn\'t couldn\'t haven\'t don\'t can\'t wasn\'t'),
  soon: phrases('this week | this month | tonight | today'),
  daytimes: phrases('morning | afternoon | evening | night'),
  days: new PhraseIndex([...wordLists('tomorrow | tonight | later | next time | next week | next weekend | the weekend | this weekend | another day | half term | the holidays | reading week | exam week | revision week | the break'), ...weekdays.map((day) => [day])], (each) => each),
  rest: 'rest', ahead: words('before'),
  isFor,
  tails: words('before after with at in on'), ons: words('on'), waiting: words('wait until left put saved kept bookmarked'),
  finite: words(`
    starts begins ends comes leaves goes gets opens closes moves arrives returns happens finishes resumes continues gives takes makes do go come get take start begin leave
    wants needs asks open close meet happens see says said thinks
  `),
};
