import { visible } from '../bounded.ts';
import { canonical, charsetOf, declaredIn } from './encoding.ts';
import type { HeaderBreach } from './header-rules.ts';
import type { IncomingEnvelope } from './http.ts';
import type { SoapVersion } from './services.ts';

const MEDIA_TYPE = 'application/soap+xml';

/**
 * What HTTP says of an envelope, against the HTTP binding of SOAP 1.2, the SOAP that each version demands.
 * - Another media type than `application/soap+xml` (RFC 3902) may be used where it can carry XML (part 2 §7.1.4), but that one alone is sure
 *   to be understood.
 * - What names the encoding should name the same one (RFC 7303 §3).
 * - The status of an answer says whether it is a fault (part 2 §7.5.2.2). Faults of the sender have 400; many stacks send 500 with each.
 */
export function httpBreaches(
  version: SoapVersion,
  received: IncomingEnvelope & { readonly status?: number },
): readonly HeaderBreach[] {
  const { http, envelope, status } = received;
  const breaches: HeaderBreach[] = [];
  const clause = version === '1.6' ? 'OCPP-S 1.6 §2' : `${version} §8`;
  const wrong = (block: string, expected: string, found: string, level: HeaderBreach['level'] = 'should'): void => {
    breaches.push({ block, expected, received: visible(found, 200), clause, level });
  };
  if (mediaTypeOf(http.contentType) !== MEDIA_TYPE) wrong('Content-Type', MEDIA_TYPE, http.contentType ?? 'absent');
  const named = contradiction(received);
  if (named !== undefined) wrong('encoding in Content-Type', `${received.encoding}, as the bytes are`, named);
  if (status === undefined) return breaches;
  const failed = status >= 400;
  if (envelope.kind === 'fault' && !failed) wrong('HTTP status', '400 or 500', String(status), 'must');
  if (envelope.kind === 'response' && failed) wrong('HTTP status', '200', String(status), 'must');
  return breaches;
}

function mediaTypeOf(contentType: string | undefined): string | undefined {
  return contentType?.split(';')[0]?.trim().toLowerCase();
}

/** What names another encoding than the text was read in. Where the text is ASCII, most encodings are the same. */
function contradiction({ http, text, encoding = 'utf-8' }: IncomingEnvelope): string | undefined {
  const others = [
    ['charset', charsetOf(http.contentType)],
    ['encoding', declaredIn(text)],
  ] as const;
  // Most name the same one by the same name: nothing has to be looked at then.
  const differs = (label: string): boolean => label !== encoding && familyOf(label, text) !== familyOf(encoding, text);
  const [wrong] = others.filter(([, label]) => label !== undefined && differs(label));
  return wrong === undefined ? undefined : `${wrong[0]}="${wrong[1]}"`;
}

/** The name of an encoding, of two names for one the same. */
function familyOf(label: string, text: string): string {
  const name = canonical(label) ?? label;
  if (name.startsWith('utf-16')) return 'utf-16';
  return /^[\t\n\r -~]*$/u.test(text.replace(/^\uFEFF/u, '')) ? 'ascii' : name;
}
