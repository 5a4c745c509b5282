import { expect } from 'chai';
import { realClock } from '../clock/index.ts';
import type { Session, SessionListener } from '../session/index.ts';
import { memoryPair } from './memory.ts';
import { websocketStation } from './websocket-client.ts';
import { listen } from './websocket-server.ts';

const IDENTITY = 'PF 100%';

interface Ends {
  readonly station: Session;
  /** The end of the CSMS under an identity; in memory there is one end for all. */
  csms(identity: string): Session;
  close(): Promise<void>;
}

const transports: readonly (readonly [string, () => Promise<Ends>])[] = [
  [
    'in memory',
    async () => {
      const { station, csms } = memoryPair({ clock: realClock, version: '1.6', identity: 'CP1' });
      return { station, csms: () => csms, close: () => station.dispose() };
    },
  ],
  [
    'over WebSockets',
    async () => {
      const endpoint = await listen({ clock: realClock, versions: ['1.6'] });
      const station = websocketStation({ clock: realClock, url: endpoint.url, identity: 'CP1', version: '1.6' });
      return {
        station,
        csms: (identity) => endpoint.sessionFor(identity),
        close: async () => {
          await station.dispose();
          await endpoint.close();
        },
      };
    },
  ],
];

/** Writes down what a session tells, and lets wait for it. */
class Ear implements SessionListener {
  readonly lines: string[] = [];
  #wake: () => void = () => undefined;

  opened = ({ identity, path }: { identity: string; path: string }): void => this.#write(`opened ${identity} ${path}`);
  closed = ({ by }: { by: string }): void => this.#write(`closed by ${by}`);
  ping = ({ data }: { data: string }): void => this.#write(`ping ${data}`);
  pong = ({ data }: { data: string }): void => this.#write(`pong ${data}`);
  doubled = (): void => this.#write('doubled');
  stray = (stray: { kind: string }): void => this.#write(stray.kind);
  call: SessionListener['call'] = (call) => {
    this.#write(call.action);
    call.reply({ kind: 'result', payload: {} });
  };

  async heard(line: string): Promise<void> {
    while (!this.lines.includes(line)) await new Promise<void>((resolve) => (this.#wake = resolve));
  }

  #write(line: string): void {
    this.lines.push(line);
    this.#wake();
  }
}

for (const [where, ends] of transports)
  describe(`frames ${where}`, () => {
    let pair: Ends;
    let [station, csms]: Ear[] = [];

    beforeEach(async () => {
      pair = await ends();
      [station, csms] = [new Ear(), new Ear()];
      pair.station.listen(station);
      pair.csms('CP1').listen(csms);
      await pair.station.open();
      await csms.heard('opened CP1 /CP1');
    });

    afterEach(() => pair.close());

    it('answer each ping with a pong that holds its data, both ways', async () => {
      pair.station.ping?.('from the station');
      pair.csms('CP1').ping?.('from the CSMS');
      await Promise.all([csms!.heard('ping from the station'), station!.heard('pong from the station')]);
      await Promise.all([station!.heard('ping from the CSMS'), csms!.heard('pong from the CSMS')]);
    });

    it('are put together when they are fragments of one message', async () => {
      pair.station.sendRaw('[2,"1","Heartbeat",{}]', 'fragments');
      await csms!.heard('Heartbeat');
      await station!.heard('answer-to-raw');
    });

    it('are no messages when they are binary', async () => {
      pair.station.sendRaw('[2,"1","Heartbeat",{}]', 'binary');
      await csms!.heard('malformed');
      expect(csms!.lines).to.not.include('Heartbeat');
    });

    it('go over a connection that was opened beside another', async () => {
      await pair.station.open({ beside: true });
      pair.station.sendRaw('[2,"1","Heartbeat",{}]');
      await csms!.heard('Heartbeat');
      expect(csms!.lines.filter((line) => line.startsWith('opened'))).to.have.length(2);
      expect(pair.station.connected).to.equal(true);
    });

    it('still go over the first connection when the second is turned away', async () => {
      pair.csms('CP1').security.change({ passwords: [] });
      const problem = await pair.station.open({ beside: true, offered: ['ocpp0.9'] }).then(
        () => undefined,
        (error: Error) => error.name,
      );
      expect(problem).to.equal('ConnectionLost');
      pair.station.sendRaw('[2,"1","Heartbeat",{}]');
      await csms!.heard('Heartbeat');
    });

    it('can go under another identity, percent-encoded in the URL', async () => {
      await pair.station.close();
      const other = new Ear();
      pair.csms(IDENTITY).listen(other);
      await pair.station.open({ identity: IDENTITY });
      await other.heard(`opened ${IDENTITY} /PF%20100%25`);
    });
  });

describe('a second connection of one identity over WebSockets', () => {
  it('is told of when the first one lives on', async () => {
    const endpoint = await listen({ clock: realClock, versions: ['1.6'] });
    const options = { clock: realClock, url: endpoint.url, identity: 'CP1', version: '1.6' } as const;
    const [first, second] = [websocketStation(options), websocketStation(options)];
    const csms = new Ear();
    endpoint.sessionFor('CP1').listen(csms);
    await first.open();
    await second.open();
    await csms.heard('doubled');
    await Promise.all([first.dispose(), second.dispose()]);
    await endpoint.close();
  });
});
