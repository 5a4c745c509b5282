import type { Action, Ocpp16Types, Request, Response } from '../../protocol/index.ts';

/** The actions that a charge point sends, and their payloads. */
export type Sent = Action<'1.6', 'fromStation'>;
export type SentRequest<A extends Sent> = Request<'1.6', 'fromStation', A>;
export type SentResponse<A extends Sent> = Response<'1.6', 'fromStation', A>;

/** The actions that a charge point receives, and their payloads. */
export type Received = Action<'1.6', 'fromCsms'>;
export type ReceivedRequest<A extends Received> = Request<'1.6', 'fromCsms', A>;
export type ReceivedResponse<A extends Received> = Response<'1.6', 'fromCsms', A>;

export type Status = Ocpp16Types.ChargePointStatus;
export type ErrorCode = Ocpp16Types.ChargePointErrorCode;
export type IdTagInfo = Ocpp16Types.IdTagInfo;
export type MeterValue = Ocpp16Types.MeterValue;
export type Reason = Ocpp16Types.Reason;

/** What a CALL of the charge point came to. */
export type Outcome<A extends Sent> =
  | { readonly kind: 'answered'; readonly response: SentResponse<A> }
  /** Answered by a CALLERROR. */
  | { readonly kind: 'refused'; readonly code: string }
  /** Answered by something that breaks the schema of the response. */
  | { readonly kind: 'malformed' }
  /** Not answered within MessageTimeout. */
  | { readonly kind: 'unanswered' }
  /** Not sent, or the connection was lost before an answer came. */
  | { readonly kind: 'offline' }
  /** A fault kept it back; the charge point believes that all is well. */
  | { readonly kind: 'swallowed' };
