#!/usr/bin/env node
/**
 * Looks to `runTests` of @vscode/test-electron like the program of a desktop VS Code:
 * it takes the same arguments and gives the exit code of the tests, but runs them in the VS Code of ./install.
 */
import { basename } from 'node:path';
import { require as requireTypeScript } from 'tsx/cjs/api';

const { runInBrowser } = requireTypeScript('./run-in-browser.ts', import.meta.url);

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => process.exit(130));
}
const args = process.argv.slice(2);
/** The value of `--name=value`. */
const value = (name) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
const extension = value('extensionDevelopmentPath');
const tests = value('extensionTestsPath');
if (extension === undefined || tests === undefined) {
  console.error(`${basename(process.argv[1])} --extensionDevelopmentPath=FOLDER --extensionTestsPath=FILE [FOLDER]`);
  process.exit(2);
}
process.exitCode = await runInBrowser({ host: 'node', extension, tests, workspace: args.find((arg) => !arg.startsWith('-')) });
