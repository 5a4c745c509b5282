import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import { defaultBodyLimits } from '../../wire/soap/index.ts';
import type { BodyLimits, HttpBody } from '../../wire/soap/index.ts';

/** A body that does not arrive whole; the message says why. `status` is what a server answers. */
export class BodyRefused extends Error {
  override readonly name = 'BodyRefused';
  readonly status: number;

  constructor(message: string, status: number) {
    super(message);
    this.status = status;
  }
}

/**
 * Takes the body of a request or a response as it comes, bounded.
 *
 * @throws BodyRefused when it is too large, or cut short
 */
export async function bodyOf(message: IncomingMessage, limits: BodyLimits = defaultBodyLimits): Promise<HttpBody> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of message as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > limits.bytes) throw new BodyRefused(`the body has more than ${limits.bytes} bytes`, 413);
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof BodyRefused) throw error;
    throw new BodyRefused('the body was cut short', 400);
  }
  const { headers } = message;
  return {
    contentType: headers['content-type'],
    contentEncoding: headers['content-encoding'],
    acceptEncoding: headers['accept-encoding']?.toString(),
    bytes: Buffer.concat(chunks),
  };
}

/** The header fields that describe a body. */
export function headersOf({ bytes, contentType, contentEncoding }: HttpBody): OutgoingHttpHeaders {
  return {
    'content-length': bytes.length,
    ...(contentType === undefined ? {} : { 'content-type': contentType }),
    ...(contentEncoding === undefined ? {} : { 'content-encoding': contentEncoding }),
  };
}
