import type { ConfiguredValues16 } from '../../pics/index.ts';
import type { CallOutcome } from '../../session/session.ts';
import type { OperatorAction } from '../../sut/index.ts';
import { Inconclusive, type Finding } from '../../verdict/index.ts';
import type { Arrival } from '../arrival.ts';
import type { Conversation } from '../conversation.ts';
import type { Care, CareTerms } from '../kit.ts';
import { shown } from '../matchers.ts';
import { tell, unanswered } from '../tell.ts';
import type { KnownSetting } from '../setting.ts';
import { cutSchedules } from './cut-schedules.ts';
import { Facts16 } from './facts.ts';
import { RunAuthority } from './certificate-authority.ts';
import { InstalledRoots16 } from './installed-roots.ts';
import { csmsManners, type CsmsManners } from './manners-of-csms.ts';
import { judgeStationCall, judgeToldKeys } from './monitor.ts';
import { Plausibility16 } from './plausibility.ts';
import { judgeReadablePassword, judgeSecurityEvent } from './security-rules.ts';
import { sameValue, StationConfiguration16 } from './station-configuration.ts';
import { StationList16 } from './station-list.ts';
import { StationProfiles16 } from './station-profiles.ts';
import { StationSecurity16 } from './station-security.ts';
import { TransferReports16 } from './transfer-reports.ts';
import { showsAChargePoint } from './telltale-keys.ts';
import { Undo16 } from './undo.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A key that is cheap to ask for. */
const FENCE_KEY = 'NumberOfConnectors';
const KEYS_REMEMBERED = 100;
/** No case waits longer than that for an authorization to run out, in seconds. */
const LONGEST_WITHDRAWAL = 300;
/** What may make connectors Unavailable; firmware that is being installed does (1.6 §5.19, L01.FR.07). */
const TOUCHES_AVAILABILITY = new Set(['Reset', 'ChangeAvailability', 'UpdateFirmware', 'SignedUpdateFirmware']);
/** A report may come late, and the next one may not: the share of ConnectionTimeOut that counts as all of it. */
const ALMOST = 0.85;

/** Knows and cares for a charge point under test over all cases of a run (OCPP 1.6). */
export class StationCare16 implements Care {
  readonly etiquette: CsmsManners;
  readonly facts = new Facts16();
  /** The certificate authority that the tool plays. */
  readonly authority: RunAuthority;
  readonly #configured: ConfiguredValues16;
  readonly #terms: CareTerms;
  readonly #configuration = new StationConfiguration16();
  readonly #list = new StationList16();
  readonly #profiles = new StationProfiles16();
  readonly #undo = new Undo16();
  readonly #transfers = new TransferReports16();
  readonly #security = new StationSecurity16();
  readonly #roots: InstalledRoots16;
  readonly #plausibility = new Plausibility16();
  readonly #issued = new Set<number>();
  /** Whether it was told that the password can be read: once in a run will do. */
  #passwordRead = false;
  /** Keys that were asked for, and of which no answer is judged again. */
  readonly #judgedKeys = new Set([FENCE_KEY]);
  #open = false;

  constructor(terms: CareTerms) {
    this.#terms = terms;
    this.#configured = terms.configured as ConfiguredValues16;
    const room = (): number => Number(this.#configuration.value('CertificateStoreMaxLength')) || Infinity;
    this.authority = new RunAuthority(terms.now, this.#configured, room);
    this.#roots = new InstalledRoots16(this.authority);
    // Ids of different runs differ, so that a station that still holds a transaction of yesterday is noticed.
    const first = (Math.floor(terms.now() / 1000) % 1_000_000) * 1000 + 1;
    this.etiquette = csmsManners(this.facts, this.#configured, () => new Date(terms.now()).toISOString(), first);
  }

  heard(arrival: Arrival): readonly Finding[] {
    const { facts } = this;
    const findings = [
      ...judgeStationCall(arrival, facts, this.#configured, this.#issued, this.#terms.now()),
      ...judgeSecurityEvent(arrival),
      ...this.#plausibility.heard(arrival),
    ];
    this.#transfers.heard(arrival);
    if (arrival.action === 'StatusNotification') this.facts.reported(arrival);
    // A transaction that names a reservation ends it (1.6 §5.13).
    if (arrival.action === 'StartTransaction') this.facts.reservations.delete(Number(arrival.payload['reservationId']));
    if (arrival.action === 'StopTransaction') this.facts.stopped(arrival.payload['transactionId']);
    if (arrival.action === 'BootNotification') this.facts.booted(arrival.payload);
    return findings;
  }

  answered(arrival: Arrival, payload: unknown): void {
    const answer = (payload ?? {}) as Fields;
    if (arrival.action === 'BootNotification') this.facts.bootAnswered(answer['status'] === 'Accepted');
    // Whatever the central system says of an id tag, the charge point may keep (1.6 §3.5.1).
    if (answer['idTagInfo'] !== undefined) this.facts.cacheDirty = true;
    if (arrival.action === 'Authorize') this.facts.incipient = isAccepted(answer['idTagInfo']);
    const { transactionId } = answer;
    if (arrival.action !== 'StartTransaction' || typeof transactionId !== 'number') return;
    this.#issued.add(transactionId);
    this.#plausibility.started(transactionId, arrival.payload);
    const { connectorId, idTag } = arrival.payload;
    this.facts.started({
      id: transactionId,
      connectorId: typeof connectorId === 'number' ? connectorId : 0,
      idTag: typeof idTag === 'string' ? idTag : '',
    });
  }

  told(action: string, payload: unknown, { answer, answerFrame }: CallOutcome): readonly Finding[] {
    const request = payload as Fields;
    if (TOUCHES_AVAILABILITY.has(action)) this.facts.availabilityTouched = true;
    if (action.endsWith('UpdateFirmware')) this.facts.updateOrdered = true;
    if (answer.kind !== 'result') return [];
    const status = (answer.payload as Fields | null)?.['status'];
    this.#configuration.told(action, request, answer.payload);
    if (action === 'ChangeConfiguration') this.#security.told(request, status);
    if (action === 'RemoteStartTransaction' && status === 'Accepted') this.facts.incipient = true;
    if (action === 'Reset' && status === 'Accepted') {
      this.facts.resetOrdered = true;
      this.#plausibility.ordered('BootNotification');
      this.facts.restartingSince = this.#terms.now();
    }
    if (action === 'TriggerMessage' && status === 'Accepted')
      this.facts.triggered.add(String(request['requestedMessage']));
    if (action.endsWith('TriggerMessage') && status === 'Accepted')
      this.#plausibility.ordered(String(request['requestedMessage']));
    if (action === 'ReserveNow' && status === 'Accepted' && Number.isInteger(request['reservationId']))
      this.facts.reservations.add(Number(request['reservationId']));
    if (action === 'CancelReservation' && status === 'Accepted')
      this.facts.reservations.delete(Number(request['reservationId']));
    if (action === 'ClearCache' && status === 'Accepted') this.facts.cacheDirty = false;
    if (action === 'SendLocalList') this.#list.told(request, status);
    if (action === 'InstallCertificate') this.#roots.told(request, status);
    this.#profiles.told(action, request, status);
    this.#undo.told(action, request, status);
    if (action === 'GetCompositeSchedule') return cutSchedules(answer.payload, answerFrame);
    const idle = this.#transfers.told(action, request['requestedMessage']);
    if (action !== 'GetConfiguration') return idle;
    const keys = judgeToldKeys(this.#keysToJudge(request['key']), (answer.payload ?? {}) as Fields, answerFrame);
    const { configurationKey } = (answer.payload ?? {}) as Fields;
    const password = this.#passwordRead ? [] : judgeReadablePassword(configurationKey, answerFrame);
    this.#passwordRead ||= password.length > 0;
    return [...idle, ...keys, ...password];
  }

  /** Each key once in a run: the harness asks for the same ones again and again. What it fences with is looked at by TC_019_CS. */
  #keysToJudge(asked: unknown): readonly unknown[] {
    const most = Number(this.#configuration.value('GetConfigurationMaxKeys')) || Infinity;
    // How many keys one request may name is up to the charge point.
    if (!Array.isArray(asked) || asked.length > most) return [];
    const keys = (asked as unknown[]).filter((key) => !this.#judgedKeys.has(String(key)));
    for (const key of keys.slice(0, KEYS_REMEMBERED)) this.#judgedKeys.add(String(key));
    return keys;
  }

  acted(action: OperatorAction): void {
    // A cable that is plugged in halfway keeps the lock from closing, and a charge point may try and report that more than once.
    if (action.action === 'fault' || (action.action === 'plugIn' && action.halfway)) this.facts.faultCaused = true;
    if (action.action === 'powerCycle' || action.action === 'powerLoss') {
      this.facts.powerCut = true;
      this.#plausibility.ordered('BootNotification');
    }
    if (action.action === 'powerCycle') this.facts.restartingSince = this.#terms.now();
    this.#undo.acted(action);
  }

  connection(open: boolean): void {
    // Back-up power lets a station speak for a while; with the connection its registration ends.
    if (this.facts.powerCut) this.facts.registered = false;
    if (open) this.facts.powerCut = false;
    if (open && !this.#open) this.facts.reconnected = true;
    this.#open = open;
  }

  begin(): void {
    this.facts.begin();
    this.#transfers.begin();
    this.#plausibility.begin();
  }

  async prepare(talk: Conversation, from: 'connected' | 'idle'): Promise<void> {
    this.#security.begin(talk);
    await this.#connected(talk);
    if (from === 'connected') return;
    await this.#booted(talk);
    if (!this.#configuration.known) await tell(talk, 'GetConfiguration', {});
    this.#assertConnectorsExist();
    if (this.facts.cacheDirty && this.#hasCache) await tell(talk, 'ClearCache', {});
    if (this.#terms.pics['SmartCharging'] === true)
      await this.#profiles.clearUnknown((action, payload) => tell(talk, action, payload));
    await this.#idle(talk);
    await this.#tellsShortStatuses(talk);
    this.begin();
  }

  /** The protocols of file transfer that the charge point says it knows (1.6 §8), in small letters; undefined when it does not say. */
  get fileProtocols(): readonly string[] | undefined {
    const told = this.#configuration.value('SupportedFileTransferProtocols');
    return told?.split(',').map((one) => one.trim().toLowerCase());
  }

  /** Cases that wait for a connector that the charge point does not have would blame it for our set-up (1.6 §9.1.21). */
  #assertConnectorsExist(): void {
    const number = Number(this.#configuration.value('NumberOfConnectors')) || Infinity;
    const beyond = this.#configured.connectorIds.filter((id) => id > number);
    if (beyond.length === 0) return;
    const ids = Array.from({ length: number }, (_, index) => index + 1).join(',');
    throw new Inconclusive(
      `the charge point says NumberOfConnectors ${number}, the run expects connector ${beyond.join(', ')} as well; write --value connectorIds=${ids}`,
    );
  }

  /** A cache that nobody claimed is emptied as well: an id tag in it would pass without being asked for (1.6 §9.1.2). */
  get #hasCache(): boolean {
    const told = this.#configuration.value('AuthorizationCacheEnabled') !== undefined;
    return told || this.#terms.pics['AuthorizationCache'] === true;
  }

  async #connected(talk: Conversation): Promise<void> {
    const seconds = talk.options.timing.reconnect;
    if (this.#open || (await talk.until(() => this.#open, seconds))) return;
    throw new Inconclusive(
      `the charge point ${talk.options.identity} did not connect within ${seconds} s (${talk.attempts.inWords}); point it at the URL printed above`,
    );
  }

  /**
   * A station that merely reconnected is not obliged to boot again: after a short silence it counts as accepted before. One
   * that an earlier case refused, or took the power from, registers in its own time.
   */
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
    const busy = (): number[] =>
      this.#configured.connectorIds.filter(
        (id) => (this.facts.statuses.get(id) ?? 'Available') !== 'Available' || this.facts.chargesAt(id),
      );
    const { quiet } = talk.options.timing;
    await talk.until(() => this.#allFresh, quiet);
    // A charge point may take a moment to say that an authorized driver is still expected.
    if (this.facts.incipient) await talk.until(() => busy().length > 0, quiet);
    this.facts.incipient = false;
    if (busy().length === 0) return;
    await this.#undo.run(talk, this.facts, (action, payload) => tell(talk, action, payload));
    if (await talk.until(() => busy().length === 0, talk.options.timing.patience + this.#withdrawal(busy()))) return;
    const statuses = busy().map((id) => `connector ${id} is ${this.facts.statuses.get(id) ?? 'unknown'}`);
    throw new Inconclusive(
      `the charge point is not idle: ${statuses.join(', ')}; every case begins with all connectors Available and no transaction`,
    );
  }

  /** Whether every connector was reported since the last boot. */
  get #allFresh(): boolean {
    return this.#configured.connectorIds.every((id) => this.facts.fresh.has(id));
  }

  /**
   * A charge point that was sent into a restart comes back in its own time: what it is asked before that is lost on it, and the next case
   * would be the one to suffer. One that stays connected and does not register may have restarted its program only.
   */
  async #restarted(talk: Conversation): Promise<void> {
    const { patience, reconnect, quiet } = talk.options.timing;
    const since = this.facts.restartingSince;
    if (since === undefined) return;
    const back = (): boolean => this.facts.restartingSince === undefined;
    await talk.until(() => back() || !this.#open, Math.max(0, patience - (this.#terms.now() - since) / 1000));
    if (!this.#open) await talk.until(back, patience + reconnect);
    if (back()) await talk.until(() => this.#allFresh, quiet);
    this.facts.restartingSince = undefined;
  }

  /** Firmware that is being installed goes on after its case, and no connector can be used meanwhile. */
  async #updated(talk: Conversation): Promise<void> {
    if (!this.#transfers.updating) return;
    await talk.until(() => !this.#transfers.updating, this.#configured.firmwareDuration);
    await talk.until(() => this.#allFresh, talk.options.timing.quiet);
    this.#transfers.giveUp();
  }

  /** Seconds until a charge point gives up on an authorized driver who never plugged in (1.6 §9.1.6). */
  #withdrawal(busy: readonly number[]): number {
    const waits = busy.some((id) => this.facts.statuses.get(id) === 'Preparing');
    return waits ? Math.min(LONGEST_WITHDRAWAL, Number(this.#configuration.value('ConnectionTimeOut') ?? 0) || 0) : 0;
  }

  /** A general condition of the test case document (§1.3); a station that cannot be set so is tested as it is. */
  async #tellsShortStatuses(talk: Conversation): Promise<void> {
    const key = 'MinimumStatusDuration';
    const present = this.#configuration.value(key);
    if (present !== undefined && present !== '0') await tell(talk, 'ChangeConfiguration', { key, value: '0' });
  }

  /** A peer that answers at random, or always the same, could pass a case of one question and one answer. */
  doubt(talk: Conversation): Promise<string | undefined> {
    const { connectorIds } = this.#configured;
    const reported = connectorIds.every((id) => this.facts.statuses.has(id));
    if (reported || showsAChargePoint((key) => this.#configuration.value(key))) return Promise.resolve(undefined);
    return Promise.resolve(
      `nothing shows that a charge point is there: ${talk.options.identity} neither reported the status of its connectors (${connectorIds.join(', ')}) nor answered GetConfiguration with the required keys; look at its connection, and at connectorIds`,
    );
  }

  async configure(talk: Conversation, configuration: Readonly<Record<string, KnownSetting>>): Promise<void> {
    if (!this.#configuration.known) await tell(talk, 'GetConfiguration', {});
    for (const [key, setting] of Object.entries(configuration)) {
      const { when } = setting;
      // Some tell fewer keys than they have when they are asked for all of them.
      if (this.#configuration.value(key) === undefined) await tell(talk, 'GetConfiguration', { key: [key] });
      const present = this.#configuration.value(key);
      if (present !== undefined && sameValue(present, setting.value) !== (setting.not ?? false)) continue;
      if (present === undefined && when !== 'always') continue;
      const value = setting.not ? String(Number(setting.value) + 1) : setting.value;
      const outcome = await tell(talk, 'ChangeConfiguration', { key, value });
      const answer = outcome?.answer;
      const status = answer?.kind === 'result' ? (answer.payload as Fields | null)?.['status'] : undefined;
      if (when === 'if possible' || (status === 'NotSupported' && when === 'if implemented')) continue;
      if (status === 'Accepted' && (await this.#holds(talk, key, value))) continue;
      if (status === 'Accepted')
        throw new Inconclusive(
          `the configuration key ${key} was to hold ${value} before the case; the charge point accepted that, and tells ${shown(this.#configuration.value(key))}`,
        );
      throw new Inconclusive(
        `the configuration key ${key} could not be set to ${value} before the case: the charge point answered ${answer === undefined ? 'nothing' : shown(status ?? answer)}${asItIs(present, setting)}`,
      );
    }
  }

  /** Reads an accepted value back: a case on the wrong configuration shows nothing. A key that cannot be read is believed. */
  async #holds(talk: Conversation, key: string, value: string): Promise<boolean> {
    await tell(talk, 'GetConfiguration', { key: [key] });
    const told = this.#configuration.value(key) ?? '';
    return told === '' || sameValue(told, value);
  }

  /** Why the charge point has not waited for a driver since an instant: ConnectionTimeOut ran out (1.6 §4.9 B1 and B6, §9.1.6). */
  gaveUp(since: number): string | undefined {
    const { gaveUp } = this.facts;
    const limit = Number(this.#configuration.value('ConnectionTimeOut')) || Infinity;
    if (gaveUp === undefined || gaveUp.at <= since || gaveUp.seconds < limit * ALMOST) return undefined;
    return `connector ${gaveUp.connectorId} was Preparing for ${Math.round(gaveUp.seconds)} s, and ConnectionTimeOut is ${limit} s; be quicker, or set a longer one`;
  }

  /** What a key held when it was last told. */
  configurationOf(key: string): string | undefined {
    return this.#configuration.value(key);
  }

  async fence(talk: Conversation): Promise<void> {
    if (!this.#open) return;
    const outcome = await tell(talk, 'GetConfiguration', { key: [FENCE_KEY] });
    if (outcome === undefined && this.#open) talk.note(unanswered(talk, 'GetConfiguration', '1.6 §5.8'));
  }

  async cleanUp(talk: Conversation): Promise<readonly string[]> {
    await this.#updated(talk);
    await this.#restarted(talk);
    const say = (action: string, payload: Fields): Promise<CallOutcome | undefined> => tell(talk, action, payload);
    const secured = await this.#security.putBack(talk, say);
    const changed = this.#configuration.changed();
    const more = changed.length > 0 || this.#list.filled || this.#roots.any || this.#profiles.set;
    const problems = await this.#undo.run(talk, this.facts, say, more);
    problems.push(...(await this.#roots.remove(say)), ...(await this.#profiles.clear(say)));
    // As long as it is switched on; when the case has switched it off, once it is on again.
    await this.#list.empty(say);
    for (const { key, value } of changed) await say('ChangeConfiguration', { key, value });
    await this.#list.empty(say);
    const kept = this.#configuration.changed().map(({ key }) => `the configuration key ${key} could not be put back`);
    return [...secured, ...problems, ...this.#list.giveUp(), ...kept];
  }
}

/** What a key holds that cannot be set, and how the case is run with that. */
function asItIs(present: string | undefined, { named, not }: KnownSetting): string {
  if (present === undefined) return '';
  const usable = named !== undefined && not === undefined && /^\d{1,9}$/.test(present);
  return `, and it holds ${shown(present)}${usable ? `; write --value ${named}=${present} to test it with that` : ''}`;
}

function isAccepted(idTagInfo: unknown): boolean {
  return (idTagInfo as Fields | undefined)?.['status'] === 'Accepted';
}
