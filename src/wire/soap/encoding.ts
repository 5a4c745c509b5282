import { TextDecoder } from 'node:util';

/** A text and the encoding that its bytes were in. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
}

/** Bytes that cannot be read as text, with what names the encoding and what that is. */
export interface UndecodedText {
  readonly named: 'the byte order mark' | 'the charset of the content type' | 'the XML declaration' | 'XML itself';
  readonly encoding: string;
  readonly known: boolean;
}

/** Bytes that a declaration is looked for in. */
const PROLOG = 1024;

/**
 * Reads the bytes of an XML document. Its encoding is what the byte order mark says, else the charset of the content type, else the
 * document itself (RFC 7303 §3, XML 1.0 appendix F), else UTF-8. The mark stays in the text.
 *
 * @param charset parameter of the content type
 */
export function decoded(bytes: Uint8Array, charset: string | undefined): DecodedText | UndecodedText {
  const [named, label] = encodingOf(bytes, charset);
  const decoder = decoderOf(label);
  if (decoder === undefined) return { named, encoding: label, known: false };
  try {
    return { text: decoder.decode(bytes), encoding: label };
  } catch {
    return { named, encoding: label, known: true };
  }
}

/** One name for all names of an encoding; undefined when it is not known. */
export function canonical(label: string): string | undefined {
  return decoderOf(label)?.encoding;
}

function decoderOf(label: string): TextDecoder | undefined {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true });
  } catch {
    return undefined;
  }
}

/** The charset parameter of a content type, in lower case. */
export function charsetOf(contentType: string | undefined): string | undefined {
  return /;\s*charset\s*=\s*"?([^";\s]+)/iu.exec(contentType ?? '')?.[1]?.toLowerCase();
}

function encodingOf(bytes: Uint8Array, charset: string | undefined): readonly [UndecodedText['named'], string] {
  const [first = -1, second = -1, third = -1] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return ['the byte order mark', 'utf-8'];
  if (first === 0xff && second === 0xfe) return ['the byte order mark', 'utf-16le'];
  if (first === 0xfe && second === 0xff) return ['the byte order mark', 'utf-16be'];
  // XML begins with "<": the zero byte says in which order two bytes make a character.
  const unmarked = first === 0 ? 'utf-16be' : second === 0 ? 'utf-16le' : undefined;
  if (charset !== undefined)
    return ['the charset of the content type', charset === 'utf-16' ? (unmarked ?? 'utf-16be') : charset];
  if (unmarked !== undefined) return ['XML itself', unmarked];
  const declared = declaredIn(Buffer.from(bytes.subarray(0, PROLOG)).toString('latin1'));
  return declared === undefined ? ['XML itself', 'utf-8'] : ['the XML declaration', declared];
}

/** The encoding that an XML declaration names, in lower case. */
export function declaredIn(text: string): string | undefined {
  return /^\uFEFF?<\?xml[^>]*?\sencoding\s*=\s*["']([\w.-]+)["']/u.exec(text)?.[1]?.toLowerCase();
}
