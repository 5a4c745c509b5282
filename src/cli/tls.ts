import { readFileSync } from 'node:fs';
import type { RunConfig } from '../config/index.ts';

/** Certificates and key of a run, read from their files; the pre-flight has seen that they can be read. */
export interface TlsMaterial {
  readonly ca?: Buffer;
  readonly cert?: Buffer;
  readonly key?: Buffer;
}

/** What TLS needs; undefined when the run uses none. */
export function tlsOf({ security: { ca, cert, key } }: RunConfig): TlsMaterial | undefined {
  if (ca === undefined && cert === undefined && key === undefined) return undefined;
  return {
    ...(ca === undefined ? {} : { ca: readFileSync(ca) }),
    ...(cert === undefined ? {} : { cert: readFileSync(cert) }),
    ...(key === undefined ? {} : { key: readFileSync(key) }),
  };
}
