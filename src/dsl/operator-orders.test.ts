import { expect } from 'chai';
import type { OperatorOutcome } from '../sut/index.ts';
import { memoryPair } from '../transport/index.ts';
import { noneOf } from './matchers.ts';
import { details, playground } from './testing/cases.ts';
import { result } from './testing/peer.ts';

const { centralSystem } = playground(memoryPair);

/** An operator who takes as long as the test wants. */
function slowOperator(): { perform: () => Promise<OperatorOutcome>; gives: (outcome: OperatorOutcome) => void } {
  let gives: (outcome: OperatorOutcome) => void = () => undefined;
  const given = new Promise<OperatorOutcome>((resolve) => (gives = resolve));
  return { perform: () => given, gives };
}

describe('an order of the operator of a central system', () => {
  it('may take longer than a step waits: the message is due from the moment that the order is given', async () => {
    const { perform, gives } = slowOperator();
    const played = await centralSystem(
      async ({ centralSystem, operator }) => {
        await operator.orders('Reset', { type: 'Hard' });
        await centralSystem.mustSend(1, 'Reset').with({ type: 'Hard' }).answered(2, { status: 'Accepted' });
      },
      async (peer) => {
        await peer.waits(100);
        gives({ outcome: 'done' });
        await peer.waits(20);
        await peer.send('Reset', { type: 'Hard' });
      },
      { perform },
    );
    expect(played.verdict).to.equal('pass');
  });

  it('that was given and brings no message fails after the patience of the step', async () => {
    const { perform, gives } = slowOperator();
    const played = await centralSystem(
      async ({ centralSystem, operator }) => {
        await operator.orders('Reset', { type: 'Hard' });
        await centralSystem.mustSend(1, 'Reset');
      },
      async (peer) => {
        await peer.waits(100);
        gives({ outcome: 'done' });
      },
      { perform },
    );
    expect(played.verdict).to.equal('fail');
    expect(played.seconds).to.equal(130);
    expect(details(played)).to.deep.equal(['message: expected Reset within 30 s, received nothing']);
  });

  it('that the operator declines leaves the case inconclusive', async () => {
    const { perform, gives } = slowOperator();
    const played = await centralSystem(
      async ({ centralSystem, operator }) => {
        await operator.orders('Reset', { type: 'Hard' });
        await centralSystem.mustSend(1, 'Reset');
      },
      async (peer) => {
        await peer.waits(100);
        gives({ outcome: 'declined', note: 'there is no such button' });
      },
      { perform },
    );
    expect(played.verdict).to.equal('inconclusive');
    expect(played.seconds).to.equal(100);
    expect(played.error?.message).to.include('there is no such button');
  });

  it('that brings its message twice fails at once, also where the operator waits for the second answer', async () => {
    const { perform, gives } = slowOperator();
    const played = await centralSystem(
      async ({ centralSystem, operator }) => {
        await operator.orders('Reset', { type: 'Hard' });
        await centralSystem.mustSend(1, 'Reset').answered(2, { status: 'Accepted' });
      },
      async (peer) => {
        await peer.send('Reset', { type: 'Hard' });
        await peer.send('Reset', { type: 'Hard' });
        gives({ outcome: 'done' });
      },
      { perform },
    );
    expect(played.verdict).to.equal('fail');
    expect(played.seconds).to.be.below(1);
    expect(details(played)).to.deep.equal(['message: expected nothing more, received Reset {"type":"Hard"}']);
  });
});

describe('shouldHold', () => {
  const transfer = (status: string): ReturnType<typeof centralSystem> =>
    centralSystem(
      async ({ chargePoint }) => {
        await chargePoint
          .sends(1, 'DataTransfer', { vendorId: 'org.example' })
          .mustBeAnswered(2)
          .shouldHold({ status: noneOf('Accepted') });
      },
      (peer) => void peer.on('DataTransfer', () => result({ status })),
    );

  it('warns and lets the case pass', async () => {
    const played = await transfer('Accepted');
    expect(played.verdict).to.equal('pass');
    expect(played.findings.map(({ level, step }) => [level, step])).to.deep.equal([['should', '2']]);
    expect(details(played)).to.deep.equal(['status: expected not "Accepted", received "Accepted"']);
  });

  it('says nothing when it holds', async () => {
    const played = await transfer('UnknownVendorId');
    expect(played.findings).to.deep.equal([]);
  });
});
