import { createInterface, type Interface } from 'node:readline';

/** Lines that a person types or a pipe delivers. */
export interface LineSource {
  /** The next line; undefined when the input has ended or the signal fires. */
  next(signal?: AbortSignal): Promise<string | undefined>;
  /** True once the input has ended. */
  readonly ended: boolean;
  close(): void;
}

/**
 * Reads lines from a terminal or a pipe. What is piped in waits until it is asked for; what somebody types at a terminal while
 * nothing is asked is dropped, or a key pressed too often would confirm a step that nobody has done yet.
 */
export function lineSource(input: NodeJS.ReadableStream): LineSource {
  const isTerminal = (input as { isTTY?: boolean }).isTTY === true;
  const waiting: string[] = [];
  let ended = false;
  let take: ((line: string | undefined) => void) | undefined;
  // Not `terminal: true`: the terminal keeps its own line editing, and Ctrl-C stays a signal to the process.
  const lines: Interface = createInterface({ input, terminal: false, crlfDelay: Infinity });

  const hand = (line: string | undefined): void => {
    const taker = take;
    take = undefined;
    taker?.(line);
  };
  lines.on('line', (line) => {
    if (take !== undefined) hand(line);
    else if (!isTerminal) waiting.push(line);
  });
  lines.on('close', () => {
    ended = true;
    hand(undefined);
  });

  return {
    get ended() {
      return ended && waiting.length === 0;
    },
    next(signal) {
      if (signal?.aborted === true) return Promise.resolve(undefined);
      if (waiting.length > 0) return Promise.resolve(waiting.shift());
      if (ended) return Promise.resolve(undefined);
      return new Promise((resolve) => {
        const abort = (): void => hand(undefined);
        signal?.addEventListener('abort', abort, { once: true });
        take = (line) => {
          signal?.removeEventListener('abort', abort);
          resolve(line);
        };
      });
    },
    close: () => lines.close(),
  };
}
