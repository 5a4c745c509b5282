import { isIPv4, type Socket } from 'node:net';
import type { Clock } from '../clock/index.ts';
import { resolvePath } from './ftp-path.ts';
import { FOLDER } from './http-server.ts';
import { PassivePort, type PortRange } from './passive.ts';
import { plainAddress, type Passage, type Shelf, type Spot, type Visitor } from './shelf.ts';

export interface FtpServerOptions {
  readonly clock: Clock;
  readonly shelf: Shelf;
  /** Where data connections are taken. */
  readonly host: string;
  /** The IPv4 address that PASV tells; that of the control connection when it is none. */
  readonly publicHost: string | undefined;
  readonly passivePorts: PortRange | undefined;
}

/** Seconds without a command after which the connection is closed. */
const IDLE = 60;
const LONGEST_LINE = 2048;
const MOST_LOGINS = 3;
/** Commands that wait for the one before them. */
const MOST_WAITING = 100;

type Command = (argument: string) => void | Promise<void>;

/** One control connection. */
export class FtpTalk {
  readonly #control: Socket;
  readonly #options: FtpServerOptions;
  readonly #from: string;
  #held = '';
  #waiting = 0;
  #turn: Promise<void> = Promise.resolve();
  #relax: () => void = () => undefined;
  #user = '';
  #spot: Spot | undefined;
  #failedLogins = 0;
  #folder: readonly string[] = [];
  #restart = 0;
  #renaming: string | undefined;
  #passive: PassivePort | undefined;
  #data: Socket | undefined;

  constructor(control: Socket, options: FtpServerOptions) {
    this.#control = control;
    this.#options = options;
    this.#from = control.remoteAddress ?? '';
  }

  begin(): void {
    const control = this.#control;
    control.setEncoding('utf8');
    control.on('error', () => undefined);
    control.on('data', (text: unknown) => this.#read(String(text)));
    control.on('close', () => this.#over());
    this.#watch();
    this.#say(220, 'plugfest file transfer');
  }

  #over(): void {
    this.#relax();
    this.#passive?.close();
    this.#data?.destroy();
  }

  #watch(): void {
    this.#relax();
    this.#relax = this.#options.clock.after(IDLE * 1000, () => {
      if (this.#data !== undefined && !this.#data.destroyed) return this.#watch();
      this.#say(421, `no command for ${IDLE} s`);
      this.#control.destroy();
    });
  }

  #read(text: string): void {
    this.#watch();
    this.#held += text;
    const lines = this.#held.split('\n');
    this.#held = lines.pop() ?? '';
    this.#waiting += lines.length;
    if (this.#held.length > LONGEST_LINE || this.#waiting > MOST_WAITING) return void this.#control.destroy();
    for (const line of lines) {
      // One command after the other, as they came.
      this.#turn = this.#turn
        .then(() => this.#carryOut(line.slice(0, LONGEST_LINE).trim()))
        .catch(() => this.#failed())
        .finally(() => this.#waiting--);
    }
  }

  #failed(): void {
    this.#say(451, 'that could not be done');
  }

  #say(code: number, text: string): void {
    if (!this.#control.destroyed) this.#control.write(`${code} ${text}\r\n`);
  }

  async #carryOut(line: string): Promise<void> {
    const [, verb = '', argument = ''] = /^(\S{1,10}) ?(.*)$/.exec(line) ?? [];
    const name = verb.toUpperCase();
    if (name === '') return;
    const open = this.#beforeLogin[name];
    if (open) return open(argument);
    // A place can be closed while somebody is in it.
    if (this.#spot === undefined || this.#options.shelf.find(this.#user, 'ftp') !== this.#spot) {
      return this.#say(530, 'log in first');
    }
    const known = Object.hasOwn(this.#commands, name) ? this.#commands[name] : undefined;
    if (!known) return this.#say(502, 'that is not offered');
    await known(argument);
    if (name !== 'REST') this.#restart = 0;
  }

  readonly #beforeLogin: Readonly<Record<string, Command | undefined>> = Object.assign(Object.create(null), {
    USER: (user: string) => {
      this.#user = user;
      this.#spot = undefined;
      this.#say(331, 'the password, please');
    },
    PASS: (password: string) => this.#logIn(password),
    QUIT: () => {
      this.#say(221, 'good bye');
      this.#control.end();
    },
    FEAT: () => {
      this.#control.write('211-Features:\r\n EPSV\r\n PASV\r\n REST STREAM\r\n SIZE\r\n UTF8\r\n211 End\r\n');
    },
    NOOP: () => this.#say(200, 'ok'),
    SYST: () => this.#say(215, 'UNIX Type: L8'),
    OPTS: () => this.#say(200, 'ok'),
  } satisfies Record<string, Command>) as Readonly<Record<string, Command | undefined>>;

  readonly #commands: Readonly<Record<string, Command>> = {
    TYPE: (type) => this.#say(/^[AI]\b/i.test(type) ? 200 : 504, 'bytes are passed on as they are'),
    MODE: (mode) => this.#say(/^S$/i.test(mode) ? 200 : 504, 'stream mode only'),
    STRU: (structure) => this.#say(/^F$/i.test(structure) ? 200 : 504, 'files only'),
    ALLO: () => this.#say(202, 'there is room'),
    PWD: () => this.#say(257, `"/${this.#folder.join('/')}"`),
    XPWD: () => this.#say(257, `"/${this.#folder.join('/')}"`),
    CWD: (path) => this.#change(path),
    CDUP: () => this.#change('..'),
    MKD: (path) => this.#say(this.#isFolder(this.#resolve(path, 'upload')) ? 521 : 550, 'folders are not made here'),
    SIZE: (path) => this.#size(path),
    REST: (offset) => {
      this.#restart = /^\d{1,15}$/.test(offset) ? Number(offset) : 0;
      this.#say(350, `going on from ${this.#restart}`);
    },
    PASV: () => this.#openPassive(false),
    EPSV: () => this.#openPassive(true),
    RETR: (path) => this.#retrieve(path),
    STOR: (path) => this.#store(path, this.#restart > 0),
    APPE: (path) => this.#store(path, true),
    RNFR: (path) => this.#rename(path),
    RNTO: (path) => this.#renameTo(path),
    LIST: () => this.#list(true),
    NLST: () => this.#list(false),
    ABOR: () => {
      this.#data?.destroy();
      this.#say(226, 'nothing is under way');
    },
    STAT: () => this.#say(211, 'ready'),
  };

  // ── who and where ─────────────────────────────────────────────────────────────────────────────────────────────────

  #logIn(password: string): void {
    const spot = this.#options.shelf.find(this.#user, 'ftp');
    if (spot?.password === password) {
      this.#spot = spot;
      this.#folder = [];
      return this.#say(230, 'welcome');
    }
    spot?.refused(spot.file ? 'download' : 'upload', this.#visitor, '', 'a wrong password');
    this.#say(530, 'who is that?');
    if (++this.#failedLogins >= MOST_LOGINS) this.#control.end();
  }

  get #visitor(): Visitor {
    return { protocol: 'ftp', from: plainAddress(this.#from) };
  }

  /** A path within the place; what leads out of it is evidence. */
  #resolve(path: string, direction: 'download' | 'upload'): readonly string[] | undefined {
    const parts = resolvePath(this.#folder, path);
    if (!parts) this.#spot?.refused(direction, this.#visitor, path, 'the path leads out of its place');
    return parts;
  }

  #isFolder(parts: readonly string[] | undefined): parts is readonly string[] {
    if (parts?.length === 0) return true;
    return parts?.length === 1 && parts[0] === FOLDER && this.#spot?.file === undefined;
  }

  #change(path: string): void {
    const parts = this.#resolve(path, this.#spot?.file ? 'download' : 'upload');
    if (!this.#isFolder(parts)) return this.#say(550, 'there is no such folder');
    this.#folder = parts;
    this.#say(250, 'ok');
  }

  #size(path: string): void {
    const parts = resolvePath(this.#folder, path);
    const { file } = this.#spot!;
    const name = parts?.at(-1) ?? '';
    const size = file && parts?.length === 1 && name === file.name ? file.bytes.length : this.#spot?.sizeOf(name);
    if (size === undefined) this.#say(550, 'there is no such file');
    else this.#say(213, String(size));
  }

  // ── data ──────────────────────────────────────────────────────────────────────────────────────────────────────────

  async #openPassive(extended: boolean): Promise<void> {
    this.#passive?.close();
    const { host, publicHost, passivePorts, clock } = this.#options;
    try {
      this.#passive = await PassivePort.open(host, this.#from, passivePorts, clock);
    } catch {
      return this.#say(425, 'no port is free');
    }
    const { port } = this.#passive;
    if (extended) return this.#say(229, `Entering Extended Passive Mode (|||${port}|)`);
    const local = plainAddress(this.#control.localAddress);
    const address = publicHost !== undefined && isIPv4(publicHost) ? publicHost : local;
    if (!isIPv4(address)) return this.#say(522, 'use EPSV');
    this.#say(227, `Entering Passive Mode (${address.replaceAll('.', ',')},${port >> 8},${port & 255})`);
  }

  /** The data connection, once the peer has opened it. */
  async #connection(): Promise<Socket | undefined> {
    const passive = this.#passive;
    this.#passive = undefined;
    if (!passive) {
      this.#say(425, 'use PASV or EPSV first');
      return undefined;
    }
    this.#say(150, 'here it goes');
    try {
      this.#data = await passive.socket;
      return this.#data;
    } catch {
      this.#say(425, 'no data connection was opened');
      return undefined;
    }
  }

  async #retrieve(path: string): Promise<void> {
    const spot = this.#spot!;
    const parts = this.#resolve(path, 'download');
    if (!spot.file || parts?.length !== 1 || parts[0] !== spot.file.name) {
      if (parts) spot.refused('download', this.#visitor, path, 'there is no such file');
      return this.#say(550, 'there is no such file');
    }
    const data = await this.#connection();
    if (!data) return;
    const passage = spot.fetching(this.#visitor, () => data.destroy());
    const whole = await pour(spot.file.bytes.subarray(this.#restart), data, passage);
    if (whole) passage.end('complete');
    else passage.end('broken off', 'the data connection was closed before the end');
    this.#say(whole ? 226 : 426, whole ? 'that was all' : 'broken off');
  }

  async #store(path: string, onward: boolean): Promise<void> {
    const spot = this.#spot!;
    const parts = this.#resolve(path, 'upload');
    const name = parts?.[1] ?? '';
    if (spot.file || parts?.length !== 2 || parts[0] !== FOLDER) {
      if (parts) spot.refused('upload', this.#visitor, path, 'that is not the place to upload to');
      return this.#say(553, 'that is not the place to upload to');
    }
    const offset = this.#restart;
    if (offset > 0 && spot.sizeOf(name) !== offset) return this.#say(554, 'that is not where it ended');
    const data = await this.#connection();
    if (!data) return;
    const passage = spot.receiving(this.#visitor, name, () => data.destroy(), onward);
    if (!passage) {
      data.destroy();
      return this.#say(552, 'no more is taken');
    }
    // A data connection that is closed in good order is the end of the file (RFC 959, stream mode).
    const whole = await drained(data, passage);
    if (whole) passage.end('complete');
    else passage.end('broken off', 'the data connection was broken off');
    this.#say(whole ? 226 : 552, whole ? 'taken' : 'not taken');
  }

  /** The name of an upload, which lies in the folder for uploads; undefined for any other path. */
  #uploadNamed(path: string): string | undefined {
    const parts = this.#resolve(path, 'upload');
    return this.#spot?.file === undefined && parts?.length === 2 && parts[0] === FOLDER ? parts[1] : undefined;
  }

  #rename(path: string): void {
    const name = this.#uploadNamed(path);
    this.#renaming = name !== undefined && this.#spot?.sizeOf(name) !== undefined ? name : undefined;
    if (this.#renaming === undefined) this.#say(550, 'there is no such file');
    else this.#say(350, 'what shall it be called?');
  }

  #renameTo(path: string): void {
    const [from, to] = [this.#renaming, this.#uploadNamed(path)];
    this.#renaming = undefined;
    if (from === undefined) return this.#say(503, 'RNFR comes first');
    const done = to !== undefined && this.#spot?.renamed(from, to) === true;
    this.#say(done ? 250 : 553, done ? 'ok' : 'it cannot be called so');
  }

  async #list(long: boolean): Promise<void> {
    const data = await this.#connection();
    if (!data) return;
    const { file, uploadNames } = this.#spot!;
    const inFolder = this.#folder.length === 1;
    const files = file ? [file.name] : inFolder ? uploadNames : [];
    const sizeOf = (name: string): number => file?.bytes.length ?? this.#spot?.sizeOf(name) ?? 0;
    const line = (kind: string, size: number, name: string): string =>
      long ? `${kind}rw-r--r-- 1 ftp ftp ${size} Jan 01 2026 ${name}\r\n` : `${name}\r\n`;
    const folders = file || inFolder ? '' : line('d', 0, FOLDER);
    data.end(folders + files.map((name) => line('-', sizeOf(name), name)).join(''));
    this.#say(226, 'that was all');
  }
}

const PORTION = 65_536;

/** Hands out the bytes as fast as the peer takes them. @returns whether all of them were taken */
function pour(bytes: Uint8Array, data: Socket, passage: Passage): Promise<boolean> {
  return new Promise((resolve) => {
    data.once('close', () => resolve(false));
    let at = 0;
    const more = (): void => {
      while (at < bytes.length) {
        const portion = bytes.subarray(at, at + PORTION);
        at += portion.length;
        if (!passage.pass(portion)) return;
        if (!data.write(portion)) return void data.once('drain', more);
      }
      data.end(() => resolve(true));
    };
    more();
  });
}

/** Takes in what comes until the peer ends it. @returns whether it ended in good order */
function drained(data: Socket, passage: Passage): Promise<boolean> {
  return new Promise((resolve) => {
    data.on('data', (chunk: Buffer) => void passage.pass(chunk));
    data.once('end', () => {
      data.end();
      resolve(true);
    });
    data.once('close', () => resolve(false));
  });
}
