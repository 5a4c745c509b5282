import type { SoapHead } from './head.ts';
import { ANONYMOUS, namespaceOf } from './services.ts';
import type { Service, SoapVersion } from './services.ts';

/** What is wrong with a header block, and the section that says so. */
export interface HeaderBreach {
  readonly block: string;
  readonly expected: string;
  readonly received: string;
  readonly clause: string;
  /** How binding the version makes it. */
  readonly level: 'must' | 'should';
}

interface RequestTerms {
  readonly version: SoapVersion;
  readonly service: Service;
  readonly action: string;
  /** Of the charge point whose conversation this is. */
  readonly identity: string;
}

/**
 * Where each version speaks of a block. The texts of 1.2 and 1.5 name the identity and, for mobile networks, `wsa:From`; that there is an
 * action, and which, is said by the WSDL that §8.8 refers to.
 */
const clauses: Readonly<
  Record<SoapVersion, Readonly<Record<'header' | 'identity' | 'namespace' | 'action' | 'relation' | 'from', string>>>
> = {
  '1.6': {
    header: 'OCPP-S 1.6 §3',
    identity: 'OCPP-S 1.6 §3.3',
    namespace: 'OCPP-S 1.6 §3.3',
    action: 'OCPP-S 1.6 §3.4',
    relation: 'OCPP-S 1.6 §3.6',
    from: 'OCPP-S 1.6 §3.7',
  },
  '1.5': older('1.5'),
  '1.2': older('1.2'),
};

function older(version: '1.5' | '1.2') {
  const wsdl = `${version} §8.8`;
  return {
    header: `${version} §8`,
    identity: `${version} §8.1`,
    namespace: wsdl,
    action: wsdl,
    relation: wsdl,
    from: `${version} §8.3`,
  };
}

/** The rules for the header of a request (OCPP-S 1.6 §3; chapter 8 of 1.2 and 1.5). */
export function requestHeadBreaches(head: SoapHead, terms: RequestTerms): readonly HeaderBreach[] {
  const { version, service } = terms;
  const clause = clauses[version];
  const demanded = version === '1.6';
  const own = namespaceOf(version, service);
  const breaches: (HeaderBreach | undefined)[] = [
    differs('chargeBoxIdentity', terms.identity, head.chargeBoxIdentity, clause.identity),
    head.identityNamespace === undefined
      ? undefined
      : differs('namespace of chargeBoxIdentity', own, head.identityNamespace, clause.namespace),
    // The policy of the older WSDLs asks for WS-Addressing, their texts do not: who leaves it out is only warned.
    differs(
      'wsa:Action',
      `/${terms.action}`,
      head.action,
      clause.action,
      demanded || head.action !== undefined ? 'must' : 'should',
    ),
    head.relatesTo === undefined
      ? undefined
      : {
          block: 'wsa:RelatesTo',
          expected: 'absent in a request',
          received: head.relatesTo,
          clause: clause.relation,
          level: demanded ? 'must' : 'should',
        },
    head.notUnderstood.length === 0
      ? undefined
      : {
          block: head.notUnderstood.join(', '),
          expected: 'no unknown block that must be understood',
          received: 'mustUnderstand',
          clause: clause.header,
          level: 'must',
        },
  ];
  // Charge points in mobile networks should say where they are: which network it is cannot be seen.
  if (demanded || service === 'Cs')
    breaches.push(absent('wsa:From', head.from, clause.from, demanded ? 'must' : 'should'));
  if (demanded) {
    breaches.push(
      absent('wsa:MessageID', head.messageId, 'OCPP-S 1.6 §3.5'),
      head.replyTo === undefined
        ? absent('wsa:ReplyTo', undefined, 'OCPP-S 1.6 §3.8')
        : differs('wsa:ReplyTo', ANONYMOUS, head.replyTo, 'OCPP-S 1.6 §3.8'),
      absent('wsa:To', head.to, 'OCPP-S 1.6 §3.9'),
    );
  }
  return breaches.filter((breach) => breach !== undefined);
}

/**
 * The rules for the header of a response or a fault. The action of a response is not given by the WSDL of 1.2: any that ends in the name
 * of the operation and `Response` will do, and none as well; that of a fault is not OCPP's business.
 *
 * @param action of the request; undefined for a fault
 * @param messageId of the request
 */
export function responseHeadBreaches(
  head: SoapHead,
  terms: { readonly version: SoapVersion; readonly action: string | undefined; readonly messageId: string },
): readonly HeaderBreach[] {
  const { version, action } = terms;
  const clause = clauses[version];
  const breaches: (HeaderBreach | undefined)[] = [];
  const demanded = version === '1.6';
  if (demanded || head.relatesTo !== undefined)
    breaches.push(
      differs('wsa:RelatesTo', terms.messageId, head.relatesTo, clause.relation, demanded ? 'must' : 'should'),
    );
  if (action !== undefined && (version !== '1.2' || head.action !== undefined)) {
    const expected = `/${action}Response`;
    const fits = version === '1.2' ? head.action?.endsWith(expected) === true : head.action === expected;
    const binding = demanded || (version === '1.5' && head.action !== undefined);
    if (!fits) breaches.push(differs('wsa:Action', expected, head.action, clause.action, binding ? 'must' : 'should'));
  }
  return breaches.filter((breach) => breach !== undefined);
}

function absent(
  block: string,
  received: string | undefined,
  clause: string,
  level: HeaderBreach['level'] = 'must',
): HeaderBreach | undefined {
  return received !== undefined && received !== ''
    ? undefined
    : { block, expected: 'present', received: 'absent', clause, level };
}

function differs(
  block: string,
  expected: string,
  received: string | undefined,
  clause: string,
  level: HeaderBreach['level'] = 'must',
): HeaderBreach | undefined {
  return received === expected ? undefined : { block, expected, received: received ?? 'absent', clause, level };
}
