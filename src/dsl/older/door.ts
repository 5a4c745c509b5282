import type { Applicability, FeatureOf } from '../../pics/index.ts';
import type { Role } from '../../protocol/index.ts';
import type { Kit } from '../kit.ts';
import type { Spec, State, StateIf, TestCase } from '../testcase.ts';
import type { OlderVersion } from './clauses.ts';
import type { OlderCentralSystemStage, OlderChargePointStage } from './stage.ts';

/** A section of the specification. Its existence is checked against the table of sections. */
export type OlderClause<V extends OlderVersion> =
  `${V} §${number}` | `${V} §${number}.${number}` | `${V} §${number}.${number}.${number}`;

type OlderSpec<V extends OlderVersion, Profile, Stage> = Omit<Spec<V, Stage>, 'profile' | 'requirements'> & {
  readonly profile: Profile;
  readonly requirements: readonly OlderClause<V>[];
};

type Unnamed<S> = Omit<S, 'name' | 'kind'>;

/** What makes cases and states of one of the versions before 1.6. */
interface OlderDoor<V extends OlderVersion, Prefix extends string, Profile extends string> {
  /** A test case whose SUT is the charge point. @param id with the number of the case of 1.6 when it is the same scenario */
  testChargePoint(
    id: `${Prefix}_${string}_CS`,
    title: string,
    spec: OlderSpec<V, Profile, OlderChargePointStage<V>>,
  ): TestCase;
  /** A test case whose SUT is the central system. @param id with the number of the case of 1.6 when it is the same scenario */
  testCentralSystem(
    id: `${Prefix}_${string}_CSMS`,
    title: string,
    spec: OlderSpec<V, Profile, OlderCentralSystemStage<V>>,
  ): TestCase;
  /** A reusable state of a charge point under test. */
  chargePointState<Input = void>(
    name: string,
    state: Unnamed<State<V, OlderChargePointStage<V>, Input>>,
  ): State<V, OlderChargePointStage<V>, Input>;
  /** A reusable state of a central system under test. */
  centralSystemState<Input = void>(
    name: string,
    state: Unnamed<State<V, OlderCentralSystemStage<V>, Input>>,
  ): State<V, OlderCentralSystemStage<V>, Input>;
  /** A state that is only executed when the SUT claims the feature. */
  ifClaimed<Stage>(given: Applicability<FeatureOf<V>>, state: State<V, Stage, undefined>): StateIf<V, Stage>;
}

/**
 * The functions behind the door of a version. What differs between the doors is in the types: their versions, ids and profiles.
 * @param kit of the version
 */
export function olderDoor<V extends OlderVersion, Prefix extends string, Profile extends string>(
  version: V,
  kit: Kit,
): OlderDoor<V, Prefix, Profile> {
  const made = (sut: Role, id: string, title: string, spec: TestCase['spec']): TestCase => ({
    kind: 'test case',
    id,
    title,
    version,
    sut,
    bindings: [`${version}S`],
    kit,
    spec,
  });
  return {
    testChargePoint: (id, title, spec) => made('station', id, title, spec),
    testCentralSystem: (id, title, spec) => made('csms', id, title, spec),
    chargePointState: (name, state) => ({ name, kind: 'reusable', ...state }),
    centralSystemState: (name, state) => ({ name, kind: 'reusable', ...state }),
    ifClaimed: (given, state) => ({ state, given }),
  };
}
