import type { Envelope } from '../wire/soap/index.ts';
import type { ConnectionSecurity } from './security.ts';
import type { CloseOptions, ConnectionClosed, ConnectionOpened, TurnedAway } from './session.ts';

/** What comes back from the peer's endpoint for one envelope. */
export interface PostAnswer {
  /** HTTP status. */
  readonly status: number;
  /** The body as text, for the trace. */
  readonly text: string;
  readonly envelope: Envelope;
}

/** A request of the peer, as long as its HTTP exchange lasts. */
export interface SoapExchange {
  readonly text: string;
  readonly envelope: Envelope;
  /** Whether the peer still waits for the response. */
  readonly open: boolean;
  /** Ends the exchange. @param status 200, or 400 and 500 with a fault */
  respond(status: number, text: string): void;
}

/** What OCPP-S needs of a transport: envelopes to the peer's endpoint, and those that come to ours. */
export interface SoapLink {
  /** Whether the peer can be spoken to: it has been heard of, and nobody has closed the relationship since. */
  readonly connected: boolean;
  /** URL at which this end listens, for `wsa:From`. */
  readonly ownAddress: string;
  /** URL of the peer's endpoint, for `wsa:To`; undefined while it is not known. */
  readonly peerAddress: string | undefined;
  /** See `Session.security`. */
  readonly security: ConnectionSecurity;
  bind(events: SoapLinkEvents): void;
  /** @throws ConnectionLost when the endpoint cannot be reached, or hangs up without a response */
  post(text: string, signal: AbortSignal | undefined): Promise<PostAnswer>;
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
