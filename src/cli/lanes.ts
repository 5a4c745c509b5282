import type { Clock } from '../clock/index.ts';
import type { Kit } from '../dsl/kit.ts';
import type { TestCase } from '../dsl/testcase.ts';
import type { Files } from '../files/index.ts';
import type { Timing } from '../dsl/timing.ts';
import { Lane } from '../engine/lane.ts';
import type { Pics } from '../pics/index.ts';
import type { Binding, Role } from '../protocol/index.ts';
import type { SecurityTerms } from '../session/index.ts';
import type { SutDriver } from '../sut/index.ts';
import { framedVersion, visible } from '../wire/index.ts';
import { listen, websocketStation, type StationOptions } from '../transport/index.ts';

/** What all lanes of one system under test have in common. */
export interface LaneTerms {
  readonly binding: Binding;
  readonly kit: Kit;
  readonly clock: Clock;
  readonly timing: Timing;
  readonly pics: Pics;
  readonly configured: unknown;
  /** The operator's hands for the system under test of an identity. */
  readonly driver: (identity: string) => SutDriver;
  readonly identities: readonly string[];
  /** The file servers of the run, when a case needs them. */
  readonly files?: Files | undefined;
  /** Security profile, password, certificates, and the roots that we trust. */
  readonly security?: Partial<SecurityTerms>;
  /** Which cases the lanes are for; all of their role and binding unless given. */
  readonly takes?: ((testCase: TestCase) => boolean) | undefined;
}

export interface Lanes {
  readonly lanes: readonly Lane[];
  /** Where we listen, or what we connect to. */
  readonly url: string;
  /** The stations under test that are not connected now; nobody is missing where we connect ourselves. */
  missing(): readonly string[];
  /** Closes every connection and what listens. */
  close(): Promise<void>;
}

/** Where we listen for stations under test. */
export interface Listening {
  readonly host: string;
  readonly port: number;
  /** Hears of stations that are turned away, with what to do about it. */
  readonly warn: (line: string) => void;
}

/**
 * Lanes for stations under test: we are the CSMS and listen; one lane for each station.
 * @throws ListenFailed when the address cannot be bound
 */
export async function stationLanes(terms: LaneTerms, at: Listening): Promise<Lanes> {
  const lanes = new Map(terms.identities.map((identity) => [identity, laneFor('station', terms, identity)]));
  const { security = {} } = terms;
  const told = toldOnce(terms.identities, at.warn);
  const listening = await listen({
    clock: terms.clock,
    versions: [framedVersion(terms.kit.version)],
    host: at.host,
    port: at.port,
    knows: (identity) => lanes.has(identity),
    session: (identity) => ({ tap: lanes.get(identity)!.tap }),
    security: () => security,
    onTurnedAway: ({ why, identity }) => told(why, identity),
  });
  for (const [identity, lane] of lanes) lane.use(listening.sessionFor(identity));
  return {
    lanes: [...lanes.values()],
    url: listening.url,
    missing: () => terms.identities.filter((identity) => !listening.sessionFor(identity).connected),
    close: () => listening.close(),
  };
}

/** Lanes for a CSMS under test: we are stations and connect; one lane for each simulated station. */
export function csmsLanes(terms: LaneTerms, url: string): Lanes {
  const lanes = terms.identities.map((identity) => {
    const lane = laneFor('csms', terms, identity);
    lane.use(websocketStation({ ...clientOptions(terms, url, identity), tap: lane.tap }));
    return lane;
  });
  return {
    lanes,
    url,
    missing: () => [],
    async close() {
      await Promise.all(lanes.map((lane) => lane.dispose()));
    },
  };
}

/** How a simulated station connects to the CSMS under test. */
export function clientOptions({ kit, clock, security = {} }: LaneTerms, url: string, identity: string): StationOptions {
  return {
    url,
    identity,
    version: framedVersion(kit.version),
    clock,
    security,
  };
}

/** The lane of one system under test. @param identity of the station, simulated or under test */
export function laneFor(sut: Role, terms: LaneTerms, identity: string): Lane {
  const { binding, kit, clock, timing, pics, takes, files } = terms;
  const configured = valuesOfLane(terms.configured, terms.identities.indexOf(identity) + 1);
  return new Lane({
    sut,
    binding,
    identity,
    clock,
    timing,
    driver: terms.driver(identity),
    pics,
    configured,
    kit,
    takes,
    files,
  });
}

/** Each lane its own id tags: `TAG-{n}` becomes `TAG-3` on the third, so that lanes do not disturb each other at the CSMS. */
function valuesOfLane(configured: unknown, lane: number): unknown {
  const values = Object.entries(configured as Readonly<Record<string, unknown>>);
  return Object.fromEntries(
    values.map(([key, value]) => [key, typeof value === 'string' ? value.replaceAll('{n}', String(lane)) : value]),
  );
}

function turnedAway(why: string, identity: string | undefined, expected: readonly string[]): string {
  if (identity === undefined || expected.includes(identity)) return `a connection was turned away: ${why}`;
  return `a station with the identity ${visible(identity, 60)} was turned away: this run expects ${expected.join(', ')} (choose with --identity)`;
}

/** Lines that are remembered. */
const LINES = 100;

/** Whoever is turned away tries again and again: the same line is no news, and strangers cannot flood the console. */
export function oncePerLine(say: (line: string) => void): (line: string) => void {
  const told = new Set<string>();
  return (line) => {
    if (told.has(line) || told.size >= LINES) return;
    told.add(line);
    say(line);
  };
}

/** Tells of stations that are turned away, each time with what to do about it. */
export function toldOnce(
  expected: readonly string[],
  warn: (line: string) => void,
): (why: string, identity: string | undefined) => void {
  const tell = oncePerLine(warn);
  return (why, identity) => tell(turnedAway(why, identity, expected));
}
