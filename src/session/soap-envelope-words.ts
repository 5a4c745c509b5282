import type { Envelope } from '../wire/soap/index.ts';
import type { StrayBody, TappedFrame } from './session.ts';

/** What is known of a frame before its text is looked at. */
export type FrameHead = Pick<TappedFrame, 'messageType' | 'messageId' | 'action'>;

const messageTypes = { request: 'call', response: 'result', fault: 'error', malformed: 'malformed' } as const;

/** What the trace says of an envelope. */
export function headOf(envelope: Envelope): FrameHead {
  const messageId = envelope.kind === 'request' ? envelope.head.messageId : envelope.head?.relatesTo;
  return {
    messageType: messageTypes[envelope.kind],
    ...(messageId === undefined ? {} : { messageId }),
    ...('action' in envelope ? { action: envelope.action } : {}),
  };
}

/** What arrived where a request should have. */
export function strayOf(envelope: Envelope): StrayBody {
  if (envelope.kind === 'malformed') {
    const { problem, head, unknownOperation: action } = envelope;
    const messageId = head?.messageId;
    return {
      kind: 'malformed',
      problem,
      ...(messageId === undefined ? {} : { messageId }),
      ...(action === undefined ? {} : { action }),
    };
  }
  const problem = {
    code: 'bad-body',
    what: 'the body',
    expected: 'a request that this end serves',
    received: inWords(envelope),
    mayBeIgnored: false,
  } as const;
  return { kind: 'malformed', problem };
}

/** What an envelope is, for a sentence. */
export function inWords(envelope: Envelope): string {
  if (envelope.kind === 'malformed') return `${envelope.problem.what}: ${envelope.problem.received}`;
  if (envelope.kind === 'fault') return 'a fault';
  return `a ${envelope.kind} of ${envelope.action} (OCPP ${envelope.version})`;
}
