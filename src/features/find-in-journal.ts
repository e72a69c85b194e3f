/** `Find in Journal…`: the lines of all journals that hold the words, under their course and day. */
import * as vscode from 'vscode';
import { Commands } from '../ids';
import { fileLabels } from '../journal/file-labels';
import { findLines, type Hit } from '../journal/find';
import type { LibraryFile } from '../journal/library-file';
import { Lines } from '../journal/text';
import { activeMarkdown } from '../workspace/active';
import type { Deps } from '../workspace/deps';
import { registerJournalCommand } from '../workspace/journal-command';
import { joined, Labels } from '../workspace/labels';
import { escapeIcons, showAt } from '../workspace/show';

/** More nobody reads; other words find fewer. */
const MOST = 200;

interface Item extends vscode.QuickPickItem {
  readonly file?: LibraryFile;
  readonly hit?: Hit;
}

export function registerFindInJournal({ library, feed }: Pick<Deps, 'library' | 'feed'>): vscode.Disposable {
  return registerJournalCommand({ library, feed }, Commands.findInJournal, async () => {
    await feed.load();
    const active = activeMarkdown()?.uri.toString();
    const files = library.files().toSorted((a, b) => Number(b.uri === active) - Number(a.uri === active));
    const picked = await pickHit(files);
    if (picked !== undefined) {
      await show(picked.file, picked.hit);
    }
  });
}

function pickHit(files: readonly LibraryFile[]): Promise<{ readonly file: LibraryFile; readonly hit: Hit } | undefined> {
  const box = vscode.window.createQuickPick<Item>();
  const labels = new Labels();
  box.title = vscode.l10n.t('Find in Journal');
  box.placeholder = vscode.l10n.t('Words that stand on one line');
  return new Promise((resolve) => {
    box.onDidChangeValue((value) => {
      const { items, count } = itemsFor(files, value, labels);
      box.items = items;
      box.title = value.trim() === '' ? vscode.l10n.t('Find in Journal')
        : count >= MOST ? vscode.l10n.t('Find in Journal: the first {0} lines', MOST)
          : count === 1 ? vscode.l10n.t('Find in Journal: 1 line') : vscode.l10n.t('Find in Journal: {0} lines', count);
    });
    box.onDidAccept(() => {
      const [picked] = box.selectedItems;
      if (picked?.file !== undefined && picked.hit !== undefined) {
        resolve({ file: picked.file, hit: picked.hit });
        box.hide();
      }
    });
    box.onDidHide(() => {
      resolve(undefined);
      box.dispose();
    });
    box.show();
  });
}

/** A separator for each course and day, below it its lines. */
function itemsFor(files: readonly LibraryFile[], query: string, labels: Labels): { readonly items: readonly Item[]; readonly count: number } {
  const items: Item[] = [];
  const names = fileLabels(files);
  let count = 0;
  let place = '';
  for (const file of files) {
    const hits = file.journal === undefined ? [] : findLines(file.text, file.journal, query, MOST - count);
    count += hits.length;
    for (const hit of hits) {
      const course = hit.course?.title ?? file.journal!.title;
      const day = hit.day === undefined ? '' : hit.day.date === undefined ? file.text.slice(hit.day.mark.start, hit.day.mark.end) : labels.day(hit.day.date);
      const here = joined(course, day);
      if (here !== place) {
        items.push({ label: escapeIcons(here), kind: vscode.QuickPickItemKind.Separator });
        place = here;
      }
      // The list is filtered here; VS Code would match the letters anywhere in the row.
      items.push({ label: escapeIcons(hit.words.slice(0, 200)), description: escapeIcons(joined(day, names.get(file.uri)!)), alwaysShow: true, file, hit });
    }
  }
  return { items, count };
}

/** To the line as it is now: where the text has moved on, to the nearest line that says the same. */
async function show(file: LibraryFile, hit: Hit): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(file.uri));
  const text = document.getText();
  const lines = new Lines(text);
  if (text === file.text) {
    await showAt(document, hit.offset);
    return;
  }
  const same = Array.from({ length: lines.count }, (_, line) => line).filter((line) => lines.content(line).trim() === hit.words)
    .sort((a, b) => Math.abs(a - hit.line) - Math.abs(b - hit.line))[0];
  await showAt(document, lines.start(same ?? Math.min(hit.line, lines.count - 1)));
}
