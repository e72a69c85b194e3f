/** What a profile taken in VS Code's extension host is told by: whose code was running, and what for. */
import type { Frame, Sample } from './cpu-profile';
import { partOfReading } from './profile';

const isLoader = ({ url }: Frame): boolean => url.startsWith('node:internal/modules');
const isVSCode = ({ url }: Frame): boolean => /[\\/]vs[\\/]workbench[\\/]/.test(url);
const isIn = (file: RegExp) => ({ url }: Frame): boolean => file.test(url);
const isMeasured = isIn(/[\\/]in-host\.js$/);
const isPackaged = isIn(/[\\/]dist[\\/]/);
const COLLECTING = '(garbage collector)';

/** Of `require` and `activate` of what stands in dist/. */
export function partOfActivation(stack: readonly Frame[]): string | undefined {
  if (stack[0]?.functionName === COLLECTING) {
    return 'collecting memory';
  }
  const ours = stack.findIndex(isPackaged);
  const inner = ours < 0 ? stack : stack.slice(0, ours);
  if (inner.some(isLoader)) {
    return 'finding, reading and compiling its two files';
  }
  return ours < 0 ? undefined : inner.some(isVSCode) ? "VS Code's registering of its commands, views and listeners, and its settings" : 'its own code';
}

/** What besides the reader has a part in taking in many files; within one of them another may have its own. */
const PARTS: ReadonlyMap<string, string> = new Map(Object.entries({
  identify: 'ids for the rows',
  withoutAccepted: 'todos accepted or turned away',
  '#describe': 'what addresses say of files',
  findMarkdownFiles: 'which files there are',
  '#findStale': 'what files mean for others',
  bitsInSteps: 'making what finds todos in plain words',
  bitsOf: 'making what finds todos in plain words',
  decode: 'decoding',
  mayHoldMark: 'the look that tells what is no journal',
  stat: 'asking how large the files are, so that none of hundreds of megabytes is read',
}));

/** Of the reading of many files by what ./in-host.ts is bundled into. */
export function partOfTakingIn(stack: readonly Frame[]): string | undefined {
  const reading = partOfReading(stack);
  if (reading !== undefined) {
    return reading;
  }
  for (const { functionName } of stack) {
    const part = PARTS.get(functionName.replace(/\d+$/, ''));
    if (part !== undefined) {
      return part;
    }
  }
  const name = stack[0]?.functionName;
  return name === '(idle)' ? 'waiting for the disk'
    : stack.some(isMeasured) ? 'handing over from file to library'
      : stack.some(isVSCode) || stack.some(({ url }) => url.startsWith('node:')) ? "VS Code's and Node's reading of files" : undefined;
}

/** A stretch in which nothing else had its turn, from one beat of a timer to the next, in microseconds of the machine's steady clock. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The longest stretch in which what is measured ran more than half of the time, and what was seen in it. VS Code does things of its own meanwhile. */
export function longestOwn(stretches: readonly Stretch[], samples: readonly Sample[]): { readonly milliseconds: number; readonly samples: readonly Sample[] } {
  for (const { from, to } of stretches.toSorted((a, b) => b.to - b.from - (a.to - a.from))) {
    const inside = samples.filter(({ at }) => at >= from && at < to);
    const own = inside.filter(({ stack }) => stack.some(isMeasured) || stack[0]?.functionName === COLLECTING);
    const time = (some: readonly Sample[]): number => some.reduce((sum, { took }) => sum + took, 0);
    if (own.some(({ stack }) => stack.some(isMeasured)) && time(own) * 2 > to - from) {
      return { milliseconds: (to - from) / 1000, samples: inside };
    }
  }
  return { milliseconds: 0, samples: [] };
}
