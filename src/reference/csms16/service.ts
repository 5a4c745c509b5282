import { readCertificate } from '../../pki/index.ts';
import { errorCodesFor, protocolOf } from '../../protocol/index.ts';
import type { Action, Answer, SchemaBreach } from '../../protocol/index.ts';
import { ConnectionLost, Secret } from '../../session/index.ts';
import type {
  CallOutcome,
  ChosenFor,
  ConnectionOpened,
  IncomingCall,
  SecurityTerms,
  Session,
  Stray,
} from '../../session/index.ts';
import { encodeAnswer, sentenceOf } from '../../wire/index.ts';
import { answerTo } from './answers.ts';
import type { Desk } from './desk.ts';
import type { Controls, Incoming, Outgoing, Reaction, Readmission } from './faults/hooks.ts';
import { orderNamed } from './orders.ts';
import type { StationRecord } from './stations.ts';

const PROFILES = [0, 1, 2, 3] as const;

/** How long the central system waits for an answer before it turns to its next request, in milliseconds. */
const PATIENCE = 60_000;

/** A list that the text gives the cardinality 1..*, while the schema lets it be empty. */
function emptyList(action: string, payload: unknown): Answer | undefined {
  const [remark] = protocolOf('1.6')
    .remarks(action, 'request', payload)
    .filter(({ rule }) => rule === 'cardinality');
  return remark && error('OccurenceConstraintViolation', `${remark.path}: ${remark.text}`);
}

/** Serves one charge point: answers what it asks, and sends it what the operator ordered. */
export class StationService {
  readonly station: StationRecord;
  readonly session: Session;
  readonly #desk: Desk;
  readonly #timers = new Set<() => void>();
  /** On which terms the charge point was let in at first. */
  readonly #usual: SecurityTerms;
  #connections = 0;
  #open = 0;
  #stopped = false;

  constructor(station: StationRecord, session: Session, desk: Desk) {
    this.station = station;
    this.session = session;
    this.#desk = desk;
    this.#usual = session.security.terms;
    void session.open({ agrees: (offered, attempt) => this.#agrees(offered, attempt), flaws: desk.hooks.flaws() });
    session.listen({
      opened: (connection) => this.#connected(connection),
      call: (call) => this.#hear(call),
      stray: (stray) => this.#meet(stray),
    });
  }

  get connected(): boolean {
    return this.session.connected;
  }

  /** Sends the requests that a well-behaved central system, or its faults, make of an order. */
  order(request: Outgoing): void {
    const scene = { identity: this.station.identity, station: this.station, transactions: this.#desk.transactions };
    for (const one of this.#desk.hooks.request(request, scene)) this.#send(one);
  }

  /** Falls silent, and closes the connection. The session itself belongs to whoever made it. */
  async stop(): Promise<void> {
    this.#stopped = true;
    for (const cancel of this.#timers) cancel();
    this.#timers.clear();
    if (this.session.connected) await this.session.close();
  }

  /** Unknown charge points are turned away, subprotocols that are not known are not agreed to (OCPP-J 1.6 §3.2). */
  #agrees(offered: readonly string[], attempt: ChosenFor): string | number | undefined {
    const { hooks, known } = this.#desk;
    if (!hooks.knows(attempt.identity, known)) return 404;
    if (hooks.agreement !== undefined) return hooks.agreement(offered, attempt);
    return offered.find((one) => one === 'ocpp1.6');
  }

  #connected({ tls }: ConnectionOpened): void {
    this.#connections++;
    const { terms } = this.session.security;
    const [shown] = terms.profile === 3 ? (tls?.certificates ?? []) : [];
    // The certificate that a charge point was put up with says whose it is.
    const owner = terms.owner ?? (shown && ownerIn(shown));
    this.#admit(owner === undefined ? terms : { ...terms, owner }, 'connection');
    this.#desk.hooks.connected(this.#connections, this.#controls());
  }

  #hear(call: IncomingCall): void {
    if (this.#stopped) return;
    const incoming = this.#incoming(call);
    const reaction = this.#desk.hooks.answer(this.#react(incoming, call), incoming);
    this.#carryOut(reaction, call);
    if (call.action === 'SignCertificate' && isAccepted(reaction)) void this.#certify(incoming);
    this.#desk.hooks.heard(incoming, this.#controls());
  }

  /** A CALL that cannot be read as a whole is refused; everything else that is no message is passed over (OCPP-J 1.6 §4.2.3). */
  #meet(stray: Stray): void {
    if (this.#stopped || this.#desk.hooks.strayed(stray, this.#controls())) return;
    if (stray.kind !== 'malformed' || stray.messageType !== 2 || stray.messageId === undefined) return;
    this.#sendRaw(encodeAnswer(stray.messageId, error('FormationViolation', sentenceOf(stray.problem))));
  }

  #incoming({ action, payload, messageId }: IncomingCall): Incoming {
    const { heard } = this.station;
    // Invented actions are counted together: a peer must not be able to grow this map.
    const counted = protocolOf('1.6').knows(action) ? action : '';
    const nth = (heard.get(counted) ?? 0) + 1;
    heard.set(counted, nth);
    return {
      identity: this.station.identity,
      action,
      payload: (typeof payload === 'object' && payload !== null ? payload : {}) as Readonly<Record<string, unknown>>,
      messageId,
      nth,
      now: this.#desk.clock.now(),
      station: this.station,
      transactions: this.#desk.transactions,
      crossing: this.#open > 0,
    };
  }

  #react(incoming: Incoming, { payload, breaches }: IncomingCall): Reaction {
    const refusal = this.#desk.hooks.lenient(incoming)
      ? notKnown(incoming)
      : this.#refusal(incoming, payload, breaches);
    if (refusal) return refusal;
    this.station.triggered.delete(incoming.action);
    return { kind: 'result', payload: answerTo(incoming.action as Action<'1.6', 'fromStation'>, incoming, this.#desk) };
  }

  /** Why a CALL is not processed: it comes before the charge point is accepted, is unknown, or breaks its schema. */
  #refusal(incoming: Incoming, payload: unknown, breaches: readonly SchemaBreach[] | undefined): Answer | undefined {
    const { action } = incoming;
    const welcome =
      action === 'BootNotification' ||
      this.station.registration === 'Accepted' ||
      (this.station.registration === 'Pending' && this.station.triggered.has(action));
    // OCPP-J 1.6 errata §3.10.
    if (!welcome) return error('SecurityError', `${action} before the charge point is accepted`);
    const unknown = notKnown(incoming);
    if (unknown) return unknown;
    if (this.#desk.unsupported.has(action)) return error('NotSupported', `${action} is of no use here`);
    const [breach] = breaches ?? protocolOf('1.6').validate(action, 'request', payload);
    if (!breach) return emptyList(action, payload);
    const [code = 'FormationViolation'] = errorCodesFor('1.6', breach);
    return error(code, `${breach.path || 'payload'}: expected ${breach.expected}`);
  }

  /** Has a certificate signed, and sends it: use case A02 of the whitepaper. */
  async #certify({ payload, now }: Incoming): Promise<void> {
    const { authority, hooks } = this.#desk;
    const request = authority.acceptable(String(payload['csr']));
    if (request === undefined) return;
    const { chain, root } = await authority.sign(request, now, (terms) => hooks.certificate(terms));
    if (this.#stopped) return;
    if (!hooks.distrustsAuthority()) this.#trust(root);
    this.order({ action: 'CertificateSigned', payload: { certificateChain: chain } });
  }

  /** From now on the charge point may show a certificate of this root. */
  #trust(root: string): void {
    const { terms } = this.session.security;
    if (!terms.trusted.includes(root)) this.session.security.change({ trusted: [...terms.trusted, root] });
  }

  #carryOut(reaction: Reaction, call: IncomingCall): void {
    switch (reaction.kind) {
      case 'silence':
        return;
      case 'late':
        this.#later(reaction.seconds, () => call.reply(reaction.answer));
        return;
      case 'raw':
        for (const frame of reaction.frames) this.#sendRaw(frame);
        return;
      default:
        call.reply(reaction);
    }
  }

  #send(request: Outgoing): void {
    if (request.afterSeconds !== undefined) this.#later(request.afterSeconds, () => void this.#exchange(request));
    else void this.#exchange(request);
  }

  async #exchange(request: Outgoing): Promise<void> {
    const patience = new AbortController();
    const calm = this.#desk.clock.after(PATIENCE, () => patience.abort(new ConnectionLost('no answer in time')));
    this.#timers.add(calm);
    this.#open++;
    try {
      this.#learn(
        request,
        await this.session.call(request.action, request.payload, {
          signal: patience.signal,
          outOfTurn: request.outOfTurn ?? false,
        }),
      );
    } catch {
      // Unanswered, or the connection is gone: an order is not repeated by itself, the operator would order again.
    } finally {
      this.#open--;
      this.#timers.delete(calm);
      calm();
    }
  }

  #learn(request: Outgoing, { answer }: CallOutcome): void {
    const valid =
      answer.kind === 'result' && protocolOf('1.6').validate(request.action, 'response', answer.payload).length === 0;
    if (valid) {
      const scene = { station: this.station, desk: this.#desk };
      const order = orderNamed(request.action);
      // Both halves have been checked against the schemas of this action.
      order?.learn?.(answer.payload as never, request.payload, scene);
      const next = request.again === true ? undefined : order?.next?.(answer.payload as never, request.payload);
      if (next !== undefined)
        this.order({
          action: request.action,
          payload: order?.compose(next, scene) as Outgoing['payload'],
          again: true,
        });
      this.#secure(request, answer.payload);
    }
    this.#desk.hooks.answered({ request, answer }, this.#controls());
  }

  /** What the charge point takes over counts from its next connection on (OCPP-J 1.6 §6.2.2, A05.FR.09). */
  #secure({ action, payload }: Outgoing, answered: unknown): void {
    const { status } = answered as { readonly status?: unknown };
    if (action !== 'ChangeConfiguration') return;
    const [key, value] = [payload['key'], String(payload['value'])];
    const { terms } = this.session.security;
    if (status !== 'Accepted' && status !== 'RebootRequired') return this.#admit(terms, 'refused order');
    const password = key === 'AuthorizationKey' ? Secret.fromHex(value) : undefined;
    if (password !== undefined) this.#admit({ ...terms, passwords: [password] }, 'order');
    const profile = PROFILES.find((one) => key === 'SecurityProfile' && String(one) === value);
    if (profile !== undefined) this.#admit({ ...terms, profile }, 'order');
  }

  #admit(terms: SecurityTerms, after: Readmission['after']): void {
    const when = { after, usual: this.#usual, times: this.#connections };
    this.session.security.change(this.#desk.hooks.admission(terms, when));
  }

  #sendRaw(frame: string): void {
    if (this.session.connected) this.session.sendRaw(frame);
  }

  #later(seconds: number, work: () => void): void {
    const cancel = this.#desk.clock.after(seconds * 1000, () => {
      this.#timers.delete(cancel);
      work();
    });
    this.#timers.add(cancel);
  }

  #controls(): Controls {
    return {
      identity: this.station.identity,
      station: this.station,
      transactions: this.#desk.transactions,
      send: (request) => this.#send(request),
      sendRaw: (frame) => this.#sendRaw(frame),
      close: () => void this.session.close(),
      later: (seconds, work) => this.#later(seconds, work),
    };
  }
}

/** OCPP-J 1.6 §4.2.3: NotImplemented for an action that is not known, NotSupported for one that only a central system sends. */
function notKnown({ action }: Incoming): Answer | undefined {
  const protocol = protocolOf('1.6');
  if (!protocol.knows(action)) return error('NotImplemented', 'there is no such action');
  if (!protocol.maySend('station', action)) return error('NotSupported', `${action} is not for a central system`);
  return undefined;
}

function isAccepted(reaction: Reaction): boolean {
  return reaction.kind === 'result' && (reaction.payload as { status?: unknown }).status === 'Accepted';
}

function error(code: string, description: string): Answer {
  return { kind: 'error', code, description, details: {} };
}

/** Whom a certificate is made out to (A00.FR.404, FR.405). */
function ownerIn(der: Uint8Array): NonNullable<SecurityTerms['owner']> {
  const { commonNames, organizations } = readCertificate(der).subject;
  return { commonNames, organizations };
}
