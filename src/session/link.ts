import type { FramedVersion } from '../wire/index.ts';
import type { ConnectionSecurity } from './security.ts';
import type {
  CloseOptions,
  ConnectionClosed,
  ConnectionOpened,
  FrameForm,
  OpenOptions,
  TurnedAway,
} from './session.ts';

/**
 * What the RPC layer needs of a transport: text frames to and from one peer, over one connection at a time and however many
 * in succession. The clock is not its business: instants are added by the session.
 */
export interface TextLink {
  /** Whether a frame can be sent now. False from the moment at which our own closing begins. */
  readonly connected: boolean;
  /** See `Session.security`. */
  readonly security: ConnectionSecurity;
  /** Says who hears of what happens; called once, before anything else. */
  bind(events: LinkEvents): void;
  /** Sends one message, as one text frame unless told otherwise; lost without a word when not `connected`. */
  send(text: string, form?: FrameForm): void;
  /** See `Session.ping`. */
  ping?(data: string): void;
  /** See `Session.open`. */
  open(how?: OpenOptions): Promise<void>;
  /** See `Session.close`. Resolves when `closed` has been told, at once when nothing is open. */
  close(options: CloseOptions): Promise<void>;
  /** Closes at once because of what the peer sent; tells `closed` with `by: 'breach'` before it returns. */
  breach(code: number, reason: string): void;
  dispose(): Promise<void>;
}

/** Told in the order in which things happened. Nothing is told of a connection after its `closed`. */
export interface LinkEvents {
  /** @param version whose rules the frames of this connection follow */
  opened(connection: Omit<ConnectionOpened, 'at'>, version: FramedVersion): void;
  text(text: string): void;
  binary(bytes: Uint8Array): void;
  ping?(data: string): void;
  pong?(data: string): void;
  /** See `SessionListener.doubled`. */
  doubled?(): void;
  closed(connection: Omit<ConnectionClosed, 'at'>): void;
  turnedAway(attempt: Omit<TurnedAway, 'at'>): void;
}
