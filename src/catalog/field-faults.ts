import { readFile } from 'node:fs/promises';
import { fixtureFile } from './fixtures.ts';

/** A fault of real products, and what becomes of it in a run: it is caught, it cannot be seen, or nobody looks for it yet. */
export type FieldFault = CaughtFault | UnseenFault | OpenFault;

/** A case catches it. */
export interface CaughtFault {
  readonly id: string;
  /** The id of the case. */
  readonly case: string;
  /** The fault of the reference peer that shows it. */
  readonly fault: string;
  /** The step at which it is caught; empty for a rule of the whole conversation. */
  readonly step: number | string;
  /** What the finding speaks of, where the proof says it. */
  readonly what?: string;
  /** It is a warning: the specification only advises against it. */
  readonly level?: 'should';
  readonly note?: string;
}

/** No case can see it. */
export interface UnseenFault {
  readonly id: string;
  /** Why not. */
  readonly none: string;
}

/** A case could see it. */
export interface OpenFault {
  readonly id: string;
  /** What is missing. */
  readonly open: string;
}

/** The table of a version. */
export interface FieldFaultTable {
  readonly version: string;
  /** How many faults were collected. */
  readonly count: number;
  /** Ids of other versions that the reference peers of this one have as well. */
  readonly elsewhere: readonly string[];
  readonly faults: readonly FieldFault[];
}

/** The faults of products of OCPP 1.6 over JSON. @throws Error when the table cannot be read */
export async function fieldFaults16(): Promise<FieldFaultTable> {
  return JSON.parse(await readFile(fixtureFile('field-faults/1.6J.json'), 'utf8')) as FieldFaultTable;
}
