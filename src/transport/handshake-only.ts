import { connect } from 'node:tls';
import type { TlsFacts } from '../session/index.ts';
import { describeError } from './connect-failure.ts';
import type { Attempt } from './connect-failure.ts';
import { tlsFactsOf } from './tls-facts.ts';
import type { ClientTls } from './tls-options.ts';

/** Makes a TLS handshake with the endpoint, hangs up, and tells what it came to. @throws ConnectionLost when there was none */
export async function handshakeOnly(attempt: Attempt, options: ClientTls): Promise<TlsFacts> {
  try {
    return await shakeHands(attempt.url, options, attempt.handshakeMs);
  } catch (error) {
    throw describeError(attempt, error as NodeJS.ErrnoException);
  }
}

/** The same, in the words of the socket. @throws Error of the socket or of TLS */
export function shakeHands(url: URL, options: Partial<ClientTls>, ms: number): Promise<TlsFacts> {
  const host = url.hostname.replace(/^\[(.*)\]$/u, '$1');
  const named = /^[\d.]+$|:/u.test(host) ? {} : { servername: host };
  return new Promise((resolve, reject) => {
    const socket = connect({ ...options, ...named, host, port: Number(url.port || 443) });
    const timer = setTimeout(() => {
      socket.destroy(Object.assign(new Error(`no handshake within ${ms / 1000} s`), { code: 'HANDSHAKE_TIMEOUT' }));
    }, ms);
    socket.once('secureConnect', () => {
      clearTimeout(timer);
      resolve(tlsFactsOf(socket, { host, hello: undefined }));
      socket.end();
    });
    socket.on('error', (error: Error) => {
      clearTimeout(timer);
      socket.destroy();
      reject(error);
    });
  });
}
