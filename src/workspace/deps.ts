/** What every feature is given; each takes from it what it needs. */
import type * as vscode from 'vscode';
import type { Library } from '../journal/library';
import type { Feed } from './feed';
import type { Log } from './log';
import type { Writer } from './write';

export interface Deps {
  readonly library: Library;
  readonly feed: Feed;
  readonly writer: Writer;
  readonly log: Log;
  /** Remembers for this workspace, outside the journals. */
  readonly memory: vscode.Memento;
  /** Where the extension's own files lie. */
  readonly extensionUri: vscode.Uri;
}
