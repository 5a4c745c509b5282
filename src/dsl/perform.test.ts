import { expect } from 'chai';
import { has } from '../pics/index.ts';
import { memoryPair } from '../transport/index.ts';
import { chargePointMemory, chargePointState, ifClaimed, is } from './ocpp16.ts';
import { optionally } from './order.ts';
import { details, playground } from './testing/cases.ts';
import { result } from './testing/peer.ts';

const { chargePoint } = playground(memoryPair);

const Authorized = chargePointState<'A' | 'B' | undefined>('Authorized', {
  async scenario({ chargePoint }, tag) {
    await chargePoint
      .mustSend(1, 'Authorize')
      .with({ idTag: tag ?? 'A' })
      .answered(2);
  },
});

const Charging = chargePointState('Charging', {
  before: Authorized,
  async scenario({ chargePoint }) {
    await chargePoint.mustSend(3, 'StartTransaction').answered(4);
  },
});

const Stopped = chargePointState('Stopped', {
  ends: [Charging, Authorized],
  async scenario({ chargePoint }) {
    await chargePoint.mustSend(5, 'StopTransaction').answered(6);
  },
});

const startTransaction = { connectorId: 1, idTag: 'A', meterStart: 0, timestamp: '2026-01-01T00:00:00Z' };

describe('performing a test case', () => {
  describe('reusable states', () => {
    it('are executed with the rungs below that are missing, each under its name', async () => {
      const played = await chargePoint(
        async ({ execute, reached, chargePoint }) => {
          await execute(1, Charging);
          expect(reached(Charging)).to.equal(true);
          expect(reached(Authorized)).to.equal(true);
          await execute(2, Stopped);
          expect([reached(Charging), reached(Authorized), reached(Stopped)]).to.deep.equal([false, false, true]);
          await chargePoint.mustSend(7, 'Heartbeat').answered(8);
        },
        async (peer) => {
          await peer.send('Authorize', { idTag: 'A' });
          const { answer } = await peer.send('StartTransaction', startTransaction);
          const { transactionId } = (answer as { payload: { transactionId: number } }).payload;
          await peer.send('StopTransaction', { transactionId, meterStop: 0, timestamp: peer.now() });
          await peer.send('Heartbeat');
        },
      );
      expect(played.error?.message).to.equal(undefined);
      expect(played.rows.filter((row) => row.includes('sut')).map((row) => row.split(' sut ')[0])).to.deep.equal([
        'Authorized › 1',
        'Charging › 3',
        'Stopped › 5',
        '7',
      ]);
      const states = played.events.flatMap((one) =>
        one.type.startsWith('state-') && 'name' in one ? [`${one.type} ${one.name}`] : [],
      );
      expect(states).to.deep.equal([
        'state-enter Authorized',
        'state-leave Authorized',
        'state-enter Charging',
        'state-leave Charging',
        'state-enter Stopped',
        'state-leave Stopped',
      ]);
    });

    it('a rung that has been reached is not executed again', async () => {
      const played = await chargePoint(
        async ({ execute }) => {
          await execute(1, Authorized, 'B');
          await execute(2, Charging);
        },
        async (peer) => {
          await peer.send('Authorize', { idTag: 'B' });
          await peer.send('StartTransaction', startTransaction);
        },
      );
      expect(played.verdict).to.equal('pass');
    });

    it('a breach in a state carries its name', async () => {
      const played = await chargePoint(
        ({ execute }) => execute(1, Charging),
        (peer) => peer.fling('Authorize', { idTag: 'C' }),
      );
      expect(played.verdict).to.equal('fail');
      expect(played.findings[0]?.step).to.equal('Authorized › 1');
    });

    it('before: the configuration, the memory states that apply, then the state, then the scenario', async () => {
      const remembers = (name: string) =>
        chargePointMemory(name, {
          async scenario({ centralSystem }) {
            await centralSystem.sends(1, 'ClearCache', {}).mustBeAnswered(2, { status: 'Accepted' });
          },
        });
      const played = await chargePoint(
        async ({ chargePoint }) => void (await chargePoint.mustSend(7, 'Heartbeat').answered(8)),
        async (peer) => {
          peer
            .on('GetConfiguration', () =>
              result({ configurationKey: [{ key: 'LocalPreAuthorize', readonly: false, value: 'true' }] }),
            )
            .on('ClearCache', () => result({ status: 'Accepted' }));
          await peer.send('Authorize', { idTag: 'A' });
          await peer.send('Heartbeat');
        },
        {
          pics: { AuthorizationCache: true },
          spec: {
            before: {
              configuration: { LocalPreAuthorize: is(true) },
              memory: [
                remembers('Always'),
                ifClaimed(has('AuthorizationCache'), remembers('Claimed')),
                ifClaimed(has('LocalAuthListManagement'), remembers('Not claimed')),
              ],
              state: Authorized,
            },
          },
        },
      );
      expect(played.error?.message).to.equal(undefined);
      const told = played.events.flatMap((one) =>
        one.type === 'phase' ? [one.phase as string] : one.type === 'state-enter' ? [one.name] : [],
      );
      expect(told).to.deep.equal(['before', 'Always', 'Claimed', 'Authorized', 'scenario', 'afterwards']);
    });
  });

  describe('a case that cannot be right', () => {
    it('forgot an await: error, although nothing was wrong', async () => {
      const played = await chargePoint(
        async ({ chargePoint, centralSystem }) => {
          void chargePoint.mustSend(1, 'Authorize').answered(2);
          void centralSystem.sends(3, 'ClearCache', {}).mustBeAnswered(4);
          await chargePoint.mustSend(5, 'Heartbeat').answered(6);
        },
        async (peer) => void (await peer.send('Heartbeat')),
      );
      expect(played.verdict).to.equal('error');
      expect(played.error?.message).to.match(/^2 obligation\(s\).*an await is missing/);
    });

    it('obliges nobody: error', async () => {
      const played = await chargePoint(async ({ operator }) => {
        await operator.plugsIn();
      });
      expect(played.verdict).to.equal('error');
      expect(played.error?.message).to.contain('tests nothing');
    });

    it('asks only for what may be left out, and it is: error', async () => {
      const played = await chargePoint(async ({ chargePoint }) => {
        await optionally(chargePoint.mustSend(1, 'Authorize'));
      });
      expect(played.verdict).to.equal('error');
      expect(played.error?.message).to.contain('tests nothing');
    });

    it('throws: error', async () => {
      const played = await chargePoint(async ({ chargePoint }) => {
        await chargePoint.mustNotSend(1, 'Authorize');
        throw new TypeError('a mistake of the case');
      });
      expect(played.verdict).to.equal('error');
    });
  });

  describe('afterwards', () => {
    const judged = (check: (count: number) => void) =>
      chargePoint(
        async ({ chargePoint }) => void (await chargePoint.mustSend(1, 'Authorize').answered(2)),
        async (peer) => {
          await peer.send('Heartbeat');
          await peer.send('Authorize', { idTag: 'A' });
        },
        { spec: { afterwards: (heard) => check(heard.all.length + heard.requests('Authorize').length) } },
      );

    it('sees everything that was sent, tolerated messages included', async () => {
      expect((await judged((count) => expect(count).to.equal(3))).verdict).to.equal('pass');
    });

    it('an assertion that fails is a finding of the whole conversation', async () => {
      const played = await judged((count) => expect(count, 'number of messages').to.equal(4));
      expect(played.verdict).to.equal('fail');
      expect(played.findings[0]).to.deep.include({ step: '', level: 'must' });
      expect(details(played)).to.deep.equal(['number of messages: expected 4, received 3']);
    });

    it('a mistake in it is an error of ours', async () => {
      const played = await judged(() => {
        throw new TypeError('a mistake');
      });
      expect(played.verdict).to.equal('error');
    });
  });

  it('an assertion that fails in the scenario itself blames the system under test', async () => {
    const played = await chargePoint(
      async ({ chargePoint }) => {
        const { request } = await chargePoint.mustSend(1, 'Authorize').answered(2);
        expect(request.idTag, 'idTag').to.equal('B');
      },
      async (peer) => void (await peer.send('Authorize', { idTag: 'A' })),
    );
    expect(played.verdict).to.equal('fail');
    expect(details(played)).to.deep.equal(['idTag: expected "B", received "A"']);
  });
});
