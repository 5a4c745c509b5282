import { expect } from 'chai';
import { XMLValidator } from 'fast-xml-parser';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { WebSocket, WebSocketServer } from 'ws';
import { ProcessBench, resultIn } from './bench.ts';
import { freePort, type PlugfestProcess } from './plugfest-process.ts';

/** Text that would do harm in a page, on a terminal, in XML or in a table, if it came through. */
const EVIL = '<script>alert(1)</script>\u001b[31m\u001b]0;owned\u0007\u202e\u2066\u0000\u0008|`]]>&"\'\n# head\u009b2J';
const SHORT = '<b>\u001b[2J\u202e\u0000|&"';
const HUGE = `${EVIL}${'x'.repeat(50_000)}`;

/** Characters that move the cursor, colour, hide or turn round what stands beside them. Tabs and line ends are ours. */
const HARMFUL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;

describe('hostile text of the system under test', function () {
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

  const reporters = ['console', 'json', 'junit', 'html'].flatMap((name) => ['--reporter', name]);

  /** Nothing that was written or said does any harm. */
  async function isHarmless(process: PlugfestProcess, out: string): Promise<void> {
    const again = bench.start('report', out, '--format', 'markdown,html');
    await again.ended();
    const read = (name: string): Promise<string> => readFile(join(out, name), 'utf8');
    const [html, junit, markdown] = await Promise.all([read('index.html'), read('junit.xml'), read('summary.md')]);
    for (const [name, text] of Object.entries({ html, junit, markdown, said: process.said, again: again.said }))
      expect(HARMFUL.exec(text)?.[0].codePointAt(0), name).to.equal(undefined);
    expect(XMLValidator.validate(junit)).to.equal(true);
    for (const text of [html, markdown]) {
      expect(text).to.not.contain('<script>alert');
      expect(text).to.not.contain('<b>');
    }
    // It is not lost: who looks for it finds it made visible.
    expect(html).to.contain('&lt;script&gt;');
    expect(process.said.length).to.be.lessThan(20_000);
  }

  it('from a charge point: vendor, id tag, vendor codes, and a description of 50 kB', async () => {
    const port = await freePort();
    const held: { station?: WebSocket } = {};
    const driver = createServer((_request, response) => {
      held.station?.send(
        JSON.stringify([
          2,
          'status',
          'StatusNotification',
          {
            connectorId: 1,
            status: 'Preparing',
            errorCode: 'OtherError',
            info: SHORT,
            vendorId: EVIL,
            vendorErrorCode: HUGE,
          },
        ]),
      );
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"outcome":"done"}');
    }).listen(0, '127.0.0.1');
    servers.push(driver);
    await once(driver, 'listening');
    const control = `http:http://127.0.0.1:${(driver.address() as AddressInfo).port}`;
    const { process, out } = bench.run(
      ...['TC_003_CS', '--sut', 'station', '--listen', `127.0.0.1:${port}`, '--driver', control, ...reporters],
    );
    await process.says(/listening on/);
    held.station = await hostileStation(`ws://127.0.0.1:${port}/CP001`);
    expect(await process.ended(), process.said).to.equal(1);
    held.station.terminate();
    const { cases, sut } = await resultIn(out);
    expect(cases[0]?.verdict).to.equal('fail');
    expect(cases[0]?.findings.some(({ details }) => details.some(({ what }) => what === 'vendorErrorCode'))).to.equal(
      true,
    );
    expect(sut.vendor.length).to.be.at.most(100);
    await isHarmless(process, out);
  });

  it('from a central system: codes and descriptions of 50 kB, and messages of hostile names', async () => {
    const http = createServer().listen(0, '127.0.0.1');
    servers.push(http);
    await once(http, 'listening');
    new WebSocketServer({ server: http, handleProtocols: () => 'ocpp1.6' }).on('connection', (ws) => {
      ws.on('message', (data: Buffer) => {
        const [type, id, action] = JSON.parse(data.toString()) as [number, string, string];
        if (type !== 2) return;
        if (action === 'BootNotification')
          ws.send(
            JSON.stringify([3, id, { status: 'Accepted', currentTime: new Date().toISOString(), interval: 300 }]),
          );
        else if (action === 'Authorize') {
          ws.send(JSON.stringify([2, 'evil\u001b[2J', `Evil${EVIL}`, { text: HUGE, [EVIL]: EVIL }]));
          ws.send(JSON.stringify([4, id, EVIL, HUGE, { [EVIL]: HUGE }]));
        } else ws.send(JSON.stringify([3, id, {}]));
      });
    });
    const { process, out } = bench.run(
      ...['TC_003_CSMS', '--sut', 'csms', '--url', `ws://127.0.0.1:${(http.address() as AddressInfo).port}`],
      ...['--driver', `exec:echo '{"outcome":"done"}'`, ...reporters],
    );
    expect(await process.ended(), process.said).to.equal(1);
    const { cases } = await resultIn(out);
    expect(cases[0]?.because).to.contain('CALLERROR');
    await isHarmless(process, out);
  });
});

/** A charge point that boots with hostile names and answers everything with hostile text. */
async function hostileStation(url: string): Promise<WebSocket> {
  const ws = new WebSocket(url, ['ocpp1.6']);
  ws.on('error', () => undefined);
  await once(ws, 'open');
  ws.on('message', (data: Buffer) => {
    const [type, id] = JSON.parse(data.toString()) as [number, string];
    if (type === 2) ws.send(JSON.stringify([4, id, EVIL, HUGE, { [EVIL]: EVIL }]));
  });
  const names = { chargePointVendor: SHORT, chargePointModel: SHORT, firmwareVersion: EVIL };
  ws.send(JSON.stringify([2, 'boot', 'BootNotification', names]));
  for (const connectorId of [1, 2])
    ws.send(
      JSON.stringify([
        2,
        `s${connectorId}`,
        'StatusNotification',
        { connectorId, status: 'Available', errorCode: 'NoError' },
      ]),
    );
  return ws;
}
