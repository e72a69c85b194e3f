/** The ways in which a sentence can announce something to do, one bit each: what the sieve rules out need not be looked for. */
export const Way = {
  cue: 1, plan: 2, time: 4, lack: 8, passive: 16, fronted: 32, trial: 64, debt: 128, wanted: 256, slot: 512, advice: 1024, command: 2048, label: 4096, verdict: 8192, pledge: 16_384, role: 32_768,
  relative: 1 << 16, deferral: 1 << 17, need: 1 << 18, thingTo: 1 << 19, noted: 1 << 20,
} as const;

/** Nothing is ruled out. */
export const allWays = (1 << 21) - 1;

/** What announcements that name a thing first look for. */
export const thingWays = Way.passive | Way.relative | Way.deferral | Way.need;

export const frontedWays = Way.fronted | Way.thingTo | Way.noted;
