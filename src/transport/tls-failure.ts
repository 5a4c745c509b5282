import type { TLSSocket } from 'node:tls';
import { visible } from '../wire/index.ts';

/** Why a station's TLS handshake with us failed, in the user's words. @param peer the socket, which knows of a bad certificate */
export function describeTlsFailure(error: NodeJS.ErrnoException, peer?: Pick<TLSSocket, 'authorizationError'>): string {
  // Typed as an error; it is the code of OpenSSL as text, or null.
  const refused: unknown = peer?.authorizationError;
  if (typeof refused === 'string')
    return `its certificate was not accepted (${visible(refused, 60)}); it must come from a CA in ca`;
  return reasons[error.code ?? ''] ?? `the TLS handshake failed: ${visible(error.message.trim(), 200)}`;
}

const reasons: Readonly<Record<string, string>> = {
  ERR_SSL_HTTP_REQUEST: 'it came without TLS; give the station the wss:// URL',
  ERR_SSL_WRONG_VERSION_NUMBER: 'something was sent that is not TLS',
  ERR_SSL_UNSUPPORTED_PROTOCOL: 'it offers only versions of TLS that are too old',
  ERR_SSL_NO_SHARED_CIPHER: 'it offers no cipher suite that fits our certificate',
  ERR_SSL_PEER_DID_NOT_RETURN_A_CERTIFICATE: 'it showed no certificate, which security profile 3 demands',
  ECONNRESET: 'it hung up during the TLS handshake; most often it does not trust our certificate, or its name',
};
