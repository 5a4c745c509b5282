import type { ConfiguredValues16 } from '../../pics/index.ts';
import { protocolOf, readDateTime } from '../../protocol/index.ts';
import type { CallOutcome } from '../../session/session.ts';
import { Inconclusive, type Finding } from '../../verdict/index.ts';
import type { Arrival } from '../arrival.ts';
import type { Conversation } from '../conversation.ts';
import type { Etiquette } from '../etiquette.ts';
import type { Care, CareTerms } from '../kit.ts';
import { shown } from '../matchers.ts';
import { tell, unanswered } from '../tell.ts';
import { clausesOf, type OlderVersion } from './clauses.ts';
import { olderStationManners } from './manners-of-station.ts';
import { judgeOlderCsmsAnswer } from './monitor.ts';
import { tooLong } from './text-lengths.ts';

type Fields = Readonly<Record<string, unknown>>;

const NAME = 'Central System';

const DAY = 86_400_000;

/** The simulated charge point's side of housekeeping towards a central system under test (OCPP 1.2 and 1.5). */
export class OlderCsmsCare implements Care {
  readonly etiquette: Etiquette;
  readonly #version: OlderVersion;
  readonly #configured: ConfiguredValues16;
  readonly #terms: CareTerms;
  /** Transactions that the simulated charge point started and has not stopped, with the meter value of their start. */
  readonly #running = new Map<number, number>();
  readonly #statuses = new Map<number, unknown>();
  #open = false;
  #provisioned = false;
  /** A sign of life was seen. */
  #alive = false;

  constructor(version: OlderVersion, terms: CareTerms) {
    this.#version = version;
    this.#terms = terms;
    this.#configured = terms.configured as ConfiguredValues16;
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
    await this.#provision(talk);
    const unreachable = await this.#reach(talk);
    if (unreachable !== undefined) throw new Inconclusive(unreachable);
    if (from === 'connected') return;
    const { vendorName, model } = this.#configured;
    const boot = await tell(talk, 'BootNotification', { chargePointVendor: vendorName, chargePointModel: model });
    const status = boot?.answer.kind === 'result' ? (boot.answer.payload as Fields | null)?.['status'] : undefined;
    if (status !== 'Accepted')
      throw new Inconclusive(
        `the central system did not accept the simulated charge point ${talk.options.identity}: BootNotification was answered with ${boot ? shown(status ?? boot.answer) : 'nothing'}; register this identity first`,
      );
    for (const connectorId of [0, ...this.#configured.connectorIds]) await this.#report(talk, connectorId);
    this.begin();
  }

  /** Connects, unless it is connected. @returns why that failed, in words */
  async #reach(talk: Conversation): Promise<string | undefined> {
    try {
      await talk.options.session.open();
      return undefined;
    } catch (error) {
      return `the central system could not be reached: ${error instanceof Error ? error.message : String(error)}`;
    }
  }

  /** The data that the cases rely on; a driver that cannot provide it leaves that to whoever set the central system up. */
  async #provision(talk: Conversation): Promise<void> {
    if (this.#provisioned) return;
    this.#provisioned = true;
    const { validIdTag, validIdTag2, parentIdTag, blockedIdTag, expiredIdTag } = this.#configured;
    const provision = async (what: string, details: Fields): Promise<unknown> =>
      talk.hands.undo({ action: 'provision', what, ...details });
    await provision('station', { identity: talk.options.identity });
    await provision('idToken', { idTag: validIdTag, status: 'Accepted', parentIdTag });
    await provision('idToken', { idTag: validIdTag2, status: 'Accepted', parentIdTag });
    await provision('idToken', { idTag: blockedIdTag, status: 'Blocked' });
    await provision('idToken', { idTag: expiredIdTag, status: 'Expired' });
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

  /**
   * Many cases are kept by a program that relays orders and accepts everything. A central system is there when it knows the time, an id tag
   * that is on file, and none that nobody knows. Shown once for each simulated charge point.
   */
  async doubt(talk: Conversation): Promise<string | undefined> {
    if (this.#alive) return undefined;
    const doubt = await this.#lookForLife(talk);
    this.#alive = doubt === undefined;
    return doubt;
  }

  async #lookForLife(talk: Conversation): Promise<string | undefined> {
    const { validIdTag, invalidIdTag } = this.#configured;
    const unreachable = await this.#reach(talk);
    if (unreachable !== undefined) return unreachable;
    const currentTime = payloadOf(await tell(talk, 'Heartbeat', {}))['currentTime'];
    const at = typeof currentTime === 'string' ? readDateTime(currentTime)?.epochMs : undefined;
    if (at === undefined || Math.abs(at - this.#terms.now()) > DAY)
      return `nothing shows that a central system is there: it answers Heartbeat with the time ${shown(currentTime)}`;
    const statusOf = async (idTag: string): Promise<unknown> =>
      (payloadOf(await tell(talk, 'Authorize', { idTag }))['idTagInfo'] as Fields | undefined)?.['status'];
    const [known, unknown] = [await statusOf(validIdTag), await statusOf(invalidIdTag)];
    // The case may have left the tag charging: a central system that says so does know it.
    const knows = known === 'Accepted' || known === 'ConcurrentTx';
    if (knows && unknown !== undefined && unknown !== 'Accepted') return undefined;
    return `nothing shows that the central system looks at id tags: it answers ${validIdTag}, which it should know, with ${shown(known)} and ${invalidIdTag}, which nobody knows, with ${shown(unknown)}; a pass would mean little. Put the first on file and the second not, or name others with --value validIdTag=… and --value invalidIdTag=…`;
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

function payloadOf(outcome: CallOutcome | undefined): Fields {
  return outcome?.answer.kind === 'result' ? ((outcome.answer.payload ?? {}) as Fields) : {};
}
