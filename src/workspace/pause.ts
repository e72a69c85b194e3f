/** Lets typing and drawing have their turn, at once and not after a timer's least time. */

/** After this long, in milliseconds, no other piece of work is begun before typing and drawing have had their turn. */
export const SLICE = 6;

/** Goes through the steps, with a pause before, after and in between. */
export async function inSlices(steps: Iterable<unknown>): Promise<void> {
  await pause();
  let started = performance.now();
  const iterator = steps[Symbol.iterator]();
  while (iterator.next().done !== true) {
    if (performance.now() - started >= SLICE) {
      await pause();
      started = performance.now();
    }
  }
  await pause();
}

export function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/** Waits for the work; where it takes longer than `milliseconds`, calls `show` with a promise that is kept when it is done or has failed. */
export async function showWhereLong(work: Promise<void>, milliseconds: number, show: (work: Promise<void>) => void): Promise<void> {
  const timer = setTimeout(() => show(work.catch(() => undefined)), milliseconds);
  try {
    await work;
  } finally {
    clearTimeout(timer);
  }
}
