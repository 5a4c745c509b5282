import type { ConfiguredValues16 } from '../../pics/index.ts';
import type { CallOutcome } from '../../session/session.ts';
import type { OperatorAction } from '../../sut/index.ts';
import { Inconclusive, type Finding } from '../../verdict/index.ts';
import type { Arrival } from '../arrival.ts';
import type { Conversation } from '../conversation.ts';
import type { Care, CareTerms } from '../kit.ts';
import type { CsmsManners } from '../ocpp16/manners-of-csms.ts';
import { StationList16 } from '../ocpp16/station-list.ts';
import { Undo16 } from '../ocpp16/undo.ts';
import type { KnownSetting } from '../setting.ts';
import { tell, unanswered } from '../tell.ts';
import { clausesOf, type OlderVersion } from './clauses.ts';
import { OlderFacts } from './facts.ts';
import { olderCsmsManners } from './manners-of-csms.ts';
import { judgeOlderStationCall } from './monitor.ts';
import { whyDoubtful } from './signs-of-life.ts';
import { StationSettings } from './station-settings.ts';
import { tooLong } from './text-lengths.ts';

type Fields = Readonly<Record<string, unknown>>;

const NAME = 'Charge Point';

/** What may make connectors Unavailable. */
const TOUCHES_AVAILABILITY = new Set(['Reset', 'ChangeAvailability', 'UpdateFirmware']);
/** A setting that every charge point of these versions may have, and that is cheap to ask for. */
const HEARTBEAT = 'HeartBeatInterval';
/** The setting that says how long a charge point waits for an authorized driver to plug in. */
const TIME_OUT = 'ConnectionTimeOut';
/** Settings of which every charge point has some (1.5 §6.9.1). */
const STANDARD_SETTINGS = [HEARTBEAT, TIME_OUT, 'MeterValueSampleInterval', 'ResetRetries'];
/** Seconds after which an authorized driver who does not come is not waited for, whatever ConnectionTimeOut says. */
const LONGEST_WITHDRAWAL = 300;

/** Knows and cares for a charge point under test over all cases of a run (OCPP 1.2 and 1.5). */
export class OlderStationCare implements Care {
  readonly etiquette: CsmsManners;
  readonly facts: OlderFacts;
  readonly settings: StationSettings;
  readonly #version: OlderVersion;
  readonly #configured: ConfiguredValues16;
  readonly #terms: CareTerms;
  readonly #list = new StationList16();
  readonly #undo = new Undo16();
  readonly #issued = new Set<number>();
  #open = false;
  /** It was shown that a charge point is there. */
  #alive = false;

  constructor(version: OlderVersion, terms: CareTerms) {
    this.#version = version;
    this.#terms = terms;
    this.#configured = terms.configured as ConfiguredValues16;
    const { pics } = terms;
    this.facts = new OlderFacts(pics['AuthorizationCache'] === true || pics['LocalAuthListManagement'] === true);
    this.settings = new StationSettings(version);
    // Ids of different runs differ, so that a charge point that still holds a transaction of yesterday is noticed.
    const first = (Math.floor(terms.now() / 1000) % 1_000_000) * 1000 + 1;
    this.etiquette = olderCsmsManners(this.facts, this.#configured, () => new Date(terms.now()).toISOString(), first);
  }

  heard(arrival: Arrival): readonly Finding[] {
    const { facts } = this;
    const terms = {
      clauses: clausesOf(this.#version),
      configured: this.#configured,
      issued: this.#issued,
      now: this.#terms.now(),
    };
    const { action, payload, frame } = arrival;
    const findings = [
      ...judgeOlderStationCall(arrival, facts, terms),
      ...tooLong(this.#version, NAME, { action, half: 'request', payload, frame }),
    ];
    if (action === 'StatusNotification') facts.reported(arrival);
    if (action === 'StartTransaction') facts.reservations.delete(Number(payload['reservationId']));
    if (action === 'StopTransaction') this.#stopped(payload);
    if (action === 'BootNotification') facts.booted(payload);
    return findings;
  }

  /** Who ends a transaction by the id that it was given is there. */
  #stopped({ transactionId, idTag }: Fields): void {
    this.#alive ||= this.facts.running.has(Number(transactionId));
    this.facts.stopped(transactionId);
    this.facts.driver.came(idTag);
  }

  answered({ action, payload }: Arrival, answer: unknown): void {
    const { status, idTagInfo, transactionId } = (answer ?? {}) as Fields;
    if (action === 'BootNotification') this.facts.bootAnswered(status === 'Accepted');
    if (idTagInfo !== undefined) this.#toldOf(action, payload['idTag'], (idTagInfo as Fields)['status']);
    if (action !== 'StartTransaction' || typeof transactionId !== 'number') return;
    this.#issued.add(transactionId);
    const { connectorId, idTag } = payload;
    this.facts.started({ id: transactionId, connectorId: Number(connectorId) || 0, idTag: String(idTag) });
  }

  /**
   * What the charge point may keep of an id tag: in 1.5 whatever it was told, in 1.2 only that it was accepted. An id tag that is refused
   * when a transaction starts or stops goes off the list of 1.2; that it charges elsewhere is no reason (1.2 §4.7, 1.2 §4.9).
   */
  #toldOf(action: string, idTag: unknown, status: unknown): void {
    const { facts } = this;
    const accepted = status === 'Accepted';
    if (accepted && action === 'Authorize') facts.accepted(idTag, this.#terms.now());
    if (accepted || this.#version !== '1.2') return facts.toldOf(idTag);
    facts.cacheDirty = true;
    const concurrent = action === 'StartTransaction' && status === 'ConcurrentTx';
    if (action !== 'Authorize' && !concurrent) facts.hasToForget(idTag);
  }

  told(action: string, payload: unknown, outcome: CallOutcome): readonly Finding[] {
    const { answer, answerFrame: frame } = outcome;
    if (TOUCHES_AVAILABILITY.has(action)) this.facts.availabilityTouched = true;
    if (answer.kind !== 'result') return [];
    this.#learn(action, payload as Fields, answer.payload);
    return tooLong(this.#version, NAME, { action, half: 'response', payload: answer.payload, frame });
  }

  /** What follows from an answer. */
  #learn(action: string, request: Fields, answer: unknown): void {
    const { facts } = this;
    const status = (answer as Fields | null)?.['status'];
    this.settings.told(action, request, answer);
    this.#undo.told(action, request, status);
    if (action === 'SendLocalList') this.#list.told(inWordsOf16(request), status);
    if (status !== 'Accepted') return;
    if (action === 'Reset') {
      facts.resetOrdered = true;
      facts.restartingSince = this.#terms.now();
    }
    if (action === 'RemoteStartTransaction') facts.accepted(request['idTag'], this.#terms.now());
    if (action === 'ClearCache') facts.cleared();
    if (action === 'ReserveNow') facts.reserved(Number(request['reservationId']));
    if (action === 'CancelReservation') facts.reservations.delete(Number(request['reservationId']));
  }

  acted(action: OperatorAction): void {
    if (action.action === 'fault') this.facts.faultCaused = true;
    if (action.action === 'powerCycle' || action.action === 'powerLoss') this.facts.powerCut = true;
    if (action.action === 'powerCycle') this.facts.restartingSince = this.#terms.now();
    this.#undo.acted(action);
  }

  connection(open: boolean): void {
    if (this.facts.powerCut) this.facts.registered = false;
    if (open) this.facts.powerCut = false;
    if (open && !this.#open) this.facts.reconnected = true;
    this.#open = open;
  }

  begin(): void {
    this.facts.begin();
  }

  async prepare(talk: Conversation, from: 'connected' | 'idle'): Promise<void> {
    const { timing, identity } = talk.options;
    if (!this.#open && !(await talk.until(() => this.#open, timing.reconnect)))
      throw new Inconclusive(
        `the charge point ${identity} was not heard of within ${timing.reconnect} s (${talk.attempts.inWords}); point it at the URL printed above`,
      );
    if (from === 'connected') return;
    await this.#booted(talk);
    await this.settings.read(talk);
    if (this.facts.cacheDirty) await tell(talk, 'ClearCache', {});
    await this.#idle(talk);
    this.begin();
  }

  /** A charge point that was merely offline is not obliged to boot again: after a short silence it counts as accepted before. */
  async #booted(talk: Conversation): Promise<void> {
    const { quiet, reconnect } = talk.options.timing;
    const registered = (): boolean => this.facts.registered === true;
    if (await talk.until(registered, this.facts.registered === undefined ? quiet : reconnect)) return;
    if (this.facts.registered === false)
      throw new Inconclusive(
        `the charge point ${talk.options.identity} did not register again within ${reconnect} s after it was refused or lost its power`,
      );
    this.facts.registered = true;
  }

  async #idle(talk: Conversation): Promise<void> {
    const { quiet, patience } = talk.options.timing;
    const { connectorIds } = this.#configured;
    const busy = (): number[] =>
      connectorIds.filter(
        (id) => (this.facts.statuses.get(id) ?? 'Available') !== 'Available' || this.facts.chargesAt(id),
      );
    await talk.until(() => this.#allFresh, quiet);
    await this.#driverGone(talk);
    if (busy().length === 0) return;
    await this.#undo.run(talk, this.facts, (action, payload) => tell(talk, action, payload));
    if (await talk.until(() => busy().length === 0, patience + this.#configured.connectionTimeout)) return;
    const statuses = busy().map((id) => `connector ${id} is ${this.facts.statuses.get(id) ?? 'unknown'}`);
    throw new Inconclusive(
      `the charge point is not idle: ${statuses.join(', ')}; every case begins with all connectors Available and no transaction`,
    );
  }

  get #allFresh(): boolean {
    return this.#configured.connectorIds.every((id) => this.facts.fresh.has(id));
  }

  /** A driver who was accepted and did not come would charge as soon as the next case plugs in. */
  async #driverGone(talk: Conversation): Promise<void> {
    const { driver } = this.facts;
    if (driver.since === undefined) return;
    const told = Number(this.settings.value(TIME_OUT)) || this.#configured.connectionTimeout;
    const left = Math.min(told, LONGEST_WITHDRAWAL) - (this.#terms.now() - driver.since) / 1000;
    await talk.until(() => driver.since === undefined, Math.max(0, left));
    driver.gone();
  }

  configure(talk: Conversation, configuration: Readonly<Record<string, KnownSetting>>): Promise<void> {
    return this.settings.configure(talk, configuration);
  }

  /** 1.2 has nothing that can be read: a setting is set to what it should hold anyway. */
  async fence(talk: Conversation): Promise<void> {
    if (!this.#open) return;
    const value = this.settings.value(HEARTBEAT) ?? String(this.#configured.heartbeatInterval);
    const [action, request] =
      this.#version === '1.2'
        ? ['ChangeConfiguration', { key: HEARTBEAT, value }]
        : ['GetConfiguration', { key: [HEARTBEAT] }];
    const outcome = await tell(talk, action, request);
    if (outcome === undefined && this.#open)
      talk.note(unanswered(talk, action, clausesOf(this.#version).configuration));
  }

  /** A peer that answers at random, or always the same, could pass a case of one question and one answer. */
  async doubt(talk: Conversation): Promise<string | undefined> {
    const { connectorIds } = this.#configured;
    const reported = connectorIds.every((id) => this.facts.statuses.has(id));
    this.#alive ||= reported && STANDARD_SETTINGS.some((key) => this.settings.value(key) !== undefined);
    if (this.#alive || !this.#open) return undefined;
    const problem = await whyDoubtful(talk, this.#configured.connectorId);
    this.#alive = problem === undefined;
    return problem;
  }

  async cleanUp(talk: Conversation): Promise<readonly string[]> {
    await this.#restarted(talk);
    const say = (action: string, payload: Fields): Promise<CallOutcome | undefined> =>
      tell(talk, action, action === 'SendLocalList' ? inWordsOf15(payload) : payload);
    const problems = await this.#undo.run(talk, this.facts, say, this.#list.filled);
    await this.#list.empty(say);
    const { heartbeatInterval, connectionTimeout, meterValueInterval } = this.#configured;
    const kept = await this.settings.restore(talk, {
      [HEARTBEAT]: String(heartbeatInterval),
      [TIME_OUT]: String(connectionTimeout),
      MeterValueSampleInterval: String(meterValueInterval),
    });
    return [...problems, ...this.#list.giveUp(), ...kept];
  }

  /** A charge point that was sent into a restart comes back in its own time; what it is asked before that is lost on it. */
  async #restarted(talk: Conversation): Promise<void> {
    const { patience, quiet } = talk.options.timing;
    const since = this.facts.restartingSince;
    if (since === undefined) return;
    const left = Math.max(0, patience - (this.#terms.now() - since) / 1000);
    const back = await talk.until(() => this.facts.restartingSince === undefined, left);
    if (back) await talk.until(() => this.#allFresh, quiet);
    this.facts.restartingSince = undefined;
  }
}

/** The list goes by another name in 1.5 (1.5 §6.37). */
function inWordsOf16({ localAuthorisationList, ...rest }: Fields): Fields {
  return { ...rest, localAuthorizationList: localAuthorisationList };
}

function inWordsOf15({ localAuthorizationList, ...rest }: Fields): Fields {
  return localAuthorizationList === undefined ? rest : { ...rest, localAuthorisationList: localAuthorizationList };
}
