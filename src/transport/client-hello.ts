import type { ClientHello } from '../session/index.ts';
import { visible } from '../wire/index.ts';
import { suiteNamed } from './cipher-suites.ts';

/** What the first bytes of a connection are. */
export type FirstBytes =
  /** Not TLS. */
  | { readonly kind: 'plain' }
  /** TLS, and more has to come before it can be read. */
  | { readonly kind: 'unfinished' }
  /** TLS; `hello` is undefined when it cannot be read, which is for OpenSSL to judge. */
  | { readonly kind: 'tls'; readonly hello: ClientHello | undefined };

const HANDSHAKE = 22;
const CLIENT_HELLO = 1;
/** A ClientHello with every extension there is has some hundred bytes, with post-quantum keys some thousand. */
const LONGEST = 16_384;
const MAX_NAMED = 200;
const EXTENSION = { serverName: 0, supportedVersions: 43 } as const;

/** Looks at what a client has sent first (RFC 5246 §7.4.1.2, RFC 8446 §4.1.2). Whatever the bytes are, it throws nothing and reads a bounded part. */
export function readFirstBytes(bytes: Buffer): FirstBytes {
  if (bytes.length === 0) return { kind: 'unfinished' };
  if (bytes[0] !== HANDSHAKE) return { kind: 'plain' };
  const unreadable = { kind: 'tls', hello: undefined } as const;
  try {
    const message = handshakeMessage(bytes);
    if (message === 'unfinished') return bytes.length > LONGEST ? unreadable : { kind: 'unfinished' };
    return { kind: 'tls', hello: readHello(new Cursor(message)) };
  } catch (error) {
    if (error instanceof Unreadable) return unreadable;
    throw error;
  }
}

class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

/** The body of the ClientHello, put together from the records that it came in. */
function handshakeMessage(bytes: Buffer): Buffer | 'unfinished' {
  const parts: Buffer[] = [];
  let [at, gathered] = [0, 0];
  while (bytes.length >= at + 5) {
    const length = bytes.readUInt16BE(at + 3);
    if (bytes[at] !== HANDSHAKE || bytes[at + 1] !== 3 || length === 0 || length > LONGEST) throw new Unreadable();
    const part = bytes.subarray(at + 5, at + 5 + length);
    parts.push(part);
    gathered += part.length;
    const message = Buffer.concat(parts);
    if (gathered >= 4) {
      if (message[0] !== CLIENT_HELLO || message.readUIntBE(1, 3) > LONGEST) throw new Unreadable();
      const end = 4 + message.readUIntBE(1, 3);
      if (gathered >= end) return message.subarray(4, end);
    }
    at += 5 + length;
  }
  return 'unfinished';
}

/** Reads on and on; past the end there is nothing to read. */
class Cursor {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  get left(): number {
    return this.#bytes.length - this.#at;
  }

  number(size: 1 | 2): number {
    return this.take(size).readUIntBE(0, size);
  }

  take(size: number): Buffer {
    if (size > this.left) throw new Unreadable();
    this.#at += size;
    return this.#bytes.subarray(this.#at - size, this.#at);
  }

  /** A field that begins with its length. */
  field(sizeOfLength: 1 | 2): Cursor {
    return new Cursor(this.take(this.number(sizeOfLength)));
  }

  /** All numbers that are left, up to a bound. */
  numbers(size: 1 | 2): number[] {
    const found: number[] = [];
    while (this.left >= size && found.length < MAX_NAMED) found.push(this.number(size));
    return found;
  }
}

function readHello(body: Cursor): ClientHello {
  const legacyVersion = body.number(2);
  body.take(32); // random
  body.field(1); // session id
  const suites = body.field(2).numbers(2);
  const compressions = body.field(1).numbers(1);
  let versions = [legacyVersion];
  let host: string | undefined;
  const extensions = body.left >= 2 ? body.field(2) : body;
  for (let count = 0; extensions.left >= 4 && count < MAX_NAMED; count++) {
    const type = extensions.number(2);
    const content = extensions.field(2);
    if (type === EXTENSION.supportedVersions) versions = content.field(1).numbers(2);
    if (type === EXTENSION.serverName) host = readHost(content);
  }
  return {
    versions: versions
      .filter((version) => !isGrease(version))
      .sort((a, b) => b - a)
      .map(versionNamed),
    suites: suites.filter((suite) => !isGrease(suite)).map(suiteNamed),
    compressions: compressions.map((method) => COMPRESSIONS[method] ?? `method ${method}`),
    host,
  };
}

const COMPRESSIONS: Readonly<Record<number, string>> = { 0: 'null', 1: 'DEFLATE', 64: 'LZS' };

const VERSIONS: Readonly<Record<number, string>> = {
  0x0300: 'SSLv3',
  0x0301: 'TLSv1',
  0x0302: 'TLSv1.1',
  0x0303: 'TLSv1.2',
  0x0304: 'TLSv1.3',
};

function versionNamed(version: number): string {
  return VERSIONS[version] ?? `0x${version.toString(16).padStart(4, '0')}`;
}

/** Values that some clients throw in to keep servers flexible (RFC 8701). */
function isGrease(value: number): boolean {
  return (value & 0x0f0f) === 0x0a0a && value >> 8 === (value & 0xff);
}

/** RFC 6066 §3: a list of names, of which the one of type 0 counts. */
function readHost(content: Cursor): string | undefined {
  const names = content.field(2);
  while (names.left >= 3) {
    const type = names.number(1);
    const name = names.field(2);
    if (type === 0) return visible(name.take(name.left).toString('latin1'), 255);
  }
  return undefined;
}
