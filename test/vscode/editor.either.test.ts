import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import referenceShape from '../samples/reference-shape.md';

const TEXT = [
  '# Log', //                                        0
  '', //                                             1
  '<details>', //                                    2
  '<summary>Chemistry of editors</summary>', //      3
  '', //                                             4
  '## 26/5/25', //                                   5
  '- acids', //                                      6
  '- [page](example.com)', //                        7
  '', //                                             8
  '## 27/5/25', //                                   9
  '- bases', //                                     10
  '- [other](example.org)', //                      11
  '', //                                            12
  '</details>', //                                  13
  '', //                                            14
].join('\n');

/** Asks until the answer is good; the mocha timeout ends it otherwise. */
async function until<T>(ask: () => Thenable<T> | T, good: (answer: T) => boolean): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (good(answer)) {
      return answer;
    }
    await new Promise((again) => setTimeout(again, 20));
  }
}

/** The ranges that hide a `</details>` without the `<details>` it closes. */
function crossing(lines: readonly string[], ranges: readonly vscode.FoldingRange[]): string[] {
  return ranges.flatMap(({ start, end }) => {
    const hidden = lines.slice(start + 1, end + 1);
    const depth = hidden.reduce((now, line) => (now < 0 ? now : now + (line.match(/<details/g) ?? []).length - (line.match(/<\/details>/g) ?? []).length), 0);
    return depth < 0 ? [`${start + 1}–${end + 1}`] : [];
  });
}

describe('the editor', function () {
  // VS Code starts its own Markdown server for the first of them, which takes long on a busy machine.
  this.timeout(60_000);

  let folder: vscode.Uri;
  let uri: vscode.Uri;
  let editor: vscode.TextEditor;
  let count = 0;

  beforeEach(async () => {
    folder = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, `editor ${count++}`);
    uri = vscode.Uri.joinPath(folder, 'chemistry.md');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(TEXT));
    editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  const problems = (): vscode.Diagnostic[] => vscode.languages.getDiagnostics(uri).filter((one) => one.source === 'Learning Journal');

  it('folds courses and days, also beside what VS Code folds by itself', async () => {
    const ranges = await until(
      () => vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', uri),
      (found) => found.some((range) => range.start === 3));
    const spans = ranges.map(({ start, end }) => `${start}–${end}`);
    for (const span of ['2–11', '3–11', '5–7', '9–11']) {
      assert.ok(spans.includes(span), `${span} is missing in ${spans.join(', ')}`);
    }
  });

  it('crosses no </details> with a fold, in shapes where VS Code by itself does', async () => {
    const shapes = [
      new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)),
      '<details>\n<summary>A</summary>\n\n## 26/5/25\n- a\n\n</details>\n<details>\n<summary>B</summary>\n\n## 27/5/25\n- b\n\n</details>\n\nend\n',
      '<details>\n<summary>A</summary>\n\n## 26/5/25\n- a\n\n</details>\n<details><summary>B</summary>\n\n## 27/5/25\n- b\n\n</details>\n\nend\n',
      '<details>\n<summary>A</summary>\n\n<details>\n<summary>B</summary>\n\n## 26/5/25\n- a\n\n</details>\n\n</details>\n\n## 27/5/25\n- b\n',
      '<details>\n<summary>A</summary>\n\n## 26/5/25\n- a\n  <details>\n  <summary>more</summary>\n\n  words\n\n  </details>\n- b\n\n</details>\n\n## 27/5/25\n- c\n',
      referenceShape,
    ];
    for (const [index, shape] of shapes.entries()) {
      const one = vscode.Uri.joinPath(folder, `shape ${index}.md`);
      await vscode.workspace.fs.writeFile(one, new TextEncoder().encode(shape));
      await vscode.workspace.openTextDocument(one);
      const lines = shape.split('\n');
      const expected = lines.flatMap((line, number) => (line.startsWith('## ') || (line.includes('<summary>') && !line.includes('more')) ? [number] : []));
      const ranges = await until(
        () => vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', one),
        (found) => expected.every((line) => found.some(({ start, end }) => start === line && (lines[line]!.startsWith('## ') || end > line + 2))));
      assert.deepEqual(crossing(lines, ranges), [], `shape ${index} crosses a </details>`);
    }
    // A file of this name is no journal: what VS Code folds by itself.
    const alone = vscode.Uri.joinPath(folder, 'CHANGELOG.md');
    await vscode.workspace.fs.writeFile(alone, new TextEncoder().encode(referenceShape));
    await vscode.workspace.openTextDocument(alone);
    const own = await until(() => vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', alone), (found) => found.length > 0);
    assert.ok(crossing(referenceShape.split('\n'), own).length > 0, 'VS Code crosses none by itself: the test shows nothing');
  });

  it('hovers a date with its neighbours and a title with its figures', async () => {
    const hover = async (line: number, column: number): Promise<string> => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, new vscode.Position(line, column));
      return hovers.flatMap((one) => one.contents).map((one) => (typeof one === 'string' ? one : one.value)).join('\n');
    };
    const day = await until(() => hover(9, 4), (text) => text !== '');
    assert.match(day, /May(&nbsp;| )27/);
    assert.match(day, /Previous/);
    assert.match(day, /command:learningJournal\.goTo/);
    const course = await hover(3, 12);
    assert.match(course, /Chemistry/);
    assert.match(course, /2(&nbsp;| )days/);
  });

  it('takes the words of a journal as words in a hover', async () => {
    await editor.edit((edit) => edit.insert(new vscode.Position(3, 9), '[x](command:evil) '));
    const hovers = await until(
      () => vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, new vscode.Position(3, 12)),
      (found) => found.length > 0);
    const text = hovers.flatMap((one) => one.contents).map((one) => (typeof one === 'string' ? one : one.value)).join('\n');
    assert.ok(!text.includes('[x](command:'), text);
  });

  it('has courses, days and headings in the outline once it is turned on', async () => {
    await editor.edit((edit) => edit.insert(new vscode.Position(11, 0), '### More\n'));
    const settings = () => vscode.workspace.getConfiguration('learningJournal');
    const symbols = async (): Promise<vscode.DocumentSymbol[]> => (await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', uri)) ?? [];
    const shape = (level: readonly vscode.DocumentSymbol[]): unknown[] => level.map(({ name, children }) => (children.length > 0 ? [name, shape(children)] : name));
    const hasCourse = (found: readonly vscode.DocumentSymbol[]): boolean => found.some(({ name }) => name === 'Chemistry of editors');
    assert.equal(hasCourse(await symbols()), false);
    await settings().update('outline', true, vscode.ConfigurationTarget.Workspace);
    try {
      const found = await until(symbols, hasCourse);
      const title = found.find(({ name }) => name === 'Log')!;
      const course = found.find(({ name }) => name === 'Chemistry of editors')!;
      assert.deepEqual(shape([title, course]), ['Log', ['Chemistry of editors', ['26/5/25', ['27/5/25', ['More']]]]]);
      assert.ok(title.range.end.isBeforeOrEqual(course.range.start), 'the title does not cover the course');
    } finally {
      await settings().update('outline', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await until(symbols, (found) => !hasCourse(found));
  });

  it('says which weekday a day was, and how long ago', async () => {
    const hints = await until(
      () => vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', uri, new vscode.Range(0, 0, 14, 0)),
      (found) => found.length > 0);
    assert.deepEqual(hints.map((hint) => hint.position.line), [5, 9]);
    assert.match(String(hints[0]!.label), /^Mon, .*ago$/);
  });

  it('underlines links without a scheme and mends one, or all in one step', async () => {
    // The command has ended before the extension's side hears of its change; a fix in between is rightly refused.
    const isBack = () => until(() => editor.document.getText(), (text) => text === TEXT);
    const found = await until(problems, (list) => list.length === 2);
    assert.deepEqual(found.map((one) => [one.code, one.range.start.line]), [['link-without-scheme', 7], ['link-without-scheme', 11]]);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, found[0]!.range);
    const fix = actions.find((action) => action.title === 'Put https:// in front');
    assert.ok(fix?.command !== undefined);
    // Written above since the fix was offered: it is made where the link is now.
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '\n'));
    await vscode.commands.executeCommand(fix.command.command, ...fix.command.arguments!);
    assert.equal(editor.document.getText(), `\n${TEXT.replace('(example.com', '(https://example.com')}`);
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('undo');
    await isBack();
    await vscode.commands.executeCommand(fix.command.command, ...fix.command.arguments!);
    assert.equal(editor.document.lineAt(7).text, '- [page](https://example.com)');
    await vscode.commands.executeCommand('undo');
    await isBack();
    await vscode.commands.executeCommand('learningJournal.fixAllProblems', uri, 'link-without-scheme');
    assert.equal(editor.document.getText(), TEXT.replace('(example.com', '(https://example.com').replace('(example.org', '(https://example.org'));
    await vscode.commands.executeCommand('undo');
    await isBack();
  });

  it('leaves a link alone that means a file beside the journal', async () => {
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, 'example.com'), new Uint8Array());
    const other = vscode.Uri.joinPath(folder, 'second.md');
    await vscode.workspace.fs.writeFile(other, new TextEncoder().encode(TEXT));
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(other));
    const found = await until(
      () => vscode.languages.getDiagnostics(other).filter((one) => one.source === 'Learning Journal'),
      (list) => list.length > 0);
    assert.deepEqual(found.map((one) => one.range.start.line), [11]);
    // VS Code offers refactorings of its own on any words.
    const fixes = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', other, new vscode.Range(7, 10, 7, 12), vscode.CodeActionKind.QuickFix.value);
    assert.deepEqual(fixes.map(({ title }) => title), []);
    await vscode.commands.executeCommand('learningJournal.fixAllProblems', other);
    assert.equal(vscode.window.activeTextEditor?.document.getText(), TEXT.replace('(example.org', '(https://example.org'));
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('counts a problem as the person has set it, or not at all', async () => {
    const settings = () => vscode.workspace.getConfiguration('learningJournal');
    const chosen = (value: unknown) => settings().update('problems', value, vscode.ConfigurationTarget.Workspace);
    const before = await until(problems, (list) => list.length > 0);
    const code = String(before[0]!.code);
    const severities = (): vscode.DiagnosticSeverity[] => problems().filter((one) => one.code === code).map(({ severity }) => severity);
    try {
      await chosen({ [code]: 'error' });
      await until(severities, (list) => list.length > 0 && list.every((severity) => severity === vscode.DiagnosticSeverity.Error));
      await chosen({ [code]: 'off' });
      await until(severities, (list) => list.length === 0);
      await vscode.commands.executeCommand('learningJournal.fixAllProblems', uri);
      assert.equal(editor.document.getText(), TEXT, 'what is turned off is not mended either');
    } finally {
      await chosen(undefined);
    }
    await until(problems, (list) => list.length === before.length);
  });

  it('offers its snippets after a slash at the start of a line or item, and nowhere else', async () => {
    const labels = async (text: string): Promise<string[]> => {
      await editor.edit((edit) => edit.insert(new vscode.Position(10, 7), `\n${text}`));
      const at = new vscode.Position(11, text.length);
      const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', uri, at, '/');
      await vscode.commands.executeCommand('undo');
      return list.items.map((item) => (typeof item.label === 'string' ? item.label : item.label.label)).filter((label) => label.startsWith('/'));
    };
    const offered = await until(() => labels('- /'), (found) => found.length > 0);
    assert.deepEqual(offered.slice(0, 3), ['/todo', '/date', '/course'], 'what is wanted most stands first');
    assert.ok(offered.includes('/todo') && offered.includes('/flowchart') && offered.includes('/date'), offered.join(' '));
    assert.deepEqual(await labels('23/'), []);
    assert.deepEqual(await labels('and/'), []);
    assert.deepEqual(await labels('[a](./'), []);
  });
});
