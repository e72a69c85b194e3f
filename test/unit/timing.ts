/** How long work takes, whatever else the machine does meanwhile. */

/** Milliseconds of processor time that `work` takes in this process; the least of `runs`, since the first ones are compiled on the way. */
export function processorTime(work: () => void, runs = 1): number {
  let least = Infinity;
  for (let run = 0; run < runs; run++) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}
