import type { IncomingMessage } from 'node:http';
import { ConnectionLost } from '../session/index.ts';
import type { FailedAttempt, TlsDispute } from '../session/index.ts';
import { visible } from '../wire/index.ts';

/** What is tried. */
export interface Attempt {
  readonly url: URL;
  /** The URL as messages show it: without query and credentials. */
  readonly shown: string;
  readonly offered: readonly string[];
  readonly handshakeMs: number;
}

export type Failure = readonly [kind: FailedAttempt['kind'], why: string];

/** A failed attempt to connect, in the user's words. */
export function connectFailed(
  attempt: Attempt,
  [kind, why]: Failure,
  more: Pick<FailedAttempt, 'status' | 'over'> = {},
): ConnectionLost {
  return new ConnectionLost(`cannot connect to ${attempt.shown}: ${why}`, { kind, ...more });
}

/** Tells what an error of the socket, of TLS or of ws means. */
export function describeError(attempt: Attempt, error: NodeJS.ErrnoException): ConnectionLost {
  const { failure, over } = failureOf(attempt.url, error) ?? { failure: byMessage(attempt, error) };
  return connectFailed(attempt, failure, over && { over });
}

/** What an error of the socket, of TLS or of HTTP means; undefined when it is none of these. @param url that was tried */
export function failureOf(
  { protocol }: URL,
  error: NodeJS.ErrnoException,
): { readonly failure: Failure; readonly over?: TlsDispute } | undefined {
  const code = codeOf(error);
  const failure = byCode[code] ?? byScheme(code, protocol) ?? byPrefix(code, error.message);
  const over = failure?.[0] === 'tls' ? disputeOver(code) : undefined;
  return failure && { failure, ...(over === undefined ? {} : { over }) };
}

/** A refusal that comes while something is written is an EPROTO, whose text alone says which. */
function codeOf({ code = '', message }: NodeJS.ErrnoException): string {
  if (code !== 'EPROTO') return code;
  if (/alert protocol version|unsupported protocol/u.test(message)) return 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION';
  return message.includes('alert handshake failure') ? 'ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE' : code;
}

/** What the handshake failed over; an alert about it may come from the other end as well. */
function disputeOver(code: string): TlsDispute | undefined {
  if (/CERT|SELF_SIGNED|UNABLE_TO_|UNKNOWN_CA/u.test(code))
    return code.includes('CERTIFICATE_REQUIRED') ? undefined : 'certificate';
  if (/PROTOCOL/u.test(code)) return 'version';
  return /HANDSHAKE_FAILURE|CIPHER/u.test(code) ? 'cipher suite' : undefined;
}

const byCode: Readonly<Record<string, Failure>> = {
  ECONNREFUSED: ['refused', 'nothing listens there; start the CSMS, or check host and port'],
  ENOTFOUND: ['dns', 'the host name is unknown; check its spelling and the DNS'],
  EAI_AGAIN: ['dns', 'the host name could not be looked up; check the DNS and the network'],
  ETIMEDOUT: ['timeout', 'the host does not answer; check host, port and firewall'],
  HANDSHAKE_TIMEOUT: ['timeout', 'the TLS handshake comes to no end; check the port, and whether it speaks TLS'],
  EHOSTUNREACH: ['network', 'there is no route to the host; check the address and the network'],
  ENETUNREACH: ['network', 'there is no route to the network of the host; check the address and the network'],
  ECONNRESET: ['network', 'the other side hung up during the handshake'],
  EPIPE: ['network', 'the other side hung up during the handshake'],
  CERT_HAS_EXPIRED: ['tls', 'its certificate has expired'],
  CERT_NOT_YET_VALID: ['tls', 'its certificate is not valid yet; check the clocks'],
  DEPTH_ZERO_SELF_SIGNED_CERT: ['tls', 'its certificate is self-signed; give it as the trusted CA'],
  SELF_SIGNED_CERT_IN_CHAIN: [
    'tls',
    'its certificate comes from a CA that is not trusted; give the root certificate as the trusted CA (ca)',
  ],
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: [
    'tls',
    'its certificate comes from a CA that is not trusted; give the root certificate as the trusted CA (ca)',
  ],
  UNABLE_TO_GET_ISSUER_CERT: [
    'tls',
    'its certificate comes from a CA that is not trusted; give the root certificate as the trusted CA (ca)',
  ],
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: [
    'tls',
    'its certificate comes from a CA that is not trusted; give the root certificate as the trusted CA (ca)',
  ],
  ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE: [
    'tls',
    'it refused the handshake; none of the cipher suites that were offered fits it and its certificate, or it wants a certificate of the station',
  ],
  ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION: ['tls', 'it refused the version of TLS'],
  ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED: [
    'tls',
    'it wants a certificate of the station; give one with cert and key',
  ],
  ERR_TLS_CERT_ALTNAME_INVALID: [
    'tls',
    'its certificate is made out to another host name; connect by the name in the certificate',
  ],
};

/** What answers there may want the other one of two schemes. */
function byScheme(code: string, protocol: string): Failure | undefined {
  const scheme = protocol.startsWith('ws') ? 'ws' : 'http';
  if (code === 'HPE_INVALID_CONSTANT')
    return [
      'not-websocket',
      `what answers there does not speak HTTP; check the port, and whether it wants ${scheme}s://`,
    ];
  if (code === 'EPROTO' || code === 'ERR_SSL_WRONG_VERSION_NUMBER' || code === 'ERR_SSL_PACKET_LENGTH_TOO_LONG')
    return [
      'tls',
      `what answers there does not speak TLS as we do; check the port, whether it wants ${scheme}://, and its TLS versions`,
    ];
  return undefined;
}

function byPrefix(code: string, message: string): Failure | undefined {
  if (code.startsWith('HPE_')) return ['not-websocket', `its answer is no valid HTTP: ${visible(message, 200)}`];
  return /^(ERR_TLS_|ERR_SSL_|CERT_)/u.test(code) ? ['tls', `TLS failed: ${visible(message, 200)}`] : undefined;
}

/** ws has no codes for a wrong handshake: its texts are told apart. */
function byMessage({ offered }: Attempt, { message }: Error): Failure {
  const names = offered.join(', ');
  if (message.includes('no subprotocol')) {
    return [
      'subprotocol',
      `it agreed to none of the subprotocols that were offered (${names}); check that the CSMS speaks this version at this URL`,
    ];
  }
  if (message.includes('subprotocol')) {
    return [
      'wrong subprotocol',
      `it chose a subprotocol that was not offered (offered: ${names === '' ? 'none' : names})`,
    ];
  }
  if (message.includes('Sec-WebSocket') || message.includes('Upgrade header') || message.includes('extension')) {
    return ['not-websocket', `its answer is no valid WebSocket handshake: ${visible(message, 200)}`];
  }
  return ['network', visible(message, 200)];
}

/** Tells what an HTTP answer in place of a WebSocket means. */
export function describeResponse(attempt: Attempt, { statusCode = 0, headers }: IncomingMessage): ConnectionLost {
  return connectFailed(attempt, responseFailure(statusCode, headers), { status: statusCode });
}

function responseFailure(status: number, headers: IncomingMessage['headers']): Failure {
  const known = byStatus[status];
  if (known !== undefined) return ['http', `${known} (HTTP ${status})`];
  if (status >= 300 && status < 400) {
    const target = headers.location === undefined ? 'elsewhere' : `to ${visible(headers.location, 200)}`;
    return ['http', `it redirects ${target} (HTTP ${status}); connect to the right URL directly`];
  }
  if (status >= 500)
    return ['http', `the server is in trouble or refuses connections now (HTTP ${status}); see its log`];
  if (headers['content-type']?.includes('html') === true) {
    return [
      'not-websocket',
      `a web page came where a WebSocket was expected (HTTP ${status}); check path and port of the URL`,
    ];
  }
  return ['http', `it answered with HTTP ${status} in place of a WebSocket; check path and port of the URL`];
}

const byStatus: Readonly<Record<number, string>> = {
  400: 'it takes the connection request for wrong; check the path of the URL and the identity',
  401: 'it wants other credentials; check identity and password',
  403: 'it forbids this station to connect; check identity and password, and that the station is registered',
  404: 'it knows no such path or no such station; check the URL, and register the identity with the CSMS',
  426: 'it wants another protocol; check path and port of the URL',
};
