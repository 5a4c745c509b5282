import { createPrivateKey } from 'node:crypto';
import type { SecurityTerms } from '../../session/index.ts';
import { certificatesOf, isIssuedBy, nameOf } from './certificate.ts';
import type { Credential, Memory, Root } from './memory.ts';

/** Takes over what was installed when the charge point was put up: the roots that it trusts and has room for, and its own certificates. */
export function deliverSecurity(memory: Memory, { trusted, certificates }: SecurityTerms): void {
  const room = Number(memory.configuration.get('CertificateStoreMaxLength') ?? Infinity);
  memory.roots.push(...trusted.flatMap(rootsOf).slice(0, room));
  memory.credentials.push(...certificates.flatMap(({ chain, key }) => credentialOf(chain, key)));
}

function rootsOf(pem: string): readonly Root[] {
  const certificates = certificatesOf(pem) ?? [];
  return certificates.map((certificate) => ({
    type: 'CentralSystemRootCertificate',
    certificate,
    name: nameOf(certificate, certificates.find((one) => isIssuedBy(certificate, one)) ?? certificate, () => false),
    fallback: false,
  }));
}

function credentialOf(chain: string, key: string): readonly Credential[] {
  const [certificate] = certificatesOf(chain) ?? [];
  return certificate === undefined ? [] : [{ certificate, chain, key: createPrivateKey(key) }];
}
