import { generateKeyPairSync, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { bitString, element, objectId, sequence, TAG } from './der.ts';
import type { Faulty } from './faults/index.ts';

/** A pair of keys for one certificate. The private one never leaves the charge point (A02.FR.05). */
export interface KeyPair {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

/** Whom the certificate is to name (whitepaper, A00.FR.509 and A00.FR.511). */
export interface Subject {
  readonly organization: string;
  readonly commonName: string;
}

const OID = {
  commonName: '2.5.4.3',
  organizationName: '2.5.4.10',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
  sha256WithRsa: '1.2.840.113549.1.1.11',
};

const NULL = element(0x05);

/** A new pair of keys on P-256 (A02.FR.02). */
export function newKeys(faulty: Faulty): KeyPair {
  if (faulty('asks-for-weak-key')) return generateKeyPairSync('rsa', { modulusLength: 1024 });
  return generateKeyPairSync('ec', { namedCurve: 'P-256' });
}

/** A certificate signing request (RFC 2986) for these keys, PEM encoded (A02.FR.03). */
export function signingRequest({ publicKey, privateKey }: KeyPair, subject: Subject, faulty: Faulty): string {
  const version = element(TAG.integer, Buffer.from([0]));
  const key = publicKey.export({ type: 'spki', format: 'der' });
  const info = sequence(version, nameOf(subject), key, element(TAG.context0));
  const rsa = publicKey.asymmetricKeyType === 'rsa';
  const algorithm = rsa ? sequence(objectId(OID.sha256WithRsa), NULL) : sequence(objectId(OID.ecdsaWithSha256));
  const signer = faulty('signs-request-with-another-key') ? newKeys(faulty).privateKey : privateKey;
  const request = sequence(info, algorithm, bitString(sign('sha256', info, signer)));
  return faulty('sends-request-without-armour') ? request.toString('base64') : armoured('CERTIFICATE REQUEST', request);
}

function nameOf({ organization, commonName }: Subject): Buffer {
  return sequence(attribute(OID.organizationName, organization), attribute(OID.commonName, commonName));
}

function attribute(type: string, value: string): Buffer {
  return element(TAG.set, sequence(objectId(type), element(TAG.utf8String, Buffer.from(value))));
}

function armoured(label: string, der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}
