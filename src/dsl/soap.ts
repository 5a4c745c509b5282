/**
 * The vocabulary of test cases of the SOAP binding itself: one scenario, which makes a case in each version of OCPP that is spoken over SOAP.
 * Everything that such a case may import is here.
 */
import type { SutActor, ToolActor } from './actors.ts';
import type { SendsEnvelopes, WritesHeaders } from './envelopes.ts';
import { kit16 } from './ocpp16/kit.ts';
import type { Clause12 } from './ocpp12.ts';
import type { Clause15 } from './ocpp15.ts';
import type { Clause16 } from './ocpp16.ts';
import { kit12, kit15 } from './older/kit.ts';
import type { Neighbour } from './neighbour.ts';
import type { State, TestCase, World } from './testcase.ts';
import type { Applicability, FeatureOf } from '../pics/index.ts';
import type { Binding, Role } from '../protocol/index.ts';
import type { ConnectionOfCsms, ConnectionOfStation, CsmsOperator, StationOperator } from './world.ts';

export * from './older/words.ts';

/** The versions that are spoken over SOAP. */
export type SoapVersion = '1.6' | '1.5' | '1.2';

/** A charge point is under test. The messages are those that all three versions have, with the fields that they share. */
export interface ChargePointStage {
  readonly chargePoint: SutActor<SoapVersion, 'fromStation'> & WritesHeaders;
  readonly centralSystem: ToolActor<SoapVersion, 'fromCsms'> & SendsEnvelopes;
  readonly operator: StationOperator;
  readonly connection: ConnectionOfStation;
  /** The present time as OCPP writes it. */
  now(): string;
}

/** A central system is under test. */
export interface CentralSystemStage {
  readonly chargePoint: ToolActor<SoapVersion, 'fromStation'> & SendsEnvelopes;
  readonly centralSystem: SutActor<SoapVersion, 'fromCsms'> & WritesHeaders;
  /** Another charge point at the same address. */
  readonly neighbour: Neighbour<SoapVersion>;
  readonly operator: CsmsOperator;
  readonly connection: ConnectionOfCsms;
  /** The present time as OCPP writes it. */
  now(): string;
}

/** What a version says about that which a case shows, and where. */
export interface Rule<Clause extends string> {
  readonly level: 'must' | 'should';
  readonly clauses: readonly Clause[];
}

/** The version demands it: a breach fails the case. */
export function demands<Clause extends string>(...clauses: readonly Clause[]): Rule<Clause> {
  return { level: 'must', clauses };
}

/** The version advises it: a breach is a warning. */
export function advises<Clause extends string>(...clauses: readonly Clause[]): Rule<Clause> {
  return { level: 'should', clauses };
}

/** What each version says; of which nothing is said here has no such rule, and no such case. */
export interface Rules {
  readonly '1.6'?: Rule<Clause16>;
  readonly '1.5'?: Rule<Clause15>;
  readonly '1.2'?: Rule<Clause12>;
}

/** What a scenario is given beside its actors. */
interface Told {
  /** How binding the version that is spoken makes what the case shows: for `writesHeader` and `isRefused`. */
  readonly level: 'must' | 'should';
}

export interface SoapSpec<Stage> {
  /** What the case shows, in our own words. */
  readonly purpose: string;
  readonly rules: Rules;
  /** Of the features that all versions have, which are those of 1.2. */
  readonly prerequisites?: Applicability<FeatureOf<'1.2'>>;
  /** Where the documents are ambiguous: which reading the case took, and why. */
  readonly reading?: string;
  scenario(stage: World<SoapVersion> & Stage & Told): Promise<void>;
}

const kits = { '1.6': kit16, '1.5': kit15, '1.2': kit12 } as const;
const bindings: Readonly<Record<SoapVersion, Binding>> = { '1.6': '1.6S', '1.5': '1.5S', '1.2': '1.2S' };

/** A scenario whose SUT is the charge point. @returns its case in each version that has a rule for it */
export function testChargePoint(
  id: `PF_SOAP_${string}_CS`,
  title: string,
  spec: SoapSpec<ChargePointStage>,
): readonly TestCase[] {
  return casesOf('station', id, title, spec);
}

/** A scenario whose SUT is the central system. @returns its case in each version that has a rule for it */
export function testCentralSystem(
  id: `PF_SOAP_${string}_CSMS`,
  title: string,
  spec: SoapSpec<CentralSystemStage>,
): readonly TestCase[] {
  return casesOf('csms', id, title, spec);
}

function casesOf<Stage>(sut: Role, id: string, title: string, spec: SoapSpec<Stage>): readonly TestCase[] {
  const { rules, scenario, ...said } = spec;
  const versions = (Object.keys(kits) as SoapVersion[]).filter((version) => rules[version] !== undefined);
  return versions.map((version): TestCase => {
    const { level, clauses } = rules[version]!;
    return {
      kind: 'test case',
      id,
      title,
      version,
      sut,
      bindings: [bindings[version]],
      kit: kits[version],
      spec: {
        ...said,
        profile: 'Core',
        requirements: clauses,
        scenario: (stage: World<SoapVersion> & Stage) => scenario({ ...stage, level }),
      },
    };
  });
}

/** A reusable state of a charge point under test. */
export function chargePointState(
  name: string,
  state: Omit<State<SoapVersion, ChargePointStage>, 'name' | 'kind'>,
): State<SoapVersion, ChargePointStage> {
  return { name, kind: 'reusable', ...state };
}

/** A reusable state of a central system under test. */
export function centralSystemState(
  name: string,
  state: Omit<State<SoapVersion, CentralSystemStage>, 'name' | 'kind'>,
): State<SoapVersion, CentralSystemStage> {
  return { name, kind: 'reusable', ...state };
}
