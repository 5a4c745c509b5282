import type { Fields } from './message.ts';

/** Minutes by which the odd station's wall clock is ahead of UTC. */
const AHEAD = 330;

/**
 * A request as an odd station words it. All of it is legal: times with an offset and without fractions, id tags in other letters (they are
 * compared without regard to case, 1.6 §7.28), and every optional field that comes to mind.
 */
export function oddly(action: string, request: Fields): Fields {
  const worded = { ...request };
  if (typeof worded['timestamp'] === 'string') worded['timestamp'] = withOffset(worded['timestamp']);
  if (typeof worded['idTag'] === 'string') worded['idTag'] = worded['idTag'].toLowerCase();
  if (action === 'StatusNotification') return { ...worded, vendorId: 'small.example', vendorErrorCode: '' };
  if (action === 'StopTransaction')
    return { ...worded, transactionData: [reading(worded['timestamp'], worded['meterStop'])] };
  if (action === 'BootNotification')
    return { ...worded, chargeBoxSerialNumber: '', chargePointSerialNumber: '0001', meterType: 'Ferraris' };
  return worded;
}

/** An instant as a clock on the wall shows it, in whole seconds. */
function withOffset(instant: string): string {
  const shifted = new Date(Date.parse(instant) + AHEAD * 60_000).toISOString();
  return `${shifted.slice(0, 19)}+05:30`;
}

function reading(time: unknown, energy: unknown): Fields {
  return { timestamp: time, sampledValue: [{ value: String(energy), context: 'Transaction.End', unit: 'Wh' }] };
}
