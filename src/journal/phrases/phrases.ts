/** What a language's phrase list holds; one file a language beside this one. */

export interface Phrases {
  /** BCP 47, e.g. `en`. */
  readonly language: string;
}
