import { expect } from 'chai';
import { is } from '../dsl/ocpp16.ts';
import { result, type ScriptedPeer } from '../dsl/testing/peer.ts';
import type { OperatorAction, OperatorOutcome } from '../sut/index.ts';
import { Bench, boots, findingsOf, forCsms, forStation, type BenchTerms } from './testing/bench.ts';

const beats = forStation(async ({ chargePoint }) => void (await chargePoint.mustSend(1, 'Heartbeat').answered(2)));

/** A heartbeat every ten seconds, as long as there is a connection. */
async function beating(peer: ScriptedPeer): Promise<void> {
  for (;;) {
    await peer.send('Heartbeat');
    await peer.waits(10);
  }
}

/** A bench whose operator does everything, and whose actions are written down. */
function watched(terms: BenchTerms = {}): { bench: Bench; acts: string[] } {
  const acts: string[] = [];
  const bench = new Bench('station', {
    perform: (action: OperatorAction): Promise<OperatorOutcome> => {
      acts.push(action.action);
      return Promise.resolve({ outcome: 'done' });
    },
    ...terms,
  });
  return { bench, acts };
}

/** What the tool sent, in order, from the first of these actions on. */
const told = ({ peer }: Bench, ...actions: string[]): string[] =>
  peer.heard.map(({ action }) => action).filter((action) => actions.includes(action));

describe('after a case', () => {
  it('what the operator did is taken back in reverse, also when the case failed', async () => {
    const { bench, acts } = watched();
    const acted = forStation(async ({ operator, chargePoint }) => {
      await operator.plugsIn(1);
      await operator.causesFault('GroundFailure', 1);
      await operator.losesPower();
      await operator.regainsPower();
      await chargePoint.mustSend(1, 'Authorize').within(1);
    });
    const played = await bench.one(acted, boots);
    expect(played.verdict).to.equal('fail');
    expect(acts).to.deep.equal(['plugIn', 'fault', 'powerLoss', 'powerRestore', 'clearFault', 'unplug']);
  });

  it('a transaction is stopped, connectors are operative again, and the configuration is as it was', async () => {
    const { bench } = watched();
    const busy = forStation(
      async ({ chargePoint, centralSystem }) => {
        await chargePoint.mustSend(1, 'StartTransaction').answered(2);
        await centralSystem
          .sends(3, 'ChangeAvailability', { connectorId: 2, type: 'Inoperative' })
          .mustBeAnswered(4, { status: 'Accepted' });
      },
      { before: { configuration: { LocalPreAuthorize: is(true) } } },
    );
    const values = new Map([['LocalPreAuthorize', 'false']]);
    const played = await bench.one(busy, async (peer) => {
      configurable(peer, values);
      peer.on('ChangeAvailability', () => result({ status: 'Accepted' }));
      peer.on('RemoteStopTransaction', ({ transactionId }) => {
        peer.fling('StopTransaction', { transactionId, meterStop: 1, timestamp: peer.now() });
        return result({ status: 'Accepted' });
      });
      await boots(peer);
      await peer.waits(5);
      await peer.send('StartTransaction', { connectorId: 1, idTag: 'TAG-001', meterStart: 0, timestamp: peer.now() });
    });
    expect(findingsOf(played)).to.deep.equal([]);
    expect(played.verdict).to.equal('pass');
    expect(told(bench, 'RemoteStopTransaction', 'ChangeAvailability')).to.deep.equal([
      'ChangeAvailability',
      'RemoteStopTransaction',
      'ChangeAvailability',
    ]);
    expect(values.get('LocalPreAuthorize')).to.equal('false');
  });

  it('a reservation is cancelled, unless it was refused, used or cancelled before', async () => {
    const { bench } = watched();
    const reserves = forStation(async ({ chargePoint, centralSystem, now }) => {
      for (const reservationId of [1, 2, 3, 4])
        await centralSystem
          .sends(1, 'ReserveNow', { connectorId: 1, idTag: 'TAG-001', expiryDate: now(), reservationId })
          .mustBeAnswered(2);
      await centralSystem.sends(3, 'CancelReservation', { reservationId: 3 }).mustBeAnswered(4);
      await chargePoint.mustSend(5, 'StartTransaction').answered(6);
    });
    const cancelled: unknown[] = [];
    await bench.one(reserves, async (peer) => {
      peer.on('ReserveNow', ({ reservationId }) => result({ status: reservationId === 4 ? 'Occupied' : 'Accepted' }));
      peer.on('CancelReservation', ({ reservationId }) => {
        cancelled.push(reservationId);
        return result({ status: 'Accepted' });
      });
      peer.on('RemoteStopTransaction', ({ transactionId }) => {
        peer.fling('StopTransaction', { transactionId, meterStop: 1, timestamp: peer.now() });
        return result({ status: 'Accepted' });
      });
      await boots(peer);
      await peer.waits(5);
      const start = { connectorId: 1, idTag: 'TAG-001', meterStart: 0, timestamp: peer.now(), reservationId: 2 };
      await peer.send('StartTransaction', start);
    });
    expect(cancelled).to.deep.equal([3, 1]);
  });

  describe('the local list', () => {
    const entry = { idTag: 'TAG-001', idTagInfo: { status: 'Accepted' } } as const;
    const fills = forStation(
      async ({ centralSystem }) => {
        await centralSystem
          .sends(1, 'SendLocalList', { listVersion: 5, updateType: 'Full', localAuthorizationList: [entry] })
          .mustBeAnswered(2, { status: 'Accepted' });
      },
      { before: { configuration: { LocalAuthListEnabled: is(true) } } },
    );

    /** Plays it against a charge point that takes the updates of which `takes` says so, while its list is switched on. */
    async function filled(takes: (update: Readonly<Record<string, unknown>>) => boolean) {
      const { bench } = watched();
      const values = new Map([['LocalAuthListEnabled', 'false']]);
      const updates: string[] = [];
      const played = await bench.one(fills, async (peer) => {
        configurable(peer, values);
        peer.on('SendLocalList', (update) => {
          const accepted = values.get('LocalAuthListEnabled') === 'true' && takes(update);
          const entries = update['localAuthorizationList'] as readonly unknown[] | undefined;
          updates.push(`${String(update['listVersion'])}: ${entries?.length ?? 'none'}${accepted ? '' : ' refused'}`);
          return result({ status: accepted ? 'Accepted' : 'Failed' });
        });
        await boots(peer);
      });
      return { updates, findings: findingsOf(played), verdict: played.verdict };
    }

    it('is emptied before it is switched off again', async () => {
      expect(await filled(() => true)).to.deep.equal({ updates: ['5: 1', '1: 0'], findings: [], verdict: 'pass' });
    });

    it('is emptied with the next version where the lowest one will not do', async () => {
      const { updates, findings } = await filled(({ listVersion }) => Number(listVersion) >= 5);
      expect(updates).to.deep.equal(['5: 1', '1: 0 refused', '6: none']);
      expect(findings).to.deep.equal([]);
    });

    it('that cannot be emptied is a warning', async () => {
      const { findings, verdict } = await filled(
        ({ localAuthorizationList: list }) => Array.isArray(list) && list.length > 0,
      );
      expect(findings).to.deep.equal([
        'should clean-up: expected idle, received the local authorization list could not be emptied',
      ]);
      expect(verdict).to.equal('pass');
    });
  });

  it('what cannot be put back is a warning, and leaves the verdict as it is', async () => {
    const { bench } = watched({
      perform: (action) => Promise.resolve({ outcome: action.action === 'unplug' ? 'declined' : 'done' }),
    });
    const changed = forStation(
      async ({ chargePoint, operator }) => {
        await operator.plugsIn(1);
        await chargePoint.mustSend(1, 'Heartbeat').answered(2);
      },
      { before: { configuration: { LocalPreAuthorize: is(true) } } },
    );
    const values = new Map([['LocalPreAuthorize', 'false']]);
    const played = await bench.one(changed, async (peer) => {
      configurable(peer, values, (value) => value !== 'false');
      await boots(peer);
      await peer.waits(5);
      await peer.send('Heartbeat');
    });
    expect(played.verdict).to.equal('pass');
    expect(findingsOf(played)).to.deep.equal([
      'should clean-up: expected idle, received unplug was not done after the case (declined)',
      'should clean-up: expected idle, received the configuration key LocalPreAuthorize could not be put back',
    ]);
  });

  it('a charge point that was refused is waited for before the next case begins', async () => {
    const { bench } = watched();
    const refuses = forStation(async ({ chargePoint }) => {
      await chargePoint.mustSend(1, 'BootNotification').answered(2, { status: 'Rejected', interval: 40 });
      await chargePoint.mustSend(3, 'Authorize').within(1);
    });
    const [first, second] = await bench.play([refuses, beats], async (peer) => {
      const boot = { chargePointVendor: 'v', chargePointModel: 'm' };
      await boots(peer);
      await peer.waits(5);
      await peer.send('BootNotification', boot);
      await peer.waits(40);
      await peer.send('BootNotification', boot);
      await beating(peer);
    });
    expect(first?.verdict).to.equal('fail');
    expect(findingsOf(second!)).to.deep.equal([]);
    expect(second?.verdict).to.equal('pass');
  });

  it('a connection that was cut is let in again', async () => {
    const { bench } = watched();
    const cuts = forStation(async ({ connection, chargePoint }) => {
      await chargePoint.mustSend(1, 'Heartbeat').answered(2);
      await connection.drops();
    });
    const [first, second] = await bench.play([cuts, beats], async (peer) => {
      await boots(peer);
      await peer.waits(5);
      await peer.send('Heartbeat');
      await peer.waits(10);
      await peer.session.open();
      await beating(peer);
    });
    expect([first?.verdict, second?.verdict]).to.deep.equal(['pass', 'pass']);
  });

  it('a central system is left with no transaction of the simulated station', async () => {
    const bench = new Bench('csms');
    const starts = forCsms(async ({ chargePoint, configured: { validIdTag }, now }) => {
      await chargePoint
        .sends(1, 'StartTransaction', { connectorId: 1, idTag: validIdTag, meterStart: 5, timestamp: now() })
        .mustBeAnswered(2);
    });
    await bench.one(starts, (peer) => {
      peer
        .on('BootNotification', () => result({ status: 'Accepted', currentTime: peer.now(), interval: 300 }))
        .on('Heartbeat', () => result({ currentTime: peer.now() }))
        .on('StartTransaction', () => result({ transactionId: 7, idTagInfo: { status: 'Accepted' } }));
    });
    const stop = bench.peer.heard.find(({ action }) => action === 'StopTransaction');
    expect(stop?.payload).to.include({ transactionId: 7, meterStop: 5 });
    expect(bench.peer.session.connected).to.equal(false);
  });

  it('an order that outlives its case is not given in the middle of the next one', async () => {
    const given: string[] = [];
    const bench = new Bench('csms', {
      perform: (action, { signal }) =>
        action.action === 'order'
          ? new Promise((_, reject) => {
              signal?.addEventListener('abort', () => {
                given.push('withdrawn');
                reject(signal.reason as Error);
              });
            })
          : Promise.resolve({ outcome: 'done' }),
    });
    const orders = forCsms(async ({ operator, chargePoint }) => {
      await operator.orders('Reset', { type: 'Soft' });
      await chargePoint.sends(1, 'Heartbeat', {}).mustBeAnswered(2, { currentTime: 'never' });
    });
    const asks = forCsms(async ({ chargePoint }) => {
      given.push('the next case');
      await chargePoint.sends(1, 'Heartbeat', {}).mustBeAnswered(2);
    });
    await bench.play([orders, asks], (peer) => {
      peer
        .on('BootNotification', () => result({ status: 'Accepted', currentTime: peer.now(), interval: 300 }))
        .on('Heartbeat', () => result({ currentTime: peer.now() }));
    });
    expect(given).to.deep.equal(['withdrawn', 'the next case']);
  });
});

describe('a run that is stopped', () => {
  const waits = forStation(async ({ operator, chargePoint }) => {
    await operator.plugsIn(1);
    await chargePoint.mustSend(1, 'Authorize');
  });

  it('leaves the case inconclusive, and it is cleaned up after', async () => {
    const { bench, acts } = watched();
    const played = await bench.one(waits, async (peer) => {
      await boots(peer);
      await peer.waits(10);
      bench.stop.abort(new Error('stopped by Ctrl-C'));
    });
    expect(played.verdict).to.equal('inconclusive');
    expect(played.because).to.equal('the run was stopped');
    expect(acts).to.deep.equal(['plugIn', 'unplug']);
    expect(played.durationMs).to.be.lessThan(11_000);
  });

  it('waits for no charge point that has never come', async () => {
    const { bench } = watched();
    const played = await bench.one(waits, async (peer) => {
      await peer.waits(10);
      bench.stop.abort(new Error('stopped by Ctrl-C'));
    });
    expect(played.verdict).to.equal('inconclusive');
    expect(played.durationMs).to.equal(10_000);
  });

  for (const when of ['in the middle of the clean-up', 'before the clean-up begins'])
    it(`twice, ${when}: cuts the clean-up short`, async () => {
      const { bench } = watched({
        perform: (action, { signal }) =>
          action.action === 'unplug'
            ? new Promise((_, reject) => {
                signal?.addEventListener('abort', () => reject(signal.reason as Error));
                if (signal?.aborted) reject(signal.reason as Error);
              })
            : Promise.resolve({ outcome: 'done' }),
      });
      const played = await bench.one(waits, async (peer) => {
        await boots(peer);
        await peer.waits(10);
        bench.stop.abort(new Error('stopped by Ctrl-C'));
        if (when.startsWith('in')) await peer.waits(5);
        bench.stopCleanUp.abort(new Error('stopped by Ctrl-C'));
      });
      expect(played.verdict).to.equal('inconclusive');
      expect(played.durationMs).to.be.lessThan(20_000);
    });
});

/** Keys that can be read, and changed when `accepts` says so. */
function configurable(
  peer: ScriptedPeer,
  values: Map<string, string>,
  accepts: (value: string) => boolean = () => true,
): void {
  peer.on('GetConfiguration', () =>
    result({ configurationKey: [...values].map(([key, value]) => ({ key, readonly: false, value })) }),
  );
  peer.on('ChangeConfiguration', ({ key, value }) => {
    if (!accepts(String(value))) return result({ status: 'Rejected' });
    values.set(String(key), String(value));
    return result({ status: 'Accepted' });
  });
}
