/** Certificates, requests for them, and keys: issuing, reading and judging. Bytes and keys only; no sockets, no clock. */
export { Unreadable } from './unreadable.ts';
export { authorizationKeyBytes, authorizationKeyHex, basicAuthorization, PASSWORD_BYTES } from './authorization-key.ts';
export {
  issuedBy,
  pemOf,
  readCertificate,
  readCertificates,
  sameCertificate,
  sameKey,
  selfIssued,
} from './certificate.ts';
export type { Certificate, CertificateText } from './certificate.ts';
export { signFirmware, verifyFirmware } from './firmware-signature.ts';
export type { FirmwareSignature } from './firmware-signature.ts';
export { certificateHashData, compareHashData, HASH_ALGORITHMS } from './hash-data.ts';
export type { CertificateHashData, HashAlgorithm, HashDataComparison } from './hash-data.ts';
export { issueCertificate, oddSerialNumber, revocationList, selfSignedCertificate, signingRequest } from './issue.ts';
export type { Authority, CertificateTerms, Purpose, RsaPadding, Subject } from './issue.ts';
export { generateKeyPair, privateKeyPem, readPrivateKey } from './keys.ts';
export type { KeyKind, KeyPair } from './keys.ts';
export { sameName } from './name.ts';
export type { DistinguishedName } from './name.ts';
export { pathProblems } from './path.ts';
export type { PathProblem, PathTerms } from './path.ts';
export { LEAST_BITS, weakness } from './public-key.ts';
export type { PublicKeyFacts } from './public-key.ts';
export { readRequest, requestProblems } from './request.ts';
export type { RequestText, SigningRequest } from './request.ts';
export { readRevocationListPem } from './revocation.ts';
export type { RevocationList } from './revocation.ts';
export type { SignatureAlgorithm } from './signature.ts';
export { fileName, testPki } from './test-pki.ts';
export type { PkiFile, StationName, TestPkiTerms } from './test-pki.ts';
