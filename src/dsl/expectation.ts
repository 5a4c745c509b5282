import type { Detail, Level } from '../verdict/index.ts';
import type { Arrival } from './arrival.ts';

/** What a case waits for: one message of the system under test, described so that arrivals can be held against it. */
export interface Expectation {
  readonly step: string;
  readonly subject: string;
  readonly action: string;
  /** A breach of less than `must` does not end the case. */
  readonly level: Level;
  /** It watches for the message in order that it does not come. */
  readonly forbids?: true;
  readonly requirements: readonly string[];
  readonly at: string | undefined;
  /** The partial message that is expected; literals in it tell the etiquette which message is meant. */
  readonly expected: unknown;
  /** Why an arrival of the right action is not the one that is meant; undefined when it is to be judged. */
  overlooks(arrival: Arrival): string | undefined;
  /** Everything that is wrong with an arrival, by content and by schema. */
  problems(arrival: Arrival): Detail[];
  /** Takes the arrival as the message that was waited for: answers it, records the row, judges it. */
  settle(arrival: Arrival): void;
  /** It was optional, or another alternative was chosen. */
  skip(): void;
}
