import type { Protocol, Role, TypedVersion } from '../protocol/index.ts';
import type { Pics } from '../pics/index.ts';
import type { CallOutcome } from '../session/session.ts';
import type { OperatorAction } from '../sut/index.ts';
import type { Finding } from '../verdict/index.ts';
import type { Arrival } from './arrival.ts';
import type { Conversation } from './conversation.ts';
import type { Names } from './conversation-options.ts';
import type { Etiquette } from './etiquette.ts';
import type { Judge } from './judge.ts';
import type { KnownSetting } from './setting.ts';

/** Everything that one version of OCPP brings along: its words, its manners, its housekeeping. The engine knows no version. */
export interface Kit {
  readonly version: TypedVersion;
  readonly names: Names;
  readonly protocol: Protocol;
  readonly judge: Judge;
  /** The actors and hands that the cases of this version use, bound to a conversation. */
  stage(talk: Conversation, sut: Role, configured: unknown, care: Care): object;
  /** One for each system under test of a run (CSMS under test: for each simulated station). */
  care(sut: Role, terms: CareTerms): Care;
}

export interface CareTerms {
  /** The `<Configured …>` values of the version. */
  readonly configured: unknown;
  readonly pics: Pics;
  /** Wall-clock milliseconds. */
  readonly now: () => number;
}

/**
 * The harness's memory of one system under test and its duty of care: it knows what it has seen over all cases, answers
 * politely, judges every frame whatever a case looks at, brings the SUT to idle before a case and back after it.
 */
export interface Care {
  readonly etiquette: Etiquette;
  /** A CALL of the SUT came in: remembers and judges it. The findings belong to no step. */
  heard(arrival: Arrival): readonly Finding[];
  /** The answer that the tool gave to a CALL of the SUT. */
  answered(arrival: Arrival, payload: unknown): void;
  /** A CALL of the tool was answered: remembers and judges it. */
  told(action: string, payload: unknown, outcome: CallOutcome): readonly Finding[];
  /** The operator did something. */
  acted(action: OperatorAction): void;
  connection(open: boolean): void;
  /** A case begins: rules over one conversation start afresh. */
  begin(): void;
  /** Brings the SUT to where every case begins. @throws Inconclusive when it cannot be reached */
  prepare(talk: Conversation, from: 'connected' | 'idle'): Promise<void>;
  /** Sets what the document demands. @throws Inconclusive when the SUT refuses */
  configure(talk: Conversation, configuration: Readonly<Record<string, KnownSetting>>): Promise<void>;
  /** Shows that nothing more will come: a cheap CALL answered means that everything sent before it has been seen. */
  fence(talk: Conversation): Promise<void>;
  /**
   * Why a pass would mean nothing: no sign that a real peer is at the other end, only one that happens to say the right
   * thing. Asked after a case that would pass; undefined when there is no doubt.
   */
  doubt(talk: Conversation): Promise<string | undefined>;
  /** Undoes what the case did, in reverse; the sentences say what could not be undone. */
  cleanUp(talk: Conversation): Promise<readonly string[]>;
}
