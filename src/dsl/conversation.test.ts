import { expect } from 'chai';
import { memoryPair } from '../transport/index.ts';
import { details, playground } from './testing/cases.ts';
import { result, type ScriptedPeer } from './testing/peer.ts';

const { chargePoint, centralSystem } = playground(memoryPair);

const start = (peer: ScriptedPeer): object => ({ connectorId: 1, idTag: 'A', meterStart: 0, timestamp: peer.now() });

describe('a message that no step expects', () => {
  it('fails the case at once, naming what was expected and what came', async () => {
    const played = await chargePoint(
      async ({ chargePoint }) => {
        await chargePoint.mustSend(3, 'Authorize').with({ idTag: 'A' }).answered(4);
      },
      (peer) => peer.fling('StartTransaction', start(peer)),
    );
    expect(played.verdict).to.equal('fail');
    expect(played.seconds).to.be.lessThan(1);
    expect(played.findings).to.have.length(1);
    expect(played.findings[0]).to.deep.include({ step: '3', level: 'must' });
    expect(details(played)[0]).to.match(/^message: expected Authorize, received StartTransaction \{"connectorId":1/);
  });

  it('of an unknown action fails, also when its name is one that every object knows', async () => {
    for (const action of ['Foo', 'constructor', 'toString', '__proto__', 'hasOwnProperty']) {
      for (const played of [
        await chargePoint(
          async ({ chargePoint }) => void (await chargePoint.mustSend(3, 'Authorize')),
          (peer) => peer.fling(action),
        ),
        await centralSystem(
          async ({ centralSystem }) => void (await centralSystem.mustSend(3, 'Reset')),
          (peer) => peer.fling(action),
        ),
      ]) {
        expect(played.verdict, action).to.equal('fail');
        expect(details(played)[0]).to.contain(`received ${action} {}`);
      }
    }
  });

  it('between two steps fails at the next one', async () => {
    const played = await chargePoint(
      async ({ chargePoint, operator }) => {
        await chargePoint.mustSend(1, 'Heartbeat').answered(2);
        await operator.waits(10, 'something comes that nobody asked for');
        await chargePoint.mustSend(3, 'Authorize').answered(4);
      },
      async (peer) => {
        await peer.send('Heartbeat');
        peer.fling('StartTransaction', start(peer));
        await peer.send('Authorize', { idTag: 'A' });
      },
    );
    expect(played.verdict).to.equal('fail');
    expect(played.findings[0]?.step).to.equal('3');
  });

  it('after the last step is caught by the fence', async () => {
    const played = await chargePoint(
      async ({ chargePoint }) => {
        await chargePoint.mustSend(1, 'Heartbeat').answered(2);
      },
      async (peer) => {
        await peer.send('Heartbeat');
        peer.fling('StartTransaction', start(peer));
      },
    );
    expect(played.verdict).to.equal('fail');
    expect(played.findings[0]?.subject).to.contain('must not send anything that the case does not ask for');
    expect(details(played)[0]).to.match(/^message: expected nothing more, received StartTransaction/);
  });

  it('after the last step is caught from a central system as well', async () => {
    const played = await centralSystem(
      async ({ chargePoint }) => {
        await chargePoint.sends(1, 'Heartbeat', {}).mustBeAnswered(2);
      },
      (peer) => {
        peer.on('Heartbeat', () => {
          if (peer.heard.length === 1) peer.fling('Reset', { type: 'Soft' });
          return result({ currentTime: peer.now() });
        });
      },
    );
    expect(played.verdict).to.equal('fail');
    expect(details(played)).to.deep.equal(['message: expected nothing more, received Reset {"type":"Soft"}']);
  });

  it('is shown bounded and harmless', async () => {
    const played = await centralSystem(
      async ({ centralSystem }) => void (await centralSystem.mustSend(3, 'Reset')),
      (peer) => peer.fling('DataTransfer\u001b[2J', { data: '\u202e'.repeat(50_000) }),
    );
    const [detail] = details(played);
    expect(detail!.length).to.be.lessThan(400);
    expect(detail).to.not.match(/[\u0000-\u001f\u202e]/);
  });
});

describe('a message that is tolerated', () => {
  it('is recorded with the reason, answered politely, and named beside a finding', async () => {
    const played = await chargePoint(
      async ({ chargePoint }) => void (await chargePoint.mustSend(3, 'Authorize')),
      async (peer) => {
        const { answer } = await peer.send('Heartbeat');
        expect(answer).to.have.nested.property('payload.currentTime');
      },
    );
    expect(played.verdict).to.equal('fail');
    expect(played.tolerated).to.deep.equal(['Heartbeat: heartbeats may come at any time (1.6 §4.6)']);
    expect(played.findings[0]?.meanwhile).to.deep.equal(['Heartbeat (heartbeats may come at any time (1.6 §4.6))']);
  });

  it('must keep to its schema all the same', async () => {
    const played = await chargePoint(
      async ({ chargePoint }) => void (await chargePoint.mustSend(3, 'Authorize')),
      (peer) => peer.fling('Heartbeat', { extra: 1 }),
    );
    expect(played.verdict).to.equal('fail');
    expect(played.findings[0]).to.deep.include({
      step: '',
      subject: 'Charge Point must send a valid Heartbeat',
    });
    expect(details(played)[0]).to.match(/^extra: .*\(schema\)/);
  });

  it('is excused by what held when it came, however slow the operator is', async () => {
    const played = await chargePoint(
      async ({ chargePoint, operator }) => {
        const { response } = await chargePoint.mustSend(1, 'StartTransaction').answered(2);
        await operator.waits(30, 'the session goes on, and ends');
        await chargePoint.mustSend(3, 'StopTransaction').with({ transactionId: response.transactionId }).answered(4);
      },
      async (peer) => {
        const { answer } = await peer.send('StartTransaction', { ...start(peer), idTag: 'TAG-001' });
        const { transactionId } = (answer as { payload: { transactionId: number } }).payload;
        await peer.reports(1, 'SuspendedEV');
        await peer.send('StopTransaction', { transactionId, meterStop: 0, timestamp: peer.now() });
      },
    );
    expect(played.verdict).to.equal('pass');
    expect(played.tolerated).to.deep.equal(['StatusNotification: a transaction runs on this connector']);
  });

  it('is excused by what came after it as well', async () => {
    const played = await chargePoint(
      async ({ chargePoint, operator }) => {
        await operator.waits(30, 'the charge point does not wait for the answer to its StartTransaction');
        await chargePoint.mustSend(3, 'StartTransaction').answered(4);
      },
      (peer) => {
        peer.fling('StartTransaction', { ...start(peer), idTag: 'TAG-001' });
        peer.fling('StatusNotification', { connectorId: 1, errorCode: 'NoError', status: 'Charging' });
      },
    );
    expect(played.verdict).to.equal('pass');
  });
});

describe('the answer to a message that leaves no choice', () => {
  it('does not wait for a step', async () => {
    let answeredAfter = -1;
    const played = await chargePoint(
      async ({ chargePoint, operator }) => {
        await operator.waits(60, 'nobody waits for a message');
        await chargePoint.mustSend(1, 'StatusNotification').answered(2);
      },
      async (peer) => {
        const sent = peer.clock.now();
        await peer.reports(1, 'Available');
        answeredAfter = peer.clock.now() - sent;
      },
    );
    expect(played.verdict).to.equal('pass');
    expect(answeredAfter).to.equal(0);
  });

  it('does not wait for a step either that came right behind the message of another step', async () => {
    let answered = -1;
    const played = await chargePoint(
      async ({ chargePoint, operator }) => {
        await chargePoint.mustSend(1, 'StatusNotification').with({ connectorId: 1 }).answered(2);
        await operator.waits(60, 'nobody waits for a message');
        await chargePoint.mustSend(3, 'StatusNotification').with({ connectorId: 2 }).answered(4);
      },
      async (peer) => {
        await peer.waits(1);
        peer.fling('StatusNotification', { connectorId: 1, errorCode: 'NoError', status: 'Available' });
        const sent = peer.clock.now();
        await peer.session.call(
          'StatusNotification',
          { connectorId: 2, errorCode: 'NoError', status: 'Available' },
          { outOfTurn: true },
        );
        answered = peer.clock.now() - sent;
      },
    );
    expect(played.verdict).to.equal('pass');
    expect(answered).to.equal(0);
  });

  it('is left to the step that begins in the same instant', async () => {
    const played = await chargePoint(
      async ({ chargePoint }) => {
        await chargePoint.mustSend(1, 'Authorize').answered(2);
        await chargePoint.mustSend(3, 'Heartbeat').refused(4, 'InternalError');
      },
      async (peer) => {
        await peer.waits(1);
        peer.fling('Authorize', { idTag: 'A' });
        const { answer } = await peer.session.call('Heartbeat', {}, { outOfTurn: true });
        expect(answer.kind).to.equal('error');
      },
    );
    expect(played.verdict).to.equal('pass');
  });
});

describe('the connection', () => {
  it('a central system that hangs up in the middle of a step fails there, at once', async () => {
    const played = await centralSystem(
      async ({ centralSystem }) => void (await centralSystem.mustSend(3, 'Reset')),
      async (peer) => {
        await peer.waits(5);
        await peer.session.close({ code: 1011, reason: 'out of\u001b[31m memory' });
      },
    );
    expect(played.verdict).to.equal('fail');
    expect(played.seconds).to.be.closeTo(5, 0.1);
    expect(played.findings[0]?.step).to.equal('3');
    expect(details(played)[0]).to.equal('connection: expected Reset, received closed (1011, out of\\x1b[31m memory)');
  });

  it('a charge point that hangs up may come back and go on', async () => {
    const played = await chargePoint(
      async ({ chargePoint }) => void (await chargePoint.mustSend(3, 'Authorize').answered(4)),
      async (peer) => {
        await peer.session.close({ abrupt: true });
        await peer.waits(10);
        await peer.session.open();
        await peer.send('Authorize', { idTag: 'A' });
      },
    );
    expect(played.verdict).to.equal('pass');
  });

  it('a charge point that stays away fails, and the finding says that it hung up', async () => {
    const played = await chargePoint(
      async ({ chargePoint }) => void (await chargePoint.mustSend(3, 'Authorize').answered(4)),
      async (peer) => {
        await peer.waits(1);
        await peer.session.close({ code: 4000, reason: 'bye' });
      },
    );
    expect(played.verdict).to.equal('fail');
    expect(details(played)[0]).to.match(/received nothing, and the connection is closed \(4000, bye\)$/);
  });
});

describe('a second connection of the charge point', () => {
  const slow = (scenario: (peer: ScriptedPeer) => Promise<void>) =>
    chargePoint(async ({ chargePoint, operator }) => {
      await operator.waits(4, 'the charge point loses its connection meanwhile');
      await chargePoint.mustSend(1, 'Authorize').answered(2, { idTagInfo: { status: 'Blocked' } });
    }, scenario);

  it('brings again what was not answered on the first one: it counts once, and gets the answer of the step', async () => {
    let answered: unknown;
    const played = await slow(async (peer) => {
      peer.fling('Authorize', { idTag: 'A' });
      await peer.waits(2);
      await peer.session.close({ abrupt: true });
      await peer.session.open();
      ({ answer: answered } = await peer.send('Authorize', { idTag: 'A' }));
    });
    expect(played.findings).to.deep.equal([]);
    expect(played.verdict).to.equal('pass');
    expect(played.tolerated).to.deep.equal(['Authorize: its connection was lost before it was answered']);
    expect(answered).to.deep.equal(result({ idTagInfo: { status: 'Blocked' } }));
  });

  it('does not bring what was answered on the first one', async () => {
    const played = await chargePoint(
      async ({ chargePoint, operator }) => {
        await operator.waits(30, 'the charge point loses its connection meanwhile');
        await chargePoint.mustSend(1, 'StatusNotification').with({ status: 'Preparing' }).answered(2);
      },
      async (peer) => {
        await peer.reports(1, 'Preparing');
        await peer.session.close({ abrupt: true });
        await peer.session.open();
      },
    );
    expect(played.verdict).to.equal('pass');
  });
});

describe('a run that is stopped', () => {
  for (const [what, scenario] of [
    ['waits for a message', async (stage) => void (await stage.chargePoint.mustSend(1, 'Authorize'))],
    ['waits for an answer', async (stage) => void (await stage.centralSystem.sends(1, 'ClearCache', {}))],
    ['waits for the operator', (stage) => stage.operator.presents('A')],
    ['waits for time to pass', (stage) => stage.operator.waits(100, 'a long time')],
    ['watches for silence', (stage) => stage.chargePoint.mustNotSend(1, 'Authorize')],
  ] as readonly (readonly [string, Parameters<typeof chargePoint>[0]])[])
    it(`leaves a case inconclusive that ${what}, at once`, async () => {
      const stop = new AbortController();
      const played = await chargePoint(
        scenario,
        async (peer) => {
          peer.on('ClearCache', () => undefined);
          await peer.waits(1);
          stop.abort(new Error('stopped by Ctrl-C'));
        },
        {
          signal: stop.signal,
          perform: (_, { signal }) =>
            new Promise((_resolve, reject) => {
              signal?.addEventListener('abort', () => reject(new Error('given up')));
            }),
        },
      );
      expect(played.verdict).to.equal('inconclusive');
      expect(played.error?.message).to.equal('the run was stopped');
      expect(played.seconds).to.be.lessThan(2);
    });

  it('before the case begins ends it before anything is done', async () => {
    const played = await chargePoint(
      async ({ chargePoint }) => void (await chargePoint.mustSend(1, 'Authorize')),
      undefined,
      { signal: AbortSignal.abort(new Error('twice')) },
    );
    expect(played.verdict).to.equal('inconclusive');
    expect(played.seconds).to.equal(0);
  });
});

describe('two steps at the same time', () => {
  it('are an error of the case: an await is missing', async () => {
    const played = await chargePoint(async ({ chargePoint, operator }) => {
      const silence = chargePoint.mustNotSend(1, 'Authorize').catch(() => undefined);
      await operator.waits(5, 'while the other step still watches');
      await silence;
    });
    expect(played.verdict).to.equal('error');
    expect(played.error?.message).to.contain('an await is missing');
  });
});
