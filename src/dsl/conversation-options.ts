import type { Clock } from '../clock/index.ts';
import type { Files } from '../files/index.ts';
import type { Binding, Role } from '../protocol/index.ts';
import type { Session } from '../session/session.ts';
import type { SutDriver } from '../sut/index.ts';
import type { TraceBody } from '../trace/index.ts';
import type { Etiquette } from './etiquette.ts';
import type { Judge } from './judge.ts';
import type { Timing } from './timing.ts';

/** The names of the parties as the document of the version prints them. */
export interface Names {
  readonly station: string;
  readonly csms: string;
}

/** What one case's conversation is held with. */
export interface ConversationOptions {
  readonly session: Session;
  readonly clock: Clock;
  readonly timing: Timing;
  readonly etiquette: Etiquette;
  readonly judge: Judge;
  readonly driver: SutDriver;
  /** Who is under test. */
  readonly sut: Role;
  readonly binding: Binding;
  readonly names: Names;
  readonly caseId: string;
  readonly identity: string;
  readonly requirements: readonly string[];
  /** Puts up a second simulated station at the address of the first, and registers it; its session. @throws Inconclusive when it is not let in */
  readonly neighbour?: (identity: string) => Promise<Session>;
  readonly record: (event: TraceBody) => void;
  /** The file servers of the run, when there are any. */
  readonly files?: Files | undefined;
  /** Aborted when the run is stopped. */
  readonly signal: AbortSignal;
}

/** A request that passed in this case, with its answer; `response` is undefined when it was refused. */
export interface PastExchange {
  readonly action: string;
  readonly request: unknown;
  readonly response: unknown;
  readonly at: number;
  readonly answeredAt: number;
  /** Which frame of the connection the answer was; known of answers that the system under test gave. */
  readonly answerFrame?: number;
}
