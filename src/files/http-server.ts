import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { boundaryOf, FormReader, fileNameIn } from './multipart.ts';
import { plainAddress, type Passage, type Shelf, type Spot, type Visitor } from './shelf.ts';

/** Certificate and key (PEM) of an HTTPS server. */
export interface ServerIdentity {
  readonly cert: string | Buffer;
  readonly key: string | Buffer;
}

const MOST_CONNECTIONS = 64;
/** Milliseconds for the head of a request, and between two requests. */
const PATIENCE = 15_000;

/** An HTTP server for the places of a shelf, not listening yet: GET and HEAD with Range, PUT and POST, raw or as a form. */
export function httpFileServer(shelf: Shelf, identity?: ServerIdentity): Server {
  const protocol = identity === undefined ? 'http' : 'https';
  const serve = (request: IncomingMessage, response: ServerResponse): void => {
    // A peer that hangs up must not end the process.
    request.on('error', () => undefined);
    response.on('error', () => undefined);
    const visitor: Visitor = { protocol, from: plainAddress(request.socket.remoteAddress) };
    answer(shelf, request, response, visitor);
  };
  const server = identity === undefined ? createServer(serve) : createTlsServer({ ...identity }, serve);
  server.maxConnections = MOST_CONNECTIONS;
  server.headersTimeout = PATIENCE;
  server.keepAliveTimeout = PATIENCE;
  // How long a body may take is the shelf's business: it watches for stalls.
  server.requestTimeout = 0;
  return server;
}

function answer(shelf: Shelf, request: IncomingMessage, response: ServerResponse, visitor: Visitor): void {
  const { token, rest, climbs } = pathOf(request.url ?? '');
  const spot = shelf.find(token, visitor.protocol);
  const uploads = request.method === 'PUT' || request.method === 'POST';
  if (spot === undefined) return refuse(response, 404);
  if (climbs) {
    spot.refused(uploads ? 'upload' : 'download', visitor, request.url ?? '', 'the path leads out of its place');
    return refuse(response, 400);
  }
  if (uploads) return receive(spot, request, response, visitor, rest);
  if (request.method === 'GET' || request.method === 'HEAD') return deliver(spot, request, response, visitor, rest);
  spot.refused('download', visitor, rest.join('/'), `${request.method ?? ''} is not offered`);
  response.setHeader('Allow', 'GET, HEAD, PUT, POST');
  refuse(response, 405);
}

interface AskedPath {
  readonly token: string;
  readonly rest: readonly string[];
  readonly climbs: boolean;
}

/** The parts of a path as it was written; nothing in it is resolved. */
function pathOf(url: string): AskedPath {
  const [path = ''] = url.split(/[?#]/);
  try {
    const [token = '', ...rest] = path
      .split('/')
      .filter((part) => part !== '')
      .map((part) => decodeURIComponent(part));
    return { token, rest, climbs: rest.some((part) => part === '..' || part === '.' || /[/\\\u0000]/.test(part)) };
  } catch {
    return { token: path.split('/')[1] ?? '', rest: [], climbs: true };
  }
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'Content-Length': 0, Connection: 'close' }).end();
}

function deliver(
  spot: Spot,
  request: IncomingMessage,
  response: ServerResponse,
  visitor: Visitor,
  rest: readonly string[],
): void {
  const { file } = spot;
  if (file === undefined || rest.length !== 1 || rest[0] !== file.name) {
    spot.refused('download', visitor, rest.join('/'), 'there is no such file');
    return refuse(response, 404);
  }
  const size = file.bytes.length;
  const range = rangeOf(request.headers.range, size);
  if (range === 'outside') {
    response.setHeader('Content-Range', `bytes */${size}`);
    return refuse(response, 416);
  }
  const { from, to } = range ?? { from: 0, to: size - 1 };
  response.writeHead(range ? 206 : 200, {
    'Content-Type': 'application/octet-stream',
    'Content-Length': to - from + 1,
    'Accept-Ranges': 'bytes',
    ...(range ? { 'Content-Range': `bytes ${from}-${to}/${size}` } : {}),
  });
  if (request.method === 'HEAD') return void response.end();
  const passage = spot.fetching(visitor, () => response.destroy());
  response.on('close', () => passage.end('broken off', 'the connection was closed before the end'));
  pour(file.bytes.subarray(from, to + 1), response, passage);
}

const PORTION = 65_536;

/** Hands out the bytes as fast as the peer takes them. */
function pour(bytes: Uint8Array, response: ServerResponse, passage: Passage): void {
  let at = 0;
  const more = (): void => {
    while (at < bytes.length) {
      const portion = bytes.subarray(at, at + PORTION);
      at += portion.length;
      if (!passage.pass(portion)) return;
      if (!response.write(portion)) return void response.once('drain', more);
    }
    response.end(() => passage.end('complete'));
  };
  more();
}

/** The one range that is asked for; undefined when none is, or several are, and all is delivered. */
function rangeOf(header: string | undefined, size: number): { from: number; to: number } | 'outside' | undefined {
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return undefined;
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return from >= size || to < from ? 'outside' : { from, to };
}

function receive(
  spot: Spot,
  request: IncomingMessage,
  response: ServerResponse,
  visitor: Visitor,
  rest: readonly string[],
): void {
  const [folder, name = fileNameIn(request.headers['content-disposition'] ?? '') ?? ''] = rest;
  if (spot.file !== undefined || folder !== FOLDER || rest.length > 2) {
    spot.refused('upload', visitor, rest.join('/'), 'that is not the place to upload to');
    return refuse(response, 404);
  }
  const boundary = boundaryOf(request.headers['content-type']);
  const upload = new Upload(spot, visitor, request, response);
  const form = boundary === undefined ? undefined : new FormReader(boundary, upload.asForm(name));
  if (form === undefined && !upload.begin(name)) return;
  request.on('data', (chunk: Buffer) => {
    if (form === undefined) upload.data(chunk);
    else if (!form.take(chunk)) upload.giveUp('it is no form that can be read');
  });
  request.on('close', () => upload.giveUp('the connection was closed before the end'));
  request.on('end', () => {
    if (form === undefined || form.complete) upload.end();
    else upload.giveUp('the form holds no whole file');
  });
}

/** The folder of a place for uploads. */
export const FOLDER = 'logs';

/** One upload by HTTP. */
class Upload {
  readonly #spot: Spot;
  readonly #visitor: Visitor;
  readonly #request: IncomingMessage;
  readonly #response: ServerResponse;
  #passage: Passage | undefined;
  #answered = false;

  constructor(spot: Spot, visitor: Visitor, request: IncomingMessage, response: ServerResponse) {
    this.#spot = spot;
    this.#visitor = visitor;
    this.#request = request;
    this.#response = response;
  }

  /** @returns false when nothing is taken */
  begin(name: string): boolean {
    // Cut off by the bounds: the answer says so, if the peer still listens, and the connection goes.
    this.#passage = this.#spot.receiving(this.#visitor, name, () => this.#hangUp(413));
    if (this.#passage === undefined) this.#hangUp(507);
    return this.#passage !== undefined;
  }

  data(chunk: Uint8Array): boolean {
    return this.#passage?.pass(chunk) ?? false;
  }

  /** A name in the URL counts more than that of the form. */
  asForm(name: string): { file: (own: string) => void; data: (chunk: Uint8Array) => boolean; end: () => void } {
    return { file: (own) => void this.begin(name || own), data: (chunk) => this.data(chunk), end: () => undefined };
  }

  end(): void {
    this.#passage?.end('complete');
    this.#answer(201);
  }

  giveUp(why: string): void {
    if (this.#answered) return;
    this.#passage?.end('broken off', why);
    this.#hangUp(400);
  }

  #answer(status: number): void {
    if (this.#answered) return;
    this.#answered = true;
    if (!this.#response.headersSent) this.#response.writeHead(status, { 'Content-Length': 0 }).end();
  }

  #hangUp(status: number): void {
    if (this.#answered) return;
    this.#response.setHeader('Connection', 'close');
    this.#answer(status);
    this.#response.once('finish', () => this.#request.destroy());
    if (this.#response.writableFinished) this.#request.destroy();
  }
}
