/** How much of a peer one WebSocket connection bears. */
export interface SocketLimits {
  /** Size of one message in bytes, after unpacking when compression is on. */
  readonly messageBytes: number;
  /** WebSocket fragments of one message. */
  readonly fragments: number;
  /** Bytes that wait to be sent because the peer does not read. */
  readonly unsentBytes: number;
  /** Pings of the peer within one second; ws itself gives up at 60 that it could not answer yet. */
  readonly pingsPerSecond: number;
}

export const defaultSocketLimits: SocketLimits = {
  messageBytes: 1024 * 1024,
  fragments: 64,
  unsentBytes: 16 * 1024 * 1024,
  pingsPerSecond: 50,
};

/** All in milliseconds of real time. */
export interface SocketTimeouts {
  /** From the TCP connection to the end of the WebSocket handshake. */
  readonly handshake: number;
  /** How long to wait for the peer's part of the closing handshake before the socket is cut. */
  readonly closing: number;
}

export const defaultSocketTimeouts: SocketTimeouts = { handshake: 10_000, closing: 2_000 };

interface WsOptions {
  readonly maxPayload: number;
  readonly maxFragments: number;
  readonly perMessageDeflate: boolean;
  readonly skipUTF8Validation: boolean;
  readonly closeTimeout: number;
}

/** The options that both ends hand to ws; `closeTimeout` is known to ws 8.23 and not yet to its type declarations. */
export function wsOptions(limits: SocketLimits, timeouts: SocketTimeouts, compression: boolean): WsOptions {
  return {
    maxPayload: limits.messageBytes,
    maxFragments: limits.fragments,
    perMessageDeflate: compression,
    skipUTF8Validation: false,
    closeTimeout: timeouts.closing,
  };
}
