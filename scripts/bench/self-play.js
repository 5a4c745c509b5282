import { findCases, findProofs, proofOf } from '../../dist/src/catalog/find.js';
import { referencePeer } from '../../dist/src/cli/peers.js';
import { prove } from '../../dist/src/engine/proof.js';
import { busySince, figure } from './statistics.js';

/** Every case of 1.6J against its reference peer and each of its faults, in virtual time. One play is one (case, fault) pair. */
export async function benchSelfPlay(rounds) {
  const proofs = await findProofs();
  const plays = [];
  for (const { testCase } of await findCases()) {
    const peer = await referencePeer(testCase.version, testCase.sut);
    const proof = proofOf(proofs, testCase);
    if (peer && testCase.bindings.includes('1.6J')) plays.push(() => prove(testCase, '1.6J', peer, proof));
  }
  const perBusySecond = [];
  const perSecond = [];
  let pairs = 0;
  // The first round compiles schemas and warms the machine up; a command has to live with it, so it is told as well.
  for (let round = 0; round <= rounds; round++) {
    const before = process.cpuUsage();
    const begun = performance.now();
    pairs = 0;
    for (const play of plays) pairs += 1 + (await play()).kills.length;
    perBusySecond.push(pairs / busySince(before));
    perSecond.push((1000 * pairs) / (performance.now() - begun));
  }
  return [
    { what: 'self-play: cases × faults', value: pairs, unit: 'pairs' },
    { what: 'self-play: first round, cold', value: perSecond[0], unit: 'pairs/s' },
    { what: 'self-play: whole catalogue, cold', value: pairs / perSecond[0], unit: 's', goal: 'goal: 60 or less' },
    figure('self-play: warm, by the clock', 'pairs/s', perSecond.slice(1)),
    figure('self-play: warm, per second of one core', 'pairs/s', perBusySecond.slice(1), 'goal: 200 or more'),
  ];
}
