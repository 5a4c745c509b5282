import { line } from '../safe-text.ts';

/** The fields that tell most about a message, in the order in which they are shown. */
const TELLING = [
  'eventType',
  'triggerReason',
  'status',
  'idTagInfo.status',
  'idTokenInfo.status',
  'connectorId',
  'evse.id',
  'evseId',
  'connectorStatus',
  'idTag',
  'idToken.idToken',
  'transactionId',
  'transactionInfo.transactionId',
  'transactionInfo.chargingState',
  'requestedMessage',
  'type',
  'key',
  'value',
  'reason',
  'errorCode',
  'interval',
  'updateType',
  'listVersion',
  'reservationId',
  'chargingProfilePurpose',
  'meterStart',
  'meterStop',
  'messageId',
  'vendorId',
  'chargePointModel',
  'chargingStation.model',
] as const;

const SHOWN = 3;
const VALUE_SHOWN = 24;
const ERROR_SHOWN = 70;
/** The fields of a longer message are not looked up: it is shown in the frames anyway. */
const LONGEST_READ = 12_000;

/** Up to three fields of a message, `status Accepted, interval 10`, or the code of a CALLERROR; empty when it has none to show. */
export function keyFields(text: string): string {
  if (text.length > LONGEST_READ) return '';
  const read = text.trimStart().startsWith('<') ? readXml(text) : readJson(text);
  return read
    .map(([name, value]) => (name === '' ? line(value, ERROR_SHOWN) : `${line(name, 40)} ${line(value, VALUE_SHOWN)}`))
    .join(', ');
}

type Field = readonly [name: string, value: string];

function readJson(text: string): readonly Field[] {
  let message: unknown;
  try {
    message = JSON.parse(text);
  } catch {
    return [];
  }
  if (!Array.isArray(message)) return [];
  // A CALLERROR: [4, id, code, description, details].
  if (message[0] === 4)
    return [['', [message[2], message[3]].filter((part) => typeof part === 'string' && part !== '').join(': ')]];
  const payload: unknown = message[0] === 2 ? message[3] : message[2];
  if (typeof payload !== 'object' || payload === null) return [];
  const found = TELLING.flatMap((path): Field[] => {
    const value = at(payload, path);
    return value === undefined ? [] : [[path.split('.').at(-1) ?? path, value]];
  });
  return distinct(found.length > 0 ? found : plainFields(payload));
}

function at(payload: object, path: string): string | undefined {
  let value: unknown = payload;
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[name];
  }
  return plain(value);
}

function plain(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined;
}

function plainFields(payload: object): readonly Field[] {
  return Object.entries(payload).flatMap(([name, value]): Field[] => {
    const text = plain(value);
    return text === undefined ? [] : [[name, text]];
  });
}

function readXml(text: string): readonly Field[] {
  const leaves = new Map<string, string>();
  for (const [, name = '', value = ''] of text.matchAll(/<(?:[\w-]{1,40}:)?([\w-]{1,40})>([^<]{1,200})</g))
    if (!leaves.has(name)) leaves.set(name, value);
  const names = new Set<string>(TELLING.map((path) => path.split('.').at(-1) ?? path));
  return distinct([...names].flatMap((name): Field[] => (leaves.has(name) ? [[name, leaves.get(name) ?? '']] : [])));
}

function distinct(fields: readonly Field[]): readonly Field[] {
  return fields.filter(([name], index) => fields.findIndex(([other]) => other === name) === index).slice(0, SHOWN);
}
