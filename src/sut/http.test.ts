import { expect } from 'chai';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { realClock } from '../clock/index.ts';
import type { OperatorContext, OperatorOutcome } from './driver.ts';
import { DriverError } from './driver.ts';
import { httpDriver } from './http.ts';

const context: OperatorContext = { case: 'TC_003_CS', step: '1', identity: 'CP001' };
const plugIn = { action: 'plugIn', evse: 1, connector: 1 } as const;
const limit = { clock: realClock, ms: 5000 };

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

describe('the http driver', () => {
  const servers: Server[] = [];
  const serve = async (listener: RequestListener): Promise<URL> => {
    const server = createServer(listener);
    servers.push(server);
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/operate`);
  };
  const answering = (status: number, body: string): Promise<URL> =>
    serve((_, response) => response.writeHead(status).end(body));
  const perform = async (url: URL): Promise<OperatorOutcome> => httpDriver(url, limit).perform(plugIn, context);
  const failure = async (url: URL | Promise<URL>): Promise<string> => {
    try {
      return `no failure but ${JSON.stringify(await perform(await url))}`;
    } catch (error) {
      expect(error).to.be.instanceOf(DriverError);
      return (error as Error).message;
    }
  };
  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
  });

  it('posts plugfest-operator/1 and reads the outcome', async () => {
    const seen: { method?: string | undefined; type?: string | undefined; body: unknown }[] = [];
    const url = await serve((request, response) => {
      void bodyOf(request).then((body) => {
        seen.push({ method: request.method, type: request.headers['content-type'], body: JSON.parse(body) });
        response.end('{"outcome":"done"}');
      });
    });
    expect(await perform(url)).to.deep.equal({ outcome: 'done' });
    expect(seen).to.deep.equal([
      {
        method: 'POST',
        type: 'application/json',
        body: { protocol: 'plugfest-operator/1', ...context, action: 'plugIn', evse: 1, connector: 1 },
      },
    ]);
  });

  it('reads declined and unsupported', async () => {
    expect(await perform(await answering(200, '{"outcome":"declined","note":"no hands"}'))).to.deep.equal({
      outcome: 'declined',
      note: 'no hands',
    });
    expect(await perform(await answering(501, '{"outcome":"unsupported"}'))).to.deep.equal({ outcome: 'unsupported' });
  });

  it('sends the user and password of the URL, and does not show them', async () => {
    let authorization: string | undefined;
    const url = await serve((request, response) => {
      authorization = request.headers.authorization;
      response.end('{}');
    });
    url.username = 'me';
    url.password = 'pa%3Ass';
    expect(await failure(url)).to.not.contain('pa');
    expect(httpDriver(url, limit).name).to.equal(`http:http://${url.host}/operate`);
    expect(authorization).to.equal(`Basic ${Buffer.from('me:pa:ss').toString('base64')}`);
  });

  it('does not follow a redirect', async () => {
    let followed = false;
    const elsewhere = await serve((_, response) => {
      followed = true;
      response.end('{"outcome":"done"}');
    });
    const url = await serve((_, response) => response.writeHead(307, { location: elsewhere.href }).end());
    expect(await failure(url)).to.contain('answered 307 (redirects are not followed');
    expect(followed).to.equal(false);
  });

  it('refuses every other status, and a status that contradicts the outcome', async () => {
    expect(await failure(answering(404, 'no such page'))).to.contain('answered 404: no such page');
    expect(await failure(answering(500, ''))).to.contain('answered 500: no body');
    expect(await failure(answering(201, '{"outcome":"done"}'))).to.contain('answered 201');
    expect(await failure(answering(200, '{"outcome":"unsupported"}'))).to.contain('answered unsupported with 200');
    expect(await failure(answering(501, '{"outcome":"done"}'))).to.contain('answered done with 501');
    expect(await failure(answering(501, '<h1>Unsupported method</h1>'))).to.contain('must answer with JSON');
  });

  it('refuses a login page, an unknown outcome and an empty answer', async () => {
    expect(await failure(answering(200, '<!DOCTYPE html>')))
      .to.contain('must answer with JSON')
      .and.to.contain('<!DOCTYPE html>');
    expect(await failure(answering(200, '{"outcome":"ok"}'))).to.contain('done, declined or unsupported');
    expect(await failure(answering(200, ''))).to.contain('answered nothing');
  });

  it('stops reading an endless answer', async () => {
    const url = await serve((_, response) => {
      const more = (): void => {
        while (!response.destroyed && response.write('x'.repeat(16_384)));
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    });
    expect(await failure(url)).to.contain('more than 64 KiB');
  });

  it('says that nothing listens there', async () => {
    const url = await answering(200, '');
    await new Promise((closed) => servers.pop()!.close(closed));
    expect(await failure(url)).to.contain('cannot be reached: nothing listens there; start the driver');
  });

  it('says that the connection was closed without an answer', async () => {
    expect(await failure(serve((request) => request.socket.destroy()))).to.contain(
      'closed the connection without an answer',
    );
  });

  it('gives up when the time is over, before and in the middle of the answer', async () => {
    for (const listener of [
      () => undefined,
      (_: unknown, response: Parameters<RequestListener>[1]) => void response.write('{"outcome":'),
    ]) {
      const driver = httpDriver(await serve(listener), { clock: realClock, ms: 30 });
      const error = await driver.perform(plugIn, context).then(String, (reason: unknown) => reason);
      expect(error)
        .to.be.instanceOf(DriverError)
        .with.property('message')
        .that.contains('gave no answer within 0.03 s');
    }
  });

  it('gives up with the case, and sends nothing when it is over already', async () => {
    let posts = 0;
    const over = new AbortController();
    const url = await serve(() => {
      posts += 1;
      over.abort();
    });
    const messages: string[] = [];
    for (let round = 0; round < 2; round++) {
      await httpDriver(url, limit)
        .perform(plugIn, { ...context, signal: over.signal })
        .catch((error: Error) => messages.push(error.message));
    }
    expect(posts).to.equal(1);
    expect(messages).to.have.length(2);
    for (const message of messages) expect(message).to.contain('before the case stopped waiting');
  });
});
