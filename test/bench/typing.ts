/** Rows about typing with the preview open, beside VS Code's own preview and a page that only echoes: from the key to what stands on the screen. */
import type { FrameLocator } from 'playwright-core';
import { host } from '../ui/host';
import type { JournalWindow } from '../ui/window';
import { keys } from './companion';
import { BUILT_IN, lastInput, listen, LONGEST, lookOut, open, openPatiently, OURS, seen } from './in-window';
import { differences, median, ratios } from './measure';
import { figure, inMilliseconds, row, type Row } from './row';

/** Rounds that count, each with one key a side. */
const ROUNDS = 7;

/** A window with the text, its preview beside the editor, and the cursor at the end of a bullet in its middle. */
class Typed {
  #characters = 0;
  #topLines = 0;
  #isTooSlow = false;

  private constructor(readonly window: JournalWindow, readonly preview: FrameLocator, private readonly mark: string) {}

  static async start(text: string, command: string, mark: string, isOurs: boolean): Promise<Typed> {
    const lines = text.split('\n');
    const half = lines.length >> 1;
    const middle = half + lines.slice(half).findIndex((line) => /^ *- /.test(line));
    const indent = /^ */.exec(lines[middle]!)![0];
    const window = await openPatiently({ files: { 'log.md': [...lines.slice(0, middle), `${indent}- ${mark}`, ...lines.slice(middle)].join('\n') }, settings: { 'editor.quickSuggestions': { other: 'off' } } });
    await window.openFile('log.md', middle + 1);
    await window.command(command);
    const preview = window.preview();
    if (command === 'Bench: Echo') {
      await preview.locator('#echo').waitFor();
    } else {
      await preview.getByText(mark).first().waitFor({ state: 'attached', timeout: LONGEST });
      await open(preview);
      if (isOurs) {
        await preview.getByText(mark).first().waitFor({ timeout: LONGEST });
      }
    }
    await window.goToLine(middle + 1, indent.length + mark.length + 3);
    await listen(window.page);
    return new Typed(window, preview, mark);
  }

  /** Milliseconds from a typed character to the frame that shows it. @throws where that takes longer than {@link LONGEST}. */
  character(key = 'q'): Promise<number> {
    return this.#shown(key, this.mark + 'q'.repeat(++this.#characters));
  }

  /** The same where it may take longer: then {@link LONGEST}, a bound from below, and nothing is typed any more. */
  async characterOrLonger(): Promise<number> {
    const took = this.#isTooSlow ? undefined : await this.#until('q', this.mark + 'q'.repeat(++this.#characters));
    this.#isTooSlow = took === undefined;
    return took ?? LONGEST;
  }

  /** Whether a character has not shown within {@link LONGEST}. */
  get isTooSlow(): boolean {
    return this.#isTooSlow;
  }

  /** The same as for a character for a line above all others. */
  topLine(): Promise<number> {
    return this.#shown(keys.topLine, `topline ${++this.#topLines}`);
  }

  async #shown(key: string, text: string): Promise<number> {
    const took = await this.#until(key, text);
    if (took === undefined) {
      throw new Error(`What was typed did not show within ${LONGEST / 1_000} s.`);
    }
    return took;
  }

  async #until(key: string, text: string): Promise<number | undefined> {
    const { window, preview } = this;
    await window.page.bringToFront();
    await lookOut(preview, text);
    await window.press(key);
    const at = await seen(preview);
    return at === undefined ? undefined : at - (await lastInput(window.page));
  }
}

export async function previewRows(name: string, text: string, ofBuiltIn: number, ofEcho: number | undefined): Promise<readonly Row[]> {
  const ours = await Typed.start(text, OURS, 'oursmark', true);
  const theirs = await Typed.start(text, BUILT_IN, 'theirsmark', false);
  const echo = await Typed.start(text, 'Bench: Echo', 'echomark', false);
  const times = { ours: [] as number[], theirs: [] as number[], echo: [] as number[] };
  for (let round = -2; round < ROUNDS; round++) {
    for (const [side, typed] of Object.entries({ ours, theirs, echo }) as [keyof typeof times, Typed][]) {
      const took = await (side === 'theirs' ? typed.characterOrLonger() : typed.character());
      if (round >= 0) {
        times[side].push(took);
      }
    }
  }
  const edits = { character: [] as number[], line: [] as number[] };
  for (let round = -1; round < ROUNDS; round++) {
    const took = { line: await ours.topLine(), character: await ours.character(keys.character) };
    if (round >= 0) {
      edits.line.push(took.line);
      edits.character.push(took.character);
    }
  }
  await host.closeWindows();
  return [
    row('preview', `a character typed, ${name}, key to pixels / VS Code's preview`, ratios(times.ours, times.theirs), {
      most: ofBuiltIn, sides: theirs.isTooSlow ? `${inMilliseconds(times.ours)} | over ${LONGEST / 1_000} s` : inMilliseconds(times.ours, times.theirs),
      why: () => `A page that only echoes the character takes ${figure(median(ratios(times.echo, times.theirs)))}x of VS Code's preview, and this preview ${figure(median(differences(times.ours, times.echo)))} ms more: `
        + 'the rest is the way of a key through the window, which no preview can shorten.',
    }),
    row('preview', `a character typed, ${name}, key to pixels / a page that echoes it`, ratios(times.ours, times.echo), {
      ...(ofEcho !== undefined && { most: ofEcho }), sides: inMilliseconds(times.ours, times.echo),
    }),
    row('preview', `a line inserted at the top, ${name}, key to pixels / a character typed`, ratios(edits.line, edits.character), { most: 1.5, sides: inMilliseconds(edits.line, edits.character) }),
  ];
}
