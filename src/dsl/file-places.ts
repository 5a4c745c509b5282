import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Files, OfferedFile, Place, Transfer, TransferProtocol } from '../files/index.ts';
import { Inconclusive, ToolError, type Detail } from '../verdict/index.ts';
import { visible } from '../wire/index.ts';
import type { Conversation } from './conversation.ts';

/** Where a case sends the system under test for a file, or with one. What it owes there is seen at the file servers. */
export interface FilePlace {
  readonly location: string;
  /** The system under test must have fetched the file that is offered here. At a location of the user nothing is seen, and nothing judged. */
  mustHaveBeenFetched(step: number): Promise<void>;
  /**
   * The system under test must have uploaded a file with something in it. At a location of the user nothing is seen, and nothing judged.
   * @param fileName the name that it told, which the upload must then have; one without a name of its own has every name
   */
  mustHold(step: number, fileName: string | undefined): Promise<void>;
}

/** The configured values that have to do with files. */
export interface FileValues {
  readonly firmwareFile?: string | undefined;
  readonly firmwareUrl?: string | undefined;
  readonly firmwareSignature?: string | undefined;
  readonly firmwareSigningCertificate?: string | undefined;
  readonly brokenFirmwareUrl?: string | undefined;
  readonly logLocation?: string | undefined;
  readonly fileTransferProtocol: 'auto' | TransferProtocol;
}

const LARGEST_FIRMWARE = 1024 ** 3;

/** What nobody can take for firmware. */
const NO_FIRMWARE: OfferedFile = {
  name: 'not-supported.fwi',
  bytes: Buffer.from('This file is not a firmware image. It was made by plugfest for a test.\n'.repeat(20)),
};

/** Where firmware is fetched from and logs are left, in one case: at the file servers of the run, or where the user said. */
export class FilePlaces {
  readonly #talk: Conversation;
  readonly #values: FileValues;
  readonly #known: () => readonly string[] | undefined;

  /** @param known the protocols that the system under test says it knows, in small letters; undefined when it does not say */
  constructor(talk: Conversation, values: FileValues, known: () => readonly string[] | undefined) {
    this.#talk = talk;
    this.#values = values;
    this.#known = known;
  }

  /** Firmware that the system under test can install. @throws Inconclusive when none is configured */
  firmware(): FilePlace {
    const { firmwareUrl, firmwareFile } = this.#values;
    if (firmwareUrl !== undefined) return new PlaceOfUser(this.#talk, firmwareUrl);
    if (firmwareFile === undefined)
      throw new Inconclusive(
        'no firmware of the system under test is configured; write --value firmwareFile=FILE, which plugfest then offers, or --value firmwareUrl=URL',
      );
    return this.#offered(readFirmware(firmwareFile), 'firmwareUrl');
  }

  /**
   * Firmware with its signature, whose certificate is configured as well.
   * @throws Inconclusive when one of them is not configured
   */
  signedFirmware(): { readonly file: FilePlace; readonly signature: string } {
    const file = this.firmware();
    const { firmwareSignature: signature, firmwareSigningCertificate: certificate } = this.#values;
    if (signature !== undefined && certificate !== undefined) return { file, signature };
    throw new Inconclusive(
      'a signed update needs the signature of the firmware and the certificate of its manufacturer; write --value firmwareSignature=BASE64 --value firmwareSigningCertificate=FILE',
    );
  }

  /** A file that is no firmware. */
  brokenFirmware(): FilePlace {
    const { brokenFirmwareUrl } = this.#values;
    if (brokenFirmwareUrl !== undefined) return new PlaceOfUser(this.#talk, brokenFirmwareUrl);
    return this.#offered(NO_FIRMWARE, 'brokenFirmwareUrl');
  }

  /** A folder for logs and diagnostics. */
  logs(): FilePlace {
    const { logLocation } = this.#values;
    if (logLocation !== undefined) return new PlaceOfUser(this.#talk, logLocation);
    return this.#at((files, terms) => files.takes(terms), 0, 'logLocation');
  }

  #offered(file: OfferedFile, instead: string): FilePlace {
    return this.#at((files, terms) => files.offers(file, terms), file.bytes.length, instead);
  }

  #at(open: (files: Files, terms: Parameters<Files['takes']>[0]) => Place, size: number, instead: string): FilePlace {
    const { files, caseId } = this.#talk.options;
    if (!files) throw new ToolError('the case uses files and does not say so: write files: true');
    const transfers: Transfer[] = [];
    const { url } = open(files, {
      protocol: this.#protocol(files, instead),
      owner: caseId,
      witness: (transfer) => {
        transfers.push(transfer);
        if (transfer.outcome === 'too large') this.#cutOff(transfer);
        this.#talk.happened();
      },
    });
    return new OwnPlace(this.#talk, url, transfers, size);
  }

  /** One that both know. @throws Inconclusive when there is none */
  #protocol({ protocols }: Files, instead: string): TransferProtocol {
    const { fileTransferProtocol: wanted } = this.#values;
    const known = wanted === 'auto' ? this.#known() : [wanted];
    // Who does not say is sent what 1.6 §8 recommends.
    const common = known === undefined ? 'ftp' : known.find((one) => protocols.some((offered) => offered === one));
    if (common !== undefined && protocols.includes(common as TransferProtocol)) return common as TransferProtocol;
    throw new Inconclusive(
      `plugfest offers files over ${protocols.join(', ')}, the system under test knows ${visible(known?.join(', ') ?? '', 100)}; write --value ${instead}=URL with a server of your own`,
    );
  }

  /** An upload without end: nobody can say what it would have come to. */
  #cutOff({ bytes, name }: Transfer): void {
    const received = `more than ${bytes - (bytes % 1024)} bytes${name === '' ? '' : ` of ${visible(name, 80)}`} without an end`;
    this.#talk.note({
      level: 'should',
      step: '',
      subject: `${this.#talk.sutName} should upload a file that comes to an end`,
      details: [{ what: 'upload', expected: 'a file of bounded size', received }],
      requirements: this.#talk.options.requirements,
    });
    this.#talk.interrupt(
      new Inconclusive(
        `an upload was cut off after ${bytes} bytes: it had not ended; is that the file that you expect?`,
      ),
    );
  }
}

/** @throws Inconclusive when the file cannot be read */
function readFirmware(path: string): OfferedFile {
  try {
    if (statSync(path).size > LARGEST_FIRMWARE) throw new Error('it is larger than 1 GiB');
    return { name: basename(path), bytes: readFileSync(path) };
  } catch (error) {
    throw new Inconclusive(`the firmware ${path} cannot be offered: ${(error as Error).message}`);
  }
}

/** Seconds for the last bytes of a transfer to be taken in, once it was told to be complete. */
const SETTLING = 5;
const FETCHED = 'fetched the file from';
const UPLOADED = 'uploaded a file to';

/** The row of an obligation that no message meets. */
function rowOf(talk: Conversation, step: number, what: string): ReturnType<Conversation['row']> {
  const text = `${talk.sutName} has ${what} the location of the request`;
  return talk.row({ step: talk.step(step), column: 'sut', direction: 'none', text, must: true });
}

class OwnPlace implements FilePlace {
  readonly location: string;
  readonly #talk: Conversation;
  readonly #transfers: readonly Transfer[];
  readonly #size: number;

  constructor(talk: Conversation, location: string, transfers: readonly Transfer[], size: number) {
    this.#talk = talk;
    this.location = location;
    this.#transfers = transfers;
    this.#size = size;
  }

  mustHaveBeenFetched(step: number): Promise<void> {
    return this.#owed(step, FETCHED, () => {
      const bytes = this.#of('download').reduce((sum, one) => sum + one.bytes, 0);
      if (bytes >= this.#size) return [];
      return [{ what: 'download', expected: `${this.#size} bytes`, received: inWords(this.#of('download')) }];
    });
  }

  mustHold(step: number, fileName: string | undefined): Promise<void> {
    return this.#owed(step, UPLOADED, () => {
      const full = this.#of('upload').filter(({ outcome, bytes }) => outcome === 'complete' && bytes > 0);
      if (full.length === 0)
        return [{ what: 'upload', expected: 'a file with something in it', received: inWords(this.#of('upload')) }];
      if (full.some(({ name }) => isNamed(name, fileName))) return [];
      const received = full.map(({ name }) => visible(name, 80)).join(', ');
      return [{ what: 'fileName', expected: visible(fileName ?? '', 255), received }];
    });
  }

  #of(direction: Transfer['direction']): readonly Transfer[] {
    return this.#transfers.filter((one) => one.direction === direction);
  }

  async #owed(step: number, what: string, problems: () => readonly Detail[]): Promise<void> {
    const talk = this.#talk;
    const end = rowOf(talk, step, what);
    await talk.until(() => problems().length === 0, SETTLING);
    const details = problems();
    end(details.length === 0 ? 'ok' : 'broken');
    if (details.length === 0) return;
    const subject = `${talk.sutName} must have ${what} the location of the request`;
    talk.report({ level: 'must', step: talk.step(step), subject, details, requirements: talk.options.requirements });
  }
}

class PlaceOfUser implements FilePlace {
  readonly location: string;
  readonly #talk: Conversation;

  constructor(talk: Conversation, location: string) {
    this.#talk = talk;
    this.location = location;
  }

  mustHaveBeenFetched(step: number): Promise<void> {
    return this.#unseen(step, FETCHED);
  }

  mustHold(step: number): Promise<void> {
    return this.#unseen(step, UPLOADED);
  }

  #unseen(step: number, what: string): Promise<void> {
    const where = visible(this.location, 200).replace(/\/\/[^/@]*@/, '//');
    this.#talk.options.record({
      type: 'note',
      text: `${where} is a server of yours: whether the ${this.#talk.sutName} has ${what} it was not seen`,
    });
    rowOf(this.#talk, step, what)('skipped');
    return Promise.resolve();
  }
}

/** A path may be told with the name; the name is a CiString (1.6 §6.26). */
function isNamed(name: string, told: string | undefined): boolean {
  const last = (path: string): string => path.split(/[/\\]/).at(-1)?.toLowerCase() ?? '';
  return told === undefined || name === '' || last(name) === last(told);
}

function inWords(transfers: readonly Transfer[]): string {
  if (transfers.length === 0) return 'nothing';
  return transfers
    .slice(-3)
    .map(({ name, bytes, outcome, why }) => {
      const because = why === undefined ? '' : ` (${visible(why, 100)})`;
      return `${visible(name, 80) || 'a file'}: ${outcome}, ${bytes} bytes${because}`;
    })
    .join('; ');
}
