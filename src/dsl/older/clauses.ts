/** The versions before 1.6: their charge points and central systems behave alike, and their chapters are numbered differently. */
export type OlderVersion = '1.2' | '1.5';

/** Sections that the rules of a whole conversation refer to. */
export interface Clauses {
  readonly authorize: string;
  readonly boot: string;
  readonly heartbeat: string;
  readonly start: string;
  readonly status: string;
  readonly stop: string;
  readonly availability: string;
  readonly configuration: string;
}

const tables: Readonly<Record<OlderVersion, Clauses>> = {
  '1.2': {
    authorize: '1.2 §4.1',
    boot: '1.2 §4.2',
    heartbeat: '1.2 §4.5',
    start: '1.2 §4.7',
    status: '1.2 §4.8',
    stop: '1.2 §4.9',
    availability: '1.2 §5.1',
    configuration: '1.2 §5.2',
  },
  '1.5': {
    authorize: '1.5 §4.1',
    boot: '1.5 §4.2',
    heartbeat: '1.5 §4.6',
    start: '1.5 §4.8',
    status: '1.5 §4.9',
    stop: '1.5 §4.10',
    availability: '1.5 §5.2',
    configuration: '1.5 §5.3',
  },
};

/** The sections of a version. */
export function clausesOf(version: OlderVersion): Clauses {
  return tables[version];
}
