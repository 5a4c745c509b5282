import type { Action, Ocpp201Types, Request, Response } from '../../protocol/index.ts';

export type FromStation = Action<'2.0.1', 'fromStation'>;
export type FromCsms = Action<'2.0.1', 'fromCsms'>;
export type Sent<A extends FromStation> = Request<'2.0.1', 'fromStation', A>;
export type Answered<A extends FromStation> = Response<'2.0.1', 'fromStation', A>;
export type Asked<A extends FromCsms> = Request<'2.0.1', 'fromCsms', A>;
export type Reply<A extends FromCsms> = Response<'2.0.1', 'fromCsms', A>;

export type IdToken = Ocpp201Types.IdTokenType;
export type TriggerReason = Ocpp201Types.TriggerReasonEnumType;
export type StoppedReason = Ocpp201Types.ReasonEnumType;
export type BootReason = Ocpp201Types.BootReasonEnumType;
export type ConnectorStatus = Ocpp201Types.ConnectorStatusEnumType;
export type ChargingState = Ocpp201Types.ChargingStateEnumType;
export type TransactionEvent = Sent<'TransactionEvent'>;

/** Two tokens are the same when value and type are (errata C01.FR.25); the value regardless of case (identifierString). */
export function sameToken(one: IdToken | undefined, other: IdToken | undefined): boolean {
  return one?.type === other?.type && one?.idToken.toLowerCase() === other?.idToken.toLowerCase();
}
