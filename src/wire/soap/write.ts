import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import type { Role } from '../../protocol/index.ts';
import { writePayload } from './payload.ts';
import { serviceSchema } from './service-schema.ts';
import { ADDRESSING, ANONYMOUS, SOAP, namespaceOf, serviceFor, subcodes } from './services.ts';
import type { SoapVersion } from './services.ts';

/** The header blocks of a request. A member that is undefined is left out: faults and negative tests do that on purpose. */
export interface RequestHead {
  readonly chargeBoxIdentity?: string | undefined;
  readonly messageId?: string | undefined;
  /** Where the sender listens for requests. */
  readonly from?: string | undefined;
  /** The anonymous address unless given; `null` leaves the block out. */
  readonly replyTo?: string | null | undefined;
  /** The recipient's URL. */
  readonly to?: string | undefined;
  /** `/` and the operation unless given. */
  readonly action?: string | undefined;
}

/** The header blocks of a response or a fault. */
export interface ResponseHead {
  readonly relatesTo?: string | undefined;
  readonly messageId?: string | undefined;
  readonly action?: string | undefined;
}

/**
 * The envelope of a request (OCPP-S 1.6 §3, chapter 8 of 1.2 and 1.5). An action that the service does not have is written all the same.
 *
 * @param sender the party that sends the request
 */
export function writeRequest(
  version: SoapVersion,
  sender: Role,
  action: string,
  payload: unknown,
  head: RequestHead,
): string {
  const service = serviceFor(sender);
  const namespace = namespaceOf(version, service);
  const { header, body, root } = envelope(namespace);
  if (head.chargeBoxIdentity !== undefined)
    mustUnderstand(header.ele(namespace, 'o:chargeBoxIdentity')).txt(head.chargeBoxIdentity);
  mustUnderstand(header.ele(ADDRESSING, 'a:Action')).txt(head.action ?? `/${action}`);
  if (head.messageId !== undefined) header.ele(ADDRESSING, 'a:MessageID').txt(head.messageId);
  if (head.from !== undefined) header.ele(ADDRESSING, 'a:From').ele(ADDRESSING, 'a:Address').txt(head.from);
  if (head.replyTo !== null)
    mustUnderstand(header.ele(ADDRESSING, 'a:ReplyTo'))
      .ele(ADDRESSING, 'a:Address')
      .txt(head.replyTo ?? ANONYMOUS);
  if (head.to !== undefined) mustUnderstand(header.ele(ADDRESSING, 'a:To')).txt(head.to);
  const structure = serviceSchema(version, service).operations.get(action)?.request ?? { fields: [] };
  writePayload(body.ele(namespace, `o:${elementName(action, 'Request')}`), payload, structure, namespace);
  return root.end();
}

/** The envelope of a response. @param receiver the party that gets it: the one that sent the request */
export function writeResponse(
  version: SoapVersion,
  receiver: Role,
  action: string,
  payload: unknown,
  head: ResponseHead,
): string {
  const service = serviceFor(receiver);
  const namespace = namespaceOf(version, service);
  const { header, body, root } = envelope(namespace);
  writeResponseHead(header, { action: `/${action}Response`, ...head });
  const structure = serviceSchema(version, service).operations.get(action)?.response ?? { fields: [] };
  writePayload(body.ele(namespace, `o:${elementName(action, 'Response')}`), payload, structure, namespace);
  return root.end();
}

/** A SOAP fault with one of OCPP's subcodes (OCPP-S 1.6 §4). */
export interface SoapFault {
  readonly code: 'Sender' | 'Receiver';
  readonly subcode: string;
  readonly reason: string;
}

/** The envelope of a fault. @param receiver the party that gets it: the one that sent the request */
export function writeFault(version: SoapVersion, receiver: Role, fault: SoapFault, head: ResponseHead): string {
  const namespace = namespaceOf(version, serviceFor(receiver));
  const { header, body, root } = envelope(namespace);
  writeResponseHead(header, { action: `${ADDRESSING}/fault`, ...head });
  const written = body.ele(SOAP, 's:Fault');
  const code = written.ele(SOAP, 's:Code');
  code.ele(SOAP, 's:Value').txt(`s:${fault.code}`);
  const subcode = code.ele(SOAP, 's:Subcode');
  subcode.ele(SOAP, 's:Value').att(XMLNS, 'xmlns:f', subcodes[version]).txt(`f:${fault.subcode}`);
  written.ele(SOAP, 's:Reason').ele(SOAP, 's:Text').att('xml:lang', 'en').txt(fault.reason);
  return root.end();
}

function writeResponseHead(header: XMLBuilder, { action, relatesTo, messageId }: ResponseHead): void {
  if (action !== undefined) header.ele(ADDRESSING, 'a:Action').txt(action);
  if (messageId !== undefined) header.ele(ADDRESSING, 'a:MessageID').txt(messageId);
  if (relatesTo !== undefined) header.ele(ADDRESSING, 'a:RelatesTo').txt(relatesTo);
}

/** Characters that no XML document can hold are replaced: a payload with one could not be sent otherwise. */
function envelope(namespace: string): {
  readonly root: XMLBuilder;
  readonly header: XMLBuilder;
  readonly body: XMLBuilder;
} {
  const root = create({ version: '1.0', encoding: 'UTF-8', invalidCharReplacement: '\uFFFD' });
  const outer = root.ele(SOAP, 's:Envelope').att(XMLNS, 'xmlns:a', ADDRESSING).att(XMLNS, 'xmlns:o', namespace);
  return { root, header: outer.ele(SOAP, 's:Header'), body: outer.ele(SOAP, 's:Body') };
}

const XMLNS = 'http://www.w3.org/2000/xmlns/';

function mustUnderstand(block: XMLBuilder): XMLBuilder {
  return block.att(SOAP, 's:mustUnderstand', 'true');
}

/** `BootNotification` is `bootNotificationRequest` in a body. */
export function elementName(action: string, half: 'Request' | 'Response'): string {
  return `${action.slice(0, 1).toLowerCase()}${action.slice(1)}${half}`;
}
