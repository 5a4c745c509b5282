import type { OperatorAction, OperatorContext } from '../sut/index.ts';

const OPERATOR_PROTOCOL = 'plugfest-operator/1';

/** What a control port was asked to do, or why that cannot be told. */
export type ControlRequest =
  | { readonly action: OperatorAction; readonly context: OperatorContext }
  /** A well-formed message with an action that nobody here knows. */
  | { readonly unknownAction: string }
  | { readonly problem: string };

type Kind = 'text' | 'whole number' | 'yes or no' | 'object';
type Fields = Readonly<Record<string, Kind | `${Kind}?`>>;

const socket: Fields = { evse: 'whole number', connector: 'whole number', side: 'text?', halfway: 'yes or no?' };
const fault: Fields = { evse: 'whole number?', connector: 'whole number?', errorCode: 'text' };

const actions: Readonly<Record<OperatorAction['action'], Fields>> = {
  powerCycle: {},
  powerLoss: {},
  powerRestore: {},
  plugIn: socket,
  unplug: socket,
  presentToken: { evse: 'whole number?', connector: 'whole number?', idToken: 'text', type: 'text' },
  suspendEV: socket,
  resumeEV: socket,
  suspendEVSE: socket,
  fault,
  clearFault: fault,
  parkingBay: { evse: 'whole number', occupied: 'yes or no' },
  dropNetwork: {},
  restoreNetwork: {},
  changeAddress: {},
  wakeUp: {},
  confirm: { question: 'text' },
  order: { ocppAction: 'text', intent: 'object' },
  provision: { what: 'text' },
};

/** Reads the JSON of `plugfest-operator/1`. Never throws: what is wrong is said in words for whoever wrote the message. */
export function readControlRequest(text: string): ControlRequest {
  let message: unknown;
  try {
    message = JSON.parse(text);
  } catch {
    return { problem: 'the body is no JSON' };
  }
  if (!isObject(message)) return { problem: 'the body must be a JSON object' };
  const { protocol, case: caseId, step, identity, why, ...action } = message;
  if (protocol !== undefined && protocol !== OPERATOR_PROTOCOL)
    return { problem: `protocol: this port speaks ${OPERATOR_PROTOCOL}` };
  const name = action['action'];
  if (typeof name !== 'string') return { problem: 'action: the name of an action is missing' };
  if (!Object.hasOwn(actions, name)) return { unknownAction: name.slice(0, 60) };
  const problem = problemWith(action, actions[name as OperatorAction['action']]);
  if (problem !== undefined) return { problem };
  const context = {
    case: textOr(caseId, ''),
    step: textOr(step, ''),
    identity: textOr(identity, ''),
    ...(typeof why === 'string' ? { why } : {}),
  };
  // Its fields have been checked against the table above.
  return { action: action as OperatorAction, context };
}

function problemWith(message: Readonly<Record<string, unknown>>, fields: Fields): string | undefined {
  for (const [field, kind] of Object.entries(fields)) {
    const value = message[field];
    if (value === undefined && kind.endsWith('?')) continue;
    if (!is(kind.replace('?', '') as Kind, value)) return `${field}: ${kind.replace('?', '')} expected`;
  }
  return undefined;
}

function is(kind: Kind, value: unknown): boolean {
  switch (kind) {
    case 'text':
      return typeof value === 'string';
    case 'whole number':
      return Number.isSafeInteger(value);
    case 'yes or no':
      return typeof value === 'boolean';
    case 'object':
      return isObject(value);
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOr(value: unknown, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise;
}
