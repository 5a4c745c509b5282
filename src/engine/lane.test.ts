import { expect } from 'chai';
import { result, type ScriptedPeer } from '../dsl/testing/peer.ts';
import { Bench, boots, forCsms, forStation } from './testing/bench.ts';

const authorizes = forStation(async ({ chargePoint }) => {
  await chargePoint.mustSend(3, 'Authorize').with({ idTag: 'A' }).answered(4);
});
const beats = forStation(async ({ chargePoint }) => void (await chargePoint.mustSend(1, 'Heartbeat').answered(2)));
const asks = forCsms(async ({ chargePoint }) => void (await chargePoint.sends(1, 'Heartbeat', {}).mustBeAnswered(2)));

const transaction = (peer: ScriptedPeer): object => ({
  connectorId: 1,
  idTag: 'TAG-001',
  meterStart: 0,
  timestamp: peer.now(),
});

/** A central system that knows its manners. */
const minds = (peer: ScriptedPeer): ScriptedPeer =>
  peer
    .on('BootNotification', () => result({ status: 'Accepted', currentTime: peer.now(), interval: 300 }))
    .on('Heartbeat', () => result({ currentTime: peer.now() }));

describe('a lane', () => {
  it('prepares, performs and cleans up, and its events fold into a pass', async () => {
    const bench = new Bench('station');
    const played = await bench.one(authorizes, async (peer) => {
      await boots(peer);
      await peer.waits(5);
      await peer.send('Authorize', { idTag: 'A' });
    });
    expect(played.because).to.equal('');
    expect(played.verdict).to.equal('pass');
    expect(bench.events.flatMap((one) => (one.type === 'phase' ? [one.phase] : []))).to.deep.equal([
      'preparation',
      'before',
      'scenario',
      'afterwards',
      'cleanup',
    ]);
    expect(bench.events.at(0)?.type).to.equal('case-begin');
    expect(bench.events.at(-1)?.type).to.equal('case-end');
    expect(played.identity).to.equal('CP001');
  });

  it('takes the cases of its role and binding only', () => {
    const { lane } = new Bench('station');
    expect([lane.takes(authorizes, '1.6J'), lane.takes(asks, '1.6J'), lane.takes(authorizes, '1.6S')]).to.deep.equal([
      true,
      false,
      false,
    ]);
  });

  it('a mistake of the case is an error, and the next case is played', async () => {
    const bench = new Bench('station');
    const mistaken = forStation(() => Promise.reject(new TypeError('no such thing')));
    const [first, second] = await bench.play([mistaken, beats], async (peer) => {
      await boots(peer);
      while (peer.session.connected) {
        await peer.send('Heartbeat');
        await peer.waits(10);
      }
    });
    expect(first?.verdict).to.equal('error');
    expect(first?.because).to.contain('no such thing');
    expect(second?.verdict).to.equal('pass');
  });
});

describe('the preparation of a charge point', () => {
  it('waits for it to connect; one that does not is no failure', async () => {
    const played = await new Bench('station').one(authorizes);
    expect(played.verdict).to.equal('inconclusive');
    expect(played.because).to.match(/CP001 did not connect within 120 s \(none\)/);
    expect(played.durationMs).to.equal(120_000);
  });

  it('says why it was turned away', async () => {
    const bench = new Bench('station', { pair: { offered: ['ocpp2.0.1'] } });
    const played = await bench.one(authorizes, (peer) => peer.session.open().catch(() => undefined));
    expect(played.verdict).to.equal('inconclusive');
    expect(played.because).to.contain('an attempt that was turned away').and.contain('ocpp2.0.1');
  });

  it('does not blame a charge point that merely reconnected for what it says before it boots', async () => {
    const played = await new Bench('station').one(beats, async (peer) => {
      await peer.session.open();
      await peer.send('Heartbeat');
      await peer.reports(1, 'Available');
      await peer.reports(2, 'Available');
      await peer.waits(10);
      await peer.send('Heartbeat');
    });
    expect(played.findings).to.deep.equal([]);
    expect(played.verdict).to.equal('pass');
  });

  it('brings it to idle first: what an earlier run has left is ended', async () => {
    const bench = new Bench('station');
    const busy = async (peer: ScriptedPeer): Promise<void> => {
      peer.on('RemoteStopTransaction', ({ transactionId }) => {
        peer.clock.after(100, () => {
          peer.fling('StopTransaction', { transactionId, meterStop: 1, timestamp: peer.now() });
          peer.fling('StatusNotification', { connectorId: 1, errorCode: 'NoError', status: 'Available' });
        });
        return result({ status: 'Accepted' });
      });
      await boots(peer);
      await peer.send('StartTransaction', transaction(peer));
      await peer.reports(1, 'Charging');
      await peer.waits(10);
      await peer.send('Heartbeat');
    };
    const played = await bench.one(beats, busy);
    expect(played.because).to.equal('');
    expect(played.verdict).to.equal('pass');
    expect(bench.peer.heard.map(({ action }) => action)).to.contain('RemoteStopTransaction');
  });

  it('one that cannot be brought to idle is no failure', async () => {
    const played = await new Bench('station').one(beats, async (peer) => {
      await peer.session.open();
      await peer.send('BootNotification', { chargePointVendor: 'v', chargePointModel: 'm' });
      await peer.reports(1, 'Faulted');
    });
    expect(played.verdict).to.equal('inconclusive');
    expect(played.because).to.contain('connector 1 is Faulted');
    expect(played.findings.filter(({ level }) => level === 'must')).to.deep.equal([]);
  });
});

describe('the preparation of a central system', () => {
  it('connects and registers; one that does not accept is no failure', async () => {
    const refused = await new Bench('csms').one(asks, (peer) => {
      peer.on('BootNotification', () => result({ status: 'Rejected', currentTime: peer.now(), interval: 300 }));
    });
    expect(refused.verdict).to.equal('inconclusive');
    expect(refused.because).to.contain('did not accept').and.contain('CP001').and.contain('Rejected');
    const accepted = await new Bench('csms').one(asks, (peer) => void minds(peer));
    expect(accepted.findings).to.deep.equal([]);
  });

  it('one that cannot be reached is no failure, and says why', async () => {
    const bench = new Bench('csms', { pair: { offered: ['ocpp2.0.1'] } });
    const played = await bench.one(asks);
    expect(played.verdict).to.equal('inconclusive');
    expect(played.because).to.contain('could not be reached').and.contain('ocpp2.0.1');
  });
});
