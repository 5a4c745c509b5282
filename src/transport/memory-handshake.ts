import { createPrivateKey } from 'node:crypto';
import type { ClientHello, SecurityTerms, TlsDispute, TlsFacts, TlsVersion } from '../session/index.ts';
import { certificatesIn, distrustOf, misnamed } from './certificate-path.ts';
import { isOfTls13 } from './cipher-suites.ts';

/** A TLS handshake that two ends have made, as each of them knows of it. */
export interface Shaken {
  readonly station: TlsFacts;
  readonly csms: TlsFacts;
}

/** One end gave it up: what each of them says about it. */
export interface NotShaken {
  readonly station: string;
  readonly csms: string;
  readonly over: TlsDispute;
  readonly hello: ClientHello;
}

const VERSIONS: readonly TlsVersion[] = ['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'];

/**
 * The TLS handshake of two ends in memory, decided as TLS would: version, suite, and the certificates that each shows to the
 * other. Nothing is encrypted.
 *
 * @param host what the station calls the CSMS
 * @param now clock milliseconds
 */
export function shakeHands(
  station: SecurityTerms,
  csms: SecurityTerms,
  { host, now }: { readonly host: string; readonly now: number },
): Shaken | NotShaken {
  const hello = helloOf(station, host);
  const failed = (ofStation: string, ofCsms: string, over: TlsDispute): NotShaken => ({
    station: ofStation,
    csms: ofCsms,
    over,
    hello,
  });
  const version = agreedVersion(hello, csms);
  if (version === undefined)
    return failed(
      'TLS failed: no common version',
      isOlder(station.versions.most, csms.versions.least)
        ? 'it offers only versions of TLS that are too old'
        : 'it offers no version of TLS that we do',
      'version',
    );
  const agreed = agreedSuite(hello, csms, version);
  if (agreed === undefined)
    return failed(
      'TLS failed: no common cipher suite',
      'it offers no cipher suite that fits our certificate',
      'cipher suite',
    );
  const shownByCsms = derOf(agreed.chain);
  const { trusted, overlooks = [] } = station;
  const distrust =
    distrustOf(shownByCsms, trusted, now, overlooks) ??
    (overlooks.includes('name') ? undefined : misnamed(shownByCsms, host));
  if (distrust !== undefined)
    return failed(
      `its certificate is not accepted (${distrust})`,
      'it hung up during the TLS handshake; most often it does not trust our certificate, or its name',
      'certificate',
    );
  const shownByStation = csms.profile === 3 && station.profile === 3 ? derOf(station.certificates[0]?.chain ?? '') : [];
  const common = { version, suite: agreed.suite, host };
  return {
    station: { ...common, certificates: shownByCsms, distrust: undefined, hello: undefined },
    csms: {
      ...common,
      certificates: shownByStation,
      distrust: shownByStation.length === 0 ? undefined : distrustOf(shownByStation, csms.trusted, now, csms.overlooks),
      hello,
    },
  };
}

function isOlder(one: TlsVersion, other: TlsVersion): boolean {
  return VERSIONS.indexOf(one) < VERSIONS.indexOf(other);
}

function helloOf({ versions, suites }: SecurityTerms, host: string): ClientHello {
  const [least, most] = [VERSIONS.indexOf(versions.least), VERSIONS.indexOf(versions.most)];
  return { versions: VERSIONS.slice(least, most + 1).reverse(), suites, compressions: ['null'], host };
}

/** The highest that both know and that has a suite of the station. */
function agreedVersion({ versions, suites }: ClientHello, csms: SecurityTerms): TlsVersion | undefined {
  const [least, most] = [VERSIONS.indexOf(csms.versions.least), VERSIONS.indexOf(csms.versions.most)];
  return VERSIONS.slice(least, most + 1)
    .reverse()
    .filter((version) => version !== 'TLSv1.3' || suites.some(isOfTls13))
    .find((version) => versions.includes(version));
}

/** The CSMS's first choice for which it has a fitting certificate. */
function agreedSuite(
  { suites }: ClientHello,
  csms: SecurityTerms,
  version: TlsVersion,
): { readonly suite: string; readonly chain: string } | undefined {
  for (const suite of csms.suites) {
    if (!suites.includes(suite) || isOfTls13(suite) !== (version === 'TLSv1.3')) continue;
    const fitting = csms.certificates.find(({ key }) => isOfTls13(suite) || suite.includes(kindOf(key)));
    if (fitting !== undefined) return { suite, chain: fitting.chain };
  }
  return undefined;
}

function kindOf(key: string): '_ECDSA_' | '_RSA_' {
  return createPrivateKey(key).asymmetricKeyType === 'ec' ? '_ECDSA_' : '_RSA_';
}

function derOf(chain: string): Uint8Array[] {
  return chain === '' ? [] : certificatesIn(chain).map(({ der }) => der);
}
