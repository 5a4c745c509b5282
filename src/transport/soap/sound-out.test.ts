import { expect } from 'chai';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { realClock } from '../../clock/index.ts';
import { listenSoap, soundOut } from './index.ts';

describe('who answers at an endpoint', () => {
  const servers: Server[] = [];
  afterEach(() => servers.splice(0).forEach((one) => one.close()));
  const sounding = { version: '1.6', identity: 'CP1', from: 'http://127.0.0.1:9/', poster: {} } as const;

  async function web(status: number, body: string): Promise<URL> {
    const server = createServer((_, response) => void response.writeHead(status).end(body)).listen(0, '127.0.0.1');
    servers.push(server);
    await once(server, 'listening');
    return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/ocpp`);
  }

  it('is a central system, even if it knows nobody', async () => {
    const csms = await listenSoap({ clock: realClock, versions: ['1.6'], knows: () => false });
    try {
      await soundOut(new URL(csms.url), sounding);
    } finally {
      await csms.close();
    }
  });

  for (const [status, body, why] of [
    [200, '<!doctype html><title>It works!</title>', 'a web page came (HTTP 200: <!doctype html>'],
    [404, 'nothing', 'it serves nothing at this path; check the path of the URL (HTTP 404)'],
    [302, '', 'it sends requests elsewhere (HTTP 302)'],
    [401, '', 'it wants credentials'],
    [400, 'This combination of host and port requires TLS.', 'it wants https:// (HTTP 400)'],
  ] as const)
    it(`is some other web server that says HTTP ${status}`, async () => {
      const url = await web(status, body);
      const error: unknown = await soundOut(url, sounding).catch((failure: unknown) => failure);
      expect(String(error)).to.contain(`no central system answers at ${url.href}: ${why}`);
    });

  for (const [status, body] of [
    [500, ''],
    [200, '<s:Envelope'],
    [404, '<Envelope xmlns="http://schemas.xmlsoap.org/soap/envelope/"/>'],
  ] as const)
    it(`is a central system, or one that is to be judged: HTTP ${status} with ${body === '' ? 'nothing' : body}`, async () => {
      await soundOut(await web(status, body), sounding);
    });
});
