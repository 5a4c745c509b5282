import { connect } from 'node:tls';
import type { TlsFacts } from '../session/index.ts';
import { connectFailed, describeError } from './connect-failure.ts';
import type { Attempt } from './connect-failure.ts';
import { tlsFactsOf } from './tls-facts.ts';
import type { ClientTls } from './tls-options.ts';

/** Makes a TLS handshake with the endpoint, hangs up, and tells what it came to. @throws ConnectionLost when there was none */
export function handshakeOnly(attempt: Attempt, options: ClientTls): Promise<TlsFacts> {
  const { url, handshakeMs } = attempt;
  const host = url.hostname.replace(/^\[(.*)\]$/u, '$1');
  const named = /^[\d.]+$|:/u.test(host) ? {} : { servername: host };
  return new Promise((resolve, reject) => {
    const socket = connect({ ...options, ...named, host, port: Number(url.port || 443) });
    const timer = setTimeout(() => {
      socket.destroy();
      reject(connectFailed(attempt, ['timeout', `no TLS handshake within ${handshakeMs / 1000} s`]));
    }, handshakeMs);
    socket.once('secureConnect', () => {
      clearTimeout(timer);
      resolve(tlsFactsOf(socket, { host, hello: undefined }));
      socket.end();
    });
    socket.on('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      socket.destroy();
      reject(describeError(attempt, error));
    });
  });
}
