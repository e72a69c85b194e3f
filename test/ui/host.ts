/** The VS Code and the browser of the windows. */
import type { Browser } from 'playwright-core';
import { join } from 'node:path';
import { launchBrowser, type PageChoices } from '../host/browser';
import { findChromium, installVSCode, makeRunFolder } from '../host/install';
import { startServer, type Server } from '../host/server';
import { makePackage } from '../../scripts/package';
import { Persons } from './persons';
import type { JournalWindow } from './window';

/** The server and the browser that all windows of one run share, started at first use. */
class Host {
  private started: Promise<{ readonly server: Server; readonly browser: Browser; readonly folder: string }> | undefined;
  readonly windows = new Set<JournalWindow>();
  /** Those that another test may use: nothing about them but their journal was chosen. */
  readonly plain = new WeakSet<JournalWindow>();
  readonly persons = new Persons();
  /** Other extensions to install beside ours, as .vsix files; read when the first window opens. */
  readonly others: string[] = [];
  /** Settings of all windows beyond the calm ones. */
  settings: Readonly<Record<string, unknown>> = {};
  /** Who sits in front of all windows, unless a test says otherwise. */
  person: PageChoices = {};
  /** A plain one that a test was done with. */
  #left: JournalWindow | undefined;

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

  /** Keeps a plain window for whoever wants one next, also while others are open meanwhile; those that nobody else may use are closed. */
  async leaveWindows(): Promise<void> {
    for (const window of this.windows) {
      if (this.plain.has(window) && (this.#left ?? window) === window) {
        this.#left = window;
      } else {
        await window.close();
      }
    }
  }

  /** The plain window that was left. */
  takeWindow(): JournalWindow | undefined {
    const left = this.#left;
    this.#left = undefined;
    return left;
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
