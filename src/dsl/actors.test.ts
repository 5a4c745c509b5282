import { expect } from 'chai';
import type { OperatorOutcome } from '../sut/index.ts';
import { memoryPair } from '../transport/index.ts';
import { details, playground } from './testing/cases.ts';
import { result } from './testing/peer.ts';

const { chargePoint, centralSystem } = playground(memoryPair);

describe('mustNotSend', () => {
  it('passes when it keeps quiet, after the time that is named', async () => {
    const played = await chargePoint(({ chargePoint }) =>
      chargePoint.mustNotSend(1, ['Authorize', 'StartTransaction'], { seconds: 12 }),
    );
    expect(played.verdict).to.equal('pass');
    expect(played.seconds).to.equal(12);
    expect(played.rows).to.deep.equal(['1 sut ok Charge Point does not send Authorize or StartTransaction']);
    expect(played.events).to.deep.include({
      type: 'wait',
      ms: 12_000,
      because: 'no Authorize or StartTransaction for 12 s',
    });
  });

  it('fails as soon as it speaks', async () => {
    const played = await chargePoint(
      ({ chargePoint }) => chargePoint.mustNotSend(1, 'Authorize', { seconds: 12, per: ['1.6 §4.1'] }),
      async (peer) => {
        await peer.waits(5);
        await peer.send('Authorize', { idTag: 'A' });
      },
    );
    expect(played.verdict).to.equal('fail');
    expect(played.seconds).to.be.closeTo(5, 0.1);
    expect(details(played)).to.deep.equal([
      'message: expected none of Authorize for 12 s, received Authorize {"idTag":"A"}',
    ]);
    expect(played.findings[0]).to.deep.include({ step: '1', requirements: ['1.6 §4.1'] });
    expect(played.rows[0]).to.contain('sut broken');
  });

  it('counts what came before the step began', async () => {
    const played = await chargePoint(
      async ({ chargePoint, operator }) => {
        await operator.presents('A');
        await chargePoint.mustNotSend(1, 'Authorize');
      },
      undefined,
      {
        perform: () => Promise.resolve({ outcome: 'done' }),
        script: (peer) => void peer.fling('Authorize', { idTag: 'A' }),
      },
    );
    expect(played.verdict).to.equal('fail');
  });

  it('is about the messages that are picked, when some are picked', async () => {
    const values = (connectorId: number, timestamp: string) => ({
      connectorId,
      meterValue: [{ timestamp, sampledValue: [{ value: '1' }] }],
    });
    const silentAbout = (connectorId: number) =>
      chargePoint(
        ({ chargePoint }) =>
          chargePoint.mustNotSend(1, 'MeterValues', { seconds: 12, about: (request) => request.connectorId === 2 }),
        async (peer) => void (await peer.send('MeterValues', values(connectorId, peer.now()))),
      );
    const [other, picked] = [await silentAbout(1), await silentAbout(2)];
    expect(other.findings.filter(({ level }) => level === 'must')).to.deep.equal([]);
    expect(other.tolerated).to.have.length(1);
    expect(picked.verdict).to.equal('fail');
    expect(details(picked)[0]).to.match(/^message: expected none of MeterValues for 12 s/);
  });

  it('lets through what is tolerated, and blames something else for what it is', async () => {
    const played = await chargePoint(
      ({ chargePoint }) => chargePoint.mustNotSend(1, 'Authorize', { seconds: 12 }),
      async (peer) => {
        await peer.send('Heartbeat');
        await peer.send('StopTransaction', { transactionId: 0, meterStop: 0, timestamp: peer.now() });
      },
    );
    expect(played.tolerated).to.have.length(1);
    expect(played.verdict).to.equal('fail');
    expect(details(played)[0]).to.match(/^message: expected nothing more, received StopTransaction/);
  });

  it('fails a central system that hangs up meanwhile, and does not call the forbidden message expected', async () => {
    const played = await centralSystem(
      ({ centralSystem }) => centralSystem.mustNotSend(1, 'Reset', { seconds: 12 }),
      (peer) => peer.session.close({ code: 1001, reason: 'maintenance' }),
    );
    expect(played.verdict).to.equal('fail');
    expect(details(played)).to.deep.equal(['connection: expected open, received closed (1001, maintenance)']);
  });

  it('counts from the moment that an order is given', async () => {
    let given: (outcome: OperatorOutcome) => void = () => undefined;
    const order = new Promise<OperatorOutcome>((resolve) => (given = resolve));
    const played = await centralSystem(
      async ({ centralSystem, operator }) => {
        await operator.orders('Reset', { type: 'Soft' });
        await centralSystem.mustNotSend(1, 'Reset', { seconds: 5 });
      },
      async (peer) => {
        await peer.waits(20);
        given({ outcome: 'done' });
        await peer.waits(2);
        await peer.send('Reset', { type: 'Soft' });
      },
      { perform: () => order },
    );
    expect(played.verdict).to.equal('fail');
  });
});

describe('mustReconnect', () => {
  it('passes when the charge point comes back', async () => {
    const played = await chargePoint(
      async ({ chargePoint, connection }) => {
        await connection.drops({ seconds: 5 });
        await chargePoint.mustReconnect(3);
      },
      async (peer) => {
        await peer.waits(20);
        await peer.session.open();
      },
    );
    expect(played.verdict).to.equal('pass');
    expect(played.seconds).to.be.closeTo(20, 0.1);
  });

  it('fails when it stays away', async () => {
    const played = await chargePoint(async ({ chargePoint, connection }) => {
      await connection.drops();
      await chargePoint.mustReconnect(3);
    });
    expect(played.verdict).to.equal('fail');
    expect(played.findings[0]?.step).to.equal('3');
    expect(details(played)).to.deep.equal(['connection: expected within 120 s, received none']);
  });

  it('says why it was turned away, when it tried', async () => {
    const played = await chargePoint(
      async ({ chargePoint, connection }) => {
        await connection.drops();
        await chargePoint.mustReconnect(3);
      },
      async (peer) => {
        await peer.waits(5);
        await peer.session.open().catch(() => undefined);
      },
    );
    expect(played.verdict).to.equal('fail');
    expect(details(played)[0]).to.contain('turned away').and.contain('refuses connections on purpose');
  });
});

describe('last', () => {
  it('gives the latest exchange of an action, whoever began it', async () => {
    const seen: unknown[] = [];
    const played = await chargePoint(
      async ({ chargePoint, centralSystem }) => {
        await chargePoint.mustSend(1, 'Authorize').answered(2);
        await chargePoint.mustSend(1, 'Authorize').answered(2);
        await centralSystem.sends(3, 'ClearCache', {}).mustBeAnswered(4);
        seen.push(chargePoint.last('Authorize').request.idTag, centralSystem.last('ClearCache').response.status);
      },
      async (peer) => {
        peer.on('ClearCache', () => result({ status: 'Accepted' }));
        await peer.send('Authorize', { idTag: 'A' });
        await peer.send('Authorize', { idTag: 'B' });
      },
    );
    expect(played.verdict).to.equal('pass');
    expect(seen).to.deep.equal(['B', 'Accepted']);
  });

  it('is an error of the case when there is none', async () => {
    const played = await chargePoint(async ({ chargePoint }) => {
      await chargePoint.mustNotSend(1, 'Reset' as 'Authorize');
      chargePoint.last('Authorize');
    });
    expect(played.verdict).to.equal('error');
    expect(played.error?.message).to.contain('Authorize');
  });
});
