/** Waiting for a state, never for a time. */

/** How long a state may take to come, in milliseconds. */
export const patience = 30_000;

/** Calls until it neither throws nor gives false; then gives its result. Its last error is the test's. */
export async function until<T>(look: () => Promise<T>, longest: number = patience): Promise<T> {
  const end = performance.now() + longest;
  for (;;) {
    try {
      const found = await look();
      if (found !== false) {
        return found;
      }
      throw new Error(`still not so after ${longest / 1000} s: ${look.toString()}`);
    } catch (error) {
      if (performance.now() > end) {
        throw error;
      }
    }
    await new Promise((next) => setTimeout(next, 50));
  }
}
