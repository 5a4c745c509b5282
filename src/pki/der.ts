import { Unreadable } from './unreadable.ts';

/** One element of a DER encoding: its tag, its content, and both together as they stood in the input. */
export interface Der {
  readonly tag: number;
  readonly content: Uint8Array;
  readonly raw: Uint8Array;
}

/** Tags of the elements that certificates are made of. */
export const Tag = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  oid: 0x06,
  utf8String: 0x0c,
  teletexString: 0x14,
  universalString: 0x1c,
  bmpString: 0x1e,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
  /** The explicit context tag [n]. */
  context: (number: number): number => 0xa0 + number,
  /** The implicit context tag [n] of something that has no parts. */
  primitive: (number: number): number => 0x80 + number,
} as const;

/** No element of a certificate has more parts than this; whoever sends more wastes our time. */
const MAX_PARTS = 1000;

/**
 * Reads exactly one element.
 * @throws Unreadable when the bytes are no DER, end too early, or something follows
 */
export function readDer(bytes: Uint8Array): Der {
  const { element, rest } = next(bytes);
  if (rest.length > 0) throw new Unreadable(`${rest.length} bytes follow behind its end`);
  return element;
}

/** The parts of an element. @throws Unreadable when its content is not a row of elements */
export function partsOf(element: Der): readonly Der[] {
  const parts: Der[] = [];
  for (let bytes = element.content; bytes.length > 0;) {
    if (parts.length === MAX_PARTS) throw new Unreadable('it has too many parts');
    const { element: part, rest } = next(bytes);
    parts.push(part);
    bytes = rest;
  }
  return parts;
}

/** The element, if it has the tag. @throws Unreadable when it is missing or something else */
export function expectTag(element: Der | undefined, tag: number, what: string): Der {
  if (element?.tag !== tag) throw new Unreadable(`${what} is missing or malformed`);
  return element;
}

function next(bytes: Uint8Array): { element: Der; rest: Uint8Array } {
  const [tag, first] = bytes;
  if (tag === undefined || first === undefined) throw new Unreadable('it is cut off');
  if ((tag & 0x1f) === 0x1f) throw new Unreadable('it is not DER (tag)');
  const { header, length } = first < 0x80 ? { header: 2, length: first } : longLength(bytes, first & 0x7f);
  const end = header + length;
  if (end > bytes.length) throw new Unreadable('it is cut off');
  return {
    element: { tag, content: bytes.subarray(header, end), raw: bytes.subarray(0, end) },
    rest: bytes.subarray(end),
  };
}

function longLength(bytes: Uint8Array, octets: number): { header: number; length: number } {
  if (octets === 0 || octets > 4) throw new Unreadable('it is not DER (length)');
  const header = 2 + octets;
  if (bytes.length < header) throw new Unreadable('it is cut off');
  return { header, length: bytes.subarray(2, header).reduce((sum, byte) => sum * 256 + byte, 0) };
}
