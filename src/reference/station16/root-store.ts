import type { X509Certificate } from 'node:crypto';
import type { Ocpp16Types } from '../../protocol/index.ts';
import { certificatesOf, hashDataOf, isInForce, isIssuedBy, isStrong, nameOf } from './certificate.ts';
import type { HashData } from './certificate.ts';
import type { Configuration } from './configuration.ts';
import type { Faulty } from './faults/index.ts';
import type { Link } from './link.ts';
import type { Memory, Root } from './memory.ts';
import type { StationClock } from './station-clock.ts';

type Use = Ocpp16Types.CertificateUseEnumType;
type Installed = Ocpp16Types.InstallCertificateStatusEnumType;
type Deleted = Ocpp16Types.DeleteCertificateStatusEnumType;

export interface RootStoreOptions {
  readonly memory: Memory;
  readonly configuration: Configuration;
  readonly clock: StationClock;
  readonly faulty: Faulty;
  readonly link: Link;
}

/** The root certificates that the charge point trusts: M03, M04 and M05 of the security whitepaper. */
export class RootStore {
  readonly #options: RootStoreOptions;

  constructor(options: RootStoreOptions) {
    this.#options = options;
  }

  /** The roots of one use that are in force now. */
  trusted(use: Use): readonly X509Certificate[] {
    const now = this.#options.clock.now();
    return this.#of(use).flatMap(({ certificate }) => (isInForce(certificate, now) ? [certificate] : []));
  }

  /** What is installed, each by its hashes (M03). */
  list(use: Use): readonly HashData[] {
    return this.#of(use).map(({ name }) => hashDataOf(name, 'SHA256'));
  }

  /** @returns why the certificate was turned away, beside the status, when it was invalid (M05) */
  install(use: Use, pem: string): { readonly status: Installed; readonly invalid?: string } {
    const { faulty, memory, configuration } = this.#options;
    const [certificate, ...more] = certificatesOf(pem) ?? [];
    if (certificate === undefined || more.length > 0) return invalid('it is not one certificate in PEM');
    const issuer = this.#issuerOf(certificate);
    const flaw = faulty('installs-any-certificate') ? undefined : this.#flawOf(certificate, issuer);
    if (flaw !== undefined) return invalid(flaw);
    const root: Root = {
      type: use,
      certificate,
      name: nameOf(certificate, issuer ?? certificate, faulty),
      fallback: false,
    };
    if (this.#find(hashDataOf(root.name, 'SHA256'), use) !== undefined) return { status: 'Accepted' };
    if (memory.roots.length >= this.#room && !faulty('has-room-for-any-certificate'))
      return { status: faulty('says-failed-when-full') ? 'Failed' : 'Rejected' };
    if (faulty('accepts-certificate-and-forgets-it')) return { status: 'Accepted' };
    const checks = configuration.flag('AdditionalRootCertificateCheck') && !faulty('replaces-root-by-any-other');
    return checks && use === 'CentralSystemRootCertificate' ? this.#replace(root) : this.#add(root);
  }

  /** M04. The certificate of the charge point itself is not in this store, so it is never found (M04.FR.05). */
  remove(hashData: HashData): Deleted {
    const { memory, faulty } = this.#options;
    const root = this.#find(hashData);
    if (root === undefined) return 'NotFound';
    if (root === this.#inUse) return 'Failed';
    if (!faulty('deletes-nothing')) memory.roots.splice(memory.roots.indexOf(root), 1);
    this.#changed();
    return 'Accepted';
  }

  /** A connection shows that the present root works: the one before it is no longer needed (M05.FR.12). */
  proven(): void {
    const { roots } = this.#options.memory;
    const kept = roots.filter(({ fallback }) => !fallback);
    if (kept.length === roots.length) return;
    roots.splice(0, roots.length, ...kept);
    this.#changed();
  }

  get #room(): number {
    return this.#options.configuration.number('CertificateStoreMaxLength');
  }

  /** The root behind the present connection: with TLS, the one that was there first (M04.FR.06). */
  get #inUse(): Root | undefined {
    return this.#options.link.securityProfile >= 2 ? this.#of('CentralSystemRootCertificate')[0] : undefined;
  }

  #of(use: Use): readonly Root[] {
    return this.#options.memory.roots.filter(({ type }) => type === use);
  }

  #issuerOf(certificate: X509Certificate): X509Certificate | undefined {
    const known = [certificate, ...this.#options.memory.roots.map((root) => root.certificate)];
    return known.find((one) => isIssuedBy(certificate, one));
  }

  #flawOf(certificate: X509Certificate, issuer: X509Certificate | undefined): string | undefined {
    if (!certificate.ca) return 'it is no certificate of an authority';
    if (issuer === undefined) return 'nobody known has signed it';
    if (!isStrong(certificate)) return 'its key is too weak';
    return isInForce(certificate, this.#options.clock.now()) ? undefined : 'it is not valid now';
  }

  #find(wanted: HashData, use?: Use): Root | undefined {
    return this.#options.memory.roots.find(({ type, name }) => {
      const own = hashDataOf(name, wanted.hashAlgorithm);
      const fields = ['issuerNameHash', 'issuerKeyHash', 'serialNumber'] as const;
      // CiStrings: letters are compared without regard to case (§6.1).
      const same = fields.every((field) => own[field].toLowerCase() === wanted[field].toLowerCase());
      return same && (use === undefined || use === type);
    });
  }

  #add(root: Root): { readonly status: Installed } {
    this.#options.memory.roots.push(root);
    this.#changed();
    return { status: 'Accepted' };
  }

  /** From the next connection on, the central system is checked against what is installed now. */
  #changed(): void {
    const roots = this.#of('CentralSystemRootCertificate');
    this.#options.link.secure({ trusted: roots.map(({ certificate }) => certificate.toString()) });
  }

  /** Only a root that its predecessor has signed takes its place (M05.FR.09 to M05.FR.11). */
  #replace(root: Root): { readonly status: Installed; readonly invalid?: string } {
    const present = this.#of(root.type).find(({ fallback }) => !fallback);
    if (present === undefined) return this.#add(root);
    if (!isIssuedBy(root.certificate, present.certificate)) return invalid('the present root has not signed it');
    this.proven();
    present.fallback = true;
    return this.#add(root);
  }
}

function invalid(why: string): { readonly status: 'Rejected'; readonly invalid: string } {
  return { status: 'Rejected', invalid: why };
}
