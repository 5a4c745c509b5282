import { expect } from 'chai';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { WebSocketServer } from 'ws';
import { ProcessBench, resultIn } from './bench.ts';

const PASSWORD = 'correct-horse-battery';
/** The AuthorizationKey of a case, and one that the central system sends by itself. */
const [OURS, THEIRS] = ['00112233445566778899aabbccddeeff', 'ffeeddccbbaa99887766554433221100'];
const FORMS = [
  PASSWORD,
  Buffer.from(PASSWORD).toString('hex'),
  Buffer.from(PASSWORD).toString('base64'),
  Buffer.from(`CP001:${PASSWORD}`).toString('base64'),
  OURS,
  OURS.toUpperCase(),
  THEIRS,
];

/** Every file below a folder with its text. */
async function textsIn(folder: string): Promise<[string, string][]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry): Promise<[string, string]> => {
        const path = join(entry.parentPath, entry.name);
        return [path, await readFile(path, 'utf8')];
      }),
  );
}

describe('passwords and keys', function () {
  this.timeout(30_000);
  const bench = new ProcessBench();
  const servers: Server[] = [];
  beforeEach(() => bench.open());
  afterEach(async () => {
    await bench.close();
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
  });

  /** A central system that asks for a password, and sets the AuthorizationKey of whoever boots. */
  async function curiousCsms(): Promise<string> {
    const http = createServer().listen(0, '127.0.0.1');
    servers.push(http);
    await once(http, 'listening');
    const sockets = new WebSocketServer({
      server: http,
      handleProtocols: () => 'ocpp1.6',
      verifyClient: ({ req }: { req: IncomingMessage }) =>
        req.headers.authorization === `Basic ${Buffer.from(`CP001:${PASSWORD}`).toString('base64')}`,
    });
    sockets.on('connection', (ws) => {
      ws.on('message', (data: Buffer) => {
        const [type, id, action] = JSON.parse(data.toString()) as [number, string, string];
        if (type !== 2) return;
        const answer = action === 'BootNotification' ? { status: 'Accepted', interval: 300 } : {};
        ws.send(JSON.stringify([3, id, { currentTime: new Date().toISOString(), ...answer }]));
        const key = { key: 'AuthorizationKey', value: THEIRS };
        if (action === 'BootNotification') ws.send(JSON.stringify([2, 'k', 'ChangeConfiguration', key]));
        if (action === 'Heartbeat')
          ws.send(`[2,"broken","ChangeConfiguration",{"key":"AuthorizationKey","value":"${THEIRS}"`);
      });
    });
    return `ws://127.0.0.1:${(http.address() as AddressInfo).port}`;
  }

  it('stand in no file and in nothing that is said, in no form', async () => {
    const url = await curiousCsms();
    const { process, out } = bench.run(
      ...['TC_003_CSMS', 'TC_001_CSMS', '--sut', 'csms', '--url', url, '--security-profile', '1'],
      ...['--password', PASSWORD, '--value', `authorizationKey=${OURS}`, '--driver', `exec:echo '{"outcome":"done"}'`],
      ...['--reporter', 'console', '--reporter', 'json', '--reporter', 'junit', '--reporter', 'html'],
    );
    await process.ended();
    const { command, cases } = await resultIn(out);
    expect(cases.map(({ verdict }) => verdict)).to.not.include('pass');
    expect(command).to.contain('--password <redacted>').and.contain('authorizationKey=<redacted>');
    const texts = [['the console', process.said] as [string, string], ...(await textsIn(out))];
    expect(texts.map(([name]) => name).filter((name) => name.endsWith('.jsonl'))).to.have.length(2);
    // What is looked for was there to be found: the frames that held it are in the recordings.
    expect(texts.some(([, text]) => text.includes('AuthorizationKey') && text.includes('<redacted>'))).to.equal(true);
    const found = texts.flatMap(([name, text]) =>
      FORMS.filter((secret) => text.includes(secret)).map((secret) => `${secret} in ${name}`),
    );
    expect(found).to.deep.equal([]);
  });

  it('that are wrong are not told either', async () => {
    const url = await curiousCsms();
    const process = bench.start(
      ...['run', '--sut', 'csms', '--url', url, '--security-profile', '1', '--password', 'wrong-horse-battery'],
      ...['--driver', 'exec:true', 'TC_003_CSMS'],
    );
    expect(await process.ended()).to.equal(2);
    expect(process.said).to.contain('401').and.not.contain('wrong-horse-battery');
  });
});
