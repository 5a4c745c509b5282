import { createReadStream } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import type { TraceEvent } from './event.ts';
import { TRACE_FORMAT } from './recorder.ts';
import { flawOf } from './well-formed.ts';

/** No line that a recorder writes comes near this; a longer one is damage. In characters. */
const LONGEST_LINE = 4 * 1024 * 1024;

/**
 * Reads a recorded case back, line by line. What cannot be read is not skipped in silence: an event `damaged` takes its place,
 * which makes the fold of the case an `error`. A recording without `case-end` becomes one by itself. Never throws for what a file holds,
 * nor for a file that is not there.
 * @param file path of the `.jsonl` file
 * @param key the case that the file must hold; without it, the one that its first line names
 */
export async function* replay(file: string, key = ''): AsyncGenerator<TraceEvent> {
  const reader = new LineReader(key);
  try {
    for await (const line of linesOf(file)) {
      const event = reader.read(line);
      if (event) yield event;
    }
    if (reader.lines === 0) yield reader.damaged('the file is empty');
  } catch (cause) {
    yield reader.damaged(unreadable(cause));
  }
}

class LineReader {
  lines = 0;
  #key: string;
  #at = 0;

  constructor(key: string) {
    this.#key = key;
  }

  damaged(text: string): TraceEvent {
    return { at: this.#at, case: this.#key, type: 'damaged', text };
  }

  /** The event that a line holds; undefined for the line that names the format. */
  read(line: string | undefined): TraceEvent | undefined {
    this.lines += 1;
    const value = line === undefined ? undefined : parsed(line);
    if (typeof value !== 'object' || value === null) return this.damaged(`line ${this.lines} cannot be read`);
    if (this.lines === 1 && 'format' in value) return this.#readFormat(value);
    const flaw = flawOf(value);
    if (flaw !== undefined) return this.damaged(`line ${this.lines} ${flaw}`);
    const event = value as TraceEvent;
    this.#key ||= event.case;
    if (event.case !== this.#key) return this.damaged(`line ${this.lines} belongs to another case`);
    this.#at = event.at;
    return event;
  }

  #readFormat(header: { readonly format: unknown; readonly case?: unknown }): TraceEvent | undefined {
    if (header.format !== TRACE_FORMAT) return this.damaged(`its format is not ${TRACE_FORMAT}`);
    if (typeof header.case === 'string') this.#key ||= header.case;
    return header.case === this.#key ? undefined : this.damaged('it is the recording of another case');
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** The lines of a file, in bounded memory; undefined stands for a line that is too long. */
async function* linesOf(file: string): AsyncGenerator<string | undefined> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let tooLong = false;
  for await (const chunk of createReadStream(file)) {
    rest += decoder.write(chunk as Buffer);
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      yield tooLong ? undefined : line;
      tooLong = false;
    }
    if (rest.length > LONGEST_LINE) {
      tooLong = true;
      rest = '';
    }
  }
  rest += decoder.end();
  if (tooLong) yield undefined;
  else if (rest !== '') yield rest;
}

function unreadable(cause: unknown): string {
  const code = (cause as { code?: unknown } | null)?.code;
  if (code === 'ENOENT') return 'the file is missing';
  return `the file cannot be read (${typeof code === 'string' ? code : String(cause)})`;
}
