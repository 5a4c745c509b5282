import { protocolOf } from '../../protocol/index.ts';
import type { ConfiguredValues16 } from '../../pics/index.ts';
import type { CallOutcome } from '../../session/session.ts';
import type { Finding } from '../../verdict/index.ts';
import type { Arrival } from '../arrival.ts';
import type { Conversation } from '../conversation.ts';
import type { Etiquette } from '../etiquette.ts';
import type { Care, CareTerms } from '../kit.ts';
import { tell, unanswered } from '../tell.ts';
import { CsmsAtHand } from './csms-at-hand.ts';
import { SimulatedCertificates16 } from './simulated-certificates.ts';
import { KnownRefusals16 } from './known-refusals.ts';
import { stationManners } from './manners-of-station.ts';
import { judgeCsmsAnswer } from './monitor.ts';
import { SimulatedSecurity16 } from './station-security.ts';

type Fields = Readonly<Record<string, unknown>>;

const protocol = protocolOf('1.6');

/** The simulated charge point's side of housekeeping towards a central system under test (OCPP 1.6). */
export class CsmsCare16 implements Care {
  readonly etiquette: Etiquette;
  /** The certificates of the simulated station. */
  readonly certificates: SimulatedCertificates16;
  readonly #configured: ConfiguredValues16;
  readonly #terms: CareTerms;
  readonly #csms: CsmsAtHand;
  /** Transactions that the simulated station started and has not stopped, with the meter value of their start. */
  readonly #running = new Map<number, number>();
  /** Ids of transactions that are over, of all cases. */
  readonly #past = new Set<number>();
  readonly #statuses = new Map<number, unknown>();
  readonly #security = new SimulatedSecurity16();
  readonly #refusals = new KnownRefusals16();
  #open = false;

  constructor(terms: CareTerms) {
    this.#terms = terms;
    this.#configured = terms.configured as ConfiguredValues16;
    this.#csms = new CsmsAtHand(this.#configured, terms.now);
    this.certificates = new SimulatedCertificates16(this.#configured, terms.now);
    const manners = stationManners(this.#configured, this.certificates);
    this.etiquette = { ...manners, notes: (arrival) => this.#refusals.onTolerated(arrival) };
  }

  heard(arrival: Arrival): readonly Finding[] {
    return this.#refusals.heard(arrival);
  }

  answered({ action, payload }: Arrival, answer: unknown): void {
    // Whatever else the simulated station answers binds nobody but the case itself.
    if (action === 'ChangeConfiguration') this.#security.answered(payload, (answer as Fields | null)?.['status']);
  }

  told(action: string, payload: unknown, { answer, answerFrame, answeredAt }: CallOutcome): readonly Finding[] {
    const request = (payload ?? {}) as Fields;
    // A message that is malformed on purpose obliges to nothing.
    const valid = protocol.knows(action) && protocol.validate(action, 'request', payload).length === 0;
    if (action === 'StatusNotification' && valid) this.#statuses.set(Number(request['connectorId']), request['status']);
    if (answer.kind !== 'result' || answer.payload === null || typeof answer.payload !== 'object') return [];
    const response = answer.payload as Fields;
    const given = { running: new Set(this.#running.keys()), past: this.#past };
    const findings = valid ? judgeCsmsAnswer(action, response, given, this.#configured, answeredAt, answerFrame) : [];
    if (action === 'StartTransaction' && typeof response['transactionId'] === 'number')
      this.#running.set(response['transactionId'], Number(request['meterStart']) || 0);
    if (action === 'StopTransaction') this.#stopped(Number(request['transactionId']));
    return findings;
  }

  #stopped(transactionId: number): void {
    if (this.#running.delete(transactionId)) this.#past.add(transactionId);
  }

  acted(): void {
    // Orders to a CSMS leave nothing behind that the station's clean-up does not end.
  }

  connection(open: boolean): void {
    if (open && !this.#open) this.#refusals.connected();
    this.#open = open;
  }

  begin(): void {
    this.#statuses.clear();
    this.certificates.begin();
  }

  async prepare(talk: Conversation, from: 'connected' | 'idle'): Promise<void> {
    this.#security.begin(talk);
    await this.#csms.provision(talk);
    await this.#csms.reach(talk);
    if (from === 'connected') return;
    await this.#csms.boot(talk);
    for (const connectorId of [0, ...this.#configured.connectorIds]) await this.#report(talk, connectorId);
    this.begin();
  }

  configure(): Promise<void> {
    // The simulated station has the configuration that its cases ask for.
    return Promise.resolve();
  }

  async fence(talk: Conversation): Promise<void> {
    if (!this.#open) return;
    const outcome = await tell(talk, 'Heartbeat', {});
    if (outcome === undefined && this.#open) talk.note(unanswered(talk, 'Heartbeat', '1.6 §4.6'));
  }

  doubt(talk: Conversation): Promise<string | undefined> {
    return this.#csms.doubt(talk);
  }

  async cleanUp(talk: Conversation): Promise<readonly string[]> {
    if (!talk.options.session.connected && this.#running.size === 0) return [];
    this.#security.begin(talk);
    let secured: readonly string[] = [];
    try {
      await talk.options.session.open();
      secured = await this.#security.putBack(talk);
      for (const [transactionId, meterStart] of this.#running)
        await tell(talk, 'StopTransaction', {
          transactionId,
          meterStop: meterStart,
          timestamp: new Date(this.#terms.now()).toISOString(),
        });
      for (const [connectorId, status] of this.#statuses)
        if (status !== 'Available') await this.#report(talk, connectorId);
      await talk.options.session.close({ code: 1000, reason: 'the case is over' });
    } catch (error) {
      return [
        `the simulated charge point could not take its leave: ${error instanceof Error ? error.message : String(error)}`,
      ];
    }
    return secured;
  }

  #report(talk: Conversation, connectorId: number): Promise<CallOutcome | undefined> {
    return tell(talk, 'StatusNotification', {
      connectorId,
      errorCode: 'NoError',
      status: 'Available',
      timestamp: new Date(this.#terms.now()).toISOString(),
    });
  }
}
