import { spawn, type ChildProcess, type ChildProcessByStdio } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { projectFolder } from '../tool.ts';

const BIN = join(projectFolder, 'bin', 'plugfest.js');

/** One run of the programme, for tests: what it says is collected, and can be waited for. */
export class PlugfestProcess {
  readonly #child: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly #exit: Promise<number | null>;
  #looking: (() => void)[] = [];
  #over = false;
  stdout = '';
  stderr = '';

  /**
   * @param cwd where it runs, and where `plugfest.yaml` is looked for
   * @param console what its standard streams are: pipes, or a pseudo-terminal, where everything it says comes out of one
   */
  constructor(args: readonly string[], cwd: string = projectFolder, console: 'pipe' | 'terminal' = 'pipe') {
    const words = [process.execPath, BIN, ...args];
    const [command, ...rest] = console === 'pipe' ? words : inTerminal(words);
    this.#child = spawn(command!, rest, { cwd, stdio: ['pipe', 'pipe', 'pipe'] });
    this.#child.stdout.setEncoding('utf8').on('data', (text: string) => {
      this.stdout += text;
      this.#look();
    });
    this.#child.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.stderr += text;
      this.#look();
    });
    // It may end before everything was typed.
    this.#child.stdin.on('error', () => undefined);
    this.#exit = new Promise((resolve) =>
      this.#child.once('close', (code) => {
        this.#over = true;
        this.#look();
        resolve(code);
      }),
    );
  }

  get said(): string {
    return this.stdout + this.stderr;
  }

  /** Resolves with what fits as soon as it was said. @throws Error when the process ends before that */
  async says(what: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const found = what.exec(this.said);
      if (found) return found;
      if (this.#over) throw new Error(`it ended and never said ${String(what)}:\n${this.said}`);
      await new Promise<void>((resolve) => this.#looking.push(resolve));
    }
  }

  types(line: string): void {
    this.#child.stdin.write(`${line}\n`);
  }

  /** A key, without the end of a line. */
  presses(key: string): void {
    this.#child.stdin.write(key);
  }

  /** Nobody is at the console any more. */
  hangsUp(): void {
    this.#child.stdin.end();
  }

  signal(name: 'SIGINT' | 'SIGTERM'): void {
    this.#child.kill(name);
  }

  /** The exit code; null when a signal has killed it. */
  ended(): Promise<number | null> {
    return this.#exit;
  }

  /** Ends it, whatever it is doing. */
  async kill(): Promise<void> {
    (this.#child as ChildProcess).kill('SIGKILL');
    await this.#exit;
  }

  #look(): void {
    for (const look of this.#looking.splice(0)) look();
  }
}

/** The command that runs another one in a pseudo-terminal: `script` is part of every Linux (util-linux) and macOS. */
function inTerminal(words: readonly string[]): string[] {
  if (process.platform === 'darwin') return ['script', '-q', '/dev/null', ...words];
  const quoted = words.map((word) => `'${word.replaceAll("'", String.raw`'\''`)}'`).join(' ');
  return ['script', '--quiet', '--flush', '--return', '--command', quoted, '/dev/null'];
}

/** A port that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
