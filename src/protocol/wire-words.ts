/** What the messages of a wire are called there. */
export interface WireWords {
  readonly call: string;
  readonly result: string;
  readonly error: string;
}

/** OCPP-J has names of its own for what SOAP calls by its usual ones. */
export const wireWords: Readonly<Record<'json' | 'soap', WireWords>> = {
  json: { call: 'CALL', result: 'CALLRESULT', error: 'CALLERROR' },
  soap: { call: 'request', result: 'response', error: 'fault' },
};
