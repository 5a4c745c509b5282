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
  readonly password?: string;
  /** Security profile, certificates and what else connections are secured with. */
  readonly security?: Partial<SecurityTerms>;
  /** Is told the one line that says that the peer is ready. */
  readonly say: (line: string) => void;
}

export interface RunStationOptions extends RunOptions {
  readonly version: '1.6' | '2.0.1';
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
  const { version, url, identity, password, clock, security } = options;
  let ready = false;
  let failure = '';
  const socket = websocketStation({
    url,
    identity,
    version,
    clock,
    security: { ...passwords(password), ...security },
  });
  const session = new WatchedSession(socket, {
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
  const port = await controlPort(options, station, status);
  station.start();
  return {
    url,
    controlUrl: port?.url,
    async stop() {
      await Promise.all([station.stop(), port?.close()]);
      await session.dispose();
    },
  };
}

function stationOf(session: Session, options: RunStationOptions): Station {
  const { version, clock, faults = [], connectors = 2, settings = {} } = options;
  // Both refuse names of faults that they do not have.
  return version === '1.6'
    ? referenceStation16({
        session,
        clock,
        connectors,
        settings,
        files: networkTransfer(),
        manufacturerRoots: [MANUFACTURER_ROOT],
        faults: faults as readonly StationFault16[],
      })
    : referenceStation201({ session, clock, evses: connectors, faults: faults as readonly StationFault201[] });
}

/**
 * Runs the reference central system for 1.6 on a WebSocket endpoint, for any number of charge points.
 *
 * @throws ListenFailed when a port cannot be opened
 * @throws RangeError for a fault that does not exist
 */
export async function runReferenceCsms(options: RunCsmsOptions): Promise<Running> {
  const { clock, faults = [], path, security, heartbeatInterval } = options;
  const csms = referenceCsms16({
    clock,
    faults: faults as readonly CsmsFault16[],
    ...(heartbeatInterval === undefined ? {} : { heartbeatInterval }),
  });
  const endpoint = await listen({
    clock,
    versions: ['1.6'],
    ...options.listen,
    security: (identity) => ({
      ...passwords((identity === undefined ? undefined : csms.passwordOf(identity)) ?? options.password),
      ...security,
    }),
    onSession: (session, identity) => csms.attach(identity, session),
    ...(path === undefined ? {} : { pathPrefix: path }),
  });
  const { url } = endpoint;
  const status = () => ({ role: 'csms', version: '1.6', url, stations: csms.stations().slice(0, 100) });
  let port: ControlPort | undefined;
  try {
    port = await controlPort(options, addressed(csms), status);
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

/** Nobody is asked for a password as long as there is none. */
function passwords(password: string | Buffer | undefined): Pick<SecurityTerms, 'passwords'> {
  return { passwords: password === undefined ? [] : [new Secret(password)] };
}

/** An operator who names no station means the only one. */
function addressed(csms: ReferenceCsms): Pick<ReferenceCsms, 'perform'> {
  return {
    perform(action, { identity }) {
      const [only, ...others] = csms.stations();
      const meant = identity === '' && only && others.length === 0 ? only.identity : identity;
      return csms.perform(action, { identity: meant });
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
