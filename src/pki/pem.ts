import { Unreadable } from './unreadable.ts';

/** One block of a PEM text: what it says it is, and its bytes. */
export interface PemBlock {
  readonly label: string;
  readonly der: Uint8Array;
}

/** What a PEM text holds, and what is odd about the way it is written although it can be read. */
export interface PemText {
  readonly blocks: readonly PemBlock[];
  readonly remarks: readonly string[];
}

/** Longest text that is read, in characters: twice what the longest field of OCPP may hold. */
const MAX_CHARS = 32_768;
const MAX_BLOCKS = 16;

const BLOCK = /-----BEGIN ([A-Z0-9 ]{1,40})-----([^-]*)-----END ([A-Z0-9 ]{1,40})-----/g;
/** Line ends that went through one encoding too many on their way. */
const ESCAPED_LINE_ENDS = /\\r\\n|\\n|%0D%0A|%0A/gi;

/**
 * The blocks of a PEM text (RFC 7468), with any line ends and anything between the blocks.
 * @throws Unreadable when the text is too long, holds no block or too many, or a block is no base64
 */
export function readPem(text: string): PemText {
  if (text.length > MAX_CHARS) throw new Unreadable(`it is ${text.length} characters long`);
  const plain = text.replace(ESCAPED_LINE_ENDS, '\n');
  const matches = [...plain.matchAll(BLOCK)];
  if (matches.length === 0) throw new Unreadable('it is no PEM text (-----BEGIN …----- is missing)');
  if (matches.length > MAX_BLOCKS) throw new Unreadable(`it holds ${matches.length} PEM blocks`);
  return {
    blocks: matches.map(([, label = '', body = '', end]) => {
      if (label !== end) throw new Unreadable(`its block "${label}" ends as "${end ?? ''}"`);
      return { label, der: fromBase64(body) };
    }),
    remarks: plain === text ? [] : ['its line ends are escaped'],
  };
}

/** A PEM text of one block (RFC 7468). */
export function writePem(label: string, der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}

function fromBase64(body: string): Uint8Array {
  const digits = body.replace(/\s/g, '');
  if (digits === '' || !/^[A-Za-z0-9+/]+={0,2}$/.test(digits)) throw new Unreadable('its PEM block is no base64');
  return Buffer.from(digits, 'base64');
}
