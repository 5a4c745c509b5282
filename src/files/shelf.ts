import { createHash, randomBytes } from 'node:crypto';
import type { Clock } from '../clock/index.ts';
import type { OfferedFile, PlaceTerms, Transfer, TransferOutcome, TransferProtocol } from './files.ts';
import { safeName, type UploadStore } from './store.ts';

/** What a stranger may do at most. */
export interface Bounds {
  /** Bytes of one upload. */
  readonly largestUpload: number;
  /** Bytes of all uploads of a run. */
  readonly allUploads: number;
  /** Uploads to one place, whole or not. */
  readonly uploadsPerPlace: number;
}

const MiB = 1024 * 1024;

export const usualBounds: Bounds = { largestUpload: 256 * MiB, allUploads: 2048 * MiB, uploadsPerPlace: 20 };

export interface ShelfOptions {
  readonly clock: Clock;
  readonly store: UploadStore;
  readonly bounds?: Bounds;
  /** Makes what nobody can guess. */
  readonly secret?: () => string;
}

/** Who transfers, and how. */
export interface Visitor {
  readonly protocol: TransferProtocol;
  readonly from: string;
}

/** An address as people write it: a socket for both families tells an IPv4 peer as an IPv6 one. */
export function plainAddress(address: string | undefined): string {
  return (address ?? '').replace(/^::ffff:(?=\d+\.)/, '');
}

/** The places of a run, whichever server they are reached through. */
export class Shelf {
  readonly #options: ShelfOptions;
  readonly #spots = new Map<string, Spot>();
  #uploaded = 0;
  #passages = 0;

  constructor(options: ShelfOptions) {
    this.#options = options;
  }

  /** A new place: of a file to fetch, or of a folder to upload to when there is no file. */
  put(terms: PlaceTerms, file?: OfferedFile): Spot {
    const { secret = () => randomBytes(16).toString('hex'), clock, store, bounds = usualBounds } = this.#options;
    const spot = new Spot(secret(), secret(), terms, file, {
      clock,
      store,
      bounds,
      room: (bytes) => (this.#uploaded += bytes) <= bounds.allUploads,
      number: () => ++this.#passages,
      removed: () => this.#spots.delete(spot.token),
    });
    this.#spots.set(spot.token, spot);
    return spot;
  }

  /** The place that a visitor names, if it may be reached so. */
  find(token: string, protocol: TransferProtocol): Spot | undefined {
    const spot = this.#spots.get(token);
    return spot?.protocol === protocol ? spot : undefined;
  }

  close(): void {
    for (const spot of [...this.#spots.values()]) spot.close();
  }
}

interface SpotTerms extends Required<Pick<ShelfOptions, 'clock' | 'store' | 'bounds'>> {
  /** Whether so many bytes more may be kept. */
  readonly room: (bytes: number) => boolean;
  /** Tells the transfers of a run apart. */
  readonly number: () => number;
  readonly removed: () => void;
}

/** One place. */
export class Spot {
  /** User name or path, and password. */
  readonly token: string;
  readonly password: string;
  readonly file: OfferedFile | undefined;
  readonly #terms: PlaceTerms;
  readonly #means: SpotTerms;
  readonly #underWay = new Set<Passage>();
  /** Uploads by their name, to be gone on with. */
  readonly #uploads = new Map<string, Passage>();
  #count = 0;
  #refused = 0;

  constructor(token: string, password: string, terms: PlaceTerms, file: OfferedFile | undefined, means: SpotTerms) {
    this.token = token;
    this.password = password;
    this.file = file;
    this.#terms = terms;
    this.#means = means;
  }

  get protocol(): TransferProtocol {
    return this.#terms.protocol;
  }

  /** How much has been uploaded under a name; undefined when nothing has. */
  sizeOf(name: string): number | undefined {
    return this.#uploads.get(name)?.bytes;
  }

  get uploadNames(): readonly string[] {
    return [...this.#uploads.keys()];
  }

  /** The file is being fetched. @param abort breaks the connection off */
  fetching(visitor: Visitor, abort: () => void): Passage {
    return this.#begin('download', visitor, this.file?.name ?? '', abort);
  }

  /**
   * Something is being uploaded.
   * @param abort breaks the connection off
   * @param onward goes on with what was uploaded under this name before
   * @returns undefined when no more is taken
   */
  receiving(visitor: Visitor, name: string, abort: () => void, onward = false): Passage | undefined {
    const earlier = onward ? this.#uploads.get(name) : undefined;
    if (earlier && !this.#underWay.has(earlier)) return earlier.resumed(abort);
    if (this.#count >= this.#means.bounds.uploadsPerPlace) {
      this.refused('upload', visitor, name, `more than ${this.#count} uploads to one place`);
      return undefined;
    }
    const passage = this.#begin('upload', visitor, name, abort);
    this.#uploads.set(name, passage);
    return passage;
  }

  /** An upload gets another name, as those have it that give it the right one at the end only. @returns whether there was one */
  renamed(from: string, to: string): boolean {
    const upload = this.#uploads.get(from);
    if (!upload || this.#underWay.has(upload) || ++this.#count > this.#means.bounds.uploadsPerPlace) return false;
    this.#uploads.delete(from);
    this.#uploads.set(to, upload);
    upload.renamed(to.slice(0, 255));
    return true;
  }

  /** An attempt that came to nothing. Said so often only: it may be made again and again. */
  refused(direction: Transfer['direction'], { protocol, from }: Visitor, name: string, why: string): void {
    if (++this.#refused > this.#means.bounds.uploadsPerPlace) return;
    const now = this.#means.clock.now();
    const [bytes, sha256, outcome] = [0, '', 'refused'] as const;
    const at = { begunAt: now, endedAt: now };
    this.#terms.witness({ direction, protocol, from, name: name.slice(0, 255), bytes, outcome, why, sha256, ...at });
  }

  close(): void {
    this.#means.removed();
    for (const passage of [...this.#underWay]) passage.cut('broken off', 'the case is over');
  }

  #begin(direction: Transfer['direction'], visitor: Visitor, name: string, abort: () => void): Passage {
    const { clock, store, bounds, room, number } = this.#means;
    this.#count++;
    const kept = `${safeName(this.#terms.owner)}-${number()}-${safeName(name) || 'upload'}`;
    const passage = new Passage({
      clock,
      visitor,
      direction,
      name: name.slice(0, 255),
      abort,
      largest: direction === 'upload' ? bounds.largestUpload : Infinity,
      room: direction === 'upload' ? room : () => true,
      keep: direction === 'upload' ? () => store.keep(kept) : undefined,
      under: this.#underWay,
      witness: this.#terms.witness,
    });
    return passage;
  }
}

interface PassageTerms {
  readonly clock: Clock;
  readonly visitor: Visitor;
  readonly direction: Transfer['direction'];
  name: string;
  readonly largest: number;
  readonly room: (bytes: number) => boolean;
  readonly keep: (() => ReturnType<UploadStore['keep']>) | undefined;
  readonly under: Set<Passage>;
  readonly witness: (transfer: Transfer) => void;
  abort: () => void;
}

/** Seconds without a byte after which a transfer counts as stalled. */
const STALL = 30;

/** One transfer while it lasts: counts, hashes and keeps what passes, within bounds, and tells of it when it ends. */
export class Passage {
  readonly #terms: PassageTerms;
  readonly #hash = createHash('sha256');
  #begunAt: number;
  #kept: ReturnType<UploadStore['keep']> | undefined;
  #relax: () => void = () => undefined;
  #over = false;
  #outcome: TransferOutcome = 'broken off';
  bytes = 0;

  constructor(terms: PassageTerms) {
    this.#terms = terms;
    this.#begunAt = terms.clock.now();
    terms.under.add(this);
    this.#watch();
  }

  /** It is gone on with, over another connection. */
  resumed(abort: () => void): this {
    this.#terms.abort = abort;
    this.#begunAt = this.#terms.clock.now();
    this.#over = false;
    this.#terms.under.add(this);
    this.#watch();
    return this;
  }

  /** Takes in what passes. @returns false when it was cut off: it is too large, or cannot be kept */
  pass(chunk: Uint8Array): boolean {
    if (this.#over) return false;
    this.#watch();
    this.bytes += chunk.length;
    const { largest, room, keep } = this.#terms;
    if (this.bytes > largest || !room(chunk.length)) {
      this.cut('too large', `it had not ended after ${this.bytes} bytes`);
      return false;
    }
    this.#hash.update(chunk);
    try {
      this.#kept ??= keep?.();
      this.#kept?.write(chunk);
      return true;
    } catch (error) {
      this.cut('broken off', `it cannot be kept: ${(error as Error).message}`);
      return false;
    }
  }

  /** Ends it; the first end counts. */
  end(outcome: TransferOutcome, why?: string): void {
    if (this.#over) return;
    this.#over = true;
    this.#outcome = outcome;
    this.#relax();
    this.#terms.under.delete(this);
    this.#kept?.close();
    this.#tell(why);
  }

  /** It has ended, and is called otherwise from now on: told once more, under its new name. */
  renamed(name: string): void {
    const before = this.#terms.name;
    this.#terms.name = name;
    this.#tell(`it was uploaded as ${before}`);
  }

  #tell(why: string | undefined): void {
    const { clock, visitor, direction, name, witness } = this.#terms;
    witness({
      direction,
      ...visitor,
      name,
      bytes: this.bytes,
      outcome: this.#outcome,
      ...(why === undefined ? {} : { why }),
      begunAt: this.#begunAt,
      endedAt: clock.now(),
      sha256: this.#hash.copy().digest('hex'),
      ...(this.#kept === undefined ? {} : { kept: this.#kept.name }),
    });
  }

  /** Ends it, and breaks the connection off. */
  cut(outcome: TransferOutcome, why: string): void {
    if (this.#over) return;
    this.end(outcome, why);
    this.#terms.abort();
  }

  #watch(): void {
    this.#relax();
    this.#relax = this.#terms.clock.after(STALL * 1000, () => this.cut('stalled', `no byte for ${STALL} s`));
  }
}
