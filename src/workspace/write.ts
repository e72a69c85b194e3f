/**
 * The only way a journal is changed: edits computed from the text of that moment, made as one undoable step,
 * or refused with a sentence. Nothing else in the extension calls `applyEdit` on a journal.
 */
import * as vscode from 'vscode';
import { applyEdits, smallestEdit, type TextEdit } from '../journal/text';
import { isShown } from './active';
import { baseName, toDocumentRange } from './conversions';
import { withoutLinks } from './labels';
import { type Log, reason } from './log';
import type { SaveAfterEdit } from './settings';
import { askAboutEndings, checkOnDisk } from './write-checks';

/** Edits to make in `text`, or the sentence why there are none. Called once, with the text of that moment; must be pure. */
export type Compute = (text: string) => readonly TextEdit[] | string;

export interface WriteOptions {
  /** Shown with *Undo* after a write that does not move the cursor. */
  readonly message?: string;
  /** False leaves the document unsaved, e.g. the source of a move whose target stayed unsaved. */
  readonly save?: boolean;
  /** Asked for once `compute` has answered: offsets of the text after the write that the person goes through with Tab, in its shown editor. */
  readonly stops?: () => readonly number[];
}

export type WriteResult =
  | {
    readonly done: true; readonly document: vscode.TextDocument; readonly before: string; readonly after: string; readonly saved: boolean;
    /** The file was not there before. */
    readonly created?: boolean;
  }
  | { readonly done: false };

/** What a write needs to be undone. */
type Written = Pick<Extract<WriteResult, { done: true }>, 'document' | 'before' | 'after' | 'created'>;

export class Writer {
  /** Files with mixed line endings whose person has agreed that saving makes them one. */
  readonly #mixedAllowed = new Set<string>();

  constructor(
    private readonly log: Log,
    private readonly saveAfterEdit: (uri: vscode.Uri) => SaveAfterEdit,
    /** Whether a file with mixed line endings may be made uniform by saving it. */
    private readonly mayBeUniform: (document: vscode.TextDocument) => Promise<boolean> = askAboutEndings,
  ) {}

  /**
   * Makes the edits `compute` gives for the text of now. Where they cannot be made the person is told why and nothing changes.
   *
   * The text cannot move between `compute` and the edit. Nothing is awaited from `getText` to `applyEdit`, which takes down the document's
   * version before it returns; the window compares it with its own when the edit arrives and once more in the step that makes it, with
   * nothing awaited in between either, and turns an older one down as a whole. What is typed meanwhile is a newer version.
   */
  async apply(target: vscode.TextDocument | vscode.Uri, compute: Compute, options: WriteOptions = {}): Promise<WriteResult> {
    let document: vscode.TextDocument;
    try {
      document = isDocument(target) ? target : await vscode.workspace.openTextDocument(target);
    } catch (cause) {
      return this.#refuse(vscode.l10n.t('The file cannot be opened: {0}', reason(cause)));
    }
    const state = await checkOnDisk(document);
    if (typeof state === 'string') {
      return this.#refuse(state);
    }
    if (state.hasMixedEndings && !this.#mixedAllowed.has(document.uri.toString())) {
      if (!(await this.mayBeUniform(document))) {
        return { done: false };
      }
      this.#mixedAllowed.add(document.uri.toString());
    }
    if (document.isClosed) {
      return this.apply(document.uri, compute, options);
    }
    const before = document.getText();
    const edits = compute(before);
    if (typeof edits === 'string') {
      return this.#refuse(edits);
    }
    if (edits.length === 0) {
      return { done: true, document, before, after: before, saved: !document.isDirty };
    }
    const after = applyEdits(before, edits);
    const mayBeSaved = !document.isDirty && !document.isUntitled && !isShown(document.uri);
    const workspaceEdit = new vscode.WorkspaceEdit();
    const [first, ...more] = edits;
    const stops = options.stops?.() ?? [];
    if (stops.length > 1 && first !== undefined && more.length === 0) {
      workspaceEdit.set(document.uri, [withStops(document, first, stops)]);
    } else {
      edits.forEach((edit) => workspaceEdit.replace(document.uri, toDocumentRange(document, edit.range), edit.text));
    }
    if (!(await vscode.workspace.applyEdit(workspaceEdit))) {
      return this.#refuse(vscode.l10n.t('{0} was changed at the same moment, so nothing was written. Try again.', baseName(document.uri)));
    }
    const saved = mayBeSaved && options.save !== false && this.saveAfterEdit(document.uri) === 'whenClean' && (await this.#save(document));
    if (options.message !== undefined) {
      // Not awaited: a message stays until the person closes it.
      this.announce([{ document, before, after }], options.message);
    }
    return { done: true, document, before, after, saved };
  }

  /** Says what writes have done, with *Undo* for all of them, the last one first. */
  announce(results: readonly WriteResult[] | readonly Written[], message: string): void {
    void this.#offerUndo(results.flatMap((result) => ('before' in result ? result : [])), message);
  }

  /** The same as `create`, as a result that can be announced: its Undo deletes the file. */
  async createDocument(uri: vscode.Uri, text: string): Promise<WriteResult> {
    if (!(await this.create(uri, text))) {
      return { done: false };
    }
    const document = await vscode.workspace.openTextDocument(uri);
    return { done: true, document, before: '', after: document.getText(), saved: true, created: true };
  }

  /** Writes a file that does not exist yet, and saves it. False, with a sentence shown, where it does or cannot be written. */
  async create(uri: vscode.Uri, text: string): Promise<boolean> {
    const edit = new vscode.WorkspaceEdit();
    edit.createFile(uri, { overwrite: false, ignoreIfExists: false, contents: await vscode.workspace.encode(text, { uri }) });
    try {
      if (await vscode.workspace.applyEdit(edit)) {
        return true;
      }
    } catch (cause) {
      this.log.error(`create ${uri.toString(true)}`, cause);
    }
    this.#refuse(vscode.l10n.t('{0} could not be created. A file of that name may be there already, or the folder cannot be written.', baseName(uri)));
    return false;
  }

  async #save(document: vscode.TextDocument): Promise<boolean> {
    try {
      if (await document.save()) {
        return true;
      }
    } catch (cause) {
      this.log.error(`save ${document.uri.toString(true)}`, cause);
    }
    void vscode.window.showWarningMessage(vscode.l10n.t('{0} was changed but could not be saved.', baseName(document.uri)));
    return false;
  }

  async #offerUndo(written: readonly Written[], message: string): Promise<void> {
    const undo = vscode.l10n.t('Undo');
    if ((await vscode.window.showInformationMessage(withoutLinks(message), undo)) !== undo) {
      return;
    }
    await this.takeBack(written);
  }

  /** Undoes writes, the last one first, up to one whose text has changed since; says so. */
  async takeBack(written: readonly Written[]): Promise<void> {
    for (const one of written.toReversed()) {
      if (!(await this.#takeBack(one))) {
        return;
      }
    }
  }

  async #takeBack({ document: { uri }, before, after, created }: Written): Promise<boolean> {
    const changed = vscode.l10n.t('{0} has been changed since, so this step was not undone. Use Undo in its editor.', baseName(uri));
    if (created !== true) {
      return (await this.apply(uri, (text) => (text === after ? [smallestEdit(after, before)] : changed))).done;
    }
    // A file that was made goes again, as long as nobody has written in it.
    const checked = await this.apply(uri, (text) => (text === after ? [] : changed));
    if (!checked.done || !checked.saved) {
      return false;
    }
    const edit = new vscode.WorkspaceEdit();
    edit.deleteFile(uri);
    return vscode.workspace.applyEdit(edit);
  }

  #refuse(sentence: string): { done: false } {
    this.log.info(`refused: ${sentence}`);
    void vscode.window.showWarningMessage(withoutLinks(sentence));
    return { done: false };
  }
}

/** The edit as a snippet whose every character is text but for the stops. */
function withStops(document: vscode.TextDocument, { range, text }: TextEdit, stops: readonly number[]): vscode.SnippetTextEdit {
  const snippet = new vscode.SnippetString();
  const ordered = stops.map((offset, index) => ({ at: offset - range.start, number: index === stops.length - 1 ? 0 : index + 1 })).sort((a, b) => a.at - b.at);
  let at = 0;
  for (const stop of ordered) {
    snippet.appendText(text.slice(at, stop.at)).appendTabstop(stop.number);
    at = stop.at;
  }
  const edit = vscode.SnippetTextEdit.replace(toDocumentRange(document, range), snippet.appendText(text.slice(at)));
  edit.keepWhitespace = true;
  return edit;
}

function isDocument(target: vscode.TextDocument | vscode.Uri): target is vscode.TextDocument {
  return 'getText' in target;
}
