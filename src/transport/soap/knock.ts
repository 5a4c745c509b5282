import { connect } from 'node:net';
import type { TlsFacts } from '../../session/index.ts';
import { shakeHands } from '../handshake-only.ts';
import type { ClientTls } from '../tls-options.ts';
import { unreachable } from './post.ts';

/** Milliseconds until a connection that does not come about is given up. */
const CONNECT_MS = 10_000;

/**
 * Looks whether something listens at an endpoint: a connection, for https with a TLS handshake, and no request.
 *
 * @returns what the handshake came to; undefined for http
 * @throws ConnectionLost with the reason in the user's words
 */
export async function knock(url: URL, tls: Partial<ClientTls> = {}): Promise<TlsFacts | undefined> {
  try {
    return await (url.protocol === 'https:' ? shakeHands(url, tls, CONNECT_MS) : connects(url));
  } catch (error) {
    throw unreachable('connect', url, error);
  }
}

function connects({ hostname, port }: URL): Promise<undefined> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname.replace(/^\[|\]$/gu, ''), port: Number(port || 80) });
    socket.setTimeout(CONNECT_MS, () => socket.destroy(Object.assign(new Error(), { code: 'ETIMEDOUT' })));
    socket.once('connect', () => {
      socket.destroy();
      resolve(undefined);
    });
    socket.once('error', reject);
  });
}
