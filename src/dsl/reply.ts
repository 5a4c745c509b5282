import { isDeepStrictEqual } from 'node:util';
import type { Answer } from '../protocol/index.ts';

/** What the tool gives in return for a message: an answer over the polite default, a CALLERROR, silence, or frames that are no answer. */
export type Reply =
  | { readonly how: 'answer'; readonly step: number | undefined; readonly over: Readonly<Record<string, unknown>> }
  | { readonly how: 'refuse'; readonly step: number; readonly code: string }
  | { readonly how: 'silence'; readonly step: number }
  | {
      readonly how: 'raw';
      readonly step: number;
      readonly says: string;
      readonly frames: (messageId: string) => readonly string[];
    };

/** Whether it is no more than what was given already, or than what politeness gives anyway. */
export function saysNoMore(reply: Reply, given: Answer | undefined): boolean {
  return isPlain(reply) || (given !== undefined && isDeepStrictEqual(answerFor(reply, given), given));
}

function isPlain(reply: Reply): boolean {
  return reply.how === 'answer' && Object.keys(reply.over).length === 0;
}

/** The answer as it goes out; undefined for silence, and where frames go out in its place. */
export function answerFor(reply: Reply, polite: Answer): Answer | undefined {
  switch (reply.how) {
    case 'silence':
    case 'raw':
      return undefined;
    case 'refuse':
      return { kind: 'error', code: reply.code, description: 'refused on purpose by the test case', details: {} };
    case 'answer':
      // What a step says is given, also where politeness would refuse.
      if (polite.kind === 'error' && isPlain(reply)) return polite;
      return { kind: 'result', payload: merged(polite.kind === 'result' ? polite.payload : {}, reply.over) };
  }
}

/** The tool's row in words. */
export function replyInWords(reply: Reply, toolName: string, action: string): string {
  switch (reply.how) {
    case 'silence':
      return `${toolName} does not answer`;
    case 'raw':
      return `${toolName} answers ${action} with ${reply.says}`;
    case 'refuse':
      return `${toolName} answers ${action} with ${reply.code}`;
    case 'answer':
      return `${toolName} answers ${action}`;
  }
}

/** What a step says of an answer; undefined leaves out a field that the polite default has. */
export type Over<Response> = { readonly [Field in keyof Response]?: Response[Field] | undefined };

/** Lays what a step says over the polite default; objects are merged, everything else is replaced. */
function merged(polite: unknown, over: Readonly<Record<string, unknown>>): unknown {
  const result: Record<string, unknown> = { ...(polite as Record<string, unknown>) };
  for (const [key, value] of Object.entries(over)) {
    const below = result[key];
    if (value === undefined) delete result[key];
    else result[key] = isObject(below) && isObject(value) ? merged(below, value) : value;
  }
  return result;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
