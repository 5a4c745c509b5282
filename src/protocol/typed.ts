import type { Ocpp12 } from './generated/ocpp12.ts';
import type { Ocpp15 } from './generated/ocpp15.ts';
import type { Ocpp16 } from './generated/ocpp16.ts';
import type { Ocpp201 } from './generated/ocpp201.ts';

/** The message types of each version. */
export interface Protocols {
  '1.2': Ocpp12;
  '1.5': Ocpp15;
  '1.6': Ocpp16;
  '2.0.1': Ocpp201;
}

/** The versions that have message types. */
export type TypedVersion = keyof Protocols;

/** Who sends the request. */
export type Side = 'fromStation' | 'fromCsms';

/** Every action that a side may send: `Action<'1.6', 'fromStation'>` is `'Authorize' | 'BootNotification' | …`. */
export type Action<V extends TypedVersion, S extends Side> = keyof Protocols[V][S] & string;

type Entry<V extends TypedVersion, S extends Side, A extends Action<V, S>> = Protocols[V][S][A];

/** The request payload of an action. */
export type Request<V extends TypedVersion, S extends Side, A extends Action<V, S>> =
  Entry<V, S, A> extends { request: infer R } ? R : never;

/** The response payload of an action. */
export type Response<V extends TypedVersion, S extends Side, A extends Action<V, S>> =
  Entry<V, S, A> extends { response: infer R } ? R : never;
