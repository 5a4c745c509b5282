import type { Duplex } from 'node:stream';
import { WebSocket } from 'ws';
import type { ClientOptions } from 'ws';
import type { ConnectionLost } from '../session/index.ts';
import type { Attempt } from './connect-failure.ts';
import { connectFailed, describeError, describeResponse } from './connect-failure.ts';

/**
 * Opens a WebSocket. Resolves when it is open; before that `opened` is called with it, so that a frame which came in the same
 * packet as the handshake's answer is not missed.
 *
 * @param signal gives the attempt up
 * @throws ConnectionLost whose message says what to check
 */
export function dial(
  attempt: Attempt,
  options: ClientOptions,
  signal: AbortSignal,
  opened: (ws: WebSocket, socket: Duplex | undefined) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) throw withdrawn(attempt);
    const ws = client(attempt, options);
    let settled = false;
    const settle = (failure?: ConnectionLost): void => {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      signal.removeEventListener('abort', withdraw);
      if (failure === undefined) return resolve();
      ws.terminate();
      reject(failure);
    };
    const withdraw = (): void => settle(withdrawn(attempt));
    const timer = setTimeout(() => settle(tooSlow(attempt)), attempt.handshakeMs);
    signal.addEventListener('abort', withdraw);
    ws.on('error', (error) => settle(describeError(attempt, error)));
    ws.on('unexpected-response', (_request, response) => settle(describeResponse(attempt, response)));
    let socket: Duplex | undefined;
    ws.on('upgrade', (response) => {
      socket = response.socket;
    });
    ws.on('open', () => {
      if (settled) return;
      settle();
      opened(ws, socket);
    });
  });
}

function client(attempt: Attempt, options: ClientOptions): WebSocket {
  try {
    return new WebSocket(attempt.url, [...attempt.offered], options);
  } catch (error) {
    // The URL was looked at before; what is left is a list of subprotocols that no header can carry.
    throw connectFailed(attempt, ['subprotocol', error instanceof Error ? error.message : String(error)]);
  }
}

function withdrawn(attempt: Attempt): ConnectionLost {
  return connectFailed(attempt, ['withdrawn', 'the station hung up before the connection was open']);
}

function tooSlow(attempt: Attempt): ConnectionLost {
  const seconds = attempt.handshakeMs / 1000;
  return connectFailed(attempt, [
    'timeout',
    `no WebSocket was open after ${seconds} s; check host, port and firewall, and whether the CSMS is alive`,
  ]);
}
