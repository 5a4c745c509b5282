/** A text frame of OCPP-J after reading. `remarks` are sentences about oddities that do not keep the message from being used. */
export type Frame =
  | {
      readonly kind: 'call';
      readonly messageId: string;
      readonly action: string;
      readonly payload: unknown;
      readonly remarks: readonly string[];
    }
  | {
      readonly kind: 'result';
      readonly messageId: string;
      readonly payload: unknown;
      readonly remarks: readonly string[];
    }
  | {
      readonly kind: 'error';
      readonly messageId: string;
      readonly code: string;
      readonly description: string;
      readonly details: unknown;
      readonly remarks: readonly string[];
    }
  | MalformedFrame;

/** A frame that is no message. What could be read of its head is given, so that it can be answered or matched to an open CALL. */
export interface MalformedFrame {
  readonly kind: 'malformed';
  readonly problem: FrameProblem;
  /** The message type number when it is one: only a CALL (2) is ever answered. */
  readonly messageType?: number;
  /** The message id as sent, even when it is too long. */
  readonly messageId?: string;
  readonly action?: string;
}

/** What exactly is wrong. All texts are bounded and printable. */
export interface FrameProblem {
  readonly code:
    | 'not-json'
    | 'too-deep'
    | 'too-large'
    | 'not-array'
    | 'wrong-length'
    | 'unknown-type'
    | 'bad-id'
    | 'bad-action'
    | 'bad-payload'
    | 'binary'
    | 'bad-error'
    // of an envelope of SOAP
    | 'not-xml'
    | 'not-soap'
    | 'bad-body'
    | 'bad-coding';
  /** The subject: `element 2 (the action)`. */
  readonly what: string;
  readonly expected: string;
  readonly received: string;
  /** An unknown message type number: the receiver is to ignore the message (OCPP-J 1.6 §4.1.3, OCPP 2.0.1 Part 4 §4.1.3). */
  readonly mayBeIgnored: boolean;
}

/** The problem as a sentence: `element 2 (the action) must be a string; received number 7`. */
export function sentenceOf(problem: FrameProblem): string {
  return `${problem.what} must be ${problem.expected}; received ${problem.received}`;
}
