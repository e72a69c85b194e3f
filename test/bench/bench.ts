/** What every part of the bench works with. */
import type { Metafile } from 'esbuild';
import type { Domain } from './domain';

/** What the parts of the bench are given. */
export interface Bench {
  /** The domain, bundled and minified as it is packaged. */
  readonly domain: Domain;
  /** The same with the names of its functions, for profiles. */
  readonly named: Domain;
  /** What esbuild tells of dist/, which has been built for this run. */
  readonly built: readonly Metafile[];
  /** Whether rows of a group are asked for; what is measured for no row is left out. */
  readonly wants: (group: string) => boolean;
  /** The text of the person's own journal, to measure instead of the made up ones. */
  readonly journal: string | undefined;
}
