import type { Answer } from '../../../protocol/index.ts';
import type { ChosenFor, FrameFlaws, SecurityTerms, Stray } from '../../../session/index.ts';
import type { CertificateTerms } from '../../../pki/index.ts';
import type { IdTagInfo } from '../id-tags.ts';
import type { StationRecord } from '../stations.ts';
import type { TransactionStore } from '../transactions.ts';

/** A CALL of a charge point, as faults see it. */
export interface Incoming {
  readonly identity: string;
  readonly action: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly messageId: string;
  /** How many CALLs of this action this charge point has sent so far, this one included. */
  readonly nth: number;
  /** The central system's time, in milliseconds since 1970. */
  readonly now: number;
  readonly station: StationRecord;
  readonly transactions: TransactionStore;
  /** Whether the central system itself waits for an answer of this charge point. */
  readonly crossing: boolean;
}

/** What the central system does about a CALL. */
export type Reaction =
  | Answer
  | { readonly kind: 'silence' }
  | { readonly kind: 'late'; readonly seconds: number; readonly answer: Answer }
  | { readonly kind: 'raw'; readonly frames: readonly string[] };

/** A request on its way to a charge point. */
export interface Outgoing {
  readonly action: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** How long it is held back. */
  readonly afterSeconds?: number;
  /** Sent at once, even though another CALL of ours is open. */
  readonly outOfTurn?: boolean;
  /** A second attempt at something that was refused. */
  readonly again?: boolean;
}

/** What an outgoing request is decided from. */
export interface OutgoingScene {
  readonly identity: string;
  readonly station: StationRecord;
  readonly transactions: TransactionStore;
}

/** What a faulty central system can do besides answering. */
export interface Controls extends OutgoingScene {
  readonly send: (request: Outgoing) => void;
  readonly sendRaw: (frame: string) => void;
  readonly close: () => void;
  /** Runs `work` after that much of the clock's time. */
  readonly later: (seconds: number, work: () => void) => void;
}

/** What the terms of a charge point are decided from. */
export interface Readmission {
  readonly after: 'connection' | 'order' | 'refused order';
  /** As they were when the charge point was set up. */
  readonly usual: SecurityTerms;
  /** How often it has connected. */
  readonly times: number;
}

/** An answer that came in for a request of the central system. */
export interface Answered {
  readonly request: Outgoing;
  readonly answer: Answer;
}

export interface AuthorizationQuestion {
  readonly action: 'Authorize' | 'StartTransaction' | 'StopTransaction' | 'SendLocalList';
  readonly idTag: string;
  readonly incoming: Incoming | undefined;
}

/**
 * The places at which a fault can take hold. Each takes what the well-behaved central system would do and gives what is done
 * instead; hooks of several faults are applied in the order in which the faults were given.
 */
export interface Hooks {
  /** The reaction to a CALL. */
  readonly answer?: (reaction: Reaction, incoming: Incoming) => Reaction;
  /** What is said about an id tag. */
  readonly authorization?: (info: IdTagInfo, question: AuthorizationQuestion) => IdTagInfo;
  /** The id of a new transaction. */
  readonly transactionId?: (fresh: number, incoming: Incoming) => number;
  /** What is written into the certificate of a charge point. */
  readonly certificate?: (terms: CertificateTerms) => CertificateTerms;
  /** Whether charge points that show a certificate of its own authority are turned away. */
  readonly distrustsAuthority?: () => boolean;
  /** Whether a CALL is processed although its schema or the registration forbids it. */
  readonly lenient?: (incoming: Incoming) => boolean;
  /** Which requests are sent in place of one: none drops it, two send it twice. */
  readonly request?: (request: Outgoing, scene: OutgoingScene) => readonly Outgoing[];
  /** Something else that happens once a CALL has been dealt with. */
  readonly heard?: (incoming: Incoming, controls: Controls) => void;
  /** Something else that happens when a charge point has answered. */
  readonly answered?: (answered: Answered, controls: Controls) => void;
  /** What is done about something that is no message, or an answer that nobody waits for; true when nothing else is. */
  readonly strayed?: (stray: Stray, controls: Controls) => boolean;
  /** Which of the subprotocols that are offered is agreed on; a number is the HTTP status of a refusal. */
  readonly agreement?: (offered: readonly string[], attempt: ChosenFor) => string | number | undefined;
  /** Whether a charge point is let in; `known` are those that have been set up. */
  readonly knows?: (identity: string, known: ReadonlySet<string>) => boolean;
  /** What is wrong with how it treats frames. */
  readonly flaws?: () => FrameFlaws;
  /** On which terms a charge point is let in after it has connected, or after an order has changed them. */
  readonly admission?: (terms: SecurityTerms, when: Readmission) => SecurityTerms;
  /** Something else that happens when a charge point connects; `times` counts its connections. */
  readonly connected?: (times: number, controls: Controls) => void;
}

/** A way in which a central system goes wrong. */
export interface Fault extends Hooks {
  /** What it does, in a sentence that completes "The central system …". */
  readonly does: string;
  /** Faults of real products that it was modelled on, by their ids in the collection of field faults. */
  readonly field: readonly string[];
  /** The only wire on which it is wrong; any unless given. */
  readonly over?: 'json' | 'soap';
}

/** Faults that are there over JSON alone: they need frames, the WebSocket, or what the security whitepaper adds; OCPP-S has none of it. */
export function overJson<K extends string>(faults: Readonly<Record<K, Fault>>): Readonly<Record<K, Fault>> {
  const marked = Object.entries<Fault>(faults).map(([name, fault]) => [name, { ...fault, over: 'json' }]);
  return Object.fromEntries(marked) as Record<K, Fault>;
}

/** One of each; without an own choice, the subprotocol is the usual one. */
export type AllHooks = Required<Omit<Hooks, 'agreement'>> & {
  readonly agreement: Hooks['agreement'] | undefined;
};

/** All hooks of several faults as one of each. */
export function combined(faults: readonly Hooks[]): AllHooks {
  return {
    answer: (reaction, incoming) => faults.reduce((now, { answer }) => answer?.(now, incoming) ?? now, reaction),
    authorization: (info, question) =>
      faults.reduce((now, { authorization }) => authorization?.(now, question) ?? now, info),
    transactionId: (fresh, incoming) =>
      faults.reduce((now, { transactionId }) => transactionId?.(now, incoming) ?? now, fresh),
    certificate: (terms) => faults.reduce((now, { certificate }) => certificate?.(now) ?? now, terms),
    distrustsAuthority: () => faults.some(({ distrustsAuthority }) => distrustsAuthority?.() ?? false),
    lenient: (incoming) => faults.some(({ lenient }) => lenient?.(incoming) ?? false),
    request: (request, scene) =>
      faults.reduce<readonly Outgoing[]>(
        (now, { request: change }) => (change ? now.flatMap((one) => change(one, scene)) : now),
        [request],
      ),
    heard: (incoming, controls) => faults.forEach(({ heard }) => heard?.(incoming, controls)),
    answered: (answered, controls) => faults.forEach((fault) => fault.answered?.(answered, controls)),
    strayed: (stray, controls) => faults.some(({ strayed }) => strayed?.(stray, controls) ?? false),
    agreement: faults.find(({ agreement }) => agreement)?.agreement,
    knows: (identity, known) => faults.find(({ knows }) => knows)?.knows?.(identity, known) ?? known.has(identity),
    flaws: () => Object.assign({}, ...faults.map(({ flaws }) => flaws?.())) as FrameFlaws,
    admission: (terms, when) => faults.reduce((now, { admission }) => admission?.(now, when) ?? now, terms),
    connected: (times, controls) => faults.forEach(({ connected }) => connected?.(times, controls)),
  };
}
