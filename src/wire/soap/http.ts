import { deflateSync, gunzipSync, gzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { visible } from '../bounded.ts';
import { charsetOf, decoded } from './encoding.ts';
import { malformed, readEnvelope } from './read.ts';
import type { Envelope } from './read.ts';

/** What HTTP says about a body. */
export interface HttpHead {
  readonly contentType: string | undefined;
  readonly contentEncoding: string | undefined;
  /** Of a request: how its answer may be packed. */
  readonly acceptEncoding: string | undefined;
}

/** A body as it is on the wire. */
export interface HttpBody extends HttpHead {
  readonly bytes: Uint8Array;
}

/** An envelope, and what is out of the ordinary about its way through HTTP: whatever is not said is as OCPP-S and SOAP 1.2 have it. */
export interface OutgoingEnvelope {
  readonly text: string;
  /** `application/soap+xml` with the charset unless given; null: none. */
  readonly contentType?: string | null;
  /** `gzip` and `deflate` are packed so; any other coding is named and not done. */
  readonly contentEncoding?: string;
  /** How the text is encoded, UTF-8 unless given; UTF-16 begins with a byte order mark. */
  readonly charset?: 'utf-8' | 'utf-16' | 'iso-8859-1';
  /** Of a request: `gzip, deflate` unless given; null: none. */
  readonly acceptEncoding?: string | null;
  /** Of an answer: 200 unless given. */
  readonly status?: number;
}

/** An envelope that came, with what HTTP said about it. */
export interface IncomingEnvelope {
  readonly http: HttpHead;
  /** What the body is as text; empty when it cannot be unpacked or decoded. */
  readonly text: string;
  /** The encoding that it was read in. */
  readonly encoding: string | undefined;
  readonly envelope: Envelope;
  /** The HTTP status for a body that is refused before SOAP has a say. */
  readonly refusal?: number;
}

/** How much of a body is taken. */
export interface BodyLimits {
  /** Bytes as they come. */
  readonly bytes: number;
  /** Bytes after inflating: a small body may unpack to a huge one. */
  readonly inflatedBytes: number;
}

export const defaultBodyLimits: BodyLimits = { bytes: 1024 * 1024, inflatedBytes: 1024 * 1024 };

/** The bytes of an envelope, with their labels. */
export function toHttp(envelope: OutgoingEnvelope): HttpBody {
  const { text, charset = 'utf-8', contentEncoding, contentType, acceptEncoding } = envelope;
  const bytes = encoded(text, charset);
  return {
    // RFC 3902.
    contentType: contentType === undefined ? `application/soap+xml; charset=${charset}` : (contentType ?? undefined),
    contentEncoding,
    acceptEncoding: acceptEncoding === undefined ? 'gzip, deflate' : (acceptEncoding ?? undefined),
    bytes: contentEncoding === 'gzip' ? gzipSync(bytes) : contentEncoding === 'deflate' ? deflateSync(bytes) : bytes,
  };
}

function encoded(text: string, charset: NonNullable<OutgoingEnvelope['charset']>): Uint8Array {
  if (charset === 'utf-16') return Buffer.from(`\uFEFF${text}`, 'utf16le');
  return Buffer.from(text, charset === 'utf-8' ? 'utf8' : 'latin1');
}

/** Unpacks (OCPP-S 1.6 §6.1), decodes (RFC 7303) and reads a body, all of it bounded. Never throws on account of the body. */
export function readHttp({ bytes, ...http }: HttpBody, limits: BodyLimits = defaultBodyLimits): IncomingEnvelope {
  const body = bytes.length > limits.bytes ? tooLarge(limits.bytes) : unpacked(bytes, http.contentEncoding, limits);
  if ('status' in body) return refused(http, body);
  const document = decoded(body, charsetOf(http.contentType));
  if ('text' in document) return { http, ...document, envelope: readEnvelope(document.text) };
  const { named, encoding, known } = document;
  const expected = known ? `${encoding}, as ${named} says` : 'an encoding that is known, best UTF-8';
  const received = known ? 'bytes that are none' : `${visible(encoding, 60)} (${named})`;
  return refused(http, { status: known ? 400 : 415, what: 'the encoding', expected, received });
}

/** Why a body is not read, and the HTTP status that says so. */
interface Refusal {
  readonly status: number;
  readonly what: string;
  readonly expected: string;
  readonly received: string;
}

function refused(http: HttpHead, { status, what, expected, received }: Refusal): IncomingEnvelope {
  const envelope = malformed(status === 413 ? 'too-large' : 'bad-coding', what, expected, received);
  return { http, text: '', encoding: undefined, envelope, refusal: status };
}

function tooLarge(most: number, how = 'has'): Refusal {
  return {
    status: 413,
    what: 'the body',
    expected: `at most ${most} bytes`,
    received: `a body that ${how} more than that`,
  };
}

function unpacked(bytes: Uint8Array, coding: string | undefined, { inflatedBytes }: BodyLimits): Uint8Array | Refusal {
  const bound = { maxOutputLength: inflatedBytes };
  try {
    switch (coding?.trim().toLowerCase()) {
      case undefined:
      case '':
      case 'identity':
        return bytes;
      case 'gzip':
      case 'x-gzip':
        return gunzipSync(bytes, bound);
      case 'deflate':
        // RFC 9110 §8.4.1.2 means the zlib format; some stacks send the bare stream. A zlib header says its method in four bits.
        return ((bytes[0] ?? 0) & 0x0f) === 8 ? inflateSync(bytes, bound) : inflateRawSync(bytes, bound);
      default: {
        const received = visible(coding ?? '', 60);
        return { status: 415, what: 'Content-Encoding', expected: 'gzip, deflate or none (OCPP-S 1.6 §6.1)', received };
      }
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return tooLarge(inflatedBytes, 'unpacks to');
    return {
      status: 400,
      what: 'the body',
      expected: `packed by ${coding}`,
      received: 'bytes that cannot be unpacked',
    };
  }
}
