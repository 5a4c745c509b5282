import { isIPv4 } from 'node:net';
import { expectTag, partsOf, readDer, Tag, type Der } from './der.ts';
import { bitsOf, numberOf, oidOf, textOf } from './der-values.ts';

/** What the extensions of a certificate or a request say. */
export interface Extensions {
  /** Whether it may issue certificates (basic constraints). */
  readonly ca: boolean;
  /** How many further authorities may stand below it; undefined: any number. */
  readonly pathLength: number | undefined;
  /** Key usages by their names of RFC 5280; undefined when there is no such extension. */
  readonly keyUsage: readonly string[] | undefined;
  /** Extended key usages as object identifiers; undefined when there is no such extension. */
  readonly extendedKeyUsage: readonly string[] | undefined;
  readonly dnsNames: readonly string[];
  readonly ipAddresses: readonly string[];
}

/** Extended key usages of TLS. */
export const SERVER_AUTHENTICATION = '1.3.6.1.5.5.7.3.1';
export const CLIENT_AUTHENTICATION = '1.3.6.1.5.5.7.3.2';

const KEY_USAGES = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
  'encipherOnly',
  'decipherOnly',
];

/** Reads a row of extensions. @throws Unreadable */
export function extensionsOf(row: Der | undefined): Extensions {
  const values = new Map((row === undefined ? [] : partsOf(row)).map(extension));
  const constraints = values.get('2.5.29.19');
  const usage = values.get('2.5.29.15');
  const extended = values.get('2.5.29.37');
  const names = values.get('2.5.29.17');
  return {
    ...basicConstraints(constraints),
    keyUsage: usage && keyUsages(usage),
    extendedKeyUsage: extended && partsOf(extended).map(oidOf),
    dnsNames: names === undefined ? [] : partsOf(names).filter(isDnsName).map(textOf),
    ipAddresses: names === undefined ? [] : partsOf(names).flatMap(ipAddress),
  };
}

function extension(element: Der): [string, Der] {
  const parts = partsOf(expectTag(element, Tag.sequence, 'an extension'));
  const value = expectTag(parts.at(-1), Tag.octetString, 'the value of an extension');
  return [oidOf(expectTag(parts[0], Tag.oid, 'the type of an extension')), readDer(value.content)];
}

function basicConstraints(value: Der | undefined): Pick<Extensions, 'ca' | 'pathLength'> {
  const parts = value === undefined ? [] : partsOf(value);
  const flag = parts.find(({ tag }) => tag === Tag.boolean);
  const length = parts.find(({ tag }) => tag === Tag.integer);
  return { ca: (flag?.content[0] ?? 0) !== 0, pathLength: length && numberOf(length) };
}

function keyUsages(value: Der): readonly string[] {
  const bits = bitsOf(value);
  return KEY_USAGES.filter((_, index) => ((bits[index >> 3] ?? 0) & (0x80 >> (index & 7))) !== 0);
}

const isDnsName = ({ tag }: Der): boolean => tag === Tag.primitive(2);

function ipAddress({ tag, content }: Der): readonly string[] {
  if (tag !== Tag.primitive(7)) return [];
  const dotted = [...content].join('.');
  if (isIPv4(dotted)) return [dotted];
  const groups = Buffer.from(content).toString('hex').match(/.{4}/g) ?? [];
  return groups.length === 8 ? [groups.join(':')] : [];
}
