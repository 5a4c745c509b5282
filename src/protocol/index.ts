/** What OCPP says: versions, actions, who may send what, message types, schema validation. No I/O. */
export * from './version.ts';
export * from './message.ts';
export * from './typed.ts';
export * from './protocol.ts';
export * from './error-codes.ts';
export * from './field-variants.ts';
export * from './field-trial.ts';
export { readDateTime } from './date-time.ts';
export type { DateTime } from './date-time.ts';
export type { ActionFacts } from './actions.ts';
export type { SchemaBreach } from './breach.ts';
export type { MessageKind } from './schemas.ts';
export type { Remark } from './remarks.ts';
export type * as Ocpp16Types from './generated/ocpp16.ts';
export type * as Ocpp201Types from './generated/ocpp201.ts';
