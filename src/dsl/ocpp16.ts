/** The vocabulary of OCPP 1.6 test cases. Everything that a test case may import is here. */
import type { SutActor, ToolActor, Reconnects } from './actors.ts';
import type { SendsEnvelopes, WritesHeaders } from './envelopes.ts';
import type { FieldTrials } from './field-trials.ts';
import type { FilePlaces } from './file-places.ts';
import type { MustGiveUp } from './giving-up.ts';
import type { CertificateAuthority } from './ocpp16/certificate-authority.ts';
import type { MustPing, Pings } from './pinging.ts';
import type { Connects, MustConnect } from './connecting.ts';
import { kit16 } from './ocpp16/kit.ts';
import type { ConfiguredName } from './setting.ts';
import type { Before, Spec, State, StateIf, TestCase } from './testcase.ts';
import type { Applicability, ConfiguredValues, FeatureOf } from '../pics/index.ts';
import { readDateTime, type Binding } from '../protocol/index.ts';
import { ciString, Matcher } from './matchers.ts';
import type { StationCertificates } from './ocpp16/simulated-certificates.ts';
import type { ConnectionOfCsms, ConnectionOfStation, CsmsOperator, StationOperator } from './world.ts';

export { expect } from 'chai';
export { either, ifSent, inAnyOrder, optionally } from './order.ts';
export { atOnce } from './provocation.ts';
export {
  absent,
  absentOr,
  atLeast,
  between,
  ciString,
  containing,
  matching,
  noneOf,
  oneOf,
  present,
} from './matchers.ts';
export { all, any, has, not } from '../pics/index.ts';
export { is, isNot } from './setting.ts';
export { assume } from './assume.ts';
export { assertLimits, limitProblem } from './ocpp16/composite-limits.ts';
export { assertSigned, theCertificate } from './ocpp16/signed-certificate.ts';
export type { RootKind } from './ocpp16/simulated-certificates.ts';
export {
  basicAuthentication,
  certificate,
  modernTls,
  requiredSuites,
  serverCertificate,
  SUITES,
} from './connection-checks.ts';
export { Secret } from '../session/index.ts';
export type { Exchange } from './obligation.ts';
export {
  assertListed,
  assertNotListed,
  assertRequest,
  entryOf,
  plainSerialNumbers,
  showsCertificate,
} from './ocpp16/certificate-checks.ts';
export { fieldStepsOf } from './field-trials.ts';
export type { FieldPlan } from './field-trials.ts';

/** A charge point is under test: it has obligations, the tool plays the central system. */
export interface ChargePointStage {
  readonly chargePoint: SutActor<'1.6', 'fromStation'> &
    Reconnects &
    MustConnect &
    MustGiveUp &
    MustPing &
    WritesHeaders;
  readonly centralSystem: ToolActor<'1.6', 'fromCsms'> & Pings & SendsEnvelopes;
  readonly operator: StationOperator;
  readonly connection: ConnectionOfStation;
  /** Where firmware is fetched from and logs are left, for cases that say `files: true`. */
  readonly files: FilePlaces;
  /** The status that a connector reported last, in this case or before. */
  statusOf(connectorId: number): string | undefined;
  /** What a configuration key held when it was last told; undefined when the charge point has not told of it. */
  configurationOf(key: string): string | undefined;
  /** The certificate authority that the tool plays. */
  readonly authority: CertificateAuthority;
  /** The serial numbers that its BootNotification told, or the configured one; empty when none is known. */
  serialNumbers(): readonly string[];
  /** Payloads at and past the bounds of the schema, for the cases `PF_FIELDS_…`. */
  readonly fields: FieldTrials;
  /** The present time as OCPP writes it. */
  now(): string;
}

/** A central system is under test: it has obligations, the tool plays the charge point. */
export interface CentralSystemStage {
  readonly chargePoint: ToolActor<'1.6', 'fromStation'> & Connects & Pings & SendsEnvelopes;
  readonly centralSystem: SutActor<'1.6', 'fromCsms'> & WritesHeaders;
  readonly operator: CsmsOperator;
  readonly connection: ConnectionOfCsms;
  /** The certificates of the simulated charge point. */
  readonly certificates: StationCertificates;
  /** Payloads at and past the bounds of the schema, for the cases `PF_FIELDS_…`. */
  readonly fields: FieldTrials;
  /** The present time as OCPP writes it. */
  now(): string;
}

/** The feature profiles of 1.6 (§3.3), and the security whitepaper. */
export type Profile16 =
  | 'Core'
  | 'FirmwareManagement'
  | 'LocalAuthListManagement'
  | 'Reservation'
  | 'SmartCharging'
  | 'RemoteTrigger'
  | 'Security';

/** A clause of the documents of 1.6. Its existence is checked against the table of sections. */
export type Clause16 =
  | `1.6 §${number}`
  | `1.6 §${number}.${number}`
  | `1.6 §${number}.${number}.${number}`
  | `OCPP-J 1.6 §${string}`
  | `OCPP-S 1.6 §${string}`
  | `OCPP-S 1.6 errata §${string}`
  | `1.6 errata §${string}`
  | `OCPP-J 1.6 errata §${string}`
  // Requirement ids of the security whitepaper, which are those of its use cases.
  | `${'A' | 'L' | 'M' | 'N'}${number}.FR.${number}`;

export type Spec16<Stage> = Omit<Spec<'1.6', Stage>, 'profile' | 'requirements'> & {
  readonly profile: Profile16;
  readonly requirements: readonly Clause16[];
};

export type ChargePointState<Input = void> = State<'1.6', ChargePointStage, Input>;
export type CentralSystemState<Input = void> = State<'1.6', CentralSystemStage, Input>;

/** Where a case comes from: the official catalogue, or beyond it. */
type Catalogue = 'TC' | 'PF';

/** A test case whose SUT is the charge point. @param id the official id, `TC_…_CS`; `PF_…_CS` of a case that is ours */
export function testChargePoint(
  id: `${Catalogue}_${string}_CS`,
  title: string,
  spec: Spec16<ChargePointStage>,
): TestCase {
  return {
    kind: 'test case',
    id,
    title,
    version: '1.6',
    sut: 'station',
    bindings: bindingsOf(spec),
    kit: kit16,
    spec,
  };
}

/** A test case whose SUT is the central system. @param id the official id, `TC_…_CSMS`; `PF_…_CSMS` of a case that is ours */
export function testCentralSystem(
  id: `${Catalogue}_${string}_CSMS`,
  title: string,
  spec: Spec16<CentralSystemStage>,
): TestCase {
  return {
    kind: 'test case',
    id,
    title,
    version: '1.6',
    sut: 'csms',
    bindings: bindingsOf(spec),
    kit: kit16,
    spec,
  };
}

/** On which bindings a case makes sense. The security whitepaper and its profiles are there for OCPP-J alone. */
function bindingsOf({
  over,
  profile,
  securityProfiles,
}: Pick<Spec16<never>, 'over' | 'profile' | 'securityProfiles'>): readonly Binding[] {
  const secured = profile === 'Security' || securityProfiles !== undefined;
  const wires = over ?? (secured ? ['json'] : ['json', 'soap']);
  return wires.map((wire) => (wire === 'json' ? '1.6J' : '1.6S'));
}

type Described<Stage, Input> = Omit<State<'1.6', Stage, Input>, 'name' | 'kind'>;

/** A reusable state of a charge point under test. */
export function chargePointState<Input = void>(
  name: string,
  state: Described<ChargePointStage, Input>,
): ChargePointState<Input> {
  return { name, kind: 'reusable', ...state };
}

/** A memory state of a charge point under test: something that it must hold. */
export function chargePointMemory<Input = void>(
  name: string,
  state: Described<ChargePointStage, Input>,
): ChargePointState<Input> {
  return { name, kind: 'memory', ...state };
}

/** A reusable state of a central system under test. */
export function centralSystemState<Input = void>(
  name: string,
  state: Described<CentralSystemStage, Input>,
): CentralSystemState<Input> {
  return { name, kind: 'reusable', ...state };
}

/** "(If implemented)": the state is only executed when the SUT claims the feature. */
export function ifClaimed<Stage>(
  given: Applicability<FeatureOf<'1.6'>>,
  state: State<'1.6', Stage, undefined>,
): StateIf<'1.6', Stage> {
  return { state, given };
}

/** "<Configured …>" where a case demands configuration: `is(theConfigured('meterValueInterval'))`. */
export function theConfigured(name: keyof ConfiguredValues<'1.6'>): ConfiguredName {
  return { configured: name };
}

/** An id tag, which is a CiString (1.6 §7.28). */
export const idTag = ciString;

/** The same text in PEM form, however its lines are broken. @param what it is, as it is printed behind "expected" */
export function samePem(expected: string, what: string): Matcher<string> {
  const bare = (text: string): string => text.replaceAll(/\s/g, '');
  return new Matcher(what, (value) => typeof value === 'string' && bare(value) === bare(expected));
}

/** The field is left out, or holds this id tag. */
export function absentOrIdTag(expected: string): Matcher<string> {
  const { says, accepts } = idTag(expected);
  return new Matcher(`<omitted> or ${says}`, (value) => value === undefined || accepts(value));
}

/** A timestamp in milliseconds since 1970, however it is written; one without a zone is read as UTC (1.6 §3.15). NaN for what is none. */
export function instantOf(timestamp: string): number {
  return readDateTime(timestamp)?.epochMs ?? NaN;
}

/** A time that lies no further than `seconds` from `instant`, however it is written. */
export function around(instant: string, seconds: number): Matcher<string> {
  const middle = Date.parse(instant);
  return new Matcher(`${instant} ± ${seconds} s`, (value) => {
    const read = typeof value === 'string' ? readDateTime(value)?.epochMs : undefined;
    return read !== undefined && Math.abs(read - middle) <= seconds * 1000;
  });
}

/** A time between two instants in clock milliseconds, both included, however it is written. */
export function during(from: number, to: number): Matcher<string> {
  const words = [from, to].map((at) => new Date(at).toISOString()).join(' and ');
  return new Matcher(`a time between ${words}`, (value) => {
    const read = typeof value === 'string' ? readDateTime(value)?.epochMs : undefined;
    return read !== undefined && read >= from && read <= to;
  });
}

/** The `<Configured …>` values of a run. */
export type Configured = ConfiguredValues<'1.6'>;

export type { Before, Matcher };
