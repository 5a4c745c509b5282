import type { SecurityTerms } from '../../session/index.ts';
import type { PosterOptions } from './post.ts';
import type { EndpointOptions } from './server.ts';

export interface SoapTls {
  /** Of our endpoint; undefined when there is no certificate for it. */
  readonly tls?: NonNullable<EndpointOptions['tls']>;
  /** Of what we send. */
  readonly poster: PosterOptions;
}

/** How TLS is made from our certificate and the roots that we trust. A client certificate should be shown, and need not (OCPP-S 1.6 §6.2). */
export function soapTls({ certificates = [], trusted = [] }: Partial<SecurityTerms> = {}): SoapTls {
  const [own] = certificates;
  const trust = trusted.length === 0 ? {} : { ca: [...trusted] };
  const identity = own === undefined ? {} : { cert: own.chain, key: own.key };
  return {
    ...(own === undefined ? {} : { tls: { ...identity, ...trust, requestCert: true, rejectUnauthorized: false } }),
    poster: { tls: { ...trust, ...identity } },
  };
}
