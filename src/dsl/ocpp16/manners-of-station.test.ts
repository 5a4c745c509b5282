import { expect } from 'chai';
import { memoryPair } from '../../transport/index.ts';
import { playground } from '../testing/cases.ts';
import type { ScriptedPeer } from '../testing/peer.ts';
import type { Played } from '../testing/stage.ts';

const { centralSystem } = playground(memoryPair);

/** A central system says something of its own before it sends what was ordered. */
function saysFirst(action: string, payload: object): Promise<Played> {
  return centralSystem(
    async ({ centralSystem, operator }) => {
      await operator.orders('UnlockConnector', { connectorId: 1 });
      await centralSystem.mustSend(1, 'UnlockConnector').answered(2, { status: 'Unlocked' });
    },
    async (peer: ScriptedPeer) => {
      await peer.send(action, payload);
      await peer.send('UnlockConnector', { connectorId: 1 });
    },
  );
}

describe('a simulated station', () => {
  const own: readonly (readonly [string, object])[] = [
    ['GetConfiguration', {}],
    ['GetCompositeSchedule', { connectorId: 1, duration: 60 }],
    ['TriggerMessage', { requestedMessage: 'Heartbeat' }],
    ['ChangeAvailability', { connectorId: 0, type: 'Operative' }],
  ];
  for (const [action, payload] of own)
    it(`bears ${action} ${JSON.stringify(payload)} at any time`, async () => {
      const played = await saysFirst(action, payload);
      expect(played.verdict).to.equal('pass');
      expect(played.tolerated.map((one) => one.split(':')[0])).to.deep.equal([action]);
    });

  const disturbing: readonly (readonly [string, object])[] = [
    ['ChangeAvailability', { connectorId: 1, type: 'Inoperative' }],
    ['Reset', { type: 'Soft' }],
    ['ClearCache', {}],
  ];
  for (const [action, payload] of disturbing)
    it(`holds ${action} ${JSON.stringify(payload)}, which nobody ordered, against the central system`, async () => {
      expect((await saysFirst(action, payload)).verdict).to.equal('fail');
    });
});
