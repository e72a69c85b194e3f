/** English cues: the words behind which an author says what is to be done. */
import { PhraseIndex } from '../phrase-index';
import { cues as listed, phrases } from '../lists';
import { codeVerbs, manualVerbs, otherVerbs, studyVerbs, verbs } from './verbs';

export const cues = new PhraseIndex([
  ...listed('note to self', 'any', 'own', { alone: true }),
  ...listed('note to future me | future me | mustn\'t forget | must not forget | have to remember | need to remember | note to me | note for me | note to myself | memo to me', 'any', 'own', { alone: true }),
  ...listed('falls to me to | it is up to me to | my turn to | would be good to | would be nice to | would be great to | would be useful to | would be helpful to | would be cool to | would be fun to | would be worth', 'base', 'own', { alone: true, known: true }),
  ...listed('reminder to self | self reminder | reminder for myself | memo to self | reminder', 'any', 'own', { alone: true }),
  ...listed('reminder to | remind myself to | remind me to | personal reminder to', 'base', 'own', { alone: true }),
  ...listed('must remember to | should remember to', 'base', 'own', { rule: new Set([...codeVerbs, ...manualVerbs]) }),
  ...listed('don\'t let me forget to | can\'t forget to | must not forget to | should not forget to | shouldn\'t forget to | mustn\'t forget to', 'base', 'own'),
  ...listed('want to', 'base', 'own'),
  ...listed('been meaning to | been wanting to | been planning to', 'base', 'never'),
  ...listed('high time to | high time i | wouldn\'t hurt to | won\'t hurt to | can\'t hurt to | would do well to | would make sense to', 'base', 'own', { alone: true, known: true }),
  ...listed('going to', 'base', 'own', { known: true }),
  ...listed('need to | have to | have got to | ought to', 'base', 'own', { duty: true, rule: new Set([...codeVerbs, ...otherVerbs, 'show', 'prove']) }),
  ...listed('got to', 'base', 'own', { rule: codeVerbs, past: true }),
  ...listed('planning to | plan to | intend to | intending to | aim to | aiming to | hope to | hoping to', 'base', 'own'),
  ...listed('planning on | plan on', 'gerund', 'own'),
  ...listed('have yet to | have still to', 'base', 'own'),
  ...listed('might as well | may as well', 'base', 'start', { rule: new Set([...codeVerbs, ...manualVerbs, ...otherVerbs]) }),
  ...listed('might want to | might need to', 'base', 'start'),
  ...listed('time to', 'base', 'start', { rule: new Set([...codeVerbs, ...otherVerbs, 'load', 'open', 'close', 'process', 'render', 'run', 'start', 'respond', 'print', 'copy', 'save']) }),
  ...listed('would like to | would love to', 'base', 'start'),
  ...listed('promised myself to | promised to | had better | would better | looking to | keen to | eager to | determined to | volunteered to | offered to | agreed to | signed up to | mean to', 'base', 'never'),
  ...listed('been asked to | been told to | am asked to | was asked to', 'base', 'never', { later: true }),
  ...listed('my job is to | my task is to', 'base', 'own', { alone: true, later: true }),
  ...listed('decided to', 'base', 'own', { later: true }),
  ...listed('have planned to', 'base', 'own', { later: true }),
  ...listed('can | may | might | could | would rather | excited to | curious to | can\'t wait to', 'base', 'never', { later: true, known: true }),
  ...listed('made up my mind to | propose to | have it in mind to | resolved to | have a mind to', 'base', 'never'),
  ...listed('it is my intention to | it remains for me to | there remains for me to', 'base', 'own', { alone: true }),
  ...listed('thinking of | thinking about | considering', 'gerund', 'own', { later: true }),
  ...listed('committed to | committing to', 'gerund', 'never'),
  ...listed('supposed to | meant to', 'base', 'never', { past: true }),
  ...listed('will | shall', 'base', 'start', { rule: new Set([...codeVerbs, ...manualVerbs, ...otherVerbs]) }),
  ...listed('should | must', 'base', 'start', { duty: true, timed: true, free: studyVerbs }),
  ...listed('don\'t forget to | remember to | let\'s', 'base', 'own', { timed: true }),
  ...listed('let me', 'base', 'own', { rule: verbs }),
], (cue) => cue.words);

export const relays = phrases(`
  need to | have to | got to | want to | try to | try and | attempt to | remember to | also need to | be going to | be trying to | aim to | make sure to
  | make sure i | be sure to | go and | take some time to | take time to | find time to | make time to | find the time to | spend some time
  | spend time
`);
