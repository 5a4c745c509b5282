import { readFileSync } from 'node:fs';
import type { RunConfig } from '../config/index.ts';

/** Certificates and key of a run, read from their files; the pre-flight has seen that they can be read. */
export interface TlsMaterial {
  readonly ca?: Buffer;
  readonly cert?: Buffer;
  readonly key?: Buffer;
  /** Whether we, as the CSMS, ask stations for a certificate and turn away those without a good one. */
  readonly requestCert?: boolean;
}

/** What TLS needs; undefined when the run uses none. In security profile 3 both sides show certificates (whitepaper §3). */
export function tlsOf({ sut, security }: Pick<RunConfig, 'sut' | 'security'>): TlsMaterial | undefined {
  const { ca, cert, key, profile } = security;
  if (ca === undefined && cert === undefined && key === undefined) return undefined;
  return {
    ...(ca === undefined ? {} : { ca: readFileSync(ca) }),
    ...(cert === undefined ? {} : { cert: readFileSync(cert) }),
    ...(key === undefined ? {} : { key: readFileSync(key) }),
    ...(sut === 'station' && profile === 3 ? { requestCert: true } : {}),
  };
}
