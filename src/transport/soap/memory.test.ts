import { expect } from 'chai';
import { VirtualClock } from '../../clock/index.ts';
import type { SessionListener, Stray } from '../../session/index.ts';
import { ConnectionLost } from '../../session/index.ts';
import { soapMemoryPair } from './memory.ts';

const BOOT = { chargePointVendor: 'V', chargePointModel: 'M' };

function pair() {
  const seen: string[] = [];
  const strays: Stray[] = [];
  const clock = new VirtualClock();
  const { station, csms } = soapMemoryPair({
    clock,
    version: '1.6',
    identity: 'CP1',
    csms: { tap: ({ direction, messageType, action }) => seen.push(`${direction} ${messageType} ${action ?? '-'}`) },
  });
  const listener = (name: string, over: Partial<SessionListener> = {}): SessionListener => ({
    opened: () => seen.push(`${name} opened`),
    closed: () => seen.push(`${name} closed`),
    turnedAway: () => seen.push(`${name} turned away`),
    call: (call) => void call.reply({ kind: 'result', payload: { currentTime: '2026-01-01T00:00:00Z' } }),
    stray: (stray) => strays.push(stray),
    ...over,
  });
  return { station, csms, seen, strays, listener };
}

describe('SOAP in memory', () => {
  it('carries a request and its response', async () => {
    const { station, csms, seen, strays, listener } = pair();
    csms.listen(listener('csms'));
    station.listen(listener('station'));
    await station.open();
    const { answer, breaches } = await station.call('Heartbeat', {});
    expect(answer).to.deep.equal({ kind: 'result', payload: { currentTime: '2026-01-01T00:00:00Z' } });
    expect(breaches).to.deep.equal([]);
    expect(seen).to.deep.equal(['station opened', 'csms opened', 'received call Heartbeat', 'sent result Heartbeat']);
    expect(strays).to.deep.equal([]);
  });

  it('carries a refusal as a fault, and tells the code by its subcode', async () => {
    const { station, csms, listener } = pair();
    const refuse = { kind: 'error', code: 'NotImplemented', description: 'no', details: {} } as const;
    csms.listen(listener('csms', { call: (call) => void call.reply(refuse) }));
    station.listen(listener('station'));
    await station.open();
    const { answer } = await station.call('BootNotification', BOOT);
    expect(answer).to.deep.include({ kind: 'error', code: 'NotSupported', description: 'no' });
  });

  it('is connected at the central system with the first message, and goes both ways from then on', async () => {
    const { station, csms, listener } = pair();
    csms.listen(listener('csms'));
    station.listen(
      listener('station', { call: (call) => void call.reply({ kind: 'result', payload: { status: 'Accepted' } }) }),
    );
    await station.open();
    expect(csms.connected).to.equal(false);
    await station.call('Heartbeat', {});
    expect(csms.connected).to.equal(true);
    const { answer } = await csms.call('ClearCache', {});
    expect(answer).to.deep.equal({ kind: 'result', payload: { status: 'Accepted' } });
  });

  it('loses what the central system hangs up on, and comes back when it is let in', async () => {
    const { station, csms, seen, listener } = pair();
    csms.listen(listener('csms', { call: () => undefined }));
    station.listen(listener('station'));
    await station.open();
    const waiting = station.call('Heartbeat', {}).catch((error: unknown) => error);
    await new Promise((resolve) => setImmediate(resolve));
    await csms.close({ refuse: true });
    expect(await waiting).to.be.instanceOf(ConnectionLost);
    expect(station.connected).to.equal(false);
    const refused = await station.open().catch((error: unknown) => error);
    expect(refused).to.be.instanceOf(ConnectionLost);
    await csms.open();
    csms.listen(listener('csms'));
    await station.open();
    await station.call('Heartbeat', {});
    expect(seen.filter((one) => !one.includes('call'))).to.deep.equal([
      'station opened',
      'csms opened',
      'csms closed',
      'station closed',
      'csms turned away',
      'station opened',
      'csms opened',
      'sent result Heartbeat',
    ]);
  });

  it('answers an unknown operation with a fault and tells what came', async () => {
    const { station, csms, strays, listener } = pair();
    csms.listen(listener('csms'));
    station.listen(listener('station'));
    await station.open();
    const { answer } = await station.call('Dance', {});
    expect(answer).to.deep.include({ kind: 'error', code: 'NotSupported' });
    expect(strays[0]).to.deep.include({ kind: 'malformed', action: 'Dance' });
  });

  for (const contentEncoding of ['gzip', 'deflate'])
    it(`really packs with ${contentEncoding}, both ways`, async () => {
      const { station, csms, listener } = pair();
      const asked: unknown[] = [];
      csms.rewrites?.((sent, _half, request) => {
        asked.push(request?.http.contentEncoding, request?.text.includes('heartbeatRequest'));
        return { ...sent, contentEncoding, charset: 'utf-16' };
      });
      station.rewrites?.((sent) => ({ ...sent, contentEncoding }));
      csms.listen(listener('csms'));
      station.listen(listener('station'));
      await station.open();
      const { answer } = await station.call('Heartbeat', {});
      expect(answer).to.deep.equal({ kind: 'result', payload: { currentTime: '2026-01-01T00:00:00Z' } });
      expect(asked).to.deep.equal([contentEncoding, true]);
    });

  it('answers what cannot be unpacked with a fault and the status of HTTP for it', async () => {
    const { station, csms, strays, listener } = pair();
    const statuses: (number | undefined)[] = [];
    csms.rewrites?.((sent) => (statuses.push(sent.status), sent));
    csms.listen(listener('csms'));
    station.listen(listener('station'));
    await station.open();
    const text = station.envelope?.('Heartbeat', {}, 'm1') ?? '';
    station.sendRaw(text, { contentEncoding: 'x-own' });
    station.sendRaw(`${text}${' '.repeat(2 * 1024 * 1024)}`, { contentEncoding: 'gzip' });
    await new Promise((resolve) => setImmediate(resolve));
    expect(statuses).to.deep.equal([415, 413]);
    const kinds = strays.map((stray) => (stray.kind === 'malformed' ? stray.problem.code : stray.kind));
    expect(kinds.toSorted()).to.deep.equal(['answer-to-raw', 'answer-to-raw', 'bad-coding', 'too-large']);
  });

  it('tells of what HTTP should not say', async () => {
    const { station, csms, strays, listener } = pair();
    station.rewrites?.((sent) => ({ ...sent, contentType: 'text/xml' }));
    csms.rewrites?.((sent) => ({ ...sent, contentType: null, status: 500 }));
    csms.listen(listener('csms'));
    station.listen(listener('station'));
    await station.open();
    await station.call('Heartbeat', {});
    const blocks = strays.map((stray) => (stray.kind === 'header' ? `${stray.half} ${stray.block}` : stray.kind));
    expect(blocks).to.deep.equal(['request Content-Type', 'answer Content-Type', 'answer HTTP status']);
  });

  it('tells of a hang-up in place of an answer to a raw envelope', async () => {
    const { station, csms, strays, listener } = pair();
    csms.rewrites?.(() => 'hang up');
    csms.listen(listener('csms'));
    station.listen(listener('station'));
    await station.open();
    station.sendRaw(station.envelope?.('Heartbeat', {}, 'm1') ?? '');
    await new Promise((resolve) => setImmediate(resolve));
    expect(strays.map(({ kind }) => kind)).to.deep.equal(['hung-up-on-raw']);
  });

  it('sends one request after another', async () => {
    const { station, csms, listener } = pair();
    const order: string[] = [];
    csms.listen(
      listener('csms', {
        call: (call) => {
          order.push(`came ${call.action}`);
          setImmediate(() => {
            order.push(`answered ${call.action}`);
            call.reply({ kind: 'result', payload: {} });
          });
        },
      }),
    );
    station.listen(listener('station'));
    await station.open();
    await Promise.all([station.call('MeterValues', { connectorId: 1, meterValue: [] }), station.call('Heartbeat', {})]);
    expect(order).to.deep.equal(['came MeterValues', 'answered MeterValues', 'came Heartbeat', 'answered Heartbeat']);
  });
});
