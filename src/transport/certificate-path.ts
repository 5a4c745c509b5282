import { X509Certificate } from 'node:crypto';

/** Certificates between the first one and the root. */
const DEEPEST = 8;

/** The certificates of PEM text, which may hold several. @throws Error when one is damaged */
export function certificatesIn(pem: string): X509Certificate[] {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  return blocks.map((block) => new X509Certificate(block));
}

/**
 * Why a certificate is not to be trusted: the path from it to one of the roots, by signature, validity and the right to issue
 * (RFC 5280 §6, as far as stations and central systems use it).
 *
 * @param shown DER, the own certificate first, the others in any order
 * @param roots PEM
 * @param now clock milliseconds
 */
export function distrustOf(shown: readonly Uint8Array[], roots: readonly string[], now: number): string | undefined {
  const [own, ...others] = shown.map(read);
  if (own === undefined) return 'it cannot be read';
  const anchors = roots.flatMap(certificatesIn);
  let [current, depth] = [own, 0];
  for (;;) {
    const outdated = outdatedAt(current, now);
    if (outdated !== undefined) return depth === 0 ? outdated : `of a certificate in its chain: ${outdated}`;
    if (anchors.some((root) => root.raw.equals(current.raw))) return undefined;
    const issuer = [...anchors, ...others].find(
      (one) => one !== undefined && one !== current && one.ca && current.checkIssued(one) && signedBy(current, one),
    );
    if (issuer === undefined || depth++ === DEEPEST) return 'it does not come from a trusted root';
    current = issuer;
  }
}

function read(der: Uint8Array): X509Certificate | undefined {
  try {
    return new X509Certificate(der);
  } catch {
    return undefined;
  }
}

function signedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  try {
    return certificate.verify(issuer.publicKey);
  } catch {
    // A key of a kind that cannot have made the signature.
    return false;
  }
}

function outdatedAt({ validFrom, validTo }: X509Certificate, now: number): string | undefined {
  if (now < Date.parse(validFrom)) return 'it is not valid yet';
  return now > Date.parse(validTo) ? 'it has expired' : undefined;
}
