import { expect } from 'chai';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { projectFolder } from '../tool.ts';
import { ProcessBench, resultIn } from './bench.ts';
import { freePort, type PlugfestProcess } from './plugfest-process.ts';

/** Short but legal, so that the waits that the protocol demands stay short. */
const VALUES = [
  'meterValueInterval=1',
  'clockAlignedInterval=2',
  'expiryDateOffset=10',
  'maxTimeDeviation=1',
  `firmwareFile=${join(projectFolder, 'fixtures/firmware/reference-2.0.0.bin')}`,
  'firmwareVersion=2.0.0',
];
/** 1.2 has no DataTransfer. */
const VENDOR = 'knownVendorId=org.plugfest';
const TAGS = ['validIdTag=TAG-{n}', 'validIdTag2=TAG-{n}B', 'parentIdTag=GROUP-{n}'];
const STATIONS = 8;

/** The versions before 1.6 with embedded peers that are processes of their own: real HTTP, and orders over control ports. */
for (const [version, station, csms] of [
  ['1.5', 100, 90],
  ['1.2', 70, 60],
] as const)
  describe(`plugfest run over ${version}S`, function () {
    this.timeout(120_000);
    const over = ['--over', `${version}S`];
    const bench = new ProcessBench();
    let desk: Server | undefined;
    beforeEach(() => bench.open());
    afterEach(async () => {
      desk?.close();
      await bench.close();
    });

    /** Runs everything, which must pass or not apply. */
    async function passes(role: 'station' | 'csms', least: number, ...args: readonly string[]): Promise<void> {
      const pics = join(projectFolder, 'fixtures', 'pics', `reference-${version}-${role}.yaml`);
      const values = [...VALUES, ...TAGS, ...(version === '1.2' ? [] : [VENDOR])].flatMap((value) => [
        '--value',
        value,
      ]);
      const { process, out } = bench.run(
        ...['--sut', role, '--pics', pics, '--timeout', '10', '--reporter', 'json'],
        ...[...over, ...values, ...args],
      );
      const code = await process.ended();
      expect(code, process.said).to.be.oneOf([0, 1, 3]);
      const { cases, summary } = await resultIn(out);
      const wrong = cases.filter(({ verdict, notApplicable }) => verdict !== 'pass' && (notApplicable ?? '') === '');
      expect(wrong.map(({ id, because }) => `${id}: ${because}`)).to.deep.equal([]);
      expect(summary.pass).to.be.at.least(least);
      expect(code, process.said).to.equal(0);
    }

    it('charge points side by side pass every case that applies', async () => {
      const listen = `127.0.0.1:${await freePort()}`;
      const controls = new Map<string, string>();
      const stations: PlugfestProcess[] = [];
      for (let number = 1; number <= STATIONS; number++) {
        const control = `127.0.0.1:${await freePort()}`;
        const identity = `CP${String(number)}`;
        controls.set(identity, `http://${control}`);
        const args = ['--url', `http://${listen}`, '--identity', identity, '--control', control];
        // A driver who has identified and goes away keeps a connector for no longer than that.
        args.push('--setting', 'ConnectionTimeOut=5');
        stations.push(bench.start('reference', 'station', ...over, ...args));
      }
      await Promise.all(stations.map((one) => one.says(/cannot connect/)));
      desk = await forwarding(controls);
      const { port } = desk.address() as AddressInfo;
      const driver = `http:http://127.0.0.1:${port}`;
      const lanes = [...controls.keys()].flatMap((identity) => ['--identity', identity]);
      await passes('station', station, '--listen', listen, '--driver', driver, ...lanes);
    });

    it('a central system passes every case', async () => {
      const args = await bench.csms(...over, '--heartbeat-interval', '2');
      await passes('csms', csms, ...args, '--lanes', '6', '--identity', 'CP{n}');
    });
  });

/** An operator's desk for several charge points: an action goes to the control port of the one that it is for. */
async function forwarding(controls: ReadonlyMap<string, string>): Promise<Server> {
  const server = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
      const body = Buffer.concat(chunks).toString('utf8');
      const { identity } = JSON.parse(body) as { identity: string };
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(controls.get(identity)!, { method: 'POST', headers, body });
      response.writeHead(answer.status, headers).end(await answer.text());
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}
