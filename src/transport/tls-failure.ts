import type { ClientHello } from '../session/index.ts';
import { visible } from '../wire/index.ts';

/** Why a station's TLS handshake with us failed, in the user's words. @param hello what the station offered, as far as it came */
export function describeTlsFailure(error: NodeJS.ErrnoException, hello?: ClientHello): string {
  // A case may have us show old versions: then it is not the station that is behind.
  const isRecent = hello?.versions.some((version) => RECENT.includes(version)) === true;
  if (error.code === 'ERR_SSL_UNSUPPORTED_PROTOCOL' && isRecent) return 'it offers no version of TLS that we do';
  return reasons[error.code ?? ''] ?? `the TLS handshake failed: ${visible(error.message.trim(), 200)}`;
}

const RECENT = ['TLSv1.2', 'TLSv1.3'];

const HUNG_UP = 'it hung up during the TLS handshake; most often it does not trust our certificate, or its name';

const reasons: Readonly<Record<string, string>> = {
  ERR_SSL_WRONG_VERSION_NUMBER: 'something was sent that is not TLS',
  ERR_SSL_UNSUPPORTED_PROTOCOL: 'it offers only versions of TLS that are too old',
  ERR_SSL_NO_SHARED_CIPHER: 'it offers no cipher suite that fits our certificate',
  ECONNRESET: HUNG_UP,
  HUNG_UP,
};
