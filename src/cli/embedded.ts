import { realClock } from '../clock/index.ts';
import type { Arrangement } from '../dsl/faults.ts';
import type { Kit } from '../dsl/kit.ts';
import type { TestCase } from '../dsl/testcase.ts';
import { defaultTiming, type Timing } from '../dsl/timing.ts';
import { networkTransfer, type Files } from '../files/index.ts';
import type { Lane } from '../engine/lane.ts';
import type { Peer } from '../engine/self-play.ts';
import { claimsOver, type Pics } from '../pics/index.ts';
import { versionOf, wireOf, type Binding } from '../protocol/index.ts';
import { referenceCsms16 } from '../reference/csms16/index.ts';
import type { SecurityTerms, Session } from '../session/index.ts';
import type { SutDriver } from '../sut/index.ts';
import { listen, websocketStation } from '../transport/index.ts';
import type { SoapVersion } from '../wire/soap/index.ts';
import type { LaneTerms } from './lanes.ts';
import { interpreterOf } from './interpreter.ts';
import { openCsmsLanes, openStationLanes } from './open-lanes.ts';
import { securedFor } from './peer-security.ts';
import { referencePeer } from './peers.ts';

/** Short but legal values: the demonstration waits what the protocol demands, and no more. */
const VALUES = {
  heartbeatInterval: 2,
  retryInterval: 2,
  connectionTimeout: 2,
  meterValueInterval: 1,
  clockAlignedInterval: 2,
  transactionDuration: 2,
  expiryDateOffset: 6,
  maxTimeDeviation: 1,
  firmwareDuration: 10,
};

/** How the embedded peers of a group of cases are set up. */
export interface EmbeddedTerms {
  readonly binding: Binding;
  /** The words and the manners of the version. */
  readonly kit: Kit;
  readonly arrangement: Arrangement;
  /** Which cases they are for. */
  readonly takes: (testCase: TestCase) => boolean;
  /** The harness's own lag, in seconds. */
  readonly lag: Timing['lag'];
  /** The file servers, when a case needs them. */
  readonly files?: Files | undefined;
}

/** Embedded peers on real sockets of this machine, with the lanes that test them. */
export interface Embedded {
  readonly lanes: readonly Lane[];
  readonly pics: Pics;
  close(): Promise<void>;
}

/** Simulated stations that charge at the same time need id tags of their own. */
const TAGS = {
  validIdTag: 'TAG-{n}A',
  validIdTag2: 'TAG-{n}B',
  parentIdTag: 'GROUP-{n}',
  blockedIdTag: 'TAG-{n}X',
  expiredIdTag: 'TAG-{n}O',
};

const LOCAL = { host: '127.0.0.1', port: 0 };
let nextIdentity = 1;

/** Reference charge points, and one lane for each. */
export async function embeddedStations(count: number, terms: EmbeddedTerms): Promise<Embedded> {
  const stations = new Map<string, Peer>();
  const identities = identitiesFor('CP', count);
  const common = await termsFor('station', terms, identities, (identity) => ({
    name: 'the embedded charge point',
    perform: (action, context) => stations.get(identity)!.perform(action, context),
  }));
  const lanes = await openStationLanes(common, { ...LOCAL, warn: () => undefined });
  const peer = (await referencePeer(terms.kit.version, 'station'))!;
  const security = (await securedFor('station', terms.arrangement.security ?? 0)).theirs;
  const url = lanes.url.replace('127.0.0.1', 'localhost');
  const stationAt = await stationMaker(terms.binding, url, security);
  const sessions = await Promise.all(identities.map((identity) => stationAt(identity)));
  for (const [index, identity] of identities.entries()) {
    const session = sessions[index]!;
    const settings = { ...SHORT, ...terms.arrangement.settings };
    const station = peer.make({
      session,
      clock: realClock,
      identity,
      files: networkTransfer(),
      faults: [],
      settings,
      pics: common.pics,
    });
    stations.set(identity, station);
    station.start();
  }
  return {
    lanes: lanes.lanes,
    pics: common.pics,
    async close() {
      await Promise.all([...stations.values()].map((station) => station.stop()));
      await Promise.all(sessions.map((session) => session.dispose()));
      await lanes.close();
    },
  };
}

/** As short as a charge point may be configured: a case that ends with a driver who does not plug in is over sooner. */
const SHORT = { ConnectionTimeOut: '5' };

/** A reference central system, and lanes that play stations towards it. */
export async function embeddedCsms(count: number, terms: EmbeddedTerms): Promise<Embedded> {
  const { theirs } = await securedFor('csms', terms.arrangement.security ?? 0);
  const { session: inItsWords, order } = await interpreterOf(terms.kit.version);
  const csms = referenceCsms16({
    clock: realClock,
    heartbeatInterval: VALUES.heartbeatInterval,
    firmwareManagement: terms.arrangement.claims?.['FirmwareManagement'] ?? true,
  });
  const identities = identitiesFor('SIM', count);
  const listening = await csmsEndpoint(terms.binding, theirs, {
    knows: (identity) => identities.includes(identity) || csms.knows(identity),
    onSession: (session, identity) => csms.attach(identity, inItsWords(session)),
  });
  const common = await termsFor('csms', terms, identities, () => ({
    name: 'the embedded central system',
    perform: (action, context) => csms.perform(order(action), context),
  }));
  const url = listening.url.replace('127.0.0.1', 'localhost');
  const lanes = await openCsmsLanes(common, { url, warn: () => undefined });
  return {
    lanes: lanes.lanes,
    pics: common.pics,
    async close() {
      await lanes.close();
      await csms.stop();
      await listening.close();
    },
  };
}

/** What makes the sessions of the embedded charge points. */
async function stationMaker(
  binding: Binding,
  url: string,
  security: Partial<SecurityTerms>,
): Promise<(identity: string) => Promise<Session>> {
  const common = { url, clock: realClock };
  if (wireOf(binding) === 'json')
    return (identity) => Promise.resolve(websocketStation({ ...common, version: '1.6', identity, security }));
  const { soapStation } = await import('../transport/soap/index.ts');
  const version = versionOf(binding) as SoapVersion;
  return (identity) => soapStation({ ...common, version, identity });
}

/** Where the embedded central system listens. */
async function csmsEndpoint(
  binding: Binding,
  security: Partial<SecurityTerms>,
  members: {
    readonly knows: (identity: string) => boolean;
    readonly onSession: (session: Session, identity: string) => void;
  },
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const common = { clock: realClock, ...LOCAL, ...members };
  if (wireOf(binding) === 'json') return listen({ ...common, versions: ['1.6'], security: () => security });
  const { listenSoap } = await import('../transport/soap/index.ts');
  return listenSoap({ ...common, versions: [versionOf(binding) as SoapVersion] });
}

async function termsFor(
  sut: 'station' | 'csms',
  { binding, kit, arrangement, takes, lag, files }: EmbeddedTerms,
  identities: readonly string[],
  driver: (identity: string) => SutDriver,
): Promise<LaneTerms> {
  const peer = (await referencePeer(kit.version, sut))!;
  const { ours, values } = await securedFor(sut, arrangement.security ?? 0);
  return {
    security: ours,
    binding,
    kit,
    clock: realClock,
    timing: { ...defaultTiming, lag, patience: 10 },
    pics: claimsOver(binding, { ...peer.pics, ...arrangement.claims }),
    configured: { ...peer.configured, ...VALUES, ...values, ...(sut === 'csms' ? TAGS : {}) },
    identities,
    driver,
    takes,
    files,
  };
}

function identitiesFor(prefix: string, count: number): string[] {
  return Array.from({ length: count }, () => `${prefix}${String(nextIdentity++).padStart(3, '0')}`);
}
