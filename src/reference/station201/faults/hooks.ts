/** A message on its way to the CSMS. */
export interface Outgoing {
  readonly action: string;
  readonly payload: unknown;
}

/** The places at which a fault can take hold. */
export interface Hooks {
  /** Which messages leave in place of one: none drops it. */
  readonly outgoing?: (message: Outgoing) => readonly Outgoing[];
  /** Another payload for an answer to the CSMS. */
  readonly answer?: (action: string, payload: unknown) => unknown;
  /** How long it waits before the next BootNotification, in seconds. */
  readonly retry?: (seconds: number) => number;
  /** How long it waits between heartbeats, in seconds. */
  readonly heartbeat?: (seconds: number) => number;
  /** Whether a token charges, whatever the CSMS said about it. */
  readonly authorized?: (status: string) => boolean;
  /** Does not ask the CSMS about tokens. */
  readonly trustsTokens?: boolean;
  /** Reports its connectors before it is accepted. */
  readonly speaksBeforeAccepted?: boolean;
  /** Goes on without a new BootNotification after a restart. */
  readonly skipsBoot?: boolean;
  /** Never lets energy flow. */
  readonly neverCharges?: boolean;
}

/** A way in which the station goes wrong. */
export interface Fault extends Hooks {
  /** What it does, in a sentence that completes "The charging station …". */
  readonly does: string;
  /** Faults of real products that it was modelled on, by their ids in the collection of field faults. */
  readonly field: readonly string[];
}

/** All hooks of several faults as one of each, applied in the order of the faults. */
export interface Faults {
  outgoing(message: Outgoing): readonly Outgoing[];
  answer(action: string, payload: unknown): unknown;
  retry(seconds: number): number;
  heartbeat(seconds: number): number;
  authorized(status: string): boolean;
  has(flag: 'trustsTokens' | 'speaksBeforeAccepted' | 'skipsBoot' | 'neverCharges'): boolean;
}

export function combined(faults: readonly Hooks[]): Faults {
  return {
    outgoing: (message) =>
      faults.reduce<readonly Outgoing[]>((now, { outgoing }) => (outgoing ? now.flatMap(outgoing) : now), [message]),
    answer: (action, payload) => faults.reduce((now, { answer }) => (answer ? answer(action, now) : now), payload),
    retry: (seconds) => faults.reduce((now, { retry }) => retry?.(now) ?? now, seconds),
    heartbeat: (seconds) => faults.reduce((now, { heartbeat }) => heartbeat?.(now) ?? now, seconds),
    authorized: (status) => status === 'Accepted' || faults.some(({ authorized }) => authorized?.(status) ?? false),
    has: (flag) => faults.some((fault) => fault[flag] === true),
  };
}
