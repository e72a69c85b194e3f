/** What every feature is given; each takes from it what it needs. */
import type * as vscode from 'vscode';
import type { Library } from '../journal/library';
import type { Feed } from './feed';
import type { Dismissals } from './dismissals';
import type { Log } from './log';
import type { NewDay } from './new-day';
import type { Selections } from './todo-handles';
import type { Writer } from './write';

export interface Deps {
  readonly library: Library;
  readonly feed: Feed;
  readonly writer: Writer;
  readonly log: Log;
  /** When what speaks of today has to speak anew. */
  readonly newDay: NewDay;
  /** Remembers for this workspace, outside the journals. */
  readonly memory: vscode.Memento;
  /** The suggestions that were turned away. */
  readonly dismissals: Dismissals;
  /** What is selected in the views. */
  readonly selections: Selections;
  /** Where the extension's own files lie. */
  readonly extensionUri: vscode.Uri;
}
