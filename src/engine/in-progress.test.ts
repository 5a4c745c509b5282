import { expect } from 'chai';
import { renderFinding } from '../verdict/index.ts';
import { Bench, boots, forStation } from './testing/bench.ts';

describe('a finding that belongs to no step', () => {
  const authorizes = forStation(async ({ chargePoint }) => {
    await chargePoint.mustSend(3, 'Authorize').answered(4);
  });

  it('says during which step it came', async () => {
    const played = await new Bench('station').one(authorizes, async (peer) => {
      await boots(peer);
      await peer.waits(5);
      peer.session.sendRaw('{"a":1}');
    });
    const [first] = played.findings;
    expect(first).to.include({ step: '', during: '3' });
    expect(renderFinding(first!)).to.match(/^during step 3: Charge Point must send well-formed messages/);
    expect(played.because).to.match(/^During step 3: Charge Point must send well-formed messages/);
  });

  it('says nothing of a step before the first one has begun', async () => {
    const played = await new Bench('station').one(authorizes, async (peer) => {
      await peer.session.open();
      peer.session.sendRaw('{"a":1}');
      await boots(peer);
      await peer.waits(5);
      await peer.send('Authorize', { idTag: 'A' });
    });
    expect(played.findings.length).to.be.greaterThan(0);
    expect(played.findings[0]).to.not.have.property('during');
  });
});
