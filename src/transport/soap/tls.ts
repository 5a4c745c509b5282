import { createSecureContext } from 'node:tls';
import type { SecureContext } from 'node:tls';
import type { SecurityTerms } from '../../session/index.ts';
import { identityTrouble } from '../tls-options.ts';
import type { ClientTls } from '../tls-options.ts';

/** What an endpoint of ours is served over HTTPS with. */
export interface ServerTls {
  readonly context: SecureContext;
  /** Roots that certificates of clients are held against (PEM). */
  readonly trusted: readonly string[];
}

export interface SoapTls {
  /** Of our endpoint; undefined when there is no certificate for it. */
  readonly tls?: ServerTls;
  /** Of what we send. */
  readonly poster: { readonly tls: ClientTls };
}

/** How TLS is made from our certificate and the roots that we trust. A client certificate should be shown, and need not (OCPP-S 1.6 §6.2). */
export function soapTls({ certificates = [], trusted = [] }: Partial<SecurityTerms> = {}): SoapTls {
  const trust = trusted.length === 0 ? {} : { ca: [...trusted] };
  const shown = {
    ...trust,
    ...(certificates.length === 0
      ? {}
      : { cert: certificates.map(({ chain }) => chain), key: certificates.map(({ key }) => key) }),
  };
  return {
    ...(certificates.length === 0 ? {} : { tls: { context: createSecureContext(shown), trusted } }),
    poster: { tls: { ...shown, checkServerIdentity: identityTrouble } },
  };
}
