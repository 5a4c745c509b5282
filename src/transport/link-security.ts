import type { ConnectionSecurity, SecurityTerms, TlsFacts } from '../session/index.ts';
import { ConnectionLost, defaultTerms } from '../session/index.ts';

/** Holds the terms of one end's connections. */
export class LinkSecurity implements ConnectionSecurity {
  #terms: SecurityTerms;
  readonly #shake: ((terms: SecurityTerms) => Promise<TlsFacts>) | undefined;
  readonly #changed: () => void;

  /**
   * @param terms what differs from the default
   * @param shake station end: makes a handshake on these terms
   * @param changed called after each change
   */
  constructor(
    terms: Partial<SecurityTerms> = {},
    shake?: (terms: SecurityTerms) => Promise<TlsFacts>,
    changed: () => void = () => undefined,
  ) {
    this.#terms = { ...defaultTerms, ...terms };
    this.#shake = shake;
    this.#changed = changed;
  }

  get terms(): SecurityTerms {
    return this.#terms;
  }

  change(terms: Partial<SecurityTerms>): void {
    this.#terms = { ...this.#terms, ...terms };
    this.#changed();
  }

  handshake(offer: Partial<SecurityTerms>): Promise<TlsFacts> {
    if (this.#shake !== undefined) return this.#shake({ ...this.#terms, ...offer });
    return Promise.reject(new ConnectionLost('this end makes no connections by itself', { kind: 'tls' }));
  }
}
