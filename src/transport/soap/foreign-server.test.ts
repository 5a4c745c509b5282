import { expect } from 'chai';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { realClock } from '../../clock/index.ts';
import type { SoapVersion } from '../../wire/soap/index.ts';
import type { Session, Stray } from '../../session/index.ts';
import { soapStation } from './index.ts';

const SOAP = 'http://www.w3.org/2003/05/soap-envelope';
const WSA = 'http://www.w3.org/2005/08/addressing';

/** What a stack answers, given the message id of the request. */
type Says = (messageId: string) => { readonly status: number; readonly text: string };

const block = (name: string, text: string): string => `<${name} xmlns="${WSA}">${text}</${name}>`;

/** As CXF writes: a namespace of its own for each block, no declaration of XML. */
function answer(action: string, messageId: string, body: string): string {
  const head =
    block('Action', action) +
    block('MessageID', 'urn:uuid:1') +
    block('To', `${WSA}/anonymous`) +
    block('RelatesTo', messageId);
  return `<soap:Envelope xmlns:soap="${SOAP}"><soap:Header>${head}</soap:Header><soap:Body>${body}</soap:Body></soap:Envelope>`;
}

describe('servers of other authors, over SOAP', () => {
  let server: Server;
  let session: Session | undefined;
  afterEach(async () => {
    await session?.dispose();
    server.close();
    server.closeAllConnections();
  });

  async function station(
    version: SoapVersion,
    says: Says,
  ): Promise<{ cp: Session; strays: Stray[]; told: Promise<Stray> }> {
    server = createServer((request, response) => {
      let text = '';
      request.on('data', (chunk: Buffer) => (text += chunk.toString()));
      request.on('end', () => {
        const { status, text: back } = says(/MessageID>([^<]*)</u.exec(text)?.[1] ?? '');
        if (back === '') return response.writeHead(status, { 'content-length': 0 }).end();
        response.writeHead(status, { 'content-type': 'application/soap+xml; charset=UTF-8' });
        // Of a length that is not told: in chunks.
        response.write(back.slice(0, 100));
        response.end(back.slice(100));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/services/CentralSystemService`;
    const cp = await soapStation({ clock: realClock, version, identity: 'CP1', url });
    session = cp;
    const strays: Stray[] = [];
    const told = new Promise<Stray>((resolve) =>
      cp.listen({
        call: () => undefined,
        stray: (stray) => {
          strays.push(stray);
          resolve(stray);
        },
      }),
    );
    await cp.open();
    return { cp, strays, told };
  }

  it('may name the action of an answer of 1.2 as WS-Addressing does by default', async () => {
    const body =
      '<heartbeatResponse xmlns="urn://Ocpp/Cs/2010/08/"><currentTime>2026-01-01T00:00:00.123Z</currentTime></heartbeatResponse>';
    const { cp, strays } = await station('1.2', (messageId) => ({
      status: 200,
      text: answer('urn://Ocpp/Cs/2010/08/CentralSystemService/HeartbeatResponse', messageId, body),
    }));
    const outcome = await cp.call('Heartbeat', {});
    expect(outcome.answer).to.deep.equal({ kind: 'result', payload: { currentTime: '2026-01-01T00:00:00.123Z' } });
    expect(outcome.breaches).to.deep.equal([]);
    expect(strays).to.deep.equal([]);
  });

  it('may refuse without a subcode, without a header, and with HTTP 500 whoever is to blame', async () => {
    const code = '<soap:Code><soap:Value>soap:Sender</soap:Value></soap:Code>';
    const reason = '<soap:Reason><soap:Text xml:lang="en">not recognized</soap:Text></soap:Reason>';
    const { cp } = await station('1.5', () => ({
      status: 500,
      text: `<soap:Envelope xmlns:soap="${SOAP}"><soap:Body><soap:Fault>${code}${reason}</soap:Fault></soap:Body></soap:Envelope>`,
    }));
    const outcome = await cp.call('Heartbeat', {});
    expect(outcome.answer).to.deep.include({ kind: 'error', description: 'not recognized' });
  });

  it('must not drop a request while HTTP says that all is well', async () => {
    const { cp, told } = await station('1.6', () => ({ status: 200, text: '' }));
    const lost = await cp.call('Heartbeat', {}).then(String, String);
    expect(lost).to.include('no answer to Heartbeat came, but HTTP 200 with the envelope: an empty body');
    expect(await told).to.deep.include({ kind: 'malformed', action: 'Heartbeat' });
  });

  it('may drop an envelope that is none: it is told as no answer', async () => {
    const { cp, told } = await station('1.6', () => ({ status: 200, text: '' }));
    cp.sendRaw('<nonsense/>');
    expect(await told).to.include({ kind: 'hung-up-on-raw', why: 'HTTP 200 with an empty body' });
  });
});
