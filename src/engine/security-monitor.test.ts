import { expect } from 'chai';
import { result, type ScriptedPeer } from '../dsl/testing/peer.ts';
import { Bench, boots, findingsOf, forStation } from './testing/bench.ts';

const reads = forStation(async ({ chargePoint, centralSystem }) => {
  await centralSystem.sends(1, 'GetConfiguration', {}).mustBeAnswered(2);
  await chargePoint.mustSend(3, 'Authorize').with({ idTag: 'A' }).answered(4);
});

describe('the monitor of security', () => {
  const found = async (type: string, key: object): Promise<string[]> => {
    const played = await new Bench('station').one(reads, async (peer: ScriptedPeer) => {
      peer.on('GetConfiguration', () => result({ configurationKey: [{ readonly: false, ...key }] }));
      await boots(peer);
      await peer.waits(5);
      await peer.send('SecurityEventNotification', { type, timestamp: peer.now() });
      await peer.send('Authorize', { idTag: 'A' });
    });
    return [played.verdict ?? 'none', ...findingsOf(played)];
  };
  const SECRET = '706c7567666573742d6e65772d6b6579';

  it('has nothing to say of known events, and of a password that is kept back', async () => {
    for (const value of [undefined, '', '********', '0'.repeat(40)])
      expect(await found('TamperDetectionActivated', { key: 'AuthorizationKey', value })).to.deep.equal(['pass']);
  });

  it('notes an event by a name of its own', async () => {
    const [verdict, note, ...others] = await found('DoorOpened', { key: 'Other', value: SECRET });
    expect(verdict).to.equal('pass');
    expect(note).to.match(/^may .*type: .*DoorOpened/);
    expect(others).to.deep.equal([]);
  });

  it('warns of a password that can be read, whatever the case of the key, and does not repeat it', async () => {
    const [verdict, ...warnings] = await found('InvalidTLSVersion', { key: 'AUTHORIZATIONKEY', value: SECRET });
    expect(verdict).to.equal('pass');
    expect(warnings).to.not.be.empty;
    for (const warning of warnings)
      expect(warning)
        .to.match(/^should .*AuthorizationKey/)
        .and.not.contain(SECRET);
  });
});
