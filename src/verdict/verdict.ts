/**
 * Verdicts form a lattice, as in TTCN-3: the verdict of a case may only get worse.
 * `error` blames the tool or its set-up, `fail` blames the system under test, `inconclusive` says that neither can be blamed.
 */
export const VERDICTS = ['none', 'pass', 'inconclusive', 'fail', 'error'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The worse of two verdicts. */
export function worst(a: Verdict, b: Verdict): Verdict {
  return VERDICTS.indexOf(a) >= VERDICTS.indexOf(b) ? a : b;
}
