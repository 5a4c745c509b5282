import type { Desk } from './desk.ts';
import type { StationRecord } from './stations.ts';

/** What an operator decides, in OCPP field names. */
export type Intent = Readonly<Record<string, unknown>>;

/** What an order is composed from. */
export interface OrderScene {
  readonly station: StationRecord;
  readonly desk: Desk;
}

/** The order cannot be carried out, for a reason that the operator is told. */
export class Declined extends Error {
  override readonly name = 'Declined';
}
