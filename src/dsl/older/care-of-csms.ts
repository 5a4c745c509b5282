import type { ConfiguredValues16 } from '../../pics/index.ts';
import { protocolOf } from '../../protocol/index.ts';
import type { CallOutcome } from '../../session/session.ts';
import type { Finding } from '../../verdict/index.ts';
import type { Arrival } from '../arrival.ts';
import type { Conversation } from '../conversation.ts';
import type { Etiquette } from '../etiquette.ts';
import type { Care, CareTerms } from '../kit.ts';
import { CsmsAtHand } from '../ocpp16/csms-at-hand.ts';
import { tell, unanswered } from '../tell.ts';
import { clausesOf, type OlderVersion } from './clauses.ts';
import { olderStationManners } from './manners-of-station.ts';
import { judgeOlderCsmsAnswer } from './monitor.ts';
import { tooLong } from './text-lengths.ts';

type Fields = Readonly<Record<string, unknown>>;

const NAME = 'Central System';

/** The simulated charge point's side of housekeeping towards a central system under test (OCPP 1.2 and 1.5). */
export class OlderCsmsCare implements Care {
  readonly etiquette: Etiquette;
  readonly #version: OlderVersion;
  readonly #configured: ConfiguredValues16;
  readonly #terms: CareTerms;
  readonly #csms: CsmsAtHand;
  /** Transactions that the simulated charge point started and has not stopped, with the meter value of their start. */
  readonly #running = new Map<number, number>();
  readonly #statuses = new Map<number, unknown>();
  #open = false;

  constructor(version: OlderVersion, terms: CareTerms) {
    this.#version = version;
    this.#terms = terms;
    this.#configured = terms.configured as ConfiguredValues16;
    this.#csms = new CsmsAtHand(this.#configured, terms.now);
    this.etiquette = olderStationManners(this.#configured);
  }

  heard({ action, payload, frame }: Arrival): readonly Finding[] {
    return tooLong(this.#version, NAME, { action, half: 'request', payload, frame });
  }

  answered(): void {
    // What the simulated charge point answers binds nobody but the case itself.
  }

  told(action: string, payload: unknown, { answer, answerFrame, answeredAt }: CallOutcome): readonly Finding[] {
    const request = (payload ?? {}) as Fields;
    const protocol = protocolOf(this.#version);
    // A message that is malformed on purpose obliges to nothing.
    const valid = protocol.knows(action) && protocol.validate(action, 'request', payload).length === 0;
    if (action === 'StatusNotification' && valid) this.#statuses.set(Number(request['connectorId']), request['status']);
    if (answer.kind !== 'result' || answer.payload === null || typeof answer.payload !== 'object') return [];
    const response = answer.payload as Fields;
    const terms = { clauses: clausesOf(this.#version), configured: this.#configured, now: answeredAt };
    const running = new Set(this.#running.keys());
    const findings = valid ? judgeOlderCsmsAnswer(action, response, running, terms, answerFrame) : [];
    if (action === 'StartTransaction' && typeof response['transactionId'] === 'number')
      this.#running.set(response['transactionId'], Number(request['meterStart']) || 0);
    if (action === 'StopTransaction') this.#running.delete(Number(request['transactionId']));
    const long = tooLong(this.#version, NAME, { action, half: 'response', payload: response, frame: answerFrame });
    return [...findings, ...long];
  }

  acted(): void {
    // Orders to a central system leave nothing behind that the charge point's clean-up does not end.
  }

  connection(open: boolean): void {
    this.#open = open;
  }

  begin(): void {
    this.#statuses.clear();
  }

  async prepare(talk: Conversation, from: 'connected' | 'idle'): Promise<void> {
    await this.#csms.provision(talk);
    await this.#csms.reach(talk);
    if (from === 'connected') return;
    await this.#csms.boot(talk);
    for (const connectorId of [0, ...this.#configured.connectorIds]) await this.#report(talk, connectorId);
    this.begin();
  }

  configure(): Promise<void> {
    // The simulated charge point has the settings that its cases ask for.
    return Promise.resolve();
  }

  async fence(talk: Conversation): Promise<void> {
    if (!this.#open) return;
    const outcome = await tell(talk, 'Heartbeat', {});
    if (outcome === undefined && this.#open)
      talk.note(unanswered(talk, 'Heartbeat', clausesOf(this.#version).heartbeat));
  }

  doubt(talk: Conversation): Promise<string | undefined> {
    return this.#csms.doubt(talk);
  }

  async cleanUp(talk: Conversation): Promise<readonly string[]> {
    if (!talk.options.session.connected && this.#running.size === 0) return [];
    try {
      await talk.options.session.open();
      for (const [transactionId, meterStop] of this.#running)
        await tell(talk, 'StopTransaction', { transactionId, timestamp: this.#timestamp, meterStop });
      for (const [connectorId, status] of this.#statuses)
        if (status !== 'Available') await this.#report(talk, connectorId);
      await talk.options.session.close({ code: 1000, reason: 'the case is over' });
      return [];
    } catch (error) {
      return [
        `the simulated charge point could not take its leave: ${error instanceof Error ? error.message : String(error)}`,
      ];
    }
  }

  #report(talk: Conversation, connectorId: number): Promise<CallOutcome | undefined> {
    const report = { connectorId, status: 'Available', errorCode: 'NoError' };
    return tell(
      talk,
      'StatusNotification',
      this.#version === '1.2' ? report : { ...report, timestamp: this.#timestamp },
    );
  }

  get #timestamp(): string {
    return new Date(this.#terms.now()).toISOString();
  }
}
