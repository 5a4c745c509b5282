import type { Finding } from '../../verdict/index.ts';
import { visible } from '../../wire/index.ts';
import { ruleBroken } from '../ocpp16/monitor.ts';
import type { OlderVersion } from './clauses.ts';

type Fields = Readonly<Record<string, unknown>>;
type Half = 'request' | 'response';

/** Where a text stands, how many characters it may have, and which section says so. */
type Bound = readonly [path: string, most: number, clause: string];

const PARENT: readonly Bound[] = [['idTagInfo.parentIdTag', 15, '1.2 §7.10']];

/** The texts that OCPP 1.2 bounds. A StopTransaction.req is none of the messages in which it bounds the id tag (1.2 §6.32). */
const BOUNDS: Readonly<Record<string, Readonly<Partial<Record<Half, readonly Bound[]>>>>> = {
  Authorize: { request: [['idTag', 15, '1.2 §6.2']], response: PARENT },
  StartTransaction: { request: [['idTag', 15, '1.2 §6.28']], response: PARENT },
  StopTransaction: { response: PARENT },
  BootNotification: {
    request: [
      ['chargeBoxSerialNumber', 25, '1.2 §6.4'],
      ['chargePointModel', 20, '1.2 §6.4'],
      ['chargePointSerialNumber', 25, '1.2 §6.4'],
      ['chargePointVendor', 20, '1.2 §6.4'],
      ['firmwareVersion', 20, '1.2 §6.4'],
      ['iccid', 20, '1.2 §6.4'],
      ['imsi', 20, '1.2 §6.4'],
      ['meterSerialNumber', 25, '1.2 §6.4'],
      ['meterType', 25, '1.2 §6.4'],
    ],
  },
  ChangeConfiguration: {
    request: [
      ['key', 50, '1.2 §6.8'],
      ['value', 500, '1.2 §6.8'],
    ],
  },
  GetDiagnostics: { response: [['fileName', 255, '1.2 §6.15']] },
  RemoteStartTransaction: { request: [['idTag', 15, '1.2 §6.22']] },
};

/**
 * Texts of a message that are longer than OCPP 1.2 lets them be. That is a warning: its WSDLs bound no text, so that whoever makes his
 * messages from them is not told. In 1.5 the WSDLs do, and the schema has judged the message already.
 * @param sut the name of the system under test
 */
export function tooLong(
  version: OlderVersion,
  sut: string,
  { action, half, payload, frame }: { action: string; half: Half; payload: unknown; frame: number },
): readonly Finding[] {
  if (version !== '1.2' || !Object.hasOwn(BOUNDS, action)) return [];
  const bounds = BOUNDS[action]?.[half] ?? [];
  return bounds.flatMap(([path, most, clause]) => {
    const text = at(payload, path.split('.'));
    if (typeof text !== 'string' || [...text].length <= most) return [];
    const details = [{ what: path, expected: `at most ${most} characters`, received: visible(text, 120) }];
    return [ruleBroken('should', `${sut} should keep ${path} of ${action} short`, [clause], details, frame)];
  });
}

function at(value: unknown, [first, ...rest]: readonly string[]): unknown {
  if (first === undefined) return value;
  const fields = value !== null && typeof value === 'object' ? (value as Fields) : {};
  return at(Object.hasOwn(fields, first) ? fields[first] : undefined, rest);
}
