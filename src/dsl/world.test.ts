import { expect } from 'chai';
import type { OperatorAction, OperatorContext, OperatorOutcome } from '../sut/index.ts';
import { memoryPair } from '../transport/index.ts';
import { details, playground } from './testing/cases.ts';

const { chargePoint, centralSystem } = playground(memoryPair);

/** What an operator does, in a case that asks for nothing else. */
async function doing(
  act: Parameters<typeof chargePoint>[0],
): Promise<{ actions: OperatorAction[]; rows: readonly string[] }> {
  const actions: OperatorAction[] = [];
  const { rows } = await chargePoint(act, undefined, {
    perform: (action) => {
      actions.push(action);
      return Promise.resolve({ outcome: 'done' });
    },
  });
  return { actions, rows };
}

describe('the operator of a charge point', () => {
  it('does what the document says in square brackets, in the words of the operator protocol', async () => {
    const { actions, rows } = await doing(async ({ operator }) => {
      await operator.powerCycles();
      await operator.losesPower();
      await operator.regainsPower();
      await operator.plugsIn();
      await operator.plugsIn(2, { halfway: true });
      await operator.unplugs(1, { side: 'ev' });
      await operator.presents('TAG', 2);
      await operator.suspendsEV();
      await operator.resumesEV();
      await operator.suspendsEVSE(2);
      await operator.causesFault('GroundFailure', 1);
      await operator.clearsFault('GroundFailure');
      await operator.confirms('Is the lamp green?');
    });
    const one = { evse: 1, connector: 1 };
    const two = { evse: 2, connector: 2 };
    expect(actions).to.deep.equal([
      { action: 'powerCycle' },
      { action: 'powerLoss' },
      { action: 'powerRestore' },
      { action: 'plugIn', ...one },
      { action: 'plugIn', ...two, halfway: true },
      { action: 'unplug', ...one, side: 'ev' },
      { action: 'presentToken', ...two, idToken: 'TAG', type: 'ISO14443' },
      { action: 'suspendEV', ...one },
      { action: 'resumeEV', ...one },
      { action: 'suspendEVSE', ...two },
      { action: 'fault', ...one, errorCode: 'GroundFailure' },
      { action: 'clearFault', errorCode: 'GroundFailure' },
      { action: 'confirm', question: 'Is the lamp green?' },
    ]);
    expect(rows).to.have.length(13);
    expect(rows.every((row) => row.startsWith('world ok '))).to.equal(true);
  });

  for (const [outcome, verdict, said] of [
    [{ outcome: 'declined', note: 'no cable here' }, 'inconclusive', /could not do .*cable.*: no cable here$/],
    [{ outcome: 'declined' }, 'inconclusive', /could not do/],
    [{ outcome: 'unsupported' }, 'inconclusive', /the test does not support "plugIn"/],
  ] as readonly (readonly [OperatorOutcome, string, RegExp])[])
    it(`${outcome.outcome}${'note' in outcome ? ' with a note' : ''}: the case is ${verdict}, and says why`, async () => {
      const played = await chargePoint(
        async ({ operator, chargePoint }) => {
          await operator.plugsIn(1);
          await chargePoint.mustSend(1, 'Authorize');
        },
        undefined,
        { perform: () => Promise.resolve(outcome) },
      );
      expect(played.verdict).to.equal(verdict);
      expect(played.error?.message).to.match(said);
      expect(played.findings).to.deep.equal([]);
      expect(played.rows[0]).to.contain('world skipped');
    });

  it('whose driver fails: the case is an error', async () => {
    const played = await chargePoint(({ operator }) => operator.plugsIn(1), undefined, {
      perform: () => Promise.reject(new Error('connection refused')),
    });
    expect(played.verdict).to.equal('error');
    expect(played.error?.message).to.contain('the driver the test failed').and.contain('connection refused');
  });

  it('who takes too long: the case is an error, and the driver is told', async () => {
    let told = false;
    const played = await chargePoint(({ operator }) => operator.plugsIn(1), undefined, {
      perform: (_, { signal }) =>
        new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => {
            told = true;
            reject(signal.reason as Error);
          });
        }),
    });
    expect(played.verdict).to.equal('error');
    expect(played.error?.message).to.contain('took too long');
    expect([told, played.seconds]).to.deep.equal([true, 120]);
  });

  it('is released as soon as the system under test has broken a rule', async () => {
    const played = await chargePoint(
      async ({ operator }) => {
        await operator.plugsIn(1);
      },
      async (peer) => {
        await peer.waits(5);
        // No transaction of this number was ever begun, and one must have been to know that.
        peer.fling('StartTransaction', { connectorId: 1, idTag: 'TAG-001', meterStart: 0, timestamp: peer.now() });
        await peer.reports(99, 'Available');
        peer.fling('BootNotification', { chargePointVendor: 'v', chargePointModel: 'm' });
        peer.fling('Heartbeat');
      },
      {
        perform: (_, { signal }) =>
          new Promise((_resolve, reject) => {
            signal?.addEventListener('abort', () => reject(signal.reason as Error));
          }),
      },
    );
    expect(played.verdict).to.equal('fail');
    expect(played.seconds).to.be.lessThan(10);
  });
});

describe('the operator of a central system', () => {
  it('orders, and the scenario goes on at once; provisions, and it waits', async () => {
    const done: string[] = [];
    const played = await centralSystem(
      async ({ operator, centralSystem }) => {
        await operator.provisions('idToken', { idTag: 'A', status: 'Blocked' });
        done.push('provisioned');
        await operator.orders('Reset', { type: 'Soft' });
        done.push('ordered');
        await operator.notes('EV driver waits');
        await centralSystem.mustSend(1, 'Reset').answered(2, { status: 'Accepted' });
      },
      async (peer) => {
        await peer.waits(3);
        await peer.send('Reset', { type: 'Soft' });
      },
      {
        perform: async (action) => {
          done.push(action.action);
          return { outcome: 'done' };
        },
      },
    );
    expect(played.verdict).to.equal('pass');
    expect(done).to.deep.equal(['provision', 'provisioned', 'order', 'ordered']);
    expect(played.rows.filter((row) => row.startsWith('world')).map((row) => row.slice(9))).to.deep.equal([
      'The operator provisions idToken {"idTag":"A","status":"Blocked"}',
      'The operator orders Reset with type "Soft"',
      'EV driver waits',
    ]);
  });
});

describe('what is provisioned', () => {
  it('is told with the charge point that it is about', async () => {
    const asked: string[] = [];
    const perform = (action: OperatorAction, { identity }: OperatorContext): Promise<OperatorOutcome> => {
      asked.push(`${action.action} ${identity}`);
      return Promise.resolve({ outcome: 'done' });
    };
    const provision: Parameters<typeof centralSystem>[0] = async ({ operator }) => {
      await operator.provisions('station', { identity: 'PF 100%' });
      await operator.provisions('idToken', { idTag: 'A' });
    };
    await centralSystem(provision, undefined, { perform });
    expect(asked).to.deep.equal(['provision PF 100%', 'provision CP001']);
  });
});

describe('the connection with a charge point', () => {
  it('drops: is cut, and stays away until it is restored', async () => {
    const attempts: string[] = [];
    const played = await chargePoint(
      async ({ connection, chargePoint, operator }) => {
        const cutAt = await connection.drops();
        await operator.waits(10, 'offline');
        const restoredAt = await connection.restores();
        expect(restoredAt - cutAt).to.equal(10_000);
        await chargePoint.mustReconnect(1);
        await chargePoint.mustSend(2, 'Authorize').answered(3);
      },
      async (peer) => {
        const attempt = (): Promise<void> =>
          peer.session.open().then(
            () => void attempts.push('let in'),
            () => void attempts.push('turned away'),
          );
        await peer.waits(5);
        await attempt();
        await peer.waits(10);
        await attempt();
        await peer.send('Authorize', { idTag: 'A' });
      },
    );
    expect(played.error?.message).to.equal(undefined);
    expect(attempts).to.deep.equal(['turned away', 'let in']);
  });

  it('drops for a time: comes back by itself', async () => {
    const played = await chargePoint(
      async ({ connection, chargePoint }) => {
        await connection.drops({ seconds: 7 });
        await chargePoint.mustReconnect(1);
      },
      async (peer) => {
        await peer.waits(8);
        await peer.session.open();
      },
    );
    expect(played.verdict).to.equal('pass');
    expect(played.events).to.deep.include({ type: 'wait', ms: 7000, because: 'offline for 7 s' });
  });

  it('a boot and statuses after a cut are no offence', async () => {
    const played = await chargePoint(
      async ({ connection, chargePoint }) => {
        await connection.drops({ seconds: 1 });
        await chargePoint.mustSend(1, 'Authorize').answered(2);
      },
      async (peer) => {
        await peer.waits(2);
        await peer.session.open();
        await peer.send('BootNotification', { chargePointVendor: 'v', chargePointModel: 'm' });
        await peer.reports(1, 'Charging');
        await peer.send('Authorize', { idTag: 'A' });
      },
    );
    expect(played.verdict).to.equal('pass');
    expect(played.tolerated).to.have.length(2);
  });
});

describe('the connection with a central system', () => {
  it('drops and restores: is none of its fault', async () => {
    const played = await centralSystem(async ({ connection, chargePoint, centralSystem }) => {
      await connection.drops();
      await centralSystem.mustNotSend(1, 'Reset');
      await connection.restores();
      await chargePoint.sends(2, 'StatusNotification', status).mustBeAnswered(3);
    });
    expect(details(played)).to.deep.equal([]);
    expect(played.verdict).to.equal('pass');
  });
});

const status = { connectorId: 1, errorCode: 'NoError', status: 'Available' } as const;
