/** The part of the composition root that reads journals and shows in the editor what it has read. Loaded with the first Markdown text. */
import * as vscode from 'vscode';
import { registerCompletion } from './features/completion';
import { registerDayHints } from './features/day-hints';
import { registerDecorations } from './features/decorations';
import { registerFolding } from './features/folding';
import { registerHover } from './features/hover';
import { registerOutline } from './features/outline';
import { registerProblemMarks } from './features/problem-marks';
import { registerProblems } from './features/problems';
import { registerStatusBar } from './features/status-bar';
import { registerTodoCodeActions } from './features/todo-actions-editor';
import type { SuggestionMemory } from './journal/suggestion-memory';
import type { Deps } from './workspace/deps';
import type { LateReader } from './workspace/late-reader';
import { createReader, prepareSuggestions } from './workspace/reader';
import { ShownProblems } from './workspace/shown-problems';

/** Makes what reading needs, in slices; gives what registers it. */
export async function prepareReading(deps: Deps, late: LateReader): Promise<() => vscode.Disposable> {
  const memory = await prepareSuggestions();
  return () => registerReading(deps, late, memory);
}

function registerReading(deps: Deps, late: LateReader, memory: SuggestionMemory): vscode.Disposable {
  const reader = createReader(() => deps.dismissals.names(), memory);
  late.use(reader);
  const problems = new ShownProblems(deps);
  return vscode.Disposable.from(
    reader,
    problems,
    registerTodoCodeActions(deps),
    registerProblems(deps, problems),
    registerProblemMarks(deps, problems),
    registerFolding(deps),
    registerOutline(deps),
    registerDayHints(deps),
    registerDecorations(deps),
    registerHover(deps),
    registerCompletion(deps),
    registerStatusBar(deps),
  );
}
