import type { Clock } from '../clock/index.ts';
import { networkTransfer } from '../files/index.ts';
import { Secret } from '../session/index.ts';
import type { SecurityTerms, Session } from '../session/index.ts';
import type { OperatorAction, OperatorContext, OperatorOutcome } from '../sut/index.ts';
import { listen, websocketStation } from '../transport/index.ts';
import { openControlPort } from './control.ts';
import type { ControlPort } from './control.ts';
import { referenceCsms16 } from './csms16/index.ts';
import type { CsmsFault16, ReferenceCsms } from './csms16/index.ts';
import {
  csmsWords,
  olderCsmsFaults,
  olderSettings,
  olderStationFaults,
  orderOf16,
  sorted,
  stationWords,
  TranslatedSession,
} from './older/index.ts';
import type { OlderVersion } from './older/index.ts';
import { besidesEnvelopes, spoiler } from './soap-faults.ts';
import { MANUFACTURER_ROOT, referenceStation16 } from './station16/index.ts';
import type { StationFault16 } from './station16/index.ts';
import { referenceStation201 } from './station201/index.ts';
import type { StationFault201 } from './station201/index.ts';
import { WatchedSession } from './watched-session.ts';

/** Where something listens. */
export interface Address {
  readonly host: string;
  readonly port: number;
}

interface RunOptions {
  readonly clock: Clock;
  /** Where the control port is; none unless given. */
  readonly control?: Address;
  /** Names of faults. */
  readonly faults?: readonly string[];
  /** Password of basic authentication. */
  readonly password?: string | Buffer;
  /** Security profile, certificates and what else connections are secured with. */
  readonly security?: Partial<SecurityTerms>;
  /** Present when it speaks SOAP, absent for JSON. */
  readonly soap?: SoapRun;
  /** Is told the one line that says that the peer is ready. */
  readonly say: (line: string) => void;
}

/** What SOAP needs, in place of a WebSocket. */
export interface SoapRun {
  /** Station: where it listens, a free port unless given, and the URL that the central system is told. */
  readonly callback?: Address;
  readonly callbackUrl?: string;
  /** CSMS: hosts, besides its own, at which a station may be called back. */
  readonly callbackHosts?: readonly string[];
}

export interface RunStationOptions extends RunOptions {
  /** 1.2 and 1.5 are spoken over SOAP alone. */
  readonly version: OlderVersion | '1.6' | '2.0.1';
  /** Endpoint of the CSMS without the identity: `ws://127.0.0.1:9000/ocpp`. */
  readonly url: string;
  readonly identity: string;
  /** How many connectors (1.6) or EVSEs (2.0.1) it has. Default 2. */
  readonly connectors?: number;
  /** Configuration keys and build of the station, see `ReferenceStation16Options.settings`. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Is told why a connection did not come about; the station tries again by itself. */
  readonly warn?: (line: string) => void;
}

export interface RunCsmsOptions extends RunOptions {
  /** Default 1.6. 1.2 and 1.5 are spoken over SOAP alone. */
  readonly version?: OlderVersion | '1.6';
  readonly listen: Address;
  /** What stands before the identity in the URL: `/ocpp`. Anything may, unless given. */
  readonly path?: string;
  /** Seconds, told to charge points. Default 300. */
  readonly heartbeatInterval?: number;
}

/** An embedded peer that runs on real sockets. */
export interface Running {
  /** What it is connected to, or where it listens. */
  readonly url: string;
  /** Where the control port listens; undefined when there is none. */
  readonly controlUrl: string | undefined;
  /** Ends it; resolves when nothing is left. */
  stop(): Promise<void>;
}

/** What the peers of every version have in common. */
interface Station {
  start(): void;
  perform(action: OperatorAction): Promise<OperatorOutcome>;
  stop(): Promise<void>;
}

/**
 * Runs the reference station against a CSMS. Resolves when it has been switched on; it says that it is ready when it has
 * connected for the first time, and keeps trying until then.
 *
 * @throws ListenFailed when the control port cannot be opened
 * @throws RangeError for a fault that does not exist
 */
export async function runReferenceStation(options: RunStationOptions): Promise<Running> {
  const { version, url, identity } = options;
  let ready = false;
  let failure = '';
  const { session: carried, close } = await stationSession(options);
  spoiler(options.faults ?? [])(carried);
  const session = new WatchedSession(carried, {
    opened() {
      if (!ready) options.say(`connected to ${url} as ${identity}${controlAt(port)}`);
      ready = true;
      failure = '';
    },
    failed(why) {
      // The same reason again and again is no news.
      if (why !== failure) options.warn?.(why);
      failure = why;
    },
  });
  const station = stationOf(session, options);
  const status = () => ({ role: 'station', version, identity, url, connected: session.connected });
  const port = await controlPort(options, station, status).catch(async (error: unknown) => {
    await session.dispose();
    await close();
    throw error;
  });
  station.start();
  return {
    url,
    controlUrl: port?.url,
    async stop() {
      await Promise.all([station.stop(), port?.close()]);
      await session.dispose();
      await close();
    },
  };
}

/** The session of a station over a WebSocket or SOAP, and what is to be closed behind it. */
async function stationSession(
  options: RunStationOptions,
): Promise<{ readonly session: Session; readonly close: () => Promise<void> }> {
  const { version, url, identity, password, clock, security, soap } = options;
  if (soap === undefined || version === '2.0.1') {
    if (isOlder(version)) throw new RangeError(`OCPP ${version} is spoken over SOAP`);
    const terms = { ...passwords(password), ...security };
    return {
      session: websocketStation({ url, identity, version, clock, security: terms }),
      close: async () => undefined,
    };
  }
  const { Callbacks, soapStation, soapTls } = await import('../transport/soap/index.ts');
  const { tls, poster } = soapTls(security);
  const callbacks = new Callbacks({
    ...soap.callback,
    ...(soap.callbackUrl === undefined ? {} : { url: soap.callbackUrl }),
    ...(soap.callbackUrl?.startsWith('https:') === true && tls !== undefined ? { tls } : {}),
  });
  await callbacks.open();
  const session = await soapStation({ clock, version, identity, url, callbacks, poster });
  return { session, close: () => callbacks.close() };
}

function stationOf(session: Session, options: RunStationOptions): Station {
  const { version, clock, connectors = 2 } = options;
  const faults = besidesEnvelopes(options.faults ?? []);
  // Each refuses names of faults that it does not have.
  if (version === '2.0.1')
    return referenceStation201({ session, clock, evses: connectors, faults: faults as readonly StationFault201[] });
  if (version === '1.6') return station16(session, faults, options);
  const { slips, others } = sorted(faults, olderStationFaults);
  const settings = { ...olderSettings, ...options.settings };
  return station16(new TranslatedSession(session, stationWords(version, slips)), others, { ...options, settings });
}

function station16(
  session: Session,
  faults: readonly string[],
  { clock, connectors = 2, settings = {} }: RunStationOptions,
): Station {
  return referenceStation16({
    session,
    clock,
    connectors,
    settings,
    files: networkTransfer(),
    manufacturerRoots: [MANUFACTURER_ROOT],
    faults: faults as readonly StationFault16[],
  });
}

function isOlder(version: string): version is OlderVersion {
  return version === '1.2' || version === '1.5';
}

/**
 * Runs the reference central system for 1.6, or an older version, on a WebSocket or SOAP endpoint, for any number of charge points.
 *
 * @throws ListenFailed when a port cannot be opened
 * @throws RangeError for a fault that does not exist
 */
export async function runReferenceCsms(options: RunCsmsOptions): Promise<Running> {
  const { clock, faults = [], heartbeatInterval, version = '1.6' } = options;
  const own = besidesEnvelopes(faults);
  const { slips, others } = isOlder(version) ? sorted(own, olderCsmsFaults) : { slips: {}, others: own };
  const csms = referenceCsms16({
    clock,
    faults: others as readonly CsmsFault16[],
    ...(heartbeatInterval === undefined ? {} : { heartbeatInterval }),
  });
  const spoil = spoiler(faults);
  const words = (session: Session): Session => {
    spoil(session);
    return isOlder(version) ? new TranslatedSession(session, csmsWords(version, slips)) : session;
  };
  const endpoint = await endpointFor(csms, options, words);
  const { url } = endpoint;
  const status = () => ({ role: 'csms', version, url, stations: csms.stations().slice(0, 100) });
  let port: ControlPort | undefined;
  try {
    port = await controlPort(options, addressed(csms, version), status);
  } catch (error) {
    await endpoint.close();
    throw error;
  }
  options.say(`listening on ${url}${controlAt(port)}`);
  return {
    url,
    controlUrl: port?.url,
    async stop() {
      await Promise.all([csms.stop(), port?.close()]);
      await endpoint.close();
    },
  };
}

async function endpointFor(
  csms: ReferenceCsms,
  { clock, listen: at, password, path, security, soap, version = '1.6' }: RunCsmsOptions,
  words: (session: Session) => Session,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const onSession = (session: Session, identity: string): void => csms.attach(identity, words(session));
  if (soap !== undefined) {
    const { listenSoap, soapTls } = await import('../transport/soap/index.ts');
    const callback = { hosts: soap.callbackHosts ?? [] };
    return listenSoap({ clock, versions: [version], ...at, ...soapTls(security), onSession, callback });
  }
  if (isOlder(version)) throw new RangeError(`OCPP ${version} is spoken over SOAP`);
  return listen({
    clock,
    versions: ['1.6'],
    ...at,
    security: (identity) => ({
      ...passwords((identity === undefined ? undefined : csms.passwordOf(identity)) ?? password),
      ...security,
    }),
    onSession,
    ...(path === undefined ? {} : { pathPrefix: path }),
  });
}

/** Nobody is asked for a password as long as there is none. */
function passwords(password: string | Buffer | undefined): Pick<SecurityTerms, 'passwords'> {
  return { passwords: password === undefined ? [] : [new Secret(password)] };
}

/** An operator who names no station means the only one; he orders in the words of the version. */
function addressed(csms: ReferenceCsms, version: OlderVersion | '1.6'): Pick<ReferenceCsms, 'perform'> {
  return {
    perform(action, { identity }) {
      const [only, ...others] = csms.stations();
      const meant = identity === '' && only && others.length === 0 ? only.identity : identity;
      return csms.perform(isOlder(version) ? orderOf16(action) : action, { identity: meant });
    },
  };
}

async function controlPort(
  { control }: RunOptions,
  peer: { perform(action: OperatorAction, context: OperatorContext): Promise<OperatorOutcome> },
  status: () => Readonly<Record<string, unknown>>,
): Promise<ControlPort | undefined> {
  return control && (await openControlPort({ peer, status, ...control }));
}

function controlAt(port: ControlPort | undefined): string {
  return port === undefined ? '' : `, control port ${port.url}`;
}
