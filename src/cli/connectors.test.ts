import { expect } from 'chai';
import { findCases } from '../catalog/find.ts';
import { playWith, resultOf } from '../engine/proof.ts';
import { referencePeer } from './peers.ts';

describe('a charge point with one connector', () => {
  const verdictWith = async (values: Readonly<Record<string, unknown>>): Promise<readonly unknown[]> => {
    const [found] = await findCases((id) => id === 'TC_003_CS');
    const arrangement = { settings: { NumberOfConnectors: '1' }, values };
    const peer = (await referencePeer('1.6', 'station'))!;
    const { verdict, because } = resultOf(
      await playWith(found!.testCase, '1.6J', peer, arrangement, [], { cleanUp: true }),
    );
    return [verdict, because];
  };

  it('is not blamed for a second one that the run expects: the set-up is, with what to write', async () => {
    const [verdict, because] = await verdictWith({});
    expect(verdict).to.equal('inconclusive');
    expect(because).to.contain('NumberOfConnectors 1').and.to.contain('--value connectorIds=1');
  });

  it('is tested when the run knows', async () => {
    expect(await verdictWith({ connectorIds: [1] })).to.deep.equal(['pass', '']);
  });
});
