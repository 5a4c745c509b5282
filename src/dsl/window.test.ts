import { expect } from 'chai';
import { memoryPair } from '../transport/index.ts';
import { inAnyOrder } from './order.ts';
import { details, playground } from './testing/cases.ts';
import type { ScriptedPeer } from './testing/peer.ts';
import { defaultTiming, toleranceOn } from './timing.ts';

const { chargePoint } = playground(memoryPair);

/** Sends a heartbeat at each of these seconds of the case. */
const heartbeatsAt =
  (...seconds: readonly number[]) =>
  async (peer: ScriptedPeer): Promise<void> => {
    let now = 0;
    for (const at of seconds) {
      await peer.waits(at - now);
      now = at;
      await peer.send('Heartbeat');
    }
  };

describe('the tolerance on a demanded time', () => {
  it('is a share of it between two bounds', () => {
    const shares = [0.1, 10, 20, 1000].map((seconds) => toleranceOn(defaultTiming, seconds));
    expect(shares).to.deep.equal([0.15, 1.5, 3, 4]);
  });
});

describe('the time of a message', () => {
  describe('noSoonerThan', () => {
    const second = (at: number) =>
      chargePoint(
        async ({ chargePoint }) => {
          const first = await chargePoint.mustSend(1, 'Heartbeat').answered(2);
          await chargePoint.mustSend(3, 'Heartbeat').noSoonerThan(10, first).answered(4);
        },
        heartbeatsAt(5, 5 + at),
      );

    it('fails a message that comes too soon, and says by how much', async () => {
      const played = await second(8);
      expect(played.verdict).to.equal('fail');
      expect(played.findings[0]?.step).to.equal('3');
      expect(details(played)).to.deep.equal(['timing: expected no sooner than 10 s, received after 8.0 s']);
    });

    it('grants the tolerance', async () => {
      expect((await second(8.6)).verdict).to.equal('pass');
    });

    it('waits its patience from the earliest instant on', async () => {
      expect((await second(39)).verdict).to.equal('pass');
      expect((await second(41)).verdict).to.equal('fail');
    });

    it('counts when the message came, not when its step began', async () => {
      const played = await chargePoint(
        async ({ chargePoint, operator }) => {
          const first = await chargePoint.mustSend(1, 'Heartbeat').answered(2);
          await operator.waits(20, 'the operator is slow');
          await chargePoint.mustSend(3, 'Heartbeat').noSoonerThan(10, first);
        },
        heartbeatsAt(1, 4),
      );
      expect(details(played)).to.deep.equal(['timing: expected no sooner than 10 s, received after 3.0 s']);
    });
  });

  describe('within', () => {
    const one = (at: number) =>
      chargePoint(async ({ chargePoint }) => {
        await chargePoint.mustSend(1, 'Heartbeat').within(10).answered(2);
      }, heartbeatsAt(at));

    it('passes a message in time, the tolerance granted', async () => {
      expect((await one(11)).verdict).to.equal('pass');
    });

    it('fails a message that is late, as soon as that is certain', async () => {
      const played = await one(12);
      expect(played.verdict).to.equal('fail');
      expect(details(played)).to.deep.equal(['message: expected Heartbeat within 11.5 s, received nothing']);
    });

    it('counts from the earliest instant when there is one', async () => {
      const second = (at: number) =>
        chargePoint(
          async ({ chargePoint }) => {
            const first = await chargePoint.mustSend(1, 'Heartbeat').answered(2);
            await chargePoint.mustSend(3, 'Heartbeat').noSoonerThan(10, first).within(10).answered(4);
          },
          heartbeatsAt(1, 1 + at),
        );
      expect((await second(21)).verdict).to.equal('pass');
      expect((await second(22)).verdict).to.equal('fail');
    });

    it('binds beside messages that have more time', async () => {
      const played = await chargePoint(
        async ({ chargePoint }) => {
          await inAnyOrder(
            chargePoint.mustSend(1, 'Heartbeat').within(5).answered(2),
            chargePoint.mustSend(3, 'Authorize').answered(4),
          );
        },
        async (peer) => {
          await peer.waits(20);
          await peer.send('Heartbeat');
          await peer.send('Authorize', { idTag: 'A' });
        },
      );
      expect(played.verdict).to.equal('fail');
      expect(details(played)).to.deep.equal(['timing: expected within 5 s, received after 20.0 s']);
    });
  });

  describe('every', () => {
    const beats = (...seconds: readonly number[]) =>
      chargePoint(
        async ({ chargePoint }) => {
          await chargePoint.mustSend(7, 'Heartbeat').every(10, { times: 2 }).answered(8);
        },
        heartbeatsAt(...seconds),
      );

    it('takes as many more beats as it says', async () => {
      const played = await beats(3, 13, 24);
      expect(played.verdict).to.equal('pass');
      expect(played.rows.filter((row) => row.startsWith('7 sut ok'))).to.have.length(3);
    });

    it('fails a hasty beat', async () => {
      expect(details(await beats(3, 11))).to.deep.equal(['timing: expected no sooner than 10 s, received after 8.0 s']);
    });

    it('fails a missing beat', async () => {
      const played = await beats(3, 13);
      expect(played.verdict).to.equal('fail');
      expect(details(played)[0]).to.match(/^message: expected Heartbeat within .* received nothing$/);
    });
  });

  describe('on a machine that was busy', () => {
    const lagging = { timing: { lag: () => 0.5 } };

    it('a message too soon or too late is no verdict', async () => {
      const soon = await chargePoint(
        async ({ chargePoint }) => {
          const first = await chargePoint.mustSend(1, 'Heartbeat').answered(2);
          await chargePoint.mustSend(3, 'Heartbeat').noSoonerThan(10, first);
        },
        heartbeatsAt(1, 5),
        lagging,
      );
      const late = await chargePoint(
        async ({ chargePoint }) => {
          await chargePoint.mustSend(1, 'Heartbeat').within(10);
        },
        heartbeatsAt(20),
        lagging,
      );
      expect([soon.verdict, late.verdict]).to.deep.equal(['inconclusive', 'inconclusive']);
      expect(late.error?.message).to.contain('lag 500 ms').and.contain('step 1');
      expect(soon.findings).to.deep.equal([]);
    });

    it('a lag far below the tolerance changes nothing', async () => {
      const played = await chargePoint(
        async ({ chargePoint }) => {
          await chargePoint.mustSend(1, 'Heartbeat').within(10);
        },
        heartbeatsAt(20),
        { timing: { lag: () => 0.3 } },
      );
      expect(played.verdict).to.equal('fail');
    });

    it('a message with a wrong field fails all the same', async () => {
      const played = await chargePoint(
        async ({ chargePoint }) => {
          const first = await chargePoint.mustSend(1, 'Heartbeat').answered(2);
          await chargePoint.mustSend(3, 'Authorize').with({ idTag: 'A' }).noSoonerThan(10, first);
        },
        async (peer) => {
          await peer.send('Heartbeat');
          await peer.send('Authorize', { idTag: 'B' });
        },
        lagging,
      );
      expect(played.verdict).to.equal('fail');
    });
  });
});
