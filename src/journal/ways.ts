/** The ways in which a sentence can announce something to do, one bit each: what the sieve rules out need not be looked for. */
export const Way = {
  cue: 1, plan: 2, time: 4, lack: 8, thing: 16, fronted: 32, trial: 64, debt: 128, wanted: 256, slot: 512, advice: 1024, command: 2048, label: 4096, verdict: 8192, pledge: 16_384, role: 32_768,
} as const;

/** Nothing is ruled out. */
export const allWays = 65_535;
