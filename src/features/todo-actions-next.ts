/** `Next Open Todo`: the cursor goes to the next one of the journal in front, then of the next journal. */
import * as vscode from 'vscode';
import { Commands } from '../ids';
import { isOpen } from '../journal/todo-groups';
import { activeMarkdown, cursorOffset } from '../workspace/active';
import type { Deps } from '../workspace/deps';
import { registerJournalCommand } from '../workspace/journal-command';
import { readDocument } from '../workspace/read-document';
import { showAt } from '../workspace/show';
import { allTodos } from '../workspace/todo-handles';

export function registerNextTodo({ library, feed }: Pick<Deps, 'library' | 'feed'>): vscode.Disposable {
  return registerJournalCommand({ library, feed }, Commands.nextOpenTodo, async (): Promise<boolean> => {
    await feed.load();
    const front = activeMarkdown();
    const files = library.files().filter(({ journal }) => journal !== undefined);
    const here = files.findIndex(({ uri }) => uri === front?.uri.toString());
    const from = here >= 0 && front !== undefined ? cursorOffset(front) ?? -1 : -1;
    // Behind the cursor, then the other journals in turn, then from the top to the cursor.
    for (let step = 0; step <= files.length; step++) {
      const file = files[(Math.max(here, 0) + step) % files.length];
      const document = file && await vscode.workspace.openTextDocument(vscode.Uri.parse(file.uri));
      const read = document && readDocument(library, document);
      const next = read && allTodos(read.journal).find((todo) => todo.kind !== 'suggestion' && isOpen(todo) && (step > 0 || todo.mark.start > from));
      if (document !== undefined && next !== undefined) {
        await showAt(document, next.mark.start);
        return true;
      }
    }
    void vscode.window.showInformationMessage(vscode.l10n.t('There are no open todos.'));
    return false;
  });
}
