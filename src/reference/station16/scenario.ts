import type { Rig, RigOptions } from './test-rig.ts';

/** A scenario that a whole charge point is put through, to see whether a fault makes a difference. */
export interface Scenario {
  readonly name: string;
  readonly options?: Omit<RigOptions, 'faults'>;
  readonly prepare?: (rig: Rig) => void;
  readonly run: (rig: Rig) => Promise<void>;
}
