/** Runs a tests module inside VS Code's extension host, in the Node one or in the web worker, and gives its exit code. */
import type { Page } from 'playwright-core';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { launchBrowser, listenToTests, newContext, pageAddress } from './browser';
import { findChromium, installVSCode, makeRunFolder } from './install';
import { closingPattern, suiteMark } from './reporter';
import { startServer } from './server';

export interface Run {
  readonly host: 'node' | 'web';
  /** Absolute path of the extension's folder. */
  readonly extension: string;
  /** Absolute path of the tests module; in the web host below `extension`. */
  readonly tests: string;
  /** Absolute path of the folder that the window opens, or of its `.code-workspace` file. */
  readonly workspace: string | undefined;
  /** Longest time for the whole, in milliseconds, where it takes more than a suite. */
  readonly longest?: number;
}

/** Longest time for a whole suite, in milliseconds: far more than it needs, so that a hang ends. */
const LONGEST = 10 * 60_000;

export async function runInBrowser(run: Run): Promise<number> {
  const say = (line: string) => console.error(line);
  const vscode = await installVSCode(say);
  const dataFolder = await makeRunFolder(`tests-${run.host}`);
  // In the browser VS Code saves by itself a second after a change; a test says when.
  const settings = { 'files.simpleDialog.enable': true, 'files.autoSave': 'off' };
  const server = await startServer(vscode, { dataFolder, settings, forTests: true });
  const browser = await launchBrowser(findChromium(say));
  try {
    // The Node host has the clock of the server; its person sits elsewhere.
    const context = await newContext(browser, run.host === 'node' ? { timezoneId: 'Pacific/Kiritimati' } : {});
    const page = await context.newPage();
    let heardTheEnd = false;
    const others: string[] = [];
    const { exitCode } = await listenToTests(page, (_, args) => {
      const text = args.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join(' ');
      if (text.startsWith(suiteMark)) {
        heardTheEnd ||= closingPattern.test(text);
        console.log(text.slice(suiteMark.length));
      } else if (process.env['DEBUG']) {
        console.log(text);
      } else {
        others.push(text);
      }
    });
    const payload: [string, string][] = [['skipWelcome', 'true']];
    if (run.host === 'node') {
      const remote = (path: string) => `vscode-remote://${new URL(server.origin).host}${path.replaceAll('\\', '/').replace(/^([a-z]:)/i, '/$1')}`;
      payload.push(['extensionDevelopmentPath', remote(run.extension)], ['extensionTestsPath', remote(run.tests)]);
    } else {
      await serveAsWebExtension(page, server.origin, run);
    }
    await page.goto(pageAddress(server.origin, run.workspace, payload));
    let patience: NodeJS.Timeout | undefined;
    const { longest = LONGEST } = run;
    const tooLong = new Promise<number>((done) => {
      patience = setTimeout(() => {
        console.error(`The tests did not end within ${longest / 60_000} minutes.`);
        done(1);
      }, longest);
    });
    const code = await Promise.race([exitCode, tooLong, server.ended.then(() => 1)]);
    clearTimeout(patience);
    if (!heardTheEnd) {
      console.error(`The suite did not come to its end. VS Code's last messages:\n${others.slice(-30).join('\n')}`);
    }
    return code;
  } finally {
    await browser.close();
    await server.stop();
  }
}

const contentTypes: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.md': 'text/markdown',
};

/**
 * Serves the extension below /devext/ of the page's own origin, the only one its policy lets it fetch from,
 * and names it in the page's configuration, the only place from which VS Code takes a web extension under development.
 */
async function serveAsWebExtension(page: Page, origin: string, run: Run): Promise<void> {
  await page.route(`${origin}/devext/**`, async (route) => {
    const path = decodeURIComponent(new URL(route.request().url()).pathname).slice('/devext/'.length);
    const file = normalize(join(run.extension, path));
    if (!file.startsWith(run.extension + sep) || !(await stat(file).then((found) => found.isFile(), () => false))) {
      await route.fulfill({ status: 404 });
      return;
    }
    await route.fulfill({ body: await readFile(file), contentType: contentTypes[extname(file)] ?? 'application/octet-stream' });
  });
  const place = (path: string) => ({ scheme: 'http', authority: new URL(origin).host, path });
  const tests = `/devext/${run.tests.slice(run.extension.length + 1).replaceAll('\\', '/')}`;
  const options = { extensions: [place('/devext')], extensionTestsPath: place(tests) };
  await page.addInitScript((developmentOptions) => {
    new MutationObserver((_, observer) => {
      const meta = document.getElementById('vscode-workbench-web-configuration');
      const settings = meta?.getAttribute('data-settings');
      if (meta && settings) {
        observer.disconnect();
        meta.setAttribute('data-settings', JSON.stringify({ ...JSON.parse(settings), developmentOptions }));
      }
    }).observe(document, { childList: true, subtree: true });
  }, options);
}
