import type { SocketLimits } from './limits.ts';

interface Breach {
  readonly code: number;
  readonly reason: string;
}

const [PROTOCOL_ERROR, NOT_UTF8, POLICY_VIOLATION, TOO_BIG] = [1002, 1007, 1008, 1009];

/** What the peer did, for each way in which ws 8.23 refuses what it reads. The close codes are those that ws sends (RFC 6455 §7.4.1). */
const words: Readonly<Record<string, (limits: SocketLimits) => Breach>> = {
  WS_ERR_UNSUPPORTED_MESSAGE_LENGTH: ({ messageBytes }) => ({
    code: TOO_BIG,
    reason: `the peer sent a message of more than ${messageBytes} bytes`,
  }),
  WS_ERR_UNSUPPORTED_DATA_PAYLOAD_LENGTH: ({ messageBytes }) => ({
    code: TOO_BIG,
    reason: `the peer sent a message of more than ${messageBytes} bytes`,
  }),
  WS_ERR_TOO_MANY_BUFFERED_PARTS: ({ fragments }) => ({
    code: POLICY_VIOLATION,
    reason: `the peer sent a message in more than ${fragments} fragments`,
  }),
  WS_ERR_INVALID_UTF8: () => ({ code: NOT_UTF8, reason: 'the peer sent text that is not UTF-8 (RFC 6455 §8.1)' }),
  WS_ERR_UNEXPECTED_RSV_1: () => ({
    code: PROTOCOL_ERROR,
    reason: 'the peer sent a compressed frame, though no compression was agreed (RFC 7692 §6)',
  }),
  WS_ERR_EXPECTED_MASK: () => ({
    code: PROTOCOL_ERROR,
    reason: 'the peer sent a frame without a mask; a client has to mask every frame (RFC 6455 §5.1)',
  }),
  WS_ERR_UNEXPECTED_MASK: () => ({
    code: PROTOCOL_ERROR,
    reason: 'the peer sent a masked frame; a server must not mask (RFC 6455 §5.1)',
  }),
  WS_ERR_INVALID_OPCODE: () => ({
    code: PROTOCOL_ERROR,
    reason: 'the peer sent a frame whose opcode is unknown or out of order (RFC 6455 §5.2 and §5.4)',
  }),
  WS_ERR_INVALID_CLOSE_CODE: () => ({
    code: PROTOCOL_ERROR,
    reason: 'the peer sent a close frame with a code that must not be sent (RFC 6455 §7.4)',
  }),
};

/** How an error of ws is to be reported when it is about what the peer sent; undefined when it is about the network. */
export function breachOf(error: Error & { readonly code?: unknown }, limits: SocketLimits): Breach | undefined {
  const code = typeof error.code === 'string' ? error.code : '';
  const known = words[code];
  if (known !== undefined) return known(limits);
  if (code.startsWith('WS_ERR_'))
    return { code: PROTOCOL_ERROR, reason: `the peer broke the WebSocket protocol: ${error.message}` };
  // What zlib says of a message that does not unpack.
  if (code.startsWith('Z_'))
    return { code: NOT_UTF8, reason: 'the peer sent compressed data that cannot be unpacked (RFC 7692 §7)' };
  return undefined;
}
