import { sleep, type Clock } from '../clock/index.ts';
import { TransferFailed, type Files, type FileTransfer, type Place, type PlaceTerms } from './files.ts';
import { Shelf, type Bounds, type Spot } from './shelf.ts';
import { noStore } from './store.ts';

/** What every transfer takes, in milliseconds. */
const TRANSFER = 400;
const HOST = 'files.test';
const FROM = 'memory';

/** File servers without sockets, and the client that reaches them: for self-play in virtual time. */
export interface MemoryFiles extends Files {
  readonly client: FileTransfer;
}

/** Places that only its own client reaches. Deterministic: the same calls make the same URLs. */
export function memoryFiles(clock: Clock, bounds?: Bounds): MemoryFiles {
  let secrets = 0;
  const shelf = new Shelf({
    clock,
    store: noStore,
    secret: () => `place${String(++secrets)}`,
    ...(bounds ? { bounds } : {}),
  });
  const placeOf = (spot: Spot, name: string): Place => ({
    url: `${spot.protocol}://${HOST}/${spot.token}/${name}`,
    close: () => spot.close(),
  });
  const reach = async (url: string): Promise<Spot> => {
    await sleep(clock, TRANSFER);
    const [, protocol, host, token = ''] = /^(ftp|https?):\/\/([^/]+)\/([^/]+)/.exec(url) ?? [];
    if (host !== HOST) throw new TransferFailed('unreachable', `nobody answers at ${url}`);
    const spot = shelf.find(token, protocol as Spot['protocol']);
    if (!spot) throw new TransferFailed('missing', `there is no ${url}`);
    return spot;
  };
  const client: FileTransfer = {
    async download(url) {
      const spot = await reach(url);
      const { file } = spot;
      if (file === undefined || !url.endsWith(`/${file.name}`)) {
        throw new TransferFailed('missing', `there is no ${url}`);
      }
      const passage = spot.fetching({ protocol: spot.protocol, from: FROM }, () => undefined);
      passage.pass(file.bytes);
      passage.end('complete');
      return file.bytes;
    },
    async upload(url, { name, bytes }) {
      const spot = await reach(url);
      const passage = spot.receiving({ protocol: spot.protocol, from: FROM }, name, () => undefined);
      if (spot.file !== undefined || !passage?.pass(bytes)) throw new TransferFailed('denied', `${url} takes nothing`);
      passage.end('complete');
    },
  };
  return {
    protocols: ['ftp', 'http', 'https'],
    offers: (file, terms: PlaceTerms) => placeOf(shelf.put(terms, file), file.name),
    takes: (terms) => placeOf(shelf.put(terms), 'logs'),
    close() {
      shelf.close();
      return Promise.resolve();
    },
    client,
  };
}
