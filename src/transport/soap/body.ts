import type { IncomingMessage } from 'node:http';
import { gunzip, inflate, inflateRaw } from 'node:zlib';

/** How much of a body is taken. */
export interface BodyLimits {
  /** Bytes as they come. */
  readonly bytes: number;
  /** Bytes after inflating: a small body may unpack to a huge one. */
  readonly inflatedBytes: number;
}

export const defaultBodyLimits: BodyLimits = { bytes: 1024 * 1024, inflatedBytes: 1024 * 1024 };

/** A body that is not taken; the message says why. `status` is what a server answers. */
export class BodyRefused extends Error {
  override readonly name = 'BodyRefused';
  readonly status: number;

  constructor(message: string, status: number) {
    super(message);
    this.status = status;
  }
}

/**
 * Reads the body of a request or a response, bounded, and inflates it: gzip and deflate (OCPP-S 1.6 §6.1).
 *
 * @throws BodyRefused when it is too large, cut short, or packed in a way that cannot be read
 */
export async function readBody(message: IncomingMessage, limits: BodyLimits = defaultBodyLimits): Promise<Buffer> {
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
  return unpacked(Buffer.concat(chunks), message.headers['content-encoding'], limits.inflatedBytes);
}

type Unpack = (
  packed: Buffer,
  options: { maxOutputLength: number },
  done: (error: Error | null, body: Buffer) => void,
) => void;

async function unpacked(body: Buffer, encoding: string | undefined, most: number): Promise<Buffer> {
  switch (encoding?.trim().toLowerCase()) {
    case undefined:
    case '':
    case 'identity':
      return body;
    case 'gzip':
    case 'x-gzip':
      return unpack(gunzip, body, most);
    case 'deflate':
      // RFC 9110 §8.4.1.2 means the zlib format; some stacks send the bare stream. A zlib header says its method in four bits.
      return unpack(((body[0] ?? 0) & 0x0f) === 8 ? inflate : inflateRaw, body, most);
    default:
      throw new BodyRefused('the body is packed in a way that OCPP does not know; use gzip, deflate or none', 415);
  }
}

function unpack(how: Unpack, packed: Buffer, maxOutputLength: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    how(packed, { maxOutputLength }, (error, body) => {
      if (error === null) return resolve(body);
      const tooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
      reject(
        tooLarge
          ? new BodyRefused(`the body unpacks to more than ${maxOutputLength} bytes`, 413)
          : new BodyRefused('the body cannot be unpacked', 400),
      );
    });
  });
}
