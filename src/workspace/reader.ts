/** How a text becomes a journal here: with the person's settings, day and region. */
import * as vscode from 'vscode';
import { withoutAccepted } from '../journal/accepted';
import { BlockMemory } from '../journal/blocks';
import { isDailyFile } from '../journal/daily';
import { hasDatedName, mayBeFound } from '../journal/detect';
import { withoutDismissed } from '../journal/dismissed';
import type { FileFacts } from '../journal/library-file';
import type { Reader } from '../journal/reader';
import { parse } from '../journal/parse';
import { english } from '../journal/phrases/en';
import { SuggestionMemory } from '../journal/suggestion-memory';
import { readClock } from './clock';
import { inSlices } from './pause';
import { PerFolder } from './per-folder';
import { readSettings } from './settings';

/** What remembers suggestions, with all that is made of the phrases before the first text is read: it takes longer than a frame. */
export async function prepareSuggestions(): Promise<SuggestionMemory> {
  const memory = new SuggestionMemory();
  await inSlices(memory.prepare(english));
  return memory;
}

/** @param dismissed names of the suggestions that were turned away. */
export function createReader(dismissed: () => ReadonlySet<string> = () => new Set(), suggestionMemory = new SuggestionMemory()): Reader & vscode.Disposable {
  let locale: string | undefined;
  const blockMemory = new BlockMemory();
  // Taken out once: a look at a setting takes longer than many a file.
  const perFolder = new PerFolder((folder) => {
    const { find, dateOrder, dayEndsAt, timeZone } = readSettings(folder);
    return { find, dateOrder, dayEndsAt, timeZone };
  });
  return {
    read: (text, file, { datedSibling, otherJournals }) => {
      const settings = perFolder.of(vscode.Uri.parse(file.uri));
      const journal = parse(text, {
        name: file.name,
        folders: foldersOf(file),
        ...(file.named !== undefined && { named: file.named }),
        find: settings.find,
        datedSibling,
        dateOrder: settings.dateOrder,
        ...(otherJournals !== undefined && { otherJournals }),
        // The machine's region, which the display language says nothing about; asking takes longer than starting.
        locale: (locale ??= Intl.DateTimeFormat().resolvedOptions().locale),
        today: readClock(settings).today,
        phrases: [english],
        suggestionMemory,
        blockMemory,
      });
      return withoutDismissed(text, withoutAccepted(text, journal), dismissed());
    },
    hasDatedName,
    isDailyFile,
    mayBeFound: (file) => mayBeFound(file.name, foldersOf(file)),
    dispose: () => perFolder.dispose(),
  };
}

/** Outside the workspace only the folder the file lies in counts. */
function foldersOf({ path, folder }: FileFacts): readonly string[] {
  return path.length > 0 ? path : [vscode.Uri.parse(folder).path.replace(/^.*\//, '')];
}
