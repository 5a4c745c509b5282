/** The vocabulary of OCPP 1.2 test cases. Everything that a test case may import is here. */
import type { Applicability, FeatureOf } from '../pics/index.ts';
import { kit12 } from './older/kit.ts';
import type { OlderCentralSystemStage, OlderChargePointStage } from './older/stage.ts';
import type { Spec, State, StateIf, TestCase } from './testcase.ts';

export * from './older/words.ts';

export type ChargePointStage = OlderChargePointStage<'1.2'>;
export type CentralSystemStage = OlderCentralSystemStage<'1.2'>;

/** OCPP 1.2 has no feature profiles: these are groups of its operations, by the names that 1.6 gave them. */
export type Profile12 = 'Core' | 'FirmwareManagement';

/** A section of the specification. Its existence is checked against the table of sections. */
export type Clause12 = `1.2 §${number}` | `1.2 §${number}.${number}` | `1.2 §${number}.${number}.${number}`;

type Spec12<Stage> = Omit<Spec<'1.2', Stage>, 'profile' | 'requirements'> & {
  readonly profile: Profile12;
  readonly requirements: readonly Clause12[];
};

export type ChargePointState<Input = void> = State<'1.2', ChargePointStage, Input>;
export type CentralSystemState<Input = void> = State<'1.2', CentralSystemStage, Input>;

/** A test case whose SUT is the charge point. @param id `TC12_…_CS`, with the number of the case of 1.6 when it is the same scenario */
export function testChargePoint(id: `TC12_${string}_CS`, title: string, spec: Spec12<ChargePointStage>): TestCase {
  return { kind: 'test case', id, title, version: '1.2', sut: 'station', bindings: ['1.2S'], kit: kit12, spec };
}

/** A test case whose SUT is the central system. @param id `TC12_…_CSMS`, with the number of the case of 1.6 when it is the same scenario */
export function testCentralSystem(
  id: `TC12_${string}_CSMS`,
  title: string,
  spec: Spec12<CentralSystemStage>,
): TestCase {
  return { kind: 'test case', id, title, version: '1.2', sut: 'csms', bindings: ['1.2S'], kit: kit12, spec };
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
  given: Applicability<FeatureOf<'1.2'>>,
  state: State<'1.2', Stage, undefined>,
): StateIf<'1.2', Stage> {
  return { state, given };
}
