import type { ReferenceStation16Options } from './options.ts';
import type { Rig } from './test-rig.ts';

/** A scenario that a whole charge point is put through, to see whether a fault makes a difference. */
export interface Scenario {
  readonly name: string;
  readonly options?: Omit<ReferenceStation16Options, 'session' | 'clock' | 'faults'>;
  readonly prepare?: (rig: Rig) => void;
  readonly run: (rig: Rig) => Promise<void>;
}
