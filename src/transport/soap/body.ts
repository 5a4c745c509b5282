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

/** Bytes that may be on their way at a time, in the bodies of all connections together. */
export class Room {
  #left: number;

  constructor(bytes: number) {
    this.#left = bytes;
  }

  /** @throws BodyRefused when there is no more */
  take(bytes: number): void {
    if (bytes > this.#left) throw new BodyRefused('too much is being sent at a time', 503);
    this.#left -= bytes;
  }

  give(bytes: number): void {
    this.#left += bytes;
  }
}

/**
 * Takes the body of a request or a response as it comes, bounded.
 *
 * @param room that it shares with others
 * @throws BodyRefused when it is too large, or cut short, or there is no room for it
 */
export async function bodyOf(
  message: IncomingMessage,
  limits: BodyLimits = defaultBodyLimits,
  room = new Room(limits.bytes),
): Promise<HttpBody> {
  const chunks: Buffer[] = [];
  let length = 0;
  let taken = 0;
  try {
    for await (const chunk of message as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > limits.bytes) throw new BodyRefused(`the body has more than ${limits.bytes} bytes`, 413);
      room.take(chunk.length);
      taken += chunk.length;
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof BodyRefused) throw error;
    throw new BodyRefused('the body was cut short', 400);
  } finally {
    room.give(taken);
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
