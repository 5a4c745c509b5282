import { Secret } from '../../session/index.ts';
import type {
  FailedAttempt,
  Oversight,
  SecurityProfile,
  SecurityTerms,
  Session,
  TlsDispute,
} from '../../session/index.ts';
import type { Configuration } from './configuration.ts';
import type { Credentials } from './credentials.ts';
import type { Faulty, StationFault16 } from './faults/index.ts';
import type { Memory } from './memory.ts';
import type { RootStore } from './root-store.ts';
import type { SecurityEvents } from './security-events.ts';

export interface ConnectionSecurityOptions {
  readonly session: Session;
  readonly memory: Memory;
  readonly configuration: Configuration;
  readonly roots: RootStore;
  readonly credentials: Credentials;
  readonly events: SecurityEvents;
  readonly faulty: Faulty;
  /** How the connections were secured when the charge point was delivered. */
  readonly delivered: SecurityTerms;
  /** Whether it knows the keys of the whitepaper at all. */
  readonly enabled: boolean;
  /** Whether it has been switched on before. */
  readonly restarted: boolean;
}

/** Attempts on a new security profile before the former one is taken up again. */
const ATTEMPTS = 3;

const OVERSIGHTS: readonly (readonly [StationFault16, Oversight])[] = [
  ['overlooks-expiry', 'dates'],
  ['overlooks-host-names', 'name'],
  ['overlooks-issuers', 'issuer'],
];

const EVENTS: Readonly<Record<TlsDispute, string>> = {
  certificate: 'InvalidCentralSystemCertificate',
  version: 'InvalidTLSVersion',
  'cipher suite': 'InvalidTLSCipherSuite',
};

/** Takes over how the connections were secured when the charge point was put up. */
export function deliverProfile({ configuration }: Memory, { profile, passwords }: SecurityTerms): void {
  const [password] = passwords;
  if (profile > 0 && !configuration.has('SecurityProfile')) configuration.set('SecurityProfile', String(profile));
  if (password !== undefined && !configuration.has('AuthorizationKey'))
    configuration.set('AuthorizationKey', password.reveal().toString('hex'));
}

/** Secures the connections by what is configured and installed: the profiles of the security whitepaper (§2), A01 and A05. */
export class ConnectionSecurity {
  readonly #options: ConnectionSecurityOptions;
  #failures = 0;
  /** What the central system was found to be wrong in since the last connection: told once. */
  readonly #found = new Set<TlsDispute>();

  constructor(options: ConnectionSecurityOptions) {
    this.#options = options;
  }

  /** Before each attempt to connect. */
  prepare(): void {
    const { session, enabled, configuration } = this.#options;
    const profile = this.#profile;
    if (!enabled || (profile === 0 && configuration.text('AuthorizationKey') === '')) return;
    session.security.change({ profile, ...this.#shown(), ...this.#offered() });
  }

  /** A connection was made: the profile works. */
  connected(): void {
    this.#failures = 0;
    this.#found.clear();
    this.#options.memory.fallbackProfile = undefined;
  }

  /** An attempt failed. A new profile that cannot be used is given up again (A05.FR.08). */
  failed(why: FailedAttempt | undefined): void {
    const { memory, configuration, faulty } = this.#options;
    if (why?.over !== undefined) this.#tell(why.over);
    const { fallbackProfile } = memory;
    if (fallbackProfile === undefined || ++this.#failures < ATTEMPTS || faulty('never-falls-back')) return;
    this.#failures = 0;
    memory.fallbackProfile = undefined;
    configuration.put('SecurityProfile', fallbackProfile);
  }

  /** What is wrong with a central system is a security event (A00.FR.309, FR.315, FR.322). */
  #tell(over: TlsDispute): void {
    const { events, faulty } = this.#options;
    if (this.#found.has(over) || faulty('keeps-bad-tls-to-itself')) return;
    this.#found.add(over);
    events.happened(faulty('calls-all-bad-tls-a-bad-certificate') ? EVENTS.certificate : EVENTS[over]);
  }

  /** Whether a profile must not be set: A05.FR.01 to FR.04. */
  forbids(value: string): boolean {
    const { configuration, roots, credentials, faulty } = this.#options;
    const [wanted, present] = [Number(value), configuration.number('SecurityProfile')];
    if (wanted <= present) return !faulty('lowers-security-profile');
    if (wanted < 3 && configuration.text('AuthorizationKey') === '') return true;
    const rootless = roots.trusted('CentralSystemRootCertificate').length === 0;
    if (wanted >= 2 && rootless && !faulty('raises-profile-without-root')) return true;
    return (wanted === 3 && credentials.current === undefined) || faulty('never-raises-security-profile');
  }

  /** The profile was raised, and has yet to work. */
  raisedFrom(former: string): void {
    this.#failures = 0;
    this.#options.memory.fallbackProfile = former;
  }

  /** Whether a key that was changed asks for a new connection (A01.FR.02, A05.FR.06). */
  asksForNewConnection(key: string): boolean {
    const { configuration, faulty } = this.#options;
    if (faulty('stays-connected') || faulty('forgets-its-new-security-profile')) return false;
    const profile = configuration.number('SecurityProfile');
    return key === 'securityprofile' || (key === 'authorizationkey' && (profile === 1 || profile === 2));
  }

  /** Faults that begin with a restart: from the first connection on, nothing could be tested at all. */
  #lately(fault: StationFault16): boolean {
    return this.#options.restarted && this.#options.faulty(fault);
  }

  get #profile(): SecurityProfile {
    const { configuration, delivered, faulty } = this.#options;
    const profile = configuration.number('SecurityProfile') as SecurityProfile;
    const stays = faulty('stays-on-its-security-profile') || faulty('forgets-its-new-security-profile');
    return stays ? delivered.profile : profile;
  }

  #shown(): Partial<SecurityTerms> {
    const { roots } = this.#options;
    return {
      passwords: this.#password,
      trusted: roots.trusted('CentralSystemRootCertificate').map((root) => root.toString()),
      ...(this.#lately('shows-no-certificate') ? { certificates: [] } : {}),
    };
  }

  get #password(): readonly Secret[] {
    const { configuration, delivered, faulty } = this.#options;
    if (this.#lately('gives-no-password')) return [];
    if (faulty('keeps-its-password')) return delivered.passwords;
    const key = configuration.text('AuthorizationKey');
    const password = this.#lately('gives-key-in-hexadecimal') ? new Secret(key) : Secret.fromHex(key);
    return password === undefined ? [] : [password];
  }

  #offered(): Partial<SecurityTerms> {
    const { faulty, delivered } = this.#options;
    const { suites } = delivered;
    if (this.#lately('offers-old-tls')) return { versions: { least: 'TLSv1', most: 'TLSv1.1' } };
    if (faulty('takes-old-tls'))
      return {
        versions: { least: 'TLSv1', most: 'TLSv1.3' },
        suites: [...suites, 'TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA'],
      };
    if (faulty('takes-no-encryption')) return { suites: [...suites, 'TLS_RSA_WITH_NULL_SHA256'] };
    const overlooks = OVERSIGHTS.filter(([fault]) => faulty(fault)).map(([, one]) => one);
    if (overlooks.length > 0) return { overlooks };
    if (!faulty('offers-other-cipher-suites')) return {};
    return { suites: ['TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384', 'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256'] };
  }
}
