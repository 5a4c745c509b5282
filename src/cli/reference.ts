import { Command, Option } from 'commander';
import { wireOf } from '../protocol/index.ts';
import { runReferenceCsms, runReferenceStation, type Running } from '../reference/run.ts';
import { realClock } from '../clock/index.ts';
import { checkTlsFiles, runKeys } from '../config/index.ts';
import type { SecurityTerms } from '../session/index.ts';
import { address } from './address.ts';
import { assertFitting, soapOf } from './reference-soap.ts';
import { faultLines, faultsOf, knownFaults, SPOKEN, type Spoken } from './reference-faults.ts';
import { termsOf } from './tls.ts';
import { UserError } from './user-error.ts';

interface Flags {
  readonly over: Spoken;
  readonly url?: string;
  readonly listen?: string;
  readonly identity?: string;
  readonly control?: string;
  readonly connectors?: string;
  readonly setting?: readonly string[];
  readonly heartbeatInterval?: string;
  readonly callback?: string;
  readonly callbackUrl?: string;
  readonly callbackHosts?: string;
  readonly password?: string;
  readonly securityProfile?: string;
  readonly ca?: string;
  readonly cert?: readonly string[];
  readonly key?: readonly string[];
  readonly fault?: readonly string[];
  readonly faults?: boolean;
}

/** `plugfest reference station|csms`: an embedded peer by itself. */
export function referenceCommand(): Command {
  return new Command('reference')
    .description(
      'runs the embedded station or CSMS by itself, with a control port: a simulator, and a peer to try plugfest on',
    )
    .addCommand(
      peerCommand('station', 'a charge point: connectors, meter, cache, local list, offline queue').requiredOrFaults(
        '--url <url>',
        'the CSMS, without the identity: ws://127.0.0.1:9000/ocpp',
      ).command,
    )
    .addCommand(
      peerCommand('csms', 'a central system: id tags, transactions, stations').requiredOrFaults(
        '--listen <host:port>',
        'where it listens for stations',
        '127.0.0.1:9001',
      ).command,
    );
}

function peerCommand(
  role: 'station' | 'csms',
  description: string,
): { command: Command; requiredOrFaults(flags: string, text: string, standard?: string): { command: Command } } {
  const command = new Command(role)
    .description(description)
    .addOption(new Option('--over <binding>', 'the version and wire').choices(Object.keys(SPOKEN)).default('1.6J'))
    .option(
      '--control <host:port>',
      'the control port (plugfest-operator/1), for plugfest run --driver http:http://host:port',
    )
    .option('--fault <name>', 'a named way to misbehave; may be given more than once', repeated)
    .option('--faults', 'lists the named faults that there are over the binding')
    .option('--password <text>', 'HTTP basic authentication; an AuthorizationKey is written hex:0001…')
    .option('--security-profile <0-3>', 'security profile of its connections', '0')
    .option('--ca <file>', 'the root certificates that it trusts (PEM)')
    .option(
      '--cert <file>',
      'its own certificate (PEM); given twice, with its keys in the same order, one for each kind of key',
      repeated,
    )
    .option('--key <file>', 'the key of its certificate (PEM)', repeated);
  if (role === 'csms')
    command
      .option('--heartbeat-interval <seconds>', 'seconds between heartbeats that it hands out', '300')
      .option('--callback-hosts <hosts>', `${runKeys['callback-hosts'].says}, with commas between`);
  if (role === 'station')
    command
      .option('--identity <id>', 'its identity', 'CP001')
      .option('--callback <host:port>', 'over SOAP: where it takes the requests of the CSMS; a free port if not said')
      .option('--callback-url <url>', 'over SOAP: the URL that the CSMS is told in its place')
      .option('--connectors <n>', 'how many connectors', '2')
      .option(
        '--setting <key=value>',
        'a configuration key of the station, or FixedCable, BackupPower, AuthorizationCache; may be given more than once',
        repeated,
      );
  command.action(async (flags: Flags) => {
    assertFitting(flags);
    if (flags.faults) return console.log(faultLines(faultsOf(role, flags.over)).join('\n'));
    await serve(() => (role === 'station' ? startStation(flags) : startCsms(flags)));
  });
  return {
    command,
    requiredOrFaults(flags, text, standard) {
      command.option(flags, text, standard);
      return { command };
    },
  };
}

async function startStation(flags: Flags): Promise<Running> {
  const security = securityOf(flags);
  return runReferenceStation({
    url: endpoint(flags.url, flags.over),
    identity: identity(flags.identity ?? 'CP001'),
    version: SPOKEN[flags.over],
    clock: realClock,
    warn: say,
    connectors: wholeNumber('--connectors', flags.connectors ?? '2', 100),
    // Without the keys of the whitepaper there is nothing to change a profile by.
    settings: { ...(security.profile === 0 ? {} : { Security: 'true' }), ...settingsOf(flags.setting ?? []) },
    security,
    faults: knownFaults(flags.fault ?? [], 'station', flags.over),
    say,
    ...(wireOf(flags.over) === 'soap' ? { soap: soapOf(flags) } : {}),
    ...(flags.control === undefined ? {} : { control: address('--control', flags.control) }),
    ...(flags.password === undefined ? {} : { password: passwordOf(flags.password) }),
  });
}

/** The password as it goes over the wire. @param written as plugfest run takes it. @throws UserError */
export function passwordOf(written: string): string | Buffer {
  if (runKeys.password.read(written) === undefined)
    throw new UserError(`--password must be ${runKeys.password.expects}`);
  return written.startsWith('hex:') ? Buffer.from(written.slice('hex:'.length), 'hex') : written;
}

/** The terms of its connections, but for the password. @throws UserError for a profile that there is not, and for files that cannot be used */
export function securityOf(flags: Pick<Flags, 'securityProfile' | 'ca' | 'cert' | 'key'>): Partial<SecurityTerms> {
  const profile = runKeys['security-profile'].read(flags.securityProfile ?? '0');
  if (profile === undefined)
    throw new UserError(`--security-profile must be a number from 0 to 3; it is '${flags.securityProfile}'`);
  const { cert = [], key = [] } = flags;
  if (cert.length !== key.length) throw new UserError('--cert and --key go together: a certificate needs its key');
  const own = cert.length === 0 ? [undefined] : cert;
  const each = own.map((file, index) => {
    const security = { profile, password: undefined, ca: flags.ca, cert: file, key: key[index] };
    const [broken] = checkTlsFiles(security, realClock).filter(({ ok }) => !ok);
    if (broken !== undefined) throw new UserError(`--${broken.what}: ${broken.say}`);
    return termsOf({ security });
  });
  const certificates = each.flatMap((terms) => terms.certificates ?? []);
  return { ...each[0], ...(certificates.length === 0 ? {} : { certificates }) };
}

function repeated(value: string, all: readonly string[] | undefined): readonly string[] {
  return [...(all ?? []), value];
}

/** The URL of a CSMS for a station, as its wire has it. @throws UserError when it is none */
export function endpoint(text: string | undefined, over = '1.6J'): string {
  const [one, other] = over.endsWith('J') ? ['ws', 'wss'] : ['http', 'https'];
  const example = `${one}://127.0.0.1:9000/ocpp`;
  if (text === undefined) throw new UserError(`--url is missing: say where the CSMS is, e.g. --url ${example}`);
  if (runKeys.url.read(text) !== undefined && [`${one}:`, `${other}:`].includes(new URL(text).protocol)) return text;
  throw new UserError(
    `--url must begin with ${one}:// or ${other}:// and hold neither user nor password, e.g. ${example}; it is '${text}'`,
  );
}

/** @throws UserError when it is no identity of a station */
export function identity(text: string): string {
  if (runKeys.identity.read(text) !== undefined) return text;
  throw new UserError(`--identity must be 1 to 48 printable characters without blanks and ':'; it is '${text}'`);
}

/** A whole number of a flag from 1 to `most`. @param unit what it counts, for the message @throws UserError when it is none */
export function wholeNumber(flag: string, text: string, most: number, unit = ''): number {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  if (number >= 1 && number <= most) return number;
  throw new UserError(`${flag} must be a whole number${unit} from 1 to ${most}; it is '${text}'`);
}

function settingsOf(texts: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    texts.map((text) => {
      const at = text.indexOf('=');
      if (at < 1) throw new UserError(`--setting must be KEY=VALUE, e.g. HeartbeatInterval=60; it is '${text}'`);
      return [text.slice(0, at), text.slice(at + 1)];
    }),
  );
}

async function startCsms(flags: Flags): Promise<Running> {
  return runReferenceCsms({
    version: SPOKEN[flags.over],
    clock: realClock,
    heartbeatInterval: wholeNumber('--heartbeat-interval', flags.heartbeatInterval ?? '300', 86_400, ' of seconds'),
    listen: address('--listen', flags.listen ?? '127.0.0.1:9001'),
    security: securityOf(flags),
    faults: knownFaults(flags.fault ?? [], 'csms', flags.over),
    say,
    ...(wireOf(flags.over) === 'soap' ? { soap: soapOf(flags) } : {}),
    ...(flags.control === undefined ? {} : { control: address('--control', flags.control) }),
    ...(flags.password === undefined ? {} : { password: passwordOf(flags.password) }),
  });
}

function say(line: string): void {
  console.log(line);
}

/** Runs until it is told to stop; a second signal ends it at once. */
async function serve(start: () => Promise<Running>): Promise<void> {
  // Before it says that it is ready: whoever waits for that line may stop it at once.
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
  });
  const running = await start().catch((error: unknown) => {
    // A configuration key that there is not, or a value that it cannot have.
    throw error instanceof RangeError ? new UserError(error.message) : error;
  });
  await stopped;
  await running.stop();
}
