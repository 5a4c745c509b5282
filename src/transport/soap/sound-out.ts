import { ConnectionLost } from '../../session/index.ts';
import type { PostAnswer } from '../../session/soap-link.ts';
import { visible } from '../../wire/index.ts';
import { writeRequest } from '../../wire/soap/index.ts';
import type { SoapVersion } from '../../wire/soap/index.ts';
import { Poster, shown } from './post.ts';
import type { PosterOptions } from './post.ts';

export interface Sounding {
  readonly version: SoapVersion;
  readonly identity: string;
  /** URL that the central system is told, at which our charge point listens. */
  readonly from: string;
  readonly poster: PosterOptions;
}

/** Milliseconds. Whoever takes longer is judged by the cases. */
const PATIENCE = 5000;

/** Before it is accepted, a charge point sends nothing else (1.6 §4.2, 1.5 and 1.2 §4.2). */
const FIRST = ['BootNotification', { chargePointVendor: 'plugfest', chargePointModel: 'plugfest' }] as const;

/**
 * Looks whether a central system answers at an endpoint, and not some web server: a BootNotification, which may always be sent. Any envelope
 * will do for an answer.
 *
 * @throws ConnectionLost saying what answers there, and what to check
 */
export async function soundOut(url: URL, { version, identity, from, poster }: Sounding): Promise<void> {
  const header = { chargeBoxIdentity: identity, messageId: 'urn:plugfest:sounding', from, to: url.href };
  const post = new Poster({ ...poster, responseMs: PATIENCE });
  try {
    const answer = await post.post(url, { text: writeRequest(version, 'station', ...FIRST, header) }, undefined);
    const why = strangeness(answer);
    if (why !== undefined)
      throw new ConnectionLost(`no central system answers at ${shown(url)}: ${why}`, { kind: 'http' });
  } catch (error) {
    if (!(error instanceof ConnectionLost && error.attempt?.kind === 'timeout')) throw error;
  } finally {
    post.dispose();
  }
}

/** Why an answer is that of no central system; undefined when it may be one, be it a bad one. */
function strangeness({ status, text, http, envelope }: PostAnswer): string | undefined {
  if (envelope.kind !== 'malformed' || /<(?:[\w.-]+:)?Envelope[\s>]/u.test(text)) return undefined;
  if (status >= 400 && /\b(?:TLS|SSL|HTTPS)\b/iu.test(text)) return `it wants https:// (HTTP ${status})`;
  const known = byStatus[status];
  if (known !== undefined) return `${known} (HTTP ${status})`;
  if (status >= 300 && status < 400)
    return `it sends requests elsewhere (HTTP ${status}); give the URL that it leads to, in a browser for example`;
  const isPage = /html/u.test(http.contentType ?? '') || /^\s*<(?:!doctype html|html)\b/iu.test(text);
  return isPage
    ? `a web page came (HTTP ${status}: ${visible(text.trim(), 80)}); check path and port of the URL`
    : undefined;
}

const byStatus: Readonly<Record<number, string>> = {
  401: 'it wants credentials, which OCPP over SOAP does not have; switch them off for this path',
  403: 'it forbids the request; see whether it filters by address, or demands a client certificate (cert and key)',
  404: 'it serves nothing at this path; check the path of the URL',
  405: 'it takes no POST at this path; check the path of the URL',
};
