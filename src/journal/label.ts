/** What a label says of what stands below it. */

/** `strong`: what follows is to do. `weak`: only what is written as a command is. `past`: it is done, or somebody else's. */
export type LabelKind = 'strong' | 'weak' | 'past';

export interface Label {
  readonly kind: LabelKind;
  /** The verb of `To read:`, `Need to check:`, which belongs before each item. */
  readonly verb?: string;
  /** A command behind it is to do: `Assignment 1:`. */
  readonly orders?: boolean;
  /** What follows may be a question: `Open question:`. */
  readonly asks?: boolean;
  /** It is nothing but a time: an exam then is no task. */
  readonly timed?: boolean;
  /** What stands below is no sentence, though the label has a verb: `Chapters to reread`. */
  readonly things?: boolean;
}
