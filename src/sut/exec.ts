import { spawn, type ChildProcess } from 'node:child_process';
import type { SutDriver } from './driver.ts';
import { DriverError } from './driver.ts';
import { withinLimit, type Limit } from './limit.ts';
import { LONGEST_ANSWER, operatorMessage, parseOutcome } from './message.ts';
import { printable } from './printable.ts';

/** What a background process that kept our pipe open gets after the command itself has ended (milliseconds). */
const GRACE = 1000;

/**
 * A driver that is a command line, run once per action by the system's shell. The action goes to its standard input only, never
 * into the command line; it answers with the outcome as JSON on standard output and ends with exit code 0.
 */
export function execDriver(command: string, limit: Limit, cwd?: string): SutDriver {
  const who = `the driver command '${printable(command, 80)}'`;
  const running = new Set<ChildProcess>();

  return {
    name: `exec:${command}`,
    perform: (action, context) =>
      withinLimit(limit, who, context.signal, async (signal) => {
        const child = spawn(command, {
          shell: true,
          cwd,
          detached: process.platform !== 'win32',
          stdio: 'pipe',
          windowsHide: true,
        });
        running.add(child);
        const stop = (): void => kill(child);
        signal.addEventListener('abort', stop, { once: true });
        try {
          return parseOutcome(await answerOf(child, operatorMessage(action, context), limit, who), who);
        } finally {
          signal.removeEventListener('abort', stop);
          running.delete(child);
        }
      }),
    async dispose() {
      for (const child of running) kill(child);
    },
  };
}

/** Standard output of the command, once it has ended well. */
function answerOf(
  child: ChildProcess & { stdin: unknown },
  message: string,
  { clock }: Limit,
  who: string,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const output = collect(child, 'stdout');
    const complaints = collect(child, 'stderr');
    let cancelGrace: (() => void) | undefined;

    const fail = (say: string): void => {
      kill(child);
      reject(new DriverError(`${who} ${say}`));
    };
    output.onTooMuch(() => fail(`wrote more than ${LONGEST_ANSWER / 1024} KiB to standard output`));
    child.on('error', (error) => fail(`cannot be started: ${error.message}`));
    child.on('exit', () => {
      cancelGrace = clock.after(GRACE, () => {
        child.stdout?.destroy();
        child.stderr?.destroy();
      });
    });
    child.on('close', (code, killedBy) => {
      cancelGrace?.();
      if (code === 0) return resolve(output.text());
      const how = killedBy === null ? `ended with exit code ${code}` : `was killed by ${killedBy}`;
      const why = printable(complaints.text(), 300);
      fail(why === '' ? `${how} and said nothing on standard error` : `${how}: ${why}`);
    });
    // A command that does not read its input is judged by its answer, not by the broken pipe.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(`${message}\n`);
  });
}

function collect(
  child: ChildProcess,
  from: 'stdout' | 'stderr',
): { text(): string; onTooMuch(tell: () => void): void } {
  const chunks: Buffer[] = [];
  let size = 0;
  let tooMuch: (() => void) | undefined;
  child[from]?.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size <= LONGEST_ANSWER) chunks.push(chunk);
    else tooMuch?.();
  });
  return {
    text: () => Buffer.concat(chunks).toString('utf8'),
    onTooMuch: (tell) => {
      tooMuch = tell;
    },
  };
}

/** Ends the shell and whatever it started. */
function kill(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    if (process.platform === 'win32') child.kill();
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has just ended by itself.
  }
}
