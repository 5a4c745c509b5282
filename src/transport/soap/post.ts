import type { IncomingMessage, RequestOptions } from 'node:http';
import { Agent, request } from 'node:http';
import { Agent as SecureAgent, request as secureRequest } from 'node:https';
import type { SecureContextOptions } from 'node:tls';
import { ConnectionLost } from '../../session/index.ts';
import type { PostAnswer } from '../../session/soap-link.ts';
import { readHttp, toHttp } from '../../wire/soap/index.ts';
import type { BodyLimits, HttpBody, OutgoingEnvelope } from '../../wire/soap/index.ts';
import { BodyRefused, bodyOf, headersOf } from './body.ts';

export interface PosterOptions {
  /** Trusted CAs and the own certificate, for `https://`. */
  readonly tls?: SecureContextOptions & { readonly rejectUnauthorized?: boolean };
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
      throw unreachable(url, error);
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

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there; check host and port, and that the other party has been started',
  ENOTFOUND: 'the host name is unknown; check its spelling and the DNS',
  ECONNRESET: 'the other side hung up',
  EHOSTUNREACH: 'there is no route to the host',
  ETIMEDOUT: 'the host does not answer; check host, port and firewall',
};

function unreachable(url: URL, error: unknown): ConnectionLost {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return new ConnectionLost(`cannot post to ${shown(url)}: ${reasons[code] ?? message}`, {
    kind: code === 'ECONNREFUSED' ? 'refused' : code === 'ENOTFOUND' ? 'dns' : 'network',
  });
}
