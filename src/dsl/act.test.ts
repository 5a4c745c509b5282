import { expect } from 'chai';
import { NowhereToCall, type Session } from '../session/index.ts';
import { memoryPair } from '../transport/index.ts';
import { atLeast } from './matchers.ts';
import { details, playground } from './testing/cases.ts';
import { refusal, result, type ScriptedPeer } from './testing/peer.ts';
import type { Connect } from './testing/stage.ts';

const { chargePoint, centralSystem } = playground(memoryPair);

const ACCEPTED = result({ idTagInfo: { status: 'Accepted' } });

/** An Authorize of the tool at step 3, answered like this. */
const authorize = (answer: ReturnType<typeof result> | undefined, seconds = 0) =>
  centralSystem(
    async ({ chargePoint }) => {
      await chargePoint
        .sends(3, 'Authorize', { idTag: 'A' })
        .mustBeAnswered(4, { idTagInfo: { status: 'Accepted' } })
        .within(10);
    },
    (peer) => {
      peer.on('Authorize', (_, call) => {
        if (answer) peer.clock.after(seconds * 1000, () => call.reply(answer));
        return undefined;
      });
    },
  );

describe('a message of the tool', () => {
  it('is sent, and its answer gives the exchange', async () => {
    let status: unknown;
    const played = await centralSystem(
      async ({ chargePoint }) => {
        const { request, response } = await chargePoint.sends(3, 'Authorize', { idTag: 'A' }).mustBeAnswered(4);
        status = [request.idTag, response.idTagInfo.status];
      },
      (peer) => void peer.on('Authorize', () => ACCEPTED),
    );
    expect(played.verdict).to.equal('pass');
    expect(status).to.deep.equal(['A', 'Accepted']);
    expect(played.peer.heard[0]).to.deep.equal({ action: 'Authorize', payload: { idTag: 'A' } });
    expect(played.rows).to.deep.equal([
      '3 tool ok Charge Point sends Authorize { idTag: "A" }',
      '4 sut ok Central System answers Authorize',
    ]);
  });

  it('that there is nowhere to send to ends the case as inconclusive, whatever it is', async () => {
    const unknown = (): never => {
      throw new NowhereToCall('it has not said where it listens');
    };
    const lost: Connect = (terms) => {
      const pair = memoryPair(terms);
      const csms = Object.create(pair.csms, {
        call: { value: () => Promise.resolve().then(unknown) },
        sendRaw: { value: unknown },
        listen: { value: pair.csms.listen.bind(pair.csms) },
        open: { value: () => pair.csms.open() },
        dispose: { value: () => pair.csms.dispose() },
        connected: { get: () => pair.csms.connected },
      }) as Session;
      return { station: pair.station, csms };
    };
    const called = await playground(lost).chargePoint(async ({ centralSystem }) => {
      await centralSystem.sends(1, 'ClearCache', {}).mustBeAnswered(2);
    });
    const raw = await playground(lost).chargePoint(async ({ centralSystem }) => {
      await centralSystem.sendsRaw(1, 'nonsense', 'nonsense').mustBeRefused(2);
    });
    for (const { verdict, error, findings } of [called, raw]) {
      expect([verdict, findings]).to.deep.equal(['inconclusive', []]);
      expect(error?.message).to.contain('not said where it listens');
    }
  });

  it('that breaks the schema is an error of ours, and is not sent', async () => {
    const played = await centralSystem(async ({ chargePoint }) => {
      await chargePoint.sends(3, 'Authorize', { idTag: 'x'.repeat(21) }).mustBeAnswered(4);
    });
    expect(played.verdict).to.equal('error');
    expect(played.error?.message).to.contain('step 3').and.contain('idTag');
    expect(played.peer.heard.map(({ action }) => action)).to.not.contain('Authorize');
  });

  describe('mustBeAnswered', () => {
    it('passes what it asks for', async () => {
      expect((await authorize(ACCEPTED)).verdict).to.equal('pass');
    });

    it('fails other contents, a breach of the schema and a CALLERROR, at the step of the answer', async () => {
      for (const [answer, said] of [
        [result({ idTagInfo: { status: 'Blocked' } }), 'idTagInfo.status: expected "Accepted", received "Blocked"'],
        [result({ idTagInfo: { status: 'Fine' } }), /^idTagInfo\.status: expected .*\(schema\), received "Fine"$/],
        [result({}), /^idTagInfo: expected .*\(schema\), received .*/],
        [
          refusal('InternalError', 'no database'),
          'answer: expected CALLRESULT, received CALLERROR "InternalError" "no database"',
        ],
      ] as const) {
        const played = await authorize(answer);
        expect(played.verdict).to.equal('fail');
        expect(played.findings.map(({ step }) => step)).to.deep.equal(['4']);
        expect(details(played)).to.have.length(1);
        expect(details(played)[0]).to.match(typeof said === 'string' ? new RegExp(`^${escaped(said)}$`) : said);
      }
    });

    it('fails when nothing comes, as soon as that is certain', async () => {
      const played = await authorize(undefined);
      expect(played.verdict).to.equal('fail');
      expect(details(played)).to.deep.equal(['answer: expected within 10 s, received nothing']);
      expect(played.seconds).to.equal(11.5);
      expect(played.rows[1]).to.contain('sut absent');
    });

    it('says what the system under test waits for itself when nothing comes', async () => {
      const played = await chargePoint(
        async ({ centralSystem }) =>
          void (await centralSystem.sends(1, 'RemoteStartTransaction', { idTag: 'A' }).mustBeAnswered(2).within(2)),
        (peer) =>
          void peer.on('RemoteStartTransaction', () => {
            peer.fling('Authorize', { idTag: 'A' });
            return undefined;
          }),
      );
      expect(details(played)).to.deep.equal([
        'answer: expected within 2 s, received nothing, while its Authorize {"idTag":"A"} waits for an answer',
      ]);
    });

    it('grants the tolerance, and no more', async () => {
      expect((await authorize(ACCEPTED, 11)).verdict).to.equal('pass');
      expect((await authorize(ACCEPTED, 12)).verdict).to.equal('fail');
    });

    it('is owed without being asked for', async () => {
      const played = await centralSystem(
        async ({ chargePoint }) => void (await chargePoint.sends(3, 'Heartbeat', {})),
        (peer) => void peer.on('Heartbeat', () => refusal('NotImplemented')),
      );
      expect(played.verdict).to.equal('fail');
    });

    it('fails when the system under test hangs up, and says so', async () => {
      const played = await centralSystem(
        async ({ chargePoint }) => void (await chargePoint.sends(3, 'Heartbeat', {}).mustBeAnswered(4)),
        (peer) => {
          peer.on('Heartbeat', () => void peer.session.close({ code: 1011, reason: 'out of memory' }));
        },
      );
      expect(played.verdict).to.equal('fail');
      expect(played.findings[0]?.step).to.equal('4');
      expect(details(played)[0]).to.contain('the connection was lost').and.contain('out of memory');
      expect(played.seconds).to.be.lessThan(1);
    });

    it('fails when the system under test hung up before', async () => {
      const played = await centralSystem(
        async ({ chargePoint, operator }) => {
          await operator.waits(5, 'meanwhile it hangs up');
          await chargePoint.sends(3, 'Heartbeat', {}).mustBeAnswered(4);
        },
        (peer) => peer.session.close(),
      );
      expect(played.verdict).to.equal('fail');
      expect(details(played)[0]).to.contain('no connection is open');
    });
  });

  describe('mustBeRefused', () => {
    const refused = (answer: ReturnType<typeof result>, ...codes: string[]) =>
      chargePoint(
        async ({ centralSystem }) => {
          await centralSystem.sends(1, 'ClearCache', {}).mustBeRefused(2, ...codes);
        },
        (peer) => void peer.on('ClearCache', () => answer),
      );

    it('passes the codes that it names, tolerated spellings included', async () => {
      expect((await refused(refusal('NotSupported'), 'NotImplemented', 'NotSupported')).verdict).to.equal('pass');
      expect((await refused(refusal('FormatViolation'), 'FormationViolation')).verdict).to.equal('pass');
      expect((await refused(refusal('GenericError'))).verdict).to.equal('pass');
    });

    it('fails another code, and an answer', async () => {
      const other = await refused(refusal('GenericError'), 'NotSupported');
      expect(other.verdict).to.equal('fail');
      expect(details(other)).to.deep.equal(['error code: expected NotSupported, received "GenericError"']);
      const answered = await refused(result({ status: 'Accepted' }), 'NotSupported');
      expect(answered.verdict).to.equal('fail');
      expect(details(answered)[0]).to.match(/^answer: expected CALLERROR NotSupported, received CALLRESULT/);
      expect(answered.rows[1]).to.contain('refuses ClearCache');
    });

    it('fails a code that the version does not have, whatever code is asked for', async () => {
      const played = await refused(refusal('Whatever'));
      expect(played.verdict).to.equal('fail');
      expect(details(played)[0]).to.match(/^error code: .*"Whatever"$/);
    });

    it('beside mustBeAnswered: either will do, and nothing else', async () => {
      const either = (answer: ReturnType<typeof result>) =>
        chargePoint(
          async ({ centralSystem }) => {
            await centralSystem
              .sends(1, 'ClearCache', {})
              .mustBeAnswered(2, { status: 'Rejected' })
              .mustBeRefused(2, 'NotSupported');
          },
          (peer) => void peer.on('ClearCache', () => answer),
        );
      expect((await either(result({ status: 'Rejected' }))).verdict).to.equal('pass');
      expect((await either(refusal('NotSupported'))).verdict).to.equal('pass');
      expect((await either(result({ status: 'Accepted' }))).verdict).to.equal('fail');
      expect((await either(refusal('InternalError'))).verdict).to.equal('fail');
    });
  });

  it('and: an assertion about the answer that fails is a detail; other errors are ours', async () => {
    const checked = (check: () => void) =>
      centralSystem(
        async ({ chargePoint }) => void (await chargePoint.sends(3, 'Authorize', { idTag: 'A' }).and(check)),
        (peer) => void peer.on('Authorize', () => ACCEPTED),
      );
    const failed = await checked(() => expect(1, 'one').to.equal(2));
    expect(details(failed)).to.deep.equal(['one: expected 2, received 1']);
    expect((await checked(() => undefined)).verdict).to.equal('pass');
    const mistaken = await checked(() => {
      throw new RangeError('a mistake');
    });
    expect(mistaken.verdict).to.equal('error');
  });

  it('per: narrows the clauses', async () => {
    const played = await centralSystem(
      async ({ chargePoint }) =>
        void (await chargePoint
          .sends(3, 'BootNotification', boot)
          .mustBeAnswered(4, { interval: atLeast(1) })
          .per('1.6 §6.4')),
      (peer) =>
        void peer.on('BootNotification', () => result({ status: 'Accepted', currentTime: peer.now(), interval: 0 })),
    );
    expect(played.findings[0]?.requirements).to.deep.equal(['1.6 §6.4']);
  });

  it('crosses a message of the system under test: both are answered', async () => {
    const both = (peer: ScriptedPeer): void => {
      peer.on('ClearCache', (_, call) => {
        // The charge point has something to say first, and answers when that is off its chest.
        void peer.send('Heartbeat').then(() => call.reply(result({ status: 'Accepted' })));
        return undefined;
      });
    };
    const played = await chargePoint(async ({ centralSystem }) => {
      await centralSystem.sends(1, 'ClearCache', {}).mustBeAnswered(2, { status: 'Accepted' });
    }, both);
    expect(played.verdict).to.equal('pass');
    expect(played.seconds).to.be.lessThan(1);
  });

  it('leaves a message that crosses it to the step that waits for it', async () => {
    const played = await chargePoint(
      async ({ centralSystem, chargePoint }) => {
        await centralSystem.sends(1, 'ClearCache', {}).mustBeAnswered(2, { status: 'Accepted' });
        await chargePoint.mustSend(3, 'Authorize').answered(4, { idTagInfo: { status: 'Blocked' } });
      },
      (peer) => {
        peer.on('ClearCache', () => {
          void peer.send('Authorize', { idTag: 'A' }).then(({ answer }) => {
            expect(answer).to.deep.include({ payload: { idTagInfo: { status: 'Blocked' } } });
          });
          return result({ status: 'Accepted' });
        });
      },
    );
    expect(played.verdict).to.equal('pass');
  });
});

const boot = { chargePointVendor: 'v', chargePointModel: 'm' };

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
