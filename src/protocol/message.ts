/** The untyped view of a message: what every layer below the language works with. Payloads have the OCPP-J shape. */

/** A request as it arrived or is to be sent. */
export interface Call {
  readonly messageId: string;
  readonly action: string;
  readonly payload: unknown;
}

/** What a CALL is answered with: a result, or an error with one of the codes of OCPP-J §4.2.3. */
export type Answer =
  | { readonly kind: 'result'; readonly payload: unknown }
  | { readonly kind: 'error'; readonly code: string; readonly description: string; readonly details: unknown };
