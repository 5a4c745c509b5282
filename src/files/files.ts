/** The protocols of 1.6 §8 that are offered; FTPS is not. */
export type TransferProtocol = 'ftp' | 'http' | 'https';

/** How a transfer ended. `too large` and `stalled`: we cut it off. */
export type TransferOutcome = 'complete' | 'broken off' | 'refused' | 'too large' | 'stalled';

/** What a system under test did with one of the places that it was sent to: evidence, however it ended. */
export interface Transfer {
  readonly direction: 'download' | 'upload';
  readonly protocol: TransferProtocol;
  /** The address that it came from. */
  readonly from: string;
  /** The file that it asked for, or the name under which it uploaded; empty when it gave none. */
  readonly name: string;
  /** So many passed. */
  readonly bytes: number;
  readonly outcome: TransferOutcome;
  /** Why it did not end well. */
  readonly why?: string;
  /** In clock milliseconds. */
  readonly begunAt: number;
  readonly endedAt: number;
  /** Of what passed, in hexadecimal. */
  readonly sha256: string;
  /** The file in the folder of uploads in which it is kept. */
  readonly kept?: string;
}

/** A file that can be fetched. */
export interface OfferedFile {
  /** The last part of its URL. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A place of one case: a file to fetch, or a folder to upload to. Its URL cannot be guessed. */
export interface Place {
  readonly url: string;
  /** From now on the place does not exist; what is under way is broken off. */
  close(): void;
}

/** Hears of each transfer when it ends, and of attempts that were refused. */
export type Witness = (transfer: Transfer) => void;

/** What a place is set up with. */
export interface PlaceTerms {
  readonly protocol: TransferProtocol;
  /** Uploads are kept under names that begin with it. */
  readonly owner: string;
  readonly witness: Witness;
}

/** What a run offers to stations under test: files to download, and folders to upload to. */
export interface Files {
  readonly protocols: readonly TransferProtocol[];
  offers(file: OfferedFile, terms: PlaceTerms): Place;
  takes(terms: PlaceTerms): Place;
  /** Closes every place and what listens. */
  close(): Promise<void>;
}

/** Why a transfer of ours came to nothing. */
export type TransferTrouble = 'unsupported' | 'unreachable' | 'denied' | 'missing' | 'broken off';

export class TransferFailed extends Error {
  override readonly name = 'TransferFailed';
  readonly trouble: TransferTrouble;

  constructor(trouble: TransferTrouble, message: string) {
    super(message);
    this.trouble = trouble;
  }
}

/** The other end: what fetches and uploads, as a charge point does. */
export interface FileTransfer {
  /** @throws TransferFailed */
  download(url: string): Promise<Uint8Array>;
  /** @param url the folder @throws TransferFailed */
  upload(url: string, file: OfferedFile): Promise<void>;
}
