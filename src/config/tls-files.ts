import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Clock } from '../clock/index.ts';
import { LEAST_BITS } from '../pki/index.ts';
import type { CheckItem } from './check-item.ts';
import type { SecuritySettings } from './run-config.ts';

/** Whether the TLS files can be read, hold what they should, are valid now, and belong together. */
export function checkTlsFiles({ ca, cert, key }: SecuritySettings, clock: Clock): readonly CheckItem[] {
  const items: CheckItem[] = [];
  if (ca !== undefined) items.push(item('ca', ca, () => validity(certificatesOf(ca), clock)));
  if (cert !== undefined) items.push(item('cert', cert, () => validity(inOrder(certificatesOf(cert)), clock)));
  if (key !== undefined) items.push(item('key', key, () => belongsTo(keyOf(key), cert)));
  return items;
}

/** Something that is wrong with a file, as the end of a sentence. */
class Unfit extends Error {
  override readonly name = 'Unfit';
}

function item(what: string, path: string, look: () => string): CheckItem {
  try {
    return { ok: true, what, say: `${path}: ${look()}` };
  } catch (error) {
    const reason =
      error instanceof Unfit
        ? error.message
        : `cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}); correct the path`;
    return { ok: false, what, say: `${path}: ${reason}` };
  }
}

function certificatesOf(path: string): readonly X509Certificate[] {
  const text = readFileSync(path, 'utf8');
  const blocks = text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  if (blocks.length === 0) throw new Unfit('holds no certificate in PEM form (-----BEGIN CERTIFICATE-----)');
  return blocks.map((block) => {
    try {
      return new X509Certificate(block);
    } catch {
      throw new Unfit('holds a certificate that is damaged');
    }
  });
}

/** Our own certificate comes first, then the one that has issued it, and so on: that is how TLS sends them. */
function inOrder(chain: readonly X509Certificate[]): readonly X509Certificate[] {
  for (const [index, issuer] of chain.slice(1).entries()) {
    const certificate = chain[index];
    if (certificate?.checkIssued(issuer) === true && certificate.verify(issuer.publicKey)) continue;
    const [one, other] = [certificate, issuer].map((it) => it?.subject.replaceAll('\n', ', '));
    throw new Unfit(
      `the certificate of ${one} was not issued by the next one in the file, ${other}; write our own certificate first, then each one's issuer`,
    );
  }
  return chain;
}

function validity(certificates: readonly X509Certificate[], clock: Clock): string {
  const now = clock.now();
  for (const { subject, validFrom, validTo } of certificates) {
    const name = subject.replaceAll('\n', ', ');
    if (now > Date.parse(validTo))
      throw new Unfit(`the certificate of ${name} has expired (${validTo}); make a new one`);
    if (now < Date.parse(validFrom))
      throw new Unfit(`the certificate of ${name} is not valid before ${validFrom}; check the clock`);
  }
  const held =
    certificates.length === 1 ? 'one certificate, valid now' : `${certificates.length} certificates, valid now`;
  const weak = certificates.map(weaknessOf).find((one) => one !== undefined);
  return weak === undefined ? held : `${held}, but with ${weak}: who keeps to the whitepaper refuses it (A00.FR.502)`;
}

/** Not a reason to stop: weak certificates are also what a peer is tried with. */
function weaknessOf({ publicKey: { asymmetricKeyType, asymmetricKeyDetails } }: X509Certificate): string | undefined {
  const bits = asymmetricKeyDetails?.modulusLength;
  return asymmetricKeyType === 'rsa' && bits !== undefined && bits < LEAST_BITS.RSA
    ? `an RSA key of ${bits} bits`
    : undefined;
}

function keyOf(path: string): KeyObject {
  const text = readFileSync(path, 'utf8');
  if (text.includes('ENCRYPTED')) throw new Unfit('is encrypted; write it without a passphrase');
  try {
    return createPrivateKey(text);
  } catch {
    throw new Unfit('holds no private key in PEM form');
  }
}

/** The first certificate of the file is our own; the others are its chain. */
function belongsTo(key: KeyObject, certFile: string | undefined): string {
  const kind = `a private key (${key.asymmetricKeyType})`;
  if (certFile === undefined) return kind;
  let own: X509Certificate | undefined;
  try {
    own = certificatesOf(certFile)[0];
  } catch {
    // What is wrong with the certificate stands in its own line.
    return kind;
  }
  if (own?.checkPrivateKey(key) === false)
    throw new Unfit('does not belong to the certificate of cert; give the key with which it was made');
  return `${kind} that belongs to the certificate`;
}
