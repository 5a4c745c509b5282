import type {
  ConnectionClosed,
  ConnectionOpened,
  IncomingCall,
  SessionListener,
  Stray,
  TurnedAway,
} from '../../session/index.ts';

/** Writes down what a session reports, and lets a test wait for it. */
export class Diary implements SessionListener {
  readonly lines: string[] = [];
  readonly calls: IncomingCall[] = [];
  readonly strays: Stray[] = [];
  readonly #answering: boolean;
  #waiting: (() => void)[] = [];

  /** @param answering whether CALLs are answered with an empty result at once */
  constructor(answering = true) {
    this.#answering = answering;
  }

  opened({ identity, agreed, basicAuth }: ConnectionOpened): void {
    const user = basicAuth === undefined ? '' : ` user ${basicAuth.username}`;
    this.write(`opened ${identity} ${agreed ?? 'without subprotocol'}${user}`);
  }

  closed({ by, code, reason }: ConnectionClosed): void {
    this.write(`closed by ${by} ${code} ${reason}`.trim());
  }

  turnedAway({ why, status }: TurnedAway): void {
    this.write(`turned away (${status}): ${why}`);
  }

  call(call: IncomingCall): void {
    this.calls.push(call);
    this.write(`call ${call.action}`);
    if (this.#answering) call.reply({ kind: 'result', payload: {} });
  }

  stray(stray: Stray): void {
    this.strays.push(stray);
    this.write(`stray ${stray.kind === 'malformed' ? `malformed ${stray.problem.code}` : stray.kind}`);
  }

  write(line: string): void {
    this.lines.push(line);
    for (const look of this.#waiting.splice(0)) look();
  }

  /** Waits for a line that begins like this, counting those that are there. */
  async until(beginning: string, times = 1): Promise<string> {
    for (;;) {
      const found = this.lines.filter((line) => line.startsWith(beginning))[times - 1];
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }
}

/** What a promise is rejected with. */
export async function failureOf(promise: Promise<unknown>): Promise<Error> {
  try {
    await promise;
  } catch (error) {
    return error as Error;
  }
  throw new Error('it was expected to fail');
}
