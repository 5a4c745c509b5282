import { expect } from 'chai';
import { memoryPair } from '../transport/index.ts';
import { soapMemoryPair } from '../transport/soap/index.ts';
import type { IncomingEnvelope } from '../wire/soap/index.ts';
import { playground } from './testing/cases.ts';
import { result, type ScriptedPeer } from './testing/peer.ts';

const { chargePoint, centralSystem } = playground(soapMemoryPair);

/** What the peer hears of HTTP, request or answer. */
function overheard(peer: ScriptedPeer, sent: { readonly acceptEncoding?: string } = {}): IncomingEnvelope[] {
  const heard: IncomingEnvelope[] = [];
  peer.session.rewrites?.(
    (envelope) => ({ ...envelope, ...sent }),
    (received) => (heard.push(received), received.envelope),
  );
  return heard;
}

describe('envelopes of the tool', () => {
  it('go through HTTP as the case says', async () => {
    let heard: IncomingEnvelope[] = [];
    const played = await chargePoint(
      async ({ centralSystem }) => {
        await centralSystem
          .sendsEnvelope(1, 'a packed ClearCache', 'ClearCache', {}, (text) => ({
            text,
            contentEncoding: 'gzip',
            contentType: 'text/plain',
            charset: 'utf-16',
          }))
          .mustBeAnswered(2);
      },
      (peer) => {
        heard = overheard(peer);
        peer.on('ClearCache', () => result({ status: 'Accepted' }));
      },
    );
    expect(played.findings).to.deep.equal([]);
    const came = heard.find(({ http }) => http.contentType === 'text/plain');
    expect(came?.http.contentEncoding).to.equal('gzip');
    expect(came?.encoding).to.equal('utf-16le');
  });

  it('are packed in answers, as long as the steps last', async () => {
    let heard: IncomingEnvelope[] = [];
    const played = await chargePoint(
      async ({ chargePoint, centralSystem }) => {
        await centralSystem.packsAnswers(1, 'deflate', async () => {
          await chargePoint.mustSend(2, 'Heartbeat').answered(3);
        });
        await chargePoint.mustSend(4, 'Heartbeat').answered(5);
      },
      async (peer) => {
        heard = overheard(peer);
        await peer.send('Heartbeat');
        await peer.send('Heartbeat');
      },
    );
    expect(played.verdict).to.equal('pass');
    expect(played.findings).to.deep.equal([]);
    const answers = heard.filter(({ envelope }) => envelope.kind === 'response');
    expect(answers.map(({ http }) => http.contentEncoding)).to.deep.equal(['deflate', undefined]);
    expect(played.rows[0]).to.equal('1 tool ok Central System packs its answers with deflate');
  });

  it('are not packed for a peer that does not accept it, which is a warning', async () => {
    for (const [acceptEncoding, packed] of [
      ['identity', false],
      ['', false],
      ['gzip;q=0, *', false],
      ['deflate, gzip;q=0.5', true],
      ['*', true],
    ] as const) {
      let heard: IncomingEnvelope[] = [];
      const played = await chargePoint(
        ({ chargePoint, centralSystem }) =>
          centralSystem.packsAnswers(1, 'gzip', async () => {
            await chargePoint.mustSend(2, 'Heartbeat').answered(3);
          }),
        async (peer) => {
          heard = overheard(peer, { acceptEncoding });
          await peer.send('Heartbeat');
        },
      );
      expect(heard[0]?.http.contentEncoding, acceptEncoding).to.equal(packed ? 'gzip' : undefined);
      const found = played.findings.map(({ level, details }) => `${level} ${details[0]?.what}`);
      expect(found, acceptEncoding).to.deep.equal(packed ? [] : ['should Accept-Encoding']);
    }
  });

  it('are there over SOAP alone', async () => {
    const played = await playground(memoryPair).chargePoint(({ centralSystem }) =>
      centralSystem.packsAnswers(1, 'gzip', () => Promise.resolve()),
    );
    expect(played.error?.message).to.match(/over SOAP alone/u);
  });
});

describe('a peer that hangs up on an envelope', () => {
  it('is told of at once', async () => {
    const played = await chargePoint(
      async ({ centralSystem }) => {
        await centralSystem
          .sendsEnvelope(1, 'a broken ClearCache', 'ClearCache', {}, (text) => text.slice(0, -20))
          .mustBeRefused(2);
      },
      (peer) => peer.session.rewrites?.(() => 'hang up'),
    );
    expect(played.verdict).to.equal('fail');
    expect(played.seconds).to.equal(0);
    expect(played.findings[0]?.details[0]).to.include({ what: 'connection', expected: 'open' });
    expect(played.findings[0]?.details[0]?.received).to.match(/hung up/u);
  });

  it('is there again for what comes next', async () => {
    const hangsUpOnce = (peer: ScriptedPeer): void => {
      peer.on('ClearCache', () => result({ status: 'Accepted' }));
      peer.on('Heartbeat', () => result({ currentTime: peer.now() }));
      peer.session.rewrites?.((sent, half) => (half === 'fault' ? 'hang up' : sent));
    };
    const broken = (text: string): string => text.slice(0, -20);
    const plays = [
      await chargePoint(async ({ centralSystem }) => {
        await centralSystem.sendsEnvelope(1, 'a broken ClearCache', 'ClearCache', {}, broken).mayBeAnswered(2);
        await centralSystem.sends(3, 'ClearCache', {}).mustBeAnswered(4, { status: 'Accepted' });
      }, hangsUpOnce),
      await centralSystem(async ({ chargePoint }) => {
        await chargePoint.sendsEnvelope(1, 'a broken Heartbeat', 'Heartbeat', {}, broken).mayBeAnswered(2);
        await chargePoint.sends(3, 'Heartbeat', {}).mustBeAnswered(4);
      }, hangsUpOnce),
    ];
    for (const { findings, verdict, error } of plays) {
      expect(error?.message).to.equal(undefined);
      expect(verdict).to.equal('pass');
      expect(findings.map(({ level, step }) => `${level} ${step}`)).to.deep.equal(['should 2']);
    }
  });
});
