import type { OperatorAction } from './driver.ts';
import { isPem } from './pem.ts';
import { printable } from './printable.ts';

/** An action as one plain sentence without a full stop, for prompts, consoles and reports. */
export function describeAction(action: OperatorAction): string {
  switch (action.action) {
    case 'powerCycle':
      return 'Switch the station off and on again';
    case 'powerLoss':
      return 'Cut the power of the station';
    case 'powerRestore':
      return 'Restore the power of the station';
    case 'plugIn':
      return plugIn(action);
    case 'unplug':
      return `Unplug the cable ${action.side === 'ev' ? 'at the EV side, ' : action.side === 'station' ? 'at the station side, ' : ''}from ${place(action)}`;
    case 'presentToken':
      return `Present the token ${printable(action.idToken)} (${printable(action.type)})${where(action)}`;
    case 'suspendEV':
      return `Let the EV at ${place(action)} stop taking energy`;
    case 'resumeEV':
      return `Let the EV at ${place(action)} take energy again`;
    case 'suspendEVSE':
      return `Let the station stop offering energy at ${place(action)}`;
    case 'fault':
      return `Bring ${placeOrStation(action)} into a fault that it reports as ${printable(action.errorCode)}`;
    case 'clearFault':
      return `Clear the fault ${printable(action.errorCode)} of ${placeOrStation(action)}`;
    case 'parkingBay':
      return action.occupied
        ? `Drive an EV into the parking bay of EVSE ${action.evse}`
        : `Leave the parking bay of EVSE ${action.evse}`;
    case 'dropNetwork':
      return 'Cut the network connection of the station';
    case 'restoreNetwork':
      return 'Restore the network connection of the station';
    case 'changeAddress':
      return 'Give the station another address (IP address, port or path) at which it takes requests';
    case 'wakeUp':
      return 'Send the station the short message (SMS) that wakes it up';
    case 'confirm':
      return `Confirm: ${printable(action.question, 500)}`;
    case 'order':
      return `Order the CSMS to send ${printable(action.ocppAction)}${withFields(action.intent)}`;
    case 'provision':
      return provision(action);
  }
}

/** OCPP 1.x knows no EVSE and counts connectors through: there both numbers are the same. */
function place({ evse, connector }: { readonly evse: number; readonly connector: number }): string {
  return evse === connector ? `connector ${connector}` : `connector ${connector} of EVSE ${evse}`;
}

interface MaybePlace {
  readonly evse?: number;
  readonly connector?: number;
}

function placeOrStation({ evse, connector }: MaybePlace): string {
  if (connector !== undefined) return place({ evse: evse ?? connector, connector });
  return evse === undefined ? 'the station' : `EVSE ${evse}`;
}

function where(at: MaybePlace): string {
  return at.evse === undefined && at.connector === undefined ? '' : ` at ${placeOrStation(at)}`;
}

function plugIn(action: OperatorAction & { readonly action: 'plugIn' }): string {
  if (action.halfway === true) return `Plug the cable only halfway into ${place(action)}, so that it cannot be locked`;
  if (action.side === 'ev') return `Plug the cable of ${place(action)} into the EV`;
  if (action.side === 'station') return `Plug the cable into ${place(action)} (at the station side only)`;
  return `Plug the cable into ${place(action)} (both sides)`;
}

function provision(action: OperatorAction & { readonly action: 'provision' }): string {
  const details = Object.entries(action).filter(([key]) => key !== 'action' && key !== 'what');
  return `Make sure that the CSMS knows this ${printable(action.what)}${withFields(Object.fromEntries(details), ': ')}`;
}

function withFields(fields: Readonly<Record<string, unknown>>, before = ' with '): string {
  const shown = Object.entries(fields).filter(([, value]) => value !== undefined);
  if (shown.length === 0) return '';
  return before + shown.map(([key, value]) => `${printable(key)} ${fieldValue(value)}`).join(', ');
}

function fieldValue(value: unknown): string {
  if (isPem(value)) return '(PEM)';
  const withoutPem = (_key: string, part: unknown): unknown => (isPem(part) ? '(PEM)' : part);
  return printable(typeof value === 'string' ? value : (JSON.stringify(value, withoutPem) ?? String(value)), 500);
}
