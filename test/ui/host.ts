/** The VS Code and the browser of the windows. */
import type { Browser } from 'playwright-core';
import { join } from 'node:path';
import { launchBrowser } from '../host/browser';
import { findChromium, installVSCode, makeRunFolder } from '../host/install';
import { startServer, type Server } from '../host/server';
import { makePackage } from '../../scripts/package';
import { Persons } from './persons';
import type { JournalWindow } from './window';

/** The server and the browser that all windows of one run share, started at first use. */
class Host {
  private started: Promise<{ readonly server: Server; readonly browser: Browser; readonly folder: string }> | undefined;
  readonly windows = new Set<JournalWindow>();
  /** Of windows that may be used again: what they were opened with, apart from the journal. */
  readonly choices = new WeakMap<JournalWindow, string>();
  readonly persons = new Persons();
  /** Other extensions to install beside ours, as .vsix files; read when the first window opens. */
  readonly others: string[] = [];
  /** Settings of all windows beyond the calm ones. */
  settings: Readonly<Record<string, unknown>> = {};
  /** What a test was done with, and the choices it was opened with. */
  #left: { readonly window: JournalWindow; readonly choices: string } | undefined;

  get(): Promise<{ readonly server: Server; readonly browser: Browser; readonly folder: string }> {
    this.started ??= this.start();
    return this.started;
  }

  private async start() {
    const say = (line: string) => console.error(line);
    const vscode = await installVSCode(say);
    const chromium = findChromium(say);
    const folder = await makeRunFolder('ui');
    const vsix = process.env['VSIX'] ?? (await makePackage(folder));
    // The driver is needed for nothing here, but a token and the question of trust would stand in every test's way.
    const server = await startServer(vscode, { dataFolder: join(folder, 'server'), extensions: [vsix, ...this.others], forTests: true });
    return { server, browser: await launchBrowser(chromium), folder };
  }

  /** Keeps the only window for whoever opens one with the same choices next; several, and one that nobody else may use, are closed. */
  async leaveWindow(): Promise<void> {
    const [window, other] = this.windows;
    const choices = window === undefined ? undefined : this.choices.get(window);
    if (window === undefined || other !== undefined || choices === undefined) {
      await this.closeWindows();
    } else {
      this.#left = { window, choices };
    }
  }

  /** The window that was left with these choices; one with others is closed. */
  async takeWindow(choices: string | undefined): Promise<JournalWindow | undefined> {
    const left = this.#left;
    this.#left = undefined;
    if (left === undefined || left.choices === choices) {
      return left?.window;
    }
    await left.window.close();
    return undefined;
  }

  /** Closes the windows, keeping a picture of each under `name` if there is one. */
  async closeWindows(name?: string): Promise<void> {
    this.#left = undefined;
    let number = 0;
    for (const window of this.windows) {
      if (name !== undefined) {
        console.error(`        picture: ${await window.screenshot(number++ === 0 ? name : `${name}-${number}`).catch(String)}`);
      }
      await window.close();
    }
  }

  async stop(): Promise<void> {
    await this.closeWindows();
    const started = await this.started?.catch(() => undefined);
    await started?.browser.close();
    await started?.server.stop();
  }
}

/** The one of this process; ended by the hooks of test/ui, or by scripts/try.ts. */
export const host = new Host();
