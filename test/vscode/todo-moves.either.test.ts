/** What becomes of files when todos are dragged, ticked and changed while the person types: with a library and a writer of its own. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Library } from '../../src/journal/library';
import { Lines } from '../../src/journal/text';
import { toggleTodo } from '../../src/journal/todo-edits';
import type { Log } from '../../src/workspace/log';
import { createReader } from '../../src/workspace/reader';
import { listCourses } from '../../src/workspace/courses';
import { Dismissals } from '../../src/workspace/dismissals';
import { carryTodos } from '../../src/workspace/todo-carry';
import { TodoDrag } from '../../src/workspace/todo-drag';
import type { DropTarget } from '../../src/workspace/todo-drop';
import { allTodos, handleOf, Selections, type NodeRow, type TodoHandle } from '../../src/workspace/todo-handles';
import { moveTodosTo } from '../../src/workspace/todo-move';
import { insertItems, placeIn } from '../../src/workspace/todo-place';
import { changeTodos } from '../../src/workspace/todo-write';
import { Writer, type WriteResult } from '../../src/workspace/write';
import { Memory } from './memory';
import { withSettings } from './with-settings';

const silent: Log = { error: () => undefined, info: () => undefined } as unknown as Log;

/** Says nothing, and keeps what it would have said. */
class QuietWriter extends Writer {
  readonly said: string[] = [];
  results: readonly WriteResult[] = [];

  override announce(results: readonly WriteResult[] | readonly object[], message: string): void {
    this.said.push(message);
    this.results = results as readonly WriteResult[];
  }
}

describe('todos between entries and under the person\'s hands', () => {
  const memory = new Memory('memory-todos');
  const registered: vscode.Disposable[] = [];
  let library: Library;
  let writer: QuietWriter;
  let selections: Selections;
  let dismissals: Dismissals;
  let count = 0;

  before(() => {
    registered.push(vscode.workspace.registerFileSystemProvider('memory-todos', memory));
  });

  after(() => vscode.Disposable.from(...registered).dispose());

  beforeEach(() => {
    const kept = new Map<string, unknown>();
    dismissals = new Dismissals({ keys: () => [...kept.keys()], get: (key: string) => kept.get(key), update: async (key: string, value: unknown) => void kept.set(key, value) } as unknown as vscode.Memento);
    library = new Library(createReader(() => dismissals.names()));
    writer = new QuietWriter(silent, () => 'whenClean', async () => true);
    selections = new Selections();
  });

  afterEach(async () => {
    selections.dispose();
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  const journal = (text: string): vscode.Uri => {
    const uri = memory.put(`/${count++}/log.md`, text);
    library.update({ uri: uri.toString(), name: 'log.md', folder: 'w', path: ['w'], named: true, version: 0, text });
    return uri;
  };
  /** The row of the day or todo whose mark begins with these words. */
  const row = (uri: vscode.Uri, words: string): NodeRow => {
    const file = library.get(uri.toString())!;
    const [, nodeId] = [...file.ids].find(([node]) => file.text.startsWith(words, node.mark.start))!;
    return { uri: uri.toString(), nodeId };
  };
  const drop = async (dragged: readonly NodeRow[], target: DropTarget): Promise<void> => {
    const drag = new TodoDrag({ library, writer, selections, dismissals });
    const data = new vscode.DataTransfer();
    drag.handleDrag(dragged, data);
    await drag.handleDrop(target, data);
  };

  const FIRST = '# A\n\n## 23/5/25\n- [ ] read\n  - [ ] names\n- note\n\n## 24/5/25\n- lists\n';
  const SECOND = '# B\n\n## 1/6/25\n- arrays\n';

  it('dropped on a day of the same journal they go there in one step, with what is nested in them', async () => {
    const uri = journal(FIRST);
    const { document } = await vscode.window.showTextDocument(uri);
    await drop([row(uri, '[ ] read')], row(uri, '24/5/25'));
    assert.equal(document.getText(), '# A\n\n## 23/5/25\n- note\n\n## 24/5/25\n- lists\n- [ ] read\n  - [ ] names\n');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), FIRST);
  });

  it('dropped on another journal they are there before they are gone here; what is said names both files', async () => {
    const from = journal(FIRST);
    const to = journal(SECOND);
    await drop([row(from, '[ ] read')], row(to, '1/6/25'));
    assert.equal(memory.text(to), `${SECOND}- [ ] read\n  - [ ] names\n`);
    assert.equal(memory.text(from), FIRST.replace('- [ ] read\n  - [ ] names\n', ''));
    assert.match(writer.said.join(), /Undo takes it back in all 2 files/);
  });

  it('dropped on a journal whose text is not saved they are in one of the files on disk at least', async () => {
    const from = journal(FIRST);
    const to = journal(SECOND);
    await vscode.window.showTextDocument(to);
    await drop([row(from, '[ ] read')], row(to, '1/6/25'));
    assert.equal(memory.text(to), SECOND);
    assert.equal(memory.text(from), FIRST);
    assert.ok(vscode.workspace.textDocuments.filter(({ isDirty, uri }) => isDirty && [from.path, to.path].includes(uri.path)).length === 2);
    await (await vscode.workspace.openTextDocument(from)).save();
  });

  it('of several that are selected, suggestions stay and are named', async () => {
    const uri = journal('# A\n\n## 23/5/25\n- [ ] read\n- I will write the docs.\n\n## 24/5/25\n- lists\n');
    const { document } = await vscode.window.showTextDocument(uri);
    const rows = [row(uri, '[ ] read'), row(uri, 'I will')];
    await drop(rows, row(uri, '24/5/25'));
    assert.equal(document.getText(), '# A\n\n## 23/5/25\n- I will write the docs.\n\n## 24/5/25\n- lists\n- [ ] read\n');
    assert.match(writer.said.join(), /Suggestions stay where they are: 1\./);
  });

  it('what does not apply to some of several is done to the others, and said', async () => {
    const uri = journal('# A\n\n## 23/5/25\n- [ ] read\n- [x] install\n- [ ] lists\n');
    const file = library.get(uri.toString())!;
    const lines = new Lines(file.text);
    const handles = allTodos(file.journal!).map((todo) => handleOf(file.uri, lines, todo));
    assert.equal(await changeTodos({ library, writer }, handles, {
      applies: ({ state }) => state !== 'done', edits: (text, todos) => todos.flatMap((todo) => toggleTodo(text, todo)), message: (changed) => `${changed} ticked.`,
    }), true);
    assert.equal(memory.text(uri), file.text.replaceAll('[ ]', '[x]'));
    assert.deepEqual(writer.said, ['2 ticked. Skipped, because it does not apply: 1.']);
  });

  describe('one file a day', () => {
    const DAYS = {
      '2024-09-20.md': '# Friday, 20 September 2024\n\n- one\n- [ ] read\n  - [ ] names\n- [x] done\n',
      '2024-09-22.md': '# Sunday, 22 September 2024\n\n- [ ] lists\n- two\n',
    };
    const TODAY = { year: 2024, month: 9, day: 24 };
    let folder = '';
    /** Files of one folder, known to the library. */
    const put = (files: Readonly<Record<string, string>>): void => {
      folder = `/${count++}`;
      for (const [name, text] of Object.entries(files)) {
        const uri = memory.put(`${folder}/${name}`, text);
        library.update({ uri: uri.toString(), name, folder, path: ['w', 'daily log'], named: true, version: 0, text });
      }
    };
    const uriOf = (name: string): vscode.Uri => vscode.Uri.from({ scheme: 'memory-todos', path: `${folder}/${name}` });
    const texts = (): Record<string, string> => Object.fromEntries(memory.readDirectory({ path: folder }).map(([name]) => [name, new TextDecoder().decode(memory.readFile(uriOf(name)))]));
    const choice = () => {
      const [found] = listCourses(library);
      assert.equal(found!.daily?.length, library.files().length);
      return found!;
    };
    const undo = async (): Promise<void> => {
      // Of what takes long to save VS Code opens an editor, and what an editor shows is left to the person to save.
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await writer.takeBack(writer.results.flatMap((result) => (result.done ? [result] : [])));
    };
    const LEFT = { '2024-09-20.md': '# Friday, 20 September 2024\n\n- one\n- [x] done\n', '2024-09-22.md': '# Sunday, 22 September 2024\n\n- two\n' };

    it('open todos of the files of earlier days are carried into the file of today, which is made as its neighbours; Undo takes all of it back', async () => {
      put(DAYS);
      assert.equal(await carryTodos({ library, writer, dismissals }, placeIn(choice(), TODAY)), true);
      assert.deepEqual(texts(), { ...LEFT, '2024-09-24.md': '# Tuesday, 24 September 2024\n\n- [ ] read\n  - [ ] names\n- [ ] lists\n' });
      assert.deepEqual(writer.said, ['2 open todos carried to today. Today\'s file was created. Undo takes it back in all 3 files.']);
      await undo();
      assert.deepEqual(texts(), DAYS);
    });

    it('a suggestion that was accepted is not made again where its todo was carried away', async () => {
      const before = '# Friday, 20 September 2024\n\n- Downloaded "Fluent Python". Will read it some time.\n- Will buy the other one tomorrow.\n';
      put({ ...DAYS, '2024-09-20.md': `${before}- [ ] read "Fluent Python"\n` });
      const suggested = (text: string) => allTodos(library.readAs(uriOf('2024-09-20.md').toString(), text)!).filter(({ kind }) => kind === 'suggestion').map(({ title }) => title);
      assert.deepEqual(suggested(before), ['read "Fluent Python"', 'buy the other one tomorrow']);
      assert.equal(await carryTodos({ library, writer, dismissals }, placeIn(choice(), TODAY)), true);
      assert.equal(texts()['2024-09-20.md'], before);
      assert.deepEqual(suggested(before), ['buy the other one tomorrow']);
    });

    it('a file that was made and written in since is not taken away by Undo', async () => {
      put(DAYS);
      await carryTodos({ library, writer, dismissals }, placeIn(choice(), TODAY));
      const made = await vscode.workspace.openTextDocument(uriOf('2024-09-24.md'));
      const edit = new vscode.WorkspaceEdit();
      edit.insert(made.uri, new vscode.Position(2, 0), '- mine\n');
      await vscode.workspace.applyEdit(edit);
      await made.save();
      await undo();
      assert.deepEqual(texts(), { ...DAYS, '2024-09-24.md': '# Tuesday, 24 September 2024\n\n- mine\n- [ ] read\n  - [ ] names\n- [ ] lists\n' });
    });

    it('they go below what today has; later days keep theirs, and where no earlier day has any nothing is written', async () => {
      const files = { ...DAYS, '2024-09-24.md': '# Tuesday, 24 September 2024\n\n- three\n', '2024-09-25.md': '# Wednesday, 25 September 2024\n\n- [ ] later\n' };
      put(files);
      assert.equal(await carryTodos({ library, writer, dismissals }, placeIn(choice(), TODAY)), true);
      assert.deepEqual(texts(), { ...files, ...LEFT, '2024-09-24.md': `${files['2024-09-24.md']}- [ ] read\n  - [ ] names\n- [ ] lists\n` });
      const first = { year: 2024, month: 9, day: 20 };
      const before = texts();
      assert.equal(await carryTodos({ library, writer, dismissals }, placeIn(choice(), first)), false);
      assert.deepEqual(texts(), before);
    });

    it('copied, they stay where they are and are not copied twice; with a trace they stay as no longer open', async () => {
      put(DAYS);
      const today = '# Tuesday, 24 September 2024\n\n- [ ] read\n  - [ ] names\n- [ ] lists\n';
      await withSettings({ carryOver: 'copy' }, async () => {
        assert.equal(await carryTodos({ library, writer, dismissals }, placeIn(choice(), TODAY)), true);
        assert.deepEqual(texts(), { ...DAYS, '2024-09-24.md': today });
        library.update({ uri: uriOf('2024-09-24.md').toString(), name: '2024-09-24.md', folder, path: ['w', 'daily log'], named: true, version: 0, text: today });
        assert.equal(await carryTodos({ library, writer, dismissals }, placeIn(choice(), TODAY)), false);
        assert.deepEqual(texts(), { ...DAYS, '2024-09-24.md': today });
      });
      library = new Library(createReader());
      put(DAYS);
      await withSettings({ carryOverTrace: true }, async () => {
        assert.equal(await carryTodos({ library, writer, dismissals }, placeIn(choice(), TODAY)), true);
      });
      assert.deepEqual(texts(), {
        '2024-09-20.md': '# Friday, 20 September 2024\n\n- one\n- [-] read → 2024-09-24\n  - [-] names → 2024-09-24\n- [x] done\n',
        '2024-09-22.md': '# Sunday, 22 September 2024\n\n- [-] lists → 2024-09-24\n- two\n',
        '2024-09-24.md': today,
      });
      await undo();
      assert.deepEqual(texts(), DAYS);
    });

    it('dropped on another day they go into its file, on a day that has none into one that is made', async () => {
      put(DAYS);
      const [first, second] = [uriOf('2024-09-20.md'), uriOf('2024-09-22.md')];
      await drop([row(second, '[ ] lists')], row(first, 'Friday'));
      assert.deepEqual(texts(), { '2024-09-20.md': `${DAYS['2024-09-20.md']}- [ ] lists\n`, '2024-09-22.md': LEFT['2024-09-22.md'] });
      await undo();
      assert.deepEqual(texts(), DAYS);
      await drop([row(first, '[ ] read'), row(second, '[ ] lists')], { uri: undefined, nodeId: undefined, day: { year: 2024, month: 9, day: 21 } });
      assert.deepEqual(texts(), { ...LEFT, '2024-09-21.md': '# Saturday, 21 September 2024\n\n- [ ] read\n  - [ ] names\n- [ ] lists\n' });
      await undo();
      assert.deepEqual(texts(), DAYS);
    });

    it('a todo moved to a day without a file, out of two files, goes into the file of that day, which is made', async () => {
      put(DAYS);
      const handles = library.files().flatMap((file) => {
        const lines = new Lines(file.text);
        return allTodos(file.journal!).filter(({ title }) => title === 'read' || title === 'lists').map((todo) => handleOf(file.uri, lines, todo));
      });
      assert.equal(await moveTodosTo({ library, writer, dismissals }, handles, placeIn(choice(), { year: 2024, month: 9, day: 21 }), () => 'Moved.'), true);
      assert.deepEqual(texts(), { ...LEFT, '2024-09-21.md': '# Saturday, 21 September 2024\n\n- [ ] read\n  - [ ] names\n- [ ] lists\n' });
    });

    it('a new todo goes into the file of its day, which is made if need be, and never over one that is there', async () => {
      put(DAYS);
      const item = { first: '[ ] new', rest: [] };
      assert.equal((await insertItems({ library, writer }, placeIn(choice(), { year: 2024, month: 9, day: 20 }), [item])).done, true);
      assert.equal((await insertItems({ library, writer }, placeIn(choice(), TODAY), [item])).done, true);
      assert.deepEqual(texts(), { ...DAYS, '2024-09-20.md': `${DAYS['2024-09-20.md']}- [ ] new\n`, '2024-09-24.md': '# Tuesday, 24 September 2024\n\n- [ ] new\n' });
      assert.equal((await insertItems({ library, writer }, placeIn(choice(), TODAY), [{ first: '[ ] other', rest: [] }])).done, false);
      assert.equal(texts()['2024-09-24.md'], '# Tuesday, 24 September 2024\n\n- [ ] new\n');
    });
  });

  /** Every line says its number; between naming a todo and ticking it the person puts in and takes out lines. */
  it('ticks and typing in any order: a tick changes the box of its own line, or nothing', async function () {
    this.timeout(60_000);
    let seed = 7;
    const random = (below: number): number => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      return (seed >>> 8) % below;
    };
    let ticked = 0;
    for (let round = 0; round < 5; round++) {
      let next = 6;
      // The model: numbers of the lines, below the two of the heading.
      const model = [0, 1, 2, 3, 4, 5];
      const box = new Map<number, string>();
      const uri = journal(`# A\n## 23/5/25\n${model.map((id) => `- [ ] task ${id}\n`).join('')}`);
      const { document } = await vscode.window.showTextDocument(uri);
      const handles: { readonly id: number; readonly handle: TodoHandle }[] = [];
      const take = (): void => {
        const text = document.getText();
        const lines = new Lines(text);
        const todos = allTodos(library.readAs(uri.toString(), text)!);
        const todo = todos[random(Math.max(1, todos.length))];
        if (todo !== undefined) {
          handles.push({ id: Number(/\d+/.exec(todo.title)![0]), handle: handleOf(uri.toString(), lines, todo) });
        }
      };
      const tick = async (): Promise<void> => {
        const { id, handle } = handles[random(handles.length)]!;
        let was = '';
        const done = await changeTodos({ library, writer }, [handle], {
          edits: (text, todos) => {
            was = todos[0]!.state;
            return todos.flatMap((todo) => toggleTodo(text, todo));
          },
          message: () => '',
        });
        if (done) {
          ticked++;
          box.set(id, was === 'done' ? ' ' : 'x');
        }
      };
      const type = async (): Promise<void> => {
        const id = next++;
        const at = random(model.length + 1);
        const edit = new vscode.WorkspaceEdit();
        const insert = random(2) === 0 || at === model.length;
        if (insert) {
          edit.insert(uri, new vscode.Position(2 + at, 0), `- [ ] task ${id}\n`);
        } else {
          edit.delete(uri, new vscode.Range(2 + at, 0, 3 + at, 0));
        }
        if (await vscode.workspace.applyEdit(edit)) {
          model.splice(at, insert ? 0 : 1, ...(insert ? [id] : []));
        }
      };
      take();
      for (let step = 0; step < 10; step++) {
        take();
        // One after the other, or at the same instant: then VS Code turns one of them down.
        const first = random(2) === 0 ? tick() : type();
        await (random(2) === 0 ? undefined : first);
        await Promise.all([first, random(2) === 0 ? tick() : type()]);
        assert.equal(document.getText(), `# A\n## 23/5/25\n${model.map((id) => `- [${box.get(id) ?? ' '}] task ${id}\n`).join('')}`, `round ${round}, step ${step}: ${document.getText()}`);
      }
    }
    assert.ok(ticked > 10, `${ticked} ticks were made`);
  });
});
