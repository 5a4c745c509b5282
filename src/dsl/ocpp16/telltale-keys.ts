/** Keys that every charge point has (1.6 §9.1); who tells this many of them is one. */
const KEYS = [
  'AuthorizeRemoteTxRequests',
  'ClockAlignedDataInterval',
  'ConnectionTimeOut',
  'HeartbeatInterval',
  'LocalAuthorizeOffline',
  'MeterValueSampleInterval',
  'NumberOfConnectors',
  'ResetRetries',
  'StopTransactionOnInvalidId',
];
const ENOUGH = 3;

/** Whether the keys that were told show that a real charge point is at the other end. @param valueOf the told value of a key */
export function showsAChargePoint(valueOf: (key: string) => unknown): boolean {
  return KEYS.filter((key) => valueOf(key) !== undefined).length >= ENOUGH;
}
