import type { Clock } from '../../clock/index.ts';
import { protocolOf, readDateTime } from '../../protocol/index.ts';
import type { Session } from '../../session/index.ts';
import type { OperatorAction, OperatorOutcome } from '../../sut/index.ts';
import { CertificateAuthority } from './authority.ts';
import type { Desk } from './desk.ts';
import { csmsFaults16 } from './faults/index.ts';
import type { CsmsFault16 } from './faults/index.ts';
import { combined } from './faults/hooks.ts';
import type { Fault } from './faults/hooks.ts';
import { demoIdTags, IdTagRegister } from './id-tags.ts';
import type { IdTagEntry } from './id-tags.ts';
import { Declined } from './intent.ts';
import type { Intent } from './intent.ts';
import { orderNamed } from './orders.ts';
import { StationService } from './service.ts';
import { newStation } from './stations.ts';
import type { RegistrationStatus, StationRecord } from './stations.ts';
import { TransactionStore } from './transactions.ts';

export interface ReferenceCsms16Options {
  readonly clock: Clock;
  /** Named ways in which it misbehaves, applied in this order. */
  readonly faults?: readonly CsmsFault16[];
  /** Seconds between heartbeats, told to accepted charge points. Default 300. */
  readonly heartbeatInterval?: number;
  /** Seconds between attempts, told to charge points that are not accepted. Default 60. */
  readonly retryInterval?: number;
  /** Id tags on file. Default {@link demoIdTags}. */
  readonly idTags?: Readonly<Record<string, IdTagEntry>>;
  /** What a charge point is answered that was not provisioned. Default Accepted. */
  readonly admission?: RegistrationStatus;
  /** Charge points that were accepted earlier: they may speak without a BootNotification. */
  readonly accepted?: readonly string[];
  /** Whether it has the FirmwareManagement profile. Default true. */
  readonly firmwareManagement?: boolean;
  /** Whether one id tag may be in several transactions at once. Default false: the second one is answered ConcurrentTx. */
  readonly allowConcurrentTx?: boolean;
}

/** A central system that follows OCPP 1.6, or strays from it in exactly the ways that it was given. */
export interface ReferenceCsms {
  /** Serves a charge point over a session, from now on and over reconnects. A later session of the same identity takes over. */
  attach(identity: string, session: Session): void;
  /** Does what an operator asks. An order is done when its request is on its way; the answer is not waited for. */
  perform(action: OperatorAction, context: { readonly identity: string }): Promise<OperatorOutcome>;
  /** The charge points that it has served so far. */
  stations(): readonly { readonly identity: string; readonly connected: boolean }[];
  /** Whether a charge point has been served or provisioned. */
  knows(identity: string): boolean;
  /** The password that a charge point has to give, when one was provisioned or set over OCPP. */
  passwordOf(identity: string): string | Buffer | undefined;
  /** Falls silent and closes all connections; the sessions stay the caller's to dispose of. */
  stop(): Promise<void>;
}

/**
 * Starts a reference central system for OCPP 1.6, in JSON or SOAP: it only sees sessions.
 *
 * @throws RangeError for a fault that does not exist
 */
export function referenceCsms16(options: ReferenceCsms16Options): ReferenceCsms {
  return new ReferenceCsms16(options);
}

/** What charge points send of the FirmwareManagement profile (1.6 §3.3). */
const FIRMWARE_MANAGEMENT = ['DiagnosticsStatusNotification', 'FirmwareStatusNotification'];

/** What comes with an operator's `provision`. */
type Details = Readonly<Record<string, unknown>>;

class ReferenceCsms16 implements ReferenceCsms {
  readonly #options: ReferenceCsms16Options;
  readonly #desk: Desk;
  readonly #stations = new Map<string, StationRecord>();
  readonly #services = new Map<string, StationService>();

  constructor(options: ReferenceCsms16Options) {
    this.#options = options;
    this.#desk = {
      clock: options.clock,
      idTags: new IdTagRegister(options.clock, options.idTags ?? demoIdTags),
      transactions: new TransactionStore(),
      authority: new CertificateAuthority(),
      known: new Set(),
      unsupported: new Set(options.firmwareManagement === false ? FIRMWARE_MANAGEMENT : []),
      hooks: combined((options.faults ?? []).map(faultNamed)),
      heartbeatInterval: options.heartbeatInterval ?? 300,
      retryInterval: options.retryInterval ?? 60,
      allowConcurrentTx: options.allowConcurrentTx ?? false,
    };
  }

  attach(identity: string, session: Session): void {
    const before = this.#services.get(identity);
    if (before?.session === session) return;
    void before?.stop();
    this.#desk.known.add(identity);
    this.#services.set(identity, new StationService(this.#station(identity), session, this.#desk));
  }

  stations(): readonly { readonly identity: string; readonly connected: boolean }[] {
    return [...this.#services].map(([identity, { connected }]) => ({ identity, connected }));
  }

  knows(identity: string): boolean {
    return this.#desk.known.has(identity);
  }

  passwordOf(identity: string): string | Buffer | undefined {
    return this.#stations.get(identity)?.password;
  }

  async perform(action: OperatorAction, { identity }: { readonly identity: string }): Promise<OperatorOutcome> {
    switch (action.action) {
      case 'order':
        return this.#order(action.ocppAction, action.intent, identity);
      case 'provision':
        return this.#provision(action, identity);
      case 'confirm':
        return { outcome: 'done' };
      default:
        return { outcome: 'unsupported', note: `${action.action} is for a charge point, this is a central system` };
    }
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#services.values()].map((service) => service.stop()));
  }

  #station(identity: string): StationRecord {
    let station = this.#stations.get(identity);
    if (!station) {
      station = newStation(identity, this.#options.admission ?? 'Accepted');
      if (this.#options.accepted?.includes(identity)) station.registration = 'Accepted';
      this.#stations.set(identity, station);
    }
    return station;
  }

  #order(ocppAction: string, intent: Intent, identity: string): OperatorOutcome {
    const order = orderNamed(ocppAction);
    if (!order) return { outcome: 'unsupported', note: `this central system cannot be ordered to send ${ocppAction}` };
    const service = this.#services.get(identity);
    if (!service?.connected) return declined(`the charge point ${identity} is not connected`);
    if (service.station.registration === 'Rejected') return declined(`the charge point ${identity} is rejected`);
    const alien = Object.keys(intent).find((field) => !order.fields.includes(field));
    if (alien !== undefined) return declined(`${alien} is nothing that an operator decides on ${ocppAction}`);
    try {
      const payload = order.compose(intent, { station: service.station, desk: this.#desk });
      const [breach] = protocolOf('1.6').validate(ocppAction, 'request', payload);
      if (breach) return declined(`${breach.path || ocppAction}: expected ${breach.expected}, got ${breach.received}`);
      service.order({ action: ocppAction, payload: payload as Readonly<Record<string, unknown>> });
      return { outcome: 'done' };
    } catch (problem) {
      if (problem instanceof Declined) return declined(problem.message);
      throw problem;
    }
  }

  #provision(data: Details, identity: string): OperatorOutcome {
    switch (data['what']) {
      case 'idToken':
        return this.#provisionIdTag(data);
      case 'station':
        return this.#provisionStation(data, identity);
      default:
        return {
          outcome: 'unsupported',
          note: `cannot provision ${String(data['what']).slice(0, 60)}: know idToken and station`,
        };
    }
  }

  #provisionStation(data: Details, identity: string): OperatorOutcome {
    const { registration = 'Accepted', password } = data;
    if (!isOneOf(registration, ['Accepted', 'Pending', 'Rejected']))
      return declined('registration: Accepted, Pending or Rejected');
    if (password !== undefined && typeof password !== 'string') return declined('password: text');
    const another = data['identity'];
    // One that only differs in how it writes itself is served as the one that it comes instead of.
    if (typeof another === 'string') this.#desk.known.add(another);
    const station = this.#station(identity);
    station.admission = registration;
    if (password !== undefined) station.password = password;
    return { outcome: 'done' };
  }

  #provisionIdTag(data: Details): OperatorOutcome {
    const { idToken = data['idTag'], status = 'Accepted', parentIdTag = data['groupIdToken'], expiryDate } = data;
    if (typeof idToken !== 'string' || idToken === '' || idToken.length > 20)
      return declined('idToken: 1 to 20 characters');
    if (!isOneOf(status, ['Accepted', 'Blocked', 'Expired', 'Invalid']))
      return declined('status: Accepted, Blocked, Expired or Invalid');
    if (parentIdTag !== undefined && typeof parentIdTag !== 'string') return declined('parentIdTag: text');
    if (expiryDate !== undefined && (typeof expiryDate !== 'string' || !readDateTime(expiryDate)))
      return declined('expiryDate: an instant');
    this.#desk.idTags.put(idToken, {
      status,
      ...(parentIdTag === undefined ? {} : { parentIdTag }),
      ...(expiryDate === undefined ? {} : { expiryDate }),
    });
    return { outcome: 'done' };
  }
}

function faultNamed(name: CsmsFault16): Fault {
  if (!Object.hasOwn(csmsFaults16, name)) throw new RangeError(`the central system has no fault named ${name}`);
  return csmsFaults16[name];
}

function declined(note: string): OperatorOutcome {
  return { outcome: 'declined', note };
}

function isOneOf<const T extends string>(value: unknown, choices: readonly T[]): value is T {
  return choices.includes(value as T);
}
