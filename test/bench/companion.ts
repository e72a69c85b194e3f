/** An extension to measure beside ours: trees of constant rows, a page that only echoes what is typed, keys that edit. Made into a .vsix for a run. */
import { createVSIX } from '@vscode/vsce';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { quietly } from '../../scripts/package';

/** Keys for edits that a person's keys would need several of. */
export const keys = {
  /** `q` at the cursor. */
  character: 'F7',
  /** A line `topline 1`, `topline 2`, … with a blank one, above all others. */
  topLine: 'F8',
} as const;

const manifest = {
  name: 'bench-companion',
  publisher: 'bench',
  version: '1.0.0',
  engines: { vscode: '^1.100.0' },
  main: './extension.js',
  activationEvents: [],
  contributes: {
    viewsContainers: { activitybar: [{ id: 'constantFew', title: 'Constant Few', icon: 'icon.svg' }, { id: 'constantMany', title: 'Constant Many', icon: 'icon.svg' }] },
    views: {
      constantFew: [{ id: 'constant.few', name: 'Few' }],
      constantMany: [{ id: 'constant.many', name: 'Many' }],
    },
    commands: [{ command: 'bench.echo', title: 'Bench: Echo' }, { command: 'bench.character', title: 'Bench: Character' }, { command: 'bench.topLine', title: 'Bench: Line at the Top' }],
    keybindings: [{ command: 'bench.character', key: 'f7' }, { command: 'bench.topLine', key: 'f8' }],
  },
};

/** 22 rows as the reference journal has courses and days; 5,000 days with 4 todos each under 10 courses, as the big one has. */
const code = `
const vscode = require('vscode');
const leaf = (label) => ({ label, collapsibleState: 0 });
const tree = (top, below) => ({ getTreeItem: (row) => row, getChildren: (row) => row === undefined ? top : below(row) });
exports.activate = (context) => {
  const few = Array.from({ length: 22 }, (_, index) => leaf('constant row ' + index));
  const many = Array.from({ length: 10 }, (_, index) => ({ label: 'constant row ' + index, collapsibleState: 1, kind: 'course' }));
  const days = many.map(() => Array.from({ length: 500 }, (_, index) => ({ label: 'day ' + index, collapsibleState: 1, kind: 'day' })));
  let lines = 0;
  const insert = (at, text) => {
    const editor = vscode.window.visibleTextEditors[0];
    return editor.edit((builder) => builder.insert(at(editor), text));
  };
  context.subscriptions.push(
    vscode.commands.registerCommand('bench.character', () => insert((editor) => editor.selection.active, 'q')),
    vscode.commands.registerCommand('bench.topLine', () => insert(() => new vscode.Position(0, 0), 'topline ' + ++lines + '\\n\\n')),
    vscode.window.registerTreeDataProvider('constant.few', tree(few, () => [])),
    vscode.window.registerTreeDataProvider('constant.many', tree(many, (row) => row.kind === 'course' ? days[many.indexOf(row)] : Array.from({ length: 4 }, (_, index) => leaf('todo ' + index)))),
    vscode.commands.registerCommand('bench.echo', () => {
      const panel = vscode.window.createWebviewPanel('bench.echo', 'Echo', { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true }, { enableScripts: true });
      panel.webview.html = '<!DOCTYPE html><html><body><p id="echo">echo</p><script>addEventListener("message", ({ data }) => { document.getElementById("echo").firstChild.data = data; });</script></body></html>';
      const listener = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        const at = contentChanges[0];
        if (at !== undefined) {
          panel.webview.postMessage(document.lineAt(at.range.start.line).text);
        }
      });
      panel.onDidDispose(() => listener.dispose());
    }),
  );
};
`;

/** Packs it in `folder`; gives the absolute path of the .vsix. */
export async function makeCompanion(folder: string): Promise<string> {
  const cwd = join(folder, 'companion');
  await mkdir(cwd);
  await writeFile(join(cwd, 'package.json'), JSON.stringify(manifest));
  await writeFile(join(cwd, 'extension.js'), code);
  await writeFile(join(cwd, 'README.md'), 'An extension to measure beside.\n');
  await writeFile(join(cwd, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6"/></svg>\n');
  const packagePath = join(folder, 'companion.vsix');
  await quietly(() => createVSIX({ cwd, packagePath, dependencies: false, allowMissingRepository: true, skipLicense: true }));
  return packagePath;
}
