import { expectTag, partsOf, Tag, type Der } from './der.ts';
import { oidOf, textOf } from './der-values.ts';

/** A distinguished name: who a certificate is for, or who issued it. */
export interface DistinguishedName {
  /** CN, in the order in which they stand. */
  readonly commonNames: readonly string[];
  /** O, in the order in which they stand. */
  readonly organizations: readonly string[];
  /** The whole name, `CN=CP001, O=Plugfest`, for people. */
  readonly text: string;
  /** The encoding, as it stood in the certificate. */
  readonly der: Uint8Array;
}

const SHORT: ReadonlyMap<string, string> = new Map([
  ['2.5.4.3', 'CN'],
  ['2.5.4.5', 'serialNumber'],
  ['2.5.4.6', 'C'],
  ['2.5.4.7', 'L'],
  ['2.5.4.8', 'ST'],
  ['2.5.4.10', 'O'],
  ['2.5.4.11', 'OU'],
  ['0.9.2342.19200300.100.1.25', 'DC'],
  ['1.2.840.113549.1.9.1', 'E'],
]);

/** Reads a name. @throws Unreadable */
export function nameOf(element: Der | undefined): DistinguishedName {
  const name = expectTag(element, Tag.sequence, 'a name');
  const parts = partsOf(name).flatMap((set) => partsOf(expectTag(set, Tag.set, 'a part of a name')).map(attribute));
  const values = (type: string): string[] => parts.filter((part) => part.type === type).map(({ value }) => value);
  return {
    commonNames: values('CN'),
    organizations: values('O'),
    text: parts.map(({ type, value }) => `${type}=${value}`).join(', '),
    der: name.raw,
  };
}

/** Whether two names mean the same: case and runs of blanks do not count (RFC 5280 §7.1). */
export function sameName(one: DistinguishedName, other: DistinguishedName): boolean {
  return Buffer.compare(one.der, other.der) === 0 || folded(one) === folded(other);
}

const folded = ({ text }: DistinguishedName): string => text.toLowerCase().replace(/\s+/g, ' ');

function attribute(element: Der): { type: string; value: string } {
  const [type, value] = partsOf(expectTag(element, Tag.sequence, 'a part of a name'));
  const oid = oidOf(expectTag(type, Tag.oid, 'the type of a part of a name'));
  return { type: SHORT.get(oid) ?? oid, value: value === undefined ? '' : textOf(value) };
}
