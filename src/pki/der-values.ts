import { Tag, type Der } from './der.ts';
import { Unreadable } from './unreadable.ts';

/** An object identifier in dotted form, `2.5.4.3`. @throws Unreadable */
export function oidOf(element: Der): string {
  const numbers: number[] = [];
  let number = 0;
  for (const byte of element.content.subarray(0, 64)) {
    number = number * 128 + (byte & 0x7f);
    if (byte < 0x80) {
      numbers.push(number);
      number = 0;
    }
  }
  const [first] = numbers;
  if (element.tag !== Tag.oid || first === undefined) throw new Unreadable('an object identifier is malformed');
  const root = Math.min(2, Math.floor(first / 40));
  return [root, first - root * 40, ...numbers.slice(1)].join('.');
}

/** An integer as hexadecimal digits in upper case, without leading zeros; `0` for zero, a sign before a negative one. @throws Unreadable */
export function hexOf(element: Der): string {
  if (element.tag !== Tag.integer || element.content.length === 0) throw new Unreadable('a number is malformed');
  const digits = Buffer.from(element.content).toString('hex').toUpperCase().replace(/^0+/, '');
  const negative = (element.content[0] ?? 0) >= 0x80;
  return negative ? `-${digits}` : digits || '0';
}

/** A small integer. @throws Unreadable when it is none, or negative, or too large to count with */
export function numberOf(element: Der): number {
  const value = Number.parseInt(hexOf(element), 16);
  if (!Number.isSafeInteger(value) || value < 0) throw new Unreadable('a number is out of range');
  return value;
}

/** The bytes of a bit string, without the count of unused bits. @throws Unreadable */
export function bitsOf(element: Der | undefined): Uint8Array {
  if (element?.tag !== Tag.bitString || element.content.length === 0) throw new Unreadable('a bit string is malformed');
  return element.content.subarray(1);
}

/** A text of whichever string type. */
export function textOf({ tag, content }: Der): string {
  const bytes = Buffer.from(content);
  if (tag === Tag.bmpString) return bytes.length % 2 === 0 ? bytes.swap16().toString('utf16le') : '';
  if (tag === Tag.teletexString) return bytes.toString('latin1');
  return bytes.toString('utf8');
}

/** An instant in milliseconds since 1970 (RFC 5280 §4.1.2.5). @throws Unreadable */
export function timeOf(element: Der): number {
  const text = textOf(element);
  const [, year, month, day, hour, minute, second] = TIME.exec(text) ?? [];
  const short = element.tag === Tag.utcTime;
  if ((!short && element.tag !== Tag.generalizedTime) || year === undefined || year.length !== (short ? 2 : 4))
    throw new Unreadable('a date is malformed');
  const time = Date.UTC(
    short ? fullYear(Number(year)) : Number(year),
    Number(month) - 1,
    ...([day, hour, minute, second ?? 0].map(Number) as [number, number, number, number]),
  );
  if (Number.isNaN(time)) throw new Unreadable('a date is malformed');
  return time;
}

const TIME = /^(\d{2}|\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?Z$/;

const fullYear = (year: number): number => year + (year < 50 ? 2000 : 1900);
