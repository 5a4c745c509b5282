import type { IncomingEnvelope, OutgoingEnvelope } from '../wire/soap/index.ts';
import type { ConnectionSecurity } from './security.ts';
import type { CloseOptions, ConnectionClosed, ConnectionOpened, PostedEnvelope, TurnedAway } from './session.ts';

/** What comes back from the peer's endpoint for one envelope. */
export interface PostAnswer extends IncomingEnvelope {
  /** HTTP status. */
  readonly status: number;
}

/** A request of the peer, as long as its HTTP exchange lasts. */
export interface SoapExchange extends IncomingEnvelope {
  /** Whether the peer still waits for the response. */
  readonly open: boolean;
  /** Ends the exchange. */
  respond(answer: OutgoingEnvelope): void;
  /** Ends it without a response: the other side sees the connection break. */
  hangUp(): void;
}

/** What OCPP-S needs of a transport: envelopes to the peer's endpoint, and those that come to ours. */
export interface SoapLink {
  /** Whether the peer can be spoken to: it has been heard of, and nobody has closed the relationship since. */
  readonly connected: boolean;
  /** URL at which this end listens, for `wsa:From`. */
  readonly ownAddress: string;
  /** URL of the peer's endpoint, for `wsa:To`; undefined while it is not known. */
  readonly peerAddress: string | undefined;
  /** Why requests cannot be posted to anywhere; undefined when they can. */
  readonly unreachable?: string | undefined;
  /** See `Session.security`. */
  readonly security: ConnectionSecurity;
  bind(events: SoapLinkEvents): void;
  /** @throws ConnectionLost when the endpoint cannot be reached, or hangs up without a response */
  post(request: PostedEnvelope, signal: AbortSignal | undefined): Promise<PostAnswer>;
  /** Station end: see `Session.listensAt`. */
  listensAt?(place: 'home' | 'elsewhere'): void;
  /** Station end: the link of another charge point at the same address. */
  neighbour?(identity: string): SoapLink;
  open(): Promise<void>;
  close(options: CloseOptions): Promise<void>;
  dispose(): Promise<void>;
}

export interface SoapLinkEvents {
  opened(connection: Omit<ConnectionOpened, 'at'>): void;
  exchange(exchange: SoapExchange): void;
  closed(connection: Omit<ConnectionClosed, 'at'>): void;
  turnedAway(attempt: Omit<TurnedAway, 'at'>): void;
}
