/** Every `vscode.l10n.t(…)` of the code; the texts of the preview's page are among them (src/preview/strings.ts). */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from '../test/host/install';

export interface Use {
  /** `features/tree.ts:12`. */
  readonly place: string;
  /** Undefined where it is no plain string. */
  readonly text: string | undefined;
  /** How many values are given, or undefined where they are a list. */
  readonly values: number | undefined;
}

/** In the order of the files' names, then of the lines. */
export function* stringUses(): Iterable<Use> {
  const folder = join(root, 'src');
  // The page has no VS Code to ask.
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts') && !name.startsWith('webview'));
  for (const name of files.sort()) {
    const file = ts.createSourceFile(name, readFileSync(join(folder, name), 'utf8'), ts.ScriptTarget.ES2022, true);
    const found: Use[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && /^(?:vscode\.)?l10n\.t$/.test(node.expression.getText(file))) {
        const [text, ...values] = node.arguments;
        found.push({
          place: `${name}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`,
          text: text !== undefined && ts.isStringLiteralLike(text) ? text.text : undefined,
          values: values.some((value) => ts.isSpreadElement(value) || ts.isObjectLiteralExpression(value)) ? undefined : values.length,
        });
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
    yield* found;
  }
}

/** `{0}`, `{1}` … of a text, each once, in order. */
export const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
