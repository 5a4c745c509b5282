import { canonicalErrorCode } from '../protocol/error-codes.ts';
import type { Answer, Call } from '../protocol/message.ts';
import type { Version } from '../protocol/version.ts';
import { bounded, visible } from './bounded.ts';
import type { Frame, FrameProblem, MalformedFrame } from './frame.ts';
import { scanJson } from './json-scan.ts';
import type { JsonScan } from './json-scan.ts';

export type { Frame, FrameProblem, MalformedFrame } from './frame.ts';

/** The versions whose frames are read here. */
export type FramedVersion = '1.6' | '2.0.1';

/** @throws RangeError for a version that has no JSON */
export function framedVersion(version: Version): FramedVersion {
  if (version === '1.6' || version === '2.0.1') return version;
  throw new RangeError(`OCPP ${version} is not spoken over JSON here`);
}

/** Bounds on a frame: its size in bytes of UTF-8, and its JSON nesting with the message array as depth 1. */
export interface FrameLimits {
  readonly maxBytes: number;
  readonly maxDepth: number;
}

const DEFAULT_LIMITS: FrameLimits = { maxBytes: 1024 * 1024, maxDepth: 64 };
const MAX_ID = 36;
const MAX_DESCRIPTION = 255;
const MAX_RECEIVED = 160;
const [CALL, CALLRESULT, CALLERROR] = [2, 3, 4];

/**
 * A request as OCPP-J text (OCPP-J 1.6 §4.2.1, 2.0.1 Part 4 §4.2.1). A missing payload becomes `{}`.
 *
 * @throws TypeError when the payload has no JSON form (a cycle, a bigint)
 */
export function encodeCall(call: Call): string {
  return JSON.stringify([CALL, call.messageId, call.action, call.payload ?? {}]);
}

/**
 * The answer to a request as OCPP-J text (OCPP-J 1.6 §4.2.2 and §4.2.3, 2.0.1 Part 4 §4.2.2 and §4.2.3). Missing details become `{}`.
 *
 * @throws TypeError when the payload or the details have no JSON form
 */
export function encodeAnswer(messageId: string, answer: Answer): string {
  if (answer.kind === 'result') return JSON.stringify([CALLRESULT, messageId, answer.payload ?? {}]);
  return JSON.stringify([CALLERROR, messageId, answer.code, answer.description, answer.details ?? {}]);
}

/**
 * Reads a text frame. Never throws: what is no message comes back as `malformed` and says exactly why. Payloads are plain JSON values; a
 * field named `__proto__` is an own property like any other and changes no prototype.
 *
 * @param limits 1 MiB and depth 64 unless given; both are checked before the text is parsed
 */
export function decode(text: string, version: FramedVersion, limits: FrameLimits = DEFAULT_LIMITS): Frame {
  const bytes = Buffer.byteLength(text);
  if (bytes > limits.maxBytes) {
    return unread(text, 'too-large', 'the frame', `at most ${limits.maxBytes} bytes long`, `${bytes} bytes`);
  }
  const scan = scanJson(text, limits.maxDepth);
  if (scan.tooDeep) {
    const expected = `nested at most ${limits.maxDepth} levels deep`;
    return unread(text, 'too-deep', 'the JSON text', expected, 'a deeper nesting');
  }
  let message: unknown;
  try {
    message = JSON.parse(text);
  } catch (error) {
    return unread(text, 'not-json', 'the frame', 'JSON text', notJson(text, error));
  }
  return frameOf(message, version, remarksOn(scan));
}

/** The malformed frame for a binary WebSocket message: OCPP-J uses text messages only (RFC 6455 §5.6, opcode 1). */
export function binaryFrame(byteLength: number): MalformedFrame {
  return malformed(
    problem('binary', 'the WebSocket message', 'a text message', `a binary message of ${byteLength} bytes`),
  );
}

type Head = Pick<MalformedFrame, 'messageType' | 'messageId' | 'action'>;

function frameOf(message: unknown, version: FramedVersion, remarks: readonly string[]): Frame {
  if (!Array.isArray(message)) {
    return malformed(problem('not-array', 'the message', 'a JSON array', described(message)));
  }
  const elements: readonly unknown[] = message;
  const type = elements[0];
  if (type !== CALL && type !== CALLRESULT && type !== CALLERROR) return unknownType(elements);
  const head = headOf(type, elements);
  const wrong = wrongLength(type, elements) ?? wrongId(elements[1]) ?? wrongBody(type, elements);
  if (wrong !== undefined) return malformed(wrong, head);
  const messageId = elements[1] as string;
  const noted = messageId === '' ? [...remarks, 'the message id is empty'] : remarks;
  if (type === CALL) {
    const { payload, remarks: all } = payloadOf(elements[3], noted);
    return { kind: 'call', messageId, action: elements[2] as string, payload, remarks: all };
  }
  if (type === CALLRESULT) return { kind: 'result', messageId, ...payloadOf(elements[2], noted) };
  return errorFrame(messageId, elements, version, noted);
}

function headOf(messageType: number, elements: readonly unknown[]): Head {
  const [, messageId, action] = elements;
  return {
    messageType,
    ...(typeof messageId === 'string' ? { messageId } : {}),
    ...(messageType === CALL && typeof action === 'string' ? { action } : {}),
  };
}

function unknownType(elements: readonly unknown[]): MalformedFrame {
  const [type, messageId] = elements;
  const expected = '2 (CALL), 3 (CALLRESULT) or 4 (CALLERROR)';
  const wrong = problem('unknown-type', 'element 0 (the message type)', expected, described(type));
  return malformed(
    { ...wrong, mayBeIgnored: typeof type === 'number' },
    {
      ...(typeof type === 'number' ? { messageType: type } : {}),
      ...(typeof messageId === 'string' ? { messageId } : {}),
    },
  );
}

const shapes: Readonly<Record<number, { readonly length: number; readonly text: string }>> = {
  [CALL]: { length: 4, text: 'the 4 elements of a CALL: [2, message id, action, payload]' },
  [CALLRESULT]: { length: 3, text: 'the 3 elements of a CALLRESULT: [3, message id, payload]' },
  [CALLERROR]: { length: 5, text: 'the 5 elements of a CALLERROR: [4, message id, code, description, details]' },
};

function wrongLength(type: number, elements: readonly unknown[]): FrameProblem | undefined {
  const shape = shapes[type];
  if (shape === undefined || elements.length === shape.length) return undefined;
  const received = `${elements.length} element${elements.length === 1 ? '' : 's'}: ${bounded(elements, MAX_RECEIVED)}`;
  return problem(type === CALLERROR ? 'bad-error' : 'wrong-length', 'the message array', shape.text, received);
}

function wrongId(id: unknown): FrameProblem | undefined {
  const what = 'element 1 (the message id)';
  const expected = `a string of at most ${MAX_ID} characters`;
  if (typeof id !== 'string') return problem('bad-id', what, expected, described(id));
  // An id of 36 characters has at most 72 UTF-16 units: longer ones need no counting.
  const length = id.length > 2 * MAX_ID ? id.length : [...id].length;
  return length <= MAX_ID
    ? undefined
    : problem('bad-id', what, expected, `${length} characters: ${bounded(id, MAX_RECEIVED)}`);
}

function wrongBody(type: number, elements: readonly unknown[]): FrameProblem | undefined {
  const [, , second, third, fourth] = elements;
  if (type === CALL) return wrongText('bad-action', 'element 2 (the action)', second) ?? wrongPayload(3, third);
  if (type === CALLRESULT) return wrongPayload(2, second);
  return (
    wrongText('bad-error', 'element 2 (the error code)', second) ??
    wrongText('bad-error', 'element 3 (the error description)', third) ??
    (isObject(fourth)
      ? undefined
      : problem('bad-error', 'element 4 (the error details)', 'an object, {} if there are none', described(fourth)))
  );
}

function wrongText(code: FrameProblem['code'], what: string, value: unknown): FrameProblem | undefined {
  return typeof value === 'string' ? undefined : problem(code, what, 'a string', described(value));
}

function wrongPayload(index: number, payload: unknown): FrameProblem | undefined {
  if (payload === null || isObject(payload)) return undefined;
  return problem('bad-payload', `element ${index} (the payload)`, 'an object', described(payload));
}

/** `null` may stand for an empty payload, `{}` is preferred (OCPP-J 1.6 §4.2.1, 2.0.1 Part 4 §4.2.1). */
function payloadOf(payload: unknown, remarks: readonly string[]): { payload: unknown; remarks: readonly string[] } {
  if (payload !== null) return { payload, remarks };
  return { payload: {}, remarks: [...remarks, 'the payload is null: an empty payload is better written {}'] };
}

function errorFrame(
  messageId: string,
  elements: readonly unknown[],
  version: FramedVersion,
  given: readonly string[],
): Frame {
  const [code, description, details] = elements.slice(2) as [string, string, unknown];
  const remarks = [...given];
  const canonical = canonicalErrorCode(version, code);
  if (canonical === undefined) remarks.push(`OCPP ${version} has no error code ${bounded(code, 60)}`);
  else if (!canonical.exact) remarks.push(`the error code ${code} is spelt ${canonical.code} in OCPP ${version}`);
  if (version === '2.0.1' && [...description].length > MAX_DESCRIPTION) {
    remarks.push(`the error description is longer than ${MAX_DESCRIPTION} characters`);
  }
  return { kind: 'error', messageId, code, description, details, remarks };
}

function remarksOn(scan: JsonScan): readonly string[] {
  const remarks = scan.duplicateKeys.map(
    (key) => `the field ${bounded(key, 60)} stands twice in one object: the last one counts`,
  );
  if (scan.loneSurrogate) remarks.push('a string holds half of a surrogate pair, which has no UTF-8 form');
  return remarks;
}

/** A frame that was not parsed: its head is read from the text, so that a broken CALL can still be answered. */
function unread(
  text: string,
  code: FrameProblem['code'],
  what: string,
  expected: string,
  received: string,
): MalformedFrame {
  const head = HEAD.exec(text.slice(0, MAX_HEAD));
  const [, type, id, action] = head ?? [];
  return malformed(problem(code, what, expected, received), {
    ...(type === undefined ? {} : { messageType: Number(type) }),
    ...(id === undefined ? {} : { messageId: unquoted(id) }),
    ...(action === undefined || Number(type) !== CALL ? {} : { action: unquoted(action) }),
  });
}

const MAX_HEAD = 1000;
/** `[2,"id","Action",` without escapes: a head that needs more reading is not readable. */
const HEAD = /^\uFEFF?\s*\[\s*(\d{1,3})\s*,\s*("[^"\\\p{Cc}]*")\s*(?:,\s*("[^"\\\p{Cc}]*")\s*)?(?:[,\]]|$)/u;

function unquoted(literal: string): string {
  return literal.slice(1, -1);
}

function notJson(text: string, error: unknown): string {
  if (text.trim() === '') return 'an empty text';
  if (text.startsWith('\uFEFF')) return 'a byte order mark (U+FEFF) before the JSON text (RFC 8259 §8.1 forbids it)';
  const reason = error instanceof Error ? visible(error.message, MAX_RECEIVED) : 'no JSON';
  return `${visible(text, MAX_RECEIVED)} (${reason})`;
}

function malformed(problem: FrameProblem, head: Head = {}): MalformedFrame {
  return { kind: 'malformed', problem, ...head };
}

function problem(code: FrameProblem['code'], what: string, expected: string, received: string): FrameProblem {
  return { code, what, expected, received, mayBeIgnored: false };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The type and a preview of a value: `number 7`, `array [1,2]`, `nothing`. */
function described(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  const type = Array.isArray(value) ? 'array' : typeof value;
  return `${type} ${bounded(value, MAX_RECEIVED)}`;
}
