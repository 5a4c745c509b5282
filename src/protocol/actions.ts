import type { Role } from './version.ts';

/** What is known of an action besides its schemas. */
export interface ActionFacts {
  /** Who may send the request. */
  readonly sender: Role | 'both';
  /** The feature profile (1.6, `Security` for the whitepaper) or the functional block (2.x) that it belongs to. */
  readonly profile: string;
}
