/** English verbs: of work and study, of manuals and lectures, and those that are nothing to do. */
import { pairs, words } from '../lists';

export const verbs = words(`
  consult pursue
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

/** Verbs that are as often nouns, or what a program does: to be done only where a word before them (need *to*, I *will*) makes them verbs. */
export const otherVerbs = words(`
  accelerate adapt adopt align allocate alter amend anneal append approach assess assign attach attack average balance beat blog boil borrow bump burn
  calibrate cast categorise categorize centrifuge chart chat chop cite clarify classify climb close coat compute concentrate conduct consult contrast control cook count
  crack crop cross crochet cycle deal debate decode decorate decrease deepen defend deliver demo demonstrate detect diagram dissect drag drive dump duplicate
  elaborate email embed emulate encode enter erase estimate exchange expose express factor feed fetch film flash flatten flip fold fork frame freeze fry
  gain glue graph hand grind grow harvest heat highlight hunt illustrate image imitate index infer inoculate insert interview invert invite isolate jot judge jump justify
  knead knock lift light limit loop lower mail measure meet mend mill mimic mirror mix model mount multiply nail narrow negotiate nest observe obtain
  page pair paste peel perfect phone pilot pin pitch plant plate point pool pose position pour power predict press prime probe produce pronounce propose protect pump push
  quantify question quote race rank re-run recall recite recode reconcile reconnect recover redraw reflect reformat regenerate reinforce remeasure remodel reorder
  replan replay replot repot represent repurpose rescale reschedule reserve reshoot resolder resow retrain retype reword rewind rinse rip roast sample scaffold screen
  screenshot scribble script sculpt seal sequence serve settle sew shape shoot shop shrink shuffle sift slice slow smooth snap solder sound source sow speak spell spin splice spray spread
  squeeze stack stain step stitch strengthen stretch strip subtract supply suppress sweep tabulate tape target taste temper thin tie tile time touch trace trade trap travel treat
  trigger tweet unblock uncomment underline unlearn unlock unpack unplug unroll vary vectorise vectorize view visit wash water weigh weld whiteboard widen wind wipe word yield zip zoom
`);

/** Participles without a regular ending, of those verbs. */
const irregular: Readonly<Record<string, string>> = {
  begin: 'begun', redraw: 'redrawn', knit: 'knitted', spell: 'spelled', withdraw: 'withdrawn', shrink: 'shrunk', shoot: 'shot', reshoot: 'reshot', troubleshoot: 'troubleshot', sew: 'sewn', sow: 'sown', light: 'lit', cast: 'cast', meet: 'met', deal: 'dealt', wind: 'wound', weigh: 'weighed', sweep: 'swept', spread: 'spread', spin: 'spun', drive: 'driven', beat: 'beaten', grow: 'grown', grind: 'ground', freeze: 'frozen', feed: 'fed', sing: 'sung', sit: 'sat', prove: 'proved', break: 'broken', bring: 'brought', build: 'built', buy: 'bought', catch: 'caught', choose: 'chosen', cut: 'cut', dig: 'dug', do: 'done', draw: 'drawn',
  find: 'found', get: 'got', give: 'given', go: 'gone', keep: 'kept', lay: 'laid', learn: 'learned', make: 'made', put: 'put', read: 'read', rebuild: 'rebuilt',
  redo: 'redone', remake: 'remade', retake: 'retaken', reread: 'reread', rerun: 'rerun', rethink: 'rethought', rewrite: 'rewritten', run: 'run', seek: 'sought', send: 'sent', set: 'set', show: 'shown',
  speed: 'sped', spend: 'spent', split: 'split', take: 'taken', teach: 'taught', think: 'thought', undo: 'undone', write: 'written', override: 'overridden',
};

/** Those whose last letter is doubled. */
const doubling = words('blog commit crop debug drop format infer jot recap reformat replan replot repot rerun re-run reset resubmit skim thin transfer chat chop flip grab hop mop nest pin pop rip shop skip slip snap step stir strip trap zip wrap unplug begin cut dig drag fit get grab log map plan plot plug prep program put refer rig run scan scrap set ship spec split submit swap tag trim set unplug wrap setup');

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

export const codeVerbs = words(`
    call declare define pass import return specify convert initialise initialize instantiate wrap override normalise normalize minimise minimize
    calculate store type use include create
  `);

/** What a learner of a language *has to* do in it, each time: no plan, also with *I*. */
export const ruleVerbs = words('use call declare define pass import return specify convert initialise initialize instantiate override put close subtract indent cast type escape remember');

/** What a manual says of its product: `will read all matches`. */
export const manualVerbs = words(`
  read open close load save run get set list remove delete add expand reset update convert generate replace send show display print disable enable
  handle process create make move copy parse render start stop raise support extend provide log ensure
`);

/** Verbs of study, which no program does: bare `must review` is the author's. */
export const studyVerbs = words(`
  review revise practice practise reread rewatch revisit study learn finish redo memorise memorize ask watch email recap rehearse relearn research
  investigate explore brainstorm master retake rerun rewrite refactor reorganise reorganize tidy document benchmark resubmit reproduce replicate skim
  draw plot sketch prepare simulate do buy order borrow discuss clarify rederive recalculate re-derive rehearse summarise summarize annotate rebuild
`);

/** `updated` -> update, `updating` -> update. */
export const participles = new Map([...otherVerbs, ...verbs].map((verb) => [irregular[verb] ?? regular(verb, 'ed'), verb]));
export const gerunds = new Map([...otherVerbs, ...verbs].map((verb) => [regular(verb, 'ing'), verb]));

export const idleVerbs = words(`
  hear warn hug shake kiss slap strangle laugh marry punch kill applaud cheer smile weep dance celebrate faint vomit burst crawl hide disappear hang carry shout scold
  be have know see say tell admit mention become feel like love enjoy hate miss hope wish thank sleep rest relax eat drink nap cry scream die
  stay live wait happen depend seem stop skip leave hold quit avoid give-up pause abandon postpone believe trust worry mean let allow need
  want remember forget understand-that suffer fail lose win pass-out stick keep appear exist contain consist cause result throw help
  survive succeed resist pay cost belong confess concede assume disagree agree pretend complain brag head catch shower cook dinner lunch
  breakfast bed work-out commute bother emphasize emphasise stress reiterate clarify apologize apologise congratulate shout sound exercise
  never always never-again expect regret end lie go-to-bed remain receive vary differ look-like sit stand walk crash bail honestly vent
  share appreciate credit praise attend
`);

export const idlePairs = pairs({
  go: 'shopping running swimming hiking dancing grocery jogging fishing to home out bed sleep now there away eat get soon crazy insane mad wrong well on',
  get: 'an-answer the-result the-results results my-results a-new-job better good used there ready home up sleep some-sleep some-rest some-food some-air confused error errors an-error enough feedback lost tired bored distracted nervous anxious sick ill rid-of-it over-it by along stuck married dressed paid hired worse faster stronger what more lunch dinner food a-job a-coffee a-break a-haircut my-money out angry mad in',
  take: 'that-as it-as this-as my-son my-daughter my-kids my-dog my-mum my-mom my-dad the-dog the-kids the-bus the-train the-car a-break breaks rest it-easy break nap today tonight',
  work: 'late overtime today tonight tomorrow hard harder now all again more less together fine well properly as',
  do: 'better well good my-best something-with work-that the-laundry laundry the-dishes the-shopping my-taxes groceries',
  make: 'sense it-to it-work it-home progress mistakes money a-mistake friends time-for',
  decide: 'what whether if',
  call: 'it',
  switch: 'careers jobs into-data',
  build: 'things-for',
  hear: 'from back',
  achieve: 'this that it',
  visit: 'from by my the-dentist the-doctor grandma grandpa family',
  meet: 'the him her them my friends',
  give: 'up in',
  calm: 'down',
  mock: 'test tests exam exams interview interviews paper',
  run: 'errands out now some',
  come: 'out home in handy true',
  look: 'like good forward nice at-me better',
  think: 'back that so of-it of-them of-this of-that of-these of-you of-him of-her of-myself of-how of-as',
  break: 'for',
  turn: 'in-bed out',
  train: 'to from',
  move: 'house out forward ahead on-from',
  pick: 'up-the-kids',
  finish: 'here',
  continue: 'to',
  pass: 'the',
  find: 'a-job out-on out-by out-if-i',
  buy: 'groceries food milk',
  clean: 'the-house my-room',
  note: 'that here',
  log: 'my-progress',
  focus: 'less',
  explain: 'in below here why how more',
  describe: 'below here in',
  try: 'harder my-best',
  start: 'over to-get to-feel getting feeling becoming',
  begin: 'to-feel getting',
  learn: 'to-live from',
  watch: 'for out',
  back: 'off',
  catch: 'up-on-sleep',
});

export const pairsOnly = pairs({
  know: 'why how whether',
  carry: 'on',
  catch: 'up-on up-with',
  be: 'done-with through-with finished-with',
  have: 'a-play a-try a-read a-stab a-crack a-listen another-try a-look another-look a-go another-go a-closer-look a-proper-look a-second-look',
  sit: 'down-with down-and the my',
  see: 'whether if more',
  understand: 'why how the this these what when where a an my it them that better',
  speak: 'to with up about',
  drop: 'him-a-line her-a-line them-a-line',
  dry: 'run-it run-the run-my run-them',
  text: 'him her them',
  work: 'out-the out-why out-how out-what out-its out-a out-my out-where out-which on with through towards toward more-on harder-on my around',
  back: 'up it-up this-up them-up that-up everything-up the my',
  come: 'back up',
  hook: 'up',
  keep: 'a notes track-of working practicing practising refining reading improving building studying learning adding',
});

export const pastForms = words(`
  was were had did done got went made wrote read heard took built began came saw found gave kept left felt thought taught brought bought caught
  sent spent ran met broke chose drew fell knew learnt led lost paid put said set sold shot spoke stood stuck told understood won wound
  rewrote redid rebuilt reread overcame forgot hid split cut hit let i've been spun sped drove ate slept gone seen written taken given lent read reread put cut set
`);

export const transitive = words(`
  test fix check debug refactor finish review complete implement try read watch study learn use clean update improve deploy verify revisit redo
  rewrite investigate explore optimize optimise validate document submit merge publish retest benchmark examine rework polish consult pursue transcribe
`);

export const laterVerbs = words(`
  read reread watch rewatch revisit review check look study explore try finish continue come return learn research investigate redo practice
  practise test fix clean refactor update improve complete implement add resume retry ask revise recap
`);
