import { expect } from 'chai';
import { result, type ScriptedPeer } from '../dsl/testing/peer.ts';
import type { CaseResult } from '../trace/index.ts';
import { Bench, forCsms } from './testing/bench.ts';

/** A central system that does something when a message of the station arrives. */
function reacting(peer: ScriptedPeer, on: string, react: () => void): ScriptedPeer {
  const answers: Readonly<Record<string, () => object>> = {
    BootNotification: () => ({ status: 'Accepted', currentTime: peer.now(), interval: 300 }),
    Heartbeat: () => ({ currentTime: peer.now() }),
    Authorize: () => ({ idTagInfo: { status: 'Accepted' } }),
  };
  for (const [action, answer] of Object.entries(answers))
    peer.on(action, () => {
      if (action === on) react();
      return result(answer());
    });
  return peer;
}

const notes = ({ findings }: CaseResult): string[] =>
  findings
    .filter(({ knownToBeRefusedBy }) => knownToBeRefusedBy !== undefined)
    .map(({ level, subject, knownToBeRefusedBy }) => `${level} ${subject} (${knownToBeRefusedBy!.tool})`);

const heartbeat = forCsms(async ({ chargePoint }) => {
  await chargePoint.sends(1, 'Heartbeat', {}).mustBeAnswered(2);
});
const READS = 'may Central System reads the configuration of its own accord (OCTT)';

describe('what conforms and is known to be refused', () => {
  const play = (setUp: (peer: ScriptedPeer) => void, testCase = heartbeat): Promise<CaseResult> =>
    new Bench('csms').one(testCase, (peer) => setUp(peer));

  it('the configuration read after a new connection: a note with its source, and the verdict stays', async () => {
    const played = await play((peer) => reacting(peer, 'Heartbeat', () => peer.fling('GetConfiguration', {})));
    expect(notes(played)).to.deep.equal([READS]);
    const noted = played.findings.find(({ knownToBeRefusedBy }) => knownToBeRefusedBy);
    expect(noted?.knownToBeRefusedBy?.source).to.equal('https://github.com/steve-community/steve/pull/2093');
    expect(noted?.details[0]?.received).to.equal('it came after a new connection');
    expect(played.findings.some(({ level }) => level === 'must')).to.equal(false);
  });

  it('the configuration read after it was changed', async () => {
    const played = await play((peer) =>
      reacting(peer, 'Heartbeat', () => {
        peer.fling('TriggerMessage', { requestedMessage: 'Heartbeat' });
        peer.fling('ChangeConfiguration', { key: 'HeartbeatInterval', value: '60' });
        peer.fling('GetConfiguration', { key: ['HeartbeatInterval'] });
      }),
    );
    expect(played.findings.map(({ details }) => details[0]?.received)).to.include('it came after ChangeConfiguration');
  });

  it('not the configuration that a step asks for, nor one that is read for another reason', async () => {
    const asked = forCsms(async ({ centralSystem }) => {
      await centralSystem.mustSend(1, 'GetConfiguration').answered(2, { configurationKey: [] });
    });
    const boots = (peer: ScriptedPeer): ScriptedPeer =>
      reacting(peer, 'BootNotification', () => peer.fling('GetConfiguration', {}));
    expect(notes(await play(boots, asked))).to.deep.equal([]);
    const played = await play((peer) =>
      reacting(peer, 'Heartbeat', () => {
        peer.fling('TriggerMessage', { requestedMessage: 'Heartbeat' });
        peer.fling('GetConfiguration', {});
      }),
    );
    expect(notes(played)).to.deep.equal([]);
  });
});
