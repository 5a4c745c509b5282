import { expect } from 'chai';
import { memoryPair } from '../transport/index.ts';
import { absent, atLeast, oneOf, present } from './matchers.ts';
import { details, playground } from './testing/cases.ts';

const { chargePoint } = playground(memoryPair);

describe('an obligation of the system under test', () => {
  describe('mustSend', () => {
    it('is met by the message, and gives the exchange', async () => {
      let seen: unknown;
      const played = await chargePoint(
        async ({ chargePoint }) => {
          const { request, response, at, answeredAt } = await chargePoint
            .mustSend(1, 'Authorize')
            .answered(2, { idTagInfo: { status: 'Blocked' } });
          seen = { request, response, inOrder: at <= answeredAt };
        },
        async (peer) => void (await peer.send('Authorize', { idTag: 'X' })),
      );
      expect(played.verdict).to.equal('pass');
      expect(seen).to.deep.equal({
        request: { idTag: 'X' },
        response: { idTagInfo: { status: 'Blocked' } },
        inOrder: true,
      });
      expect(played.rows).to.deep.equal([
        '1 sut ok Charge Point sends Authorize',
        '2 tool ok Central System answers Authorize',
      ]);
    });

    it('fails when nothing comes, after its patience and no sooner', async () => {
      const played = await chargePoint(({ chargePoint }) => chargePoint.mustSend(1, 'Authorize').then(() => undefined));
      expect(played.verdict).to.equal('fail');
      expect(played.seconds).to.equal(30);
      expect(details(played)).to.deep.equal(['message: expected Authorize within 30 s, received nothing']);
      expect(played.rows).to.deep.equal(['1 sut absent Charge Point sends Authorize']);
    });

    it('is met by a message that came before its step began', async () => {
      const played = await chargePoint(
        async ({ chargePoint, operator }) => {
          await operator.waits(5, 'the message comes meanwhile');
          await chargePoint.mustSend(1, 'Authorize').with({ idTag: 'X' }).answered(2);
        },
        async (peer) => void (await peer.send('Authorize', { idTag: 'X' })),
      );
      expect(played.verdict).to.equal('pass');
    });

    it('names the case’s clauses, or its own', async () => {
      const clauses = async (per: readonly string[]): Promise<readonly string[] | undefined> => {
        const played = await chargePoint(async ({ chargePoint }) => {
          const owed = chargePoint.mustSend(1, 'Authorize');
          await (per.length > 0 ? owed.per(...per) : owed);
        });
        return played.findings[0]?.requirements;
      };
      expect(await clauses([])).to.deep.equal(['1.6 §4.2']);
      expect(await clauses(['1.6 §4.1', '1.6 §7.28'])).to.deep.equal(['1.6 §4.1', '1.6 §7.28']);
    });
  });

  describe('with', () => {
    it('reports all mismatches of a message at once, each with what was expected and what came', async () => {
      const played = await chargePoint(
        async ({ chargePoint }) => {
          await chargePoint
            .mustSend(1, 'StartTransaction')
            .with({ connectorId: 1, idTag: oneOf('A', 'B'), meterStart: atLeast(0), reservationId: absent });
        },
        async (peer) =>
          void (await peer.send('StartTransaction', {
            connectorId: 2,
            idTag: 'C',
            meterStart: -1,
            timestamp: peer.now(),
            reservationId: 7,
          })),
      );
      expect(played.verdict).to.equal('fail');
      expect(played.findings).to.have.length(1);
      expect(details(played)).to.deep.equal([
        'connectorId: expected 1, received 2',
        'idTag: expected "A" or "B", received "C"',
        'meterStart: expected at least 0, received -1',
        'reservationId: expected <omitted>, received 7',
      ]);
      expect(played.findings[0]?.step).to.equal('1');
      expect(played.rows[0]).to.contain('1 sut broken');
    });

    it('may be said in parts', async () => {
      const played = await chargePoint(
        async ({ chargePoint }) => {
          await chargePoint.mustSend(1, 'Authorize').with({ idTag: present }).with({ idTag: 'A' });
        },
        async (peer) => void (await peer.send('Authorize', { idTag: 'C' })),
      );
      expect(details(played)).to.deep.equal(['idTag: expected "A", received "C"']);
    });

    it('takes no field from a prototype', async () => {
      const played = await chargePoint(
        async ({ chargePoint }) => {
          await chargePoint.mustSend(1, 'Authorize').with({ idTag: 'A' });
        },
        (peer) => peer.session.sendRaw('[2,"1","Authorize",{"__proto__":{"idTag":"A"}}]'),
      );
      expect(played.verdict).to.equal('fail');
    });
  });

  it('a breach of the schema is a finding on the very step, once for each field', async () => {
    const played = await chargePoint(
      async ({ chargePoint }) => {
        await chargePoint.mustSend(3, 'Authorize').with({ idTag: 'A' }).answered(4);
      },
      async (peer) => void (await peer.send('Authorize', { idTag: 'x'.repeat(21), extra: 1 })),
    );
    expect(played.verdict).to.equal('fail');
    expect(played.findings).to.have.length(1);
    const [finding] = played.findings;
    expect(finding?.step).to.equal('3');
    expect(finding?.details.map(({ what }) => what)).to.have.members(['idTag', 'extra']);
    expect(details(played)[0]).to.contain('(schema)');
  });

  it('a message that is wrong is answered all the same', async () => {
    const played = await chargePoint(
      async ({ chargePoint }) => {
        await chargePoint.mustSend(1, 'Authorize').with({ idTag: 'A' }).answered(2);
      },
      async (peer) => {
        const { answer } = await peer.send('Authorize', { idTag: 'B' });
        expect(answer.kind).to.equal('result');
      },
    );
    expect(played.verdict).to.equal('fail');
  });

  describe('the tool’s reply', () => {
    it('is laid over a polite default', async () => {
      const played = await chargePoint(
        async ({ chargePoint }) => {
          await chargePoint
            .mustSend(1, 'StartTransaction')
            .answered(2, { idTagInfo: { status: 'Blocked', parentIdTag: 'P' } });
        },
        async (peer) => {
          const { answer } = await peer.send('StartTransaction', {
            connectorId: 1,
            idTag: 'TAG-001',
            meterStart: 0,
            timestamp: peer.now(),
          });
          const { idTagInfo, transactionId } = (answer as { payload: { idTagInfo: unknown; transactionId: unknown } })
            .payload;
          expect(idTagInfo).to.deep.equal({ status: 'Blocked', parentIdTag: 'P' });
          expect(transactionId).to.be.a('number');
        },
      );
      expect(played.verdict).to.equal('pass');
    });

    it('goes out although no row of the document speaks of it', async () => {
      const played = await chargePoint(
        async ({ chargePoint }) => {
          await chargePoint.mustSend(1, 'Authorize');
          await chargePoint.mustSend(3, 'StopTransaction');
        },
        async (peer) => {
          await peer.send('Authorize', { idTag: 'X' });
          await peer.send('StopTransaction', { transactionId: -1, meterStop: 0, timestamp: peer.now() });
        },
      );
      expect(played.verdict).to.equal('pass');
    });

    it('refused: is a CALLERROR', async () => {
      const played = await chargePoint(
        async ({ chargePoint }) => {
          await chargePoint.mustSend(1, 'Authorize').refused(2, 'NotImplemented');
        },
        async (peer) => {
          const { answer } = await peer.send('Authorize', { idTag: 'A' });
          expect(answer).to.include({ kind: 'error', code: 'NotImplemented' });
        },
      );
      expect(played.verdict).to.equal('pass');
      expect(played.rows).to.contain('2 tool ok Central System answers Authorize with NotImplemented');
    });

    it('leftUnanswered: is silence, to the end of the case', async () => {
      let answered = false;
      const played = await chargePoint(
        async ({ chargePoint, operator }) => {
          await chargePoint.mustSend(1, 'Authorize').leftUnanswered(2);
          await operator.waits(60, 'an answer would come now');
        },
        (peer) => {
          peer.send('Authorize', { idTag: 'A' }).then(
            () => (answered = true),
            () => undefined,
          );
        },
      );
      expect(played.verdict).to.equal('pass');
      expect(answered).to.equal(false);
      expect(played.rows).to.contain('2 tool ok Central System does not answer');
    });

    it('that breaks the schema is an error of ours, and is not sent', async () => {
      let answered = false;
      const played = await chargePoint(
        async ({ chargePoint }) => {
          await chargePoint.mustSend(1, 'Authorize').answered(2, { idTagInfo: { status: 'Fine' as 'Accepted' } });
        },
        (peer) => {
          peer.send('Authorize', { idTag: 'A' }).then(
            () => (answered = true),
            () => undefined,
          );
        },
      );
      expect(played.verdict).to.equal('error');
      expect(played.error?.message).to.contain('step 2').and.contain('idTagInfo.status');
      expect(answered).to.equal(false);
    });

    it('that came too late is no verdict: the message had been answered before its step began', async () => {
      for (const reply of ['refused', 'silence', 'special'] as const) {
        const played = await chargePoint(
          async ({ chargePoint, operator }) => {
            await operator.waits(5, 'the heartbeat comes, and is answered at once');
            const heartbeat = chargePoint.mustSend(1, 'Heartbeat');
            if (reply === 'refused') await heartbeat.refused(2, 'InternalError');
            else if (reply === 'silence') await heartbeat.leftUnanswered(2);
            else await heartbeat.answered(2, { currentTime: '2030-01-01T00:00:00Z' });
          },
          async (peer) => void (await peer.send('Heartbeat')),
        );
        expect(played.verdict, reply).to.equal('inconclusive');
        expect(played.error?.message).to.contain('Heartbeat').and.contain('step 1');
      }
    });
  });

  describe('and', () => {
    it('an assertion that fails is a detail beside the others', async () => {
      const played = await chargePoint(
        async ({ chargePoint }) => {
          await chargePoint
            .mustSend(1, 'Authorize')
            .with({ idTag: 'A' })
            .and(({ idTag }) => expect(idTag, 'length of idTag').to.have.length(3))
            .and(({ idTag }) => expect(idTag).to.equal('B'));
        },
        async (peer) => void (await peer.send('Authorize', { idTag: 'B' })),
      );
      expect(played.verdict).to.equal('fail');
      expect(details(played)).to.have.length(2);
      expect(details(played)[1]).to.match(/^length of idTag: expected 3, received/);
    });

    it('a mistake in a check is an error of ours', async () => {
      const played = await chargePoint(
        async ({ chargePoint }) => {
          await chargePoint.mustSend(1, 'Authorize').and(() => {
            throw new TypeError('no such field');
          });
        },
        async (peer) => void (await peer.send('Authorize', { idTag: 'B' }).catch(() => undefined)),
      );
      expect(played.verdict).to.equal('error');
    });

    it('is not asked about a message that breaks the schema', async () => {
      const played = await chargePoint(
        async ({ chargePoint }) => {
          await chargePoint.mustSend(1, 'MeterValues').and(({ meterValue }) => {
            expect(meterValue.map((one) => one.sampledValue.length)).to.deep.equal([1]);
          });
        },
        async (peer) => void (await peer.send('MeterValues', { connectorId: 1 })),
      );
      expect(played.verdict).to.equal('fail');
      expect(details(played)).to.have.length(1);
    });
  });

  it('passingOver: another message of the action passes with the reason given', async () => {
    const played = await chargePoint(
      async ({ chargePoint }) => {
        await chargePoint
          .mustSend(1, 'Authorize')
          .passingOver('a first try', ({ idTag }) => idTag === 'A')
          .with({ idTag: 'B' });
      },
      async (peer) => {
        await peer.send('Authorize', { idTag: 'A' });
        await peer.send('Authorize', { idTag: 'B' });
      },
    );
    expect(played.verdict).to.equal('pass');
    expect(played.tolerated).to.deep.equal(['Authorize: a first try']);
  });

  describe('shouldSend and maySend', () => {
    for (const [verb, level] of [
      ['shouldSend', 'should'],
      ['maySend', 'may'],
    ] as const) {
      it(`${verb}: what does not come is a finding of level ${level}, and the case goes on`, async () => {
        let met: unknown = 'never asked';
        const played = await chargePoint(
          async ({ chargePoint }) => {
            met = await chargePoint[verb](1, 'Authorize');
            await chargePoint.mustSend(3, 'Heartbeat').answered(4);
          },
          async (peer) => {
            await peer.waits(31);
            await peer.send('Heartbeat');
          },
        );
        expect(played.verdict).to.equal('pass');
        expect(met).to.equal(undefined);
        expect(played.findings.map((one) => one.level)).to.deep.equal([level]);
      });

      it(`${verb}: what comes wrong is a finding of level ${level}, and the case goes on`, async () => {
        const played = await chargePoint(
          async ({ chargePoint }) => {
            await chargePoint[verb](1, 'Authorize').with({ idTag: 'A' }).answered(2);
            await chargePoint.mustSend(3, 'Heartbeat').answered(4);
          },
          async (peer) => {
            await peer.send('Authorize', { idTag: 'B' });
            await peer.send('Heartbeat');
          },
        );
        expect(played.verdict).to.equal('pass');
        expect(played.findings.map((one) => one.level)).to.deep.equal([level]);
        expect(details(played)).to.deep.equal(['idTag: expected "A", received "B"']);
      });

      it(`${verb}: the message of the next step shows that it will not come, and is kept for that step`, async () => {
        const played = await chargePoint(
          async ({ chargePoint }) => {
            await chargePoint[verb](1, 'Authorize').answered(2);
            await chargePoint.mustSend(3, 'BootNotification').answered(4);
          },
          async (peer) => {
            await peer.send('BootNotification', { chargePointVendor: 'v', chargePointModel: 'm' });
          },
        );
        expect(played.verdict).to.equal('pass');
        expect(played.findings.map((one) => one.level)).to.deep.equal([level]);
        expect(details(played)).to.deep.equal([
          'message: expected Authorize, received BootNotification {"chargePointVendor":"v","chargePointModel":"m"}',
        ]);
      });

      it(`${verb}: a message that no later step wants either fails the case`, async () => {
        const played = await chargePoint(
          async ({ chargePoint }) => {
            await chargePoint[verb](1, 'Authorize').answered(2);
            await chargePoint.mustSend(3, 'Heartbeat').answered(4);
          },
          async (peer) => {
            peer.fling('BootNotification', { chargePointVendor: 'v', chargePointModel: 'm' });
            await peer.send('Heartbeat').catch(() => undefined);
          },
        );
        expect(played.verdict).to.equal('fail');
        expect(played.findings.at(-1)?.step).to.equal('3');
      });
    }
  });
});
