import { expect } from 'chai';
import { atOnce } from '../dsl/ocpp16.ts';
import { refusal, result, type ScriptedPeer } from '../dsl/testing/peer.ts';
import type { Answer } from '../protocol/index.ts';
import { Bench, findingsOf, forCsms } from './testing/bench.ts';

type Scenario = Parameters<typeof forCsms>[0];

/** A central system that knows its manners. */
const minds = (peer: ScriptedPeer): ScriptedPeer =>
  peer
    .on('BootNotification', () => result({ status: 'Accepted', currentTime: peer.now(), interval: 300 }))
    .on('Heartbeat', () => result({ currentTime: peer.now() }))
    .on('Authorize', ({ idTag }) =>
      result({ idTagInfo: { status: String(idTag).startsWith('TAG-00') ? 'Accepted' : 'Invalid' } }),
    );

/** The verdict of a case with this scenario, and what was found. */
async function played(
  scenario: Scenario,
  script: (peer: ScriptedPeer) => unknown = () => undefined,
): Promise<string[]> {
  const result = await new Bench('csms').one(forCsms(scenario), async (peer) => {
    minds(peer);
    await script(peer);
  });
  return [result.verdict ?? 'none', ...findingsOf(result)];
}

/** A CALL of an unknown action, answered like this. */
const answering = (scenario: Scenario, ...answers: readonly Answer[]): Promise<string[]> =>
  played(scenario, (peer) => {
    peer.on('Foo', (_, { messageId }) => {
      for (const answer of answers) {
        const { kind } = answer;
        const body = kind === 'result' ? [answer.payload] : [answer.code, answer.description, answer.details];
        peer.session.sendRaw(JSON.stringify([kind === 'result' ? 3 : 4, messageId, ...body]));
      }
      return undefined;
    });
  });

describe('a provocation', () => {
  const FOO = '[2,"foo","Foo",{}]';
  const refused: Scenario = async ({ chargePoint }) => {
    await chargePoint.sendsRaw(1, 'Foo', FOO).mustBeRefused(2, 'NotImplemented');
  };

  it('that must be refused is refused by a CALLERROR of the list', async () => {
    expect(await answering(refused, refusal('NotImplemented'))).to.deep.equal(['pass']);
  });

  for (const [what, level, answer] of [
    ['a CALLRESULT', 'must', result({})],
    ['a code of no list', 'must', refusal('RpcFrameworkError')],
    ['a code that speaks of something else', 'should', refusal('GenericError')],
    ['a code in the spelling of 2.x', 'should', refusal('FormatViolation')],
  ] as const)
    it(`finds ${what} (${level})`, async () => {
      const [verdict, ...findings] = await answering(refused, answer);
      expect(verdict).to.equal(level === 'must' ? 'fail' : 'pass');
      expect(findings.filter((one) => one.startsWith(`2 ${level} `))).to.have.length(1);
    });

  it('finds silence where an answer is owed', async () => {
    const [verdict, finding] = await answering(refused);
    expect(verdict).to.equal('fail');
    expect(finding).to.contain('must answer: expected a CALLERROR, received nothing');
  });

  it('takes an answer under any message id when its own cannot be read, and nobody is blamed for it', async () => {
    for (const id of ['"-1"', '""', '"foo"'])
      expect(
        await played(
          async ({ chargePoint }) => {
            await chargePoint.sendsRaw(1, 'no JSON', '[2,"foo"').mustNotBeAccepted(2);
          },
          async (peer) => {
            await peer.waits(0.5);
            peer.session.sendRaw(`[4,${id},"FormationViolation","",{}]`);
          },
        ),
        id,
      ).to.satisfy(
        ([verdict, ...findings]: string[]) => verdict === 'pass' && findings.every((one) => one.startsWith('may')),
      );
  });

  it('warns when the connection is closed for a frame that is no message, and connects again', async () => {
    const [verdict, finding] = await played(
      async ({ chargePoint }) => {
        await chargePoint.sendsRaw(1, 'no JSON', 'Hello?').mustNotBeAccepted(2);
        await chargePoint.sends(3, 'Heartbeat', {}).mustBeAnswered(4);
      },
      async (peer) => {
        await peer.waits(0.5);
        await peer.session.close({ code: 1002, reason: 'no JSON' });
      },
    );
    expect(verdict).to.equal('pass');
    expect(finding).to.match(/^2 should connection: expected open, received closed \(1002, no JSON\)/);
  });

  it('that must be ignored ends the case at its step, however late the answer comes', async () => {
    for (const seconds of [0.5, 5]) {
      const [verdict, finding] = await played(
        async ({ chargePoint, operator }) => {
          await chargePoint.sendsRaw(1, 'an answer to nobody', '[3,"nobody",{}]').mustBeIgnored(2);
          await operator.waits(10, 'the rest of the case');
        },
        async (peer) => {
          await peer.waits(seconds);
          peer.session.sendRaw('[4,"nobody","GenericError","",{}]');
        },
      );
      expect([verdict, finding], String(seconds)).to.deep.equal([
        'fail',
        '2 must answer: expected nothing, received CALLERROR "GenericError" ""',
      ]);
    }
  });

  it('is answered once', async () => {
    const [verdict, finding] = await answering(
      async ({ chargePoint }) => {
        await chargePoint.sendsRaw(1, 'Foo', FOO).mustBeRefused(2, 'NotImplemented');
        await chargePoint.sends(3, 'Heartbeat', {}).mustBeAnswered(4);
      },
      refusal('NotImplemented'),
      refusal('NotImplemented'),
    );
    expect(verdict).to.equal('fail');
    expect(finding).to.contain('one answer at most');
  });

  it('of which nothing is said is sent, and nothing is awaited', async () => {
    const heard: string[] = [];
    const [verdict] = await played(
      async ({ chargePoint }) => {
        await chargePoint.sendsRaw(1, 'Foo', FOO);
        await chargePoint.sends(2, 'Heartbeat', {}).mustBeAnswered(3);
      },
      (peer) => void peer.on('Foo', () => void heard.push('Foo')),
    );
    expect([verdict, ...heard]).to.deep.equal(['pass', 'Foo']);
  });

  it('and another one at once are both on their way before either is answered', async () => {
    const heard: string[] = [];
    const [verdict, finding] = await played(
      async ({ chargePoint }) => {
        await atOnce(
          chargePoint.sendsRaw(1, 'one', (id) => `[2,"${id}","Foo",{"n":1}]`).mustBeAnswered(2),
          chargePoint.sendsRaw(3, 'two', (id) => `[2,"${id}","Foo",{"n":2}]`).mustBeAnswered(4),
        );
      },
      (peer) =>
        void peer.on('Foo', ({ n }, call) => {
          heard.push(`hears ${String(n)}`);
          peer.clock.after(100, () => heard.push(`answers ${String(n)}`) && call.reply(result({})));
          return undefined;
        }),
    );
    expect([verdict, finding]).to.deep.equal(['pass', undefined]);
    expect(heard).to.deep.equal(['hears 1', 'hears 2', 'answers 1', 'answers 2']);
  });

  it('may stand in place of an answer', async () => {
    const answers: string[] = [];
    const [verdict] = await played(
      async ({ chargePoint, centralSystem }) => {
        await centralSystem
          .mustSend(1, 'ClearCache')
          .answeredRaw(2, 'two answers', (id) => [`[3,"${id}",{"a":1}]`, 'x']);
        await chargePoint.sends(3, 'Heartbeat', {}).mustBeAnswered(4);
      },
      async (peer) => {
        await peer.waits(0.5);
        const { answer } = await peer.send('ClearCache');
        answers.push(JSON.stringify(answer));
      },
    );
    expect(verdict).to.equal('pass');
    expect(answers).to.deep.equal(['{"kind":"result","payload":{"a":1}}']);
  });
});
