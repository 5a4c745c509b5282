import type { IncomingMessage, RequestOptions } from 'node:http';
import { Agent, request } from 'node:http';
import { Agent as SecureAgent, request as secureRequest } from 'node:https';
import { ConnectionLost } from '../../session/index.ts';
import type { PostAnswer } from '../../session/soap-link.ts';
import { visible } from '../../wire/index.ts';
import { readHttp, toHttp } from '../../wire/soap/index.ts';
import type { BodyLimits, HttpBody, OutgoingEnvelope } from '../../wire/soap/index.ts';
import { failureOf } from '../connect-failure.ts';
import type { Failure } from '../connect-failure.ts';
import type { ClientTls } from '../tls-options.ts';
import { BodyRefused, bodyOf, headersOf } from './body.ts';

export interface PosterOptions {
  /** Trusted CAs and the own certificate, for `https://`. */
  readonly tls?: ClientTls;
  readonly limits?: BodyLimits;
  /** Milliseconds for the whole response to a caller without a signal of its own, 30,000 unless given. */
  readonly responseMs?: number;
}

/**
 * Connections are given up after a time without use, in milliseconds, that is shorter than what servers allow (5 s are usual): a request that meets
 * the server's hanging up is lost, and must not be sent again by itself.
 */
const KEPT = { keepAlive: true, maxSockets: 16, timeout: 1500 } as const;

/** Posts envelopes to the endpoint of the other party, over connections that are kept. */
export class Poster {
  readonly #options: PosterOptions;
  readonly #plain = new Agent(KEPT);
  readonly #secure: SecureAgent;

  constructor(options: PosterOptions = {}) {
    this.#options = options;
    this.#secure = new SecureAgent({ ...KEPT, ...options.tls });
  }

  /**
   * @throws ConnectionLost when the endpoint cannot be reached or hangs up; its message says what to check
   * @throws the signal's reason when it is aborted
   */
  async post(url: URL, request: OutgoingEnvelope, signal: AbortSignal | undefined): Promise<PostAnswer> {
    const { limits, responseMs = 30_000 } = this.#options;
    // Of the whole exchange: a response may come byte by byte, for ever.
    const until = signal ?? AbortSignal.timeout(responseMs);
    try {
      const response = await this.#send(url, toHttp(request), until);
      return { ...readHttp(await bodyOf(response, limits), limits), status: response.statusCode ?? 0 };
    } catch (error) {
      if (signal?.aborted === true) throw signal.reason;
      if (until.aborted)
        throw new ConnectionLost(`cannot post to ${shown(url)}: no whole response came within ${responseMs / 1000} s`);
      if (error instanceof BodyRefused)
        throw new ConnectionLost(`the response of ${shown(url)} cannot be read: ${error.message}`);
      throw unreachable('post', url, error);
    }
  }

  #send(url: URL, body: HttpBody, signal: AbortSignal): Promise<IncomingMessage> {
    const secure = url.protocol === 'https:';
    const options: RequestOptions = {
      method: 'POST',
      agent: secure ? this.#secure : this.#plain,
      headers: {
        ...headersOf(body),
        ...(body.acceptEncoding === undefined ? {} : { 'accept-encoding': body.acceptEncoding }),
      },
      signal,
    };
    return new Promise((resolve, reject) => {
      const sent = secure ? secureRequest(url, options) : request(url, options);
      sent.once('response', resolve);
      // More than once: the socket may break after it has been given up.
      sent.on('error', reject);
      // An answer that changes the protocol is neither of the two.
      sent.once('close', () => reject(new Error('the connection was closed before an answer came')));
      sent.end(body.bytes);
    });
  }

  dispose(): void {
    this.#plain.destroy();
    this.#secure.destroy();
  }
}

/** The URL without what may be secret in it. */
export function shown(url: URL): string {
  return `${url.protocol}//${url.host}${url.pathname}`;
}

/** Where what holds over JSON would not be said well: either party posts, and may have to wait for its answer. */
const reasons: Readonly<Record<string, Failure>> = {
  ECONNREFUSED: ['refused', 'nothing listens there; check host and port, and that the other party has been started'],
  ECONNRESET: ['network', 'the other side hung up without an answer; see its log'],
  EPIPE: ['network', 'the other side hung up; see its log'],
  NO_RESPONSE: ['timeout', 'no response came in time'],
  ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED: ['tls', 'it wants a certificate of ours; give one with cert and key'],
};

/** Puts an error of the socket, of TLS or of HTTP into the user's words. @param does what was tried: "connect" */
export function unreachable(does: 'post' | 'connect', url: URL, error: unknown): ConnectionLost {
  const { code = '', message } = error as NodeJS.ErrnoException;
  const known = reasons[code];
  const {
    failure: [kind, why],
    over,
  } =
    known === undefined
      ? (failureOf(url, error as NodeJS.ErrnoException) ?? { failure: ['network', visible(message, 200)] as const })
      : { failure: known };
  return new ConnectionLost(`cannot ${does} to ${shown(url)}: ${why}`, {
    kind,
    ...(over === undefined ? {} : { over }),
  });
}
