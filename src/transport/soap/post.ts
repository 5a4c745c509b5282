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
  /** Milliseconds until the first byte of the response, 30,000 unless given; the caller's signal may end it sooner. */
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
    const { limits } = this.#options;
    try {
      const response = await this.#send(url, toHttp(request), signal);
      return { ...readHttp(await bodyOf(response, limits), limits), status: response.statusCode ?? 0 };
    } catch (error) {
      if (signal?.aborted === true) throw signal.reason;
      if (error instanceof BodyRefused)
        throw new ConnectionLost(`the response of ${shown(url)} cannot be read: ${error.message}`);
      throw unreachable('post', url, error);
    }
  }

  #send(url: URL, body: HttpBody, signal: AbortSignal | undefined): Promise<IncomingMessage> {
    const secure = url.protocol === 'https:';
    const options: RequestOptions = {
      method: 'POST',
      agent: secure ? this.#secure : this.#plain,
      timeout: this.#options.responseMs ?? 30_000,
      headers: {
        ...headersOf(body),
        ...(body.acceptEncoding === undefined ? {} : { 'accept-encoding': body.acceptEncoding }),
      },
      ...(signal === undefined ? {} : { signal }),
    };
    return new Promise((resolve, reject) => {
      const sent = secure ? secureRequest(url, options) : request(url, options);
      sent.once('response', resolve);
      sent.once('error', reject);
      sent.once('timeout', () => sent.destroy(new Error('no response came in time')));
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
