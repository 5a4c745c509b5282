import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunResult } from '../../trace/index.ts';
import { freePort, PlugfestProcess } from './plugfest-process.ts';

/** Short but legal, so that the waits that the protocol demands stay short. */
const VALUES = ['heartbeatInterval=2', 'retryInterval=2', 'connectionTimeout=2', 'transactionDuration=1'].flatMap(
  (value) => ['--value', value],
);

/** A folder and processes that go when the test is over. */
export class ProcessBench {
  folder = '';
  /** What the standard streams of `plugfest run` are. */
  console: 'pipe' | 'terminal' = 'pipe';
  #processes: PlugfestProcess[] = [];
  #runs = 0;

  async open(): Promise<void> {
    this.folder = await mkdtemp(join(tmpdir(), 'plugfest-'));
  }

  async close(): Promise<void> {
    await Promise.all(this.#processes.splice(0).map((one) => one.kill()));
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Starts the programme in the folder of the test. */
  start(...args: readonly string[]): PlugfestProcess {
    const started = new PlugfestProcess(args, this.folder);
    this.#processes.push(started);
    return started;
  }

  /** Starts `plugfest run`; its results go to a new folder. */
  run(...args: readonly string[]): { readonly process: PlugfestProcess; readonly out: string } {
    const out = join(this.folder, `run-${++this.#runs}`);
    const words = ['run', '--timeout', '2', '--out', out, ...VALUES, ...args];
    const process = new PlugfestProcess(words, this.folder, this.console);
    this.#processes.push(process);
    return { process, out };
  }

  /** The reference central system as a process; what `plugfest run` needs to test it. */
  async csms(...args: readonly string[]): Promise<readonly string[]> {
    const csms = this.start('reference', 'csms', '--listen', '127.0.0.1:0', '--control', '127.0.0.1:0', ...args);
    const [, url, control] = await csms.says(/listening on (\S+), control port (\S+)/);
    return ['--sut', 'csms', '--url', url!, '--driver', `http:${control!}`];
  }

  /** The reference charge point as a process, and the URL of its control port. It tries to connect until somebody listens. */
  async station(...args: readonly string[]): Promise<{ readonly listen: string; readonly control: string }> {
    const [listen, control] = [`127.0.0.1:${await freePort()}`, `127.0.0.1:${await freePort()}`];
    const url = `${args.includes('1.6S') ? 'http' : 'ws'}://${listen}`;
    const station = this.start('reference', 'station', '--url', url, '--control', control, ...args);
    await station.says(/cannot connect/);
    return { listen, control: `http://${control}` };
  }
}

/** The results that a run has left. */
export async function resultIn(out: string): Promise<RunResult> {
  return JSON.parse(await readFile(join(out, 'result.json'), 'utf8')) as RunResult;
}

/** The step of the finding that failed each case: `TC_003_CS 3: idTag`. */
export function failures({ cases }: RunResult): string[] {
  return cases.flatMap(({ id, findings }) => {
    const first = findings.find(({ level }) => level === 'must');
    return first ? [`${id} ${first.step}: ${first.details.map(({ what }) => what).join(', ')}`] : [];
  });
}
