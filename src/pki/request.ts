import { expectTag, partsOf, readDer, Tag, type Der } from './der.ts';
import { bitsOf, oidOf } from './der-values.ts';
import { extensionsOf, type Extensions } from './extensions.ts';
import { nameOf, type DistinguishedName } from './name.ts';
import { readPem } from './pem.ts';
import { publicKeyOf, weakness, type PublicKeyFacts } from './public-key.ts';
import { signatureAlgorithmOf, signedBy, type SignatureAlgorithm } from './signature.ts';
import { Unreadable } from './unreadable.ts';

/** A certificate signing request (PKCS#10, RFC 2986), read. */
export interface SigningRequest {
  readonly subject: DistinguishedName;
  readonly publicKey: PublicKeyFacts;
  readonly signatureAlgorithm: SignatureAlgorithm;
  /** Whether it is signed with the key it asks a certificate for: that is the proof of possession. */
  readonly signatureVerified: boolean;
  /** The extensions that it asks for. */
  readonly extensions: Extensions;
  readonly der: Uint8Array;
}

/** A request out of a PEM text, and what is odd about the way it is written. */
export interface RequestText {
  readonly request: SigningRequest;
  readonly remarks: readonly string[];
}

const MAX_BYTES = 16_384;
const EXTENSION_REQUEST = '1.2.840.113549.1.9.14';

/** Reads the request of a PEM text. @throws Unreadable in words that continue "the request is unreadable: …" */
export function readRequest(pem: string): RequestText {
  const { blocks, remarks } = readPem(pem);
  const [block, ...others] = blocks;
  if (block === undefined || others.length > 0) throw new Unreadable(`it holds ${blocks.length} PEM blocks`);
  // The second label is the one of old tools (RFC 7468 §7).
  if (block.label !== 'CERTIFICATE REQUEST' && block.label !== 'NEW CERTIFICATE REQUEST')
    throw new Unreadable(`it is a "${block.label}", not a "CERTIFICATE REQUEST"`);
  return { request: readRequestDer(block.der), remarks };
}

/** Reads a request in DER. @throws Unreadable in words that continue "the request is unreadable: …" */
export function readRequestDer(der: Uint8Array): SigningRequest {
  if (der.length > MAX_BYTES) throw new Unreadable(`it is ${der.length} bytes long`);
  const [info, algorithm, signature] = partsOf(expectTag(readDer(der), Tag.sequence, 'the request'));
  const signed = expectTag(info, Tag.sequence, 'the signed part');
  const [, subject, key, attributes] = partsOf(signed);
  const publicKey = publicKeyOf(key);
  const signatureAlgorithm = signatureAlgorithmOf(expectTag(algorithm, Tag.sequence, 'the signature algorithm'));
  return {
    subject: nameOf(subject),
    publicKey,
    signatureAlgorithm,
    signatureVerified: signedBy(publicKey.key, signatureAlgorithm, signed.raw, bitsOf(signature)),
    extensions: extensionsOf(attributes && requestedExtensions(attributes)),
    der,
  };
}

/**
 * What is wrong with the cryptography of a request, in words; empty when nothing is.
 * The signature proves possession of the key (RFC 2986 §3), its length is demanded by whitepaper A00.FR.501 to A00.FR.503.
 */
export function requestProblems(request: SigningRequest): readonly string[] {
  const weak = weakness(request.publicKey);
  const unsigned = request.signatureVerified ? undefined : 'it is not signed with the key that it carries';
  return [weak, unsigned].filter((problem) => problem !== undefined);
}

function requestedExtensions(attributes: Der): Der | undefined {
  for (const attribute of partsOf(attributes)) {
    const [type, values] = partsOf(attribute);
    if (type && values && oidOf(type) === EXTENSION_REQUEST) return partsOf(values)[0];
  }
  return undefined;
}
