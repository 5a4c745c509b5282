import type { Ocpp16Types } from '../protocol/index.ts';

/** The vendor whose messages the reference peers know. */
export const OWN_VENDOR = 'org.plugfest';

/** His only message. */
const OWN_MESSAGE = 'hello';

/** What a peer says to a DataTransfer (§4.3, §5.6). */
export function dataTransferStatus({
  vendorId,
  messageId,
}: {
  readonly vendorId: string;
  readonly messageId?: string;
}): Ocpp16Types.DataTransferStatus {
  if (vendorId !== OWN_VENDOR) return 'UnknownVendorId';
  return messageId === OWN_MESSAGE ? 'Accepted' : 'UnknownMessageId';
}
