/** The vocabulary of OCPP 2.0.1 test cases. Everything that a test case may import is here. */
import type { Reconnects, SutActor, ToolActor } from './actors.ts';
import { kit201 } from './ocpp201/kit.ts';
import type { Spec, State, TestCase } from './testcase.ts';
import type { ConfiguredValues } from '../pics/index.ts';
import type { Action, Request } from '../protocol/index.ts';
import type { ConnectionOfStation, StationOperator } from './world.ts';

export { expect } from 'chai';
export { either, inAnyOrder, optionally } from './order.ts';
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
export type { Matcher } from './matchers.ts';
export type { Heard } from './testcase.ts';

/** A charging station is under test: it has obligations, the tool plays the CSMS. Its places are numbered by EVSE. */
export interface ChargingStationStage {
  readonly chargingStation: SutActor<'2.0.1', 'fromStation'> & Reconnects;
  readonly csms: ToolActor<'2.0.1', 'fromCsms'>;
  readonly operator: StationOperator;
  readonly connection: ConnectionOfStation;
  /** The value of a variable as it was read last, by `Component.Variable`; undefined when the station does not have it. */
  valueOf(variable: string): string | undefined;
}

/** The functional blocks of Part 2. */
export type Block = 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'I' | 'J' | 'K' | 'L' | 'M' | 'N' | 'O' | 'P';

/** The certification profiles of Part 5. */
export type Profile201 =
  | 'Core'
  | 'Advanced Security'
  | 'Local Authorization List Management'
  | 'Smart Charging'
  | 'Advanced Device Management'
  | 'Advanced User Interface'
  | 'Reservation'
  | 'ISO 15118 Support';

/** A requirement of Part 2: `E02.FR.01`. Its existence is checked against the table of requirements. */
export type Requirement201 = `${Block}${number}.FR.${number}`;

type Spec201<Stage> = Omit<Spec<'2.0.1', Stage>, 'profile' | 'requirements'> & {
  readonly profile: Profile201;
  readonly requirements: readonly Requirement201[];
};

export type ChargingStationState<Input = void> = State<'2.0.1', ChargingStationStage, Input>;

/** What a charging station says in a request: `Said<'TransactionEvent'>`. */
export type Said<A extends Action<'2.0.1', 'fromStation'>> = Request<'2.0.1', 'fromStation', A>;

/** The `<Configured …>` values of a run. */
export type Configured = ConfiguredValues<'2.0.1'>;

/** A test case whose SUT is the charging station. @param id the official id, `TC_<block>_<number>_CS` */
export function testChargingStation(
  id: `TC_${Block}_${number}_CS`,
  title: string,
  spec: Spec201<ChargingStationStage>,
): TestCase {
  return {
    kind: 'test case',
    id,
    title,
    version: '2.0.1',
    sut: 'station',
    bindings: ['2.0.1J'],
    kit: kit201,
    spec,
  };
}

/** A reusable state of a charging station under test. */
export function chargingStationState<Input = void>(
  name: string,
  state: Omit<State<'2.0.1', ChargingStationStage, Input>, 'name' | 'kind'>,
): ChargingStationState<Input> {
  return { name, kind: 'reusable', ...state };
}
