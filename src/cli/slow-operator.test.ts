import { expect } from 'chai';
import { findCases, findProofs, proofOf } from '../catalog/find.ts';
import { sleep } from '../clock/index.ts';
import { playWith, resultOf, type ReferencePeer } from '../engine/proof.ts';
import type { PeerFactory } from '../engine/self-play.ts';
import { referencePeer } from './peers.ts';

/** A person walks to the charger, acts, walks back and confirms. @param before, after in seconds of virtual time */
function slowly(peer: ReferencePeer, before: number, after: number): ReferencePeer {
  const make: PeerFactory = (terms) => {
    const quick = peer.make(terms);
    return {
      ...quick,
      async perform(action, context) {
        await sleep(terms.clock, before * 1000);
        const outcome = await quick.perform(action, context);
        await sleep(terms.clock, after * 1000);
        return outcome;
      },
    };
  };
  return { ...peer, make };
}

describe('a slow operator', () => {
  for (const [before, after] of [
    [0, 20],
    [20, 0],
    [15, 15],
  ] as const)
    it(`who needs ${before} s to act and ${after} s to say so brings no case of a charge point down`, async () => {
      const cases = (await findCases())
        .map(({ testCase }) => testCase)
        .filter(({ sut, bindings }) => sut === 'station' && bindings.includes('1.6J'));
      const proofs = await findProofs();
      const peer = slowly((await referencePeer('1.6', 'station'))!, before, after);
      const verdicts: Record<string, string> = {};
      for (const testCase of cases) {
        const arrangement = proofOf(proofs, testCase)?.arrangement ?? {};
        const { verdict, because } = resultOf(
          await playWith(testCase, '1.6J', peer, arrangement, [], { cleanUp: true }),
        );
        if (verdict !== 'pass') verdicts[testCase.id] = `${verdict}: ${because}`;
      }
      expect(cases).to.not.be.empty;
      expect(verdicts).to.deep.equal({});
    });
});
