import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { OperatorAction, OperatorContext, OperatorOutcome } from '../sut/index.ts';
import { listenFailed } from '../transport/listen-failed.ts';
import { readControlRequest } from './control-message.ts';

/** Something that carries out an operator's actions. */
export interface Operable {
  perform(action: OperatorAction, context: OperatorContext): Promise<OperatorOutcome>;
}

export interface ControlPortOptions {
  readonly peer: Operable;
  /** What `GET /` shows; small, and nothing secret. */
  readonly status: () => Readonly<Record<string, unknown>>;
  /** Address to bind, 127.0.0.1 unless given: whoever reaches this port can operate the peer. */
  readonly host?: string;
  /** Port to bind, 0 (a free one) unless given. */
  readonly port?: number;
}

/** An open control port. */
export interface ControlPort {
  /** Where it listens: `http://127.0.0.1:7001`. */
  readonly url: string;
  /** Closes it and every connection to it. */
  close(): Promise<void>;
}

/** A body longer than this is refused (bytes). */
const LONGEST_BODY = 64 * 1024;
/** How long a request may take to arrive, in milliseconds. */
const ARRIVAL = 10_000;

/**
 * Opens the port over which an embedded peer is operated (`plugfest-operator/1`): POST an action to any path, and it is
 * answered 200 with done or declined, 501 with unsupported, 400 when the message is wrong.
 *
 * @throws ListenFailed when the port cannot be opened
 */
export async function openControlPort(options: ControlPortOptions): Promise<ControlPort> {
  const { host = '127.0.0.1', port = 0 } = options;
  const server = createServer({ requestTimeout: ARRIVAL, headersTimeout: ARRIVAL }, (request, response) => {
    respond(options, request, response).catch((error: unknown) => {
      if (!response.headersSent) send(response, 500, { error: error instanceof Error ? error.message : 'failed' });
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(listenFailed(error, host, port)));
    server.listen(port, host, resolve);
  });
  return { url: urlOf(server), close: () => close(server) };
}

async function respond(options: ControlPortOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  switch (request.method) {
    case 'GET':
      return send(response, 200, options.status());
    case 'POST':
      return operate(options.peer, request, response);
    default:
      response.setHeader('allow', 'GET, POST');
      return send(response, 405, { error: 'POST an action, or GET the status' });
  }
}

async function operate(peer: Operable, request: IncomingMessage, response: ServerResponse): Promise<void> {
  // A web page can post plain text to this machine without asking; JSON it cannot.
  if (!/^application\/json\s*(;|$)/iu.test(request.headers['content-type'] ?? ''))
    return send(response, 415, { error: 'content-type: application/json expected' });
  const body = await bodyOf(request);
  if (body === undefined) return send(response, 413, { error: `the body is longer than ${LONGEST_BODY / 1024} KiB` });
  const asked = readControlRequest(body);
  if ('problem' in asked) return send(response, 400, { error: asked.problem });
  if ('unknownAction' in asked)
    return send(response, 501, { outcome: 'unsupported', note: `there is no action ${asked.unknownAction}` });
  const outcome = await peer.perform(asked.action, asked.context);
  send(response, outcome.outcome === 'unsupported' ? 501 : 200, outcome);
}

/** The body as text; undefined when it is too long. */
async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= LONGEST_BODY) chunks.push(chunk);
    // Somewhat too long is read to its end, so that the answer is seen; far too long is cut off.
    else if (size > 16 * LONGEST_BODY) request.destroy();
  }
  return size > LONGEST_BODY ? undefined : Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, status: number, body: unknown): void {
  const text = `${JSON.stringify(body)}\n`;
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(text);
}

function urlOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  return closed;
}
