import { oneOf, secretText, seconds, text, wholeNumber, wordsOf, type Field } from '../pics/index.ts';
import { bindings } from '../protocol/index.ts';
import { DriverError, parseDriver } from '../sut/index.ts';

/** One key of `plugfest.yaml` and the flag of `plugfest run` of the same name. */
export interface RunKey<T> extends Field<T> {
  /** What the help shows for the value; empty for a switch. */
  readonly placeholder: string;
  /** A value that may be written as it stands, after `key: ` and after `--key `. */
  readonly example: string;
  /** May be given more than once on the command line, and as a list in the file. */
  readonly repeatable: boolean;
  /** A path: in the file it is meant from the folder of the file, on the command line from the current directory. */
  readonly isPath: boolean;
}

/** Host and port on which the harness, as CSMS, waits for the station. */
export interface ListenAddress {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
}

const LONGEST_PATH = 4096;

/** All keys in the order in which help and templates show them. `value` is a map in the file, and key=value as a flag. */
export const runKeys = {
  sut: key(without(oneOf('Who is under test', 'station', ['station', 'csms'])), '<role>', 'station'),
  over: key(wordsOf('The bindings to test over', ['1.6J'], bindings), '<binding>', '1.6J', { repeatable: true }),
  listen: key(listenAddress('Where we listen when a station is under test'), '<host:port>', '127.0.0.1:9000'),
  'files-listen': key(
    without(
      listenAddress(
        'Where stations fetch firmware and leave logs; a free port at the host of --listen when it is not said',
      ),
    ),
    '<host:port>',
    '127.0.0.1:9100',
  ),
  'files-host': key(
    without(text('Host name under which stations reach the file servers, where that is another one', '', 255)),
    '<host>',
    'files.example.org',
  ),
  url: key(endpoint(), '<url>', 'ws://127.0.0.1:9000/ocpp'),
  callback: key(
    without(
      listenAddress('Over SOAP: where our stations take the requests of a CSMS under test; a free port if not said'),
    ),
    '<host:port>',
    '0.0.0.0:9200',
  ),
  'callback-url': key(
    without(httpUrl('Over SOAP: the URL under which the CSMS reaches --callback, where that is another one (NAT)')),
    '<url>',
    'http://plugfest.example.org:9200/',
  ),
  'callback-hosts': key(
    hosts('Over SOAP: hosts besides its own at which a station under test may be called back (wsa:From)'),
    '<host>',
    '10.0.0.7',
    { repeatable: true },
  ),
  'station-url': key(
    stationUrls('Over SOAP: where a station under test is called back, whatever its wsa:From says'),
    '<id=url>',
    'CP001=http://10.0.0.7:8081/',
    { repeatable: true },
  ),
  identity: key(identities(), '<id>', 'CP001', { repeatable: true }),
  driver: key(driver(), '<driver>', 'http:http://127.0.0.1:7001'),
  pics: key(paths('PICS: what the system under test claims to have'), '<file>', 'pics.yaml', {
    repeatable: true,
    isPath: true,
  }),
  expectations: key(without(path('Known deviations of the system under test')), '<file>', 'expectations.yaml', {
    isPath: true,
  }),
  profile: key(names('Only cases of these feature profiles'), '<name>', 'Core', { repeatable: true }),
  lanes: key(without(wholeNumber('How many cases run side by side', 1, 1, 100)), '<n>', '1'),
  bail: key(onOff('Stop after the first case that fails or is an error'), '', 'true'),
  repeat: key(wholeNumber('How often each case runs; the worst verdict counts', 1, 1, 1000), '<n>', '3'),
  timeout: key(seconds('How long a step waits for the system under test', 30, 1, 3600), '<seconds>', '30'),
  out: key(without(path('Folder of the results; reports/<time> when it is not said')), '<dir>', 'reports/today', {
    isPath: true,
  }),
  reporter: key(
    wordsOf('What to show and write', ['console', 'json', 'html'], ['console', 'json', 'junit', 'html']),
    '<name>',
    'junit',
    {
      repeatable: true,
    },
  ),
  'security-profile': key(securityProfile(), '<0-3>', '2'),
  password: key(
    without(
      secretText(
        'Password of basic authentication; an AuthorizationKey is written hex:0001…',
        '',
        /^(?!hex:)[^\p{Cc}]{1,64}$|^hex:(?:[0-9a-fA-F]{2}){1,64}$/u,
        'text of 1 to 64 characters, or hex: and an AuthorizationKey, two hexadecimal digits for each byte',
      ),
    ),
    '<text>',
    "'a secret'",
  ),
  ca: key(without(path('File of the trusted root certificates (PEM)')), '<file>', 'ca.pem', {
    isPath: true,
  }),
  cert: key(without(path('File of our certificate (PEM)')), '<file>', 'cert.pem', { isPath: true }),
  key: key(without(path('File of the key of our certificate (PEM)')), '<file>', 'key.pem', {
    isPath: true,
  }),
} as const;

export type RunKeyName = keyof typeof runKeys;

function key<T>(
  field: Field<T>,
  placeholder: string,
  example: string,
  { repeatable = false, isPath = false }: { readonly repeatable?: boolean; readonly isPath?: boolean } = {},
): RunKey<T> {
  return { ...field, placeholder, example, repeatable, isPath };
}

/** There is no sensible default. */
function without<T>(field: Field<T>): Field<T | undefined> {
  return { ...field, default: undefined };
}

function field<T>(says: string, byDefault: T, expects: string, read: (written: unknown) => T | undefined): Field<T> {
  return { says, default: byDefault, secret: false, expects, read };
}

function listenAddress(says: string): Field<ListenAddress> {
  return field(says, { host: '127.0.0.1', port: 0 }, 'HOST:PORT with a port from 0 to 65535', (written) => {
    const [, bracketed, plain, digits] =
      /^(?:\[([0-9a-fA-F:.]+)\]|([^\s:/[\]]+)):(\d{1,5})$/.exec(String(written)) ?? [];
    const [host, port] = [bracketed ?? plain, Number(digits)];
    return host === undefined || port > 65_535 ? undefined : { host, port };
  });
}

const schemes = ['ws:', 'wss:', 'http:', 'https:'];

function endpoint(): Field<string | undefined> {
  const expects = 'a URL that begins with ws://, wss://, http:// or https://, without user, password and identity';
  return field('The endpoint of a CSMS under test, without the identity', undefined, expects, (written) => {
    if (typeof written !== 'string' || written.length > 2000 || !URL.canParse(written)) return undefined;
    const { protocol, username, password, host } = new URL(written);
    return schemes.includes(protocol) && host !== '' && username === '' && password === '' ? written : undefined;
  });
}

/** A URL that requests over SOAP can go to. */
function isHttp(written: unknown): written is string {
  if (typeof written !== 'string' || written.length > 2000 || !URL.canParse(written)) return false;
  const { protocol, username, password } = new URL(written);
  return (protocol === 'http:' || protocol === 'https:') && username === '' && password === '';
}

function httpUrl(says: string): Field<string | undefined> {
  const expects = 'a URL that begins with http:// or https://, without user and password';
  return field(says, undefined, expects, (written) => (isHttp(written) ? written : undefined));
}

function hosts(says: string): Field<readonly string[]> {
  const expects = 'host names or addresses, without port';
  return field<readonly string[]>(says, [], expects, (written) => {
    const list = Array.isArray(written) ? (written as readonly unknown[]) : String(written).split(',');
    const read = list.map((one) => String(one).trim());
    const good = read.every((one) => /^[A-Za-z0-9._-]{1,253}$|^\[?[0-9A-Fa-f:.]{2,45}\]?$/u.test(one));
    return good && read.length <= 100 ? read : undefined;
  });
}

/** Where stations are called back, by their identities. */
export type StationUrls = ReadonlyMap<string, string>;

function stationUrls(says: string): Field<StationUrls> {
  const expects = 'IDENTITY=URL, where the URL begins with http:// or https://';
  return field<StationUrls>(says, new Map(), expects, (written) => {
    const list: readonly unknown[] = Array.isArray(written) ? written : [written];
    const pairs = list.map((one) => /^([^\s=]{1,48})=(.+)$/u.exec(String(one)));
    const read = pairs.flatMap((pair) => (pair && isHttp(pair[2]) ? [[pair[1]!, pair[2]] as const] : []));
    return read.length === list.length && read.length <= 100 ? new Map(read) : undefined;
  });
}

function identities(): Field<readonly string[]> {
  const expects = "1 to 48 printable characters without blanks and ':', each identity once";
  return field(
    'Identity of the station; with lanes against a CSMS also a pattern: CP{n}',
    ['CP001'],
    expects,
    (written) => {
      const list: readonly unknown[] = Array.isArray(written) ? written : [written];
      const good = list.filter((item) => typeof item === 'string' && /^[^\s:\p{C}]{1,48}$/u.test(item));
      return good.length === list.length && good.length > 0 && new Set(good).size === good.length
        ? (good as string[])
        : undefined;
    },
  );
}

function driver(): Field<string> {
  return field("The operator's hands", 'manual', 'manual, http:URL, exec:COMMAND or module:FILE', (written) => {
    if (typeof written !== 'string') return undefined;
    try {
      parseDriver(written);
      return written;
    } catch (error) {
      if (error instanceof DriverError) return undefined;
      throw error;
    }
  });
}

function path(says: string): Field<string> {
  return { ...text(says, '', LONGEST_PATH), expects: 'a path' };
}

function paths(says: string): Field<readonly string[]> {
  return field<readonly string[]>(says, [], 'a path, or a list of paths', (written) => listOf(path(says), written));
}

function names(says: string): Field<readonly string[]> {
  const name = text(says, '', 100);
  return field<readonly string[]>(says, [], 'names with commas between', (written) =>
    listOf(name, typeof written === 'string' ? written.split(',').map((part) => part.trim()) : written),
  );
}

function listOf<T>(item: Field<T>, written: unknown): readonly T[] | undefined {
  const list: readonly unknown[] = Array.isArray(written) ? written : [written];
  const read = list.map((one) => item.read(one)).filter((one) => one !== undefined);
  return read.length === list.length && list.length <= 100 ? read : undefined;
}

function onOff(says: string): Field<boolean> {
  return field(says, false, 'true or false', (written) => (typeof written === 'boolean' ? written : undefined));
}

/** The security profiles of the whitepaper (1.6) and of OCPP 2.x Part 2 §A; 0 is none. */
export type SecurityProfile = 0 | 1 | 2 | 3;

function securityProfile(): Field<SecurityProfile> {
  const number = wholeNumber('Security profile of the connection (0 is none)', 0, 0, 3);
  return { ...number, default: 0, read: (written) => number.read(written) as SecurityProfile | undefined };
}
