import { createHash, timingSafeEqual } from 'node:crypto';

/** None, basic authentication, TLS with basic authentication, TLS with certificates on both sides (1.6 security whitepaper §2). */
export type SecurityProfile = 0 | 1 | 2 | 3;

export type TlsVersion = 'TLSv1' | 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3';

/** What a TLS handshake failed over. */
export type TlsDispute = 'certificate' | 'version' | 'cipher suite';

/** What one end does not look at in the certificate of the other. */
export type Oversight = 'dates' | 'name' | 'issuer';

/** A password as somebody presented it: it can be measured and compared, never read. */
export interface PresentedSecret {
  /** In bytes. */
  readonly length: number;
  equals(other: PresentedSecret): boolean;
}

/** A password that does not get into a trace, a report or a message by accident: whatever writes it, writes `(secret)`. */
export class Secret implements PresentedSecret {
  readonly #bytes: Buffer;

  /** @param secret text, or the raw bytes of an AuthorizationKey (OCPP-J 1.6 §6.2.2) */
  constructor(secret: Buffer | string) {
    this.#bytes = Buffer.from(secret as string);
  }

  /** The bytes that an AuthorizationKey in hexadecimal stands for. @returns undefined when it is not hexadecimal */
  static fromHex(hex: string): Secret | undefined {
    return /^(?:[0-9a-f]{2})+$/i.test(hex) ? new Secret(Buffer.from(hex, 'hex')) : undefined;
  }

  get length(): number {
    return this.#bytes.length;
  }

  /** Takes the same time whatever the two have in common, their lengths included. */
  equals(other: PresentedSecret): boolean {
    return other instanceof Secret && timingSafeEqual(this.#digest(), other.#digest());
  }

  /** For whoever has to send it. */
  reveal(): Buffer {
    return Buffer.from(this.#bytes);
  }

  toString(): string {
    return '(secret)';
  }

  toJSON(): string {
    return '(secret)';
  }

  #digest(): Buffer {
    return createHash('sha256').update(this.#bytes).digest();
  }
}

/** A certificate that one end shows, with its key. Both PEM; the chain begins with the own certificate. */
export interface OwnCertificate {
  readonly chain: string;
  readonly key: string;
}

/** On which terms this end makes connections, or lets them in. A change counts from the next attempt on. */
export interface SecurityTerms {
  readonly profile: SecurityProfile;
  /** Station end: the first is the one that is given. CSMS end: whoever gives one of them is let in; with none, everybody is. */
  readonly passwords: readonly Secret[];
  /** Roots, in PEM, that the other end's certificate must come from. */
  readonly trusted: readonly string[];
  /** What is shown to the other end: station one, CSMS one for each kind of key. */
  readonly certificates: readonly OwnCertificate[];
  readonly versions: { readonly least: TlsVersion; readonly most: TlsVersion };
  /** Cipher suites by their IANA names, in order of preference. */
  readonly suites: readonly string[];
  /** CSMS end: whom a station's certificate must name, by CN and O, where it is held to that (A00.FR.404, FR.405); any with none. */
  readonly owner?: { readonly commonNames: readonly string[]; readonly organizations: readonly string[] };
  /** For peers with flaws. A CSMS end looks at no name anyway. */
  readonly overlooks?: readonly Oversight[];
}

/** How the connections of a session are secured. */
export interface ConnectionSecurity {
  readonly terms: SecurityTerms;
  /** Changes what is named, from the next attempt to connect on. */
  change(terms: Partial<SecurityTerms>): void;
  /**
   * Station end: makes a TLS handshake and nothing more, beside the connection that may be open, and tells what it came to.
   * @param offer differs from the terms
   * @throws ConnectionLost when the handshake did not come about, or this end has no TLS
   */
  handshake(offer: Partial<SecurityTerms>): Promise<TlsFacts>;
}

/** What a TLS handshake came to. */
export interface TlsFacts {
  readonly version: string;
  /** The agreed cipher suite, by its IANA name. */
  readonly suite: string;
  /** The host name that the station asked for; undefined when it named none. */
  readonly host: string | undefined;
  /** What the other end showed, in DER, its own certificate first; empty when it showed none. */
  readonly certificates: readonly Uint8Array[];
  /** Why these certificates are not to be trusted; undefined when they are, and when there are none. */
  readonly distrust: string | undefined;
  /** CSMS end: what the station offered. */
  readonly hello: ClientHello | undefined;
}

/** What a station offered when it began a TLS handshake. */
export interface ClientHello {
  /** Highest first. */
  readonly versions: readonly string[];
  /** IANA names, as the station prefers them; `0x…` for one that is not known. */
  readonly suites: readonly string[];
  /** `null` is none. */
  readonly compressions: readonly string[];
  readonly host: string | undefined;
}

/** The credentials that came with an HTTP request. */
export interface BasicAuth {
  /** Empty when they could not be read. */
  readonly username: string;
  /** Whether they were basic authentication as RFC 7617 writes it. */
  readonly wellFormed: boolean;
  /** CSMS end only. */
  readonly password: PresentedSecret | undefined;
  readonly accepted: boolean;
}

/**
 * What a connection is made with unless something else is said: no profile, TLS 1.2 or above, the suites of the whitepaper
 * (A00.FR.317), their likes with ECDHE and RSA, and those of TLS 1.3.
 */
export const defaultTerms: SecurityTerms = {
  profile: 0,
  passwords: [],
  trusted: [],
  certificates: [],
  versions: { least: 'TLSv1.2', most: 'TLSv1.3' },
  suites: [
    'TLS_AES_256_GCM_SHA384',
    'TLS_AES_128_GCM_SHA256',
    'TLS_CHACHA20_POLY1305_SHA256',
    'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384',
    'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256',
    'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384',
    'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256',
    'TLS_RSA_WITH_AES_256_GCM_SHA384',
    'TLS_RSA_WITH_AES_128_GCM_SHA256',
  ],
};
