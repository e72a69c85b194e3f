/** What a page's session is given by whoever shows it. */
import type * as vscode from 'vscode';
import type { Deps } from '../workspace/deps';
import type { LeftSections } from './left-sections';
import type { PageProblems } from './page-problems';
import type { PictureHosts } from './remote-pictures';

export type SessionDeps = Pick<Deps, 'library' | 'log' | 'extensionUri' | 'writer' | 'selections' | 'newDay'> & {
  readonly problems: PageProblems;
  readonly left: LeftSections;
  readonly hosts: PictureHosts;
  /** Sources of diagrams that made a page fall silent. */
  readonly refused: Set<string>;
};

export interface SessionEvents {
  /** The page shows another file. */
  shows(uri: vscode.Uri): void;
  /** The page does not answer and must be made anew; it will not draw that diagram again. */
  silent(): void;
}
