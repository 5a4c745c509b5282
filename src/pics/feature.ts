import type { Role } from '../protocol/index.ts';

/** Something that a system under test may or may not have; its maker claims it in the PICS. */
export interface Feature {
  readonly id: string;
  /** What a maker claims with it, as a short statement. */
  readonly title: string;
  /** Whose feature it is. */
  readonly role: Role | 'both';
  /** What is taken when no PICS is given, or it does not mention the feature: true only for what most such systems have. */
  readonly default: boolean;
}
