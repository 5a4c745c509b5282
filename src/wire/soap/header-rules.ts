import type { SoapHead } from './head.ts';
import { ANONYMOUS, namespaceOf } from './services.ts';
import type { Service, SoapVersion } from './services.ts';

/** What is wrong with a header block, and the section that says so. */
export interface HeaderBreach {
  readonly block: string;
  readonly expected: string;
  readonly received: string;
  readonly clause: string;
  /** Common stacks leave this out or write it otherwise: true of everything that no peer needs in order to answer. */
  readonly common: boolean;
}

interface RequestTerms {
  readonly version: SoapVersion;
  readonly service: Service;
  readonly action: string;
  /** Of the charge point whose conversation this is. */
  readonly identity: string;
}

/** The rules for the header of a request (OCPP-S 1.6 §3; chapter 8 of 1.2 and 1.5, which demand the identity alone). */
export function requestHeadBreaches(head: SoapHead, terms: RequestTerms): readonly HeaderBreach[] {
  const { version } = terms;
  const own = namespaceOf(version, terms.service);
  const breaches: (HeaderBreach | undefined)[] = [
    differs('chargeBoxIdentity', terms.identity, head.chargeBoxIdentity, '§3.3', false),
    head.identityNamespace === undefined
      ? undefined
      : differs('namespace of chargeBoxIdentity', own, head.identityNamespace, '§3.3', false),
    head.action === undefined && version !== '1.6'
      ? undefined
      : differs('wsa:Action', `/${terms.action}`, head.action, '§3.4', head.action === undefined),
    head.relatesTo === undefined
      ? undefined
      : {
          block: 'wsa:RelatesTo',
          expected: 'absent in a request',
          received: head.relatesTo,
          clause: 'OCPP-S 1.6 §3.6',
          common: true,
        },
    head.notUnderstood.length === 0
      ? undefined
      : {
          block: head.notUnderstood.join(', '),
          expected: 'no unknown block that must be understood',
          received: 'mustUnderstand',
          clause: 'OCPP-S 1.6 §3',
          common: true,
        },
  ];
  if (version === '1.6') {
    breaches.push(
      absent('wsa:MessageID', head.messageId, '§3.5'),
      absent('wsa:From', head.from, '§3.7'),
      head.replyTo === undefined
        ? absent('wsa:ReplyTo', undefined, '§3.8')
        : differs('wsa:ReplyTo', ANONYMOUS, head.replyTo, '§3.8', true),
      absent('wsa:To', head.to, '§3.9'),
    );
  }
  return breaches.filter((breach) => breach !== undefined);
}

/**
 * The rules for the header of a response or a fault. The action of a response is not given by the WSDL of 1.2: any that ends in the name
 * of the operation and `Response` will do; that of a fault is not OCPP's business.
 *
 * @param action of the request; undefined for a fault
 * @param messageId of the request
 */
export function responseHeadBreaches(
  head: SoapHead,
  terms: { readonly version: SoapVersion; readonly action: string | undefined; readonly messageId: string },
): readonly HeaderBreach[] {
  const breaches: (HeaderBreach | undefined)[] = [];
  const demanded = terms.version === '1.6';
  if (demanded || head.relatesTo !== undefined)
    breaches.push(differs('wsa:RelatesTo', terms.messageId, head.relatesTo, '§3.6', head.relatesTo === undefined));
  if (terms.action !== undefined && (demanded || head.action !== undefined)) {
    const expected = `/${terms.action}Response`;
    const fits = terms.version === '1.2' ? head.action?.endsWith(expected) === true : head.action === expected;
    if (!fits) breaches.push(differs('wsa:Action', expected, head.action, '§3.4', true));
  }
  return breaches.filter((breach) => breach !== undefined);
}

function absent(block: string, received: string | undefined, section: string): HeaderBreach | undefined {
  return received !== undefined && received !== ''
    ? undefined
    : { block, expected: 'present', received: 'absent', clause: `OCPP-S 1.6 ${section}`, common: true };
}

function differs(
  block: string,
  expected: string,
  received: string | undefined,
  section: string,
  common: boolean,
): HeaderBreach | undefined {
  if (received === expected) return undefined;
  return { block, expected, received: received ?? 'absent', clause: `OCPP-S 1.6 ${section}`, common };
}
