import { expect } from 'chai';
import { sleep, VirtualClock } from '../clock/index.ts';
import type { ConnectionLost, IncomingCall, SessionListener, TappedFrame } from '../session/index.ts';
import { memoryPair } from './memory.ts';
import type { MemoryPairOptions } from './memory.ts';

function pair(options: Partial<MemoryPairOptions> = {}) {
  const clock = new VirtualClock();
  return { clock, ...memoryPair({ clock, version: '1.6', identity: 'CP 1', ...options }) };
}

const accepting = (call: IncomingCall): void => {
  call.reply({ kind: 'result', payload: { status: 'Accepted' } });
};

/** Writes down what a session reports. */
function diary(name: string, lines: string[], call: SessionListener['call'] = accepting): SessionListener {
  return {
    opened: ({ identity, agreed, path }) => lines.push(`${name} opened ${identity} ${agreed} ${path}`),
    closed: ({ by, code, reason }) => lines.push(`${name} closed by ${by} ${code} ${reason}`.trim()),
    turnedAway: ({ why }) => lines.push(`${name} turned away: ${why}`),
    stray: (stray) => lines.push(`${name} stray ${stray.kind}`),
    call: (incoming) => {
      lines.push(`${name} got ${incoming.action}`);
      call(incoming);
    },
  };
}

const failure = (promise: Promise<unknown>): Promise<ConnectionLost> =>
  promise.then(
    () => {
      throw new Error('it was expected to fail');
    },
    (error: unknown) => error as ConnectionLost,
  );

describe('memory pair', () => {
  it('opens from the station, the CSMS first to know', async () => {
    const { station, csms } = pair();
    const lines: string[] = [];
    station.listen(diary('station', lines));
    csms.listen(diary('csms', lines));
    expect(station.connected).to.equal(false);
    await station.open();
    expect([station.connected, csms.connected]).to.deep.equal([true, true]);
    expect(lines).to.deep.equal(['csms opened CP 1 ocpp1.6 /CP%201', 'station opened CP 1 ocpp1.6 /CP%201']);
  });

  it('carries calls both ways at the same time', async () => {
    const { station, csms } = pair();
    const lines: string[] = [];
    station.listen(diary('station', lines));
    csms.listen(diary('csms', lines));
    await station.open();
    const [boot, reset] = await Promise.all([
      station.call('BootNotification', {}),
      csms.call('Reset', { type: 'Hard' }),
    ]);
    expect(boot.answer).to.deep.equal({ kind: 'result', payload: { status: 'Accepted' } });
    expect(reset.answer).to.deep.equal({ kind: 'result', payload: { status: 'Accepted' } });
    expect(lines.filter((line) => line.includes('stray'))).to.deep.equal([]);
  });

  it('never delivers within the call that sends', async () => {
    const { station, csms } = pair();
    const lines: string[] = [];
    csms.listen(diary('csms', lines));
    await station.open();
    const outcome = station.call('Heartbeat', {});
    expect(lines).to.have.length(1);
    await outcome;
    expect(lines).to.include('csms got Heartbeat');
  });

  it('taps the true text of every frame with index, instant and head', async () => {
    const frames: TappedFrame[] = [];
    const { station, csms, clock } = pair({ station: { tap: (frame) => frames.push(frame), idPrefix: 'a' } });
    csms.listen({ call: (call) => void call.reply({ kind: 'result', payload: {} }) });
    await clock.run(async () => {
      await station.open();
      await sleep(clock, 5000);
      await station.call('Heartbeat', {});
    });
    const head = { at: Date.UTC(2026, 0, 1) + 5000, messageId: 'a1', action: 'Heartbeat' };
    expect(frames).to.deep.equal([
      { ...head, index: 0, direction: 'sent', messageType: 'call', text: '[2,"a1","Heartbeat",{}]' },
      { ...head, index: 1, direction: 'received', messageType: 'result', text: '[3,"a1",{}]' },
    ]);
  });

  it('runs the same twice, to the letter', async () => {
    const play = async (): Promise<string[]> => {
      const texts: string[] = [];
      const tap = (end: string) => (frame: TappedFrame) =>
        texts.push(`${end} ${frame.at} ${frame.direction} ${frame.text}`);
      const { station, csms, clock } = pair({ station: { tap: tap('s') }, csms: { tap: tap('c') } });
      csms.listen({ call: accepting });
      station.listen({ call: accepting });
      await clock.run(async () => {
        await station.open();
        const beat = async (): Promise<void> => {
          for (let n = 0; n < 3; n++) {
            await sleep(clock, 60_000);
            await station.call('Heartbeat', { n });
          }
        };
        await Promise.all([beat(), beat(), csms.call('Reset', {})]);
      });
      return texts;
    };
    const first = await play();
    expect(first).to.have.length(28);
    expect(await play()).to.deep.equal(first);
  });

  for (const [ender, other] of [
    ['station', 'csms'],
    ['csms', 'station'],
  ] as const) {
    it(`closes from the ${ender}: both hear of it, calls that wait fail`, async () => {
      const ends = pair();
      const lines: string[] = [];
      for (const name of ['station', 'csms'] as const) ends[name].listen(diary(name, lines, () => undefined));
      await ends.station.open();
      lines.length = 0;
      const waiting = failure(ends[other].call('DataTransfer', {}));
      const closed = ends[ender].close({ code: 1001, reason: 'bye' });
      expect(ends[ender].connected).to.equal(false);
      await closed;
      expect(lines).to.deep.equal([
        `${ender} got DataTransfer`,
        `${other} closed by peer 1001 bye`,
        `${ender} closed by us 1001 bye`,
      ]);
      expect((await waiting).message).to.equal(
        'the connection was lost before DataTransfer was answered: closed by the peer (1001, bye)',
      );
    });

    it(`drops abruptly from the ${ender}`, async () => {
      const ends = pair();
      const lines: string[] = [];
      for (const name of ['station', 'csms'] as const) ends[name].listen(diary(name, lines));
      await ends.station.open();
      lines.length = 0;
      await ends[ender].close({ abrupt: true });
      await Promise.resolve();
      expect(lines).to.deep.equal([`${ender} closed by us 1006`, `${other} closed by peer 1006`]);
    });
  }

  it('tells each end once when both close at the same time', async () => {
    const { station, csms } = pair();
    const lines: string[] = [];
    station.listen(diary('station', lines));
    csms.listen(diary('csms', lines));
    await station.open();
    lines.length = 0;
    await Promise.all([station.close(), csms.close()]);
    expect(lines.sort()).to.deep.equal(['csms closed by us 1000', 'station closed by us 1000']);
  });

  it('turns attempts away while the CSMS refuses, and lets them in after open()', async () => {
    const { station, csms } = pair();
    const lines: string[] = [];
    csms.listen(diary('csms', lines));
    await station.open();
    await csms.close({ refuse: true });
    lines.length = 0;
    const error = await failure(station.open());
    expect(error.name).to.equal('ConnectionLost');
    expect(error.attempt).to.deep.equal({ kind: 'turned away' });
    expect(lines).to.deep.equal(['csms turned away: the CSMS refuses connections on purpose']);
    await csms.open();
    await station.open();
    expect(station.connected).to.equal(true);
  });

  it('turns a station away that offers no subprotocol of ours', async () => {
    const { station, csms } = pair({ offered: ['ocpp1.5', 'OCPP1.6'] });
    const lines: string[] = [];
    csms.listen(diary('csms', lines));
    expect((await failure(station.open())).attempt?.kind).to.equal('subprotocol');
    expect(lines).to.deep.equal([
      'csms turned away: the station offered the WebSocket subprotocol "ocpp1.5", "OCPP1.6"; ocpp1.6 is needed',
    ]);
  });

  it('reopens at once from the listener that hears of the closing', async () => {
    const { station, csms } = pair();
    const lines: string[] = [];
    csms.listen(diary('csms', lines));
    let reopened: Promise<void> | undefined;
    station.listen({ ...diary('station', lines), closed: () => void (reopened = station.open()) });
    await station.open();
    lines.length = 0;
    await csms.close();
    await reopened;
    expect(lines).to.deep.equal([
      'csms closed by us 1000',
      'csms opened CP 1 ocpp1.6 /CP%201',
      'station opened CP 1 ocpp1.6 /CP%201',
    ]);
    expect((await station.call('Heartbeat', {})).answer.kind).to.equal('result');
  });

  it('gives up an opening that is closed meanwhile', async () => {
    const { station } = pair();
    const opening = failure(station.open());
    await station.close();
    expect((await opening).message).to.contain('hung up');
    expect(station.connected).to.equal(false);
  });

  it('loses a connection that the CSMS does not miss until there is a new one', async () => {
    const { station, csms } = pair();
    const lines: string[] = [];
    station.listen(diary('station', lines));
    csms.listen(diary('csms', lines));
    await station.open();
    await station.close({ abrupt: true, unnoticed: true });
    expect([station.connected, csms.connected]).to.deep.equal([false, true]);
    lines.length = 0;
    await station.open();
    expect(lines).to.deep.equal([
      'csms closed by us 1000 replaced by a new connection of the same identity',
      'csms opened CP 1 ocpp1.6 /CP%201',
      'station opened CP 1 ocpp1.6 /CP%201',
    ]);
    await station.call('Heartbeat', {});
  });

  for (const [what, chosen, kind] of [
    ['agrees to none', undefined, 'subprotocol'],
    ['chooses one that was not offered', 'ocpp1.6', 'wrong subprotocol'],
    ['refuses over HTTP', 400, 'http'],
  ] as const)
    it(`fails to connect when the CSMS ${what}`, async () => {
      const { station, csms } = pair();
      await csms.open({ agrees: () => chosen });
      expect((await failure(station.open({ offered: ['ocpp1.5'] }))).attempt?.kind).to.equal(kind);
    });

  it('has nothing to send on when no connection is open', async () => {
    const { station, csms } = pair();
    expect((await failure(station.call('Heartbeat', {}))).name).to.equal('ConnectionLost');
    expect(() => csms.sendRaw('[]')).to.throw('no connection is open');
  });

  it('ends for good with dispose()', async () => {
    const { station, csms } = pair();
    await station.open();
    await csms.dispose();
    expect(station.connected).to.equal(false);
    expect((await failure(station.open())).message).to.contain('the CSMS is gone');
  });
});
