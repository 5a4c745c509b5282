/**
 * What the outside world does to the system under test (`plugfest-operator/1`). Actions are named as the specification and
 * the test documents name them, never as one product's UI does. OCPP 1.x has no EVSEs: there `evse` and `connector` both hold
 * the connectorId.
 */
export type OperatorAction =
  // station under test
  | { readonly action: 'powerCycle' }
  | { readonly action: 'powerLoss' }
  | { readonly action: 'powerRestore' }
  | {
      readonly action: 'plugIn';
      readonly evse: number;
      readonly connector: number;
      readonly side?: 'ev' | 'station';
      readonly halfway?: boolean;
    }
  | { readonly action: 'unplug'; readonly evse: number; readonly connector: number; readonly side?: 'ev' | 'station' }
  | {
      readonly action: 'presentToken';
      readonly evse?: number;
      readonly connector?: number;
      readonly idToken: string;
      readonly type: string;
    }
  | { readonly action: 'suspendEV' | 'resumeEV' | 'suspendEVSE'; readonly evse: number; readonly connector: number }
  | {
      readonly action: 'fault' | 'clearFault';
      readonly evse?: number;
      readonly connector?: number;
      readonly errorCode: string;
    }
  | { readonly action: 'parkingBay'; readonly evse: number; readonly occupied: boolean }
  | { readonly action: 'dropNetwork' | 'restoreNetwork' }
  /** Over SOAP: it listens at another address from now on, and knows it. */
  | { readonly action: 'changeAddress' }
  /** In a mobile network: it is sent a short message (SMS) that tells it to be heard of. */
  | { readonly action: 'wakeUp' }
  | { readonly action: 'confirm'; readonly question: string }
  // CSMS under test
  | { readonly action: 'order'; readonly ocppAction: string; readonly intent: Readonly<Record<string, unknown>> }
  | { readonly action: 'provision'; readonly what: string; readonly [detail: string]: unknown };

/** Where in a run an action is asked for. */
export interface OperatorContext {
  readonly case: string;
  readonly step: string;
  readonly identity: string;
  /** One sentence for a person: why this is needed now. */
  readonly why?: string;
  /** Aborted when the case is over or its patience ends. */
  readonly signal?: AbortSignal;
}

export type OperatorOutcome =
  | { readonly outcome: 'done' }
  | { readonly outcome: 'declined'; readonly note?: string }
  | { readonly outcome: 'unsupported'; readonly note?: string };

/** A port. A test case never knows whether a person, a script, an HTTP service or a module stands behind it. */
export interface SutDriver {
  readonly name: string;
  /**
   * @throws DriverError when the set-up is broken: no answer in time, an answer that is none of the three outcomes
   */
  perform(action: OperatorAction, context: OperatorContext): Promise<OperatorOutcome>;
  dispose?(): Promise<void>;
}

/** The driver itself failed: an `error` of the set-up, not a verdict on the system under test. */
export class DriverError extends Error {
  override readonly name = 'DriverError';
}
