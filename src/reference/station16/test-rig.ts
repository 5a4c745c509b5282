import { sleep, timestamp, VirtualClock } from '../../clock/index.ts';
import { memoryFiles } from '../../files/index.ts';
import type { Transfer } from '../../files/index.ts';
import type { Answer } from '../../protocol/index.ts';
import { readCertificate } from '../../pki/index.ts';
import type { BasicAuth, IncomingCall, SecurityTerms, Session, TlsFacts } from '../../session/index.ts';
import type { OperatorAction, OperatorOutcome } from '../../sut/index.ts';
import { memoryPair } from '../../transport/memory.ts';
import type { ReferenceStation16Options } from './options.ts';
import { referenceStation16 } from './station.ts';
import type { ReferenceStation } from './station.ts';

/** A request of the charge point as the tests look at it. */
export interface Heard {
  readonly action: string;
  readonly payload: Record<string, unknown>;
  /** Seconds since the beginning. */
  readonly at: number;
}

type Reply = (payload: Record<string, unknown>, nth: number) => unknown;

/** No answer. */
export const SILENCE = Symbol('silence');

/** A CALLERROR as an answer. */
export function callError(code: string): Answer {
  return { kind: 'error', code, description: '', details: {} };
}

const ACCEPTED = { idTagInfo: { status: 'Accepted' } };

export interface RigOptions extends Omit<ReferenceStation16Options, 'session' | 'clock'> {
  /** How both ends of the connection are secured; not at all unless given. */
  readonly ends?: { readonly station?: Partial<SecurityTerms>; readonly csms?: Partial<SecurityTerms> };
}

/** The reference charge point, in virtual time, against a small central system that says yes to everything unless told otherwise. */
export class Rig {
  readonly clock = new VirtualClock();
  readonly csms: Session;
  /** The end of the charge point. */
  readonly session: Session;
  readonly files = memoryFiles(this.clock);
  /** What was fetched and uploaded. */
  readonly transfers: Transfer[] = [];
  readonly station: ReferenceStation;
  readonly heard: Heard[] = [];
  /** Every frame that the charge point sent. */
  readonly frames: string[] = [];
  readonly strays: string[] = [];
  /** When connections were opened and closed. */
  readonly connections: string[] = [];
  readonly #replies = new Map<string, Reply>();
  readonly #start: number;
  #taken = 0;
  #nextTransaction = 1;

  constructor({ ends = {}, ...options }: RigOptions = {}) {
    const { clock } = this;
    this.#start = clock.now();
    const pair = memoryPair({
      clock,
      version: '1.6',
      identity: 'CP001',
      station: {
        tap: ({ direction, text }) => direction === 'sent' && this.frames.push(text),
        security: ends.station ?? {},
      },
      csms: { security: ends.csms ?? {} },
    });
    this.csms = pair.csms;
    this.session = pair.station;
    this.csms.listen({
      opened: ({ at, tls, basicAuth }) => this.connections.push(`opened ${at}${shownIn(tls)}${givenIn(basicAuth)}`),
      turnedAway: ({ at, why }) => this.connections.push(`turned away ${at}: ${why}`),
      closed: ({ at }) => this.connections.push(`closed ${at}`),
      call: (call) => this.#answer(call),
      stray: ({ kind }) => this.strays.push(kind),
      ping: ({ at }) => this.connections.push(`ping ${at}`),
      pong: ({ at, data }) => this.connections.push(`pong ${at}: ${data}`),
      doubled: (at) => this.connections.push(`doubled ${at}`),
    });
    this.station = referenceStation16({ session: pair.station, clock, files: this.files.client, ...options });
    this.on('BootNotification', () => ({ status: 'Accepted', currentTime: timestamp(clock), interval: 300 }));
    this.on('Heartbeat', () => ({ currentTime: inCairo(clock.now()) }));
    this.on('Authorize', () => ACCEPTED);
    this.on('StopTransaction', () => ACCEPTED);
    this.on('StartTransaction', () => ({ ...ACCEPTED, transactionId: this.#nextTransaction++ }));
  }

  /** Says how an action is answered: by a payload, a `callError`, or `SILENCE`. `nth` counts from 1. */
  on(action: string, reply: Reply): void {
    this.#replies.set(action, reply);
  }

  /** Runs a scenario in virtual time, with a charge point that has booted unless `cold`. */
  async run(scenario: () => Promise<void>, how: { readonly cold?: boolean } = {}): Promise<void> {
    await this.clock.run(async () => {
      this.station.start();
      await this.seconds(1);
      if (how.cold !== true) this.lines();
      await scenario();
      await this.station.stop();
    });
  }

  seconds(seconds: number): Promise<void> {
    return sleep(this.clock, seconds * 1000);
  }

  /** Does something at the charge point and lets it take its course for a second. */
  async does(action: OperatorAction): Promise<OperatorOutcome> {
    const outcome = await this.station.perform(action);
    await this.seconds(1);
    return outcome;
  }

  plugIn(connector = 1, how: { side?: 'ev' | 'station'; halfway?: boolean } = {}): Promise<OperatorOutcome> {
    return this.does({ action: 'plugIn', evse: connector, connector, ...how });
  }

  unplug(connector = 1, side?: 'ev' | 'station'): Promise<OperatorOutcome> {
    return this.does({ action: 'unplug', evse: connector, connector, ...(side === undefined ? {} : { side }) });
  }

  present(idToken = 'TAG', connector = 1): Promise<OperatorOutcome> {
    return this.does({ action: 'presentToken', evse: connector, connector, idToken, type: 'ISO14443' });
  }

  /** A transaction on a connector, and what was said about it forgotten. */
  async charging(connector = 1, idToken = 'TAG'): Promise<void> {
    await this.plugIn(connector);
    await this.present(idToken, connector);
    this.lines();
  }

  /** Cuts the connection for a while, does something meanwhile, and waits until the charge point is back. */
  async offline(seconds: number, meanwhile: () => Promise<void> = async () => undefined): Promise<void> {
    await this.csms.close({ refuse: true, abrupt: true });
    const end = this.clock.now() + seconds * 1000;
    await meanwhile();
    await sleep(this.clock, end - this.clock.now());
    await this.csms.open();
    for (let second = 0; !this.csms.connected && second < 60; second++) await this.seconds(1);
    await this.seconds(1);
  }

  /** Sends a request and tells the answer: its payload, the code of a CALLERROR, or `SILENCE` when none came in 40 s. */
  async asks(action: string, payload: unknown = {}): Promise<unknown> {
    const abort = new AbortController();
    const relax = this.clock.after(40_000, () => abort.abort());
    try {
      const { answer } = await this.csms.call(action, payload, { signal: abort.signal });
      await this.seconds(1);
      return answer.kind === 'error' ? answer.code : answer.payload;
    } catch {
      await this.seconds(1);
      return SILENCE;
    } finally {
      relax();
    }
  }

  /** What was heard since the last time, in short. */
  lines(): string[] {
    const fresh = this.heard.slice(this.#taken);
    this.#taken = this.heard.length;
    return fresh.map(short);
  }

  /** All requests of an action. */
  all(action: string): Heard[] {
    return this.heard.filter((one) => one.action === action);
  }

  /** The last request of an action. */
  last(action: string): Record<string, unknown> {
    return this.all(action).at(-1)?.payload ?? {};
  }

  #answer(call: IncomingCall): void {
    const payload = call.payload as Record<string, unknown>;
    this.heard.push({ action: call.action, payload, at: (call.at - this.#start) / 1000 });
    const reply = this.#replies.get(call.action)?.(payload, this.all(call.action).length) ?? {};
    if (reply === SILENCE) return;
    const given = reply as Partial<Answer>;
    call.reply(given.kind === 'error' ? (reply as Answer) : { kind: 'result', payload: reply });
  }
}

/** The serial number of the certificate that the charge point has shown. */
function shownIn(tls: TlsFacts | undefined): string {
  const [shown] = tls?.certificates ?? [];
  return shown === undefined ? '' : ` with ${readCertificate(shown).serialNumber}`;
}

function short({ action, payload }: Heard): string {
  const say = (...keys: string[]): string =>
    [action, ...keys.map((key) => payload[key]).filter((value) => value !== undefined)].map(String).join(' ');
  switch (action) {
    case 'StatusNotification':
      return say('connectorId', 'status', ...(payload['errorCode'] === 'NoError' ? [] : ['errorCode']));
    case 'StartTransaction':
      return say('connectorId', 'idTag');
    case 'StopTransaction':
      return say('transactionId', 'reason', 'idTag');
    case 'MeterValues':
      return say('connectorId', 'transactionId');
    default:
      return say('idTag');
  }
}

/** The password that was given, by its length. */
function givenIn(given: BasicAuth | undefined): string {
  return given?.password === undefined ? '' : `, password of ${given.password.length} bytes`;
}

/** An instant with an offset of two hours, which every charge point must be able to read (§3.15). */
function inCairo(at: number): string {
  return new Date(at + 7_200_000).toISOString().replace('Z', '+02:00');
}
