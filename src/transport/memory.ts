import type { Clock } from '../clock/index.ts';
import type {
  ChosenFor,
  CloseOptions,
  ConnectionOpened,
  ConnectionSecurity,
  FailedAttempt,
  FrameFlaws,
  FrameForm,
  LinkEvents,
  OpenOptions,
  RpcOptions,
  SecurityTerms,
  Session,
  TextLink,
  TlsFacts,
  TurnedAway,
} from '../session/index.ts';
import { ConnectionLost, RpcSession } from '../session/index.ts';
import type { FramedVersion } from '../wire/index.ts';
import { admit } from './admission.ts';
import { basicAuthHeader } from './basic-auth.ts';
import { LinkSecurity } from './link-security.ts';
import { shakeHands } from './memory-handshake.ts';
import type { Shaken } from './memory-handshake.ts';
import { Plug } from './plug.ts';
import type { PlugSocket } from './plug.ts';
import { agree, disagreement, nameOf } from './subprotocol.ts';
import type { Agreement } from './subprotocol.ts';

export interface MemoryPairOptions {
  readonly clock: Clock;
  /** What the CSMS end speaks, and the station end unless it is told to offer something else. */
  readonly version: FramedVersion;
  readonly identity: string;
  /** Subprotocols that the station end offers; `ocpp1.6` or `ocpp2.0.1` by the version unless given. */
  readonly offered?: readonly string[];
  readonly station?: MemoryEndOptions;
  readonly csms?: MemoryEndOptions;
  /** What the station end calls the CSMS end, `localhost` unless given. */
  readonly host?: string;
}

/** `idPrefix` is `station-` or `csms-` unless given. */
export type MemoryEndOptions = Pick<RpcOptions, 'tap' | 'idPrefix' | 'limits' | 'frameLimits'> & {
  readonly security?: Partial<SecurityTerms>;
};

export interface MemoryPair {
  readonly station: Session;
  readonly csms: Session;
}

/**
 * Two sessions joined back to back in memory, over the real text of the frames. Everything is delivered by microtasks, in
 * order and never within the call that caused it: deterministic, and virtual time moves only when both ends are idle.
 * No connection is open at first: `station.open()` opens one.
 */
export function memoryPair(options: MemoryPairOptions): MemoryPair {
  const { clock } = options;
  const cable = new Cable(options);
  return {
    station: new RpcSession({ role: 'station', clock, idPrefix: 'station-', ...options.station, link: cable.station }),
    csms: new RpcSession({ role: 'csms', clock, idPrefix: 'csms-', ...options.csms, link: cable.csms }),
  };
}

class Cable {
  readonly options: MemoryPairOptions;
  readonly csms: CsmsEnd;
  readonly station: StationEnd;

  constructor(options: MemoryPairOptions) {
    this.options = options;
    this.csms = new CsmsEnd(new LinkSecurity(options.csms?.security));
    this.station = new StationEnd(this);
  }

  /** A TLS handshake. @throws ConnectionLost when the two do not come to terms; the CSMS end has been told */
  shakeHands(terms: SecurityTerms): Shaken {
    const { host = 'localhost', clock } = this.options;
    const shaken = shakeHands(terms, this.csms.security.terms, { host, now: clock.now() });
    if (!('hello' in shaken)) return shaken;
    this.csms.events.turnedAway({ why: shaken.csms, hello: shaken.hello });
    throw new ConnectionLost(`no connection: ${shaken.station}`, { kind: 'tls', over: shaken.over });
  }
}

/** What both ends of the cable have in common. */
abstract class End implements TextLink {
  readonly security: ConnectionSecurity;
  #plug: Plug | undefined;
  #events: LinkEvents | undefined;
  #flaws: FrameFlaws = {};

  constructor(security: ConnectionSecurity) {
    this.security = security;
  }

  get events(): LinkEvents {
    if (this.#events === undefined) throw new Error('this end of the pair has no session yet');
    return this.#events;
  }

  get connected(): boolean {
    return this.#plug?.open === true;
  }

  bind(events: LinkEvents): void {
    this.#events = events;
  }

  /** Takes one end of a new connection. */
  plugIn(plug: Plug): void {
    this.#plug = plug;
  }

  /** What the plug tells this end. */
  socket(): PlugSocket {
    const mine = (): boolean => this.#plug?.socket === socket;
    const socket: PlugSocket = {
      message: (text, form) => {
        if (mine()) this.#hear(text, form);
      },
      ping: (data) => {
        if (!mine()) return;
        this.events.ping?.(data);
        const pong = this.#flaws.pong === undefined ? data : this.#flaws.pong(data);
        if (pong !== undefined) this.#plug?.beat('pong', pong);
      },
      pong: (data) => {
        if (mine()) this.events.pong?.(data);
      },
      closed: (how) => {
        if (!mine()) return;
        this.#plug = undefined;
        this.events.closed(how);
      },
    };
    return socket;
  }

  /** From now on frames are treated so. */
  misread(flaws: FrameFlaws | undefined): void {
    this.#flaws = flaws ?? this.#flaws;
  }

  send(text: string, form: FrameForm = 'text'): void {
    if (this.connected) this.#plug?.send(text, form);
  }

  ping(data: string): void {
    if (this.connected) this.#plug?.beat('ping', data);
  }

  #hear(text: string, form: FrameForm): void {
    const { fragments, binary } = this.#flaws;
    if (form === 'binary' && binary === undefined) return this.events.binary(Buffer.from(text));
    if (form !== 'fragments' || fragments === undefined) return this.events.text(text);
    const third = Math.ceil(text.length / 3);
    if (fragments === 'apart')
      for (let start = 0; start < text.length; start += third) this.events.text(text.slice(start, start + third));
  }

  breach(code: number, reason: string): void {
    this.#plug?.breach(code, reason);
  }

  /** The other end has a new connection: the one that may still be here counts no more. */
  abandon(): void {
    const doubled = this.#plug?.alive === true;
    this.#plug?.abandon(1000, 'replaced by a new connection of the same identity');
    if (doubled) this.events.doubled?.();
  }

  async close({ code = 1000, reason = '', abrupt = false, unnoticed = false }: CloseOptions): Promise<void> {
    if (unnoticed) return this.forsake();
    await (abrupt ? this.#plug?.cut() : this.#plug?.close(code, reason));
  }

  /** The connection is no more, and the other end does not hear of it. */
  forsake(): void {
    this.#plug?.forsake();
  }

  /** Resolves when no connection is left on this end. */
  async unplugged(): Promise<void> {
    await this.#plug?.closed();
  }

  abstract open(how?: OpenOptions): Promise<void>;
  abstract dispose(): Promise<void>;
}

const GOING_AWAY = { code: 1001, reason: 'going away' } as const;

class CsmsEnd extends End {
  /** Why attempts are turned away; undefined while they are let in. */
  refusing: string | undefined;
  /** Chooses a subprotocol in place of the usual choice. */
  agrees: OpenOptions['agrees'];

  open({ agrees, flaws }: OpenOptions = {}): Promise<void> {
    this.refusing = undefined;
    this.misread(flaws);
    this.agrees = agrees ?? this.agrees;
    return Promise.resolve();
  }

  override close(options: CloseOptions): Promise<void> {
    if (options.refuse === true) this.refusing = 'the CSMS refuses connections on purpose';
    return super.close(options);
  }

  dispose(): Promise<void> {
    this.refusing = 'the CSMS is gone';
    return super.close(GOING_AWAY);
  }
}

class StationEnd extends End {
  readonly #cable: Cable;
  #opening: Promise<void> | undefined;
  /** Counts what makes an attempt to open void: closing and disposing. */
  #withdrawn = 0;
  /** The other end has not noticed that the connection is gone. */
  #unnoticed = false;

  constructor(cable: Cable) {
    super(new LinkSecurity(cable.options.station?.security, (terms) => this.#handshake(terms)));
    this.#cable = cable;
  }

  open(how: OpenOptions = {}): Promise<void> {
    this.misread(how.flaws);
    if (this.connected && how.beside !== true) return Promise.resolve();
    this.#opening ??= this.#dial(how).finally(() => {
      this.#opening = undefined;
    });
    return this.#opening;
  }

  override async close(options: CloseOptions): Promise<void> {
    this.#withdrawn++;
    this.#unnoticed = options.unnoticed === true;
    if (this.#opening !== undefined) await this.#opening.catch(() => undefined);
    await super.close(options);
  }

  dispose(): Promise<void> {
    return this.close(GOING_AWAY);
  }

  async #dial(how: OpenOptions): Promise<void> {
    const withdrawn = this.#withdrawn;
    const { csms, options } = this.#cable;
    const beside = how.beside === true;
    if (this.#unnoticed) csms.abandon();
    if (!beside) await Promise.all([this.unplugged(), csms.unplugged()]);
    if (withdrawn !== this.#withdrawn) {
      throw new ConnectionLost('the station hung up before the connection was open', { kind: 'withdrawn' });
    }
    const offered = how.offered ?? options.offered ?? [nameOf(options.version)];
    const { identity = options.identity } = how;
    const { agreement, ofStation, ofCsms } = this.#admitted(offered, { identity, beside });
    if (beside) {
      csms.abandon();
      this.forsake();
    }
    const [ours, theirs] = Plug.connect(this.socket(), csms.socket());
    const connection = {
      offered,
      agreed: agreement.subprotocol || undefined,
      path: `/${encodeURIComponent(identity)}`,
      identity,
    };
    // As over a socket: the CSMS has the connection first, the station when the handshake's answer comes back.
    csms.plugIn(theirs);
    this.plugIn(ours);
    csms.events.opened({ ...connection, ...ofCsms }, agreement.version);
    this.events.opened({ ...connection, ...ofStation }, agreement.version);
  }

  /** @throws ConnectionLost when the CSMS end turns the attempt away */
  #admitted(offered: readonly string[], attempt: ChosenFor): Admitted {
    const { csms, options } = this.#cable;
    const { terms } = this.security;
    const turnAway = (attempt: Omit<TurnedAway, 'at'>, failed: FailedAttempt): ConnectionLost => {
      csms.events.turnedAway(attempt);
      return new ConnectionLost(`no connection: ${attempt.why}`, failed);
    };
    if (csms.refusing !== undefined) throw turnAway({ why: csms.refusing }, { kind: 'turned away' });
    const shaken = terms.profile < 2 ? undefined : this.#cable.shakeHands(terms);
    const [password] = terms.passwords;
    const given = terms.profile === 3 || password === undefined ? undefined : password.reveal();
    const { identity } = attempt;
    const authorization = given && basicAuthHeader({ username: identity, password: given });
    const { basicAuth, refusal } = admit({ identity, authorization, tls: shaken?.csms }, csms.security.terms);
    const facts = { ...(basicAuth && { basicAuth }), ...(shaken && { tls: shaken.csms }) };
    if (refusal !== undefined) throw turnAway({ ...refusal, ...facts }, { kind: 'http', status: refusal.status });
    const chosen = csms.agrees === undefined ? agree(offered, [options.version]) : csms.agrees(offered, attempt);
    if (typeof chosen === 'number')
      throw turnAway({ why: `refused with HTTP ${chosen}`, status: chosen }, { kind: 'http', status: chosen });
    const agreement = typeof chosen === 'string' ? { subprotocol: chosen, version: options.version } : chosen;
    // Some go on without one.
    if (agreement !== undefined && agreement.subprotocol !== '' && !offered.includes(agreement.subprotocol))
      throw turnAway(
        { why: `it chose ${agreement.subprotocol}, which was not offered` },
        { kind: 'wrong subprotocol' },
      );
    if (agreement === undefined)
      throw turnAway({ why: disagreement(offered, [options.version]), ...facts }, { kind: 'subprotocol' });
    return {
      agreement,
      ofStation: { basicAuth: basicAuth && { ...basicAuth, password: undefined }, tls: shaken?.station },
      ofCsms: { basicAuth, tls: shaken?.csms },
    };
  }

  async #handshake(terms: SecurityTerms): Promise<TlsFacts> {
    await Promise.resolve();
    return this.#cable.shakeHands(terms).station;
  }
}

/** What an attempt that is let in came to, as each end knows of it. */
interface Admitted {
  readonly agreement: Agreement;
  readonly ofStation: Pick<ConnectionOpened, 'basicAuth' | 'tls'>;
  readonly ofCsms: Pick<ConnectionOpened, 'basicAuth' | 'tls'>;
}
