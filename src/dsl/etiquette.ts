import type { Answer } from '../protocol/index.ts';
import type { Finding } from '../verdict/index.ts';
import type { Arrival } from './arrival.ts';

/**
 * The manners of one version towards one role: what the tool answers when a case does not say, and which messages a case
 * lets pass although no step expects them. A tolerance always has a reason; it is recorded with it.
 */
export interface Etiquette {
  /** The polite answer to a CALL of the system under test. */
  answer(arrival: Arrival): Answer;
  /** Whether the answer leaves no choice, so that it is given as soon as the message arrives. */
  answersAtOnce(action: string): boolean;
  /** Why a message that no step expects is no offence; undefined when it is one. */
  tolerates(arrival: Arrival): string | undefined;
  /** What is to be noted about a message that was tolerated: that another tool is known to refuse it, for one. */
  notes?(arrival: Arrival): Finding | undefined;
  /**
   * Why a message of the expected action is not yet the one that is meant (a status of another connector, a repeated or
   * intermediate status), judged against the literal expectation of the step; undefined when it is to be judged.
   */
  passesOver(arrival: Arrival, expected: unknown): string | undefined;
}
