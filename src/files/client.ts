import { Client, FTPError } from 'basic-ftp';
import { get as httpGet, request as httpRequest, type IncomingMessage } from 'node:http';
import { get as httpsGet, request as httpsRequest } from 'node:https';
import { Readable, Writable } from 'node:stream';
import { TransferFailed, type FileTransfer, type OfferedFile, type TransferTrouble } from './files.ts';

/** Milliseconds without an answer after which a server counts as gone. */
const PATIENCE = 15_000;
/** What a charge point has room for, in bytes. */
const LARGEST = 64 * 1024 * 1024;

/** Fetches and uploads over HTTP, HTTPS and FTP. @param ca roots that an HTTPS server is judged by (PEM) */
export function networkTransfer(ca?: string | Buffer): FileTransfer {
  const tls = ca === undefined ? {} : { ca };
  return {
    download(url) {
      const { protocol } = parsed(url);
      if (protocol === 'ftp:') return ftpDownload(new URL(url));
      return httpDownload(
        url,
        protocol === 'https:' ? (done) => httpsGet(url, tls, done) : (done) => httpGet(url, done),
      );
    },
    upload(url, file) {
      const { protocol } = parsed(url);
      if (protocol === 'ftp:') return ftpUpload(new URL(url), file);
      const to = `${url.replace(/\/$/, '')}/${encodeURIComponent(file.name)}`;
      const options = { method: 'PUT', headers: { 'Content-Length': file.bytes.length } };
      return httpUpload(to, file, (done) =>
        protocol === 'https:' ? httpsRequest(to, { ...options, ...tls }, done) : httpRequest(to, options, done),
      );
    },
  };
}

function parsed(url: string): URL {
  const read = URL.canParse(url) ? new URL(url) : undefined;
  if (read && ['ftp:', 'http:', 'https:'].includes(read.protocol)) return read;
  throw new TransferFailed('unsupported', `${read?.protocol ?? url} is not supported`);
}

// ── HTTP ────────────────────────────────────────────────────────────────────────────────────────────────────────────

type Ask = (done: (response: IncomingMessage) => void) => ReturnType<typeof httpRequest>;

function httpDownload(url: string, ask: Ask): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const request = ask((response) => {
      if (response.statusCode !== 200) return reject(refusal(url, response));
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        if ((size += chunk.length) > LARGEST) request.destroy(new Error('it is too large'));
      });
      response.on('end', () => resolve(Buffer.concat(chunks)));
      response.on('close', () => reject(new TransferFailed('broken off', `${url} broke off`)));
    });
    watch(request, url, reject);
  });
}

function httpUpload(url: string, { bytes }: OfferedFile, ask: Ask): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = ask((response) => {
      response.resume();
      const { statusCode = 0 } = response;
      if (statusCode >= 200 && statusCode < 300) resolve();
      else reject(refusal(url, response));
    });
    watch(request, url, reject);
    request.end(bytes);
  });
}

function watch(request: ReturnType<typeof httpRequest>, url: string, reject: (error: Error) => void): void {
  request.setTimeout(PATIENCE, () => request.destroy(new Error('no answer')));
  request.on('error', (error) => reject(new TransferFailed('unreachable', `${url}: ${error.message}`)));
}

function refusal(url: string, { statusCode = 0 }: IncomingMessage): TransferFailed {
  const trouble: TransferTrouble = statusCode === 404 ? 'missing' : 'denied';
  return new TransferFailed(trouble, `${url} answered ${statusCode}`);
}

// ── FTP ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Does something on a connection of its own, logged in. */
async function connected<T>(url: URL, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(PATIENCE);
  try {
    await client.access({
      host: url.hostname,
      port: url.port === '' ? 21 : Number(url.port),
      ...(url.username === ''
        ? {}
        : { user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) }),
    });
    return await work(client);
  } catch (error) {
    if (error instanceof TransferFailed) throw error;
    const code = error instanceof FTPError ? error.code : 0;
    const trouble: TransferTrouble =
      code === 530 || code === 553 ? 'denied' : code === 550 ? 'missing' : code > 0 ? 'broken off' : 'unreachable';
    throw new TransferFailed(trouble, `${url.host}: ${(error as Error).message}`);
  } finally {
    client.close();
  }
}

function ftpDownload(url: URL): Promise<Uint8Array> {
  return connected(url, async (client) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const sink = new Writable({
      write(chunk: Buffer, _encoding, done) {
        chunks.push(chunk);
        size += chunk.length;
        done(size > LARGEST ? new Error('it is too large') : null);
      },
    });
    await client.downloadTo(sink, decodeURIComponent(url.pathname));
    return Buffer.concat(chunks);
  });
}

function ftpUpload(url: URL, { name, bytes }: OfferedFile): Promise<void> {
  return connected(url, async (client) => {
    const folder = decodeURIComponent(url.pathname).replace(/\/$/, '');
    await client.uploadFrom(Readable.from([Buffer.from(bytes)]), `${folder}/${name}`);
  });
}
