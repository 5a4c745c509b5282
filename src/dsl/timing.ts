/** Every deadline and tolerance of the harness, in one place. All values are in seconds. */
export interface Timing {
  /** How long a step waits for the system under test when the document names no time. */
  readonly patience: number;
  /** How long a message waits for a step to take it before it is answered as usual: a peer that waits much longer gives it up. */
  readonly held: number;
  /** How long an operator may take: a person walks to the charger. */
  readonly operator: number;
  /** How long the peer may take to come back after a reboot or a cut connection. */
  readonly reconnect: number;
  /** How long silence is watched when the document says "does not send" and names no time. */
  readonly quiet: number;
  /** How far a measured time may be off the demanded one: a share of it, between two bounds. */
  readonly tolerance: { readonly share: number; readonly least: number; readonly most: number };
  /** The harness's own worst lag in the last so many seconds; a timing verdict within its reach is inconclusive. */
  readonly lag: (lastSeconds: number) => number;
}

export const defaultTiming: Timing = {
  patience: 30,
  held: 3,
  operator: 120,
  reconnect: 120,
  quiet: 3,
  // Test labs grant four seconds; on short configured intervals that would hide every breach, so a share bounds it.
  tolerance: { share: 0.15, least: 0.15, most: 4 },
  lag: () => 0,
};

/** The tolerance on a demanded time of `seconds`. */
export function toleranceOn(timing: Timing, seconds: number): number {
  const { share, least, most } = timing.tolerance;
  return Math.min(most, Math.max(least, seconds * share));
}
