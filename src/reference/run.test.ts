import { expect } from 'chai';
import { realClock } from '../clock/index.ts';
import { Secret } from '../session/index.ts';
import { websocketStation } from '../transport/index.ts';
import { runReferenceCsms, runReferenceStation } from './run.ts';
import type { Running } from './run.ts';

const anywhere = { host: '127.0.0.1', port: 0 };

/** Lines that a peer says, and a promise of the first one. */
function ear(): { readonly lines: string[]; readonly say: (line: string) => void; readonly first: Promise<string> } {
  const lines: string[] = [];
  let hear = (_line: string): void => undefined;
  const first = new Promise<string>((resolve) => {
    hear = resolve;
  });
  return {
    lines,
    first,
    say(line) {
      lines.push(line);
      hear(line);
    },
  };
}

async function operate(running: Running, message: unknown): Promise<unknown> {
  const response = await fetch(running.controlUrl ?? '', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(message),
  });
  return response.json();
}

describe('embedded peers on real sockets', () => {
  const running: Running[] = [];
  const run = async (peer: Promise<Running>): Promise<Running> => {
    running.push(await peer);
    return peer;
  };
  afterEach(async () => {
    for (const peer of running.splice(0).reverse()) await peer.stop();
  });

  it('a station and a central system find each other, and can be operated', async () => {
    const [csmsEar, stationEar] = [ear(), ear()];
    const csms = await run(
      runReferenceCsms({ clock: realClock, listen: anywhere, control: anywhere, say: csmsEar.say }),
    );
    expect(csmsEar.lines).to.deep.equal([`listening on ${csms.url}, control port ${csms.controlUrl}`]);
    const station = await run(
      runReferenceStation({
        clock: realClock,
        version: '1.6',
        url: csms.url,
        identity: 'CP 1',
        control: anywhere,
        say: stationEar.say,
      }),
    );
    expect(await stationEar.first).to.equal(`connected to ${csms.url} as CP 1, control port ${station.controlUrl}`);
    expect(await (await fetch(station.controlUrl ?? '')).json()).to.deep.equal({
      role: 'station',
      version: '1.6',
      identity: 'CP 1',
      url: csms.url,
      connected: true,
    });
    expect(await (await fetch(csms.controlUrl ?? '')).json()).to.deep.equal({
      role: 'csms',
      version: '1.6',
      url: csms.url,
      stations: [{ identity: 'CP 1', connected: true }],
    });
    expect(await operate(station, { action: 'plugIn', evse: 1, connector: 1 })).to.deep.equal({ outcome: 'done' });
    const order = { action: 'order', ocppAction: 'ClearCache', intent: {} };
    expect(await operate(csms, { ...order, identity: 'CP 1' }), 'by its name').to.deep.equal({ outcome: 'done' });
    expect(await operate(csms, order), 'as the only one').to.deep.equal({ outcome: 'done' });
    expect(await operate(csms, { ...order, identity: 'CP 2' })).to.include({ outcome: 'declined' });
    expect(stationEar.lines.length).to.equal(1);
  });

  for (const version of ['1.2', '1.5'] as const)
    it(`a station and a central system of ${version} find each other, and take orders in its words`, async () => {
      const [csmsEar, stationEar] = [ear(), ear()];
      const common = { clock: realClock, version, control: anywhere, soap: {} };
      const csms = await run(runReferenceCsms({ ...common, listen: anywhere, say: csmsEar.say }));
      const station = await run(
        runReferenceStation({ ...common, url: csms.url, identity: 'CP1', say: stationEar.say }),
      );
      await stationEar.first;
      expect(await (await fetch(station.controlUrl ?? '')).json()).to.include({ version, connected: true });
      expect(await (await fetch(csms.controlUrl ?? '')).json()).to.deep.include({
        version,
        stations: [{ identity: 'CP1', connected: true }],
      });
      const order = { action: 'order', ocppAction: 'ClearCache', intent: {} };
      expect(await operate(csms, order)).to.deep.equal({ outcome: 'done' });
    });

  it('the older versions are not spoken over a WebSocket', async () => {
    const common = { clock: realClock, version: '1.5', say: () => undefined } as const;
    const refused = async (peer: Promise<Running>): Promise<unknown> => peer.catch((error: unknown) => error);
    expect(await refused(runReferenceCsms({ ...common, listen: anywhere }))).to.be.instanceOf(RangeError);
    const station = runReferenceStation({ ...common, url: 'ws://127.0.0.1:1', identity: 'CP1' });
    expect(await refused(station)).to.be.instanceOf(RangeError);
  });

  it('a station says why it cannot connect, once, and goes on trying', async () => {
    const csms = await runReferenceCsms({ clock: realClock, listen: anywhere, say: () => undefined });
    await csms.stop();
    const complaint = ear();
    const station = await run(
      runReferenceStation({
        clock: realClock,
        version: '2.0.1',
        url: csms.url,
        identity: 'CS1',
        say: () => expect.fail('there is nothing to connect to'),
        warn: complaint.say,
      }),
    );
    expect(await complaint.first).to.contain('nothing listens there');
    expect(station.controlUrl).to.equal(undefined);
  });

  it('a central system keeps out who does not know the password', async () => {
    const csms = await run(
      runReferenceCsms({
        clock: realClock,
        listen: anywhere,
        control: anywhere,
        password: 'open sesame',
        say: () => undefined,
      }),
    );
    const attempt = async (identity: string, password: string): Promise<boolean> => {
      const security = { passwords: [new Secret(password)] };
      const session = websocketStation({ clock: realClock, version: '1.6', url: csms.url, identity, security });
      const letIn = await session.open().then(
        () => true,
        () => false,
      );
      await session.dispose();
      return letIn;
    };
    expect(await attempt('A', 'open sesame')).to.equal(true);
    expect(await attempt('A', 'open barley')).to.equal(false);
    const own = { action: 'provision', what: 'station', identity: 'B', password: 'its own' };
    expect(await operate(csms, own)).to.deep.equal({ outcome: 'done' });
    expect(await attempt('B', 'its own')).to.equal(true);
    expect(await attempt('B', 'open sesame')).to.equal(false);
  });

  it('refuses faults that do not exist, and leaves nothing open', async () => {
    const options = { clock: realClock, say: () => undefined, faults: ['no-such-fault'] };
    const failures = await Promise.all(
      [
        runReferenceCsms({ ...options, listen: anywhere }),
        runReferenceStation({ ...options, version: '1.6', url: 'ws://127.0.0.1:1', identity: 'A' }),
        runReferenceStation({ ...options, version: '2.0.1', url: 'ws://127.0.0.1:1', identity: 'A' }),
      ].map((peer) => peer.catch((error: unknown) => error)),
    );
    for (const failure of failures) expect(failure).to.be.instanceOf(RangeError);
  });
});
