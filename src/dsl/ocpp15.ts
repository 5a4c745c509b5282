/** The vocabulary of OCPP 1.5 test cases. Everything that a test case may import is here. */
import type { Applicability, FeatureOf } from '../pics/index.ts';
import { kit15 } from './older/kit.ts';
import type { OlderCentralSystemStage, OlderChargePointStage } from './older/stage.ts';
import type { Spec, State, StateIf, TestCase } from './testcase.ts';

export * from './older/words.ts';

export type ChargePointStage = OlderChargePointStage<'1.5'>;
export type CentralSystemStage = OlderCentralSystemStage<'1.5'>;

/** OCPP 1.5 has no feature profiles: these are groups of its operations, by the names that 1.6 gave them. */
export type Profile15 = 'Core' | 'FirmwareManagement' | 'LocalAuthListManagement' | 'Reservation';

/** A section of the specification. Its existence is checked against the table of sections. */
export type Clause15 = `1.5 §${number}` | `1.5 §${number}.${number}` | `1.5 §${number}.${number}.${number}`;

type Spec15<Stage> = Omit<Spec<'1.5', Stage>, 'profile' | 'requirements'> & {
  readonly profile: Profile15;
  readonly requirements: readonly Clause15[];
};

export type ChargePointState<Input = void> = State<'1.5', ChargePointStage, Input>;
export type CentralSystemState<Input = void> = State<'1.5', CentralSystemStage, Input>;

/** A test case whose SUT is the charge point. @param id `TC15_…_CS`, with the number of the case of 1.6 when it is the same scenario */
export function testChargePoint(id: `TC15_${string}_CS`, title: string, spec: Spec15<ChargePointStage>): TestCase {
  return { kind: 'test case', id, title, version: '1.5', sut: 'station', bindings: ['1.5S'], kit: kit15, spec };
}

/** A test case whose SUT is the central system. @param id `TC15_…_CSMS`, with the number of the case of 1.6 when it is the same scenario */
export function testCentralSystem(
  id: `TC15_${string}_CSMS`,
  title: string,
  spec: Spec15<CentralSystemStage>,
): TestCase {
  return { kind: 'test case', id, title, version: '1.5', sut: 'csms', bindings: ['1.5S'], kit: kit15, spec };
}

/** A reusable state of a charge point under test. */
export function chargePointState<Input = void>(
  name: string,
  state: Omit<ChargePointState<Input>, 'name' | 'kind'>,
): ChargePointState<Input> {
  return { name, kind: 'reusable', ...state };
}

/** A reusable state of a central system under test. */
export function centralSystemState<Input = void>(
  name: string,
  state: Omit<CentralSystemState<Input>, 'name' | 'kind'>,
): CentralSystemState<Input> {
  return { name, kind: 'reusable', ...state };
}

/** A state that is only executed when the SUT claims the feature. */
export function ifClaimed<Stage>(
  given: Applicability<FeatureOf<'1.5'>>,
  state: State<'1.5', Stage, undefined>,
): StateIf<'1.5', Stage> {
  return { state, given };
}
