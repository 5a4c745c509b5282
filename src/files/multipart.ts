/** What a multipart parser tells of the first file in a form. */
export interface FormListener {
  /** A file begins. @param name empty when it has none */
  file(name: string): void;
  /** @returns false when no more is wanted */
  data(chunk: Uint8Array): boolean;
  /** The file is complete. */
  end(): void;
}

/** Longest head of a part, in bytes. */
const LONGEST_HEAD = 16_384;
const END_OF_HEAD = Buffer.from('\r\n\r\n');

/** The boundary of a multipart/form-data body; undefined for any other. */
export function boundaryOf(contentType: string | undefined): string | undefined {
  const [, quoted, plain] = /^multipart\/form-data\s*;.*?boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(
    contentType ?? '',
  ) ?? [undefined, undefined, undefined];
  return quoted ?? plain;
}

/** Reads a form as it arrives (RFC 7578) and hands on its first file; other fields, and further files, are passed over. */
export class FormReader {
  readonly #delimiter: Buffer;
  readonly #listener: FormListener;
  #held: Buffer;
  #state: 'between' | 'head' | 'file' | 'other' | 'over' = 'between';
  #seen = false;

  constructor(boundary: string, listener: FormListener) {
    this.#delimiter = Buffer.from(`\r\n--${boundary}`);
    this.#listener = listener;
    // The first delimiter stands at the begin of the body, without a line break before it.
    this.#held = Buffer.from('\r\n');
  }

  /** Whether the file has come to its end. */
  get complete(): boolean {
    return this.#seen && this.#state !== 'file';
  }

  /** @returns false when the body is no such form, or no more of it is wanted */
  take(chunk: Uint8Array): boolean {
    this.#held = Buffer.concat([this.#held, chunk]);
    for (let going: boolean | undefined = true; going;) {
      going = this.#step();
      if (going === undefined) return false;
    }
    return true;
  }

  /** @returns whether to go on at once; undefined to give up */
  #step(): boolean | undefined {
    switch (this.#state) {
      case 'head':
        return this.#head();
      case 'over':
        this.#held = Buffer.alloc(0);
        return false;
      default:
        return this.#body();
    }
  }

  #body(): boolean | undefined {
    const end = this.#held.indexOf(this.#delimiter);
    // What may be the begin of a delimiter waits for the next chunk.
    const upTo = end >= 0 ? end : Math.max(0, this.#held.length - this.#delimiter.length + 1);
    const body = this.#held.subarray(0, upTo);
    if (this.#state === 'file' && body.length > 0 && !this.#listener.data(body)) return undefined;
    this.#held = this.#held.subarray(end >= 0 ? end + this.#delimiter.length : upTo);
    if (end < 0) return false;
    if (this.#state === 'file') this.#listener.end();
    this.#state = 'head';
    return true;
  }

  #head(): boolean | undefined {
    if (this.#held.subarray(0, 2).toString('latin1') === '--') {
      this.#state = 'over';
      return true;
    }
    const end = this.#held.indexOf(END_OF_HEAD);
    if (end < 0) return this.#held.length > LONGEST_HEAD ? undefined : false;
    const head = this.#held.subarray(0, end).toString('utf8');
    this.#held = this.#held.subarray(end + END_OF_HEAD.length);
    const name = fileNameIn(head);
    this.#state = name === undefined || this.#seen ? 'other' : 'file';
    if (this.#state === 'file') {
      this.#seen = true;
      this.#listener.file(name ?? '');
    }
    return true;
  }
}

/** The file name that a Content-Disposition tells; undefined where none is told. */
export function fileNameIn(head: string): string | undefined {
  const [, quoted, plain] = /filename=(?:"([^"\r\n]*)"|([^\s;\r\n]+))/i.exec(head) ?? [undefined, undefined, undefined];
  return quoted ?? plain;
}
