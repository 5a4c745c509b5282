import type { TraceEvent } from '../trace/index.ts';
import { line } from './safe-text.ts';
import { count, duration } from './words.ts';

/** What the file servers saw. */
export type FileEvent = Extract<TraceEvent, { type: 'file' }>;

/** How much of a hash is shown; the trace holds all of it. */
const HASH_SHOWN = 16;

/** One transfer with the file servers in a sentence; what a stranger named is made visible and bounded. */
export function transferInWords(event: FileEvent): string {
  const { direction, outcome, protocol, bytes, ms, sha256, kept, why } = event;
  const name = event.name === '' ? 'a file without a name' : line(event.name, 120);
  const did = outcome === 'complete' ? `${direction}ed` : `${direction} ${outcome}`;
  const said = [
    `${did}: ${name}`,
    `${count(bytes, 'byte')} in ${duration(ms)}`,
    `${protocol} from ${line(event.from, 60)}`,
    ...(sha256 === '' ? [] : [`SHA-256 ${line(sha256, HASH_SHOWN)}`]),
    ...(kept === undefined ? [] : [`kept as uploads/${line(kept, 200)}`]),
    ...(why === undefined ? [] : [line(why, 200)]),
  ];
  return said.join(', ');
}
