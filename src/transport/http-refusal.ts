import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';

/** Answers a connection request with an HTTP status and ends the connection. `text` is one line for the person at the other end. */
export function refuse(socket: Duplex, status: number, text: string): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const body = `${text}\n`;
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    ...(status === 401 ? ['WWW-Authenticate: Basic realm="OCPP", charset="UTF-8"'] : []),
    'Connection: close',
    'Content-Type: text/plain; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  socket.once('finish', () => socket.destroy());
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

/** What was wrong with a request that never became one, in words, and the HTTP status for it. @param scheme of the endpoint, without TLS */
export function describeRequestError(
  error: NodeJS.ErrnoException,
  handshakeMs: number,
  scheme: 'ws' | 'http' = 'ws',
): { readonly status: number; readonly why: string } {
  switch (error.code) {
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return { status: 408, why: `the request was not complete within ${handshakeMs / 1000} s` };
    case 'HPE_HEADER_OVERFLOW':
      return { status: 431, why: 'the header of the request is too long' };
    case 'ECONNRESET':
    case 'EPIPE':
      return { status: 400, why: 'the connection was reset before the request was complete' };
    default:
      return {
        status: 400,
        why: beginsTls((error as { rawPacket?: unknown }).rawPacket)
          ? `it came with TLS, but this endpoint has none; give the other side the ${scheme}:// URL, or us cert and key`
          : 'something was sent that is not an HTTP request',
      };
  }
}

/** A record of the kind handshake, version 3.x (RFC 8446 §5.1). */
function beginsTls(packet: unknown): boolean {
  return Buffer.isBuffer(packet) && packet[0] === 0x16 && packet[1] === 0x03;
}
