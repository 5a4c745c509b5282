import type { Clock } from '../../clock/index.ts';
import { ConnectionLost } from '../../session/index.ts';
import type { CloseOptions, PostedEnvelope, Session } from '../../session/index.ts';
import type { PostAnswer, SoapLink, SoapLinkEvents } from '../../session/soap-link.ts';
import { SoapSession } from '../../session/soap.ts';
import type { SoapOptions } from '../../session/soap.ts';
import { readEnvelope } from '../../wire/soap/index.ts';
import type { SoapVersion } from '../../wire/soap/index.ts';
import { LinkSecurity } from '../link-security.ts';
import { leftBehind } from './left-behind.ts';
import { MemoryEnd } from './memory-end.ts';

export interface SoapMemoryPairOptions {
  readonly clock: Clock;
  readonly version: SoapVersion;
  readonly identity: string;
  readonly station?: SoapEndOptions;
  readonly csms?: SoapEndOptions;
  /** Hears of the central system's session for a charge point that is put up beside the first (`Session.neighbour`). */
  readonly onNeighbour?: ((session: Session, identity: string) => void) | undefined;
}

/** `idPrefix` is `station-` or `csms-` unless given. */
export type SoapEndOptions = Pick<SoapOptions, 'tap' | 'idPrefix' | 'limits'>;

/** Where charge points take requests; which of them is meant, their identities tell. */
const PLACES = { home: 'http://station.invalid/', elsewhere: 'http://station.invalid/elsewhere/' } as const;
type Place = keyof typeof PLACES;

/**
 * Two sessions over SOAP joined back to back in memory, over the bytes that HTTP would carry. Everything is delivered by microtasks, in
 * order: deterministic, and virtual time moves only when both ends are idle. `station.open()` begins.
 */
export function soapMemoryPair(options: SoapMemoryPairOptions): { readonly station: Session; readonly csms: Session } {
  const { clock, version, identity, onNeighbour } = options;
  const street = new Map<string, MemoryEnd>();
  const linked = (one: string): { readonly station: StationEnd; readonly csms: CsmsEnd } => {
    const [station, csms] = [new MemoryEnd(PLACES.home, one), new MemoryEnd('http://csms.invalid/', one)];
    station.join(csms);
    csms.join(station);
    street.set(one, station);
    return { station: new StationEnd(station, putUp), csms: new CsmsEnd(csms, street) };
  };
  const csmsSession = (one: string, link: SoapLink, idPrefix: string): Session =>
    new SoapSession({ clock, version, identity: one, role: 'csms', idPrefix, ...options.csms, link });
  const putUp = (one: string): SoapLink => {
    const { station, csms } = linked(one);
    onNeighbour?.(csmsSession(one, csms, `csms-${one}-`), one);
    return station;
  };
  const { station, csms } = linked(identity);
  const common = { clock, version, identity, role: 'station', idPrefix: 'station-' } as const;
  return {
    station: new SoapSession({ ...common, ...options.station, link: station }),
    csms: csmsSession(identity, csms, 'csms-'),
  };
}

abstract class EndLink implements SoapLink {
  readonly security = new LinkSecurity();
  protected readonly end: MemoryEnd;

  constructor(end: MemoryEnd) {
    this.end = end;
  }

  get connected(): boolean {
    return this.end.open;
  }

  get ownAddress(): string {
    return this.end.address;
  }

  get peerAddress(): string {
    return this.end.other.address;
  }

  bind(events: SoapLinkEvents): void {
    this.end.bind(events);
  }

  post(request: PostedEnvelope, signal: AbortSignal | undefined): Promise<PostAnswer> {
    return this.end.post(request, signal);
  }

  abstract open(): Promise<void>;
  abstract close(options: CloseOptions): Promise<void>;

  async dispose(): Promise<void> {
    await this.close({ refuse: true });
  }
}

class StationEnd extends EndLink {
  readonly #putUp: (identity: string) => SoapLink;

  /** @param putUp makes the link of another charge point on the same street */
  constructor(end: MemoryEnd, putUp: (identity: string) => SoapLink) {
    super(end);
    this.#putUp = putUp;
  }

  listensAt(place: Place): void {
    this.end.address = PLACES[place];
  }

  neighbour(identity: string): SoapLink {
    return this.#putUp(identity);
  }

  async open(): Promise<void> {
    await Promise.resolve();
    const why = this.end.other.refusing;
    if (why !== undefined) {
      this.end.other.events.turnedAway({ why });
      throw new ConnectionLost(`no connection: ${why}`, { kind: 'refused' });
    }
    this.end.refusing = undefined;
    this.end.begin();
  }

  close({ reason = '' }: CloseOptions): Promise<void> {
    this.end.refusing = 'the charge point does not listen';
    this.end.hangUp('the charge point hung up');
    this.end.end('us', reason);
    return Promise.resolve();
  }
}

/** It posts to where the charge point says that it listens (OCPP-S 1.6 §3.7), to the one that the envelope names. */
class CsmsEnd extends EndLink {
  readonly #street: ReadonlyMap<string, MemoryEnd>;
  #told: string = PLACES.home;

  constructor(end: MemoryEnd, street: ReadonlyMap<string, MemoryEnd>) {
    super(end);
    this.#street = street;
  }

  override get peerAddress(): string {
    return this.#told;
  }

  override bind(events: SoapLinkEvents): void {
    super.bind({
      ...events,
      exchange: (exchange) => {
        this.#told = exchange.envelope.head?.from ?? this.#told;
        events.exchange(exchange);
      },
    });
  }

  override async post(request: PostedEnvelope, signal: AbortSignal | undefined): Promise<PostAnswer> {
    const to = request.to ?? this.#told;
    const meant = this.#meant(request);
    const hungUp = (why: string): never => this.#hungUp(meant, why);
    if (to === meant.address) return this.end.post(request, signal, meant, hungUp);
    await Promise.resolve();
    if ((Object.values(PLACES) as string[]).includes(to))
      meant.events.turnedAway({ why: leftBehind(readEnvelope(request.text)) });
    throw new ConnectionLost(`nobody is at ${to}`);
  }

  /** Whom an envelope is for; it need not be read where there is but one. A stranger's identity is for whoever is there to refuse. */
  #meant({ text }: PostedEnvelope): MemoryEnd {
    if (this.#street.size === 1) return this.end.other;
    return this.#street.get(readEnvelope(text).head?.chargeBoxIdentity ?? '') ?? this.end.other;
  }

  /** A charge point that hangs up on one request is still there. @throws ConnectionLost */
  #hungUp(meant: MemoryEnd, why: string): never {
    if (meant.open) throw new ConnectionLost(`the connection was lost: ${why}`);
    return this.end.lost(why);
  }

  /** Lets the charge point in again; it is connected when it is heard of. */
  open(): Promise<void> {
    this.end.refusing = undefined;
    return Promise.resolve();
  }

  close({ reason = '', refuse = false }: CloseOptions): Promise<void> {
    if (refuse) this.end.refusing = 'the central system refuses connections on purpose';
    this.end.hangUp('the central system hung up');
    this.end.end('us', reason);
    return Promise.resolve();
  }
}
