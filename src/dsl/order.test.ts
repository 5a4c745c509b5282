import { expect } from 'chai';
import { memoryPair } from '../transport/index.ts';
import { either, ifSent, inAnyOrder, optionally } from './order.ts';
import { details, playground } from './testing/cases.ts';
import type { ScriptedPeer } from './testing/peer.ts';
import type { Played } from './testing/stage.ts';

const { chargePoint } = playground(memoryPair);

const authorizes = (peer: ScriptedPeer): Promise<unknown> => peer.send('Authorize', { idTag: 'A' });
const beats = (peer: ScriptedPeer): Promise<unknown> => peer.send('Heartbeat');

describe('messages in any order', () => {
  for (const order of [
    [authorizes, beats],
    [beats, authorizes],
  ]) {
    it(`${order === undefined ? '' : order.map((one) => one.name).join(', then ')}: passes`, async () => {
      const played = await chargePoint(
        async ({ chargePoint }) => {
          await inAnyOrder(
            chargePoint.mustSend(1, 'Authorize').answered(2),
            chargePoint.mustSend(3, 'Heartbeat').answered(4),
          );
        },
        async (peer) => {
          for (const one of order) await one(peer);
        },
      );
      expect(played.verdict).to.equal('pass');
      expect(played.rows).to.have.length(4);
    });
  }

  it('of the same action are told apart by what they hold, and the nearest is blamed', async () => {
    const played = await chargePoint(
      async ({ chargePoint }) => {
        await inAnyOrder(
          ...[1, 2].map((connectorId) =>
            chargePoint.mustSend(5, 'StatusNotification').with({ connectorId, status: 'Available' }).answered(6),
          ),
        );
      },
      async (peer) => {
        await peer.reports(2, 'Available');
        await peer.reports(1, 'Unavailable');
      },
    );
    expect(played.verdict).to.equal('fail');
    expect(details(played)).to.deep.equal(['status: expected "Available", received "Unavailable"']);
  });

  it('tells as a warning what a clause lets be left out', async () => {
    const played = await chargePoint(
      async ({ chargePoint }) => {
        const asked = chargePoint.mustSend(1, 'Authorize');
        const instead = chargePoint.mustSend(3, 'Heartbeat');
        await either(asked, instead);
        if (instead.met) asked.leftOut('Heartbeat', '1.6 §4.6');
      },
      async (peer) => {
        await beats(peer);
      },
    );
    expect(played.verdict).to.equal('pass');
    expect(played.findings.map(({ level, step, requirements }) => ({ level, step, requirements }))).to.deep.equal([
      { level: 'should', step: '1', requirements: ['1.6 §4.6'] },
    ]);
    expect(details(played)).to.deep.equal(['message: expected Authorize, received Heartbeat']);
  });

  it('of a list of alternatives one is enough', async () => {
    const played = await chargePoint(
      async ({ chargePoint }) => {
        await inAnyOrder(
          [chargePoint.mustSend(1, 'Authorize'), chargePoint.mustSend(1, 'Heartbeat')],
          chargePoint.mustSend(3, 'StopTransaction'),
        );
      },
      async (peer) => {
        await peer.send('StopTransaction', { transactionId: -1, meterStop: 0, timestamp: peer.now() });
        await peer.send('Heartbeat');
      },
    );
    expect(played.verdict).to.equal('pass');
    expect(played.rows).to.deep.equal([
      '1 sut skipped Charge Point sends Authorize',
      '1 sut ok Charge Point sends Heartbeat',
      '3 sut ok Charge Point sends StopTransaction',
    ]);
  });

  it('of a list of alternatives none is one breach, which names them all', async () => {
    const played = await chargePoint(
      async ({ chargePoint }) => {
        await inAnyOrder(
          [chargePoint.mustSend(1, 'Authorize'), chargePoint.mustSend(1, 'StopTransaction')],
          chargePoint.mustSend(3, 'Heartbeat'),
        );
      },
      async (peer) => {
        await peer.send('Heartbeat');
      },
    );
    expect(played.verdict).to.equal('fail');
    expect(details(played)).to.deep.equal([
      'message: expected Authorize or StopTransaction within 30 s, received nothing',
    ]);
  });

  it('all that do not come are reported, and none of their rows counts as skipped', async () => {
    const played = await chargePoint(async ({ chargePoint }) => {
      await inAnyOrder(
        chargePoint.mustSend(1, 'Authorize'),
        chargePoint.maySend(3, 'Heartbeat'),
        chargePoint.mustSend(5, 'StartTransaction'),
      );
    });
    expect(played.verdict).to.equal('fail');
    expect(played.findings.map(({ step, level }) => `${step} ${level}`)).to.deep.equal(['1 must', '5 must']);
    expect(played.rows.map((row) => row.split(' ')[2])).to.deep.equal(['absent', 'skipped', 'absent']);
  });

  it('an obligation is not let off because one that only should come is missing as well', async () => {
    const played = await chargePoint(async ({ chargePoint }) => {
      await inAnyOrder(chargePoint.shouldSend(1, 'Authorize'), chargePoint.mustSend(3, 'StartTransaction'));
    });
    expect(played.verdict).to.equal('fail');
    expect(played.findings.map(({ step, level }) => `${step} ${level}`)).to.have.members(['1 should', '3 must']);
  });

  it('waits as long as the most patient of them, and not once for each', async () => {
    const played = await chargePoint(
      async ({ chargePoint }) => {
        await inAnyOrder(chargePoint.mustSend(1, 'Authorize'), chargePoint.mustSend(3, 'StartTransaction'));
      },
      async (peer) => {
        await peer.waits(20);
        await authorizes(peer);
      },
    );
    expect(played.verdict).to.equal('fail');
    expect(played.seconds).to.equal(30);
  });

  it('what only may come is not waited for', async () => {
    const played = await chargePoint(
      async ({ chargePoint }) => {
        await inAnyOrder(chargePoint.mustSend(1, 'Authorize'), chargePoint.maySend(3, 'Heartbeat'));
      },
      async (peer) => void (await authorizes(peer)),
    );
    expect(played.verdict).to.equal('pass');
    expect(played.seconds).to.be.lessThan(1);
  });
});

describe('a message that must be right if it is sent', () => {
  const sending = (idTag?: string): Promise<Played> =>
    chargePoint(
      async ({ chargePoint }) => {
        await inAnyOrder(
          ifSent(chargePoint.mustSend(1, 'Authorize').with({ idTag: 'A' }).answered(2)),
          chargePoint.mustSend(3, 'Heartbeat').answered(4),
        );
      },
      async (peer) => {
        if (idTag !== undefined) await peer.send('Authorize', { idTag });
        await beats(peer);
      },
    );

  it('need not come, and is not waited for', async () => {
    const played = await sending();
    expect(played.verdict).to.equal('pass');
    expect(played.findings).to.deep.equal([]);
    expect(played.rows[0]).to.match(/^1 sut skipped/);
    expect(played.seconds).to.be.lessThan(1);
  });

  it('may come among the others', async () => {
    const played = await sending('A');
    expect(played.verdict).to.equal('pass');
    expect(played.rows[0]).to.match(/^1 sut ok/);
  });

  it('fails the case when it comes and is not as described', async () => {
    const played = await sending('B');
    expect(played.verdict).to.equal('fail');
    expect(played.findings.map(({ step }) => step)).to.deep.equal(['1']);
    expect(details(played)).to.deep.equal(['idTag: expected "A", received "B"']);
  });

  it('is not reported when the others are missing', async () => {
    const played = await chargePoint(async ({ chargePoint }) => {
      await inAnyOrder(ifSent(chargePoint.mustSend(1, 'Authorize')), chargePoint.mustSend(3, 'Heartbeat'));
    });
    expect(played.findings.map(({ step }) => step)).to.deep.equal(['3']);
    expect(played.rows.map((row) => row.split(' ')[2])).to.deep.equal(['skipped', 'absent']);
  });
});

describe('one of two messages', () => {
  for (const one of [authorizes, beats])
    it(`${one.name}: passes, and the other row is skipped`, async () => {
      const played = await chargePoint(
        async ({ chargePoint }) => {
          await either(
            chargePoint.mustSend(1, 'Authorize').answered(2),
            chargePoint.mustSend(3, 'Heartbeat').answered(4),
          );
        },
        async (peer) => void (await one(peer)),
      );
      expect(played.verdict).to.equal('pass');
      expect(played.rows.map((row) => row.split(' ')[2])).to.have.members(['ok', 'ok', 'skipped']);
    });

  it('neither: fails', async () => {
    const played = await chargePoint(async ({ chargePoint }) => {
      await either(chargePoint.mustSend(1, 'Authorize'), chargePoint.mustSend(3, 'StartTransaction'));
    });
    expect(played.verdict).to.equal('fail');
    expect(details(played)[0]).to.contain('Authorize or StartTransaction');
  });

  it('neither: fails although one of them only may come', async () => {
    const played = await chargePoint(async ({ chargePoint }) => {
      await either(chargePoint.maySend(1, 'Authorize'), chargePoint.mustSend(3, 'StartTransaction'));
    });
    expect(played.verdict).to.equal('fail');
  });

  it('the one that comes is judged', async () => {
    const played = await chargePoint(
      async ({ chargePoint }) => {
        await either(
          chargePoint.mustSend(1, 'Authorize').with({ idTag: 'B' }),
          chargePoint.mustSend(3, 'StartTransaction'),
        );
      },
      async (peer) => void (await authorizes(peer)),
    );
    expect(details(played)).to.deep.equal(['idTag: expected "B", received "A"']);
  });
});

describe('an optional message', () => {
  const scenario = (script: (peer: ScriptedPeer) => Promise<unknown>) =>
    chargePoint(
      async ({ chargePoint }) => {
        await optionally(chargePoint.mustSend(1, 'Authorize').with({ idTag: 'A' }).answered(2));
        await chargePoint.mustSend(3, 'Heartbeat').answered(4);
      },
      async (peer) => void (await script(peer)),
    );

  it('may come', async () => {
    const played = await scenario(async (peer) => {
      await authorizes(peer);
      await beats(peer);
    });
    expect(played.verdict).to.equal('pass');
    expect(played.rows.map((row) => row.split(' ').slice(0, 3).join(' '))).to.deep.equal([
      '1 sut ok',
      '3 sut ok',
      '2 tool ok',
      '4 tool ok',
    ]);
  });

  it('may be left out', async () => {
    const played = await scenario(beats);
    expect(played.verdict).to.equal('pass');
    expect(played.rows[0]).to.contain('skipped');
  });

  it('that comes otherwise than described is an offence', async () => {
    const played = await scenario((peer) => peer.send('Authorize', { idTag: 'B' }));
    expect(played.verdict).to.equal('fail');
    expect(details(played)).to.deep.equal(['message: expected Heartbeat, received Authorize {"idTag":"B"}']);
  });

  it('may come once only', async () => {
    const played = await scenario(async (peer) => {
      await authorizes(peer);
      await authorizes(peer);
    });
    expect(played.verdict).to.equal('fail');
  });

  it('may be of the action that is waited for', async () => {
    const played = await chargePoint(
      async ({ chargePoint }) => {
        await optionally(
          chargePoint.mustSend(1, 'StatusNotification').with({ connectorId: 1, status: 'Preparing' }).answered(2),
        );
        await chargePoint.mustSend(3, 'StatusNotification').with({ connectorId: 1, status: 'Unavailable' }).answered(4);
      },
      async (peer) => {
        await peer.reports(1, 'Preparing');
        await peer.reports(1, 'Unavailable');
      },
    );
    expect(played.verdict).to.equal('pass');
    expect(played.rows.filter((row) => row.includes('sut ok'))).to.have.length(2);
  });

  it('may be the last of the case, and come before its end or not at all', async () => {
    const last = (script: (peer: ScriptedPeer) => Promise<unknown>) =>
      chargePoint(
        async ({ chargePoint }) => {
          await chargePoint.mustSend(1, 'Heartbeat').answered(2);
          await optionally(chargePoint.mustSend(3, 'Authorize').answered(4));
        },
        async (peer) => void (await script(peer)),
      );
    expect((await last(beats)).verdict).to.equal('pass');
    const met = await last(async (peer) => {
      await beats(peer);
      peer.fling('Authorize', { idTag: 'A' });
    });
    expect(met.verdict).to.equal('pass');
    expect(met.rows.filter((row) => row.includes('sut ok'))).to.have.length(2);
  });
});

describe('an order', () => {
  it('refuses what is no obligation, and nothing at all', async () => {
    const given = async (what: PromiseLike<unknown>[]): Promise<string> => {
      const played = await chargePoint(async () => inAnyOrder(...what));
      return `${played.verdict}: ${played.error?.message}`;
    };
    expect(await given([])).to.match(/^error: describe at least one obligation/);
    expect(await given([Promise.resolve()])).to.match(/^error: only obligations/);
  });
});
