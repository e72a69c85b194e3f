/** The Chromium that shows VS Code's page. */
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

/** Starts one without a window, or with one (`HEADED=1`) to watch a test. */
export function launchBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    // scripts/run.mjs ends the process on a signal; Playwright ends the browser with it.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    headless: process.env['HEADED'] !== '1',
    // As root no sandbox can be made; the rest asks nothing of the network.
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export interface PageChoices {
  /** Of the window and of the web extension host, e.g. `Asia/Kolkata`. */
  readonly timezoneId?: string;
  /** E.g. `de-DE`. */
  readonly locale?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** The system's choice, which VS Code's default theme follows only when it is told to. */
  readonly colorScheme?: 'light' | 'dark';
  /** Pixels of a picture for each pixel of the page; 2 for pictures of the README. */
  readonly deviceScaleFactor?: number;
}

/** A context of its own is a person of their own: nothing is remembered from other windows. */
export function newContext(browser: Browser, choices: PageChoices = {}): Promise<BrowserContext> {
  return browser.newContext({
    viewport: choices.viewport ?? { width: 1280, height: 800 },
    locale: choices.locale ?? 'en-US',
    ...(choices.timezoneId === undefined ? {} : { timezoneId: choices.timezoneId }),
    ...(choices.colorScheme === undefined ? {} : { colorScheme: choices.colorScheme }),
    ...(choices.deviceScaleFactor === undefined ? {} : { deviceScaleFactor: choices.deviceScaleFactor }),
    permissions: ['clipboard-read', 'clipboard-write'],
  });
}

/** The page of a folder (absolute path on the server), with pairs for VS Code's `payload` query in tests. */
export function pageAddress(origin: string, folder: string | undefined, payload: readonly (readonly [string, string])[] = [], token?: string): string {
  const address = new URL(origin);
  if (token !== undefined) {
    address.searchParams.set('tkn', token);
  }
  if (folder !== undefined) {
    address.searchParams.set(folder.endsWith('.code-workspace') ? 'workspace' : 'folder', folder.replaceAll('\\', '/').replace(/^([a-z]:)/i, '/$1'));
  }
  if (payload.length > 0) {
    address.searchParams.set('payload', JSON.stringify(payload));
  }
  return address.href;
}

/** Lets a tests module in the page report: its console lines to `log`, its exit code to the promise in what this gives. */
export async function listenToTests(page: Page, log: (type: string, args: readonly unknown[]) => void): Promise<{ readonly exitCode: Promise<number> }> {
  let ended: (code: number) => void;
  const exitCode = new Promise<number>((done) => (ended = done));
  await page.exposeFunction('codeAutomationLog', (type: string, args: readonly unknown[]) => log(type, args));
  await page.exposeFunction('codeAutomationExit', (code: number) => ended(code));
  page.on('crash', () => ended(1));
  return { exitCode };
}
