import { visible } from '../../wire/index.ts';
import { writeFault } from '../../wire/soap/index.ts';
import type { SoapVersion } from '../../wire/soap/index.ts';
import { SoapEndpoint } from './server.ts';
import type { EndpointOptions, HttpExchange } from './server.ts';

export interface CallbackOptions extends Pick<EndpointOptions, 'host' | 'port' | 'tls' | 'limits'> {
  /** What is told to the central system in place of the bound address: the public URL behind NAT. */
  readonly url?: string;
  /** Hears of what came and was served to nobody, with what to do about it. */
  readonly onTurnedAway?: (why: string) => void;
}

/** A charge point that takes requests at the endpoint. */
export interface CalledBack {
  readonly identity: string;
  readonly version: SoapVersion;
  came(exchange: HttpExchange): void;
}

/** One endpoint at which simulated charge points take the requests of the central system: told apart by their chargeBoxIdentity. */
export class Callbacks {
  readonly #options: CallbackOptions;
  readonly #http: SoapEndpoint;
  readonly #members = new Map<string, CalledBack>();

  constructor(options: CallbackOptions = {}) {
    this.#options = options;
    this.#http = new SoapEndpoint({
      ...options,
      onExchange: (exchange) => this.#route(exchange),
      onRefused: (why) => options.onTurnedAway?.(why),
    });
  }

  /** @throws ListenFailed when the port cannot be opened */
  open(): Promise<void> {
    return this.#http.open();
  }

  /** Where it listens, as the central system is told. */
  get url(): string {
    return this.#options.url ?? `${this.#http.url}/`;
  }

  /** What the central system is told (`wsa:From`). Charge points that share the endpoint have paths of their own. */
  addressOf(identity: string): string {
    const base = this.url;
    if (this.#members.size < 2) return base;
    const url = new URL(base);
    url.pathname = `${url.pathname.replace(/\/$/u, '')}/${encodeURIComponent(identity)}`;
    return url.href;
  }

  join(member: CalledBack): void {
    this.#members.set(member.identity, member);
  }

  leave({ identity }: CalledBack): void {
    this.#members.delete(identity);
  }

  close(): Promise<void> {
    return this.#http.close();
  }

  #route(exchange: HttpExchange): void {
    const [only, ...others] = this.#members.values();
    const { head } = exchange.envelope;
    const asked = head?.chargeBoxIdentity ?? identityIn(exchange.path);
    const member = asked === undefined && others.length === 0 ? only : this.#members.get(asked ?? '');
    if (member !== undefined) return member.came(exchange);
    const reason = 'this charge point is not here';
    this.#options.onTurnedAway?.(`a request for ${visible(asked ?? 'nobody', 60)}, who is not simulated here`);
    const fault = { code: 'Sender', subcode: 'IdentityMismatch', reason } as const;
    const text = writeFault(only?.version ?? '1.6', 'csms', fault, { relatesTo: head?.messageId });
    exchange.respond({ status: 400, text });
  }
}

/** The last part of a path that has one. */
function identityIn(path: string): string | undefined {
  const part = path.split('?')[0]?.split('/').at(-1) ?? '';
  try {
    return part === '' ? undefined : decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
