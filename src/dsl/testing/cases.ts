import {
  testCentralSystem,
  testChargePoint,
  type CentralSystemStage,
  type ChargePointStage,
  type Spec16,
} from '../ocpp16.ts';
import type { World } from '../testcase.ts';
import type { ScriptedPeer } from './peer.ts';
import { play, type Connect, type Play, type Played } from './stage.ts';

type Script = (peer: ScriptedPeer) => Promise<void> | void;
type Terms<Stage> = Partial<Play> & { readonly spec?: Partial<Spec16<Stage>> };

/** Plays a scenario with a charge point under test, or with a central system under test. */
export interface Playground {
  chargePoint(
    scenario: (stage: World<'1.6'> & ChargePointStage) => Promise<void>,
    script?: Script,
    terms?: Terms<ChargePointStage>,
  ): Promise<Played>;
  centralSystem(
    scenario: (stage: World<'1.6'> & CentralSystemStage) => Promise<void>,
    script?: Script,
    terms?: Terms<CentralSystemStage>,
  ): Promise<Played>;
}

const common = { purpose: 'a case of a unit test', profile: 'Core', requirements: ['1.6 §4.2'] } as const;

/** @param connect makes both ends of a connection: `memoryPair` */
export function playground(connect: Connect): Playground {
  return {
    chargePoint(scenario, script, { spec, ...terms } = {}) {
      const testCase = testChargePoint('TC_000_CS', 'Nothing official', { ...common, scenario, ...spec });
      return play({ connect, testCase, ...(script ? { script } : {}), ...terms });
    },
    centralSystem(scenario, script, { spec, ...terms } = {}) {
      const testCase = testCentralSystem('TC_000_CSMS', 'Nothing official', { ...common, scenario, ...spec });
      return play({ connect, testCase, ...(script ? { script } : {}), ...terms });
    },
  };
}

/** The details of the one finding of a play, each in short: `status: expected "Available", received "Faulted"`. */
export function details({ findings }: Played): string[] {
  return findings.flatMap((finding) =>
    finding.details.map((one) => `${one.what}: expected ${one.expected}, received ${one.received}`),
  );
}
