import type { EnvelopeHalf, Misread, Rewrite } from '../session/index.ts';
import { readEnvelope } from '../wire/soap/index.ts';
import type { IncomingEnvelope, OutgoingEnvelope } from '../wire/soap/index.ts';

/** What is wrong with the envelopes of a bad product, whatever messages they hold. */
export interface EnvelopeFault {
  /** One line: what the party does wrong. */
  readonly does: string;
  readonly field: readonly string[];
  readonly over: 'soap';
  readonly rewrite?: Rewrite;
  /** Makes one that remembers, for all sessions of a peer. */
  readonly remembers?: () => Rewrite;
  readonly misread?: Misread;
}

/** It does not answer requests of a kind. */
export function silentFor(kind: (asked: IncomingEnvelope) => boolean): Rewrite {
  return (sent, _half, asked) => (asked !== undefined && kind(asked) ? undefined : sent);
}

/** It says so of what it sends, or of a half of it. */
function saying(form: Partial<OutgoingEnvelope>, halves?: readonly EnvelopeHalf[]): Rewrite {
  return (sent, half) => (halves === undefined || halves.includes(half) ? { ...sent, ...form } : sent);
}

/** It takes what comes of a kind for no XML. */
function lostOn(kind: (received: IncomingEnvelope) => boolean): Misread {
  return (received) => (kind(received) ? readEnvelope('') : received.envelope);
}

/** Faults of what HTTP says about envelopes (OCPP-S 1.6 §2 and §6.1, SOAP 1.2 part 2 §7). */
export const httpFaults = {
  'soap-text-xml': {
    does: 'sends envelopes as text/xml',
    field: [],
    over: 'soap',
    rewrite: saying({ contentType: 'text/xml; charset=utf-8' }),
  },
  'soap-no-content-type': {
    does: 'sends envelopes without a content type',
    field: [],
    over: 'soap',
    rewrite: saying({ contentType: null }),
  },
  'soap-declares-utf-16': {
    does: 'declares envelopes in UTF-8 as UTF-16',
    field: [],
    over: 'soap',
    rewrite: (sent) => ({ ...sent, text: sent.text.replace('encoding="UTF-8"', 'encoding="UTF-16"') }),
  },
  'soap-status-for-faults': {
    does: 'says what is wrong with a request by the status of HTTP and a text, without a fault',
    field: [],
    over: 'soap',
    rewrite: (sent, half) =>
      half === 'fault' ? { text: 'Internal Server Error', contentType: 'text/plain', status: 500 } : sent,
  },
  'soap-faults-with-200': {
    does: 'sends faults with the HTTP status 200',
    field: [],
    over: 'soap',
    rewrite: saying({ status: 200 }, ['fault']),
  },
  'soap-answers-with-500': {
    does: 'sends every answer with the HTTP status 500',
    field: [],
    over: 'soap',
    rewrite: saying({ status: 500 }, ['response']),
  },
  'soap-hangs-up-for-faults': {
    does: 'hangs up where it should tell a fault',
    field: [],
    over: 'soap',
    rewrite: (sent, half) => (half === 'fault' ? 'hang up' : sent),
  },
  'soap-drops-other-types': {
    does: 'never answers a request of another content type',
    field: [],
    over: 'soap',
    rewrite: silentFor(({ http }) => http.contentType?.startsWith('application/soap+xml') !== true),
  },
  'soap-cannot-unpack-gzip': {
    does: 'cannot read what is packed with gzip',
    field: [],
    over: 'soap',
    misread: lostOn(({ http }) => http.contentEncoding === 'gzip'),
  },
  'soap-cannot-unpack-deflate': {
    does: 'cannot read what is packed with deflate',
    field: [],
    over: 'soap',
    misread: lostOn(({ http }) => http.contentEncoding === 'deflate'),
  },
  'soap-declines-packing': {
    does: 'accepts no packed answers',
    field: [],
    over: 'soap',
    rewrite: saying({ acceptEncoding: 'identity' }, ['request']),
  },
  'soap-cannot-read-utf-16': {
    does: 'cannot read UTF-16',
    field: [],
    over: 'soap',
    misread: lostOn(({ encoding }) => encoding?.startsWith('utf-16') === true),
  },
  'soap-trips-over-charset': {
    does: 'believes a charset before the byte order mark',
    field: [],
    over: 'soap',
    misread: lostOn(({ http, text }) => text.startsWith('\uFEFF') && http.contentType?.includes('8859') === true),
  },
} as const satisfies Readonly<Record<string, EnvelopeFault>>;
