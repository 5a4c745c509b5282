import type { Files, OfferedFile, Place, PlaceTerms, Transfer } from '../files/index.ts';
import type { TraceBody } from '../trace/index.ts';

/** The file servers of a run as one case uses them: what happens at its places is recorded, and they are closed with it. */
export class CaseFiles implements Files {
  readonly #files: Files;
  readonly #record: (event: TraceBody) => void;
  readonly #places: Place[] = [];

  constructor(files: Files, record: (event: TraceBody) => void) {
    this.#files = files;
    this.#record = record;
  }

  get protocols(): Files['protocols'] {
    return this.#files.protocols;
  }

  offers(file: OfferedFile, terms: PlaceTerms): Place {
    return this.#remembered(this.#files.offers(file, this.#watched(terms)));
  }

  takes(terms: PlaceTerms): Place {
    return this.#remembered(this.#files.takes(this.#watched(terms)));
  }

  /** Closes the places; the servers go on. */
  close(): Promise<void> {
    for (const place of this.#places.splice(0)) place.close();
    return Promise.resolve();
  }

  #remembered(place: Place): Place {
    this.#places.push(place);
    return place;
  }

  #watched(terms: PlaceTerms): PlaceTerms {
    return {
      ...terms,
      witness: (transfer) => {
        this.#record({ type: 'file', ...evidenceOf(transfer) });
        terms.witness(transfer);
      },
    };
  }
}

function evidenceOf({ begunAt, endedAt, ...transfer }: Transfer): Omit<Extract<TraceBody, { type: 'file' }>, 'type'> {
  return { ...transfer, ms: endedAt - begunAt };
}
