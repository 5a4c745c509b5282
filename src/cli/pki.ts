import { Command, InvalidArgumentError, Option } from 'commander';
import { closeSync, mkdirSync, openSync, existsSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { realClock } from '../clock/index.ts';
import { fileName, testPki, type PkiFile, type RsaPadding, type StationName } from '../pki/index.ts';
import { calledAs } from './tool.ts';
import { UserError } from './user-error.ts';

const HELP = `
Writes into DIR/ecdsa and DIR/rsa what security profiles 2 and 3 need: a root and an intermediate, certificates for the CSMS and for each
station, a second root to renew to, the manufacturer's root with a certificate that signs firmware, and under bad/ certificates that must be
refused, one for each reason. Everything is made anew each time; nothing of it is good for anything but tests.

  plugfest pki --host csms.local --host 192.168.1.10 --identity CP001=SN-4711
  plugfest run --sut station --listen 0.0.0.0:9000 --security-profile 2 --cert pki/ecdsa/csms.pem --key pki/ecdsa/csms.key

Private keys are readable by you only and are never shown; a .gitignore keeps them out of a repository.`;

interface Flags {
  readonly out: string;
  readonly host?: readonly string[];
  readonly identity?: readonly StationName[];
  readonly organization: string;
  readonly algorithm: 'ecdsa' | 'rsa' | 'both';
  readonly rsaPadding: 'pkcs1' | 'pss';
  readonly days: number;
  readonly force?: boolean;
}

type Algorithm = 'ecdsa' | 'rsa';
const PADDINGS: Readonly<Record<Flags['rsaPadding'], RsaPadding>> = { pkcs1: 'RSA PKCS#1 v1.5', pss: 'RSA-PSS' };

/** `plugfest pki`: certificates and keys for security profiles 2 and 3, good ones and bad ones. */
export function pkiCommand(): Command {
  return new Command('pki')
    .description('makes certificates and keys for tests with TLS: good ones, and bad ones that must be refused')
    .option('--out <dir>', 'the folder to write to', 'pki')
    .addOption(several('--host <name>', 'a name or address of the CSMS; default: localhost, 127.0.0.1', hostName))
    .addOption(
      several(
        '--identity <id[=serial]>',
        'a station, and the serial number that is the common name of its certificate; default: CP001',
        stationName,
      ),
    )
    .addOption(
      new Option('--organization <name>', 'the operator (CpoName): O of the certificates')
        .default('Plugfest')
        .argParser(organizationName),
    )
    .addOption(new Option('--algorithm <name>', 'which keys').choices(['ecdsa', 'rsa', 'both']).default('both'))
    .addOption(
      new Option(
        '--rsa-padding <name>',
        'how RSA keys sign certificates: pss is recommended by OCPP, pkcs1 is what everybody can read',
      )
        .choices(['pkcs1', 'pss'])
        .default('pkcs1'),
    )
    .addOption(new Option('--days <n>', 'how long the good ones are valid').default(365).argParser(days))
    .option('--force', 'replaces files that exist')
    .addHelpText('after', HELP)
    .action(async (flags: Flags) => {
      assertNew(flags);
      const files = await filesFor(flags);
      for (const file of files) write(join(flags.out, file.path), file);
      console.log(summary(files, flags).join('\n'));
    });
}

/** An option that may be given more than once. */
function several<T>(flags: string, description: string, read: (value: string) => T): Option {
  return new Option(flags, `${description}; may be given more than once`).argParser(
    (value: string, all: readonly T[] | undefined) => [...(all ?? []), read(value)],
  );
}

async function filesFor(flags: Flags): Promise<readonly PkiFile[]> {
  const [first = 'localhost', ...more] = flags.host ?? ['localhost', '127.0.0.1'];
  const terms = {
    hosts: [first, ...more],
    stations: flags.identity ?? [{ identity: 'CP001', serialNumber: 'CP001' }],
    organization: flags.organization,
    now: realClock.now(),
    lifetime: flags.days * 86_400_000,
    rsaPadding: PADDINGS[flags.rsaPadding],
  } as const;
  const made: PkiFile[] = [];
  for (const algorithm of algorithms(flags)) {
    made.push({ path: `${algorithm}/.gitignore`, text: '*\n', secret: false, purpose: NOT_SHOWN });
    for (const file of await testPki({ ...terms, algorithm }))
      made.push({ ...file, path: `${algorithm}/${file.path}` });
  }
  return made;
}

const NOT_SHOWN = '';

const algorithms = ({ algorithm }: Pick<Flags, 'algorithm'>): readonly Algorithm[] =>
  algorithm === 'both' ? ['ecdsa', 'rsa'] : [algorithm];

function assertNew({ out, force, ...flags }: Flags): void {
  const present = algorithms(flags)
    .map((algorithm) => join(out, algorithm))
    .find((folder) => existsSync(folder));
  if (present !== undefined && !force)
    throw new UserError(
      `${present} exists already; add --force to make its files anew, or choose another folder with --out`,
    );
}

/** Whatever stood there is taken away first: a file keeps its permissions, and a link its target, when it is only written over. */
function write(path: string, { text, secret }: PkiFile): void {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    rmSync(path, { force: true });
    const file = openSync(path, 'wx', secret ? 0o600 : 0o644);
    try {
      writeSync(file, text);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw new UserError(`cannot write ${path}: ${(error as Error).message}`);
  }
}

function summary(files: readonly PkiFile[], flags: Flags): readonly string[] {
  const shown = files.filter(({ secret, purpose }) => !secret && purpose !== NOT_SHOWN);
  const width = Math.max(...shown.map(({ path }) => path.length));
  return [
    `wrote ${files.length} files to ${flags.out}; each .pem that needs one has its private key beside it, readable by you only`,
    '',
    ...shown.map(({ path, purpose }) => `  ${path.padEnd(width)}  ${purpose}`),
    '',
    ...nextCommands(flags),
  ];
}

function nextCommands(flags: Flags): readonly string[] {
  const folder = join(flags.out, algorithms(flags)[0] ?? 'ecdsa');
  const host = flags.host?.[0] ?? 'localhost';
  const station = flags.identity?.[0]?.identity ?? 'CP001';
  const file = (name: string): string => quoted(join(folder, name));
  const own = `station-${fileName(station)}`;
  const run = `${calledAs()} run`;
  return [
    'A station under test, which must trust the root:',
    `  ${run} --sut station --listen 0.0.0.0:9000 --security-profile 2 --cert ${file('csms.pem')} --key ${file('csms.key')}`,
    'A CSMS under test that has the certificate csms.pem:',
    `  ${run} --sut csms --url wss://${host}:9000/ocpp --identity ${quoted(station)} --security-profile 2 --ca ${file('root.pem')}`,
    'With certificates of stations, security profile 3 instead; for the station under test and for the CSMS under test add',
    `  --ca ${file('root.pem')}`,
    `  --cert ${file(`${own}.pem`)} --key ${file(`${own}.key`)}`,
  ];
}

/** A word as a shell takes it. */
const quoted = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;

function hostName(value: string): string {
  if (!/^[A-Za-z0-9_.:-]{1,253}$/.test(value))
    throw new InvalidArgumentError('Write a host name or an address, without wss:// and without a port.');
  return value;
}

function stationName(value: string): StationName {
  const [identity = '', serialNumber = identity] = value.split(/=(.*)/s);
  // An X.520 common name has room for 64 characters.
  if (identity === '' || identity.length > 255 || serialNumber === '' || serialNumber.length > 64)
    throw new InvalidArgumentError('Write ID or ID=SERIAL; the serial number has 1 to 64 characters.');
  return { identity, serialNumber };
}

function organizationName(value: string): string {
  // An X.520 organization name has room for 64 characters, and the roots are named after it.
  if (value.trim() === '' || value.length > 48) throw new InvalidArgumentError('Write a name of 1 to 48 characters.');
  return value;
}

function days(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1 || number > 3650)
    throw new InvalidArgumentError('Write a whole number of days from 1 to 3650.');
  return number;
}
