import type { Answer } from '../../protocol/index.ts';
import { protocolOf } from '../../protocol/index.ts';
import { ConnectionLost, type FailedAttempt } from '../../session/index.ts';
import type {
  CallOptions,
  FrameFlaws,
  IncomingCall,
  SecurityProfile,
  SecurityTerms,
  Session,
  Stray,
} from '../../session/index.ts';
import type { ActiveFaults } from './faults/active.ts';
import type { Extra, Sending } from './faults/mechanism.ts';
import type { Lifetime } from './lifetime.ts';
import type { Outcome, Sent, SentRequest, SentResponse } from './messages.ts';

export interface LinkOptions {
  readonly session: Session;
  readonly life: Lifetime;
  readonly faults: ActiveFaults;
  /** Between 0 and 1; spreads the attempts of many charge points to reconnect. */
  readonly random: () => number;
  /** Seconds to wait for an answer. */
  readonly patience: () => number;
  /** Whether the registration allows a request now (§4.2). */
  readonly maySend: (action: Sent) => boolean;
  /** An attempt to connect is about to be made. */
  readonly attempting: () => void;
  /** It has failed. */
  readonly failed: (why: FailedAttempt | undefined) => void;
  readonly opened: () => void;
  readonly closed: () => void;
  readonly call: (call: IncomingCall) => void;
  readonly stray: (stray: Stray) => void;
  /** A request was answered by a CALLERROR. */
  readonly refused: () => void;
  /** Something went over the line, in whatever direction. */
  readonly active: () => void;
}

/** The wait before the first attempt to reconnect, and the longest one; every failure doubles it (OCPP-J errata 3.4). */
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 30_000;

const protocol = protocolOf('1.6');

/** The connection with the central system: opens it, keeps it open, sends one CALL at a time. */
export class Link {
  readonly #options: LinkOptions;
  #turn: Promise<void> = Promise.resolve();
  #waiting = 0;
  #wanted = false;
  #failures = 0;
  #connections = 0;
  #attempt: (() => void) | undefined;

  constructor(options: LinkOptions) {
    this.#options = options;
  }

  get online(): boolean {
    return this.#options.session.connected;
  }

  /** The security profile that connections are made with. */
  get securityProfile(): SecurityProfile {
    return this.#options.session.security.terms.profile;
  }

  /** Changes the terms of security, from the next connection on. */
  secure(terms: Partial<SecurityTerms>): void {
    this.#options.session.security.change(terms);
  }

  /** Connects, and connects again whenever the connection is lost. */
  connect(): void {
    const { session, life, faults, opened, closed, call, stray, active } = this.#options;
    this.#wanted = true;
    this.#failures = 0;
    session.listen({
      opened: () => {
        if (life.over) return;
        this.#failures = 0;
        this.#connections++;
        opened();
        if (this.#connections === 2 && faults.has('connects-twice'))
          life.after(FIRST_WAIT, () => void session.open({ beside: true }).catch(() => undefined));
      },
      closed: () => {
        if (life.over) return;
        closed();
        this.#later();
      },
      call: (incoming) => {
        if (life.over) return;
        active();
        call(incoming);
      },
      stray: (odd) => {
        if (!life.over) stray(odd);
      },
    });
    void this.#open();
  }

  /** Stays without a connection until `connect()`. */
  disconnect(): void {
    this.#wanted = false;
    this.#attempt?.();
    this.#attempt = undefined;
    void this.#options.session.close({ abrupt: true });
  }

  /**
   * Sends a request, when its turn comes, and tells what it came to.
   * @param asked the central system has asked for it by TriggerMessage, which lifts the ban on requests while Pending
   */
  send<A extends Sent>(action: A, request: SentRequest<A>, asked = false): Promise<Outcome<A>> {
    const { life, faults, maySend } = this.#options;
    if (!this.online || !(asked || maySend(action))) return Promise.resolve({ kind: 'offline' });
    const sending = faults.sending(action, request);
    if (sending.dropped) return Promise.resolve({ kind: 'swallowed' });
    if (sending.delaySeconds === 0) return this.#inTurn(action, sending);
    return life.sleep(sending.delaySeconds * 1000).then(() => this.#inTurn(action, sending));
  }

  /** Closes the connection; it is opened again after the usual wait. */
  hangUp(): void {
    void this.#options.session.close();
  }

  /** Resolves when every request has its answer. */
  async quiet(): Promise<void> {
    for (let turn: Promise<void> | undefined; turn !== this.#turn;) {
      turn = this.#turn;
      await turn;
    }
  }

  /** Whether a request waits for its answer. */
  get busy(): boolean {
    return this.#waiting > 0;
  }

  /** Sends a ping, which holds nothing. */
  ping(): void {
    this.#options.session.ping?.('');
  }

  /** Sends text of whatever form. */
  sendRaw(text: string): void {
    if (!this.online) return;
    this.#options.session.sendRaw(text);
    this.#options.active();
  }

  #inTurn<A extends Sent>(action: A, sending: Sending): Promise<Outcome<A>> {
    const outcome = this.#turn.then(() => this.#carryOut(action, sending));
    this.#turn = outcome.then(() => undefined);
    return outcome;
  }

  async #carryOut<A extends Sent>(action: A, sending: Sending): Promise<Outcome<A>> {
    for (const extra of sending.before) await this.#exchange(extra.action, extra.payload);
    if (sending.frame !== undefined) {
      this.sendRaw(sending.frame(`raw-${this.#options.random().toString(36).slice(2, 12)}`, sending.payload));
      return { kind: 'swallowed' };
    }
    const labelled = sending.messageId === undefined ? {} : { messageId: sending.messageId };
    const first = this.#exchange(action, sending.payload, labelled);
    for (const extra of sending.meanwhile) void this.#exchange(extra.action, extra.payload, { outOfTurn: true });
    const outcome = await first;
    for (let time = 1; time < sending.times; time++) await this.#exchange(action, sending.payload, labelled);
    await this.#sendAll(sending.after);
    return outcome;
  }

  async #sendAll(extras: readonly Extra[]): Promise<void> {
    for (const { action, payload } of extras) await this.#exchange(action, payload);
  }

  async #exchange<A extends Sent>(action: A, payload: unknown, options: CallOptions = {}): Promise<Outcome<A>> {
    const { session, life, patience, active, faults, refused, random } = this.#options;
    const loud = faults.has('answers-nonsense-with-errors');
    const messageId = options.messageId ?? (loud ? `loud-${random().toString(36).slice(2, 14)}` : undefined);
    if (!session.connected) return { kind: 'offline' };
    const abort = new AbortController();
    this.#waiting++;
    const relax = life.after(patience() * 1000, () => abort.abort());
    try {
      const call = session.call(action, payload, {
        ...options,
        ...(messageId === undefined ? {} : { messageId }),
        signal: abort.signal,
      });
      active();
      const { answer } = await life.during(call);
      const outcome = judged(action, answer);
      if (outcome.kind === 'refused') refused();
      if (outcome.kind === 'malformed' && loud) this.sendRaw(`[4,"${messageId ?? ''}","FormationViolation","",{}]`);
      return outcome;
    } catch {
      return { kind: abort.signal.aborted ? 'unanswered' : 'offline' };
    } finally {
      relax();
      this.#waiting--;
    }
  }

  async #open(): Promise<void> {
    const { session, life, faults, attempting, failed } = this.#options;
    this.#attempt = undefined;
    attempting();
    try {
      const forgets = this.#connections > 0 && faults.has('offers-no-subprotocol-again');
      await life.during(session.open({ ...(forgets && { offered: [] }), flaws: flawsOf(faults) }));
    } catch (error) {
      const why = error instanceof ConnectionLost ? error.attempt : undefined;
      this.#failures++;
      if (!life.over) failed(why);
      if (why?.over !== undefined && faults.has('gives-up-after-bad-tls')) return;
      this.#later();
    }
  }

  #later(): void {
    const { life, faults, random } = this.#options;
    if (!this.#wanted || this.#attempt !== undefined || faults.has('never-reconnects')) return;
    if (this.#failures > 2 && faults.has('gives-up-reconnecting')) return;
    const doubled = Math.min(FIRST_WAIT * 2 ** this.#failures, LONGEST_WAIT);
    const wait = faults.has('reconnect-storm') ? 50 : doubled * (1 + random() / 4);
    this.#attempt = life.after(wait, () => void this.#open());
  }
}

/** What is wrong with how it treats frames. */
function flawsOf({ has }: ActiveFaults): FrameFlaws {
  let answered = 0;
  return {
    ...(has('leaves-pings-unanswered') && { pong: () => undefined }),
    ...(has('sends-empty-pongs') && { pong: () => '' }),
    ...(has('answers-one-ping-only') && { pong: (data: string) => (answered++ === 0 ? data : undefined) }),
    ...(has('loses-fragments') && { fragments: 'lost' }),
    ...(has('takes-fragments-apart') && { fragments: 'apart' }),
    ...(has('reads-binary-frames') && { binary: 'as text' }),
  };
}

function judged<A extends Sent>(action: A, answer: Answer): Outcome<A> {
  if (answer.kind === 'error') return { kind: 'refused', code: answer.code };
  if (protocol.validate(action, 'response', answer.payload).length > 0) return { kind: 'malformed' };
  return { kind: 'answered', response: answer.payload as SentResponse<A> };
}
