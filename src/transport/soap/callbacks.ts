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

/** A charge point is at its first address, or has moved. */
export type Place = 'home' | 'elsewhere';

/** A charge point that takes requests at the endpoint. */
export interface CalledBack {
  readonly identity: string;
  readonly version: SoapVersion;
  /** The identity that names its path where there are several: its own, or that of the one whose address it shares. */
  readonly site: string;
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

  /** What the central system is told (`wsa:From`). Charge points that share the endpoint have paths of their own, unless they share that too. */
  addressOf(site: string, place: Place = 'home'): string {
    const base = this.url;
    const sites = new Set([...this.#members.values()].map((member) => member.site));
    if (sites.size < 2 && place === 'home') return base;
    const url = new URL(base);
    const parts = [url.pathname.replace(/\/$/u, ''), ...(place === 'home' ? [] : [place]), encodeURIComponent(site)];
    url.pathname = parts.join('/');
    return url.href;
  }

  /** @throws Error when another one of this identity is there */
  join(member: CalledBack): void {
    if (this.#members.has(member.identity))
      throw new Error(`the charge point ${member.identity} is simulated already; give this one another identity`);
    this.#members.set(member.identity, member);
  }

  leave(member: CalledBack): void {
    if (this.#members.get(member.identity) === member) this.#members.delete(member.identity);
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

/** Which of the two places of a charge point a path leads to. */
export function placeIn(path: string): Place {
  return /\/elsewhere\/[^/]*$/u.test(path) ? 'elsewhere' : 'home';
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
