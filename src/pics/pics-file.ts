import type { Role, Version } from '../protocol/index.ts';
import type { Feature } from './feature.ts';
import { defaultPics, featuresFor, featuresOf, picsOf, type Pics } from './features.ts';
import { unknownName } from './nearest.ts';
import { ConfigurationError, type Problem } from './problem.ts';
import { readYamlFile, type YamlSource } from './yaml-source.ts';

/** Whose claims a PICS file may make. */
export interface PicsSubject {
  readonly version: Version;
  readonly role: Role;
}

/** Who the system under test is; empty where the file does not say it. */
export interface Product {
  readonly vendor: string;
  readonly model: string;
  readonly firmware: string;
}

/** A PICS file as it was understood. */
export interface PicsFile {
  readonly product: Product;
  /** Every feature of the role: the claims of the file over the defaults. */
  readonly pics: Pics;
  /** The features that the file itself mentions; the others are defaults. */
  readonly given: ReadonlySet<string>;
}

const KEYS = ['version', 'role', 'product', 'claims'];
const PRODUCT_KEYS = ['vendor', 'model', 'firmware'] as const;

/**
 * Reads a PICS file:
 *
 *     version: '1.6'
 *     role: station
 *     product: { vendor: Example, model: EX-1, firmware: '1.0' }
 *     claims:
 *       Reservation: true
 *
 * @throws ConfigurationError naming the line of every unknown key or claim, and of a file for another version or role
 */
export function readPicsFile(path: string, subject: PicsSubject): PicsFile {
  return readPics(readYamlFile(path, 'the PICS'), subject);
}

/** As {@link readPicsFile}, of a document that has been parsed. */
export function readPics(source: YamlSource, subject: PicsSubject): PicsFile {
  const problems: Problem[] = [];
  const report = (at: readonly string[], say: string): void => void problems.push({ where: source.where(at), say });
  for (const [key, value] of source.entries() ?? []) {
    if (!KEYS.includes(key)) report([key], unknownName('key', key, KEYS));
    else if (key === 'version') checkSame(key, String(value), subject.version, report);
    else if (key === 'role') checkSame(key, value, subject.role, report);
    else if (source.entries([key]) === undefined) report([key], `write lines like "name: value" under ${key}`);
  }
  const claims = readClaims(source, subject, report);
  const product = readProduct(source, report);
  if (problems.length > 0) throw new ConfigurationError(problems);
  const defaults = Object.entries(defaultPics(subject.version, subject.role));
  return { product, pics: picsOf([...defaults, ...claims]), given: new Set(claims.map(([id]) => id)) };
}

/** What a PICS file says that it is about; empty where it does not say it. @throws ConfigurationError when it cannot be read */
export function picsSubject(path: string): { readonly version?: string; readonly role?: string } {
  const source = readYamlFile(path, 'the PICS');
  const [version, role] = [saidBy(source, 'version'), saidBy(source, 'role')];
  return { ...(version === undefined ? {} : { version }), ...(role === undefined ? {} : { role }) };
}

function isAbout(source: YamlSource, { version, role }: PicsSubject): boolean {
  return (saidBy(source, 'version') ?? version) === version && (saidBy(source, 'role') ?? role) === role;
}

function saidBy(source: YamlSource, key: 'version' | 'role'): string | undefined {
  const entry = source.entries()?.find(([name]) => name === key);
  return entry === undefined ? undefined : String(entry[1]);
}

type Report = (at: readonly string[], say: string) => void;

function checkSame(key: 'version' | 'role', written: unknown, needed: string, report: Report): void {
  if (written === needed) return;
  report([key], `is for ${key} ${String(written)}, but the run is for ${key} ${needed}; give the PICS of this system`);
}

function readClaims(source: YamlSource, subject: PicsSubject, report: Report): [string, boolean][] {
  const { version, role } = subject;
  const same = isAbout(source, subject);
  const known = featuresFor(version, role);
  const claims: [string, boolean][] = [];
  for (const [id, claimed] of source.entries(['claims']) ?? []) {
    if (!known.some((feature) => feature.id === id)) {
      // In a file about another system they may all be right: its head is what is to be mended.
      if (same) report(['claims', id], unknownClaim(id, known, featuresOf(version)));
    } else if (typeof claimed !== 'boolean') report(['claims', id], 'must be true or false');
    else claims.push([id, claimed]);
  }
  return claims;
}

function unknownClaim(id: string, known: readonly Feature[], all: readonly Feature[]): string {
  const other = all.find((feature) => feature.id === id);
  if (other !== undefined) return `'${id}' is a claim of a ${other.role === 'csms' ? 'CSMS' : 'station'}; take it out`;
  return unknownName(
    'claim',
    id,
    known.map((feature) => feature.id),
  );
}

function readProduct(source: YamlSource, report: Report): Product {
  const product = { vendor: '', model: '', firmware: '' };
  for (const [key, value] of source.entries(['product']) ?? []) {
    const known = PRODUCT_KEYS.find((name) => name === key);
    if (known === undefined) report(['product', key], unknownName('key', key, PRODUCT_KEYS));
    else if (typeof value !== 'string') report(['product', key], 'must be text; put it in quotes');
    else product[known] = value;
  }
  return product;
}

/** A PICS file with every feature of the role, each explained, to be filled in. */
export function picsTemplate({ version, role }: PicsSubject): string {
  const features = featuresFor(version, role);
  const width = Math.max(...features.map((feature) => `${feature.id}: ${feature.default}`.length));
  return [
    `# What the ${role === 'csms' ? 'CSMS' : 'station'} under test can do (PICS). The claims choose the test cases: claim what is built, no more and no less.`,
    `# What is not listed keeps the value that it has below.`,
    `version: '${version}'`,
    `role: ${role}`,
    'product:',
    "  vendor: ''",
    "  model: ''",
    "  firmware: ''",
    'claims:',
    ...features.map((feature) => `  ${`${feature.id}: ${feature.default}`.padEnd(width)}  # ${feature.title}`),
    '',
  ].join('\n');
}
